// Dates. Idea: a month's name, a year that stands where only a year can stand, a day behind `le`; a number
// that has a unit or a noun behind it is none. Times of day are in clock.cc. Test:
// tests/extract/date_test.cc.
#include "extract/rule.h"

namespace recoupe {
namespace {

class DateReader : private Rule {
 public:
  explicit DateReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<std::size_t> read(std::size_t i) const {
    if (word(i, g_.entre)) return between(i);
    if (is_reference(i)) return std::nullopt;
    if (auto end = read_clock(tokens_, i)) return end;
    if (tokens_.is_word(i)) return word_date(i);
    if (!tokens_.is_digits(i)) return std::nullopt;
    if (auto end = numeric(i)) return end;
    if (auto end = day_month(i)) return to_another_day(i, *end);
    if (auto end = before_christ(i)) return end;
    if (auto end = years(i)) return end;
    return day_alone(i);
  }

 private:
  // `n° 2016-1691`, `§ 12`, `2016/679`, `2003/88/CE`.
  bool is_reference(std::size_t i) const {
    if (!tokens_.is_digits(i)) return false;
    const char32_t before = i > 0 && tokens_[i - 1].type == TokenType::mark ? tokens_[i - 1].mark : 0;
    static const WordSet registers(lexicon_, {"issn", "isbn", "siret", "siren", "rg"});
    if (i > 0 && word(i - 1, registers)) return true;
    if (before == 0xB0 || before == 0xBA || before == 0xA7 || before == 0x2116) return true;
    const bool slash =
        digits(i) == 4 && tokens_.is_mark(i + 1, '/') && joined(i + 1) && tokens_.is_digits(i + 2);
    if (!slash || is_year_number(i + 2)) return false;
    const bool season = digits(i + 2) == 2 && number(i + 2) == (number(i) + 1) % 100;
    const bool goes_on = tokens_.is_mark(i + 3, '/') && joined(i + 3);
    return goes_on ? !tokens_.is_digits(i + 4) : !season && digits(i + 2) != 2;
  }

  bool is_month(std::size_t i) const { return tokens_.is_word(i) && info(i).month > 0; }
  bool is_day(std::size_t i) const { return number(i) >= 1 && number(i) <= 31 && digits(i) <= 2; }

  bool is_year_number(std::size_t i) const {
    constexpr int kFirst = 1000;
    constexpr int kLast = 2100;
    return digits(i) == 4 && number(i) >= kFirst && number(i) <= kLast && !digits_go_on(i);
  }

  // More of the same number behind or before: `2 024 500`, `2019,5`.
  bool digits_go_on(std::size_t i) const {
    if ((tokens_.is_mark(i + 1, ',') || tokens_.is_mark(i + 1, '.')) && joined(i + 1) &&
        tokens_.is_digits(i + 2))
      return true;
    return i > 1 && tokens_.is_mark(i - 1, ',') && joined(i - 1) && tokens_.is_digits(i - 2);
  }

  // Over `.` behind an abbreviation (`oct. 2024`), when a year follows. Behind a whole name it ends the
  // sentence: `le 2 mars. 41 enfants`.
  std::size_t past_dot(std::size_t i) const {
    static const WordSet whole(lexicon_, {"janvier", "février", "mars", "avril", "mai", "juin", "juillet",
                                          "août", "septembre", "octobre", "novembre", "décembre"});
    const bool dot = tokens_.is_mark(i, '.') && tokens_.glued(i) && !word(i - 1, whole);
    return dot && is_year_number(i + 1) ? i + 1 : i;
  }

  // Behind the `er` of `1er`, `1 er`.
  std::size_t past_er(std::size_t i) const {
    static const WordId er = lexicon_.word("er");
    return word(i, er) && tokens_.near(i) ? i + 1 : i;
  }

  // `12 février 2025`, `1er mai`, `11-Septembre`, `12-13 mai`, `11 et 12 octobre`.
  std::optional<std::size_t> day_month(std::size_t i) const {
    if (!is_day(i)) return std::nullopt;
    const std::size_t at = past_er(i + 1);
    if (const auto end = month_year(over_hyphen(at))) return end;
    const std::size_t last_day = more_days(at);
    if (last_day == at) return std::nullopt;
    return month_year(over_hyphen(last_day));
  }

