#include "app/batch/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "app/batch/interrupt.h"
#include "app/batch/job.h"
#include "app/batch/passed_articles.h"
#include "app/batch/steps.h"
#include "app/batch/unique_ids.h"
#include "app/output.h"
#include "app/progress.h"
#include "ingest/dispatch.h"
#include "ingest/ingest.h"
#include "ingest/input_kind.h"

namespace recoupe {
namespace {

std::uint64_t with_size(std::uint64_t sizes, const InputItem& item) {
  return (sizes ^ (item.bytes + 1)) * 0x100000001b3U + (sizes >> 32U);
}

class Batch {
 public:
  Batch(const Options& options, Console& console, const BatchPlan& plan, JobState* state)
      : options_(options),
        console_(console),
        plan_(plan),
        state_(state),
        problems_before_(console.problems()),
        total_bytes_(options.quiet ? std::nullopt : bytes_of_inputs(options.inputs)) {}

  Summary run() {
    const InterruptGuard guard;
    if (state_ != nullptr) recall();
    if (!done_.all_read) {
      try {
        run_steps(options_.jobs, {.produce = [this](const ItemSink& items) { produce(items); },
                                  .name = [this](BatchItem& item) { name(item); },
                                  .worker = plan_.worker,
                                  .take = [this](BatchItem& item) { take(item); }});
      } catch (const Interrupted&) {
        checkpoint();
        throw;
      }
      done_.all_read = true;
      checkpoint();
    }
    Summary counts = done_.counts;
    counts.problems += problems_before_;
    return counts;
  }

 private:
  // What an earlier run has done.
  void recall() {
    done_ = state_->done();
    recall_articles(state_->file("articles"), [this](PassedArticle&& article) {
      if (article.sketch) dispatches_.name(std::move(*article.sketch), article.dispatch);
      ids_.recall(article.id);
      plan_.recall(article);
    });
    to_pass_ = done_.items;
    sizes_before_ = done_.sizes;
    if (done_.counts.problems > 0)
      console_.fault({fmt::format("{} problème(s) dit(s) avant la reprise", done_.counts.problems),
                      fmt::format("{} problem(s) told before the break", done_.counts.problems)});
  }

  void produce(const ItemSink& items) {
    const ItemSink counted = [&](InputItem&& item) {
      if (interrupted() != 0) throw Interrupted{interrupted()};
      if (to_pass_ == 0) return items(std::move(item));
      sizes_passed_ = with_size(sizes_passed_, item);
      if (--to_pass_ == 0 && sizes_passed_ != sizes_before_) refuse_input();
    };
    const IngestOptions how{.date = options_.date,
                            .standard_input = nullptr,
                            .language = options_.article_language,
                            .record_limit = options_.record_limit,
                            .fetch = options_.fetch,
                            .since = options_.since,
                            .limit = options_.limit,
                            .progress = [this](const Text& text) { console_.progress(text); }};
    const auto is_address = [](const std::string& input) {
      return kind_of_name(input) == InputKind::address;
    };
    for (auto input = options_.inputs.begin(); input != options_.inputs.end();) {
      if (*input == "-") console_.reads_keyboard();
      // Addresses that stand together are fetched together.
      const auto end = std::find_if_not(input, options_.inputs.end(), is_address);
      if (end != input) {
        read_address_items({input, end}, how, counted);
        input = end;
      } else {
        read_items(*input++, how, counted);
      }
    }
    if (to_pass_ > 0) refuse_input();
  }

  // Standard input may be another one than before the break.
  [[noreturn]] void refuse_input() const {
    throw OutputFailed{Text{"l'entrée n'est plus celle d'avant l'arrêt ; la redonner, ou effacer " +
                                *options_.state + " pour recommencer",
                            "the input is not that of before the break; give it again, or delete " +
                                *options_.state + " to start anew"}};
  }

  void name(BatchItem& item) {
    if (!item.is_article) return;
    Article& article = *item.yield.article;
    TextSketch sketch = state_ != nullptr ? *item.sketch : *std::exchange(item.sketch, {});
    article.id = ids_.unique(std::move(article.id));
    article.dispatch = dispatches_.name(std::move(sketch), article.dispatch);
    item.dispatch = article.dispatch;
    item.id = article.id;
  }

  void take(BatchItem& item) {
    ++done_.items;
    done_.consumed += item.item.consumed;
    done_.sizes = with_size(done_.sizes, item.item);
    if (item.item.end) {
      if (auto problem = item.item.end(done_.tally)) tell(*problem);
      done_.tally = {};
    } else {
      done_.tally.any = done_.tally.any || item.is_article || !item.yield.problems.empty();
      done_.tally.in_other_languages += item.yield.is_other_language ? 1 : 0;
    }
    for (const Problem& problem : item.yield.problems) tell(problem);
    if (item.result) take_article(item, *std::move(item.result));
    tell_progress();
    if (state_ != nullptr && state_->is_due()) checkpoint();
  }

  void take_article(const BatchItem& item, ArticleResult&& result) {
    for (const Problem& problem : result.problems) tell(problem);
    add(result.counts, done_.counts);
    if (state_ != nullptr)
      append(state_->file("articles"), {item.id, item.sketch, item.dispatch, result.kept});
    plan_.take(std::move(result));
  }

  void tell_progress() {
    const Summary& counts = done_.counts;
    ProgressCounts progress{.records = done_.items,
                            .articles = counts.articles,
                            .bytes = done_.consumed,
                            .total_bytes = total_bytes_};
    if (plan_.makes_findings) progress.findings = counts.errors + counts.warnings + counts.infos;
    console_.progress(progress);
  }

  void tell(const Problem& problem) {
    console_.problem(problem);
    ++done_.counts.problems;
  }

  void checkpoint() {
    if (state_ == nullptr) return;
    plan_.save();
    state_->checkpoint(done_);
  }

  const Options& options_;
  Console& console_;
  const BatchPlan& plan_;
  JobState* state_;
  std::size_t problems_before_;               // of records and the like
  std::optional<std::uint64_t> total_bytes_;  // of the inputs
  DispatchIndex dispatches_;
  UniqueIds ids_;
  JobProgress done_;
  std::uint64_t to_pass_ = 0;  // items that an earlier run has done
  std::uint64_t sizes_before_ = 0;
  std::uint64_t sizes_passed_ = 0;
};

}  // namespace

std::unique_ptr<JobState> open_state(const Options& options, std::string_view command) {
  if (!options.state) return nullptr;
  const auto fail = [&](const Problem& problem) {
    throw OutputFailed{Text{problem.line_in(Language::french), problem.line_in(Language::english)}};
  };
  const auto job = job_of(options, command);
  if (!job) fail(job.error());
  auto state = JobState::open(*options.state, *job);
  if (!state) fail(state.error());
  if (options.store && (*state)->done().items > 0 && !std::filesystem::exists(*options.store))
    fail({*options.store,
          {},
          {},
          {"ce fichier n'est plus là, et l'état dit ce qu'il contient ; le remettre, ou effacer " +
               *options.state,
           "this file is gone, and the state counts on it; put it back, or delete " + *options.state}});
  return *std::move(state);
}

Summary run_batch(const Options& options, Console& console, const BatchPlan& plan, JobState* state) {
  return Batch(options, console, plan, state).run();
}

}  // namespace recoupe
