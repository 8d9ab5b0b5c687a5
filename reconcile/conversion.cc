// Test: tests/reconcile/conversion_test.cc.
#include "reconcile/conversion.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/fold.h"
#include "extract/units.h"
#include "reconcile/around_figure.h"
#include "reconcile/interval.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

constexpr double kMargin = 0.05;  // contract
constexpr double kMarginApproximate = 0.10;

// `465 000 livres (465 000 euros)`: pounds, which alone are taken for books. `12 000 livres, soit 240 000
// euros` are books.
bool are_pounds(const Claim& from, const Claim& to) {
  if (from.kind != Kind::count || from.unit != "livre" || to.kind != Kind::money) return false;
  if (!from.value || !to.value || *from.value <= 0 || to.unit == "GBP") return false;
  const double ratio = *to.value / *from.value;
  return ratio > 0.5 && ratio < 2;
}

// How many of `to`'s unit one of `from`'s is; none when they do not convert or are the same.
std::optional<double> factor_between(const Claim& from, const Claim& to, const Rates& rates) {
  if (!from.unit || !to.unit || *from.unit == *to.unit || from.per != to.per) return std::nullopt;
  if (are_pounds(from, to)) return rates.rate("GBP", *to.unit, from.article->published);
  if (from.kind == Kind::money && to.kind == Kind::money)
    return rates.rate(*from.unit, *to.unit, from.article->published);
  if (from.kind == Kind::measure && to.kind == Kind::measure) return conversion_factor(*from.unit, *to.unit);
  return std::nullopt;
}

// A rate of another time than the article's: `soit 2 millions d'euros de l'époque`, a figure of 1999.
bool of_another_time(const Claim& claim) {
  if (claim.role == Role::previous) return true;
  if (!claim.period || !claim.article->published) return false;
  return claim.period->substr(0, 4) != claim.article->published->substr(0, 4);
}

// Three significant digits: the rate knows no more.
double rounded(double value) {
  if (value == 0) return 0;
  const double size = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2);
  return std::round(value / size) * size;
}

Clash conflict_of(const Claim& first, const Claim& second, double factor) {
  Clash found{.code = Code::conversion, .claims = {&second, &first}, .suggest = true};
  const double value = *first.value * factor;
  found.expected = Expected{rounded(value), {}, {}, second.unit};
  found.ratio = *second.value / value;
  const std::string fr = quantity_text(*found.expected, Language::french);
  const std::string en = quantity_text(*found.expected, Language::english);
  if (second.kind == Kind::money) {
    const std::string date = first.article->published.value_or("");
    found.message.fr = fmt::format("« {} » : au cours du {}, « {} », c'est environ {}.", second.quote,
                                   date_text(date, Language::french), first.quote, fr);
    found.message.en = fmt::format("“{}”: at the rate of {}, “{}” is about {}.", second.quote,
                                   date_text(date, Language::english), first.quote, en);
  } else {
    found.message.fr = fmt::format("« {} » : « {} », c'est environ {}.", second.quote, first.quote, fr);
    found.message.en = fmt::format("“{}”: “{}” is about {}.", second.quote, first.quote, en);
  }
  return found;
}

// One French word for two measures: `mille` on land and at sea, the American and the British gallon.
std::string_view namesake(std::string_view unit) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kNamesakes = {
      {{"[nmi_i]", "[mi_i]"}, {"[mi_i]", "[nmi_i]"}, {"[gal_us]", "[gal_br]"}, {"[gal_br]", "[gal_us]"}}};
  for (const auto& [one, other] : kNamesakes)
    if (unit == one) return other;
  return {};
}

bool speaks_of(const Claim& claim, std::span<const std::string_view> stems) {
  const std::string around = fold(claim.sentence + " " + claim.before + " " + claim.article->title + " " +
                                  claim.article->lead + " " + claim.article->outlet.value_or(""));
  return std::any_of(stems.begin(), stems.end(),
                     [&](std::string_view stem) { return around.find(stem) != std::string::npos; });
}

// The other currencies that bare `francs` or `dollars` may stand for.
std::vector<std::string> other_readings(const Claim& claim) {
  static constexpr std::array<std::string_view, 6> kCanada = {"canad",    "quebe",   "ottawa",
                                                              "montreal", "toronto", "ontario"};
  static constexpr std::array<std::string_view, 4> kAustralia = {"austral", "sydney", "melbourne",
                                                                 "canberra"};
  if (claim.unit == "FRF" && fold(claim.quote).find("francais") == std::string::npos)
    return {"CHF", "XOF", "XPF"};
  std::vector<std::string> readings;
  if (claim.unit == "USD" && fold(claim.quote).find("us") == std::string::npos) {
    if (speaks_of(claim, kCanada)) readings.emplace_back("CAD");
    if (speaks_of(claim, kAustralia)) readings.emplace_back("AUD");
  }
  return readings;
}

