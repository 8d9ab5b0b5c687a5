// Figures of one article against each other.
#include "reconcile/arithmetic.h"

#include <gmock/gmock.h>

#include <cmath>

#include "reconcile/interval.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

// The objections to a text: the suspect and what it should be.
std::string objections(const std::string& text) {
  const auto claims = claims_of(text);
  std::string out;
  for (const ArithmeticObjection& objection : check_arithmetic(claims)) {
    static constexpr const char* kFaults[] = {"share", "proportion", "sum", "part"};
    out += (out.empty() ? "" : "; ") + std::string(kFaults[static_cast<std::size_t>(objection.fault)]) + " " +
           objection.claims.front()->quote;
  }
  return out;
}

struct Row {
  const char* text;
  const char* objections;
};

constexpr Row kRows[] = {
    // a stated share is of its amount
    {"Sur 200 millions d'euros, la ville prend 10 % de cette somme, soit 20 millions d'euros.", ""},
    {"Sur 200 millions d'euros, la ville prend 10 % de cette somme, soit 25 millions d'euros.",
     "share 25 millions d'euros"},
    {"La ville prend 10 % de 200 millions d'euros, soit 25 millions d'euros.", "share 25 millions d'euros"},
    {"La ville prend 10 % de 200 millions d'euros, soit 20 millions d'euros.", ""},
    {"La ville prend 10 % de 1 500 millions d'euros, soit 1,5 milliard d'euros, pour l'eau.",
     ""},  // the whole
    // by the rounding of each figure: 12 % of 214 is 24.6 to 26.8
    {"La ville prend 12 % de 214 millions d'euros, soit 26 millions d'euros.", ""},
    {"La ville prend 12 % de 214 millions d'euros, soit 25 millions d'euros.", ""},
    {"La ville prend 12 % de 214 millions d'euros, soit 28 millions d'euros.", "share 28 millions d'euros"},
    // and by its approximator
    {"La ville prend environ 12 % de 214 millions d'euros, soit 28 millions d'euros.", ""},
    {"La ville prend plus de 12 % de 214 millions d'euros, soit 28 millions d'euros.", ""},
    // ratio and percentage
    {"Un élève sur cinq, soit 20 %, vient à pied.", ""},
    {"Un élève sur cinq, soit 12 %, vient à pied.", "proportion 12 %"},
    {"Un tiers des élèves, soit 33 %, vient à pied.", ""},
    {"Deux tiers des élèves, soit 66 %, viennent à pied.", ""},
    // parts of a total
    {"Le budget de 60 millions d'euros est réparti entre l'État (30 millions d'euros), la région (20 "
     "millions "
     "d'euros) et la ville (10 millions d'euros).",
     ""},
    {"Le budget de 60 millions d'euros est réparti entre l'État (30 millions d'euros), la région (20 "
     "millions "
     "d'euros) et la ville (14 millions d'euros).",
     "sum 60 millions d'euros"},
    // 20.4 + 20.4 + 20.4 may be 61.35
    {"Le budget de 61 millions d'euros est réparti en trois parts : 20,4 millions d'euros, 20,4 millions "
     "d'euros "
     "et 20,4 millions d'euros.",
     ""},
    // a list that does not say it is complete
    {"Le budget est de 60 millions d'euros, dont 30 millions d'euros pour l'État et 14 millions d'euros pour "
     "la "
     "ville.",
     ""},
    {"Le budget est de 60 millions d'euros, notamment 30 millions d'euros et 14 millions d'euros.", ""},
    // a part is not above its whole
    {"La ville compte 300 logements, dont 40 logements vides.", ""},
    {"La ville compte 300 logements, dont 340 logements vides.", "part 340 logements"},
    {"La ville compte plus de 300 logements, dont 340 logements vides.", ""},
    // shares of different wholes
    {"La hausse est de 60 % ici, de 70 % là.", ""},
    // nothing to set side by side
    {"La ville compte 300 logements.", ""},
    {"", ""},
};

