// Test: tests/reconcile/claim_time_test.cc.
#include "reconcile/claim_time.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "extract/lexicon.h"
#include "ingest/utf8.h"
#include "reconcile/written_date.h"

namespace recoupe {
namespace {

int year_of(const std::optional<std::string>& date) {
  return date && date->size() >= 4 ? std::atoi(date->substr(0, 4).c_str()) : 0;
}

int month_of(const std::optional<std::string>& date) {
  return date && date->size() >= 7 ? std::atoi(date->substr(5, 2).c_str()) : 0;
}

bool has(const std::vector<int>& numbers, int number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

bool is_year_at(const Tokens& tokens, std::size_t i) {
  return tokens.is_digits(i) && tokens.text(i).size() == 4 && is_year(number_at(tokens, i));
}

// A claim's sentence, and where in it the figures stand.
class Reading {
 public:
  Reading(const Claim& claim, std::span<const Claim* const> neighbours)
      : claim_(claim), tokens_(claim.sentence, Lexicon::french()), figure_(tokens_.size(), false) {
    const auto [first, end] = tokens_of(claim);
    first_ = first;
    end_ = end;
    for (const Claim* other : neighbours) {
      if (!is_figure(other->kind)) continue;
      const auto [begin, past] = tokens_of(*other);
      std::fill(figure_.begin() + static_cast<std::ptrdiff_t>(begin),
                figure_.begin() + static_cast<std::ptrdiff_t>(past), true);
    }
    std::fill(figure_.begin() + static_cast<std::ptrdiff_t>(first),
              figure_.begin() + static_cast<std::ptrdiff_t>(end), true);
  }

  ClaimTime time() const {
    ClaimTime time;
    time.over_a_year = claim_.over == "1 a" || claim_.over == "12 mo";
    time.month = nearest([&](std::size_t i) { return month_at(i); });
    if (claim_.period && !is_aside(*claim_.period)) {
      time.years = {std::atoi(claim_.period->c_str())};
      time.tied = true;
    } else if (const int relative = nearest([&](std::size_t i) { return relative_year_at(i); })) {
      time.years = {relative};
      time.tied = true;
    } else {
      time.years = named_years();
    }
    time.span = span_of(time.years);
    return time;
  }

 private:
  std::pair<std::size_t, std::size_t> tokens_of(const Claim& claim) const {
    const std::size_t begin = byte_offset(claim_.sentence, claim.start - claim_.sentence_start);
    const std::size_t end = begin + claim.quote.size();
    std::size_t first = 0;
    while (first < tokens_.size() && tokens_[first].end <= begin) ++first;
    std::size_t past = first;
    while (past < tokens_.size() && tokens_[past].begin < end) ++past;
    return {first, past};
  }

  // What `read` makes of a token right behind the figure, in its clause, else of the nearest one before it
  // with no other figure between; 0 when there is none.
  template <typename Read>
  int nearest(const Read& read) const {
    constexpr std::size_t kBehind = 7;
    const auto& g = tokens_.lexicon();
    static const WordId contre = g.word("contre"), apres = g.word("après");
    for (std::size_t i = end_; i < tokens_.size() && i < end_ + kBehind && !figure_[i]; ++i) {
      if (ends_clause(i) || tokens_.is(i, contre) || tokens_.is(i, apres)) break;
      if (const int found = read(i)) return found;
    }
    for (std::size_t i = first_; i-- > 0 && !figure_[i];)
      if (const int found = read(i)) return found;
    return 0;
  }

  bool ends_clause(std::size_t i) const {
    return tokens_.is_mark(i, ';') || tokens_.is_mark(i, ':') || tokens_.is_mark(i, ',');
  }

  // A month that is not the month of a day: on `12 décembre` something happened, the figure may be older.
  int month_at(std::size_t i) const {
    const int month = month_named(tokens_, i);
    if (month == 0 || i == 0 || is_baseline(i)) return 0;
    return tokens_.is_digits(i - 1) || fold(tokens_.text(i - 1)) == "er" ? 0 : month;
  }

  // `l'an dernier`, `l'année passée`, `cette année`, `l'an prochain`.
  int relative_year_at(std::size_t i) const {
    const int published = year_of(claim_.article->published);
    const std::string word = tokens_.is_word(i) ? fold(tokens_.text(i)) : "";
    if (published == 0 || (word != "an" && word != "annee") || is_baseline(i)) return 0;
    const std::string next = fold(tokens_.text(i + 1));
    for (const char* last : {"dernier", "derniere", "passe", "passee"})
      if (next == last) return published - 1;
    for (const char* coming : {"prochain", "prochaine"})
      if (next == coming) return published + 1;
    return i > 0 && fold(tokens_.text(i - 1)) == "cette" ? published : 0;
  }

  // `par rapport à l'an dernier`, `depuis janvier`: what the figure is measured from.
  bool is_baseline(std::size_t i) const {
    constexpr std::size_t kReach = 4;
    for (std::size_t n = 0; n < kReach && i-- > 0; ++n) {
      const std::string word = fold(tokens_.text(i));
      for (const char* from : {"rapport", "depuis", "comparaison", "regard", "que", "qu'"})
        if (word == from) return true;
    }
    return false;
  }

  std::vector<int> named_years() const {
    std::vector<int> years;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (figure_[i] || !is_year_at(tokens_, i) || is_of_another_figure(i) ||
          is_aside(std::string(tokens_.text(i))))
        continue;
      const std::string year(tokens_.text(i));
      if (claim_.since != year && claim_.by != year) years.push_back(number_at(tokens_, i));
    }
    return years;
  }

  // `Tayburn, né en 1794 à Perth, est vendu 310 millions`: the year is that of a remark between two commas.
  bool is_aside(const std::string& year) const {
    constexpr std::size_t kLeastWords = 3;  // `, en 2015,` is of the figure
    for (std::size_t i = first_; i-- > 0;) {
      if (tokens_.text(i) != year) continue;
      std::size_t open = i;
      while (open > 0 && !ends_clause(open - 1)) --open;
      std::size_t close = i;
      while (close < first_ && !ends_clause(close)) ++close;
      return open > 0 && close < first_ && close - open >= kLeastWords;
    }
    return false;
  }

  // `94,2 % fin 2013`: the year is that figure's alone.
  bool is_of_another_figure(std::size_t year) const {
    constexpr std::size_t kReach = 4;
    for (std::size_t n = 0, i = year; n < kReach && i-- > 0 && !ends_clause(i); ++n)
      if (figure_[i]) return i < first_ || i >= end_;
    return false;
  }

  // `entre (septembre) 2022 et (septembre) 2023`, `de (fin) 2019 à (fin) 2023`, whose ends the years are of.
  std::optional<std::pair<int, int>> span_of(const std::vector<int>& years) const {
    constexpr std::size_t kReach = 5;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!is_year_at(tokens_, i)) continue;
      const char* opener = nullptr;
      for (std::size_t n = 0, k = i; n < 3 && k-- > 0 && opener == nullptr; ++n) {
        const std::string word = fold(tokens_.text(k));
        if (word == "entre") opener = "et";
        if (word == "de" || word == "d'") opener = "a";
      }
      if (opener == nullptr) continue;
      bool joined = false;
      for (std::size_t k = i + 1; k < tokens_.size() && k <= i + kReach; ++k) {
        joined = joined || fold(tokens_.text(k)) == opener;
        if (!joined && k > i + 1) break;
        if (!is_year_at(tokens_, k)) continue;
        const std::pair<int, int> span(number_at(tokens_, i), number_at(tokens_, k));
        if (joined && (has(years, span.first) || has(years, span.second))) return span;
        break;
      }
    }
    return std::nullopt;
  }

