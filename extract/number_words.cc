// Numerals in words. Idea: the grammar of French cardinals is a descent from magnitudes (`millions`) to
// thousands, hundreds and what is below a hundred, each level calling the next; the regional forms
// (septante, huitante, nonante) are words of the lexicon, no rules. Rules: CLDR's French spell-out
// rules, which tests/extract/spellout_test.cc uses as the oracle.
#include <cmath>
#include <string>

#include "extract/lexicon.h"
#include "extract/numeral.h"

namespace recoupe {
namespace {

// A part of a numeral that was read: its value and the token behind it.
struct Part {
  double value = 0;
  std::size_t end = 0;
};

class WordReader {
 public:
  explicit WordReader(const Tokens& tokens) : tokens_(tokens), lexicon_(tokens.lexicon()) {}

  std::optional<Numeral> read(std::size_t i) {
    auto whole = with_scales(i);
    if (!whole) return std::nullopt;
    Numeral numeral{.first = i, .last = whole->end};
    numeral.words = true;
    numeral.value = whole->value;
    numeral.scale = last_scale_;
    numeral.step = last_scale_;
    numeral.lone_un = whole->end == i + 1 && info(i).place == Place::unit && whole->value == 1;
    decimals(numeral);
    return numeral;
  }

  // Below a million, for what stands before a magnitude word.
  std::optional<Part> below_million(std::size_t i) {
    auto part = below_thousand(i);
    const bool has_head = part.has_value();
    const std::size_t mille = has_head ? next_word(part->end) : i;
    if (mille == kNowhere || place(mille) != Place::thousand) return part;
    if (has_head && part->value == 0) return part;
    Part thousands{(has_head ? part->value : 1) * 1000, mille + 1};
    const std::size_t rest = next_word(thousands.end);
    if (rest != kNowhere)
      if (const auto tail = below_thousand(rest); tail && tail->value > 0) {
        thousands.value += tail->value;
        thousands.end = tail->end;
      }
    return thousands;
  }

 private:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  const WordInfo& info(std::size_t i) const { return lexicon_.info(tokens_[i].word); }
  Place place(std::size_t i) const { return tokens_.is_word(i) ? info(i).place : Place::none; }
  double value(std::size_t i) const { return info(i).value; }

  // The next word of the same numeral at or behind token `i`: after one space, or after a hyphen.
  std::size_t next_word(std::size_t i) const {
    if (tokens_.is_word(i) && tokens_[i].gap <= Gap::wide) return i;
    if (tokens_.is_mark(i, '-') && tokens_.glued(i) && tokens_.is_word(i + 1) && tokens_.glued(i + 1))
      return i + 1;
    return kNowhere;
  }

  bool is_et(std::size_t i) const {
    static const WordId et = lexicon_.word("et");
    return tokens_[i].word == et;
  }

  // `et un`, `et onze`: only one and eleven take it.
  std::optional<Part> after_et(std::size_t et, bool eleven_too) const {
    const std::size_t i = next_word(et + 1);
    if (i == kNowhere) return std::nullopt;
    if (place(i) == Place::unit && value(i) == 1) return Part{1, i + 1};
    if (eleven_too && place(i) == Place::teen && value(i) == 11) return Part{11, i + 1};
    return std::nullopt;
  }

  std::optional<Part> below_twenty(std::size_t i) const {
    if (place(i) == Place::unit) return Part{value(i), i + 1};
    if (place(i) != Place::teen) return std::nullopt;
    Part part{value(i), i + 1};
    if (part.value == 10) {
      const std::size_t unit = next_word(part.end);
      if (unit != kNowhere && place(unit) == Place::unit && value(unit) >= 7)
        return Part{10 + value(unit), unit + 1};
    }
    return part;
  }

  // What may follow a ten: units, and up to nineteen behind soixante and quatre-vingt.
  Part ten_and_rest(double ten, std::size_t end) const {
    const bool vigesimal = ten == 60 || ten == 80;
    const std::size_t i = next_word(end);
    if (i == kNowhere) return {ten, end};
    if (is_et(i)) {
      if (const auto one = after_et(i, vigesimal)) return {ten + one->value, one->end};
      return {ten, end};
    }
    if (place(i) == Place::unit || (vigesimal && place(i) == Place::teen))
      if (const auto rest = below_twenty(i)) return {ten + rest->value, rest->end};
    return {ten, end};
  }

