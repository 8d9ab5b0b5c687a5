// Test: tests/reconcile/disagreement_test.cc.
#include "reconcile/told_figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "ingest/text_hash.h"
#include "ingest/utf8.h"
#include "reconcile/written_date.h"

namespace recoupe {
namespace {

std::int32_t days_since_1970(const std::optional<std::string>& published) {
  const auto date = day_of(published);
  return date ? static_cast<std::int32_t>(std::chrono::sys_days{*date}.time_since_epoch().count()) : kNoDay;
}

bool can_disagree(const Claim& claim) {
  if (!is_figure(claim.kind) || claim.kind == Kind::number || claim.kind == Kind::ratio) return false;
  if (claim.approx == Approx::vague || claim.negated || claim.field == Field::title) return false;
  return claim.role != Role::previous;
}

bool is_toll(const Topic& topic, const Claim& claim, WordLists& words) {
  const auto sense = [&](const char* word) { return words.of(word).sense; };
  const Sense tolls[] = {sense("mort"),    sense("blessé"),  sense("incendie"), sense("malade"),
                         sense("disparu"), sense("évacuer"), sense("arrêter"),  sense("sinistré")};
  if (claim.kind != Kind::count && claim.unit != "ha" && claim.unit != "km2") return false;
  for (const Sense toll : tolls) {
    if (claim.unit && words.of(*claim.unit).sense == toll) return true;
    for (const TopicWord& word : topic.words)
      if (word.sense == toll) return true;
  }
  return false;
}

void sort_unique(std::vector<Sense>& senses) {
  std::sort(senses.begin(), senses.end());
  senses.erase(std::unique(senses.begin(), senses.end()), senses.end());
}

// With a title that is no longer than a title.
std::shared_ptr<const ArticleContext> bounded(std::shared_ptr<const ArticleContext> context) {
  constexpr std::size_t kMostOfTitle = 500;
  const std::size_t cut = byte_offset(context->title, kMostOfTitle);
  if (cut == context->title.size()) return context;
  auto shorter = std::make_shared<ArticleContext>(*context);
  shorter->title.resize(cut);
  shorter->title += "…";
  return shorter;
}

// Of what is counted or measured and how much, whatever the role or the sign.
std::optional<std::uint32_t> amount_of(const Claim& claim) {
  if (!is_figure(claim.kind) || !claim.value) return std::nullopt;
  const std::uint64_t hash = text_hash(
      fmt::format("{} {} {:.6g}", name_of(claim.kind), claim.unit.value_or(""), std::abs(*claim.value)));
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

std::vector<std::uint32_t> amounts_of(std::span<const Claim> claims) {
  std::vector<std::uint32_t> amounts;
  for (const Claim& claim : claims)
    if (const auto amount = amount_of(claim)) amounts.push_back(*amount);
  std::sort(amounts.begin(), amounts.end());
  amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
  return amounts;
}

std::shared_ptr<const ToldArticle> told_article(std::span<const Claim> claims, TopicReader& reader) {
  const std::shared_ptr<const ArticleContext>& whole = claims.front().article;
  auto context = bounded(whole);
  auto told = std::make_shared<ToldArticle>();
  told->title = reader.words_of(context->title);
  told->title_names = reader.names_of(context->title);
  told->names = told->title_names;
  for (const Sense name : reader.names_of(context->lead)) told->names.push_back(name);
  sort_unique(told->names);
  told->amounts = amounts_of(claims);
  told->day = days_since_1970(context->published);
  told->context = std::move(context);
  return told;
}

}  // namespace

bool also_tells(const ToldArticle& article, const Claim& figure) {
  const auto amount = amount_of(figure);
  return amount && std::binary_search(article.amounts.begin(), article.amounts.end(), *amount);
}

std::vector<ToldFigure> told_figures(std::span<const Claim> claims, std::span<const Topic> topics,
                                     TopicReader& reader) {
  std::vector<ToldFigure> figures;
  std::shared_ptr<const ToldArticle> article;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!can_disagree(claims[i])) continue;
    if (!article) article = told_article(claims, reader);
    ToldFigure told{.claim = &claims[i], .article = article, .topic = topics[i], .names = article->names};
    for (const Sense name : topics[i].names) told.names.push_back(name);
    for (const Sense name : reader.names_of(claims[i].before)) told.names.push_back(name);
    sort_unique(told.names);
    told.text = text_hash(claims[i].article->dispatch.value_or(claims[i].sentence));
    told.toll = is_toll(topics[i], claims[i], reader.words());
    figures.push_back(std::move(told));
  }
  return figures;
}

}  // namespace recoupe
