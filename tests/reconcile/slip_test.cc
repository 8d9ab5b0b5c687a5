// How a wrong figure may have come from the right one.
#include "reconcile/slip.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

Known known(double value) {
  return {.from = {}, .value = value, .low = {}, .high = {}};
}

Amount amount(const std::string& written) {
  return amount_of(claim_of("On compte " + written + ".")).value_or(Amount{});
}

TEST(ShiftedMagnitude, IsAPowerOfTenAlone) {
  struct {
    const char* written;
    double known;
    std::optional<int> power;
  } const rows[] = {
      {"150 millions d'euros", 150e9, -3},  // million, milliard
      {"150 milliards d'euros", 150e6, 3},
      {"1 200 élèves", 12000, -1},  // a lost zero
      {"120 000 élèves", 12000, 1},
      {"35,8 %", 3.58, 1},  // a shifted comma
      {"0,358 %", 3.58, -1},
      {"1,5 million de visiteurs", 153000, 1},  // as far as it is written
      {"1,5 million de visiteurs", 163000, std::nullopt},
      {"plus de 2 millions de visiteurs", 230000, 1},
      {"près de 600 élèves", 58, 1},
      {"entre 10 et 20 millions d'euros", 14e9, -3},
      {"12 000 élèves", 12000, std::nullopt},
      {"13 000 élèves", 12000, std::nullopt},
      {"1 400 élèves", 12000, std::nullopt},
      {"150 euros", 150e9, std::nullopt},  // another thing is meant
      {"12 élèves", 0, std::nullopt},
      {"0 élève", 12, std::nullopt},
      {"-35 %", 3.5, std::nullopt},
  };
  for (const auto& row : rows)
    EXPECT_EQ(shifted_magnitude(amount(row.written), known(row.known), {}), row.power)
        << row.written << " / " << std::to_string(row.known);
}

TEST(ShiftedMagnitude, OfARangeAndWithinTolerance) {
  const Known between{.from = {}, .value = {}, .low = 10e6, .high = 20e6};
  EXPECT_EQ(shifted_magnitude(amount("14 milliards d'euros"), between, {}), 3);
  EXPECT_EQ(shifted_magnitude(amount("40 milliards d'euros"), between, {}), std::nullopt);
  EXPECT_EQ(shifted_magnitude(amount("1 251 millions d'euros"), known(1234e9), 0.02), -3);
  EXPECT_EQ(shifted_magnitude(amount("1 251 millions d'euros"), known(1234e9), {}), std::nullopt);
}

TEST(MistypedDigits, InFiguresOfThreeDigitsOrMore) {
  struct {
    const char* written;
    double known;
    bool mistyped;
  } const rows[] = {
      // two swapped
      {"1 324 postes", 1234, true},
      {"1 243 postes", 1234, true},
      {"2 134 postes", 1234, true},
      {"3 214 postes", 1234, false},  // not neighbours
      {"2 143 postes", 1234, false},  // two pairs
      // one changed
      {"1 734 postes", 1234, true},
      {"9 234 postes", 1234, true},
      {"1 239 postes", 1234, true},
      {"1 777 postes", 1234, false},
      // one dropped
      {"134 postes", 1234, true},
      {"123 postes", 1234, true},
      {"12 postes", 1234, false},
      // one doubled, one inserted
      {"12 234 postes", 1234, true},
      {"12 344 postes", 1234, true},
      {"12 934 postes", 1234, true},
      {"123 499 postes", 1234, false},
      // with decimals
      {"36,7 %", 37.6, true},
      {"3,58 %", 3.85, true},
      {"36,75 %", 36.25, true},
      // with a magnitude: as far as it is written
      {"2,41 milliards d'euros", 2.14e9, true},
      {"2,41 milliards d'euros", 2.1412e9, true},
      {"214,8 millions d'euros", 241.8e6, true},
      // swapped in front of zeros, which are digits of a swap but of no other slip
      {"430 000 élèves", 340000, true},
      {"440 000 élèves", 340000, false},
      // figures of two digits tell nothing
      {"21 postes", 12, false},
      {"13 postes", 12, false},
      {"3,5 %", 5.3, false},
      {"31 milliards d'euros", 13e9, false},
      {"7 postes", 8, false},
      // the same digits are no slip
      {"1 234 postes", 1234, false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(mistyped_digits(amount(row.written), known(row.known)), row.mistyped)
        << row.written << " / " << std::to_string(row.known);
}

TEST(MistypedDigits, NeitherOfRangesNorOfFractionsInWords) {
  EXPECT_FALSE(mistyped_digits(amount("entre 132 et 140 postes"), known(123)));
  EXPECT_FALSE(mistyped_digits(amount("132 postes"), {.from = {}, .value = {}, .low = 123, .high = 125}));
  Amount third = amount_of(claim_of("C'est un tiers des élèves."), 100).value();
  EXPECT_FALSE(mistyped_digits(third, known(33.9)));
}

// Every single slip of a figure without a repeated digit is seen.
TEST(MistypedDigits, SeesEverySlip) {
  const std::string right = "47185";
  const double value = 47185;
  const auto seen = [&](const std::string& digits) {
    const double written = std::stod(digits);
    return mistyped_digits({.low = written, .high = written, .step = 1}, known(value));
  };
  for (std::size_t i = 0; i < right.size(); ++i) {
    std::string dropped = right;
    dropped.erase(i, 1);
    EXPECT_TRUE(seen(dropped)) << dropped;
    for (const char digit : {'1', '2', '3', '4', '5', '6', '7', '8', '9'}) {
      std::string changed = right;
      changed[i] = digit;
      EXPECT_EQ(seen(changed), changed != right) << changed;
      std::string inserted = right;
      inserted.insert(i, 1, digit);
      EXPECT_TRUE(seen(inserted)) << inserted;
    }
    if (i + 1 == right.size()) continue;
    std::string swapped = right;
    std::swap(swapped[i], swapped[i + 1]);
    EXPECT_TRUE(seen(swapped)) << swapped;
  }
}

}  // namespace
}  // namespace recoupe