  std::optional<Part> below_hundred(std::size_t i) const {
    if (place(i) == Place::zero) return Part{0, i + 1};
    if (place(i) == Place::ten) return ten_and_rest(value(i), i + 1);
    if (place(i) == Place::unit && value(i) == 4) {
      const std::size_t vingt = next_word(i + 1);
      if (vingt != kNowhere && place(vingt) == Place::ten && value(vingt) == 20)
        return ten_and_rest(80, vingt + 1);
    }
    return below_twenty(i);
  }

  std::optional<Part> below_thousand(std::size_t i) const {
    auto head = below_hundred(i);
    std::size_t cent = i;
    double hundreds = 1;
    if (head) {
      cent = next_word(head->end);
      hundreds = head->value;
      const bool multiplies = (hundreds >= 2 && hundreds <= 9) || (hundreds >= 11 && hundreds <= 19);
      if (cent == kNowhere || place(cent) != Place::hundred || !multiplies) return head;
    } else if (place(cent) != Place::hundred) {
      return std::nullopt;
    }
    Part part{hundreds * 100, cent + 1};
    const std::size_t rest = next_word(part.end);
    if (rest != kNowhere)
      if (const auto tail = below_hundred(rest); tail && tail->value > 0) {
        part.value += tail->value;
        part.end = tail->end;
      }
    return part;
  }

  // [number] million(s) [number] mille …, each magnitude smaller than the one before it.
  std::optional<Part> with_scales(std::size_t i) {
    auto part = below_million(i);
    if (!part) return std::nullopt;
    Part total{0, i};
    double ceiling = HUGE_VAL;
    while (part) {
      const std::size_t scale = next_word(part->end);
      const bool has_scale = scale != kNowhere && place(scale) == Place::scale && part->value > 0;
      if (has_scale && value(scale) < ceiling) {
        total.value += part->value * value(scale);
        total.end = scale + 1;
        ceiling = last_scale_ = value(scale);
        half(total);
      } else {
        if (part->value >= ceiling) break;
        total.value += part->value;
        total.end = part->end;
        last_scale_ = 1;
        break;
      }
      const std::size_t rest = next_word(total.end);
      part = rest == kNowhere || place(rest) == Place::zero ? std::nullopt : below_million(rest);
      if (part && part->value * 1.0 >= ceiling) break;
    }
    return total;
  }

  // `un million et demi`.
  void half(Part& total) {
    static const WordId demi = lexicon_.word("demi");
    static const WordId demie = lexicon_.word("demie");
    const std::size_t et = next_word(total.end);
    if (et == kNowhere || !is_et(et)) return;
    const std::size_t i = next_word(et + 1);
    if (i == kNowhere || (tokens_[i].word != demi && tokens_[i].word != demie)) return;
    total.value += last_scale_ / 2;
    total.end = i + 1;
    last_scale_ /= 10;
  }

  // `deux virgule zéro trois`, `un virgule deux cent trente-six`: the decimals are read as their digits.
  void decimals(Numeral& numeral) {
    static const WordId virgule = lexicon_.word("virgule");
    const std::size_t comma = next_word(numeral.last);
    if (virgule == 0 || comma == kNowhere || tokens_[comma].word != virgule || numeral.scale != 1) return;
    std::string digits;
    std::size_t end = comma + 1;
    for (std::size_t i = next_word(end); i != kNowhere;) {
      const auto part = below_thousand(i);
      if (!part) break;
      digits += std::to_string(static_cast<int>(part->value));
      end = part->end;
      i = next_word(end);
    }
    if (digits.empty()) return;
    numeral.value =
        std::strtod((std::to_string(static_cast<long long>(*numeral.value)) + "." + digits).c_str(), nullptr);
    numeral.step = std::pow(10.0, -static_cast<double>(digits.size()));
    numeral.decimals = true;
    numeral.last = end;
    const std::size_t scale = next_word(end);
    if (scale != kNowhere && place(scale) == Place::scale) {
      numeral.value = tidy(*numeral.value * value(scale));
      numeral.step *= value(scale);
      numeral.scale = value(scale);
      numeral.last = scale + 1;
    }
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  double last_scale_ = 1;
};

}  // namespace

std::optional<Numeral> read_words(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_word(i) || tokens.lexicon().info(tokens[i].word).place == Place::none) return std::nullopt;
  return WordReader(tokens).read(i);
}

}  // namespace recoupe
