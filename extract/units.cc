// Test: tests/extract/units_test.cc.
#include "extract/units.h"

#include <unicode/uchar.h>

#include "extract/lexicon.h"
#include "ingest/code_points.h"

namespace recoupe {
namespace {

bool is_lower_noun(std::string_view unit) {
  bool letter = false;
  for (std::size_t i = 0; i < unit.size();) {
    const auto c = static_cast<UChar32>(next_code_point(unit, i));
    if (u_isupper(c)) return false;
    if (u_isalpha(c)) {
      letter = true;
    } else if (c != '-' && c != '\'' && c != 0x2019 && c != ' ') {
      return false;
    }
  }
  return letter;
}

}  // namespace

UnitClass class_of_unit(std::string_view unit) {
  if (unit == "%") return UnitClass::percent;
  if (unit == "pp") return UnitClass::percentage_point;
  const Lexicon& lexicon = Lexicon::french();
  if (lexicon.is_currency(unit)) return UnitClass::currency;
  if (lexicon.unit(unit) != nullptr) return UnitClass::measure;
  // Acronyms are nouns too (`GPU`, `PME`), but three capitals look like a currency that does not exist.
  return is_lower_noun(unit) ? UnitClass::noun : UnitClass::unknown;
}

std::string_view dimension_of(std::string_view unit) {
  const UnitEntry* entry = Lexicon::french().unit(unit);
  return entry == nullptr ? std::string_view() : std::string_view(entry->dimension);
}

std::optional<double> conversion_factor(std::string_view from, std::string_view to) {
  if (from == to) return 1.0;
  const Lexicon& lexicon = Lexicon::french();
  const UnitEntry* a = lexicon.unit(from);
  const UnitEntry* b = lexicon.unit(to);
  if (a == nullptr || b == nullptr || a->dimension != b->dimension) return std::nullopt;
  if (a->dimension == "temperature") return std::nullopt;
  return a->size / b->size;
}

}  // namespace recoupe
