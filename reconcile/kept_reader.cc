// Test: tests/reconcile/across_articles_test.cc.
#include "reconcile/kept_reader.h"

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

namespace recoupe {
namespace {

constexpr std::size_t kRememberedByAll = 1024;
constexpr std::size_t kLeastRemembered = 64;

}  // namespace

KeptReader::KeptReader(const KeptFigures& figures, std::size_t heads)
    : spool_(&figures.spool()), heads_(heads) {}

const KeptReader::Remembered& KeptReader::head_at(std::uint64_t at) {
  Remembered& place = heads_[(at * 0x9E3779B97F4A7C15U >> 40U) % heads_.size()];
  for (const Remembered* known : {&place, &large_})
    if (known->head_bytes != 0 && known->at == at) return *known;
  const std::string_view frame = frame_at(*spool_, at, buffer_);
  Remembered& to = frame.size() > kLargeHead ? large_ : place;
  to = {at, kFrameLength + frame.size(), unpack_head(frame)};
  return to;
}

std::unique_ptr<KeptFigure> KeptReader::figure(FigurePlace place, bool with_sentence) {
  const Remembered& article = head_at(place.article());
  std::string_view sentences;
  if (with_sentence)
    sentences = frame_at(*spool_, place.article() + article.head_bytes + article.head.figure_bytes, buffer_);
  return unpack_figure(frame_at(*spool_, place.at, figure_buffer_), article.head.article, sentences);
}

struct KeptReaders::Threads {
  Threads(const KeptFigures& figures, std::size_t jobs)
      : control(tbb::global_control::max_allowed_parallelism, jobs),
        arena(static_cast<int>(jobs)),
        readers([&figures, jobs] {
          return KeptReader(figures, std::max(kLeastRemembered, kRememberedByAll / jobs));
        }) {}

  tbb::global_control control;  // or the library complains of more threads than processors
  tbb::task_arena arena;
  tbb::enumerable_thread_specific<KeptReader> readers;
};

KeptReaders::KeptReaders(const KeptFigures& figures, std::size_t jobs)
    : threads_(std::make_unique<Threads>(figures, jobs)) {}

KeptReaders::~KeptReaders() = default;

void KeptReaders::for_each(std::size_t count, const std::function<void(std::size_t, KeptReader&)>& work) {
  threads_->arena.execute([&] {
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count), [&](const auto& some) {
      KeptReader& reader = threads_->readers.local();
      for (std::size_t i = some.begin(); i < some.end(); ++i) work(i, reader);
    });
  });
}

}  // namespace recoupe