  const Claim& claim_;
  Tokens tokens_;
  std::vector<bool> figure_;  // the token is of a figure of the sentence
  std::size_t first_ = 0;
  std::size_t end_ = 0;
};

bool looks_ahead(const Claim& claim) {
  return claim.role == Role::target || claim.by || claim.modality == Modality::expected ||
         claim.modality == Modality::intended;
}

// One of the fact's years stands somewhere around the claim.
bool names_year_around(const Claim& claim, const FactSense& sense) {
  return std::any_of(sense.years.begin(), sense.years.end(), [&](int number) {
    const std::string year = std::to_string(number);
    for (const std::string* text :
         {&claim.sentence, &claim.before, &claim.heading, &claim.article->title, &claim.article->lead})
      if (text->find(year) != std::string::npos) return true;
    return false;
  });
}

// Nothing near the figure names the fact's year, and the article is of a time that has other figures: from
// before that year began or was known of, or from long after.
bool is_out_of_date(const Claim& claim, const FactSense& sense) {
  const int written = year_of(claim.article->published);
  if (written == 0 || names_year_around(claim, sense)) return false;
  const int first = *std::min_element(sense.years.begin(), sense.years.end());
  const int last = *std::max_element(sense.years.begin(), sense.years.end());
  const bool known_later = sense.published == 0 || sense.published >= first;
  if (written < first) return known_later && !sense.is_aim && !looks_ahead(claim);
  if (written == last && sense.published > last && first == last) return !sense.is_aim;
  return written > std::max(last, sense.published) + 1;
}

// Another month than the fact's, or one whose latest year is none of the fact's: `en décembre` of an article
// of January.
bool other_month(const Claim& claim, const ClaimTime& time, const FactSense& sense) {
  if (time.month == 0) return false;
  if (!sense.months.empty() && !has(sense.months, time.month)) return true;
  const int written = month_of(claim.article->published);
  if (written == 0 || sense.years.empty() || !time.years.empty() || looks_ahead(claim)) return false;
  const int latest = year_of(claim.article->published) - (time.month > written ? 1 : 0);
  return !names_year_around(claim, sense) && !has(sense.years, latest);
}

}  // namespace

ClaimTime time_of(const Claim& claim, std::span<const Claim* const> neighbours) {
  return Reading(claim, neighbours).time();
}

bool is_of_another_time(const Claim& claim, const ClaimTime& time, const FactSense& sense) {
  if (other_month(claim, time, sense)) return true;
  if (sense.years.empty()) {
    const int written = year_of(claim.article->published);
    if (!time.tied || written == 0) return false;
    const int gap = written - time.years.front();
    return gap >= 2 || gap < 0;
  }
  if (time.span && !sense.is_span &&
      !(has(sense.years, time.span->first) && has(sense.years, time.span->second)))
    return true;
  if (sense.is_mean && sense.months.empty() && (time.over_a_year || time.month != 0)) return true;
  if (!time.years.empty())
    return std::none_of(time.years.begin(), time.years.end(),
                        [&](int year) { return has(sense.years, year); });
  return is_out_of_date(claim, sense);
}

}  // namespace recoupe
