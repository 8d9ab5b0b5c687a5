// Test: tests/reconcile/across_articles_test.cc, tests/reconcile/disagreement_test.cc.
#include "reconcile/across_articles.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "reconcile/camps.h"
#include "reconcile/figure_groups.h"
#include "reconcile/judged.h"

namespace recoupe {
namespace {

// Findings held at the end, with fewer than so many claims each: some 50 MB.
constexpr std::size_t kMostHeld = 4000;
constexpr std::size_t kManyClaims = 20;
// Groups that are looked at together have this many figures in all, or it is one group.
constexpr std::size_t kAtOnce = 2000;

// A finding and the claims it names.
struct Found {
  Finding finding;
  std::vector<Claim> claims;
  std::uint64_t article = 0;  // where in the archive the finding's article stands
};

// Where the finding of a group belongs among the others.
struct Place {
  std::uint64_t article = 0;
  Field field = Field::text;
  std::size_t start = 0;
  Code code = Code::disagreement;
  std::uint32_t group = 0;

  bool operator<(const Place& other) const {
    return std::tie(article, field, start, code, group) <
           std::tie(other.article, other.field, other.start, other.code, other.group);
  }
};

std::optional<Found> found_in(const FigureGroup& group, KeptReader& figures,
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

// From the one at `first` on, as many of `numbers` as may be looked at together.
std::size_t end_of_some(const std::vector<FigureGroup>& groups, const std::vector<std::uint32_t>& numbers,
                        std::size_t first) {
  std::size_t figures = groups[numbers[first]].members.size();
  std::size_t end = first + 1;
  while (end < numbers.size() && (figures += groups[numbers[end]].members.size()) <= kAtOnce) ++end;
  return end;
}

}  // namespace

AcrossArticles::AcrossArticles(ReconcileOptions options, std::filesystem::path spool)
    : AcrossArticles(std::move(options), SpoolOptions{.folder = std::move(spool)}) {}

AcrossArticles::AcrossArticles(ReconcileOptions options, SpoolOptions spool)
    : options_(std::move(options)), spool_(std::move(spool)), figures_(Spool(spool_)) {}

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

// Findings are made once for their order; the first of them are held, the others made again when their turn
// comes, so that memory has a bound.
void AcrossArticles::for_each_finding(const Take& take) {
  KeptReaders readers(figures_, options_.jobs);
  const std::vector<FigureGroup> groups = group_figures(figures_, readers, articles_, counts_, spool_);
  std::unordered_map<std::uint32_t, Found> held;
  // Gives what is found in each of `numbers`, in their order.
  const auto for_each_found = [&](const std::vector<std::uint32_t>& numbers, const auto& use) {
    for (std::size_t first = 0, end = 0; first < numbers.size(); first = end) {
      end = end_of_some(groups, numbers, first);
      std::vector<std::optional<Found>> found(end - first);
      readers.for_each(found.size(), [&](std::size_t i, KeptReader& reader) {
        const std::uint32_t number = numbers[first + i];
        if (!held.contains(number)) found[i] = found_in(groups[number], reader, options_);
      });
      for (std::size_t i = 0; i < found.size(); ++i) use(numbers[first + i], std::move(found[i]));
    }
  };
  std::vector<std::uint32_t> numbers(groups.size());
  std::iota(numbers.begin(), numbers.end(), 0);
  std::vector<Place> places;
  for_each_found(numbers, [&](std::uint32_t number, std::optional<Found>&& found) {
    if (!found) return;
    places.push_back(
        {found->article, found->finding.field, found->finding.start, found->finding.code, number});
    if (held.size() < kMostHeld && found->claims.size() < kManyClaims)
      held.emplace(number, *std::move(found));
  });
  std::sort(places.begin(), places.end());
  numbers.clear();
  for (const Place& place : places) numbers.push_back(place.group);
  for_each_found(numbers, [&](std::uint32_t number, std::optional<Found>&& found) {
    if (auto known = held.extract(number)) found = std::move(known.mapped());
    take(std::move(found->finding), std::move(found->claims));
  });
}

AcrossArticles::Result AcrossArticles::findings() {
  Result result;
  for_each_finding([&](Finding&& finding, std::vector<Claim>&& claims) {
    result.findings.push_back(std::move(finding));
    std::move(claims.begin(), claims.end(), std::back_inserter(result.claims));
  });
  return result;
}

}  // namespace recoupe
