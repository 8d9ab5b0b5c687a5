// Numerals in words. Idea: the grammar of French cardinals is a descent from magnitudes (`millions`) to
// thousands, hundreds and what is below a hundred, each level calling the next; the regional forms
// (septante, huitante, nonante) are words of the lexicon, no rules. An ordinal is a cardinal whose last word
// has another ending (`deux cent trentième`), so the same descent reads both. Rules: CLDR's French spell-out
// rules, which tests/extract/spellout_test.cc uses as the oracle. Test: tests/extract/number_words_test.cc.
#include <charconv>
#include <cmath>
#include <string>

#include "extract/lexicon.h"
#include "extract/numeral.h"
#include "extract/ordinal.h"

namespace recoupe {
namespace {

// A part of a numeral that was read: its value and the token behind it.
struct Part {
  double value = 0;
  std::size_t end = 0;
};

enum class Ending { cardinal, ordinal };

class WordReader {
 public:
  explicit WordReader(const Tokens& tokens, Ending ending = Ending::cardinal)
      : tokens_(tokens), lexicon_(tokens.lexicon()), ending_(ending) {}

  std::optional<Numeral> read(std::size_t i) {
    const auto whole = with_scales(i);
    if (!whole) return std::nullopt;
    Numeral numeral{.first = i, .last = whole->end};
    numeral.words = true;
    numeral.value = whole->value;
    numeral.scale = last_scale_;
    numeral.step = step_;
    if (ending_ == Ending::cardinal) decimals(numeral);
    numeral.lone_un = numeral.last == i + 1 && whole->value == 1;
    return numeral;
  }

 private:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  const WordInfo& info(std::size_t i) const { return lexicon_.info(tokens_[i].word); }
  Place place(std::size_t i) const {
    if (!tokens_.is_word(i)) return Place::none;
    const WordInfo& word = info(i);
    if (word.place == Place::thousand && is_mile(tokens_, i)) return Place::none;
    return ending_ == Ending::ordinal && word.ordinal > 0 ? word.ordinal_place : word.place;
  }
  double value(std::size_t i) const {
    const WordInfo& word = info(i);
    return ending_ == Ending::ordinal && word.ordinal > 0 ? word.ordinal : word.value;
  }

  // The next word of the same numeral at or behind token `i`: after one space, or after a hyphen. Nothing
  // follows an ordinal word.
  std::size_t next_word(std::size_t i) const {
    if (ending_ == Ending::ordinal && info(i - 1).ordinal > 0) return kNowhere;
    if (tokens_.is_word(i) && tokens_.same_line(i)) return i;
    if (tokens_.is_mark(i, '-') && tokens_.glued(i) && tokens_.is_word(i + 1) && tokens_.glued(i + 1))
      return i + 1;
    return kNowhere;
  }

  // `et un`, `et onze`: only one and eleven take it; and ten in `soixante et dix`.
  std::optional<Part> after_et(std::size_t et, bool vigesimal) const {
    const std::size_t i = next_word(et + 1);
    if (i == kNowhere) return std::nullopt;
    if (place(i) == Place::unit && value(i) == 1) return Part{1, i + 1};
    const bool ten_or_eleven = place(i) == Place::teen && (value(i) == 10 || value(i) == 11);
    if (vigesimal && ten_or_eleven) return Part{value(i), i + 1};
    return std::nullopt;
  }

  std::optional<Part> below_twenty(std::size_t i) const {
    if (place(i) == Place::unit) return Part{value(i), i + 1};
    if (place(i) != Place::teen) return std::nullopt;
    const Part part{value(i), i + 1};
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
    if (tokens_.is(i, "et"_w)) {
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
    const auto head = below_hundred(i);
    std::size_t cent = i;
    if (head) {
      cent = next_word(head->end);
      const double n = head->value;
      const bool multiplies = (n >= 2 && n <= 9) || (n >= 11 && n <= 19);
      if (cent == kNowhere || place(cent) != Place::hundred || !multiplies) return head;
    } else if (place(cent) != Place::hundred || tokens_.is(cent, "cents"_w)) {
      return std::nullopt;  // `cents` alone are coins
    }
    const Part hundreds{(head ? head->value : 1) * value(cent), cent + 1};
    return with_rest(hundreds, !head, &WordReader::below_hundred);
  }

  // Below a million, for what stands before a magnitude word.
  std::optional<Part> below_million(std::size_t i) const {
    const auto head = below_thousand(i);
    const std::size_t mille = head ? next_word(head->end) : i;
    if (mille == kNowhere || place(mille) != Place::thousand) return head;
    if (head && head->value < 2) return head;  // `un mille` is a mile
    const Part thousands{(head ? head->value : 1) * value(mille), mille + 1};
    return with_rest(thousands, !head, &WordReader::below_thousand);
  }

  // `cent` and `mille` with what is smaller behind them; bare, also with `et un` (`mille et une nuits`), as any
  // ordinal is (`deux cent et unième`).
  Part with_rest(Part part, bool bare, std::optional<Part> (WordReader::*smaller)(std::size_t) const) const {
    const std::size_t rest = next_word(part.end);
    if (rest == kNowhere) return part;
    if (tokens_.is(rest, "et"_w)) {
      const bool ordinal = ending_ == Ending::ordinal;
      const auto one = after_et(rest, ordinal);
      return (bare || ordinal) && one && !goes_on(one->end) ? Part{part.value + one->value, one->end} : part;
    }
    const auto tail = (this->*smaller)(rest);
    return tail && tail->value > 0 ? Part{part.value + tail->value, tail->end} : part;
  }

  // Another number word stands at token `i`: `mille et un million` are two numbers.
  bool goes_on(std::size_t i) const {
    const std::size_t next = next_word(i);
    return next != kNowhere && place(next) != Place::none;
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
      if (has_scale && value(scale) >= ceiling) break;
      if (!has_scale) {
        total.value += part->value;
        total.end = part->end;
        step_ = last_scale_ = 1;
        break;
      }
      total.value += part->value * value(scale);
      total.end = scale + 1;
      step_ = last_scale_ = ceiling = value(scale);
      if (times_scale(total) || half(total)) break;
      const std::size_t rest = next_word(total.end);
      part = rest == kNowhere || place(rest) == Place::zero ? std::nullopt : below_million(rest);
    }
    return total;
  }

