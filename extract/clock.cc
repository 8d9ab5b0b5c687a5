// Times of day, told from lengths of time. Idea: an hour of at most 24 is a time behind `à`, `vers`, before
// `du matin`, or when minutes stand behind it without a unit (`14 h 30`); what stands around a length
// (`pendant 2 h 30`, `2 h 48 de jeu`) rules that out. Test: tests/extract/clock_test.cc.
#include "extract/rule.h"

namespace recoupe {
namespace {

struct Hour {
  std::size_t end = 0;
  double value = 0;
  bool minutes = false;
  bool minute_unit = false;  // `2 h 30 min`
  bool letter = false;       // `h`, not `heures`
};

class ClockReader : private Rule {
 public:
  explicit ClockReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<std::size_t> read(std::size_t i) const {
    if (const auto end = colon(i)) return to_another(*end);
    const auto hour = hour_at(i);
    if (!hour || is_round_the_clock(hour->end)) return std::nullopt;
    const auto second = second_hour(hour->end);
    if (is_length(i, second.value_or(hour->end))) return std::nullopt;
    if (!is_time(i, *hour, second.has_value())) return std::nullopt;
    return second.value_or(hour->end);
  }

  // `entre 8 h et 10 h`, from `entre` on.
  std::optional<std::size_t> between(std::size_t i) const {
    const auto first = hour_at(i + 1);
    if (!first || !word(first->end, g_.et)) return std::nullopt;
    const auto second = hour_at(first->end + 1);
    if (!second || is_length(i, second->end)) return std::nullopt;
    return second->end;
  }

 private:
  // `14:30`, `14:30:05`.
  std::optional<std::size_t> colon(std::size_t i) const {
    if (number(i) < 0 || number(i) > 24 || digits(i) > 2) return std::nullopt;
    std::size_t end = i + 1;
    while (end <= i + 5 && tokens_.is_mark(end, ':') && joined(end) && digits(end + 1) == 2 &&
           number(end + 1) < 60)
      end += 2;
    return end > i + 1 && end <= i + 5 ? std::optional(end) : std::nullopt;
  }

  std::size_t to_another(std::size_t end) const {
    if (!is_dash(end) && !is_a(end)) return end;
    return colon(end + 1).value_or(end);
  }

  // `14 h 30`, `14h`, `20 heures`, `neuf heures et demie`, `huit heures moins le quart`.
  std::optional<Hour> hour_at(std::size_t i) const {
    const auto numeral = tokens_.is_digits(i) ? read_digits(tokens_, i) : read_words(tokens_, i);
    if (!numeral || !numeral->value || numeral->decimals || numeral->grouped || *numeral->value > 24)
      return std::nullopt;
    const auto unit = lexicon_.units().longest(tokens_, numeral->last);
    if (!unit || unit.entry->code != "h" || !tokens_.near(numeral->last)) return std::nullopt;
    Hour hour{.end = unit.end, .value = *numeral->value};
    hour.letter = tokens_.text(unit.end - 1).size() == 1;
    if (unit.end > numeral->last + 1) return std::nullopt;
    minutes(hour);
    return hour;
  }

  void minutes(Hour& hour) const {
    static const WordSet minute(lexicon_, {"min", "mn", "minute", "minutes"});
    static const WordId quart = lexicon_.word("quart");
    const std::size_t i = hour.end;
    std::size_t end = i;
    if (digits(i) == 2 && number(i) < 60 && tokens_.near(i)) {
      end = i + 1;
    } else if (word(i, g_.et) && (is_demi(i + 1) || word(i + 1, quart))) {
      end = i + 2;
    } else if (word(i, g_.moins) && word(i + 1, g_.le) && word(i + 2, quart)) {
      end = i + 3;
    } else if (!hour.letter && info(i).place != Place::none) {
      const auto spelt = read_words(tokens_, i);
      if (spelt && spelt->value && *spelt->value < 60 && ends_clause(spelt->last)) end = spelt->last;
    }
    if (end == i) return;
    hour.minutes = true;
    hour.minute_unit = word(end, minute);
    hour.end = hour.minute_unit ? end + 1 : end;
  }

  // `24 h/24`, `24 heures sur 24`, `3 h/semaine`.
  bool is_round_the_clock(std::size_t end) const {
    const bool number = tokens_.is_digits(end + 1) || info(end + 1).place != Place::none;
    return tokens_.is_mark(end, '/') || (word(end, g_.sur) && number);
  }

  // `8h-12h`, `9 h à 18 h`: the end behind the second hour.
  std::optional<std::size_t> second_hour(std::size_t end) const {
    if (!is_a(end) && !is_dash(end)) return std::nullopt;
    const auto second = hour_at(end + 1);
    return second ? std::optional(second->end) : std::nullopt;
  }

