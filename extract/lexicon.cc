// Look-up in the lexicon; how it is filled is in lexicon_builder.cc. Test: tests/extract/lexicon_test.cc.
#include "extract/lexicon.h"

#include "extract/singular.h"

namespace recoupe {

const UnitEntry* Lexicon::unit(std::string_view code) const {
  const auto found = units_by_code_.find(std::string(code));
  return found == units_by_code_.end() ? nullptr : &found->second;
}

bool Lexicon::spoils_fraction(WordId fraction, WordId follower) const {
  return spoilers_.contains((std::uint32_t{fraction} << 16) | follower);
}

std::string Lexicon::singular(std::string_view plural) const {
  return singular_of(plural, [this](const std::string& form) -> const std::string* {
    const auto known = singulars_.find(form);
    return known == singulars_.end() ? nullptr : &known->second;
  });
}

}  // namespace recoupe
