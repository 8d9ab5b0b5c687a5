// Test: tests/extract/ellipsis_test.cc.
#include "extract/ellipsis.h"

#include <cmath>
#include <map>
#include <optional>

#include "extract/lexicon.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

constexpr double kLeastMagnitude = 1e6;

bool is_bare_magnitude(const Claim& claim) {
  const double amount = claim.value ? *claim.value : claim.high ? *claim.high : 0;
  return claim.kind == Kind::number && !claim.unit &&
         (std::abs(amount) >= kLeastMagnitude ||
          (claim.approx == Approx::vague && claim.step >= kLeastMagnitude)) &&
         fold(claim.quote).find("illi") != std::string::npos;  // million, milliard, billion
}

bool has_word_of_money(const Claim& claim) {
  const Tokens tokens(claim.sentence, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (Lexicon::french().is(tokens[i].word, kMoneyCue)) return true;
  return false;
}

// The currency most figures of the article are in; empty when it has none.
std::string main_currency(const std::vector<Claim>& claims) {
  std::map<std::string, int> counts;
  std::string best;
  for (const Claim& claim : claims)
    if (claim.kind == Kind::money && claim.unit && ++counts[*claim.unit] > (best.empty() ? 0 : counts[best]))
      best = *claim.unit;
  return best;
}

// Francs that no word nearby gave a country (`40 francs`) are those that the article counts in elsewhere.
void complete_francs(std::vector<Claim>& claims) {
  std::string country;
  for (const Claim& claim : claims)
    if (country.empty() && (claim.unit == "CHF" || claim.unit == "BEF" || claim.unit == "XOF")) country = *claim.unit;
  if (country.empty()) return;
  for (Claim& claim : claims) {
    const std::string quote = fold(claim.quote);
    const bool plain = quote.ends_with(" francs") || quote.ends_with(" franc") || quote.ends_with(" de francs");
    if (claim.unit == "FRF" && plain && quote.find("ancien") == std::string::npos) claim.unit = country;
  }
}

// `20 milliards d'euros (23 milliards de dollars)`: what stands in brackets is said in passing.
bool in_brackets(const Claim& claim) {
  const std::string_view before =
      std::string_view(claim.sentence)
          .substr(0, byte_offset(claim.sentence, claim.start - claim.sentence_start));
  const std::size_t open = before.rfind('(');
  return open != std::string_view::npos && before.find(')', open) == std::string_view::npos;
}

// The currency of the nearest money before, else behind, in the same sentence and the same brackets.
std::string currency_nearby(const std::vector<Claim>& claims, std::size_t k) {
  constexpr std::size_t kFarthest = 20;  // claims; keeps the cost linear
  const auto in_sentence = [&](std::size_t i) {
    return claims[i].field == claims[k].field && claims[i].sentence_number == claims[k].sentence_number;
  };
  const auto gives = [&](std::size_t i) {
    return claims[i].kind == Kind::money && claims[i].unit &&
           in_brackets(claims[i]) == in_brackets(claims[k]);
  };
  for (std::size_t n = 1; n <= kFarthest && n <= k && in_sentence(k - n); ++n)
    if (gives(k - n)) return *claims[k - n].unit;
  for (std::size_t n = 1; n <= kFarthest && k + n < claims.size() && in_sentence(k + n); ++n)
    if (gives(k + n)) return *claims[k + n].unit;
  return {};
}

}  // namespace

void complete_ellipses(std::vector<Claim>& claims) {
  complete_francs(claims);
  std::optional<std::string> main_one;  // as it is before the first is completed
  for (std::size_t k = 0; k < claims.size(); ++k) {
    Claim& claim = claims[k];
    if (!is_bare_magnitude(claim)) continue;
    if (!main_one) main_one = main_currency(claims);
    const std::string& main = *main_one;
    std::string currency = currency_nearby(claims, k);
    if (currency.empty() && !main.empty() && has_word_of_money(claim)) currency = main;
    if (currency.empty()) continue;
    claim.kind = Kind::money;
    claim.unit = currency;
  }
}

}  // namespace recoupe
