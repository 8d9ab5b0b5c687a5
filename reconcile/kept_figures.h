// Kept figures: the kept articles of an archive one after the other. A figure is read by its place with
// kept_reader.h.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

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
  void for_each(const Visit& visit) const;

  const Spool& spool() const { return spool_; }

 private:
  Spool spool_;
  std::uint64_t figures_ = 0;
};

// The frame that begins at `at`; may lie in `buffer`.
std::string_view frame_at(const Spool& spool, std::uint64_t at, std::string& buffer);

}  // namespace recoupe