  // `un million de milliards`.
  bool times_scale(Part& total) {
    const std::size_t de = total.end;
    if (!tokens_.is_any(de, "de"_w, "d'"_w) || !tokens_.same_line(de) || !tokens_.same_line(de + 1)) return false;
    if (place(de + 1) != Place::scale) return false;
    total.value *= value(de + 1);
    last_scale_ *= value(de + 1);
    step_ = last_scale_;
    total.end = de + 2;
    return true;
  }

  // `un million et demi`.
  bool half(Part& total) {
    const std::size_t et = next_word(total.end);
    if (et == kNowhere || !tokens_.is(et, "et"_w)) return false;
    const std::size_t demi = next_word(et + 1);
    if (demi == kNowhere || !tokens_.is_any(demi, "demi"_w, "demie"_w)) return false;
    total.value += last_scale_ / 2;
    total.end = demi + 1;
    step_ = last_scale_ / 10;
    return true;
  }

  // `deux virgule zéro trois`, `un virgule deux cent trente-six`: the decimals are read as their digits.
  void decimals(Numeral& numeral) const {
    const std::size_t comma = next_word(numeral.last);
    if (comma == kNowhere || !tokens_.is(comma, "virgule"_w) || numeral.scale != 1) return;
    constexpr std::size_t kMost = 20;
    std::string digits;
    std::size_t end = comma + 1;
    for (std::size_t i = next_word(end); i != kNowhere && digits.size() < kMost; i = next_word(end)) {
      const auto part = below_thousand(i);
      if (!part) break;
      digits += std::to_string(static_cast<int>(part->value));
      end = part->end;
    }
    if (digits.empty()) return;
    const std::string text = std::to_string(static_cast<long long>(*numeral.value)) + "." + digits;
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    numeral.value = value;
    numeral.step = std::pow(10.0, -static_cast<double>(digits.size()));
    numeral.decimals = true;
    numeral.last = end;
    scale_decimals(numeral);
  }

  // `deux virgule cinq millions`.
  void scale_decimals(Numeral& numeral) const {
    const std::size_t scale = next_word(numeral.last);
    if (scale == kNowhere || place(scale) != Place::scale) return;
    numeral.value = tidy(*numeral.value * value(scale));
    numeral.step = tidy(numeral.step * value(scale));
    numeral.scale = value(scale);
    numeral.last = scale + 1;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  Ending ending_;
  double last_scale_ = 1;
  double step_ = 1;
};

// A unit (`un`, `trois`) behind which nothing can go on: the common case, and no descent is needed.
bool stands_alone(const Tokens& tokens, std::size_t i) {
  if (tokens.lexicon().info(tokens[i].word).place != Place::unit) return false;
  const Token& next = tokens[i + 1];
  if (next.type != TokenType::word) return next.mark != '-';
  return tokens.lexicon().info(next.word).place == Place::none && next.word != "virgule"_w;
}

}  // namespace

bool is_mile(const Tokens& tokens, std::size_t i) {
  const bool plural = tokens.is(i, "milles"_w);
  if (!plural && !tokens.is(i, "mille"_w)) return false;
  const auto unit = tokens.lexicon().units().longest(tokens, i);
  if (!unit) return false;
  const bool noun_behind = tokens.is_word(i + 1) && tokens.same_line(i + 1) &&
                           !tokens.lexicon().is(tokens[i + 1].word, kFunctionWord);
  return unit.end > i + 1 || (plural && !noun_behind);
}

std::optional<Numeral> read_words(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_word(i) || tokens.lexicon().info(tokens[i].word).place == Place::none) return std::nullopt;
  if (stands_alone(tokens, i)) {
    Numeral numeral{.first = i, .last = i + 1};
    numeral.words = true;
    numeral.value = tokens.lexicon().info(tokens[i].word).value;
    numeral.lone_un = numeral.value == 1;
    return numeral;
  }
  return WordReader(tokens).read(i);
}

std::optional<OrdinalReading> read_ordinal_words(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_word(i)) return std::nullopt;
  const Lexicon& lexicon = tokens.lexicon();
  const WordInfo& first = lexicon.info(tokens[i].word);
  if (first.ordinal > 0) return OrdinalReading{i + 1, first.ordinal};
  if (first.place == Place::none) return std::nullopt;
  const auto numeral = WordReader(tokens, Ending::ordinal).read(i);
  if (!numeral || lexicon.info(tokens[numeral->last - 1].word).ordinal == 0) return std::nullopt;
  return OrdinalReading{numeral->last, *numeral->value};
}

}  // namespace recoupe
