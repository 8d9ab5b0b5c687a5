// A claim set beside one fact: units, dates, signs.
#include "reconcile/comparison.h"

#include <gtest/gtest.h>

#include <ostream>

#include "tests/reconcile/told.h"

namespace recoupe {

void PrintTo(Sort sort, std::ostream* out) {
  static constexpr const char* kNames[] = {"same", "currency", "points", "time", "other", "bare"};
  *out << kNames[static_cast<std::size_t>(sort)];
}

namespace {

const Rates& rates() {
  static const Rates parsed =
      Rates::parse("Date,USD,CHF\n2025-03-10,1.25,N/A\n2025-03-07,1.20,0.95\n", "r.csv").value();
  return parsed;
}

Comparison compared(const std::string& written, const Fact& fact) {
  return Comparer(rates()).compare(claim_of("On compte " + written + "."), fact);
}

TEST(Comparison, SortsUnits) {
  struct {
    const char* written;
    const char* unit;
    Sort sort;
  } const rows[] = {
      {"12 euros", "EUR", Sort::same},
      {"12 M€", "EUR", Sort::same},
      {"12 dollars", "EUR", Sort::currency},
      {"12 dollars", "%", Sort::other},
      {"12 dollars", "mort", Sort::other},
      // shares
      {"12 %", "%", Sort::same},
      {"12 pour cent", "%", Sort::same},
      {"12 points de pourcentage", "%", Sort::points},
      {"12 %", "pp", Sort::points},
      {"12 points de pourcentage", "pp", Sort::same},
      {"deux tiers des élèves", "%", Sort::same},
      {"un élève sur cinq", "%", Sort::same},
      {"12 %", "élève", Sort::other},
      // measures of one dimension
      {"12 km", "m", Sort::same},
      {"12 hectares", "km2", Sort::same},
      {"12 MW", "MWh", Sort::other},
      {"12 m2", "m", Sort::other},
      {"12 km", "EUR", Sort::other},
      // durations
      {"12 jours", "d", Sort::same},
      {"12 semaines", "d", Sort::time},
      {"12 ans", "mo", Sort::time},
      {"12 jours", "km", Sort::other},
      // counts
      {"12 usines", "usine", Sort::same},
      {"12 usines", "site", Sort::other},
      {"12 usines", "EUR", Sort::other},
  };
  for (const auto& row : rows)
    EXPECT_EQ(compared(row.written, fact_of(R"("value": 12, "unit": ")" + std::string(row.unit) + "\"")).sort,
              row.sort)
        << row.written << " / " << row.unit;
}

TEST(Comparison, ConvertsIntoTheUnitOfTheFact) {
  struct {
    const char* written;
    double value;
    const char* unit;
    Agreement expected;
  } const rows[] = {
      {"1 500 millions d'euros", 1.5e9, "EUR", Agreement::agrees},
      {"1,5 milliard d'euros", 1500e6, "EUR", Agreement::agrees},
      {"1 500 millions d'euros", 1.4e9, "EUR", Agreement::disagrees},
      {"1 250 hectares", 12.5, "km2", Agreement::agrees},
      {"12,5 km²", 1250, "ha", Agreement::agrees},
      {"12,5 km²", 125, "ha", Agreement::disagrees},
      {"1 250 hectares", 125, "km2", Agreement::disagrees},
      {"trois semaines", 21, "d", Agreement::agrees},
      {"21 jours", 3, "wk", Agreement::agrees},
      {"21 semaines", 21, "d", Agreement::disagrees},
      {"48 heures", 2, "d", Agreement::agrees},
      {"dix-huit mois", 1.5, "a", Agreement::agrees},
      {"un an et demi", 18, "mo", Agreement::agrees},
      {"1 200 kg", 1.2, "t", Agreement::agrees},
      {"450 m", 0.45, "km", Agreement::agrees},
      {"0,45 km", 450, "m", Agreement::agrees},
      {"900 MW", 0.9, "GW", Agreement::agrees},
      // ratio and percentage (contract: two thirds, 66.7 %)
      {"deux tiers des élèves", 66.7, "%", Agreement::agrees},
      {"un élève sur cinq", 20, "%", Agreement::agrees},
      {"un élève sur cinq", 12, "%", Agreement::disagrees},
      {"la moitié des élèves", 50.3, "%", Agreement::agrees},
  };
  for (const auto& row : rows) {
    const Fact fact =
        fact_of("\"value\": " + std::to_string(row.value) + R"(, "unit": ")" + std::string(row.unit) + "\"");
    EXPECT_EQ(compared(row.written, fact).agreement, row.expected)
        << row.written << " / " << row.value << " " << row.unit;
  }
}

