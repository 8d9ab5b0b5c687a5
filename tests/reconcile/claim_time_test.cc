// Of which year, month or span a figure is, and which facts that leaves.
#include "reconcile/claim_time.h"

#include <gtest/gtest.h>

#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

// The claim of `told` that starts with `figure`, and what is told of its time.
struct Timed {
  std::vector<Claim> claims;
  const Claim* claim = nullptr;
  ClaimTime time;

  Timed(const Told& told, const std::string& figure) : claims(claims_of(told)) {
    std::vector<const Claim*> neighbours;
    for (const Claim& other : claims)
      if (claim == nullptr && other.quote.starts_with(figure))
        claim = &other;
      else
        neighbours.push_back(&other);
    if (claim != nullptr) time = time_of(*claim, neighbours);
  }
};

TEST(ClaimTime, ReadsYearsMonthsAndSpans) {
  struct {
    const char* text;  // of March 2025
    std::vector<int> years;
    bool tied;
    int month;
    bool is_span;
  } const rows[] = {
      {"La récolte est de 21 tonnes.", {}, false, 0, false},
      {"En 2015, la récolte fut de 21 tonnes.", {2015}, true, 0, false},
      {"Selon le bilan 2015, la récolte est de 21 tonnes.", {2015}, true, 0, false},
      {"En 2015, la paille a fait 40 tonnes et le foin 21 tonnes.", {2015}, false, 0, false},
      {"La récolte a fait l'an dernier 21 tonnes.", {2024}, true, 0, false},
      {"La récolte a fait 21 tonnes l'année passée.", {2024}, true, 0, false},
      {"Cette année, la récolte fait 21 tonnes.", {2025}, true, 0, false},
      {"La récolte fera 21 tonnes l'an prochain.", {2026}, true, 0, false},
      // measured from, not of
      {"La récolte fait 21 tonnes, un record par rapport à l'an dernier.", {}, false, 0, false},
      {"La récolte fait 21 tonnes, au plus haut depuis 2015.", {}, false, 0, false},
      // of a remark on something else
      {"La ferme, fondée en 1794 à Perth, a récolté 21 tonnes.", {}, false, 0, false},
      {"La ferme, en 2015, a récolté 21 tonnes.", {2015}, true, 0, false},
      // of the other figure
      {"La récolte fait 21 tonnes, contre 30 tonnes l'an dernier.", {}, false, 0, false},
      {"La récolte fait 21 tonnes, après 30 tonnes fin 2013.", {}, false, 0, false},
      {"La récolte de décembre fait 21 tonnes.", {}, false, 12, false},
      {"La récolte fait 21 tonnes en août.", {}, false, 8, false},
      {"La récolte sur Mars fait 21 tonnes.", {}, false, 0, false},
      {"La récolte annoncée le 12 décembre fait 21 tonnes.", {}, false, 0, false},
      {"La récolte a perdu 21 tonnes entre mai 2022 et mai 2023.", {2022}, true, 5, true},
      {"De 2019 à 2023, la récolte a perdu 21 tonnes.", {2019}, true, 0, true},
  };
  for (const auto& row : rows) {
    const Timed timed({.text = row.text, .published = "2025-03-10"}, "21");
    ASSERT_NE(timed.claim, nullptr) << row.text;
    EXPECT_EQ(timed.time.years, row.years) << row.text;
    EXPECT_EQ(timed.time.tied, row.tied) << row.text;
    EXPECT_EQ(timed.time.month, row.month) << row.text;
    EXPECT_EQ(timed.time.span.has_value(), row.is_span) << row.text;
  }
}

// A fact of 2024 that was known in January 2025.
TEST(ClaimTime, AFactOfAYearIsNotHeldAgainstOtherTimes) {
  struct {
    const char* text;
    const char* published;
    bool elsewhere;
  } const rows[] = {
      {"La récolte est de 21 tonnes.", "2025-03-10", false},
      {"La récolte est de 21 tonnes.", "2026-03-10", false},  // the year's figure may still be the newest
      {"La récolte est de 21 tonnes.", "2027-03-10", true},
      {"La récolte est de 21 tonnes.", "2024-06-10", true},  // not known yet
      {"La récolte est de 21 tonnes.", "2016-02-03", true},
      {"En janvier, la récolte était de 21 tonnes.", "2025-03-10", true},  // of 2025
      {"En novembre, la récolte était de 21 tonnes.", "2025-03-10", false},
      {"La récolte devrait atteindre 21 tonnes.", "2023-11-03", false},  // looks ahead
      {"La récolte de 2024 est de 21 tonnes.", "2029-03-10", false},
      {"La récolte a fait l'an dernier 21 tonnes.", "2025-03-10", false},
      {"La récolte a fait l'an dernier 21 tonnes.", "2026-03-10", true},
      {"Selon le bilan 2015, la récolte fait 21 tonnes.", "2025-03-10", true},
      {"La récolte a perdu 21 tonnes entre mai 2024 et mai 2025.", "2025-06-10", true},
  };
  const Fact fact = fact_of(
      R"("value": 46, "unit": "t", "about": [["récolte"], ["2024", "an"]], "published": "2025-01-20")");
  const FactSense sense = sense_of(fact);
  for (const auto& row : rows) {
    const Timed timed({.text = row.text, .published = row.published}, "21");
    ASSERT_NE(timed.claim, nullptr) << row.text;
    EXPECT_EQ(is_of_another_time(*timed.claim, timed.time, sense), row.elsewhere)
        << row.text << " / " << row.published;
  }
}

TEST(ClaimTime, MonthsAndMeansAreKeptApart) {
  struct {
    const char* label;
    const char* text;
    bool elsewhere;
  } const rows[] = {
      {"inflation en décembre 2024", "L'inflation est de 2,8 % en décembre.", false},
      {"inflation en décembre 2024", "L'inflation est de 2,8 % en novembre.", true},
      {"inflation en décembre 2023", "L'inflation est de 2,8 % en décembre.",
       true},  // of 2024, in January 2025
      {"inflation moyenne en 2024", "L'inflation moyenne est de 2,8 %.", false},
      {"inflation moyenne en 2024", "L'inflation est de 2,8 % sur un an.", true},
      {"inflation moyenne en 2024", "L'inflation est de 2,8 % en décembre.", true},
      {"inflation", "L'inflation est de 2,8 % en décembre.", false},
      {"visites de Mars", "Les visites gagnent 2,8 % en décembre.", false},  // the planet
  };
  for (const auto& row : rows) {
    Fact fact = fact_of(R"("value": 2, "unit": "%", "published": "2025-01-15")");
    fact.label = row.label;
    const Timed timed({.text = row.text, .published = "2025-01-20"}, "2,8");
    ASSERT_NE(timed.claim, nullptr) << row.text;
    EXPECT_EQ(is_of_another_time(*timed.claim, timed.time, sense_of(fact)), row.elsewhere)
        << row.label << " / " << row.text;
  }
}

}  // namespace
}  // namespace recoupe
