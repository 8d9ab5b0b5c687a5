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
    const Token& token = tokens_[i];
    if (token.type == TokenType::word) {
      if (!lexicon_.is(token.word, kStartsNumber)) return std::nullopt;
      if (auto vague = vague_amount(i)) return vague;
      if (auto definite = definite_collective(i)) return definite;
      if (auto part = part_of_scale(i, 1)) return part;
    }
    auto numeral = read_digits(tokens_, i);
    if (!numeral) numeral = read_words(tokens_, i);
    if (!numeral) return std::nullopt;
    if (auto collective = collective_of(*numeral)) return collective;
    if (auto part = part_of_scale(numeral->last, *numeral->value)) {
      part->first = i;
      return part;
    }
    if (!numeral->words) scales_after_digits(*numeral);
    if (numeral->scale == 1) read_fraction_part(tokens_, *numeral);
    return numeral;
  }

 private:
  const WordInfo& info(std::size_t i) const { return lexicon_.info(tokens_[i].word); }
  bool is_de(std::size_t i) const { return tokens_.is_any(i, "de"_w, "d'"_w); }
  bool is_scale(std::size_t i) const {
    if (!tokens_.is_word(i)) return false;
    return info(i).place == Place::scale || (info(i).place == Place::thousand && !is_mile(tokens_, i));
  }
  bool follows(std::size_t i) const { return tokens_.same_line(i); }

  // `2 millions`, `10 mille`, `3 milliards 200 millions`, `2 millions 500 000`, `1 million et demi`.
  void scales_after_digits(Numeral& numeral) const {
    const std::size_t i = numeral.last;
    if (!follows(i) || !is_scale(i)) return;
    numeral.scale = 1;
    multiply(numeral, i);
    // `5 mille milliards`, `2 millions de milliards`.
    for (std::size_t more = after_de(numeral.last);
         follows(more) && is_scale(more) && info(more).value >= 1e6; more = after_de(numeral.last)) {
      if (more == numeral.last && info(more).value <= numeral.scale) break;
      multiply(numeral, more);
    }
    if (!half(numeral)) smaller_parts(numeral);
  }

  void multiply(Numeral& numeral, std::size_t scale) const {
    const double size = info(scale).value;
    if (numeral.value) numeral.value = tidy(*numeral.value * size);
    numeral.step = tidy(numeral.step * size);
    numeral.scale *= size;
    numeral.last = scale + 1;
  }

  // `un million et demi`, `2 millions et demi`, `une douzaine et demie`.
  bool half(Numeral& numeral) const {
    const std::size_t et = numeral.last;
    if (!tokens_.is(et, "et"_w) || !follows(et) || !follows(et + 1)) return false;
    if (!tokens_.is_any(et + 1, "demi"_w, "demie"_w)) return false;
    const double size = numeral.collective ? numeral.step : numeral.scale;
    numeral.value = *numeral.value + size / 2;
    numeral.step = size / 10;
    numeral.last = et + 2;
    return true;
  }

  // `2 millions 500 000`, `3 milliards 200 millions`: parts of falling magnitude.
  void smaller_parts(Numeral& numeral) const {
    for (double ceiling = numeral.scale; ceiling > 1 && !numeral.decimals;) {
      const auto part = part_below(ceiling, numeral.last);
      if (!part) return;
      numeral.value = *numeral.value + *part->value;
      numeral.step = part->step;
      numeral.last = part->last;
      ceiling = part->words ? 1 : part->scale;
    }
  }

  std::optional<Numeral> part_below(double ceiling, std::size_t i) const {
    constexpr double kSmallest = 1000;
    if (!follows(i)) return std::nullopt;
    auto part = tokens_.is_digits(i) ? read_digits(tokens_, i) : read_words(tokens_, i);
    if (!part || part->decimals) return std::nullopt;
    if (!part->words && follows(part->last) && is_scale(part->last)) multiply(*part, part->last);
    if (part->scale >= ceiling || *part->value >= ceiling || *part->value < kSmallest) return std::nullopt;
    return part;
  }

  // Token behind `i` that a collective chain goes on with: `centaine de millions`.
  std::size_t after_de(std::size_t i) const { return is_de(i) && follows(i) ? i + 1 : i; }

  // Over adjectives in front of a collective noun: `une bonne vingtaine`, `une toute petite centaine`.
  std::size_t after_adjectives(std::size_t i) const {
    for (int n = 0; n < 2 && tokens_.is_word(i) && follows(i) && lexicon_.is(tokens_[i].word, kPrenominal);
         ++n) {
      if (tokens_.is(i, "demi"_w)) break;
      ++i;
    }
    return i;
  }

  // A noun that counts at token `i`: `douzaine`, `demi-douzaine`, `demi-million`; nothing read is `size` 0.
  struct CountingNoun {
    double size = 0;
    double scale = 1;
    std::size_t end = 0;
    bool plural = false;
  };

  CountingNoun counting_noun(std::size_t i) const {
    const bool demi = tokens_.is(i, "demi"_w);
    if (demi) ++i;
    if (demi && tokens_.is_mark(i, '-') && follows(i)) ++i;
    if (!tokens_.is_word(i) || !follows(i)) return {};
    const WordInfo& noun = info(i);
    if (noun.collective > 0) return {noun.collective * (demi ? 0.5 : 1), 1, i + 1, noun.plural};
    if (demi && noun.place == Place::scale) return {noun.value / 2, noun.value, i + 1, noun.plural};
    return {};
  }

  // `une centaine`, `deux douzaines`, `une vingtaine de milliers`, `une demi-douzaine`.
  std::optional<Numeral> collective_of(const Numeral& head) const {
    if (!follows(head.last) || !tokens_.is_word(head.last)) return std::nullopt;
    const CountingNoun noun = counting_noun(after_adjectives(head.last));
    if (noun.size == 0) return std::nullopt;
    Numeral numeral = collective(head.first, noun);
    numeral.value = tidy(*head.value * noun.size);
    numeral.words = head.words;
    chain(numeral);
    return numeral;
  }

  Numeral collective(std::size_t first, const CountingNoun& noun) const {
    Numeral numeral{.first = first, .last = noun.end};
    numeral.collective = true;
    numeral.words = true;
    numeral.value = noun.size;
    numeral.step = noun.size;
    numeral.scale = noun.scale;
    return numeral;
  }

  // `la centaine de manifestants`, `cette demi-douzaine de`: the noun itself counts.
  std::optional<Numeral> definite_collective(std::size_t i) const {
    const CountingNoun noun = counting_noun(i);
    if (noun.size == 0 || noun.plural || !is_de(noun.end)) return std::nullopt;
    std::size_t before = i;
    while (before > 0 && follows(before) && lexicon_.is(tokens_[before - 1].word, kPrenominal)) --before;
    if (before == 0 || !tokens_.is_any(before - 1, "la"_w, "le"_w, "cette"_w, "ce"_w)) return std::nullopt;
    Numeral numeral = collective(i, noun);
    chain(numeral);
    return numeral;
  }

  // `… de milliers`, `… de milliards`; `… et demie`.
  void chain(Numeral& numeral) const {
    if (numeral.value && half(numeral)) return;
    constexpr int kMost = 3;
    for (int n = 0; n < kMost; ++n) {
      const std::size_t i = after_de(numeral.last);
      if (i == numeral.last || !tokens_.is_word(i) || !follows(i)) return;
      const double size = is_scale(i) ? info(i).value : (info(i).plural ? info(i).collective : 0);
      if (size == 0) return;
      if (numeral.value) numeral.value = tidy(*numeral.value * size);
      numeral.step *= size;
      if (is_scale(i)) numeral.scale = size;
      numeral.last = i + 1;
    }
  }

  // `un quart de million`, `trois quarts de milliard`: a fraction noun at token `i`.
  std::optional<Numeral> part_of_scale(std::size_t i, double numerator) const {
    if (!tokens_.is_word(i) || !follows(i)) return std::nullopt;
    const double denominator = fraction_noun(tokens_, i);
    if (denominator == 0 || !is_de(i + 1) || !is_scale(i + 2) || !follows(i + 1) || !follows(i + 2))
      return std::nullopt;
    if (info(i + 2).place != Place::scale || info(i + 2).plural) return std::nullopt;
    Numeral numeral{.first = i, .last = i + 3};
    numeral.words = true;
    numeral.scale = info(i + 2).value;
    numeral.value = tidy(numerator / denominator * numeral.scale);
    numeral.step = numeral.scale / 100;
    return numeral;
  }

  // `plusieurs dizaines de milliers`, `quelques millions`, `(des) centaines`, `(de) nombreux milliers`.
  std::optional<Numeral> vague_amount(std::size_t i) const {
    Numeral numeral{.first = i, .last = i};
    numeral.vague = true;
    if (tokens_.is_any(i, "plusieurs"_w, "quelques"_w, "maintes"_w)) i = after_adjectives(i + 1);
    if (!tokens_.is_word(i) || (i > numeral.first && !follows(i))) return std::nullopt;
    const bool collective = info(i).collective > 0 && info(i).plural;
    const bool scale = info(i).place == Place::scale && info(i).plural;
    if (!collective && !scale) return std::nullopt;
    if (scale && i == numeral.first && names_unit(i)) return std::nullopt;
    numeral.step = collective ? info(i).collective : info(i).value;
    numeral.scale = scale ? info(i).value : 1;
    numeral.last = i + 1;
    chain(numeral);
    return numeral;
  }

  // `(en millions d'euros)`: what the figures of a table are counted in.
  bool names_unit(std::size_t i) const { return i > 0 && tokens_.is(i - 1, "en"_w); }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
};

}  // namespace

std::optional<Numeral> read_numeral(const Tokens& tokens, std::size_t i) {
  return NumeralReader(tokens).read(i);
}

}  // namespace recoupe