TEST(Comparison, AFallMayBeGivenByItsSize) {
  const Fact fall = fact_of(R"("value": -7.2, "unit": "%")");
  const Comparison size = compared("7,2 %", fall);
  EXPECT_EQ(size.agreement, Agreement::agrees);
  EXPECT_TRUE(size.sign_left_out);
  EXPECT_EQ(size.expected.value, 7.2);
  EXPECT_EQ(size.known->value, -7.2);
  const Comparison minus = compared("-7,2 %", fall);
  EXPECT_EQ(minus.agreement, Agreement::agrees);
  EXPECT_FALSE(minus.sign_left_out);
  EXPECT_EQ(compared("4,2 %", fall).agreement, Agreement::disagrees);
  // A rise has no such second form.
  EXPECT_EQ(compared("-7,2 %", fact_of(R"("value": 7.2, "unit": "%")")).agreement, Agreement::disagrees);
}

constexpr const char* kHistory =
    R"("unit": "%", "history": [{"from": "2024-03-26", "value": 5.5}, {"from": "2025-03-27", "value": 5.8}])";

TEST(KnownAt, IsWhatWasKnownOnTheArticlesDate) {
  struct {
    const char* from[2];
    std::optional<std::string> published;
    std::optional<double> known;
  } const rows[] = {
      {{"2024-03-26", "2025-03-27"}, "2024-03-25", std::nullopt},
      {{"2024-03-26", "2025-03-27"}, "2024-03-26", 5.5},
      {{"2024-03-26", "2025-03-27"}, "2025-03-26", 5.5},
      {{"2024-03-26", "2025-03-27"}, "2025-03-27", 5.8},
      {{"2024-03-26", "2025-03-27"}, "2031-01-01", 5.8},
      // an article of a month or a year may be of its last day
      {{"2024-03-26", "2025-03-27"}, "2025-03", 5.8},
      {{"2024-03-26", "2025-03-27"}, "2025-02", 5.5},
      {{"2024-03-26", "2025-03-27"}, "2024-02", std::nullopt},
      {{"2024-03-26", "2025-03-27"}, "2025", 5.8},
      {{"2024-03-26", "2025-03-27"}, "2024", 5.5},
      {{"2024-03-26", "2025-03-27"}, "2023", std::nullopt},
      // an entry of a month or a year holds from its first day
      {{"2024", "2025-03"}, "2024-01-01", 5.5},
      {{"2024", "2025-03"}, "2023-12-31", std::nullopt},
      {{"2024", "2025-03"}, "2025-02-28", 5.5},
      {{"2024", "2025-03"}, "2025-03-01", 5.8},
      // an article without a date is of today
      {{"2024-03-26", "2025-03-27"}, std::nullopt, 5.8},
  };
  for (const auto& row : rows) {
    const Fact fact = fact_of(std::string(R"("unit": "%", "history": [{"from": ")") + row.from[0] +
                              R"(", "value": 5.5}, {"from": ")" + row.from[1] + R"(", "value": 5.8}])");
    const Known* known = known_at(fact, row.published);
    EXPECT_EQ(known == nullptr ? std::nullopt : known->value, row.known)
        << row.from[0] << " " << row.from[1] << " / " << row.published.value_or("none");
  }
}

TEST(KnownAt, WithoutHistoryHoldsAlways) {
  const Fact fact = fact_of(R"("value": 5.5, "unit": "%", "published": "2025-02-11")");
  for (const std::optional<std::string>& date :
       {std::optional<std::string>(), std::optional<std::string>("1999"),
        std::optional<std::string>("2031-01-01")})
    EXPECT_EQ(known_at(fact, date)->value, 5.5);
}

