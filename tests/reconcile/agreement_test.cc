// Whether what is written agrees with what is known. Figures go through the extractor, as in a text.
#include "reconcile/agreement.h"

#include <gtest/gtest.h>

#include <cmath>
#include <ostream>

#include "tests/reconcile/told.h"

namespace recoupe {

void PrintTo(Agreement agreement, std::ostream* out) {
  static constexpr const char* kNames[] = {"agrees", "disagrees", "unclear"};
  *out << kNames[static_cast<std::size_t>(agreement)];
}

namespace {

constexpr Agreement kYes = Agreement::agrees;
constexpr Agreement kNo = Agreement::disagrees;
constexpr Agreement kOpen = Agreement::unclear;

Known single(double value) {
  return {.from = {}, .value = value, .low = {}, .high = {}};
}
Known range(std::optional<double> low, std::optional<double> high) {
  return {.from = {}, .value = {}, .low = low, .high = high};
}

Agreement agreement_of(const std::string& written, const Known& known, std::optional<double> tolerance = {}) {
  const auto amount = amount_of(claim_of("On compte " + written + "."));
  if (!amount) return kOpen;
  return agreement(*amount, known, tolerance);
}

struct Row {
  const char* written;
  double known;
  Agreement expected;
};

constexpr Row kRows[] = {
    // rounds to the last written digit
    {"3,6 milliards d'euros", 3.6e9, kYes},
    {"3,6 milliards d'euros", 3.55e9, kYes},
    {"3,6 milliards d'euros", 3.649e9, kYes},
    {"3,6 milliards d'euros", 3.54e9, kNo},
    {"3,6 milliards d'euros", 3.66e9, kNo},
    {"5,8 %", 5.84, kYes},
    {"5,8 %", 5.86, kNo},
    {"6 %", 5.8, kYes},
    {"6 %", 5.4, kNo},
    {"12 450 emplois", 12450, kYes},
    {"12 450 emplois", 12452, kYes},
    {"12 450 emplois", 12523, kNo},
    {"12 457 emplois", 12456, kNo},
    {"3,14159 m", 3.141592653, kYes},
    {"8 412 postes", 8413, kNo},
    {"1 234 567 habitants", 1234567, kYes},
    {"1 234 567 habitants", 1234568, kNo},
    // zeros may stand for a rounding
    {"8 400 postes", 8412, kYes},
    {"900 postes", 911, kYes},
    {"1 000 postes", 1009, kYes},
    {"8 400 postes", 8900, kNo},
    {"900 postes", 960, kNo},
    {"900 postes", 940, kOpen},
    {"12 450 postes", 12457, kOpen},
    {"12 450 postes", 12540, kNo},  // two digits swapped
    {"20 000 postes", 19800, kYes},
    {"10 millions d'euros", 10.9e6, kNo},
    // millions are no rounding of milliards
    {"150 millions d'euros", 150e9, kNo},
    {"150 milliards d'euros", 150e6, kNo},
    // fractions in words
    {"un tiers des élèves", 1.0 / 3, kYes},
    {"un tiers des élèves", 0.32, kYes},
    {"un tiers des élèves", 0.40, kNo},
    {"les deux tiers des élèves", 0.667, kYes},
    {"la moitié des élèves", 0.505, kYes},
    {"la moitié des élèves", 0.6, kNo},
    // about
    {"environ 100 000 personnes", 98500, kYes},  // contract
    {"environ 100 000 personnes", 104000, kYes},
    {"environ 100 000 personnes", 130000, kNo},
    {"environ 100 000 personnes", 9850, kNo},
    {"quelque 300 personnes", 296, kYes},
    {"une centaine de personnes", 104, kYes},
    {"une centaine de personnes", 170, kNo},
    // almost
    {"près de 6 %", 5.8, kYes},  // contract
    {"près de 6 %", 5.6, kYes},
    {"près de 6 %", 4.6, kNo},
    {"près de 6 %", 6.9, kNo},
    {"près de 300 personnes", 296, kYes},
    {"près de 300 personnes", 200, kNo},
    // more than
    {"plus de 20 postes", 23, kYes},  // contract
    {"plus de 20 postes", 21, kYes},
    {"plus de 20 postes", 17, kNo},
    {"plus de 20 postes", 45, kOpen},
    {"plus de 20 postes", 2000, kNo},
    {"plus de 150 millions d'euros", 150e9, kNo},
    // at least
    {"au moins 20 postes", 20, kYes},
    {"au moins 20 postes", 23, kYes},
    {"au moins 20 postes", 17, kNo},
    // less than
    {"moins de 20 postes", 18, kYes},
    {"moins de 20 postes", 23, kNo},
    {"moins de 20 postes", 2, kNo},
    // at most
    {"au plus 20 postes", 20, kYes},
    {"au plus 20 postes", 18, kYes},
    {"au plus 20 postes", 23, kNo},
    // vague
    {"des centaines de personnes", 300, kOpen},
    {"plusieurs millions d'euros", 3e9, kOpen},
    // a range holds what is known
    {"entre 10 et 20 millions d'euros", 14e6, kYes},
    {"entre 10 et 20 millions d'euros", 10e6, kYes},
    {"entre 10 et 20 millions d'euros", 20e6, kYes},
    {"entre 10 et 20 millions d'euros", 25e6, kNo},
    {"entre 10 et 20 millions d'euros", 14e9, kNo},
    {"entre 10 et 20 millions d'euros", 8e6, kNo},
    // nothing
    {"0 accident", 0, kYes},
    {"0 accident", 3, kNo},
    {"3 accidents", 0, kNo},
};

TEST(Agreement, WithAKnownValue) {
  for (const Row& row : kRows)
    EXPECT_EQ(agreement_of(row.written, single(row.known)), row.expected)
        << row.written << " / " << std::to_string(row.known);
}

TEST(Agreement, WithAKnownRange) {
  struct {
    const char* written;
    Known known;
    Agreement expected;
  } const rows[] = {
      {"214 places", range(200, 220), kYes},
      {"200 places", range(200, 220), kYes},
      {"231 places", range(200, 220), kNo},
      {"184 places", range(200, 220), kNo},
      {"entre 200 et 220 places", range(200, 220), kYes},
      {"entre 210 et 230 places", range(200, 220), kYes},
      {"entre 240 et 260 places", range(200, 220), kNo},
      {"plus de 200 places", range(200, 220), kYes},
      {"plus de 300 places", range(200, 220), kNo},
      // open on one side
      {"1 234 places", range(200, {}), kYes},
      {"184 places", range(200, {}), kNo},
      {"184 places", range({}, 220), kYes},
      {"231 places", range({}, 220), kNo},
  };
  for (const auto& row : rows)
    EXPECT_EQ(agreement_of(row.written, row.known), row.expected)
        << row.written << " / " << row.known.low.value_or(-1) << "-" << row.known.high.value_or(-1);
}

TEST(Agreement, ToleranceIsRelativeAndWidensWhatIsKnown) {
  struct {
    const char* written;
    double tolerance;
    Agreement expected;  // of 1 234 known
  } const rows[] = {
      {"1 251 postes", 0.02, kYes},  // 1.4 % off
      {"1 251 postes", 0.01, kNo},  {"1 251 postes", 0, kNo},
      {"1 217 postes", 0.02, kYes}, {"1 271 postes", 0.02, kNo},  // 3 %
      {"1 234 postes", 0, kYes},    {"plus de 1 251 postes", 0.02, kYes},
      {"12 340 postes", 0.02, kNo},
  };
  for (const auto& row : rows)
    EXPECT_EQ(agreement_of(row.written, single(1234), row.tolerance), row.expected)
        << row.written << " ± " << row.tolerance;
}

TEST(Agreement, OfNegativeAmounts) {
  EXPECT_EQ(agreement_of("-3,2 %", single(-3.2)), kYes);
  EXPECT_EQ(agreement_of("-3,2 %", single(-3.24)), kYes);
  EXPECT_EQ(agreement_of("-3,2 %", single(-3.3)), kNo);
  EXPECT_EQ(agreement_of("-3,2 %", single(3.2)), kNo);
  EXPECT_EQ(agreement_of("-30 %", single(-30.4)), kYes);
}

TEST(Amount, IsInTheUnitItIsComparedIn) {
  const auto square_km = amount_of(claim_of("On compte 12,5 km2."), 100);  // in hectares
  ASSERT_TRUE(square_km);
  EXPECT_DOUBLE_EQ(square_km->low, 1250);
  EXPECT_DOUBLE_EQ(square_km->high, 1250);
  EXPECT_DOUBLE_EQ(square_km->step, 10);  // 0.1 km2
  EXPECT_FALSE(square_km->is_range);
  const auto range = amount_of(claim_of("On compte entre 2 et 4 semaines."), 7);  // in days
  ASSERT_TRUE(range);
  EXPECT_TRUE(range->is_range);
  EXPECT_DOUBLE_EQ(range->low, 14);
  EXPECT_DOUBLE_EQ(range->high, 28);
  EXPECT_DOUBLE_EQ(range->middle(), 21);
  EXPECT_FALSE(amount_of(claim_of("On compte des centaines de personnes.")));
}

// However a value is rounded, the rounded figure agrees with the value; two units farther on it does not.
TEST(Agreement, HoldsForEveryRounding) {
  for (const double value : {1.0, 2.718281828, 9.9951, 12.5, 347.68, 8412.0, 99999.5, 1234567.25}) {
    for (int decimals = 0; decimals <= 3; ++decimals) {
      const double step = std::pow(10.0, -decimals);
      const double written = std::round(value / step) * step;
      Amount amount{.low = written, .high = written, .step = step};
      EXPECT_EQ(agreement(amount, single(value), {}), kYes) << value << " written with " << decimals;
      if (written < 100 * step) continue;  // zeros at the end give room
      const double last_digit = std::fmod(std::round(value / step), 10);
      if (last_digit == 8) continue;
      amount.low = amount.high = written + 2 * step;
      EXPECT_EQ(agreement(amount, single(value), {}), kNo) << value << " + 2 with " << decimals;
    }
  }
}

}  // namespace
}  // namespace recoupe
