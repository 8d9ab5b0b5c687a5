// Test: tests/reconcile/wording_test.cc.
#include "reconcile/wording.h"

#include <unicode/dtfmtsym.h>
#include <unicode/numberformatter.h>
#include <unicode/rbnf.h>
#include <unicode/ucurr.h>

#include <cmath>
#include <memory>
#include <set>
#include <vector>

#include "extract/lexicon.h"
#include "extract/numeral.h"
#include "extract/units.h"
#include "ingest/date.h"

namespace recoupe {
namespace {

constexpr const char* kNarrowSpace = "\u202f";
constexpr const char* kSpace = "\u00a0";

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

const icu::Locale& locale_of(Language language) {
  return language == Language::french ? icu::Locale::getFrench() : icu::Locale::getEnglish();
}

// Making one takes ICU longer than a hundred uses of it; it is immutable, so that all threads share it.
icu::number::LocalizedNumberFormatter number_format(Language language, int decimals) {
  constexpr int kMostDecimals = 6;
  return icu::number::NumberFormatter::withLocale(locale_of(language))
      .precision(icu::number::Precision::minMaxFraction(decimals, kMostDecimals));
}

constexpr int kCents = 2;

// With at least `decimals`: none, or those of cents.
std::string number_text(double number, Language language, int decimals = 0) {
  static const icu::number::LocalizedNumberFormatter formats[2][2] = {
      {number_format(Language::french, 0), number_format(Language::french, kCents)},
      {number_format(Language::english, 0), number_format(Language::english, kCents)}};
  UErrorCode status = U_ZERO_ERROR;
  const auto text = formats[language == Language::french ? 0 : 1][decimals == 0 ? 0 : 1]
                        .formatDouble(number, status)
                        .toString(status);
  return U_SUCCESS(status) ? utf8(text) : std::to_string(number);
}

// `février`, of months from 1 to 12.
std::string month_name(int month, Language language) {
  const auto names = [](Language wanted) {
    std::vector<std::string> months;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locale_of(wanted), status);
    std::int32_t count = 0;
    const icu::UnicodeString* all =
        symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    for (std::int32_t i = 0; i < count; ++i) months.push_back(utf8(all[i]));
    months.resize(12);
    return months;
  };
  static const std::vector<std::string> french = names(Language::french);
  static const std::vector<std::string> english = names(Language::english);
  return (language == Language::french ? french : english)[static_cast<std::size_t>(month - 1)];
}

// What CLDR calls at length (`dollars des États-Unis`) and the press in one word.
struct ShortName {
  std::string_view code;
  Text one, many;
};
const ShortName kShortNames[] = {{"USD", {"dollar", "dollar"}, {"dollars", "dollars"}},
                                 {"JPY", {"yen", "yen"}, {"yens", "yen"}},
                                 {"CNY", {"yuan", "yuan"}, {"yuans", "yuan"}},
                                 {"XAF", {"franc CFA", "CFA franc"}, {"francs CFA", "CFA francs"}},
                                 {"XOF", {"franc CFA", "CFA franc"}, {"francs CFA", "CFA francs"}},
                                 {"a", {"an", "year"}, {"ans", "years"}},
                                 {"mo", {"mois", "month"}, {"mois", "months"}},
                                 {"wk", {"semaine", "week"}, {"semaines", "weeks"}},
                                 {"d", {"jour", "day"}, {"jours", "days"}},
                                 {"h", {"heure", "hour"}, {"heures", "hours"}},
                                 {"min", {"minute", "minute"}, {"minutes", "minutes"}},
                                 {"s", {"seconde", "second"}, {"secondes", "seconds"}},
                                 {"pp", {"point", "point"}, {"points", "points"}},
                                 {"ha", {"hectare", "hectare"}, {"hectares", "hectares"}},
                                 {"m2", {"m²", "m²"}, {"m²", "m²"}},
                                 {"km2", {"km²", "km²"}, {"km²", "km²"}},
                                 {"m3", {"m³", "m³"}, {"m³", "m³"}},
                                 {"Cel", {"°C", "°C"}, {"°C", "°C"}},
                                 {"t", {"tonne", "tonne"}, {"tonnes", "tonnes"}}};

std::string currency_name(const std::string& code, bool plural, Language language) {
  const icu::UnicodeString iso = icu::UnicodeString::fromUTF8(code);
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  const char16_t* name = ucurr_getPluralName(icu::UnicodeString(iso).getTerminatedBuffer(),
                                             language == Language::french ? "fr" : "en", nullptr,
                                             plural ? "other" : "one", &length, &status);
  return U_SUCCESS(status) && name != nullptr ? utf8(icu::UnicodeString(name, length)) : code;
}

// Nouns in -ail, -al, -eu and -ou that do not go with the others (Le Bon Usage, §§ 525-527).
std::string irregular_plural(const std::string& noun) {
  static const std::set<std::string_view> kAux = {"bail",    "corail",  "émail",  "soupirail",
                                                  "travail", "vantail", "vitrail"};
  static const std::set<std::string_view> kS = {"bal",     "carnaval", "chacal", "festival",
                                                "récital", "régal",    "bleu",   "pneu"};
  static const std::set<std::string_view> kX = {"bijou", "caillou", "chou", "genou",
                                                "hibou", "joujou",  "pou"};
  if (kAux.contains(noun)) return noun.substr(0, noun.size() - 2) + "ux";
  if (kS.contains(noun)) return noun + "s";
  return kX.contains(noun) ? noun + "x" : "";
}

std::string plural_noun(const std::string& noun) {
  if (noun.ends_with('s') || noun.ends_with('x') || noun.ends_with('z')) return noun;
  const bool capital = noun.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos;
  if (capital) return noun;  // PME, GPU
  std::size_t end = noun.find_first_of(" '");
  if (end == std::string::npos) end = noun.size();
  const std::string head = noun.substr(0, end);
  const std::string tail = noun.substr(end);
  if (const std::string plural = irregular_plural(head); !plural.empty()) return plural + tail;
  if (head.ends_with("ory"))
    return head.substr(0, head.size() - 1) + "ies" + tail;  // gigafactory, from English
  if (head.ends_with("eau") || head.ends_with("eu")) return head + "x" + tail;
  if (head.ends_with("al")) return head.substr(0, head.size() - 1) + "ux" + tail;
  return head + "s" + tail;
}

std::string unit_text(const std::string& unit, bool plural, Language language) {
  for (const ShortName& name : kShortNames)
    if (name.code == unit) return (plural ? name.many : name.one).in(language);
  const UnitClass unit_class = class_of_unit(unit);
  if (unit_class == UnitClass::currency) return currency_name(unit, plural, language);
  if (unit_class == UnitClass::noun && plural && language == Language::french) return plural_noun(unit);
  return unit;
}

struct Worded {
  std::string number;
  bool takes_de = false;  // ends in `milliards`, behind which stands `de`
  bool plural = false;
};

// `1 801,80 euros`: an amount of money with cents has both their digits.
int least_decimals(double value, const std::string& unit) {
  return class_of_unit(unit) == UnitClass::currency && value != std::round(value) ? kCents : 0;
}

Worded worded(double value, const std::string& unit, Language language) {
  struct Magnitude {
    double size;
    Text one, many;
  };
  static const Magnitude kMagnitudes[] = {{1e12, {"billion", "trillion"}, {"billions", "trillion"}},
                                          {1e9, {"milliard", "billion"}, {"milliards", "billion"}},
                                          {1e6, {"million", "million"}, {"millions", "million"}}};
  for (const Magnitude& magnitude : kMagnitudes) {
    if (magnitude.size > 1e9 && language == Language::french)
      continue;  // `1 000 milliards`: billion misleads
    const double share = value / magnitude.size;
    if (std::abs(share) < 1 || std::abs(share * 1000 - std::round(share * 1000)) > 1e-6)
      continue;  // no digit is lost
    const bool plural = std::abs(share) >= 2;
    return {number_text(share, language) + " " + (plural ? magnitude.many : magnitude.one).in(language),
            language == Language::french, true};
  }
  return {number_text(value, language, least_decimals(value, unit)), false, std::abs(value) >= 2};
}

bool starts_with_vowel(const std::string& word) {
  const std::string folded = fold(word.substr(0, 4));
  return !folded.empty() && std::string_view("aeiouh").find(folded.front()) != std::string_view::npos;
}

std::string with_unit(const Worded& amount, const std::string& unit, Language language) {
  if (unit.empty()) return amount.number;
  if (unit == "%") return amount.number + (language == Language::french ? kSpace : "") + "%";
  const std::string name = unit_text(unit, amount.plural, language);
  if (!amount.takes_de) return amount.number + " " + name;
  return amount.number + (starts_with_vowel(name) ? " d'" : " de ") + name;
}

// --- suggestions -------------------------------------------------------------------------------

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// The magnitude in which an amount is written with symbols: `150 Md€`, `14,7 M€`, `500 k€`.
std::string symbol_money(double value, const std::string& sign, const std::string& space) {
  const double size = std::abs(value) >= 1e9   ? 1e9
                      : std::abs(value) >= 1e6 ? 1e6
                      : std::abs(value) >= 1e5 ? 1e3
                                               : 1;
  const char* symbol = size == 1e9 ? "Md" : size == 1e6 ? "M" : size == 1e3 ? "k" : "";
  const int decimals = size == 1 && value != std::round(value) ? kCents : 0;
  return number_text(value / size, Language::french, decimals) + space + symbol + sign;
}

std::string currency_sign(const std::string& code) {
  if (code == "EUR") return "€";
  if (code == "USD") return "$";
  if (code == "GBP") return "£";
  return code;
}

std::string space_in(const std::string& quote) {
  for (const char* space : {kNarrowSpace, kSpace, " "})
    if (contains(quote, space)) return space;
  return {};
}

std::string spelt(double value) {
  // ICU reads its rules in a millisecond, so this is done once; its objects are for one thread.
  static thread_local const std::unique_ptr<icu::RuleBasedNumberFormat> speller = [] {
    UErrorCode status = U_ZERO_ERROR;
    auto made =
        std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale::getFrench(), status);
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  if (!speller) return number_text(value, Language::french);
  icu::UnicodeString text;
  speller->format(value, text);
  return utf8(text);
}

constexpr double kSpeltMost = 16;  // newspapers spell small numbers out

// `100 000 puces` for `10 000 puces`: the number changes, the noun stays as it is written.
std::string with_written_unit(const Claim& claim, double value) {
  const Tokens tokens(claim.quote, Lexicon::french());
  const auto numeral = read_numeral(tokens, 0);
  const bool whole = value == std::round(value);
  if (!numeral || (numeral->scale > 1 && std::abs(value) < 1e6)) return {};
  std::string rest = claim.quote.substr(tokens[numeral->last - 1].end);
  const Worded amount = worded(value, claim.unit.value_or(""), Language::french);
  if (amount.takes_de) {
    const bool has_de = numeral->scale > 1;
    if (has_de) return amount.number + rest;
    while (rest.starts_with(' ')) rest.erase(0, 1);
    return amount.number + (starts_with_vowel(rest) ? " d'" : " de ") + rest;
  }
  if (numeral->words && whole && std::abs(value) <= kSpeltMost) return spelt(value) + rest;
  return amount.number + rest;
}

// 4 100 kg beside `2,6 tonnes`: 4,1 t. None when that has more than two decimals, or when the written number
// is right and its unit is the wrong one.
std::optional<Expected> in_unit_of(const Claim& claim, const Expected& expected) {
  if (!claim.unit || !expected.unit || !expected.value || *claim.unit == *expected.unit ||
      claim.kind != Kind::measure)
    return std::nullopt;
  const auto factor = conversion_factor(*expected.unit, *claim.unit);
  if (!factor || claim.value == expected.value) return std::nullopt;
  constexpr double kDecimals = 100;
  const double value = std::round(*expected.value * *factor * kDecimals) / kDecimals;
  if (value == 0 || std::abs(value - *expected.value * *factor) > 1e-9 * std::abs(value)) return std::nullopt;
  return Expected{value, {}, {}, claim.unit};
}

}  // namespace

