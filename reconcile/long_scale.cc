// Idea: a French trillion (10^18) exceeds everything that is counted in money, and a French billion (10^12)
// everything but the debts, outputs and markets of states; of people and devices there are less than
// 10^11. Test: tests/reconcile/long_scale_test.cc.
#include "reconcile/long_scale.h"

#include <fmt/format.h>

#include <algorithm>

#include "extract/lexicon.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

constexpr double kBillionStep = 1e3;  // from the English to the French meaning
constexpr double kTrillionStep = 1e6;
constexpr double kWorldWealth = 1e15;  // in any of the main currencies; no sum of money is larger

// `billion` or `trillion`, as the figure is written; empty for all else.
std::string magnitude_word(const Claim& claim) {
  const std::string quote = fold(claim.quote);
  for (const char* word : {"trillion", "billion"})
    if (quote.find(word) != std::string::npos) return word;
  return {};
}

bool speaks_of_huge_sums(const Claim& claim, WordLists& words) {
  const std::string around = claim.sentence + "\n" + claim.before + "\n" + claim.article->title;
  const Tokens tokens(around, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens.is_word(i) && words.is(tokens.text(i), kHugeSum)) return true;
  return false;
}

// The article explains its word, in another figure of the same amount or in words.
bool is_explained(const Claim& claim, std::span<const Claim> claims) {
  for (const Claim& other : claims)
    if (&other != &claim && other.value == claim.value && other.kind == claim.kind &&
        magnitude_word(other).empty())
      return true;
  const std::string around = fold(claim.sentence + " " + claim.after);
  for (const char* words : {"mille milliards", "milliers de milliards", "millions de milliards",
                            "echelle longue", "echelle courte"})
    if (around.find(words) != std::string::npos) return true;
  return false;
}

// Another sum of the article is of that size: `2 billions d'euros, dont 865 milliards …`.
bool has_company(const Claim& claim, std::span<const Claim> claims) {
  constexpr double kComparable = 10;
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
    return other.kind == Kind::money && other.value && magnitude_word(other).empty() &&
           *other.value * kComparable >= *claim.value && *other.value <= *claim.value * kComparable;
  });
}

bool is_possible(const Claim& claim, std::span<const Claim> claims, bool billion, WordLists& words) {
  if (claim.kind == Kind::money)
    return billion && *claim.value < kWorldWealth &&
           (speaks_of_huge_sums(claim, words) || has_company(claim, claims));
  return claim.kind != Kind::count || !claim.unit || !words.is(*claim.unit, kFew);
}

}  // namespace

std::vector<Clash> check_long_scale(std::span<const Claim> claims, WordLists& words) {
  std::vector<Clash> conflicts;
  for (const Claim& claim : claims) {
    const std::string word = magnitude_word(claim);
    const bool billion = word == "billion";
    if (word.empty() || !claim.value || is_possible(claim, claims, billion, words) ||
        is_explained(claim, claims))
      continue;
    Clash found{.code = Code::long_scale, .claims = {&claim}, .suggest = true};
    const double value = *claim.value / (billion ? kBillionStep : kTrillionStep);
    found.expected = Expected{value, {}, {}, claim.unit};
    found.ratio = *claim.value / value;
    found.message.fr = fmt::format("« {} » : faux ami, le « {} » anglais vaut {} en français. Sans doute {}.",
                                   claim.quote, word, billion ? "un milliard" : "mille milliards",
                                   quantity_text(*found.expected, Language::french));
    found.message.en = fmt::format("“{}”: false friend, the English “{}” is {} in French. Probably {}.",
                                   claim.quote, word, billion ? "a milliard" : "a thousand milliards",
                                   quantity_text(*found.expected, Language::english));
    conflicts.push_back(std::move(found));
  }
  return conflicts;
}

}  // namespace recoupe
