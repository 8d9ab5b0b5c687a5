// Idea: years of birth and death and an age, of one person in one sentence. Test:
// tests/reconcile/calendar_test.cc.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "extract/lexicon.h"
#include "ingest/utf8.h"
#include "reconcile/around_figure.h"
#include "reconcile/calendar.h"
#include "reconcile/written_date.h"

namespace recoupe {
namespace {

struct Life {
  int birth = 0;
  int death = 0;  // 0: not given
};

// The years of birth and death that a sentence gives; none when it speaks of two births.
class LifeReader {
 public:
  LifeReader(std::string_view sentence, WordLists& words)
      : tokens_(sentence, Lexicon::french()), words_(words) {}

  std::optional<Life> read() {
    Life life;
    int births = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (const auto span = years_in_brackets(i)) {
        life = *span;
        ++births;
      } else if (is_birth(i)) {
        if (const int year = year_behind(i)) {
          life.birth = year;
          ++births;
        }
      }
    }
    if (births != 1) return std::nullopt;
    if (life.death == 0) life.death = death_year(life.birth);
    return life;
  }

 private:
  // `(1949-2025)`.
  std::optional<Life> years_in_brackets(std::size_t i) const {
    if (!tokens_.is_mark(i, '(')) return std::nullopt;
    const int first = number_at(tokens_, i + 1);
    const int last = number_at(tokens_, i + 3);
    if (!is_year(first) || !is_year(last) || last < first || !tokens_.is_mark(i + 4, ')'))
      return std::nullopt;
    return Life{first, last};
  }

  bool is_birth(std::size_t i) const {
    if (!tokens_.is_word(i)) return false;
    const std::string word = fold(tokens_.text(i));
    return word == "ne" || word == "nee" || word == "naquit" || word == "naissance" || word == "natif";
  }

  // The year behind `né`, over a place and a day: `né à Szeged le 4 mai 1931`.
  int year_behind(std::size_t i) const {
    constexpr std::size_t kReach = 9;
    if (fold(tokens_.text(i)) == "ne" && tokens_.text(i) != "né" && tokens_.text(i) != "Né" &&
        tokens_.text(i) != "NÉ")
      return 0;
    for (std::size_t at = i + 1; at < tokens_.size() && at <= i + kReach; ++at) {
      if (const int year = number_at(tokens_, at); is_year(year) && tokens_.text(at).size() == 4) return year;
      if (tokens_.is_mark(at, ';') || tokens_.is_mark(at, ':')) return 0;
    }
    return 0;
  }

  // The one other year of the sentence, where it speaks of death.
  int death_year(int birth) {
    int year = 0;
    bool death = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      death = death || (tokens_.is_word(i) && words_.is(tokens_.text(i), kDeath));
      const int number = number_at(tokens_, i);
      if (!is_year(number) || tokens_.text(i).size() != 4 || number == birth) continue;
      if (year != 0) return -1;
      year = number;
    }
    if (year != 0 && !death) return -1;  // a year of something else
    return year;
  }

  Tokens tokens_;
  WordLists& words_;
};

class AgeChecker {
 public:
  AgeChecker(std::span<const Claim> claims, WordLists& words) : claims_(claims), words_(words) {}

  std::vector<Clash> run() {
    for (const Claim& claim : claims_) {
      if (is_only_age(claim)) check(claim);
      if (is_anniversary(claim)) check_anniversary(claim);
    }
    return std::move(found_);
  }

 private:
  static bool is_years(const Claim& claim) {
    return claim.kind == Kind::duration && claim.unit == "a" && claim.value && claim.approx == Approx::exact;
  }

  // `Née en 1979, Anne Perrenet, 46 ans, …`: an age of today.
  static bool is_apposition(const Claim& claim) {
    const std::string_view before = before_figure(claim);
    const std::string_view after = behind_figure(claim);
    if (!before.ends_with(", ") || !after.starts_with(',')) return false;
    const Tokens tokens(before, Lexicon::french());
    return tokens.size() > 1 && tokens.is_word(tokens.size() - 2) && tokens[tokens.size() - 2].capital;
  }

  // `à l'âge de 83 ans`, `âgé de 83 ans`, `à 83 ans`; behind it nothing that makes it a span of time.
  bool is_only_age(const Claim& claim) const {
    if (!is_years(claim) || claim.negated) return false;
    const std::string before = fold(before_figure(claim));
    const std::string after = fold(behind_figure(claim));
    const bool said = before.ends_with("age de ") || before.ends_with("agee de ") || before == "a " ||
                      before.ends_with(" a ") || before.ends_with(" a seulement ") ||
                      before.ends_with(" il avait ") || before.ends_with(" elle avait ") ||
                      is_apposition(claim);
    if (!said || after.starts_with(" plus") || after.starts_with(" apres") || after.starts_with(" d'ecart") ||
        after.starts_with(" et demi"))
      return false;
    return std::none_of(claims_.begin(), claims_.end(), [&](const Claim& other) {
      return &other != &claim && other.field == claim.field && other.sentence_start == claim.sentence_start &&
             is_years(other);
    });
  }