TEST(Comparison, AnArticleWithoutADateMayBeOfAnyDate) {
  const Fact fact = fact_of(kHistory);
  const auto agreement_on = [&](const std::string& text, const std::optional<std::string>& date) {
    return Comparer(rates()).compare(claim_of(text, date), fact).agreement;
  };
  EXPECT_EQ(agreement_on("C'est 5,5 %.", std::nullopt), Agreement::agrees);
  EXPECT_EQ(agreement_on("C'est 5,8 %.", std::nullopt), Agreement::agrees);
  EXPECT_EQ(agreement_on("C'est 5,1 %.", std::nullopt), Agreement::disagrees);
  EXPECT_EQ(agreement_on("C'est 5,5 %.", "2025-06-01"), Agreement::disagrees);
  EXPECT_EQ(agreement_on("C'est 5,8 %.", "2024-06-01"), Agreement::disagrees);
  EXPECT_EQ(agreement_on("C'est 5,5 %.", "2023-06-01"), Agreement::unclear);  // nothing known yet
}

TEST(Comparison, WhatHoldsFromSoonAfterTheArticleIsAnnounced) {
  const Fact fact = fact_of(kHistory);  // 5.5, and 5.8 from 27 March 2025
  struct {
    const char* written;
    const char* published;
    Agreement expected;
  } const rows[] = {
      {"5,8", "2025-03-26", Agreement::agrees},    {"5,8", "2025-01-31", Agreement::agrees},
      {"5,8", "2024-11-30", Agreement::disagrees},  // months before
      {"5,5", "2025-03-26", Agreement::agrees},    {"5,1", "2025-03-26", Agreement::disagrees},
  };
  for (const auto& row : rows)
    EXPECT_EQ(Comparer(rates())
                  .compare(claim_of("C'est " + std::string(row.written) + " %.", row.published), fact)
                  .agreement,
              row.expected)
        << row.written << " / " << row.published;
}

TEST(Comparison, PeopleHaveManyNames) {
  struct {
    const char* written;
    const char* unit;
    Sort sort;
  } const rows[] = {
      {"8,1 milliards d'êtres humains", "habitant", Sort::same},
      {"8,1 milliards d'individus", "habitant", Sort::same},
      {"8,1 milliards de personnes", "habitant", Sort::same},
      {"8,1 milliards d'âmes", "personne", Sort::same},
      {"7,9 milliards de personnes", "habitant", Sort::other},  // some of them
      {"8,1 milliards d'arbres", "habitant", Sort::other},
      {"8,1 milliards d'individus", "arbre", Sort::other},
  };
  for (const auto& row : rows)
    EXPECT_EQ(
        compared(row.written, fact_of(R"("value": 8.1e9, "unit": ")" + std::string(row.unit) + "\"")).sort,
        row.sort)
        << row.written << " / " << row.unit;
}

// A magnitude, an index.
TEST(Comparison, AFactWithoutAUnitIsANumberAlone) {
  const Fact fact = fact_of(R"("value": 6.9)");
  EXPECT_EQ(compared("6,9", fact).agreement, Agreement::agrees);
  EXPECT_EQ(compared("7,9", fact).agreement, Agreement::disagrees);
  for (const char* other : {"6,9 %", "6,9 millions d'euros", "6,9 km", "6,9 jours", "6,9 millions d'arbres"})
    EXPECT_EQ(compared(other, fact).sort, Sort::other) << other;
}