std::string quantity_text(const Expected& quantity, Language language) {
  const std::string unit = quantity.unit.value_or("");
  const auto text = [&](double value) { return with_unit(worded(value, unit, language), unit, language); };
  if (quantity.value) return text(*quantity.value);
  if (quantity.low && quantity.high) {
    const std::string low = worded(*quantity.low, unit, language).number;
    return language == Language::french ? "entre " + low + " et " + text(*quantity.high)
                                        : "between " + low + " and " + text(*quantity.high);
  }
  if (quantity.low) return Text{"au moins ", "at least "}.in(language) + text(*quantity.low);
  if (quantity.high) return Text{"au plus ", "at most "}.in(language) + text(*quantity.high);
  return "?";
}

std::string suggestion_for(const Claim& claim, const Expected& known) {
  const Expected expected = in_unit_of(claim, known).value_or(known);
  if (!expected.value || claim.low || claim.high) return quantity_text(expected, Language::french);
  const std::string unit = expected.unit.value_or("");
  const bool symbols = contains(claim.quote, "€") || contains(claim.quote, "$") || contains(claim.quote, "£");
  std::string text;
  if (class_of_unit(unit) == UnitClass::currency && symbols) {
    text = symbol_money(*expected.value, currency_sign(unit),
                        space_in(claim.quote).empty() ? kSpace : space_in(claim.quote));
  } else if (unit == "%") {
    const std::string sign = contains(claim.quote, "cent") ? " pour cent"
                             : contains(claim.quote, "%")  ? space_in(claim.quote) + "%"
                                                           : kSpace + std::string("%");
    text = number_text(*expected.value, Language::french) + sign;
  } else if (claim.unit == expected.unit || claim.kind == Kind::count || claim.kind == Kind::multiple) {
    text = with_written_unit(claim, *expected.value);
  }
  if (text.empty()) text = quantity_text(expected, Language::french);
  if (!contains(claim.quote, "’")) return text;
  for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 3))
    text.replace(at, 1, "’");
  return text;
}

std::string date_text(std::string_view iso, Language language) {
  int year = 0;
  int month = 0;
  int day = 0;
  const int parts = std::sscanf(std::string(iso).c_str(), "%4d-%2d-%2d", &year, &month, &day);
  if (parts < 2 || !is_contract_date(iso)) return std::string(iso);
  const std::string name = month_name(month, language);
  const std::string end = name + " " + std::to_string(year);
  if (parts == 2) return end;
  return (day == 1 && language == Language::french ? "1er" : std::to_string(day)) + " " + end;
}

std::string shift_text(int power, Language language) {
  const double times = std::pow(10.0, std::abs(power));
  if (language == Language::english)
    return number_text(times, language) + (power > 0 ? " times too large" : " times too small");
  const std::string number = times <= 1000  ? spelt(times)
                             : times == 1e6 ? "un million de"
                                            : number_text(times, language);
  return number + (power > 0 ? " fois trop" : " fois trop peu");
}

}  // namespace recoupe
