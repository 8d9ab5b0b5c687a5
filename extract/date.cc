// Dates and times of day. Idea: a month's name, a year that stands where only a year can stand, an hour
// behind `à`; a number that has a unit or a noun behind it is none. Test: tests/extract/date_test.cc.
#include <charconv>

#include "extract/figure.h"

namespace recoupe {
namespace {

class DateReader {
 public:
  explicit DateReader(const Tokens& tokens)
      : tokens_(tokens), lexicon_(tokens.lexicon()), g_(lexicon_.grammar()) {}

  std::optional<std::size_t> read(std::size_t i) const {
    if (word(i, g_.entre)) return between_years(i);
    if (tokens_.is_word(i)) return word_date(i);
    if (!tokens_.is_digits(i)) return std::nullopt;
    if (auto end = time_of_day(i)) return end;
    if (auto end = numeric(i)) return end;
    if (auto end = day_month(i)) return end;
    return years(i);
  }

 private:
  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }
  const WordInfo& info(std::size_t i) const { return lexicon_.info(tokens_[i].word); }
  bool is(std::size_t i, std::uint32_t classes) const { return lexicon_.is(tokens_[i].word, classes); }
  bool is_month(std::size_t i) const { return tokens_.is_word(i) && info(i).month > 0; }

  int number(std::size_t i) const {
    if (!tokens_.is_digits(i)) return -1;
    const std::string_view text = tokens_.text(i);
    int value = -1;
    if (text.size() <= 4) std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  bool is_year_number(std::size_t i) const {
    const int value = number(i);
    return tokens_.is_digits(i) && tokens_.text(i).size() == 4 && value >= 1000 && value <= 2100 &&
           !digits_go_on(i);
  }

  // More of the same number behind: `2 024 500`, `2019,5`.
  bool digits_go_on(std::size_t i) const {
    if ((tokens_.is_mark(i + 1, ',') || tokens_.is_mark(i + 1, '.')) && tokens_.glued(i + 1) &&
        tokens_.is_digits(i + 2) && tokens_.glued(i + 2))
      return true;
    return i > 0 && tokens_.glued(i) && tokens_.is_mark(i - 1, ',') && tokens_.is_digits(i - 2) &&
           tokens_.glued(i - 1);
  }

  // Over `.` behind an abbreviation: `oct. 2024`.
  std::size_t past_dot(std::size_t i) const {
    return tokens_.is_mark(i, '.') && tokens_.glued(i) && tokens_.text(i - 1).size() <= 5 ? i + 1 : i;
  }

  // `12 février 2025`, `1er mai`, `11-Septembre`, `12-13 mai`, `11 et 12 octobre`.
  std::optional<std::size_t> day_month(std::size_t i) const {
    const int day = number(i);
    if (day < 1 || day > 31) return std::nullopt;
    std::size_t at = i + 1;
    if (tokens_.is_word(at) && tokens_.glued(at) && fold(tokens_.text(at)) == "er") ++at;
    if (const auto end = month_year(over_hyphen(at))) return end;
    const std::size_t last_day = second_day(at);
    if (last_day == at) return std::nullopt;
    return month_year(over_hyphen(last_day));
  }

  std::size_t over_hyphen(std::size_t i) const {
    return tokens_.is_mark(i, '-') && tokens_.glued(i) ? i + 1 : i;
  }

  // `10 et 11`, `10-11`, `10 au 12`: behind the last day, or `i`.
  std::size_t second_day(std::size_t i) const {
    std::size_t at = i;
    for (int n = 0; n < 4; ++n) {
      const bool connects = word(at, g_.et) || word(at, g_.ou) || word(at, g_.a) || word(at, g_.au) ||
                            tokens_.is_mark(at, '-') || tokens_.is_mark(at, 0x2013) ||
                            tokens_.is_mark(at, ',') || tokens_.is_mark(at, '/');
      if (!connects) break;
      std::size_t day_at = at + 1;
      if (word(day_at, g_.le) || word(day_at, g_.au)) ++day_at;
      if (tokens_.is_word(day_at) && info(day_at).weekday > 0) ++day_at;
      const int day = number(day_at);
      if (day < 1 || day > 31) break;
      at = day_at + 1;
      if (tokens_.is_word(at) && tokens_.glued(at) && fold(tokens_.text(at)) == "er") ++at;
    }
    return at;
  }

  // Month, and year if there is one, from token `i`.
  std::optional<std::size_t> month_year(std::size_t i) const {
    if (!is_month(i) || !tokens_.same_line(i)) return std::nullopt;
    if (info(i).month == 5 && tokens_.is_mark(i + 1, '\'')) return std::nullopt;
    std::size_t at = past_dot(i + 1);
    if (tokens_.is_mark(at, ',') && is_year_number(at + 1)) ++at;
    if (is_year_number(at) && tokens_.same_line(at)) return at + 1;
    if (number(at) >= 0 && tokens_.text(at).size() == 2 && number(at) > 31) return at + 1;  // `mai 68`
    return past_dot(i + 1) > i + 1 && tokens_.text(i).size() > 4 ? i + 1 : past_dot(i + 1);
  }

  // `12/02/2025`, `2025-02-12`, `12.02.2025`, `14/07`.
  std::optional<std::size_t> numeric(std::size_t i) const {
    for (const char32_t sign : {U'/', U'-', U'.'}) {
      if (!tokens_.is_mark(i + 1, sign) || !tokens_.is_mark(i + 3, sign)) continue;
      if (!tokens_.glued(i + 1) || !tokens_.glued(i + 2) || !tokens_.glued(i + 3) || !tokens_.glued(i + 4))
        continue;
      const int a = number(i);
      const int b = number(i + 2);
      const int c = number(i + 4);
      if (a < 0 || b < 1 || b > 31 || c < 0) continue;
      const bool year_last = a <= 31 && (tokens_.text(i + 4).size() == 4 ||
                                         (tokens_.text(i + 4).size() == 2 && sign != U'-' && a > 0));
      const bool year_first = tokens_.text(i).size() == 4 && c <= 31 && b <= 12;
      if ((year_last && (b <= 12 || a <= 12)) || year_first) return i + 5;
    }
    if (tokens_.is_mark(i + 1, '/') && tokens_.glued(i + 1) && tokens_.glued(i + 2)) {
      const int a = number(i);
      const int b = number(i + 2);
      if (a >= 1 && a <= 12 && is_year_number(i + 2)) return i + 3;  // 01/1995
      if (a >= 1 && a <= 31 && b >= 1 && b <= 12 && tokens_.text(i + 2).size() == 2 &&
          tokens_.text(i + 2)[0] == '0')
        return i + 3;
    }
    return std::nullopt;
  }

  // `14 h 30`, `14h`, `20 heures`, `14:30`.
  std::optional<std::size_t> time_of_day(std::size_t i) const {
    const int hour = number(i);
    if (hour < 0 || hour > 24) return std::nullopt;
    if (tokens_.is_mark(i + 1, ':') && tokens_.glued(i + 1) && tokens_.glued(i + 2) &&
        tokens_.text(i + 2).size() == 2 && number(i + 2) >= 0 && number(i + 2) < 60)
      return i + 3;
    const auto unit = lexicon_.units().longest(tokens_, i + 1);
    if (!unit || unit.entry->code != "h") return std::nullopt;
    const bool letter = tokens_.text(unit.end - 1).size() == 1;
    std::size_t end = unit.end;
    bool minutes = false;
    if (number(end) >= 0 && number(end) < 60 && tokens_.text(end).size() == 2 && tokens_.near(end)) {
      minutes = true;
      ++end;
      if (tokens_.is_word(end) && (fold(tokens_.text(end)) == "min" || fold(tokens_.text(end)) == "mn"))
        ++end;
    }
    if (names_hour(i, end) || (letter && minutes && !is_length(i)) || part_of_day(end)) return end;
    return std::nullopt;
  }

  // `à 20 heures`, `vers 8 h`, `de 9 h à 18 h`; `à 2 heures de route` is a length.
  bool names_hour(std::size_t i, std::size_t end) const {
    if (i == 0 || !is(i - 1, kTimeCue)) return false;
    if (word(end, g_.de) || word(end, g_.d) || word(end, g_.sur)) return false;
    const bool unsure = word(i - 1, g_.de) || word(i - 1, g_.et) || word(i - 1, g_.depuis) ||
                        word(i - 1, g_.apres) || word(i - 1, g_.entre);
    if (!unsure) return true;
    return word(end, g_.a) || word(end, g_.et);
  }

  bool is_length(std::size_t i) const {
    return i > 0 && (word(i - 1, g_.en) || word(i - 1, g_.pendant) || word(i - 1, g_.par) ||
                     word(i - 1, g_.plus) || fold(tokens_.text(i - 1)) == "durant" ||
                     fold(tokens_.text(i - 1)) == "dure" || fold(tokens_.text(i - 1)) == "duree" ||
                     lexicon_.approx_before().longest(tokens_, i).entry != nullptr);
  }

  bool part_of_day(std::size_t end) const {
    if (!word(end, g_.du) && !word(end, g_.de)) return false;
    const std::string next = fold(tokens_.text(end + (word(end, g_.de) ? 2 : 1)));
    return next == "matin" || next == "soir" || next == "apres";
  }

  // `en 1951`, `1952 à 1956`, `2015-2016`, `(1994)`.
  std::optional<std::size_t> years(std::size_t i) const {
    if (decade(i)) return i + 1;
    if (!is_year_number(i) || part_of_number(i)) return std::nullopt;
    const std::size_t range = year_range(i);
    if (range > i + 1) return range;
    if (has_unit(i)) return std::nullopt;
    return i + 1;
  }

  bool part_of_number(std::size_t i) const {
    if (tokens_[i + 1].gap == Gap::space && tokens_.is_digits(i + 1) && tokens_.text(i + 1).size() == 3 &&
        tokens_.text(i).size() <= 3)
      return true;
    const Token& before = tokens_[i - 1];
    if (i > 0 && tokens_.glued(i) && (before.mark == '$' || before.mark == 0x20AC || before.mark == 0xA3))
      return true;
    return i > 0 && tokens_.glued(i) && before.type == TokenType::word &&
           tokens_.text(i - 1).back() != '\'' && !tokens_.text(i - 1).ends_with("’");
  }

  std::size_t year_range(std::size_t i) const {
    const std::size_t at = i + 1;
    const bool dash = tokens_.is_mark(at, '-') || tokens_.is_mark(at, 0x2013) || tokens_.is_mark(at, '/');
    const bool to = word(at, g_.a);
    if (!dash && !to) return i + 1;
    if (is_year_number(at + 1) && !has_unit(at + 1)) return at + 2;
    if (dash && tokens_.glued(at + 1) && number(at + 1) >= 0 && tokens_.text(at + 1).size() == 2 &&
        !has_unit(at + 1))
      return at + 2;
    return i + 1;
  }

  // `années 80`, `an 2000`.
  bool decade(std::size_t i) const {
    static const WordId cues[] = {lexicon_.word("années")};
    if (i == 0 || !tokens_.is_digits(i) || tokens_.text(i).size() != 2) return false;
    return word(i - 1, cues[0]) && !has_unit(i);
  }

  // A figure is meant: a unit, a magnitude or a noun stands behind, and no word before says `year`.
  bool has_unit(std::size_t i) const {
    Numeral numeral{.first = i, .last = i + 1};
    numeral.value = number(i);
    const std::size_t at = i + 1;
    if (tokens_.is_word(at) && (info(at).place == Place::scale || info(at).place == Place::thousand))
      return true;
    const auto unit = read_unit(tokens_, numeral);
    if (!unit) return money_in_front(i);
    if (unit->kind != Kind::count) return !(unit->kind == Kind::duration && is_sure_cue(i));
    return !is_sure_cue(i);
  }

  bool money_in_front(std::size_t i) const {
    return i > 0 && tokens_[i - 1].type == TokenType::mark && is(i - 1, kStartsUnit) && tokens_.near(i) &&
           !tokens_.is_mark(i - 1, '%') && tokens_[i - 1].mark != '\'' && tokens_[i - 1].mark != '"';
  }

  // Words behind which a number of four digits is a year, whatever follows.
  bool is_sure_cue(std::size_t i) const {
    if (i == 0) return false;
    if (info(i - 1).month > 0) return true;
    const std::string before = fold(tokens_.text(i - 1));
    for (const char* cue :
         {"en", "annee", "annees", "an", "ete", "hiver", "printemps", "automne", "debut", "fin", "mi",
          "horizon", "rentree", "saison", "millesime", "exercice", "depuis", "courant"})
      if (before == cue) return true;
    return false;
  }

  std::optional<std::size_t> between_years(std::size_t i) const {
    if (is_year_number(i + 1) && word(i + 2, g_.et) && is_year_number(i + 3) && !has_unit(i + 3))
      return i + 4;
    if (number(i + 1) > 99 && word(i + 2, g_.et) && number(i + 3) > number(i + 1) &&
        tokens_.text(i + 1).size() == 3 && tokens_.text(i + 3).size() == 3 && !has_unit(i + 3) && built(i))
      return i + 4;
    // `entre 8 h et 10 h`
    if (const auto end = hour(i + 1); end && word(*end, g_.et))
      if (const auto second = hour(*end + 1)) return second;
    // `entre le 12 et le 15 mai`
    return std::nullopt;
  }

  // `construite entre 493 et 526`: years of three digits need a verb in the past before them.
  bool built(std::size_t i) const {
    if (i == 0 || !tokens_.is_word(i - 1)) return false;
    const std::string_view before = tokens_.text(i - 1);
    return before.ends_with("é") || before.ends_with("ée") || before.ends_with("ite") ||
           before.ends_with("it") || before.ends_with("ut");
  }

  std::optional<std::size_t> hour(std::size_t i) const {
    if (number(i) < 0 || number(i) > 24) return std::nullopt;
    const auto unit = lexicon_.units().longest(tokens_, i + 1);
    if (!unit || unit.entry->code != "h") return std::nullopt;
    const bool minutes =
        number(unit.end) >= 0 && tokens_.text(unit.end).size() == 2 && tokens_.near(unit.end);
    return minutes ? unit.end + 1 : unit.end;
  }

  // From a word: `Nov 13, 2002`, `le neuf février`, `janvier 2024`, `midi`, `l'an 2000`.
  std::optional<std::size_t> word_date(std::size_t i) const {
    if (is_month(i)) {
      const auto end = month_year(i);
      if (end && *end > i + 1 && tokens_.is_digits(*end - 1)) return end;
      if (number(i + 1) >= 1 && number(i + 1) <= 31 && (tokens_.is_mark(i + 2, ',')) && is_year_number(i + 3))
        return i + 4;
      return std::nullopt;
    }
    if (word(i, g_.premier) && is_month(i + 1)) return month_year(i + 1);
    if (info(i).place == Place::none) return std::nullopt;
    const auto numeral = read_words(tokens_, i);
    if (!numeral || !numeral->value || numeral->scale > 1) return std::nullopt;
    if (*numeral->value >= 1 && *numeral->value <= 31 && is_month(numeral->last))
      return month_year(numeral->last);
    return spelt_hour(i, *numeral);
  }

  // `à neuf heures et demie`.
  std::optional<std::size_t> spelt_hour(std::size_t i, const Numeral& numeral) const {
    const auto unit = lexicon_.units().longest(tokens_, numeral.last);
    if (!unit || unit.entry->code != "h" || *numeral.value > 24) return std::nullopt;
    if (names_hour(i, unit.end) && tokens_.text(i - 1) != "a") return unit.end;
    return part_of_day(unit.end) ? std::optional(unit.end) : std::nullopt;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
};

}  // namespace

std::optional<Figure> read_date(const Tokens& tokens, std::size_t i) {
  const auto last = DateReader(tokens).read(i);
  if (!last) return std::nullopt;
  Figure figure;
  figure.first = i;
  figure.last = *last;
  figure.kind = Kind::date;
  return figure;
}

}  // namespace recoupe