  std::size_t over_hyphen(std::size_t i) const {
    return tokens_.is_mark(i, '-') && tokens_.glued(i) ? i + 1 : i;
  }

  // `10 et 11`, `10-11`, `10 au 12`, `samedi 10, dimanche 11`: behind the last day, or `i`.
  std::size_t more_days(std::size_t i) const {
    constexpr int kMost = 5;
    std::size_t at = i;
    for (int n = 0; n < kMost; ++n) {
      const bool connects = word(at, g_.et) || word(at, g_.ou) || word(at, g_.a) || word(at, g_.au) ||
                            is_dash(at) || tokens_.is_mark(at, ',') || tokens_.is_mark(at, '/');
      if (!connects) break;
      std::size_t day = at + 1;
      if (word(day, g_.le) || word(day, g_.au) || word(day, g_.du)) ++day;
      if (tokens_.is_word(day) && info(day).weekday > 0) ++day;
      if (!is_day(day)) break;
      at = past_er(day + 1);
    }
    return at;
  }

  // Month, and year if there is one, from token `i`.
  std::optional<std::size_t> month_year(std::size_t i) const {
    if (!is_month(i) || !tokens_.same_line(i)) return std::nullopt;
    constexpr int kMay = 5;
    if (info(i).month == kMay && tokens_.is_mark(i + 1, '\'')) return std::nullopt;
    std::size_t at = past_dot(i + 1);
    const bool hyphen = tokens_.is_mark(at, '-') && joined(at);        // `8-Mai-1945`
    const bool comma = tokens_.is_mark(at, ',') && !has_unit(at + 1);  // `le 10 avril, 2000 élus`
    if ((comma || hyphen) && is_year_number(at + 1)) ++at;
    if (is_year_number(at) && tokens_.same_line(at)) return at + 1;
    const bool short_year = digits(at) == 2 && number(at) > 31 && tokens_.near(at);  // `mai 68`
    if (short_year && !has_unit(at)) return at + 1;
    return past_dot(i + 1);
  }

  // `du 28 avril au 3 mai`: one range.
  std::size_t to_another_day(std::size_t i, std::size_t end) const {
    const bool from = i > 0 && (word(i - 1, g_.du) || word(i - 1, g_.de));
    if (!(from && (word(end, g_.au) || is_a(end))) && !is_dash(end)) return end;
    return day_month(end + 1).value_or(end);
  }

  // `12/02/2025`, `2025-02-12`, `12.02.2025`, `14/07`, `01/1995`.
  std::optional<std::size_t> numeric(std::size_t i) const {
    for (const char32_t sign : {U'/', U'-', U'.'}) {
      if (!tokens_.is_mark(i + 1, sign) || !tokens_.is_mark(i + 3, sign) || !joined(i + 1) || !joined(i + 3))
        continue;
      const bool goes_on = tokens_.is_mark(i + 5, sign) && joined(i + 5) && tokens_.is_digits(i + 6);
      if (!goes_on && is_day_month_year(i, sign)) return i + 5;
    }
    if (!tokens_.is_mark(i + 1, '/') || !joined(i + 1)) return std::nullopt;
    const int a = number(i);
    const int b = number(i + 2);
    constexpr int kFirstYear = 1900;
    if (a >= 1 && a <= 12 && is_year_number(i + 2) && number(i + 2) >= kFirstYear) return i + 3;
    const bool zero = digits(i + 2) == 2 && tokens_.text(i + 2)[0] == '0';
    if (a >= 1 && a <= 31 && b >= 1 && b <= 12 && zero) return i + 3;
    return std::nullopt;
  }

  bool is_day_month_year(std::size_t i, char32_t sign) const {
    const int a = number(i);
    const int b = number(i + 2);
    const int c = number(i + 4);
    if (a < 0 || b < 1 || b > 31 || c < 0) return false;
    const bool year_last = a <= 31 && (digits(i + 4) == 4 || (digits(i + 4) == 2 && sign != U'-' && a > 0));
    const bool year_first = digits(i) == 4 && c <= 31 && b <= 12;
    return (year_last && (b <= 12 || a <= 12)) || year_first;
  }

