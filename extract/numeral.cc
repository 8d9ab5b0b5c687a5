// Numerals as the press mixes them: digits with magnitude words, collectives, vague amounts.
// Test: tests/extract/numeral_test.cc.
#include "extract/numeral.h"

#include "extract/lexicon.h"

namespace recoupe {
namespace {

class NumeralReader {
 public:
  explicit NumeralReader(const Tokens& tokens) : tokens_(tokens), lexicon_(tokens.lexicon()) {}

  std::optional<Numeral> read(std::size_t i) const {
    if (auto vague = vague_amount(i)) return vague;
    auto numeral = read_digits(tokens_, i);
    if (!numeral) numeral = read_words(tokens_, i);
    if (!numeral) return std::nullopt;
    if (auto collective = collective_of(*numeral)) return collective;
    if (!numeral->words) scales_after_digits(*numeral);
    return numeral;
  }

 private:
  const WordInfo& info(std::size_t i) const { return lexicon_.info(tokens_[i].word); }
  bool is(std::size_t i, std::string_view word) const {
    return tokens_.is_word(i) && fold(tokens_.text(i)) == word;
  }
  bool is_de(std::size_t i) const { return is(i, "de") || is(i, "d'"); }
  bool is_scale(std::size_t i) const {
    return tokens_.is_word(i) && (info(i).place == Place::scale || info(i).place == Place::thousand);
  }
  bool follows(std::size_t i) const { return tokens_.same_line(i); }

  // `2 millions`, `10 mille`, `3 milliards 200 millions`, `2 millions 500 000`, `1 million et demi`.
  void scales_after_digits(Numeral& numeral) const {
    std::size_t i = numeral.last;
    if (!follows(i) || !is_scale(i)) return;
    numeral.value = tidy(*numeral.value * info(i).value);
    numeral.step *= info(i).value;
    numeral.scale = info(i).value;
    numeral.last = i + 1;
    while (follows(numeral.last) && is_scale(numeral.last) && info(numeral.last).value > numeral.scale) {
      const double more = info(numeral.last).value;  // `5 mille milliards`
      numeral.value = tidy(*numeral.value * more);
      numeral.step *= more;
      numeral.scale *= more;
      ++numeral.last;
    }
    if (half(numeral)) return;
    smaller_part(numeral);
  }

  bool half(Numeral& numeral) const {
    const std::size_t i = numeral.last;
    if (!is(i, "et") || !(is(i + 1, "demi") || is(i + 1, "demie"))) return false;
    numeral.value = *numeral.value + numeral.scale / 2;
    numeral.step = numeral.scale / 10;
    numeral.last = i + 2;
    return true;
  }

  void smaller_part(Numeral& numeral) const {
    if (!follows(numeral.last) || numeral.decimals) return;
    auto rest = tokens_.is_digits(numeral.last) ? read_digits(tokens_, numeral.last)
                                                : read_words(tokens_, numeral.last);
    if (!rest || rest->decimals) return;
    if (!rest->words) scales_after_digits(*rest);
    constexpr double kSmallest = 1000;
    if (*rest->value >= numeral.scale || *rest->value < kSmallest) return;
    numeral.value = *numeral.value + *rest->value;
    numeral.step = rest->step;
    numeral.last = rest->last;
  }

  // Token behind `i` that a collective chain goes on with: `centaine de millions`.
  std::size_t after_de(std::size_t i) const { return is_de(i) && follows(i) ? i + 1 : i; }

  // `une centaine`, `deux douzaines`, `une vingtaine de milliers`, `une demi-douzaine`, `la centaine de`.
  std::optional<Numeral> collective_of(const Numeral& head) const {
    std::size_t i = head.last;
    if (!follows(i) || head.decimals) return std::nullopt;
    double factor = 1;
    if (is(i, "demi")) {
      factor = 0.5;
      ++i;
      if (tokens_.is_mark(i, '-')) ++i;
    } else if (is(i, "petite") || is(i, "bonne") || is(i, "grosse") || is(i, "grande") || is(i, "bon") ||
               is(i, "petit")) {
      ++i;  // `une petite centaine`
    }
    const bool collective = info(i).collective > 0;
    const bool scale = factor != 1 && is_scale(i);  // `un demi-million`
    if (!collective && !scale) return std::nullopt;
    Numeral numeral = head;
    numeral.lone_un = false;
    numeral.collective = true;
    const double size = collective ? info(i).collective : info(i).value;
    numeral.value = tidy(*head.value * factor * size);
    numeral.step = size * factor;
    numeral.scale = scale ? size : 1;
    numeral.last = i + 1;
    chain(numeral);
    return numeral;
  }

  // `… de milliers`, `… de milliards`.
  void chain(Numeral& numeral) const {
    for (std::size_t i = after_de(numeral.last); i > numeral.last && follows(i); i = after_de(numeral.last)) {
      const double size = is_scale(i) ? info(i).value : (info(i).plural ? info(i).collective : 0);
      if (size == 0) return;
      if (numeral.value) numeral.value = tidy(*numeral.value * size);
      numeral.step *= size;
      numeral.scale = is_scale(i) ? size : numeral.scale;
      numeral.last = i + 1;
      if (i + 1 == after_de(i + 1)) return;
    }
  }

  // `plusieurs dizaines de milliers`, `quelques millions`, `(des) centaines`, `(de) nombreux milliers`.
  std::optional<Numeral> vague_amount(std::size_t i) const {
    Numeral numeral{.first = i, .last = i};
    numeral.vague = true;
    if (is(i, "plusieurs") || is(i, "quelques") || is(i, "maintes")) ++i;
    const bool plural_collective = info(i).collective > 0 && info(i).plural;
    const bool plural_scale = info(i).place == Place::scale && info(i).plural;
    if (!tokens_.is_word(i) || (!plural_collective && !plural_scale)) return definite_collective(i);
    numeral.step = plural_collective ? info(i).collective : info(i).value;
    numeral.scale = plural_scale ? info(i).value : 1;
    numeral.last = i + 1;
    chain(numeral);
    return numeral;
  }

  // `la centaine de manifestants`, `ce millier de`: the noun itself counts.
  std::optional<Numeral> definite_collective(std::size_t i) const {
    if (!tokens_.is_word(i) || info(i).collective == 0 || info(i).plural || !is_de(i + 1))
      return std::nullopt;
    if (!(i > 0 &&
          (is(i - 1, "la") || is(i - 1, "le") || is(i - 1, "cette") || is(i - 1, "ce") || is(i - 1, "demi"))))
      return std::nullopt;
    Numeral numeral{.first = i, .last = i + 1};
    numeral.collective = true;
    numeral.value = info(i).collective;
    numeral.step = info(i).collective;
    chain(numeral);
    return numeral;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
};

}  // namespace

std::optional<Numeral> read_numeral(const Tokens& tokens, std::size_t i) {
  return NumeralReader(tokens).read(i);
}

}  // namespace recoupe
