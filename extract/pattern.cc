// Idea: most candidates differ from every shape in the length of their first token, so that nothing else is looked
// at. Test: tests/extract/pattern_test.cc.
#include "extract/pattern.h"

#include <algorithm>
#include <string>
#include <vector>

#include "recoupe_lexicon.h"

namespace recoupe {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

struct Shape {
  std::string_view text;
  std::size_t head = 0;  // length of its first run of digits or letters
};

std::vector<Shape> read_shapes() {
  std::vector<Shape> shapes;
  std::string_view table = recoupe_lexicon::patterns_tsv;
  while (!table.empty()) {
    const std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(line.size() + 1, table.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::string_view text = line.substr(0, line.find('\t'));
    const auto ends = [&](char c) { return is_digit(c) != is_digit(text[0]) || (!is_digit(c) && !is_capital(c)); };
    shapes.push_back({text, static_cast<std::size_t>(std::find_if(text.begin(), text.end(), ends) - text.begin())});
  }
  return shapes;
}

// Behind the tokens from `i` on that spell as many characters as `shape` has, or nothing.
std::optional<std::size_t> matches(const Tokens& tokens, std::size_t i, std::string_view shape) {
  std::string spelt;
  for (; i < tokens.size() && spelt.size() < shape.size(); ++i) {
    if (!spelt.empty() && !tokens.near(i)) return std::nullopt;
    if (!spelt.empty() && !tokens.glued(i)) spelt += ' ';
    spelt += tokens[i].type == TokenType::mark && tokens[i].mark == '-' ? std::string_view("-") : tokens.text(i);
  }
  const bool goes_on = tokens.glued(i) && (tokens.is_word(i) || tokens.is_digits(i));
  return !goes_on && has_shape(spelt, shape) ? std::optional(i) : std::nullopt;
}

// Most candidates end here: what follows the first token is not what the shape goes on with.
bool goes_on_with(const Tokens& tokens, std::size_t i, char next) {
  if (next == ' ') return tokens.is_digits(i) && tokens.near(i) && !tokens.glued(i);
  if (!tokens.glued(i)) return false;
  return is_digit(next) ? tokens.is_digits(i) : tokens.is_mark(i, static_cast<unsigned char>(next));
}

}  // namespace

bool has_shape(std::string_view text, std::string_view shape) {
  return std::equal(text.begin(), text.end(), shape.begin(), shape.end(), [](char c, char s) {
    if (s == '9') return is_digit(c);
    return s == 'A' ? is_capital(c) : c == s;
  });
}

std::optional<std::size_t> read_pattern(const Tokens& tokens, std::size_t i) {
  static const std::vector<Shape> shapes = read_shapes();
  const bool joined_before = i > 0 && tokens.glued(i) && (tokens.is_word(i - 1) || tokens.is_digits(i - 1));
  if (joined_before) return std::nullopt;
  for (const Shape& shape : shapes)
    if (tokens[i].end - tokens[i].begin == shape.head && shape.head < shape.text.size() &&
        goes_on_with(tokens, i + 1, shape.text[shape.head]))
      if (const auto end = matches(tokens, i, shape.text)) return end;
  return std::nullopt;
}

}  // namespace recoupe
