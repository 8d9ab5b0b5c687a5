#include "reconcile/unit_check.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "extract/lexicon.h"
#include "extract/units.h"
#include "ingest/white_space.h"
#include "reconcile/json_node.h"

namespace recoupe {
namespace {

std::string upper_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

template <typename Entry>
const Entry* whole_phrase(const Phrases<Entry>& phrases, const Tokens& tokens) {
  const auto match = phrases.longest(tokens, 0);
  return match && match.end == tokens.size() ? match.entry : nullptr;
}

// The code of a unit that is written as a text writes it: `euros`, `KWh`, `m²`, `kilomètre`.
std::optional<std::string> code_of_written_unit(std::string_view unit) {
  const Tokens tokens(unit, Lexicon::french());
  const CurrencyEntry* currency = whole_phrase(Lexicon::french().currencies(), tokens);
  if (currency != nullptr && currency->worth == 1 && !currency->doubtful) return currency->code;
  const UnitEntry* measure = whole_phrase(Lexicon::french().units(), tokens);
  // UCUM writes customary units in brackets. Their names are everyday nouns too: `livre`, `tasse`.
  if (measure != nullptr && !measure->code.starts_with('[')) return measure->code;
  return std::nullopt;
}

std::optional<std::string> code_meant(std::string_view unit) {
  constexpr std::array<std::string_view, 5> kPercent = {"pour cent", "pour-cent", "pourcent", "pourcentage",
                                                        "percent"};
  constexpr std::array<std::string_view, 2> kPoint = {"point de pourcentage", "points de pourcentage"};
  constexpr std::array<std::string_view, 6> kCurrencies = {"eur", "usd", "gbp", "chf", "jpy", "cny"};
  const std::string_view trimmed = trim_blank(unit);
  if (trimmed.size() != unit.size()) return std::string(trimmed);
  const std::string folded = fold(unit);
  if (std::ranges::find(kPercent, folded) != kPercent.end()) return "%";
  if (std::ranges::find(kPoint, folded) != kPoint.end()) return "pp";
  if (std::ranges::find(kCurrencies, folded) != kCurrencies.end()) return upper_case(folded);
  return code_of_written_unit(unit);
}

Text spelling_fault(std::string_view unit, std::string_view code) {
  return {fmt::format("unité inconnue « {} » : écrire « {} »", shown(unit), code),
          fmt::format("unknown unit \"{}\": write \"{}\"", shown(unit), code)};
}

// An amount per something: `EUR/MWh`. The base has a field of its own.
std::optional<Text> rate_fault(std::string_view unit) {
  const std::size_t slash = unit.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view amount = unit.substr(0, slash);
  const std::string_view base = unit.substr(slash + 1);
  if (unit_fault(amount) || unit_fault(base)) return std::nullopt;
  return Text{
      fmt::format("unité inconnue « {} » : écrire \"unit\": \"{}\", \"per\": \"{}\"", shown(unit), amount,
                  base),
      fmt::format("unknown unit \"{}\": write \"unit\": \"{}\", \"per\": \"{}\"", shown(unit), amount, base)};
}

// `€`, `Md€`, `M$`: the sign of a currency, with or without a magnitude.
std::optional<Text> sign_fault(std::string_view unit) {
  struct Sign {
    std::string_view sign;
    std::string_view code;
  };
  constexpr std::array kSigns = {Sign{"€", "EUR"}, Sign{"$", "USD"}, Sign{"£", "GBP"}, Sign{"¥", "JPY"}};
  for (const Sign& sign : kSigns) {
    if (unit == sign.sign) return spelling_fault(unit, sign.code);
    if (!unit.ends_with(sign.sign)) continue;
    return Text{
        fmt::format("unité inconnue « {} » : écrire « {} », et la valeur sans abréger", shown(unit),
                    sign.code),
        fmt::format("unknown unit \"{}\": write \"{}\", and the value in full", shown(unit), sign.code)};
  }
  return std::nullopt;
}

bool joins_words(UChar32 c) {
  return c == '-' || c == '\'' || c == 0x2019 || u_isJavaSpaceChar(c);
}

// Letters, and between them hyphens, apostrophes, spaces and digits: `Airbus A320`, `petit-enfant`.
bool could_name_a_thing(std::string_view unit) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(unit);
  if (text.isEmpty() || !u_isalpha(text.char32At(0)) || joins_words(text.char32At(text.length() - 1)))
    return false;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (!u_isalnum(c) && !joins_words(c) && u_charType(c) != U_NON_SPACING_MARK) return false;
  }
  return true;
}

// Three capitals: a currency, or its misspelling. (A thing counted is better named in full: `processeur`, not
// `GPU`.)
bool looks_like_iso_4217(std::string_view unit) {
  return unit.size() == 3 && std::ranges::all_of(unit, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::optional<Text> unit_fault(std::string_view unit) {
  const UnitClass unit_class = class_of_unit(unit);
  if (unit_class != UnitClass::noun && unit_class != UnitClass::unknown) return std::nullopt;
  if (looks_like_iso_4217(unit))
    return Text{fmt::format("unité inconnue « {} » : ce n'est pas un code de monnaie ISO 4217", shown(unit)),
                fmt::format("unknown unit \"{}\": not an ISO 4217 currency code", shown(unit))};

  if (const std::optional<std::string> meant = code_meant(unit)) return spelling_fault(unit, *meant);
  if (unit_class == UnitClass::noun || could_name_a_thing(unit)) return std::nullopt;
  if (std::optional<Text> fault = sign_fault(unit)) return fault;
  if (std::optional<Text> fault = rate_fault(unit)) return fault;
  return Text{
      fmt::format("unité inconnue « {} » : code ISO 4217 (EUR), %, pp, mesure (km, MWh) ou nom commun au "
                  "singulier attendu",
                  shown(unit)),
      fmt::format(
          "unknown unit \"{}\": ISO 4217 code (EUR), %, pp, measure (km, MWh) or singular noun expected",
          shown(unit))};
}

std::string unit_code(std::string_view unit) {
  constexpr std::size_t kShortestWord = 4;  // `eur` is a code misspelt, not a word
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(unit);
  if (text.countChar32() < static_cast<int32_t>(kShortestWord)) return std::string(unit);
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    if (const UChar32 c = text.char32At(i); !u_islower(c) && c != ' ') return std::string(unit);
  const UnitClass unit_class = class_of_unit(unit);
  if (unit_class != UnitClass::noun && unit_class != UnitClass::unknown) return std::string(unit);
  return code_meant(unit).value_or(std::string(unit));
}

}  // namespace recoupe
