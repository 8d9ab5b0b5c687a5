// Short ways to read one text, for tests.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/lexicon.h"
#include "extract/numeral.h"
#include "extract/token.h"

namespace recoupe {

// The tokens on one line: words as they stand, <digits>, {marks}, [opaque]; parted by what stands between
// them: `|` nothing, one or two spaces, `/` a line break.
inline std::string show(const Tokens& tokens) {
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    static constexpr std::string_view kGaps[] = {"|", " ", "  ", "/"};
    if (i > 0 || tokens[i].gap != Gap::none) out += kGaps[static_cast<std::size_t>(tokens[i].gap)];
    static constexpr std::string_view kOpen[] = {"?", "", "<", "{", "["};
    static constexpr std::string_view kClose[] = {"?", "", ">", "}", "]"};
    const auto type = static_cast<std::size_t>(tokens[i].type);
    out += kOpen[type];
    out += tokens.text(i);
    out += kClose[type];
  }
  return out;
}

inline Tokens tokens_of(std::string_view text) {
  return Tokens(text, Lexicon::french());
}

// A numeral as it is read at the start of a text: what of the text it takes, and its value.
struct ReadNumeral {
  std::string text;
  std::optional<double> value;
  Numeral numeral;
};

inline std::optional<ReadNumeral> numeral_at(std::string_view text, std::size_t token = 0) {
  const Tokens tokens = tokens_of(text);
  const auto numeral = read_numeral(tokens, token);
  if (!numeral) return std::nullopt;
  return ReadNumeral{std::string(tokens.text(numeral->first, numeral->last)), numeral->value, *numeral};
}

}  // namespace recoupe