// `$` and `franc` leave open whose they are.
TEST(Comparison, ACurrencyWithoutItsCountryMayBeAnyOfThatName) {
  struct {
    const char* written;
    const char* unit;
    Sort sort;
  } const rows[] = {
      {"75 M$", "CAD", Sort::same},
      {"75 millions de dollars", "CAD", Sort::same},
      {"75 millions de dollars", "AUD", Sort::same},
      {"75 millions de dollars", "USD", Sort::same},
      {"75 millions de dollars canadiens", "CAD", Sort::same},
      {"75 millions de dollars américains", "CAD", Sort::currency},
      {"75 millions de dollars canadiens", "USD", Sort::currency},
      {"75 millions de dollars", "EUR", Sort::currency},
      {"75 millions d'euros", "CAD", Sort::currency},
      {"75 millions de francs", "CHF", Sort::same},
      {"75 millions de couronnes suédoises", "SEK", Sort::same},
      {"75 millions de couronnes norvégiennes", "SEK", Sort::currency},
      {"75 millions de livres", "GBP", Sort::same},
  };
  for (const auto& row : rows)
    EXPECT_EQ(
        compared(row.written, fact_of(R"("value": 75e6, "unit": ")" + std::string(row.unit) + '"')).sort,
        row.sort)
        << row.written << " / " << row.unit;
}

// A fall given by its size is one whatever the date of the article.
TEST(Comparison, AnArticleWithoutADateMayGiveAnEarlierFallByItsSize) {
  const Fact fact = fact_of(
      R"("unit": "%", "history": [{"from": "2024-03-26", "value": -3.1}, {"from": "2025-03-27", "value": -7.2}])");
  const Comparison earlier = Comparer(rates()).compare(claim_of("C'est 3,1 %.", std::nullopt), fact);
  EXPECT_EQ(earlier.agreement, Agreement::agrees);
  EXPECT_TRUE(earlier.sign_left_out);
}

TEST(Comparison, NamesOfWhatIsCounted) {
  struct {
    const char* noun;
    const char* fields;
    bool same;
  } const rows[] = {
      {"puce", R"("value": 1, "unit": "puce")", true},
      {"Puce", R"("value": 1, "unit": "puce")", true},
      {"processeur", R"("value": 1, "unit": "puce")", false},
      {"processeur", R"("value": 1, "unit": "puce", "unit_names": ["processeur", "GPU"])", true},
      {"gpu", R"("value": 1, "unit": "puce", "unit_names": ["processeur", "GPU"])", true},
      {"élève", R"("value": 1, "unit": "élève")", true},
      {"eleve", R"("value": 1, "unit": "élève")", true},
      // the head noun stands for the whole name
      {"manifestation", R"("value": 1, "unit": "candidature", "unit_names": ["manifestations d'intérêt"])",
       true},
      {"intérêt", R"("value": 1, "unit": "candidature", "unit_names": ["manifestations d'intérêt"])", false},
      {"petit-enfant", R"("value": 1, "unit": "petit-enfant")", true},
      {"enfant", R"("value": 1, "unit": "petit-enfant")", false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(names_the_same_thing(row.noun, fact_of(row.fields)), row.same)
        << row.noun << " / " << row.fields;
}

TEST(Comparison, SameNumberWhateverTheUnit) {
  struct {
    const char* written;
    double known;
    bool same;
  } const rows[] = {
      {"21 semaines", 21, true},
      {"21 semaines", 22, false},
      {"43 millionnaires", 43, true},
      {"3,2 milliards de dollars", 3.2e9, true},
      {"3,2 milliards de dollars", 3.24e9, true},  // rounds to it
      {"3,2 milliards de dollars", 3.3e9, false},
      {"3,2 milliards de dollars", 3.2e6, false},
      {"7,2 %", -7.2, true},  // a fall by its size
      {"1,5 km", 1.5, true},
  };
  const Comparer comparer(rates());
  for (const auto& row : rows)
    EXPECT_EQ(comparer.same_number(claim_of("On compte " + std::string(row.written) + "."),
                                   {.from = {}, .value = row.known, .low = {}, .high = {}}),
              row.same)
        << row.written << " / " << row.known;
}

TEST(Comparison, EquivalentAtTheRateOfTheDay) {
  const Fact fact = fact_of(R"("value": 100e6, "unit": "EUR")");
  struct {
    const char* written;
    std::optional<std::string> published;
    std::optional<bool> equal;
  } const rows[] = {
      {"125 millions de dollars", "2025-03-10", true},
      {"120 millions de dollars", "2025-03-07", true},
      {"120 millions de dollars", "2025-03-09", true},  // Sunday: Friday's rate
      {"100 millions de dollars", "2025-03-10", false},
      {"130 millions de dollars", "2025-03-10", true},   // 4 % off
      {"134 millions de dollars", "2025-03-10", false},  // 7 % off
      {"125 millions de dollars", "2025-03-17", true},   // seven days back
      {"125 millions de dollars", "2025-03-18", std::nullopt},
      {"125 millions de dollars", "2025-03-06", std::nullopt},  // before the table
      {"125 millions de dollars", std::nullopt, std::nullopt},
      {"95 millions de francs suisses", "2025-03-10", true},  // no rate that day: Friday's
      {"100 millions de couronnes suédoises", "2025-03-10", std::nullopt},
      {"65 595,7 millions de francs CFA", std::nullopt, true},  // a fixed rate needs no date
  };
  const Comparer comparer(rates());
  for (const auto& row : rows)
    EXPECT_EQ(comparer.equivalent(claim_of("On compte " + std::string(row.written) + ".", row.published),
                                  fact, fact.history.front()),
              row.equal)
        << row.written << " / " << row.published.value_or("none");
}

}  // namespace
}  // namespace recoupe
