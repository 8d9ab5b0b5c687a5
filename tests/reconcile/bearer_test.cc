// Whose a figure is, where a sentence gives several their own.
#include "reconcile/bearer.h"

#include <gtest/gtest.h>

#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

TEST(Bearer, AnEnumerationGivesEachItsOwn) {
  struct {
    const char* text;  // of which the figure is `12 %`
    bool another;
  } const rows[] = {
      {"La dette italienne pèse 90 % et le Portugal a un excédent de 12 %.", true},
      {"La dette de l'Italie pèse 90 %, l'Espagne la suit à 12 %.", true},
      {"La dette pèse 90 % en Espagne et l'Italie la suit à 12 %.", false},
      {"La dette pèse 90 % en Espagne et 12 % en Italie.", false},
      {"La dette de l'Italie pèse 90 % du PIB et le déficit 12 %.", false},
      {"La dette de l'Italie, dit le Portugal, pèse 12 %.", false},  // no figure of somebody else's
      {"La dette de l'Italie pèse 90 milliards, soit 12 %.", false},
      {"La dette italienne pèse 90 %, le taux du Trésor est de 12 %.", false},  // `du`: says more of the rate
  };
  const Fact fact = fact_of(R"("value": 120, "unit": "%", "about": [["dette"], ["Italie", "italien"]])");
  const Fact nameless = fact_of(R"("value": 120, "unit": "%", "about": [["dette"]])");
  for (const auto& row : rows) {
    const std::vector<Claim> claims = claims_of(row.text);
    const Claim* claim = nullptr;
    std::vector<const Claim*> neighbours;
    for (const Claim& other : claims)
      if (other.quote.starts_with("12"))
        claim = &other;
      else
        neighbours.push_back(&other);
    ASSERT_NE(claim, nullptr) << row.text;
    EXPECT_EQ(has_another_bearer(*claim, neighbours, fact, sense_of(fact)), row.another) << row.text;
    EXPECT_FALSE(has_another_bearer(*claim, neighbours, nameless, sense_of(nameless))) << row.text;
  }
}

}  // namespace
}  // namespace recoupe
