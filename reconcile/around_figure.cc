#include "reconcile/around_figure.h"

#include "ingest/utf8.h"

namespace recoupe {
namespace {

std::size_t byte_of(const Claim& claim, std::size_t code_point) {
  return byte_offset(claim.sentence, code_point - claim.sentence_start);
}

}  // namespace

std::string_view before_figure(const Claim& claim) {
  return std::string_view(claim.sentence).substr(0, byte_of(claim, claim.start));
}

std::string_view behind_figure(const Claim& claim) {
  return std::string_view(claim.sentence).substr(byte_of(claim, claim.end));
}

std::string_view between_figures(const Claim& first, const Claim& second) {
  const std::size_t begin = byte_of(second, first.end);
  return std::string_view(second.sentence).substr(begin, byte_of(second, second.start) - begin);
}

}  // namespace recoupe
