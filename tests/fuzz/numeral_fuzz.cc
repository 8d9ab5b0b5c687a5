// Tokens and the readers of numbers, at every token of any bytes.
#include <cmath>

#include "extract/lexicon.h"
#include "extract/numeral.h"
#include "extract/ordinal.h"
#include "ingest/utf8.h"
#include "tests/fuzz/target.h"

namespace recoupe::fuzz {
namespace {

void in_order(const Tokens& tokens) {
  std::size_t last = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    require(tokens[i].begin >= last && tokens[i].begin < tokens[i].end, "tokens are in order and not empty",
            tokens.text());
    require((tokens[i].type == TokenType::mark) == (tokens[i].mark != 0) ||
                tokens.text(i) == std::string_view("\0", 1),
            "marks and only marks are one", tokens.text(i));
    last = tokens[i].end;
  }
  require(last <= tokens.text().size(), "tokens lie in their text", tokens.text());
}

void is_one(const Tokens& tokens, std::size_t i, const Numeral& numeral) {
  const std::string_view text = tokens.text();
  require(numeral.first == i && numeral.last > i && numeral.last <= tokens.size(),
          "a numeral starts where it is read", text);
  for (std::size_t k = i + 1; k < numeral.last; ++k)
    require(tokens.same_line(k), "a numeral stays in its line", text);
  require(numeral.vague != numeral.value.has_value(), "a numeral has a value unless it is vague", text);
  if (numeral.value)
    require(std::isfinite(*numeral.value) && *numeral.value >= 0, "its value is finite", text);
  require(std::isfinite(numeral.step) && numeral.step > 0, "its step is finite", text);
  require(std::isfinite(numeral.scale) && numeral.scale >= 1, "its scale is finite", text);
}

}  // namespace

void test_one_input(std::string_view bytes) {
  const std::string text = valid_utf8(bytes);
  const Tokens tokens(text, Lexicon::french());
  in_order(tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (const auto read : {read_numeral, read_digits, read_words})
      if (const auto numeral = read(tokens, i)) is_one(tokens, i, *numeral);
    if (const auto ordinal = read_ordinal_words(tokens, i))
      require(ordinal->last > i && std::isfinite(ordinal->value) && ordinal->value > 0,
              "an ordinal has a rank", text);
  }
}

}  // namespace recoupe::fuzz
