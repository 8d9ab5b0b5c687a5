// The views on a set that is small enough to be counted by hand:
//
//     2025-02-12  Le Phare  a   12 km (length: 12, right)   3 EUR (price: 3, right)
//     2025-03-12  Le Phare  b   21 km (length: digits)      3 EUR (price: 4 by now: outdated)   7 puits
//     2025-03     La Digue  c   12 km (length: right)       a copy of a
//     -           La Digue  d   no figure
//     2025        Le Môle   e   9 puits (against b's 7)
#include <gmock/gmock.h>

#include "store_fixture.h"

namespace recoupe {
namespace {

class Views : public StoreTest {
 protected:
  Views() {
    const Told a = told("a")
                       .copy_of("d-a")
                       .figure("12 km", 12, "km")
                       .judged("eau/length", VerdictKind::confirmed)
                       .figure("3 euros", 3, "EUR")
                       .judged("eau/price", VerdictKind::confirmed);
    const Told b = told("b")
                       .dated("2025-03-12")
                       .figure("7 puits", 7, "puits")
                       .figure("21 km", 21, "km")
                       .judged("eau/length", VerdictKind::contradicted)
                       .found(Code::digits)
                       .figure("3 euros", 3, "EUR")
                       .judged("eau/price", VerdictKind::outdated)
                       .found(Code::outdated);
    Told c = told("c", "La Digue").dated("2025-03").copy_of("d-a");
    c.figure("12 km", 12, "km").judged("eau/length", VerdictKind::confirmed);
    Told d = told("d", "La Digue");
    d.article.published.reset();
    const Told e = told("e", "Le Môle").dated("2025").figure("9 puits", 9, "puits");
    load({a, b, c, d, e}, {disagreement(e, {b})}, {water_record()});
  }
};

TEST_F(Views, FiguresByFact) {
  EXPECT_EQ(
      ask("SELECT fact, date, outlet, quote, value, verdict, expected, code, article FROM figures_by_fact"),
      "eau/length|2025-02-12|Le Phare|12 km|12.0|confirmed|12.0|-|a\n"
      "eau/length|2025-03|La Digue|12 km|12.0|confirmed|12.0|-|c\n"
      "eau/length|2025-03-12|Le Phare|21 km|21.0|contradicted|12.0|digits|b\n"
      "eau/price|2025-02-12|Le Phare|3 euros|3.0|confirmed|3.0|-|a\n"
      "eau/price|2025-03-12|Le Phare|3 euros|3.0|outdated|4.0|outdated|b\n");
}

TEST_F(Views, WhatWasKnownIsThatOfTheLastDayOfTheArticle) {
  const std::pair<std::optional<std::string>, std::string> rows[] = {
      {"2019-12-31", "-"},   {"2020-01-01", "3.0"}, {"2025-02-28", "3.0"},
      {"2025-03-01", "4.0"}, {"2025-02", "3.0"},    {"2025-03", "4.0"},
      {"2024", "3.0"},       {"2025", "4.0"},       {std::nullopt, "4.0"},
  };
  for (const auto& [day, expected] : rows) {
    Told one = told("f").figure("2 euros", 2, "EUR").judged("eau/price", VerdictKind::contradicted);
    one.article.published = day;
    load({one});
    EXPECT_EQ(ask("SELECT expected FROM figures_by_fact WHERE article = 'f'"), expected + "\n")
        << day.value_or("-");
  }
}

TEST_F(Views, FactsChecked) {
  EXPECT_EQ(ask("SELECT * FROM facts_checked"),
            "eau/length|longueur de la conduite|3|2|2|1|0|2025-02-12|2025-03-12|L'eau\n"
            "eau/price|prix de l'eau|2|1|1|0|1|2025-02-12|2025-03-12|L'eau\n");
}

TEST_F(Views, OutletsByErrorRate) {
  // Le Phare: 1 error (digits) and 1 warning (outdated) on 5 figures; La Digue nothing on 1 in 2 articles; Le
  // Môle, which wrote the outlier of the disagreement, 1 warning on 1.
  EXPECT_EQ(ask("SELECT * FROM outlets_by_error_rate"),
            "Le Phare|2|5|1|1|200.0|200.0\n"
            "Le Môle|1|1|0|1|0.0|1000.0\n"
            "La Digue|2|1|0|0|0.0|0.0\n");
}

TEST_F(Views, FindingsByMonth) {
  EXPECT_EQ(ask("SELECT * FROM findings_by_month"),
            "2025|disagreement|warning|1|1\n"
            "2025-03|digits|error|1|1\n"
            "2025-03|outdated|warning|1|1\n");
}

TEST_F(Views, ArticlesWithFindings) {
  EXPECT_EQ(ask("SELECT date, outlet, title, figures, errors, warnings, notes, article FROM "
                "articles_with_findings"),
            "2025-03-12|Le Phare|Titre de b|3|1|1|0|b\n"
            "2025|Le Môle|Titre de e|1|0|1|0|e\n");
}

TEST_F(Views, Corrections) {
  EXPECT_EQ(ask("SELECT date, code, quote, suggestion, expected, expected_unit, fact, publisher, source_url "
                "FROM corrections"),
            "2025-03-12|digits|21 km|12 km|12.0|km|eau/length|Régie|https://eau.example/c\n"
            "2025-03-12|outdated|3 euros|12 km|12.0|km|eau/price|Régie|https://eau.example/c\n");
}

TEST_F(Views, Disagreements) {
  EXPECT_EQ(ask("SELECT finding, date, outlet, quote, value, suspect, claim FROM disagreements"),
            "e!disagreement@text:0|2025|Le Môle|9 puits|9.0|1|e#1\n"
            "e!disagreement@text:0|2025-03-12|Le Phare|7 puits|7.0|0|b#1\n");
}

TEST_F(Views, Copies) {
  EXPECT_EQ(ask("SELECT dispatch, copies, date, outlet, article FROM copies"),
            "d-a|2|2025-02-12|Le Phare|a\n"
            "d-a|2|2025-03|La Digue|c\n");
}

}  // namespace
}  // namespace recoupe
