// Tokens: words, runs of digits and single marks of one title or block, in order.
//
// A hyphen parts words (`vingt-trois` is three tokens), an elision keeps its apostrophe (`d'` `euros`),
// letters and digits part (`A320` is two). Spaces are no tokens: each token says what stood before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/fold.h"
#include "extract/word_table.h"

namespace recoupe {

enum class TokenType : std::uint8_t {
  none,    // beyond either end of the text
  word,    // letters, combining marks, soft hyphens; an elision's apostrophe
  digits,  // decimal digits of any script
  mark,    // one other code point
  opaque,  // a web address, an e-mail address, a hashtag, a user's name: never read
};

// What stands between a token and the one before it.
enum class Gap : std::uint8_t {
  none,
  space,  // one space of any kind (U+0020, U+00A0, U+202F, U+2009 …)
  wide,   // several spaces
  line,   // a line break, or a tab between table cells: what follows belongs to something else
};

struct Token {
  std::uint32_t begin = 0;  // bytes of the text, [begin, end)
  std::uint32_t end = 0;
  std::uint32_t classes = 0;  // WordInfo::classes of `word`, at hand for what looks at many tokens
  char32_t mark = 0;          // of a mark: the code point, hyphens and apostrophes made one (- and ')
  WordId word = 0;
  TokenType type = TokenType::none;
  Gap gap = Gap::none;
  bool capital = false;      // starts with an upper-case letter
  bool all_capital = false;  // has two letters or more, all upper-case
};

class Lexicon;

// The tokens of one text. Reading past either end gives a token of type none.
class Tokens {
 public:
  explicit Tokens(const Lexicon& lexicon) : lexicon_(&lexicon) {}
  Tokens(std::string_view text, const Lexicon& lexicon) : Tokens(lexicon) { read(text); }

  // The tokens of another text, in the memory of the last one's.
  void read(std::string_view text);

  const Token& operator[](std::size_t i) const { return i < tokens_.size() ? tokens_[i] : kNone; }
  std::size_t size() const { return tokens_.size(); }
  std::string_view text() const { return text_; }
  std::string_view text(std::size_t i) const {
    const Token& token = (*this)[i];
    return {text_.data() + token.begin, token.end - token.begin};
  }
  // The bytes from token `first` to the end of token `last - 1`.
  std::string_view text(std::size_t first, std::size_t last) const;
  const Lexicon& lexicon() const { return *lexicon_; }

  bool is_word(std::size_t i) const { return (*this)[i].type == TokenType::word; }
  bool is_digits(std::size_t i) const { return (*this)[i].type == TokenType::digits; }
  bool is_mark(std::size_t i, char32_t mark) const { return (*this)[i].mark == mark && mark != 0; }
  // Token i is a word or mark of one of these classes (WordClass).
  bool has_class(std::size_t i, std::uint32_t classes) const { return ((*this)[i].classes & classes) != 0; }
  // Token i follows its predecessor with nothing, or with nothing but one space, between.
  bool glued(std::size_t i) const { return (*this)[i].gap == Gap::none; }
  bool near(std::size_t i) const { return (*this)[i].gap <= Gap::space; }
  // The word `word` (`"contre"_w`) is token i.
  bool is(std::size_t i, WordId word) const { return (*this)[i].word == word; }
  template <typename... Words>
  bool is_any(std::size_t i, Words... words) const {
    const WordId word = (*this)[i].word;
    return ((word == words) || ...);
  }
  // Token i is still in the same line, and the same table cell, as its predecessor.
  bool same_line(std::size_t i) const { return (*this)[i].gap <= Gap::wide; }

 private:
  static const Token kNone;
  std::string_view text_;
  const Lexicon* lexicon_;
  std::vector<Token> tokens_;
};

}  // namespace recoupe
