#include "app/review_keeper.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace recoupe {
namespace {

template <typename T>
void append(std::vector<T>&& more, std::vector<T>& all) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

void ReviewKeeper::add(Review&& one) {
  append(std::move(one.articles), review_.articles);
  append(std::move(one.claims), review_.claims);
  append(std::move(one.pages), review_.pages);
  append(std::move(one.report.verdicts), review_.report.verdicts);
  append(std::move(one.report.findings), review_.report.findings);
}

Review ReviewKeeper::finish(const Summary& counts) {
  review_.counts = counts;
  review_.problems = counts.problems;
  return std::move(review_);
}

}  // namespace recoupe