  // `52 av. J.-C.`, `476 apr. J.-C.`, `300 avant notre ère`, `1200 avant Jésus-Christ`.
  std::optional<std::size_t> before_christ(std::size_t i) const {
    static const WordSet sides(lexicon_, {"av", "avant", "apr", "ap", "après", "de"});
    static const WordSet christ(lexicon_, {"j", "jc", "jésus", "notre", "jésus-christ"});
    std::size_t at = i + 1;
    if (is_dash(at) && tokens_.is_digits(at + 1)) at += 2;  // `58-51 av. J.-C.`
    if (!word(at, sides) || !tokens_.same_line(at)) return std::nullopt;
    const bool dot = tokens_.is_mark(at + 1, '.');
    const std::size_t era = dot ? at + 2 : at + 1;
    if (!word(era, christ) || (word(at, g_.de) && !word(era, lexicon_.word("notre")))) return std::nullopt;
    return at;
  }

  // `en 1951`, `1952 à 1956`, `2015-2016`, `(1994)`, `années 80`, `en 476`.
  std::optional<std::size_t> years(std::size_t i) const {
    static const WordSet numbered(lexicon_, {"article", "articles", "page", "pages", "numéro"});
    if (i > 0 && word(i - 1, numbered)) return std::nullopt;  // `article 1240`
    const auto unit = lexicon_.units().longest(tokens_, i + 1);
    if (unit && unit.entry->dimension == "time" && unit.entry->size > 3600)
      return std::nullopt;  // `depuis 70 ans`
    if (is_short_year(i)) return i + 1;
    if (const auto end = short_range(i)) return end;
    if (!is_year_number(i) || is_part_of_number(i)) return std::nullopt;
    const std::size_t range = year_range(i);
    if (range > i + 1) return range;
    if (has_unit(i) || is_compared(i) || is_postcode(i)) return std::nullopt;
    return i + 1;
  }

  // `années 80`, `l'an 40`, `en 476`, `depuis 95`.
  bool is_short_year(std::size_t i) const {
    static const WordSet decades(lexicon_, {"années", "an"});
    static const WordSet since(
        lexicon_, {"en", "depuis", "été", "printemps", "hiver", "automne", "monde", "mondial", "jo", "bac"});
    static const WordSet life(lexicon_, {"né", "née", "mort", "morte", "décédé", "décédée"});
    constexpr int kEarliest = 40;
    if (i == 0 || digits(i) > 3 || digits(i) < 2 || number(i) < 10 || digits_go_on(i)) return false;
    if (word(i - 1, decades)) return !has_unit(i);
    if (!word(i - 1, since) || !stands_alone(i + 1)) return false;
    if (digits(i) == 3) return word(i - 1, g_.en) && number(i) > 199;
    return number(i) >= kEarliest || (i > 1 && word(i - 2, life));
  }

  bool stands_alone(std::size_t i) const {
    return ends_clause(i) || (tokens_.is_word(i) && is(i, kFunctionWord) && !is_a(i) && !word(i, g_.ou));
  }

  // `14-18`, `39-45`, `(712-770)`.
  std::optional<std::size_t> short_range(std::size_t i) const {
    if (!is_dash(i + 1) || !joined(i + 1)) return std::nullopt;
    const int a = number(i);
    const int b = number(i + 2);
    const bool world_war =
        digits(i) == 2 && ((a == 14 && b == 18) || (a == 39 && b == 45) || (a == 40 && b == 45));
    if (world_war && !has_unit(i + 2)) return i + 3;
    const bool life = digits(i) == 3 && digits(i + 2) == 3 && a > 200 && b > a && b - a < 110 && i > 0 &&
                      tokens_.is_mark(i - 1, '(') && tokens_.is_mark(i + 3, ')');
    return life ? std::optional(i + 3) : std::nullopt;
  }

  bool is_part_of_number(std::size_t i) const {
    const Token& before = tokens_[i - 1];
    if (i == 0 || !tokens_.glued(i)) return false;
    if (before.mark == '$' || before.mark == 0x20AC || before.mark == 0xA3) return true;
    return before.type == TokenType::word && tokens_.text(i - 1).back() != '\'' &&
           !tokens_.text(i - 1).ends_with("’");
  }