  bool is_part_of_day(std::size_t end) const {
    static const WordSet parts(lexicon_, {"matin", "soir", "après", "midi"});
    if (!word(end, g_.du) && !word(end, g_.de)) return false;
    const std::size_t part = word(end + 1, g_.l) ? end + 2 : end + 1;
    return word(part, parts);
  }

  // `par jour`, `chaque semaine`, `par personne`; not `par un voisin`.
  bool is_rate(std::size_t end) const {
    static const WordId chaque = lexicon_.word("chaque");
    return word(end, chaque) || (word(end, g_.par) && !is(end + 1, kFunctionWord | kStartsNumber));
  }

  // `pendant 2 h`, `plus de 2 h 30`, `2 h 48 de jeu`, `3 h par jour`.
  bool is_length(std::size_t i, std::size_t end) const {
    static const WordSet before(
        lexicon_, {"en", "pendant", "par", "durant", "dure", "duré", "durera", "durant", "sur", "avec",
                   "plus", "dans", "chaque", "toutes", "les", "sous"});
    if (is_part_of_day(end) || (i > 0 && is_singular_article(i - 1))) return false;  // `le 20 heures de TF1`
    if (is_de(end) || is_rate(end)) return true;
    if (i == 0) return false;
    if (is_a(i - 1) && is_set_length(i - 1)) return true;
    if (word(i - 1, before)) return true;
    const auto approximator = lexicon_.approx_before().longest(tokens_, i);
    if (!approximator) return false;
    const Approx meaning = *approximator.entry;
    return meaning == Approx::more_than || meaning == Approx::less_than || meaning == Approx::almost ||
           word(i - 1, g_.environ);
  }

  bool is_singular_article(std::size_t i) const { return word(i, g_.le) || word(i, g_.du) || word(i, g_.au); }

  bool is_time(std::size_t i, const Hour& hour, bool range) const {
    if (is_part_of_day(hour.end) || range) return true;
    if (names_hour(i, hour)) return true;
    if (hour.minute_unit) return false;
    if (hour.minutes && hour.letter) return true;
    return hour.letter && listed(i);
  }

  // `à 20 heures`, `vers 8 h`, `de 9 h à 18 h`, `le 20 heures`.
  bool names_hour(std::size_t i, const Hour& hour) const {
    static const WordSet unsure(lexicon_, {"de", "et", "entre"});
    static const WordSet behind(lexicon_, {"après", "depuis", "avant"});
    static const WordId partir = lexicon_.word("partir");
    constexpr double kAfternoon = 13;
    if (i == 0 || !tokens_.is_word(i - 1)) return false;
    if (is_singular_article(i - 1)) return !hour.minute_unit;
    if (i > 1 && word(i - 1, g_.est) && word(i - 2, g_.il)) return true;
    if (!is(i - 1, kTimeCue)) return false;
    if (word(i - 1, g_.a) && !is_a(i - 1) && tokens_.text(i - 1) != "A") return false;
    if (i > 1 && is_de(i - 1) && word(i - 2, partir)) return hour.letter;  // `à partir de 20 h`
    if (word(i - 1, unsure)) return word(hour.end, g_.et) && hour.letter;
    if (word(i - 1, behind)) return hour.letter || hour.value >= kAfternoon;
    return true;
  }

  // `le temps de passage s'établit | à sept heures`: a verb that sets an amount, and a length is its subject.
  bool is_set_length(std::size_t i) const {
    static const WordSet verbs(
        lexicon_, {"établit", "établi", "établie", "passe",  "passé",   "passée", "passera", "fixé",
                   "fixée",   "porté",  "portée",  "limité", "limitée", "ramené", "ramenée", "réduit",
                   "réduite", "élève",  "élevé",   "élevée", "élevait", "estimé", "estimée", "évalué",
                   "évaluée", "tombe",  "tombé",   "tombée", "monte",   "grimpe"});
    static const WordSet lengths(lexicon_, {"temps", "durée", "délai", "attente"});
    constexpr std::size_t kReach = 14;
    if (i == 0 || !word(i - 1, verbs)) return false;
    for (std::size_t n = 0, at = i - 1;
         n < kReach && at-- > 0 && tokens_.same_line(at + 1) && !ends_clause(at); ++n)
      if (word(at, lengths)) return true;
    return false;
  }

  // `samedi, 21h`, `(21h)`, `mardi 21h`: as programmes list them.
  bool listed(std::size_t i) const {
    if (i == 0) return true;
    if (tokens_[i - 1].type == TokenType::mark) return tokens_[i - 1].mark != 0x2013 || tokens_.glued(i);
    return info(i - 1).weekday > 0 || info(i - 1).month > 0;
  }
};

}  // namespace

std::optional<std::size_t> read_clock(const Tokens& tokens, std::size_t i) {
  const ClockReader reader(tokens);
  const WordId entre = tokens.lexicon().grammar().entre;
  if (tokens.is_word(i) && tokens[i].word == entre) return reader.between(i);
  return reader.read(i);
}

}  // namespace recoupe
