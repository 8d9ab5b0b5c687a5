// Test: tests/reconcile/across_articles_test.cc, tests/reconcile/disagreement_test.cc.
#include "reconcile/across_articles.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include "reconcile/camps.h"
#include "reconcile/figure_groups.h"
#include "reconcile/judged.h"

namespace recoupe {
namespace {

// A finding, the claims it names, and where in the archive its article stands.
struct Found {
  Finding finding;
  std::vector<Claim> claims;
  std::uint64_t article = 0;
};

bool before(const Found& a, const Found& b) {
  return a.article != b.article ? a.article < b.article : earlier(a.finding, b.finding);
}

std::optional<Found> found_in(const FigureGroup& group, KeptFigures& figures,
                              const ReconcileOptions& options) {
  std::vector<std::unique_ptr<KeptFigure>> kept;
  std::vector<const ToldFigure*> members;
  std::unordered_map<const Claim*, std::size_t> number;
  Judged judged;
  for (const FigurePlace place : group.members) {
    const KeptFigure& figure = *kept.emplace_back(figures.figure(place, true));
    members.push_back(&figure.told);
    number.emplace(&figure.claim, number.size());
    if (figure.told.confirmed) judged.confirm(figure.claim);
    if (figure.told.contradicted) judged.contradict(figure.claim);
  }
  const std::optional<Clash> clash = clash_of(std::move(members), group.diverging);
  if (!clash || options.ignore.contains(clash->code) || !judged.leave_open(*clash)) return std::nullopt;
  Found found{.finding = finding_of(*clash, options.language), .claims = {}};
  found.article = group.members[number.at(clash->claims.front())].article();
  for (const Claim* claim : clash->claims) found.claims.push_back(std::move(kept[number.at(claim)]->claim));
  return found;
}

}  // namespace

AcrossArticles::AcrossArticles(ReconcileOptions options, std::filesystem::path spool,
                               std::size_t most_in_memory)
    : options_(std::move(options)), figures_(Spool(std::move(spool), most_in_memory)) {}

void AcrossArticles::add(std::string_view kept) {
  if (kept.empty()) return;
  std::vector<Sense> names;
  figures_.add(kept, [&](FigurePlace, const KeptSubject& subject, const ToldArticle& article) {
    if (names.empty()) names = article.names;
    names.insert(names.end(), subject.names.begin(), subject.names.end());
    for (const TopicWord& word : subject.words) counts_.add_figure_with(word.sense);
  });
  ++articles_;
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const Sense name : names) counts_.add_article_with(name);
}

AcrossArticles::Result AcrossArticles::findings() {
  std::vector<Found> all;
  for (const FigureGroup& group : group_figures(figures_, articles_, counts_))
    if (auto found = found_in(group, figures_, options_)) all.push_back(std::move(*found));
  std::stable_sort(all.begin(), all.end(), before);
  Result result;
  for (Found& found : all) {
    result.findings.push_back(std::move(found.finding));
    std::move(found.claims.begin(), found.claims.end(), std::back_inserter(result.claims));
  }
  return result;
}

}  // namespace recoupe