  std::size_t year_range(std::size_t i) const {
    const std::size_t at = i + 1;
    const bool dash = is_dash(at) || tokens_.is_mark(at, '/');
    if (!dash && !word(at, g_.a)) return at;
    if (is_year_number(at + 1) && number(at + 1) > number(i) && !has_unit(at + 1)) return at + 2;
    const bool short_year = dash && tokens_.glued(at + 1) && digits(at + 1) == 2 && number(at + 1) >= 0;
    return short_year && !has_unit(at + 1) ? at + 2 : at;
  }

  // `plus de 2000`, `supérieur à 1500`: an amount.
  bool is_compared(std::size_t i) const {
    static const WordSet comparing(
        lexicon_, {"plus", "moins", "près", "presque", "supérieur", "supérieure", "supérieurs", "supérieures",
                   "inférieur", "inférieure", "inférieurs", "inférieures", "pas"});
    const auto approximator = lexicon_.approx_before().longest(tokens_, i);
    return approximator && word(approximator.end, comparing);
  }

  // `à 1348 Louvain-la-Neuve`, `case postale, 1003 Lausanne`: a town behind, an address before.
  bool is_postcode(std::size_t i) const {
    constexpr std::size_t kReach = 8;
    static const WordSet addresses(lexicon_,
                                   {"adresse", "postale", "bureau", "siège", "bp", "domicile", "bte"});
    const bool town = tokens_[i + 1].word == 0 || is(i + 1, kSwiss | kBelgian);
    if (!tokens_[i + 1].capital || !tokens_.near(i + 1) || !town) return false;
    if (i == 0 || !(is_a(i - 1) || tokens_[i - 1].type == TokenType::mark)) return false;
    for (std::size_t n = 1; n <= kReach && n <= i; ++n)
      if (word(i - n, addresses) || is(i - n, kStreet)) return true;
    return false;
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
    if (unit->kind == Kind::count && tokens_[at].capital && !tokens_[at].all_capital) return false;
    if (unit->kind != Kind::count) return !(unit->kind == Kind::duration && is_sure_cue(i));
    return !is_sure_cue(i);
  }

  bool money_in_front(std::size_t i) const {
    return i > 0 && tokens_[i - 1].type == TokenType::mark && is(i - 1, kStartsUnit) && tokens_.near(i) &&
           !tokens_.is_mark(i - 1, '%') && tokens_[i - 1].mark != '\'' && tokens_[i - 1].mark != '"';
  }

  // Words behind which a number of four digits is a year, whatever follows.
  bool is_sure_cue(std::size_t i) const {
    static const WordSet cues(
        lexicon_, {"en", "année", "années", "an", "été", "hiver", "printemps", "automne", "début", "fin",
                   "mi", "horizon", "rentrée", "saison", "millésime", "exercice", "depuis", "courant"});
    return i > 0 && tokens_.is_word(i - 1) && (info(i - 1).month > 0 || word(i - 1, cues));
  }

  // `le 15`, `du 15 au 20`, `dimanche 12`, without a month.
  std::optional<std::size_t> day_alone(std::size_t i) const {
    if (!is_day(i) || i == 0 || !tokens_.near(i) || tokens_.text(i).front() == '0') return std::nullopt;
    const bool weekday = info(i - 1).weekday > 0;
    const bool article = word(i - 1, g_.le) || word(i - 1, g_.du) || word(i - 1, g_.au);
    if (!weekday && !article) return std::nullopt;
    const std::size_t last = word(i - 1, g_.du) && word(i + 1, g_.au) && is_day(i + 2) ? i + 3 : i + 1;
    if (!ends_day(last) || is_dialled(i)) return std::nullopt;
    return last;
  }

