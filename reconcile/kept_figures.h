// Kept figures: the kept articles of an archive one after the other, and each figure of them by its place.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reconcile/kept_article.h"
#include "reconcile/spool.h"

namespace recoupe {

// Rises from article to article, and within one from figure to figure.
struct FigurePlace {
  std::uint64_t at = 0;          // of its frame, in bytes
  std::uint32_t in_article = 0;  // the same, from the beginning of its article

  std::uint64_t article() const { return at - in_article; }
};

// Every call may throw SpoolFailed.
class KeptFigures {
 public:
  explicit KeptFigures(Spool spool) : spool_(std::move(spool)) {}

  using Visit = std::function<void(FigurePlace, const KeptSubject&, const ToldArticle&)>;

  // `kept`: of one article, as pack() gives it; bytes that are not are left out. Its figures are shown to
  // `visit`.
  void add(std::string_view kept, const Visit& visit);
  std::uint64_t count() const { return figures_; }

  // Every figure in the order of the places, without what is costly to unpack.
  void for_each(const Visit& visit);

  std::unique_ptr<KeptFigure> figure(FigurePlace place, bool with_sentence = false);

 private:
  std::string_view frame_at(std::uint64_t at, std::string& buffer);

  // Heads are asked for again and again; a large one is not remembered beside others.
  struct Remembered {
    std::uint64_t at = 0;
    std::uint64_t head_bytes = 0;  // with the length; 0: free
    KeptHead head;
  };
  static constexpr std::size_t kRemembered = 1024;
  static constexpr std::size_t kLargeHead = std::size_t{1} << 13U;  // bytes

  const Remembered& head_at(std::uint64_t at);

  Spool spool_;
  std::uint64_t figures_ = 0;
  std::vector<Remembered> heads_{kRemembered};
  Remembered large_;
  std::string figure_buffer_;
  std::string buffer_;
};

}  // namespace recoupe
