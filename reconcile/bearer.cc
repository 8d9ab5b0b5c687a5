// Test: tests/reconcile/bearer_test.cc.
#include "reconcile/bearer.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.h"
#include "reconcile/around_figure.h"

namespace recoupe {
namespace {

// `le Portugal`, `en Espagne`, `et Lyon`: not `du PIB` or `de Bercy`, which say more of what stands before.
bool leads_to_a_bearer(const Tokens& tokens, std::size_t before) {
  if (tokens.is_mark(before, ',')) return true;
  const std::string word = fold(tokens.text(before));
  for (const char* lead : {"le", "la", "l'", "l’", "les", "et", "en", "a", "au", "aux", "chez", "pour"})
    if (word == lead) return true;
  return false;
}

std::vector<std::string> bearers_in(std::string_view text) {
  const Tokens tokens(text, Lexicon::french());
  std::vector<std::string> names;
  for (std::size_t i = 1; i < tokens.size(); ++i)
    if (tokens.is_word(i) && tokens[i].capital && !tokens[i].all_capital && leads_to_a_bearer(tokens, i - 1))
      names.push_back(fold(tokens.text(i)));
  return names;
}

// A word of `text` begins as the name does: `italien` for `Italie`.
bool speaks_of(std::string_view text, const std::string& name) {
  constexpr std::size_t kStem = 5;
  const std::string stem = fold(name).substr(0, kStem);
  const Tokens tokens(text, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (fold(tokens.text(i)).starts_with(stem)) return true;
  return false;
}

}  // namespace

bool has_another_bearer(const Claim& claim, std::span<const Claim* const> neighbours, const Fact& fact,
                        const FactSense& sense) {
  if (sense.names.empty()) return false;
  const Claim* before = nullptr;
  const Claim* after = nullptr;
  for (const Claim* other : neighbours) {
    if (!is_figure(other->kind)) continue;
    if (other->end <= claim.start && (before == nullptr || other->end > before->end)) before = other;
    if (other->start >= claim.end && (after == nullptr || other->start < after->start)) after = other;
  }
  if (before == nullptr) return false;
  const std::string_view leading = between_figures(*before, claim);
  const std::string_view behind = after == nullptr ? behind_figure(claim) : between_figures(claim, *after);
  const std::vector<std::string> named = bearers_in(leading);
  const auto is_told = [&](const std::string& word) {
    return speaks_of(leading, word) || speaks_of(behind, word);
  };
  const auto is_the_facts = [&](const std::string& name) { return speaks_of(fact.label, name); };
  return !named.empty() && std::none_of(sense.names.begin(), sense.names.end(), is_told) &&
         std::none_of(named.begin(), named.end(), is_the_facts);
}

}  // namespace recoupe
