// Test: tests/reconcile/arithmetic_passage_test.cc.
#include "reconcile/arithmetic/passage.h"

#include <algorithm>

#include "ingest/utf8.h"
#include "reconcile/around_figure.h"

namespace recoupe {
namespace {

// What stands for words that the claim no longer carries: no cue reaches over it.
constexpr std::string_view kUnknown = " . . . . . . . . . . . . . . . . ";

// A sentence with more figures is none: a table without its lines, a list of results.
constexpr std::size_t kMostFigures = 60;

// The code points [from, to) of the field, as far as `claim` carries its sentence.
std::string words_of(const Claim& claim, std::size_t from, std::size_t to) {
  if (from < claim.sentence_start || to < from) return std::string(kUnknown);
  const std::size_t begin = byte_offset(claim.sentence, from - claim.sentence_start);
  const std::size_t end = byte_offset(claim.sentence, to - claim.sentence_start);
  return claim.sentence.substr(begin, end - begin);
}

std::string_view outcome_word(const Stretch& gap) {
  for (const std::string_view word : {"soit", "c' est a dire", "autrement dit"})
    if (gap.has(word)) return word;
  return {};
}

}  // namespace

Passage::Passage(std::span<const Claim> figures) : figures_(figures) {
  gaps_.reserve(figures_.size() + 1);
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    const Claim& claim = figures_[i];
    const std::size_t from = i == 0 ? claim.sentence_start : figures_[i - 1].end;
    gaps_.emplace_back(words_of(claim, from, claim.start));
  }
  const Claim& last = figures_.back();
  gaps_.emplace_back(behind_figure(last));
}

bool Passage::has_any(std::span<const std::string_view> list) const {
  return std::any_of(gaps_.begin(), gaps_.end(), [&](const Stretch& gap) { return gap.has_any(list); });
}

bool Passage::bracketed(std::size_t i) const {
  constexpr std::size_t kInside = 3;  // `(environ`, `(soit près de`
  const Stretch& behind = gap(i + 1);
  return i > 0 && gap(i).starts_with("(") && gap(i).size() <= kInside &&
         (behind.starts_with(")") || behind.first(3).has(")"));
}

bool Passage::outcome(std::size_t i) const {
  constexpr std::size_t kBehind = 6;  // `soit une hausse d'environ`
  if (i == 0) return false;
  const std::string_view word = outcome_word(gap(i));
  if (word.empty() || gap(i).after(word).size() > kBehind) return false;
  const Stretch before = gap(i).before(word);
  // the subjunctive: `que ce soit`, `afin qu'il soit`
  return !before.ends_with_any({"ce", "il", "elle", "on", "qui", "que", "qu'", "ne", "n'", "en", "y"}) &&
         !before.has_any({".", ";"});
}

Stretch Passage::outcome_words(std::size_t i) const {
  return gap(i).after(outcome_word(gap(i)));
}

Page::Page(std::span<const Claim> claims) : claims_(claims) {
  for (std::size_t begin = 0; begin < claims_.size();) {
    std::size_t end = begin + 1;
    const auto same = [&](const Claim& claim) {
      return claim.field == claims_[begin].field && claim.block_number == claims_[begin].block_number &&
             claim.sentence_number == claims_[begin].sentence_number;
    };
    while (end < claims_.size() && same(claims_[end])) ++end;
    if (end - begin <= kMostFigures) passages_.emplace_back(claims_.subspan(begin, end - begin));
    begin = end;
  }
  for (const Claim& claim : claims_) by_id_.emplace(claim.id, &claim);
}

const Claim* Page::find(const std::string& id) const {
  const auto entry = by_id_.find(id);
  return entry == by_id_.end() ? nullptr : entry->second;
}

const Passage* Page::previous(std::size_t i) const {
  if (i == 0) return nullptr;
  const Claim& here = passages_[i][0];
  const Claim& there = passages_[i - 1][0];
  const bool adjacent = here.field == there.field && here.block_number == there.block_number &&
                        here.sentence_number == there.sentence_number + 1;
  return adjacent ? &passages_[i - 1] : nullptr;
}

}  // namespace recoupe
