// Reading kept figures by their places, on one thread or several.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "reconcile/kept_figures.h"

namespace recoupe {

// For one thread; several may read at once while nothing is added. Every call may throw SpoolFailed.
class KeptReader {
 public:
  // `heads`: how many articles' heads are remembered; they are asked for again and again.
  KeptReader(const KeptFigures& figures, std::size_t heads);

  std::unique_ptr<KeptFigure> figure(FigurePlace place, bool with_sentence = false);

 private:
  struct Remembered {
    std::uint64_t at = 0;
    std::uint64_t head_bytes = 0;  // with the length; 0: free
    KeptHead head;
  };
  static constexpr std::size_t kLargeHead = std::size_t{1} << 13U;  // bytes

  const Remembered& head_at(std::uint64_t at);

  const Spool* spool_;
  std::vector<Remembered> heads_;
  Remembered large_;  // not remembered beside others
  std::string figure_buffer_;
  std::string buffer_;
};

// Threads, each with its reader.
class KeptReaders {
 public:
  // `jobs`: how many.
  KeptReaders(const KeptFigures& figures, std::size_t jobs);
  ~KeptReaders();
  KeptReaders(const KeptReaders&) = delete;
  KeptReaders& operator=(const KeptReaders&) = delete;

  // Calls `work` for every number below `count`, in no order and several at once, and waits for all of them.
  void for_each(std::size_t count, const std::function<void(std::size_t, KeptReader&)>& work);

 private:
  struct Threads;
  std::unique_ptr<Threads> threads_;
};

}  // namespace recoupe
