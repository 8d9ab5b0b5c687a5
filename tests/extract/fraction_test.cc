#include <gtest/gtest.h>

#include "extract/figure.h"
#include "tests/extract/reading.h"

namespace recoupe {
namespace {

struct Row {
  std::string_view text;
  std::string_view fraction;  // empty: none starts at `token`
  double value = 0;
  std::size_t token = 0;
};

void check(std::initializer_list<Row> rows, Kind kind = Kind::ratio, std::string_view unit = "") {
  for (const Row& row : rows) {
    const Tokens tokens = tokens_of(row.text);
    const auto figure = read_fraction(tokens, row.token);
    ASSERT_EQ(figure.has_value(), !row.fraction.empty())
        << row.text << (figure ? " gives " + std::string(tokens.text(figure->first, figure->last)) : "");
    if (!figure) continue;
    EXPECT_EQ(tokens.text(figure->first, figure->last), row.fraction) << row.text;
    EXPECT_DOUBLE_EQ(figure->value.value_or(0), row.value) << row.text;
    EXPECT_EQ(name_of(figure->kind), name_of(kind)) << row.text;
    EXPECT_EQ(figure->unit, unit) << row.text;
  }
}

TEST(Fraction, NumeratorAndDenominator) {
  check({{"deux tiers", "deux tiers", 2.0 / 3},
         {"trois quarts des élus", "trois quarts", 0.75},
         {"un tiers", "un tiers", 1.0 / 3},
         {"un bon tiers des élus", "un bon tiers", 1.0 / 3},
         {"un cinquième de la dette", "un cinquième", 0.2},
         {"trois cinquièmes", "trois cinquièmes", 0.6},
         {"quatre dixièmes", "quatre dixièmes", 0.4},
         {"un centième", "un centième", 0.01},
         {"un millionième", "un millionième", 1e-6},
         {"deux centièmes", "deux centièmes", 0.02},
         {"trois vingt-cinquièmes", "trois vingt-cinquièmes", 0.12},
         {"vingt-trois cinquièmes", "vingt-trois cinquièmes", 4.6},
         {"quatre vingtièmes", "quatre vingtièmes", 0.2},
         {"3 quarts", "3 quarts", 0.75},
         {"un demi", "un demi", 0.5},
         {"Les deux tiers", "deux tiers", 2.0 / 3, 1},
         {"trois cinquieme", "trois cinquieme", 0.6},   // careless, but no ordinal
         {"cinq-huitièmes", "cinq-huitièmes", 0.625},
         {"dont un dixième ira au fonds", "un dixième", 0.1, 1}});
}

TEST(Fraction, OrdinalsAndCompoundsAreNone) {
  check({{"deux centième", ""},
         {"quatre-vingtièmes", ""},
         {"vingt-cinquième", ""},
         {"un cinquième homme", ""},
         {"un quart de finale", ""},
         {"trois quarts de finale", ""},
         {"un tiers-monde", ""},
         {"un demi-frère", ""},
         {"deux demi-finales", ""},
         {"trois\nquarts", ""},
         {"un quart de million", ""},
         {"deux millions", ""},
         {"un deuxième", ""},
         {"cinq quatrièmes", ""}});
}

TEST(Fraction, WithTheDefiniteArticle) {
  check({{"la moitié des élus", "la moitié", 0.5},
         {"une moitié", "une moitié", 0.5},
         {"le tiers des élus", "le tiers", 1.0 / 3},
         {"le quart de la récolte", "le quart", 0.25},
         {"près du tiers des élus", "tiers", 1.0 / 3, 2},
         {"le dixième de la surface", "le dixième", 0.1},
         {"le tiers payant", ""},
         {"le quart de finale", ""},
         {"le cinquième de la liste", ""},   // the fifth
         {"le tiers", ""},
         {"la\nmoitié", ""}});
}

TEST(Fraction, WithASlash) {
  check({{"2/3 des voix", "2/3", 2.0 / 3},
         {"3/4", "3/4", 0.75},
         {"(1/2)", "1/2", 0.5, 1},
         {"-4/5", "-4/5", -0.8},
         {"4/3", ""},
         {"12/20", ""},
         {"1/2/2024", ""},
         {"1/4 de finale", ""},
         {"1/2 finale", ""},
         {"2 / 3", ""},
         {"0/5", ""},
         {"06/10", ""}});
}

TEST(Fraction, OfAnHour) {
  check({{"un quart d'heure", "un quart d'heure", 0.25},
         {"trois quarts d'heure", "trois quarts d'heure", 0.75},
         {"une demi-heure", "une demi-heure", 0.5},
         {"trois demi-heures", "trois demi-heures", 1.5},
         {"demi-heure", "demi-heure", 0.5},
         {"3/4 d'heure", "3/4 d'heure", 0.75}},
        Kind::duration, "h");
}

TEST(Fraction, OfOtherUnits) {
  check({{"un demi-siècle", "un demi-siècle", 50}, {"un quart de siècle", "un quart de siècle", 25}},
        Kind::duration, "a");
  check({{"un demi-litre", "un demi-litre", 0.5}, {"quart de litre", "quart de litre", 0.25}}, Kind::measure, "L");
  check({{"un demi-hectare", "un demi-hectare", 0.5}}, Kind::measure, "ha");
}

}  // namespace
}  // namespace recoupe
