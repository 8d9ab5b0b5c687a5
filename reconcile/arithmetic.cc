// Test: tests/reconcile/arithmetic_test.cc.
#include "reconcile/arithmetic.h"

#include <array>
#include <unordered_map>

namespace recoupe {
namespace {

// The surer first: of two checks that see the same figures the first has its say.
constexpr std::array<Check, 11> kChecks = {check_shares,   check_proportions, check_changes, check_factors,
                                           check_products, check_sums,        check_lists,   check_tables,
                                           check_parts,    check_wholes,      check_spans};

// The conflicts that are kept, by the figures that take part in them.
class Kept {
 public:
  // A conflict with the same suspect, or two figures in common, is known.
  bool knows(const Conflict& conflict) const {
    std::unordered_map<std::size_t, int> shared;
    for (const Claim* claim : conflict.claims) {
      const auto entry = by_claim_.find(claim);
      if (entry == by_claim_.end()) continue;
      for (const std::size_t n : entry->second)
        if (++shared[n] == 2 || conflicts_[n].claims.front() == conflict.claims.front()) return true;
    }
    return false;
  }

  void keep(Conflict conflict) {
    for (const Claim* claim : conflict.claims) by_claim_[claim].push_back(conflicts_.size());
    conflicts_.push_back(std::move(conflict));
  }

  std::vector<Conflict> take() { return std::move(conflicts_); }

 private:
  std::vector<Conflict> conflicts_;
  std::unordered_map<const Claim*, std::vector<std::size_t>> by_claim_;
};

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
  Kept kept;
  if (claims.empty()) return {};
  const Page page(claims);
  for (const Check check : kChecks)
    for (Conflict& conflict : check(page))
      if (!kept.knows(conflict) && is_of_one_voice(conflict)) kept.keep(std::move(conflict));
  return kept.take();
}

}  // namespace recoupe
