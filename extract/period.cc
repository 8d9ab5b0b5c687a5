// When a figure holds: the year it is tied to, how long it takes, when it is due, what it is measured from.
// Test: tests/extract/context_test.cc.
#include <charconv>

#include "extract/context_rules.h"

namespace recoupe {
namespace {

std::optional<std::string> year_in(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    const std::string_view four = text.substr(i, 4);
    const bool digits = four.find_first_not_of("0123456789") == std::string_view::npos;
    const bool apart = (i == 0 || text[i - 1] < '0' || text[i - 1] > '9') &&
                       (i + 4 == text.size() || text[i + 4] < '0' || text[i + 4] > '9');
    if (digits && apart && (four[0] == '1' || four[0] == '2')) return std::string(four);
  }
  return std::nullopt;
}

}  // namespace

void PeriodReader::read(std::size_t k, FigureContext& context) const {
  if (!is_figure(figures_[k].kind)) return;
  context.period = year(k);
  context.over = span(k);
  tied_years(k, context);
}

// The year right behind (`94,2 % fin 2013`), else the one at the head of the clause (`En 2023, il y eut …`).
std::optional<std::string> PeriodReader::year(std::size_t k) const {
  constexpr std::size_t kBehind = 7;
  const Figure& figure = figures_[k];
  for (std::size_t n = k + 1; n < figures_.size() && n <= k + 1; ++n) {
    const Figure& date = figures_[n];
    if (date.kind != Kind::date || date.first > figure.last + kBehind ||
        !same_sentence(date.first, figure.first))
      break;
    if (clause_ends_between(figure.last, date.first) || is_baseline(date.first) ||
        is_more_than_in(date.first))
      break;
    return year_in(tokens_.text(date.first, date.last));
  }
  constexpr std::size_t kFarthest = 12;  // figures; keeps the cost linear
  for (std::size_t n = k; n-- > 0 && k - n <= kFarthest;) {
    const Figure& date = figures_[n];
    if (!same_sentence(date.first, figure.first)) break;
    if (is_in_closed_bracket(date, figure)) continue;
    if (date.kind == Kind::date) {
      if (is_compared(n)) continue;
      if (is_baseline(date.first)) return std::nullopt;
      return year_in(tokens_.text(date.first, date.last));
    }
    if (is_figure(date.kind)) break;  // the year belongs to the nearer figure
  }
  return std::nullopt;
}

// `3 milliards sur cinq ans`, `a gagné 4 % en dix mois`; `En dix ans, il a perdu 4 %`.
std::optional<std::string> PeriodReader::span(std::size_t k) const {
  static const WordSet opens(lexicon_, {"sur", "en", "pendant", "durant"});
  constexpr std::size_t kBehind = 6;
  const Figure& figure = figures_[k];
  if (figure.kind == Kind::duration) return std::nullopt;
  const auto spelt = [&](const Figure& time) -> std::optional<std::string> {
    if (time.kind != Kind::duration || !time.value || !same_sentence(time.first, figure.first))
      return std::nullopt;
    const std::size_t start = outer_start(time.first);
    if (start == 0 || !word(start - 1, opens)) return std::nullopt;
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, *time.value).ptr;
    return std::string(digits, end) + " " + time.unit;
  };
  if (k + 1 < figures_.size() && figures_[k + 1].first <= figure.last + kBehind &&
      !clause_ends_between(figure.last, figures_[k + 1].first))
    if (auto over = spelt(figures_[k + 1])) return over;
  if (k > 0 && tokens_.is_mark(figures_[k - 1].last, ',')) return spelt(figures_[k - 1]);
  return std::nullopt;
}

// The dates on either side, up to the next figure: `d'ici à 2030`, `depuis 2019`.
void PeriodReader::tied_years(std::size_t k, FigureContext& context) const {
  constexpr std::size_t kReach = 12;
  const Figure& figure = figures_[k];
  const auto tie = [&](const Figure& date) {
    if (date.kind != Kind::date || !same_sentence(date.first, figure.first)) return;
    if (!context.by && is_deadline(date.first)) context.by = year_in(tokens_.text(date.first, date.last));
    if (!context.since && is_baseline(date.first))
      context.since = year_in(tokens_.text(date.first, date.last));
  };
  if (k + 1 < figures_.size() && figures_[k + 1].first <= figure.last + kReach) tie(figures_[k + 1]);
  if (k > 0 && figures_[k - 1].last + kReach >= figure.first) tie(figures_[k - 1]);
}

// `38 000 entrées (35 000 en 2010) pour 45 000 spectateurs`: what a bracket says holds for nothing behind it.
bool PeriodReader::is_in_closed_bracket(const Figure& inner, const Figure& figure) const {
  constexpr std::size_t kLongest = 60;  // tokens; keeps the cost linear
  for (std::size_t i = inner.last; i < figure.first && i < inner.last + kLongest; ++i) {
    if (tokens_.is_mark(i, '(')) return false;
    if (tokens_.is_mark(i, ')')) return true;
  }
  return false;
}

// `plus de demandes qu'en 2022`, `contre 250 en 2022`: the year, figure `n`, of what another is compared
// with.
bool PeriodReader::is_compared(std::size_t n) const {
  const std::size_t date = figures_[n].first;
  if (is_more_than_in(date)) return true;
  if (n == 0 || !is_figure(figures_[n - 1].kind) || clause_ends_between(figures_[n - 1].last, date))
    return false;
  const std::size_t start = outer_start(figures_[n - 1].first);
  return start > 0 && word(start - 1, g_.contre);
}

// `plus qu'en 2022`; but `il dit qu'en 2022`.
bool PeriodReader::is_more_than_in(std::size_t date) const {
  static const WordSet comparing(lexicon_, {"plus", "moins", "autant", "mieux", "aussi", "même", "mêmes"});
  constexpr std::size_t kReach = 12;
  if (date < 2 || !word(date - 1, g_.en) || !(word(date - 2, g_.qu) || word(date - 2, g_.que))) return false;
  for (std::size_t n = 0, i = date - 2; n < kReach && i-- > 0 && same_sentence(i, date); ++n)
    if (word(i, comparing)) return true;
  return false;
}

// `par rapport à 2023`, `depuis 2019`: what the figure is measured against, not when it holds.
bool PeriodReader::is_baseline(std::size_t date) const {
  static const WordSet against(lexicon_, {"rapport", "depuis", "comparaison", "comparé", "regard"});
  for (std::size_t n = 0, i = date; n < 3 && i-- > 0; ++n)
    if (word(i, against)) return true;
  return false;
}

// `d'ici à 2030`, `d'ici la fin 2030`, `avant 2030`, `à l'horizon 2030`.
bool PeriodReader::is_deadline(std::size_t date) const {
  static const WordSet due(lexicon_, {"ici", "horizon"});
  if (date > 0 && word(date - 1, g_.avant)) return true;
  for (std::size_t n = 0, i = date; n < 4 && i-- > 0; ++n)
    if (word(i, due)) return true;
  return false;
}

bool PeriodReader::clause_ends_between(std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < to; ++i)
    if (tokens_.is_mark(i, ';') || tokens_.is_mark(i, ':') || tokens_.is_mark(i, ',') || word(i, g_.et) ||
        word(i, g_.contre))
      return true;
  return false;
}

}  // namespace recoupe