  bool has(std::string_view sentence, std::uint32_t classes) {
    const Tokens tokens(sentence, Lexicon::french());
    for (std::size_t i = 0; i < tokens.size(); ++i)
      if (tokens.is_word(i) && words_.is(tokens.text(i), classes)) return true;
    return false;
  }

  void check(const Claim& age) {
    const bool of_death = has(age.sentence, kDeath);
    auto life = LifeReader(age.sentence, words_).read();
    if (!life && of_death) life = life_told_before(age);
    if (!life && of_death) life = birth_told_behind(age);
    if (!life || life->death < 0 || kin_before(age)) return;
    const auto published = day_of(age.article->published);
    if (life->death == 0 && (!published || life->birth > static_cast<int>(published->year()))) return;
    const int year = life->death > 0 ? life->death : static_cast<int>(published->year());
    const int most = year - life->birth;
    const int stated = static_cast<int>(*age.value);
    // Without the year of death the article may be a year late; a smaller age may be that of an earlier time.
    const bool too_old = stated > most + (life->death > 0 ? 0 : 1);
    const bool too_young =
        stated < most - (life->death > 0 ? 1 : 2) && (of_death || (life->death == 0 && is_apposition(age)));
    if (too_old || too_young) report(age, *life, year);
  }

  // `Sa fille, morte à 32 ans`: another person's age. `…, 46 ans, père de deux enfants` is not.
  bool kin_before(const Claim& age) { return has(before_figure(age), kKin); }

  // `Fondée en 1904, l'Étoile fête ses 120 ans.`
  bool is_anniversary(const Claim& claim) {
    if (!is_years(claim) || claim.negated) return false;
    const std::string before = fold(before_figure(claim));
    return (before.ends_with(" ses ") || before.ends_with(" leurs ")) && has(claim.sentence, kFeast);
  }

  // The only year of the sentence, right behind a word of founding; 0 otherwise.
  int founding_year(std::string_view sentence) {
    constexpr std::size_t kReach = 6;
    const Tokens tokens(sentence, Lexicon::french());
    int founded = 0;
    int years = 0;
    std::size_t since = kReach;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens.is_word(i) && words_.is(tokens.text(i), kFounding)) since = 0;
      ++since;
      const int number = number_at(tokens, i);
      if (!is_year(number) || tokens.text(i).size() != 4) continue;
      ++years;
      if (since <= kReach) founded = number;
    }
    return years == 1 ? founded : 0;
  }

  // A feast may be kept a year early or late, and announced for the next.
  void check_anniversary(const Claim& claim) {
    const auto published = day_of(claim.article->published);
    const int founded = founding_year(claim.sentence);
    if (!published || founded == 0) return;
    const int years = static_cast<int>(published->year()) - founded;
    if (years > 0 && std::abs(static_cast<int>(*claim.value) - years) > 2)
      report(claim, {founded, 0}, static_cast<int>(published->year()));
  }

  // `Léonce Caradec (1921-1944) …` in the sentences before, the year of death again in this one.
  std::optional<Life> life_told_before(const Claim& age) {
    const auto life = LifeReader(age.before, words_).read();
    if (!life || life->death <= 0) return std::nullopt;
    const bool same_death = age.sentence.find(std::to_string(life->death)) != std::string::npos;
    return same_death ? life : std::nullopt;
  }

  // `Le chanteur est mort mercredi à l'âge de 67 ans. Né en 1958, il …`; of whom else would it be?
  std::optional<Life> birth_told_behind(const Claim& age) {
    const auto tells_birth = [](std::string_view text) {
      return text.starts_with("Né ") || text.starts_with("Née ");
    };
    std::string_view next = age.after;
    for (auto claim = claims_.begin(); claim != claims_.end() && !tells_birth(next); ++claim)
      if (claim->field == age.field && claim->start > age.end && claim->block_number <= age.block_number + 1)
        next = claim->sentence;
    if (!tells_birth(next)) return std::nullopt;
    auto life = LifeReader(next.substr(0, next.find('.')), words_).read();
    if (life && life->death < 0) life->death = 0;  // years of what came between
    return life && life->birth > 0 ? life : std::nullopt;
  }

  void report(const Claim& age, const Life& life, int year) {
    Clash found{.code = Code::calendar, .claims = {&age}};
    const int most = year - life.birth;
    found.expected = Expected{{}, static_cast<double>(most - 1), static_cast<double>(most), age.unit};
    found.message.fr = fmt::format("« {} » : de {} à {}, cela fait {} ou {} ans.", age.quote, life.birth,
                                   year, most - 1, most);
    found.message.en =
        fmt::format("“{}”: from {} to {} makes {} or {} years.", age.quote, life.birth, year, most - 1, most);
    found_.push_back(std::move(found));
  }

  std::span<const Claim> claims_;
  WordLists& words_;
  std::vector<Clash> found_;
};

}  // namespace

std::vector<Clash> check_ages(std::span<const Claim> claims, WordLists& words) {
  return AgeChecker(claims, words).run();
}

}  // namespace recoupe