TEST(Arithmetic, ObjectsWhereNoRoundingReconciles) {
  for (const Row& row : kRows) EXPECT_EQ(objections(row.text), row.objections) << row.text;
}

TEST(Arithmetic, SaysWhatTheSuspectShouldBe) {
  struct {
    const char* text;
    double expected;
    std::size_t claims;
  } const rows[] = {
      {"La ville prend 10 % de 200 millions d'euros, soit 25 millions d'euros.", 20e6, 3},
      {"Un élève sur cinq, soit 12 %, vient à pied.", 20, 2},
      {"Le budget de 60 millions d'euros est réparti entre l'État (30 millions d'euros) et la ville (34 "
       "millions "
       "d'euros).",
       64e6, 3},
      {"La ville compte 300 logements, dont 340 logements vides.", 300, 2},
  };
  for (const auto& row : rows) {
    const auto claims = claims_of(row.text);
    const auto found = check_arithmetic(claims);
    ASSERT_EQ(found.size(), 1U) << row.text;
    EXPECT_DOUBLE_EQ(found[0].expected, row.expected) << row.text;
    EXPECT_EQ(found[0].claims.size(), row.claims) << row.text;
  }
}

// Any whole number of millions, any percentage: the amount that the share makes is never objected to, one
// that is half as much again always.
TEST(Arithmetic, SharesOfAnySize) {
  for (const int share : {7, 12, 25, 38, 51, 64, 87})
    for (const int whole : {120, 214, 333, 480, 999}) {
      const long part = std::lround(share / 100.0 * whole);
      const auto text = [&](long stated) {
        return "La ville prend " + std::to_string(share) + " % de " + std::to_string(whole) +
               " millions d'euros, soit " + std::to_string(stated) + " millions d'euros.";
      };
      EXPECT_EQ(objections(text(part)), "") << text(part);
      const long wrong = part + part / 2 + 1;
      EXPECT_EQ(objections(text(wrong)), "share " + std::to_string(wrong) + " millions d'euros")
          << text(wrong);
    }
}

TEST(Interval, IsHalfAUnitOfTheLastWrittenDigit) {
  struct {
    const char* written;
    double low;
    double high;
  } const rows[] = {
      {"3,6 milliards d'euros", 3.55e9, 3.65e9},
      {"36 %", 35.5, 36.5},
      {"36,0 %", 35.95, 36.05},
      {"entre 10 et 20 km", 10, 20},
      {"environ 40 km", 36, 44},
      {"près de 40 km", 36, 40.5},
      {"plus de 40 km", 39.5, 54},
      {"au moins 40 km", 39.5, 54},
      {"au plus 54 km", 40, 54.5},
  };
  for (const auto& row : rows) {
    const auto interval = interval_of(claim_of("On compte " + std::string(row.written) + "."));
    ASSERT_TRUE(interval) << row.written;
    EXPECT_NEAR(interval->low, row.low, 1e-6 * row.low) << row.written;
    EXPECT_NEAR(interval->high, row.high, 1e-6 * row.high) << row.written;
  }
  EXPECT_FALSE(interval_of(claim_of("On compte des dizaines de km.")));
}

TEST(Interval, SumsProductsAndMeeting) {
  const Interval a{1, 2};
  const Interval b{-3, 5};
  const auto same = [](const Interval& x, const Interval& y) { return x.low == y.low && x.high == y.high; };
  EXPECT_TRUE(same(a + b, {-2, 7}));
  EXPECT_TRUE(same(a * b, {-6, 10}));
  EXPECT_TRUE(same(b * b, {-15, 25}));
  EXPECT_TRUE(a.meets({2, 3}));
  EXPECT_TRUE(a.meets({0, 1}));
  EXPECT_TRUE(a.meets(b));
  EXPECT_FALSE(a.meets({2.1, 3}));
  EXPECT_FALSE(a.meets({0, 0.9}));
}

}  // namespace
}  // namespace recoupe
