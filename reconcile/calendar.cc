// Test: tests/reconcile/calendar_test.cc.
#include "reconcile/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <initializer_list>
#include <optional>

#include "extract/lexicon.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kFirstYear = 1800;
constexpr int kNearDays = 60;  // how far from the article's date its year goes without saying

constexpr std::array<const char*, 7> kFrench = {"lundi",    "mardi",  "mercredi", "jeudi",
                                                "vendredi", "samedi", "dimanche"};
constexpr std::array<const char*, 7> kEnglish = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                 "Friday", "Saturday", "Sunday"};

int number_at(const Tokens& tokens, std::size_t i) {
  if (!tokens.is_digits(i)) return 0;
  int number = 0;
  return std::sscanf(std::string(tokens.text(i)).c_str(), "%6d", &number) == 1 ? number : 0;
}

bool is_year(int number) {
  return number >= kFirstYear && number <= 2100;
}

std::optional<year_month_day> published_on(const Claim& claim) {
  if (!claim.article->published) return std::nullopt;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (std::sscanf(claim.article->published->c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3)
    return std::nullopt;
  const year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

// 1 Monday - 7; 0 for a day that the month has not.
int weekday_of(int year, int month, int day) {
  const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  return date.ok() ? static_cast<int>(std::chrono::weekday{sys_days{date}}.iso_encoding()) : 0;
}

// `jeudi 20 juin 2025`, as it stands in a sentence.
struct WrittenDay {
  int weekday = 0;
  int day = 0;
  int month = 0;
  int year = 0;           // 0: left out
  std::size_t begin = 0;  // bytes of the sentence
  std::size_t end = 0;
};

class DayReader {
 public:
  explicit DayReader(std::string_view sentence) : tokens_(sentence, Lexicon::french()) {}

  std::vector<WrittenDay> read() const {
    std::vector<WrittenDay> days;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (auto day = day_at(i)) days.push_back(*day);
    return days;
  }

 private:
  const WordInfo& info(std::size_t i) const { return tokens_.lexicon().info(tokens_[i].word); }
  bool is_weekday(std::size_t i) const {
    return tokens_.is_word(i) && info(i).weekday > 0 && tokens_.text(i).size() > 4;
  }
  bool is_month(std::size_t i) const { return tokens_.is_word(i) && info(i).month > 0; }

  std::optional<WrittenDay> day_at(std::size_t i) const {
    if (!is_weekday(i)) return std::nullopt;
    std::size_t at = i + 1;
    if (tokens_.is_mark(at, ',') || tokens_.is(at, "le"_w)) ++at;
    WrittenDay day{.weekday = info(i).weekday, .day = number_at(tokens_, at), .begin = tokens_[i].begin};
    if (day.day < 1 || day.day > 31) return std::nullopt;
    ++at;
    if (tokens_.is_word(at) && fold(tokens_.text(at)) == "er") ++at;
    day.end = tokens_[at - 1].end;
    // The month and the year may stand behind a second day: `du lundi 3 au vendredi 7 mars 2025`.
    for (int more = 0; more < 4 && !is_month(at); ++more) {
      const std::size_t next = another_day(at);
      if (next == at) return std::nullopt;
      at = next;
    }
    if (!is_month(at)) return std::nullopt;
    const bool adjacent = day.end == tokens_[at - 1].end;
    day.month = info(at).month;
    if (adjacent) day.end = tokens_[at].end;
    ++at;
    if (tokens_.is_mark(at, '.')) ++at;
    if (is_year(number_at(tokens_, at)) && tokens_.text(at).size() == 4) {
      day.year = number_at(tokens_, at);
      if (adjacent) day.end = tokens_[at].end;
    }
    return day;
  }

  // Behind `et dimanche 11`, `au 7`, `, mardi 4`; `i` when nothing of the kind stands there.
  std::size_t another_day(std::size_t i) const {
    std::size_t at = i;
    if (tokens_.is_any(at, "et"_w, "au"_w, "ou"_w, "a"_w) || tokens_.is_mark(at, ',') ||
        tokens_.is_mark(at, '-'))
      ++at;
    if (tokens_.is_any(at, "le"_w, "au"_w)) ++at;
    if (is_weekday(at)) ++at;
    const int day = number_at(tokens_, at);
    if (at == i || day < 1 || day > 31) return i;
    ++at;
    return tokens_.is_word(at) && fold(tokens_.text(at)) == "er" ? at + 1 : at;
  }

  Tokens tokens_;
};

bool is_one_of(const Tokens& tokens, std::size_t i, std::initializer_list<std::string_view> words) {
  if (!tokens.is_word(i)) return false;
  const std::string word = fold(tokens.text(i));
  return std::find(words.begin(), words.end(), word) != words.end();
}

// `il y a dix ans`, `voilà cinq ans`, `deux ans plus tôt`; not the `ans` of an age or of `depuis deux ans`.
bool leads_away(const Tokens& tokens, std::size_t ans) {
  if (is_one_of(tokens, ans + 1, {"plus", "auparavant", "avant", "apres"})) return true;
  for (std::size_t back = 1; back <= 4 && back <= ans; ++back) {
    const std::size_t i = ans - back;
    if (is_one_of(tokens, i, {"voila", "voici"})) return true;
    if (is_one_of(tokens, i, {"y"}) && is_one_of(tokens, i + 1, {"a"})) return true;
  }
  return false;
}

// A year of four digits in `text` other than `year`, or words that leave the article's own time.
bool speaks_of_another_year(std::string_view text, int year, bool at_its_end) {
  const Tokens tokens(text, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const int number = number_at(tokens, i);
    // At the end of a year, a full date of the next one (`4 janvier 2026`) leaves the others where they are.
    const bool next = at_its_end && number == year + 1 && i > 0 && tokens.is_word(i - 1) &&
                      tokens.lexicon().info(tokens[i - 1].word).month > 0;
    if (is_year(number) && tokens.text(i).size() == 4 && number != year && !next) return true;
    if (!tokens.is_word(i)) continue;
    const std::string word = fold(tokens.text(i));
    if (word == "anniversaire" || word == "julien" || word == "siecle" || word == "autrefois" ||
        (word == "ans" && leads_away(tokens, i)))
      return true;
  }
  return false;
}

// The year of a date without one: the one next to the article's date. None when that is doubtful.
std::optional<int> year_next_to(const Claim& claim, const WrittenDay& day) {
  const auto published = published_on(claim);
  if (!published) return std::nullopt;
  const int year = static_cast<int>(published->year());
  for (const std::string* text : {&claim.sentence, &claim.before, &claim.after, &claim.heading,
                                  &claim.article->title, &claim.article->lead})
    if (speaks_of_another_year(*text, year, static_cast<unsigned>(published->month()) > 9))
      return std::nullopt;
  for (const int candidate : {year, year - 1, year + 1}) {
    const year_month_day date{std::chrono::year{candidate},
                              std::chrono::month{static_cast<unsigned>(day.month)},
                              std::chrono::day{static_cast<unsigned>(day.day)}};
    if (!date.ok()) continue;
    if (std::abs((sys_days{date} - sys_days{*published}).count()) <= kNearDays) return candidate;
  }
  return std::nullopt;
}

std::optional<Clash> weekday_conflict(const Claim& date, const WrittenDay& day) {
  const std::optional<int> year = day.year > 0 ? std::optional(day.year) : year_next_to(date, day);
  if (!year || fold(date.sentence).find("julien") != std::string::npos) return std::nullopt;
  const int right = weekday_of(*year, day.month, day.day);
  if (right == 0 || right == day.weekday) return std::nullopt;
  Clash found{.code = Code::calendar, .claims = {&date}};
  const std::string quote = date.sentence.substr(day.begin, day.end - day.begin);
  Clash::Place place{.start = 0, .end = 0, .quote = quote};
  place.start = date.sentence_start + count_code_points(std::string_view(date.sentence).substr(0, day.begin));
  place.end = place.start + count_code_points(quote);
  const auto index = static_cast<std::size_t>(right - 1);
  const std::string when = day.year > 0 ? "" : fmt::format(" {}", *year);
  const std::string rest =
      quote.substr(std::string_view(kFrench[static_cast<std::size_t>(day.weekday - 1)]).size());
  found.message.fr = fmt::format("« {} » : cette date tombe un {}{}.", quote, kFrench[index],
                                 when.empty() ? "" : " en" + when);
  found.message.en =
      fmt::format("“{}”: that date is a {}{}.", quote, kEnglish[index], when.empty() ? "" : " in" + when);
  std::string weekday = kFrench[index];
  if (quote.front() >= 'A' && quote.front() <= 'Z')
    weekday.front() = static_cast<char>(weekday.front() - 'a' + 'A');
  found.suggestion = weekday + rest;
  found.place = std::move(place);
  return found;
}

// --- ages --------------------------------------------------------------------------------------

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
    const std::size_t begin = byte_offset(claim.sentence, claim.start - claim.sentence_start);
    const std::size_t end = byte_offset(claim.sentence, claim.end - claim.sentence_start);
    const std::string_view before = std::string_view(claim.sentence).substr(0, begin);
    const std::string_view after = std::string_view(claim.sentence).substr(end);
    if (!before.ends_with(", ") || !after.starts_with(',')) return false;
    const Tokens tokens(before, Lexicon::french());
    return tokens.size() > 1 && tokens.is_word(tokens.size() - 2) && tokens[tokens.size() - 2].capital;
  }

  // `à l'âge de 83 ans`, `âgé de 83 ans`, `à 83 ans`; behind it nothing that makes it a span of time.
  bool is_only_age(const Claim& claim) const {
    if (!is_years(claim) || claim.negated) return false;
    const std::size_t begin = byte_offset(claim.sentence, claim.start - claim.sentence_start);
    const std::size_t end = byte_offset(claim.sentence, claim.end - claim.sentence_start);
    const std::string before = fold(std::string_view(claim.sentence).substr(0, begin));
    const std::string after = fold(std::string_view(claim.sentence).substr(end));
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
    if (!life || life->death < 0 || kin_before(age)) return;
    const auto published = published_on(age);
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
  bool kin_before(const Claim& age) {
    const std::size_t begin = byte_offset(age.sentence, age.start - age.sentence_start);
    return has(std::string_view(age.sentence).substr(0, begin), kKin);
  }

  // `Fondée en 1904, l'Étoile fête ses 120 ans.`
  bool is_anniversary(const Claim& claim) {
    if (!is_years(claim) || claim.negated) return false;
    const std::size_t begin = byte_offset(claim.sentence, claim.start - claim.sentence_start);
    const std::string before = fold(std::string_view(claim.sentence).substr(0, begin));
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
    const auto published = published_on(claim);
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

bool by_place(const Clash& a, const Clash& b) {
  return a.place->start < b.place->start;
}

}  // namespace

std::vector<Clash> check_weekdays(std::span<const Claim> claims) {
  std::vector<Clash> conflicts;
  for (const Claim& claim : claims) {
    if (claim.kind != Kind::date) continue;
    const std::size_t begin = byte_offset(claim.sentence, claim.start - claim.sentence_start);
    const std::size_t end = byte_offset(claim.sentence, claim.end - claim.sentence_start);
    for (const WrittenDay& day : DayReader(claim.sentence).read()) {
      // The days of this date: two may share a month (`lundi 3 et mardi 4 mars`).
      if (day.end <= begin || day.begin >= end) continue;
      if (auto found = weekday_conflict(claim, day)) conflicts.push_back(std::move(*found));
    }
  }
  std::sort(conflicts.begin(), conflicts.end(), by_place);
  return conflicts;
}

std::vector<Clash> check_ages(std::span<const Claim> claims, WordLists& words) {
  return AgeChecker(claims, words).run();
}

}  // namespace recoupe
