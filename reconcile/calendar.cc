// Test: tests/reconcile/calendar_test.cc.
#include "reconcile/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <optional>

#include "extract/lexicon.h"
#include "ingest/utf8.h"
#include "reconcile/written_date.h"

namespace recoupe {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kNearDays = 60;  // how far from the article's date its year goes without saying

constexpr std::array<const char*, 7> kFrench = {"lundi",    "mardi",  "mercredi", "jeudi",
                                                "vendredi", "samedi", "dimanche"};
constexpr std::array<const char*, 7> kEnglish = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                 "Friday", "Saturday", "Sunday"};

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
  const auto published = day_of(claim.article->published);
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

}  // namespace recoupe