  // Nothing behind makes the day a number, an address or a model: `le 49.3`, `au 12 rue`, `le 4x4`.
  bool ends_day(std::size_t i) const {
    if (i >= tokens_.size() || !tokens_.same_line(i)) return true;
    if (tokens_[i].type == TokenType::mark) {
      const bool sign = tokens_[i].mark == ',' || tokens_[i].mark == '.' || tokens_.is_mark(i, ')');
      return sign && !(tokens_.glued(i + 1) && tokens_.is_digits(i + 1)) && !is(i + 1, kStreet);
    }
    const bool per_cent = word(i, g_.pour) && (word(i + 1, g_.cent) || tokens_.is_digits(i + 1));
    return tokens_.is_word(i) && !tokens_.glued(i) && is(i, kFunctionWord) && !word(i, g_.sur) && !per_cent &&
           !is_de(i);
  }

  bool is_dialled(std::size_t i) const {
    constexpr std::size_t kReach = 7;
    for (std::size_t n = 1; n <= kReach && n <= i && !ends_sentence(i - n); ++n)
      if (is(i - n, kDial)) return true;
    return false;
  }

  // `entre 1999 et 2004`, `entre 493 et 526`, `entre 8 h et 10 h`, `entre le 12 et le 15 mai`.
  std::optional<std::size_t> between(std::size_t i) const {
    if (is_year_number(i + 1) && word(i + 2, g_.et) && is_year_number(i + 3) && !has_unit(i + 3))
      return i + 4;
    const bool early = digits(i + 1) == 3 && word(i + 2, g_.et) && digits(i + 3) == 3;
    if (early && number(i + 3) > number(i + 1) && !has_unit(i + 3) && is_past_event(i)) return i + 4;
    if (word(i + 1, g_.le) && tokens_.is_digits(i + 2))
      if (const auto end = day_month(i + 2); end && end > i + 4) return *end;
    return read_clock(tokens_, i);
  }

  // `construite entre 493 et 526`: years of three digits need a verb in the past before them.
  bool is_past_event(std::size_t i) const {
    if (i == 0 || !tokens_.is_word(i - 1)) return false;
    const std::string_view before = tokens_.text(i - 1);
    return before.ends_with("é") || before.ends_with("ée") || before.ends_with("ite") ||
           before.ends_with("it") || before.ends_with("ut") || before.ends_with("is");
  }

  // From a word: `Nov 13, 2002`, `le neuf février`, `janvier 2024`, `mil neuf cent quatorze`.
  std::optional<std::size_t> word_date(std::size_t i) const {
    if (is_month(i)) return from_month(i);
    if (word(i, g_.premier) && is_month(i + 1)) return month_year(i + 1);
    if (info(i).place == Place::none) return std::nullopt;
    const auto numeral = read_words(tokens_, i);
    if (!numeral || !numeral->value || numeral->scale > 1 || numeral->decimals) return std::nullopt;
    if (*numeral->value >= 1 && *numeral->value <= 31 && is_month(numeral->last))
      return month_year(numeral->last);
    return is_spelt_year(i, *numeral) ? std::optional(numeral->last) : std::nullopt;
  }

  std::optional<std::size_t> from_month(std::size_t i) const {
    const auto end = month_year(i);
    if (end && *end > i + 1 && tokens_.is_digits(*end - 1)) {
      if (!is_a(*end) && !is_dash(*end)) return end;
      const auto second = month_year(*end + 1);
      return second && tokens_.is_digits(*second - 1) ? second : end;
    }
    if (is_day(i + 1) && tokens_.is_mark(i + 2, ',') && is_year_number(i + 3)) return i + 4;
    return std::nullopt;
  }

  // `mil neuf cent quatorze`, `en dix-neuf cent quatorze`, `née en septante-quatre`, `les années trente`.
  bool is_spelt_year(std::size_t i, const Numeral& numeral) const {
    static const WordId mil = lexicon_.word("mil");
    static const WordSet cues(lexicon_, {"en", "an", "année", "depuis"});
    constexpr double kShort = 40;
    const double value = *numeral.value;
    const bool year = value >= 1000 && value < 2100;
    if (year && word(i, mil)) return true;
    if (i == 0) return false;
    if (word(i - 1, g_.annees)) return value >= 20 && value < 100;
    if (!word(i - 1, cues) || !stands_alone(numeral.last)) return false;
    return year || (value >= kShort && value < 100 && word(i - 1, g_.en));
  }
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
