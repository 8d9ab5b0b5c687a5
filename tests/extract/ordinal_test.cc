// Ordinals in digits, Roman numerals and words, as figures.
#include <gtest/gtest.h>

#include "extract/figure.h"
#include "tests/extract/reading.h"

namespace recoupe {
namespace {

struct Row {
  std::string_view text;
  std::string_view ordinal;  // empty: none starts at `token`
  double rank;
  std::size_t token = 0;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    const Tokens tokens = tokens_of(row.text);
    const auto figure = read_ordinal(tokens, row.token);
    ASSERT_EQ(figure.has_value(), !row.ordinal.empty()) << row.text;
    if (!figure) continue;
    EXPECT_EQ(tokens.text(figure->first, figure->last), row.ordinal) << row.text;
    EXPECT_EQ(figure->value, row.rank) << row.text;
    EXPECT_EQ(figure->kind, Kind::ordinal) << row.text;
  }
}

TEST(Ordinal, DigitsWithAnEnding) {
  check({{"1er mai", "1er", 1},       {"1re place", "1re", 1},    {"1ère place", "1ère", 1},
         {"2e tour", "2e", 2},        {"2ème tour", "2ème", 2},   {"3ième", "3ième", 3},
         {"2nd tour", "2nd", 2},      {"2d tour", "2d", 2},       {"2de", "2de", 2},
         {"21e siècle", "21e", 21},   {"les 3es rencontres", "3es", 3, 1},
         {"1ᵉʳ rang", "1ᵉʳ", 1},      {"100 000e visiteur", "100 000e", 100000},
         {"19E SIÈCLE", "", 0},       {"1ER PRIX", "1ER", 1},     {"2EME ÉDITION", "2EME", 2}});
}

TEST(Ordinal, DigitsWithSomethingElse) {
  check({{"3D", "", 0}, {"3d", "", 0}, {"2er", "", 0}, {"4 e", "", 0}, {"1,5e", "", 0}, {"1e10", "", 0},
         {"5g", "", 0}, {"12h", "", 0}, {"7es4", "", 0}});
}

TEST(Ordinal, RomanNumeralsWithAnEnding) {
  check({{"XXe siècle", "XXe", 20},    {"XIXᵉ siècle", "XIXᵉ", 19}, {"Ier siècle", "Ier", 1},
         {"Ve République", "Ve", 5},   {"XVIème", "XVIème", 16},    {"IVe", "IVe", 4},
         {"XLIIe", "XLIIe", 42},       {"Ire armée", "Ire", 1},     {"XVIIIes", "XVIIIes", 18}});
}

TEST(Ordinal, WordsThatOnlyLookRoman) {
  check({{"Le", "", 0}, {"Ce", "", 0}, {"CE", "", 0}, {"Les", "", 0}, {"Ver", "", 0}, {"IIIIe", "", 0},
         {"Vive", "", 0}, {"XXE", "", 0}, {"Cees", "", 0}, {"VIP", "", 0}, {"xxe", "", 0}});
}

TEST(Ordinal, Words) {
  check({{"troisième étage", "troisième", 3},
         {"les premières fois", "premières", 1, 1},
         {"vingt et unième", "vingt et unième", 21},
         {"mille deux cent trentième", "mille deux cent trentième", 1230},
         {"trois étages", "", 0},
         {"second tour", "", 0}});
}

TEST(Ordinal, NoRankIsMeant) {
  check({{"premier ministre", "", 0},
         {"Premiers ministres", "", 0},
         {"premier-ministre", "", 0},
         {"matières premières", "", 0, 1},
         {"premier adjoint", "premier", 1}});
}

}  // namespace
}  // namespace recoupe
