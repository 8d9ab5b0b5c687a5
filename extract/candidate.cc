// Idea: every word that may open a figure waits for something that the next few tokens must hold: digits,
// another number word, a unit. Test: tests/extract/candidate_test.cc.
#include "extract/candidate.h"

#include <algorithm>

#include "extract/lexicon.h"

namespace recoupe {
namespace {

class Candidate {
 public:
  Candidate(const Tokens& tokens, std::size_t i)
      : tokens_(tokens),
        lexicon_(tokens.lexicon()),
        i_(i),
        token_(tokens[i]),
        word_(lexicon_.info(token_.word)) {}

  bool holds() const {
    switch (token_.type) {
      case TokenType::digits:
        return true;
      case TokenType::mark:
        return mark();
      case TokenType::word:
        return word();
      default:
        return false;
    }
  }

 private:
  // A sign, a currency or the like in front of a number; `½`; `,08`.
  bool mark() const {
    switch (token_.mark) {
      case ',':
        return tokens_.is_digits(i_ + 1) && tokens_.glued(i_ + 1);
      case '-':
      case '+':
      case 0x2013:
      case 0x2212:
        return tokens_.is_digits(i_ + 1) || tokens_.has_class(i_ + 1, kStartsUnit);
      default:
        return is_vulgar() || ((token_.classes & kStartsUnit) != 0 && has_number_behind(3));
    }
  }

  bool is_vulgar() const {
    return (token_.mark >= 0xBC && token_.mark <= 0xBE) || (token_.mark >= 0x2150 && token_.mark <= 0x215E);
  }

  bool word() const {
    if ((token_.classes & kMayStart) == 0) return is_code();
    if (tokens_.is_any(i_, "un"_w, "une"_w)) return counts();
    if (tokens_.is_any(i_, "la"_w, "le"_w)) return is_part(i_ + 1) || is_part(i_ + 2);
    if (tokens_.is_any(i_, "plus"_w, "moins"_w)) return has_number_behind(1);
    if (tokens_.is(i_, "entre"_w)) return has_number_behind(3);
    if (word_.month > 0) return has_digits_behind(3) || (word_.classes & kStartsNumber) != 0;
    if ((word_.classes & kStartsNumber) != 0 || word_.denominator > 0) return true;
    if ((word_.classes & kStartsUnit) != 0 && (token_.all_capital || tokens_.is_mark(i_ + 1, '$')) &&
        has_digits_behind(3))
      return true;  // `US$ 5`
    return is_code();
  }

  // `un euro`, `une décennie`, `un Français sur trois`, `un mort et deux blessés`.
  bool counts() const {
    const std::size_t noun = i_ + 1;
    const bool after_number = (i_ >= 3 && is_number(i_ - 3)) || (i_ >= 4 && is_number(i_ - 4));
    if (after_number && tokens_.is(i_ - 1, "et"_w)) return true;  // `deux blessés et un mort`
    if (has_number_behind(6) || has_unit_behind(4)) return true;
    if (tokens_.is_mark(noun, '%') || tokens_.is_mark(noun, 0x2030)) return true;
    return lexicon_.info(tokens_[noun].word).month > 0 ||
           tokens_.is_any(noun, "mort"_w, "siècle"_w, "décennie"_w, "millénaire"_w, "trimestre"_w, "semestre"_w,
                          "quinquennat"_w, "septennat"_w);
  }

  // A fraction or a multiple: `la moitié`, `le double`.
  bool is_part(std::size_t i) const {
    const WordInfo& info = lexicon_.info(tokens_[i].word);
    return info.denominator > 0 || info.factor > 0;
  }

  // Codes (`A320`, `Covid-19`) and Roman numerals (`VI`, `XXe`).
  bool is_code() const {
    if (!token_.capital) return tokens_.is_digits(i_ + 1) && tokens_.glued(i_ + 1);  // `p53`, `tCO2`
    const std::string_view text = tokens_.text(i_);
    const bool glued = tokens_.glued(i_ + 1) || text.size() <= 2;  // `A320`, `Covid-19`; `D 123`
    if (glued && has_digits_behind(2)) return true;
    const std::size_t roman = std::min(text.find_first_not_of("IVXLCDM"), text.size());
    if (roman == 0 || roman == text.size()) return roman > 0;
    // `Ier`, `XXe`, `XIXème`, `IInd`, but neither `Le` nor `Il`.
    const bool small = roman == 1 && text[0] != 'I' && text[0] != 'V' && text[0] != 'X';
    constexpr std::size_t kLongestEnding = 6;  // `ièmes`
    if (text.size() - roman > kLongestEnding) return false;
    const char behind = text[roman];
    return !small && (std::string_view("ernid").find(behind) != std::string_view::npos || behind < 0);
  }

  bool has_digits_behind(std::size_t most) const {
    for (std::size_t i = i_ + 1; i <= i_ + most; ++i)
      if (tokens_.is_digits(i)) return true;
    return false;
  }

  bool has_unit_behind(std::size_t most) const {
    for (std::size_t i = i_ + 1; i <= i_ + most; ++i) {
      if (!tokens_.has_class(i, kStartsUnit)) continue;
      if (lexicon_.units().longest(tokens_, i) || lexicon_.currencies().longest(tokens_, i)) return true;
    }
    return false;
  }

  // Digits or a number word.
  bool is_number(std::size_t i) const { return tokens_.is_digits(i) || tokens_.has_class(i, kStartsNumber); }

  bool has_number_behind(std::size_t most) const {
    for (std::size_t i = i_ + 1; i <= i_ + most; ++i)
      if (is_number(i)) return true;
    return false;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  std::size_t i_;
  const Token& token_;
  const WordInfo& word_;
};

}  // namespace

bool may_start(const Tokens& tokens, std::size_t i) {
  return Candidate(tokens, i).holds();
}

}  // namespace recoupe
