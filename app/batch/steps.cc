#include "app/batch/steps.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

#include "ingest/large_pages.h"

namespace recoupe {
namespace {

// A text longer than this is worked on where it is taken, one at a time: it may have very many figures.
constexpr std::size_t kLongText = std::size_t{256} << 10U;
// Items under way for each thread, and the bytes of those not yet read. A larger item goes alone.
constexpr std::size_t kItemsPerJob = 4;
constexpr std::size_t kBytesPerJob = std::size_t{4} << 20U;

using ItemPointer = std::shared_ptr<BatchItem>;

bool is_long(const BatchItem& item) {
  return item.yield.article && item.yield.article->text.size() > kLongText;
}

void read(BatchItem& item) {
  if (item.item.end) return;
  item.yield = yield_of(item.item);
  item.item.read = nullptr;  // and the bytes that it holds
  item.is_article = item.yield.article.has_value();
  if (item.is_article) item.sketch = sketch_of(item.yield.article->text);
}

void work(BatchItem& item, Worker& worker) {
  if (item.yield.article) item.result = worker.work(*std::move(item.yield.article));
  item.yield.article.reset();
}

void run_alone(const BatchSteps& steps) {
  const std::unique_ptr<Worker> worker = steps.worker();
  steps.produce([&](InputItem&& item) {
    BatchItem one;
    one.item = std::move(item);
    read(one);
    steps.name(one);
    work(one, *worker);
    steps.take(one);
  });
}

// Thrown through `produce` when nobody takes items any more. Not an std::exception: no fault of an input.
struct Stopped {};

// Items on their way from the thread that splits the inputs to those that read them.
class Queue {
 public:
  explicit Queue(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  void put(InputItem&& item) {
    const std::size_t bytes = item.bytes;
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || has_room(bytes); });
    if (stopped_) throw Stopped{};
    bytes_ += bytes;
    waiting_.push_back(std::move(item));
    changed_.notify_all();
  }

  // None: there are no more.
  std::optional<InputItem> get() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || stopped_ || !waiting_.empty(); });
    if (waiting_.empty() || stopped_) return std::nullopt;
    std::optional<InputItem> item = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    return item;
  }

  // The item is done with.
  void release(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    bytes_ -= bytes;
    changed_.notify_all();
  }

  void close() { end(closed_); }
  void stop() { end(stopped_); }

 private:
  bool has_room(std::size_t bytes) const {
    return bytes_ == 0 || (bytes_ + bytes <= most_bytes_ && waiting_.size() < kMostWaiting);
  }

  void end(bool& how) {
    const std::lock_guard lock(mutex_);
    how = true;
    changed_.notify_all();
  }

  static constexpr std::size_t kMostWaiting = 64;

  const std::size_t most_bytes_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<InputItem> waiting_;
  std::size_t bytes_ = 0;  // of items that wait or are under way
  bool closed_ = false;
  bool stopped_ = false;
};

// The thread that splits the inputs.
class Producer {
 public:
  Producer(const BatchSteps& steps, Queue& queue)
      : queue_(queue), thread_([this, &steps] {
          try {
            steps.produce([this](InputItem&& item) { queue_.put(std::move(item)); });
          } catch (const Stopped&) {
          } catch (...) {
            failure_ = std::current_exception();
          }
          queue_.close();
        }) {}

  ~Producer() {
    queue_.stop();
    if (thread_.joinable()) thread_.join();
  }

  // To be called when the queue has given its last item.
  void finish() {
    thread_.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  Queue& queue_;
  std::exception_ptr failure_;
  std::thread thread_;
};

// What a step throws waits here until the items under way have left the pipeline: the library forgets those
// of a pipeline that an exception ends.
class FirstFailure {
 public:
  explicit FirstFailure(Queue& queue) : queue_(queue) {}

  // Nothing more is done after a failure.
  template <class Step>
  void guard(Step&& step) {
    if (failed_) return;
    try {
      step();
    } catch (...) {
      if (!failed_.exchange(true)) failure_ = std::current_exception();
      queue_.stop();
    }
  }

  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  Queue& queue_;
  std::atomic<bool> failed_ = false;
  std::exception_ptr failure_;
};

void run_together(std::size_t jobs, const BatchSteps& steps) {
  // The library's own choice is the number of processors; what was asked for holds.
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  tbb::enumerable_thread_specific<std::unique_ptr<Worker>> workers(steps.worker);
  const std::unique_ptr<Worker> one_by_one = steps.worker();
  Queue queue(jobs * kBytesPerJob);
  Producer producer(steps, queue);

  const auto next = [&](tbb::flow_control& control) -> ItemPointer {
    std::optional<InputItem> item = queue.get();
    if (!item) {
      control.stop();
      return nullptr;
    }
    auto one = std::make_shared<BatchItem>();
    one->item = *std::move(item);
    return one;
  };
  FirstFailure failure(queue);
  const auto read_one = [&](ItemPointer one) {
    failure.guard([&] { read(*one); });
    return one;
  };
  const auto name_one = [&](ItemPointer one) {
    failure.guard([&] { steps.name(*one); });
    return one;
  };
  const auto work_one = [&](ItemPointer one) {
    failure.guard([&] {
      if (!is_long(*one)) work(*one, *workers.local());
    });
    return one;
  };
  const auto take_one = [&](const ItemPointer& one) {
    failure.guard([&] {
      const LargePageTurn turn(is_long(*one));
      if (one->yield.article) work(*one, *one_by_one);
      steps.take(*one);
      one->result.reset();
    });
    queue.release(one->item.bytes);
  };
  const auto in_order = tbb::filter_mode::serial_in_order;
  const auto parallel = tbb::filter_mode::parallel;
  arena.execute([&] {
    tbb::parallel_pipeline(kItemsPerJob * jobs,
                           tbb::make_filter<void, ItemPointer>(in_order, next) &
                               tbb::make_filter<ItemPointer, ItemPointer>(parallel, read_one) &
                               tbb::make_filter<ItemPointer, ItemPointer>(in_order, name_one) &
                               tbb::make_filter<ItemPointer, ItemPointer>(parallel, work_one) &
                               tbb::make_filter<ItemPointer, void>(in_order, take_one));
  });
  failure.rethrow();
  producer.finish();
}

}  // namespace

void run_steps(std::size_t jobs, const BatchSteps& steps) {
  jobs > 1 ? run_together(jobs, steps) : run_alone(steps);
}

}  // namespace recoupe
