// A total that ends with a colon, and a bullet list of its parts:
//   Le plan pèse 40 millions d'euros :
//   - 25 millions pour les routes ;
//   - 18 millions pour les écoles.
// Test: tests/reconcile/arithmetic_test.cc.
#include "reconcile/arithmetic/operand.h"
#include "reconcile/arithmetic/total.h"

namespace recoupe {
namespace {

bool is_item(const Passage& passage) {
  return passage[0].block == BlockRole::list ||
         passage.head().starts_with_any({"-", "–", "—", "•", "*", "·"});
}

bool opens_list(const Passage& passage) {
  return passage.tail().ends_with(":") && !is_item(passage) &&
         !passage.tail().has_any({"dont", "notamment", "parmi", "par exemple", "entre autres", "principaux"});
}

// An item leaves out the currency that the total has: `25 millions pour les routes`.
bool may_be_part(const Claim& claim, const Claim& total) {
  constexpr double kMagnitude = 1e3;
  const bool bare = claim.kind == Kind::number && !claim.unit && claim.step >= kMagnitude;
  return is_amount(claim) && (same_measure(claim, total) || (bare && total.kind == Kind::money));
}

// The one figure of the item that can be a part; none when there are several, or none.
const Claim* part_of(const Passage& item, const Claim& total) {
  const Claim* part = nullptr;
  for (std::size_t i = 0; i < item.size(); ++i) {
    if (!may_be_part(item[i], total)) continue;
    if (part != nullptr || !item[i].value || !is_present(item[i])) return nullptr;
    part = &item[i];
  }
  return part;
}

}  // namespace

std::vector<Conflict> check_lists(const Page& page) {
  std::vector<Conflict> found;
  const auto& passages = page.passages();
  for (std::size_t i = 0; i + 2 < passages.size(); ++i) {
    if (!opens_list(passages[i])) continue;
    const Claim* total = nullptr;
    for (std::size_t k = 0; k < passages[i].size(); ++k)
      if (is_total(passages[i][k])) total = &passages[i][k];
    if (total == nullptr) continue;
    std::vector<const Claim*> parts;
    for (std::size_t k = i + 1; k < passages.size() && is_item(passages[k]); ++k) {
      // an item without a figure, or with two sentences, says that this is no list of parts
      const Claim* part = passages[k][0].block_number == passages[i][0].block_number + (k - i)
                              ? part_of(passages[k], *total)
                              : nullptr;
      if (part == nullptr) {
        parts.clear();
        break;
      }
      parts.push_back(part);
    }
    if (parts.size() >= 2) add_sum_conflict(*total, parts, kNearList, found);
  }
  return found;
}

}  // namespace recoupe
