// Test: tests/reconcile/across_articles_test.cc.
#include "reconcile/kept_figures.h"

#include <algorithm>
#include <utility>

#include "reconcile/packing.h"

namespace recoupe {
namespace {

constexpr std::size_t kReadAtOnce = 1024;  // most frames are shorter

std::uint64_t length_of(const KeptHead& head, std::uint64_t head_bytes) {
  return head_bytes + head.figure_bytes + head.sentence_bytes;
}

// `figures`: the frames of the figures of one article, which begin at `at`.
void visit_all(std::string_view figures, FigurePlace place, const KeptHead& head,
               const KeptFigures::Visit& visit) {
  for (std::uint64_t i = 0; i < head.figures; ++i) {
    const std::string_view frame = first_frame(figures);
    visit(place, unpack_subject(frame), *head.article);
    const std::size_t length = std::min(figures.size(), kFrameLength + frame.size());
    figures.remove_prefix(length);
    place.at += length;
    place.in_article += static_cast<std::uint32_t>(length);
  }
}

}  // namespace

std::string_view frame_at(const Spool& spool, std::uint64_t at, std::string& buffer) {
  const std::string_view bytes = spool.read(at, kReadAtOnce, buffer);
  std::uint32_t length = 0;
  Unpacker unpacker(bytes);
  unpacker(length);
  if (bytes.size() >= kFrameLength + length) return bytes.substr(kFrameLength, length);
  return first_frame(spool.read(at, kFrameLength + length, buffer));
}

void KeptFigures::add(std::string_view kept, const Visit& visit) {
  const std::string_view frame = first_frame(kept);
  const KeptHead head = unpack_head(frame);
  const std::uint64_t head_bytes = kFrameLength + frame.size();
  if (head.figures == 0 || kept.size() != length_of(head, head_bytes)) return;
  const std::uint64_t at = spool_.append(kept);
  figures_ += head.figures;
  visit_all(kept.substr(head_bytes), {at + head_bytes, static_cast<std::uint32_t>(head_bytes)}, head, visit);
}

void KeptFigures::for_each(const Visit& visit) const {
  std::string buffer;
  for (std::uint64_t at = 0; at < spool_.size();) {
    const std::string_view frame = frame_at(spool_, at, buffer);
    const std::uint64_t head_bytes = kFrameLength + frame.size();
    const KeptHead head = unpack_head(frame);
    const std::string_view figures = spool_.read(at + head_bytes, head.figure_bytes, buffer);
    visit_all(figures, {at + head_bytes, static_cast<std::uint32_t>(head_bytes)}, head, visit);
    at += length_of(head, head_bytes);
  }
}

}  // namespace recoupe
