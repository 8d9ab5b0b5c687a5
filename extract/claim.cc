// Names and laws of claims. Test: tests/extract/claim_test.cc.
#include "extract/claim.h"

#include <array>
#include <cmath>

#include "ingest/utf8.h"

namespace recoupe {

bool is_figure(Kind kind) {
  return kind != Kind::score && kind != Kind::ordinal && kind != Kind::date && kind != Kind::identifier;
}

bool is_state(Role role) {
  return role != Role::change && role != Role::previous && role != Role::target;
}

std::string_view name_of(Field field) {
  return field == Field::title ? "title" : "text";
}

std::string_view name_of(Kind kind) {
  static constexpr std::array<std::string_view, 13> kNames = {
      "money",    "percent", "percentage_point", "count", "measure",    "duration", "ratio",
      "multiple", "score",   "ordinal",          "date",  "identifier", "number"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Approx approx) {
  static constexpr std::array<std::string_view, 8> kNames = {"exact",     "about",     "at_least", "at_most",
                                                             "more_than", "less_than", "almost",   "vague"};
  return kNames[static_cast<std::size_t>(approx)];
}

std::string_view name_of(Role role) {
  static constexpr std::array<std::string_view, 8> kNames = {"level", "change", "previous", "target",
                                                             "share", "part",   "total",    "rate"};
  return kNames[static_cast<std::size_t>(role)];
}

std::string_view name_of(Modality modality) {
  static constexpr std::array<std::string_view, 5> kNames = {"stated", "possible", "expected", "intended",
                                                             "conditional"};
  return kNames[static_cast<std::size_t>(modality)];
}

std::string_view name_of(LinkType type) {
  static constexpr std::array<std::string_view, 5> kNames = {"equals", "part_of", "share_of", "out_of",
                                                             "against"};
  return kNames[static_cast<std::size_t>(type)];
}

bool claim_is_sound(const Claim& claim) {
  if (!claim.article || claim.end <= claim.start || claim.id.empty()) return false;
  if (count_code_points(claim.quote) != claim.end - claim.start) return false;
  if (!is_figure(claim.kind))
    return !claim.unit && ((!claim.value && !claim.low && !claim.high) || claim.kind == Kind::ordinal);
  for (const auto& amount : {claim.value, claim.low, claim.high})
    if (amount && !std::isfinite(*amount)) return false;
  if (!(claim.step >= 0)) return false;
  if (claim.numerator.has_value() != claim.denominator.has_value()) return false;
  if (claim.denominator && (claim.kind != Kind::ratio || *claim.denominator == 0)) return false;
  const bool has_amount = claim.value || claim.low || claim.high;
  if (has_amount == (claim.approx == Approx::vague)) return false;
  if (claim.low && claim.high && *claim.low > *claim.high) return false;
  if (claim.start < claim.sentence_start) return false;
  const std::size_t at = byte_offset(claim.sentence, claim.start - claim.sentence_start);
  return claim.sentence.compare(at, claim.quote.size(), claim.quote) == 0;
}

}  // namespace recoupe
