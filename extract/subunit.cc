// What goes on behind a unit: `2 h 30`, `1 kg 450`, `1 m 80`, `3 euros 50`, `un an et demi`, `une heure
// vingt`. Test: tests/extract/subunit_test.cc.
#include "extract/rule.h"

namespace recoupe {
namespace {

class SubunitReader : private Rule {
 public:
  SubunitReader(const Tokens& tokens, const Numeral& numeral, Figure& figure)
      : Rule(tokens), numeral_(numeral), figure_(figure) {}

  void read() {
    if (figure_.last > numeral_.last + 3 || !figure_.value) return;
    if (half() || numeral_.decimals || numeral_.scale > 1) return;
    if (figure_.kind == Kind::duration) {
      while (smaller_time()) {
      }
      return;
    }
    smaller_part();
  }

 private:
  // `un an et demi`, `une heure et quart`.
  bool half() {
    static const WordId quart = lexicon_.word("quart");
    const std::size_t i = figure_.last;
    if (!word(i, g_.et) || figure_.kind == Kind::count || figure_.kind == Kind::percent) return false;
    std::size_t at = i + 1;
    const bool quarter = figure_.unit == "h" && (word(at, quart) || (is_un(at) && word(at + 1, quart)));
    if (!is_demi(at) && !quarter) return false;
    if (is_un(at)) ++at;
    const double part = quarter ? 0.25 : 0.5;
    figure_.value = tidy(*figure_.value + part * figure_.step);  // a century counts as a hundred years
    figure_.step /= 10;
    figure_.last = at + 1;
    return true;
  }

  // `2 h 03 min 15 s`, `2 h 30`, `une heure vingt`: from hours to minutes, from minutes to seconds.
  bool smaller_time() {
    const bool hours = figure_.unit == "h";
    if (figure_.unit == "s") return hundredths();
    if (!hours && figure_.unit != "min") return false;
    const std::string_view next = next_unit_ == 0 && hours ? "min" : "s";
    const double base = next_unit_ == 0 ? 60 : 3600;
    if (next_unit_ > (hours ? 1 : 0)) return false;
    std::size_t i = figure_.last;
    if (word(i, g_.et)) ++i;
    if (!tokens_.near(i) || (!tokens_.is_digits(i) && info(i).place == Place::none)) return false;
    const auto rest = tokens_.is_digits(i) ? read_digits(tokens_, i) : read_words(tokens_, i);
    if (!rest || !rest->value || rest->decimals || *rest->value >= 60 || rest->lone_un) return false;
    const auto unit = lexicon_.units().longest(tokens_, rest->last);
    const bool named = unit && unit.entry->code == next;
    const bool plain = rest->words ? numeral_.words : rest->digits == 2;
    if (!named && (i > figure_.last || !plain || next_unit_ > 0 || has_own_noun(rest->last))) return false;
    figure_.value = tidy(*figure_.value + *rest->value / base);
    figure_.step = 1 / base;
    figure_.last = named ? unit.end : rest->last;
    ++next_unit_;
    return true;
  }

  // `10 s 65`.
  bool hundredths() {
    const std::size_t i = figure_.last;
    if (figure_.step < 1 || digits(i) != 2 || !tokens_.near(i) || has_own_noun(i + 1)) return false;
    figure_.value = tidy(*figure_.value + number(i) / 100.0);
    figure_.step = 0.01;
    figure_.last = i + 1;
    return true;
  }

  // `1 kg 450`, `12 km 300`, `1 m 80`, `un mètre quatre-vingts`, `3 euros 50`.
  void smaller_part() {
    std::size_t i = figure_.last;
    if (figure_.kind == Kind::money && word(i, g_.et)) ++i;
    if (!tokens_.near(i) || (!tokens_.is_digits(i) && info(i).place == Place::none)) return;
    const auto rest = tokens_.is_digits(i) ? read_digits(tokens_, i) : read_words(tokens_, i);
    if (!rest || !rest->value || rest->decimals || rest->grouped || rest->scale > 1 || rest->lone_un) return;
    const double base = figure_.unit == "kg" || figure_.unit == "km" ? 1000 : 100;
    const bool takes = figure_.unit == "m" || base > 100 || figure_.kind == Kind::money;
    const std::size_t wanted = base > 100 ? 3 : 2;
    const bool fits = rest->words ? numeral_.words && *rest->value >= 10 : rest->digits == wanted;
    if (!takes || !fits || *rest->value >= base) return;
    std::size_t last = rest->last;
    static const WordSet centimes(lexicon_, {"centime", "centimes"});
    if (figure_.kind == Kind::money && word(last, centimes)) {
      ++last;
    } else if (has_own_noun(rest->last)) {
      return;
    }
    figure_.value = tidy(*figure_.value + *rest->value / base);
    figure_.step = 1 / base;
    figure_.last = last;
  }

  // The second number is one of its own: it has a noun or a unit behind it.
  bool has_own_noun(std::size_t i) const {
    if (tokens_.is_mark(i, '%')) return true;
    return tokens_.is_word(i) && tokens_.near(i) && !is(i, kFunctionWord | kAdverb);
  }

  const Numeral& numeral_;
  Figure& figure_;
  int next_unit_ = 0;
};

class MarkedTimeReader : private Rule {
 public:
  explicit MarkedTimeReader(const Tokens& tokens) : Rule(tokens) {}

  void read(Figure& figure) const {
    const std::size_t i = figure.last;
    const std::size_t mark = second_mark(i);
    const bool minutes = mark == 0 && (tokens_.is_mark(i, '\'') || tokens_.is_mark(i, 0x2032));
    const std::size_t rest = minutes ? i + 1 : i + mark;
    if (rest == i || !tokens_.glued(i) || !tokens_.glued(rest) || digits(rest) != 2 || figure.decimals ||
        number(rest) < 0)
      return;
    if (minutes && number(rest) >= 60) return;
    figure.kind = Kind::duration;
    figure.unit = minutes ? "min" : "s";
    figure.bare = false;
    figure.value = *figure.value + number(rest) / (minutes ? 60.0 : 100.0);
    figure.last = rest + 1;
    if (!minutes || second_mark(figure.last) == 0 || !tokens_.glued(figure.last)) return;
    figure.last += second_mark(figure.last);
    if (digits(figure.last) == 0 || digits(figure.last) > 2 || !tokens_.glued(figure.last)) return;
    figure.value = *figure.value + number(figure.last) / (digits(figure.last) == 2 ? 6000.0 : 600.0);
    ++figure.last;
  }

 private:
  // How many tokens the mark of seconds at `i` has: one, two apostrophes (`49''62`), or none.
  std::size_t second_mark(std::size_t i) const {
    if (tokens_.is_mark(i, '"') || tokens_.is_mark(i, 0x2033) || tokens_.is_mark(i, 0x201D)) return 1;
    return tokens_.is_mark(i, '\'') && tokens_.is_mark(i + 1, '\'') && tokens_.glued(i + 1) ? 2 : 0;
  }
};

}  // namespace

void read_marked_time(const Tokens& tokens, Figure& figure) {
  if (figure.value) MarkedTimeReader(tokens).read(figure);
}

void read_subunits(const Tokens& tokens, const Numeral& numeral, Figure& figure) {
  SubunitReader(tokens, numeral, figure).read();
}

}  // namespace recoupe
