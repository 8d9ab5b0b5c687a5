#include "ingest/ingest.h"

#include "ingest/input_item.h"

namespace recoupe {
namespace {

// Reads each item as it comes.
class InTurn {
 public:
  InTurn(const ArticleSink& articles, const ProblemSink& problems)
      : articles_(articles), problems_(problems) {}

  void take(const InputItem& item) {
    if (item.end) {
      if (auto problem = item.end(tally_)) problems_(std::move(*problem));
      tally_ = {};
      return;
    }
    ItemYield yield = yield_of(item);
    tally_.add(yield);
    for (Problem& problem : yield.problems) problems_(std::move(problem));
    if (yield.article) articles_(std::move(*yield.article));
  }

 private:
  const ArticleSink& articles_;
  const ProblemSink& problems_;
  InputTally tally_;
};

}  // namespace

void ingest(const std::string& input, const IngestOptions& options, const ArticleSink& articles,
            const ProblemSink& problems) {
  InTurn in_turn(articles, problems);
  read_items(input, options, [&](InputItem&& item) { in_turn.take(item); });
}

void ingest_addresses(const std::vector<std::string>& urls, const IngestOptions& options,
                      const ArticleSink& articles, const ProblemSink& problems) {
  InTurn in_turn(articles, problems);
  read_address_items(urls, options, [&](InputItem&& item) { in_turn.take(item); });
}

}  // namespace recoupe