std::optional<double> in_celsius(double value, std::string_view unit) {
  if (unit == "Cel") return value;
  if (unit == "[degF]") return (value - 32) * 5 / 9;
  if (unit == "K") return value - 273.15;
  return std::nullopt;
}

double from_celsius(double value, std::string_view unit) {
  if (unit == "[degF]") return value * 9 / 5 + 32;
  return unit == "K" ? value + 273.15 : value;
}

// Temperatures have no factor: they differ when neither the degrees nor a difference of so many degrees
// agree.
std::optional<Clash> compare_temperatures(const Claim& first, const Claim& second) {
  if (!first.unit || !second.unit || *first.unit == *second.unit) return std::nullopt;
  const auto converted = in_celsius(*first.value, *first.unit);
  const auto stated = in_celsius(*second.value, *second.unit);
  if (!converted || !stated) return std::nullopt;
  const double slack = 1 + (first.approx != Approx::exact || second.approx != Approx::exact ? 2 : 0) +
                       (first.step + second.step) / 2;
  if (std::abs(*converted - *stated) <= slack) return std::nullopt;
  const auto width = [](const Claim& claim) { return claim.unit == "[degF]" ? 5.0 / 9 : 1.0; };
  if (std::abs(*first.value * width(first) - *second.value * width(second)) <= slack) return std::nullopt;
  const double expected = std::round(from_celsius(*converted, *second.unit) * 10) / 10;
  return conflict_of(first, second, expected / *first.value);
}

bool meets(Interval converted, const Interval& stated, double factor, double margin) {
  converted.low *= factor * (1 - margin);
  converted.high *= factor * (1 + margin);
  return converted.meets(stated);
}

std::optional<Clash> compare(const Claim& first, const Claim& second, const Rates& rates) {
  if (!first.value || !second.value || of_another_time(first) || of_another_time(second)) return std::nullopt;
  if (first.kind == Kind::measure && second.kind == Kind::measure)
    if (auto found = compare_temperatures(first, second)) return found;
  const auto factor = factor_between(first, second, rates);
  const auto converted = interval_of(first);
  const auto stated = interval_of(second);
  if (!factor || !converted || !stated) return std::nullopt;
  const bool approximate = first.approx != Approx::exact || second.approx != Approx::exact;
  const double margin = approximate ? kMarginApproximate : kMargin;
  if (meets(*converted, *stated, *factor, margin)) return std::nullopt;
  const auto other = conversion_factor(namesake(*first.unit), *second.unit);
  if (other && meets(*converted, *stated, *other, margin)) return std::nullopt;
  if (first.kind == Kind::money && second.kind == Kind::money) {
    for (const std::string& unit : other_readings(first))
      if (const auto rate = rates.rate(unit, *second.unit, first.article->published))
        if (meets(*converted, *stated, *rate, margin)) return std::nullopt;
    for (const std::string& unit : other_readings(second))
      if (const auto rate = rates.rate(*first.unit, unit, first.article->published))
        if (meets(*converted, *stated, *rate, margin)) return std::nullopt;
  }
  return conflict_of(first, second, *factor);
}

}  // namespace

// `555 millions de dollars et 473 millions de dollars, soit 1 milliard d'euros`: the second amount is that of
// both together.
bool is_one_of_a_sum(const Claim& first, std::span<const Claim> claims) {
  for (const Claim& other : claims) {
    if (other.kind != first.kind || other.unit != first.unit || other.field != first.field ||
        other.sentence_start != first.sentence_start || other.end >= first.start)
      continue;
    const std::string words = fold(between_figures(other, first));
    constexpr std::size_t kNear = 24;
    if (words.size() <= kNear && words.find(" et ") != std::string::npos) return true;
  }
  return false;
}

std::vector<Clash> check_conversions(std::span<const Claim> claims, const Rates& rates) {
  std::unordered_map<std::string, const Claim*> by_id;
  for (const Claim& claim : claims) by_id.emplace(claim.id, &claim);
  std::vector<Clash> conflicts;
  for (const Claim& claim : claims)
    for (const Link& link : claim.links) {
      const auto other = by_id.find(link.claim);
      if (link.type != LinkType::equals || other == by_id.end() || is_one_of_a_sum(*other->second, claims))
        continue;
      // `5,20 francs, soit 40 centimes de plus`
      if (claim.role == Role::change && other->second->role != Role::change) continue;
      if (auto found = compare(*other->second, claim, rates)) conflicts.push_back(std::move(*found));
    }
  return conflicts;
}

}  // namespace recoupe
