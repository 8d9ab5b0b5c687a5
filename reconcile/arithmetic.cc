// Test: tests/reconcile/arithmetic_test.cc.
#include "reconcile/arithmetic.h"

#include <algorithm>
#include <array>

namespace recoupe {
namespace {

// The surer first: of two checks that see the same figures the first has its say.
constexpr std::array<Check, 11> kChecks = {check_shares,   check_proportions, check_changes, check_factors,
                                           check_products, check_sums,        check_lists,   check_tables,
                                           check_parts,    check_wholes,      check_spans};

bool takes_part(const Claim* claim, const Conflict& conflict) {
  return std::find(conflict.claims.begin(), conflict.claims.end(), claim) != conflict.claims.end();
}

bool is_same(const Conflict& a, const Conflict& b) {
  const auto shared = std::count_if(a.claims.begin(), a.claims.end(),
                                    [&](const Claim* claim) { return takes_part(claim, b); });
  return a.claims.front() == b.claims.front() || shared >= 2;
}

// `selon le promoteur …, selon le collectif`
bool names_two_sources(const Claim& claim) {
  const std::string sentence = Stretch(claim.sentence).text();
  const std::size_t first = sentence.find(" selon ");
  return first != std::string::npos && sentence.find(" selon ", first + 1) != std::string::npos;
}

// Two voices need not agree: a figure of one source against that of another is no slip of the pen.
bool is_of_one_voice(const Conflict& conflict) {
  const std::optional<std::string>* voice = nullptr;
  for (const Claim* claim : conflict.claims) {
    if (claim->quoted != conflict.claims.front()->quoted) return false;
    if (!claim->attributed_to) continue;
    if (voice != nullptr && **voice != *claim->attributed_to) return false;
    voice = &claim->attributed_to;
  }
  return !names_two_sources(*conflict.claims.front());
}

}  // namespace

std::vector<Conflict> check_arithmetic(std::span<const Claim> claims) {
  std::vector<Conflict> kept;
  if (claims.empty()) return kept;
  const Page page(claims);
  for (const Check check : kChecks)
    for (Conflict& conflict : check(page)) {
      const bool known = std::any_of(kept.begin(), kept.end(),
                                     [&](const Conflict& other) { return is_same(conflict, other); });
      if (!known && is_of_one_voice(conflict)) kept.push_back(std::move(conflict));
    }
  return kept;
}

}  // namespace recoupe
