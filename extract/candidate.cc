// Idea: every word that may open a figure waits for something that the next few tokens must hold: digits,
// another number word, a unit. Test: tests/extract/candidate_test.cc.
#include "extract/candidate.h"

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
  // A sign, a currency or the like in front of a number; `½`.
  bool mark() const {
    constexpr char32_t kFirstVulgar = 0xBC;
    switch (token_.mark) {
      case '.':
      case '\'':
      case '"':
      case ')':
      case ':':
      case ';':
      case '!':
      case '?':
      case 0xAB:
      case 0xBB:
      case 0x2026:
        return false;
      default:
        return token_.mark >= kFirstVulgar || has_number_behind(3);
    }
  }

  bool word() const {
    if (tokens_.is_any(i_, "un"_w, "une"_w)) return counts();
    if (tokens_.is_any(i_, "la"_w, "le"_w)) return is_part(i_ + 1) || is_part(i_ + 2);
    if (tokens_.is_any(i_, "plus"_w, "moins"_w, "entre"_w)) return has_number_behind(3);
    if (word_.month > 0) return has_digits_behind(3) || (word_.classes & kStartsNumber) != 0;
    if ((word_.classes & kStartsNumber) != 0 || word_.denominator > 0) return true;
    if ((word_.classes & kStartsUnit) != 0 && has_digits_behind(3)) return true;  // `US$ 5`
    return is_code();
  }

  // `un euro`, `une décennie`, `un Français sur trois`, `un mort et deux blessés`.
  bool counts() const {
    const std::size_t noun = i_ + 1;
    if (i_ > 0 && (tokens_.is_any(i_ - 1, "et"_w) || tokens_.is_mark(i_ - 1, ',')))
      return true;  // `deux blessés et un mort`
    if (has_number_behind(6) || has_class_behind(4, kStartsUnit)) return true;
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
    const std::string_view text = tokens_.text(i_);
    if (!token_.capital && text.size() > 2) return false;
    if (has_digits_behind(2)) return true;
    static constexpr std::string_view kRoman = "IVXLCDM";
    if (kRoman.find(text[0]) == std::string_view::npos) return false;
    if (text.size() == 1 || kRoman.find(text[1]) != std::string_view::npos) return true;
    return text[0] == 'I' || text[0] == 'V' || text[0] == 'X';
  }

  bool has_digits_behind(std::size_t most) const {
    for (std::size_t i = i_ + 1; i <= i_ + most; ++i)
      if (tokens_.is_digits(i)) return true;
    return false;
  }

  bool has_class_behind(std::size_t most, std::uint32_t classes) const {
    for (std::size_t i = i_ + 1; i <= i_ + most; ++i)
      if (lexicon_.is(tokens_[i].word, classes)) return true;
    return false;
  }

  // Digits, a vulgar fraction or a number word.
  bool has_number_behind(std::size_t most) const {
    for (std::size_t i = i_ + 1; i <= i_ + most; ++i)
      if (tokens_.is_digits(i) || lexicon_.is(tokens_[i].word, kStartsNumber)) return true;
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
