#include "app/query_table.h"

#include <gmock/gmock.h>

#include "app/display_text.h"

namespace recoupe {
namespace {

using Rows = std::vector<std::vector<StoreCell>>;

std::string table_of(const std::vector<std::string>& columns, const Rows& rows,
                     Language language = Language::french) {
  QueryTable table(language);
  table.name_columns(columns);
  for (const auto& row : rows) table.measure(row);
  std::string text = table.heading();
  for (const auto& row : rows) text += table.line(row) + "\n";
  return text;
}

const StoreCell nothing;

TEST(QueryTable, AlignsWordsToTheLeftAndNumbersToTheRight) {
  EXPECT_EQ(table_of({"outlet", "figures", "unit"},
                     {{std::string("Le Môle"), std::int64_t{1200}, std::string("km")},
                      {std::string("Ici"), 2.5, nothing}}),
            "titre de presse  chiffres  unité\n"
            "───────────────  ────────  ─────\n"
            "Le Môle             1\u202f200  km\n"
            "Ici                   2,5\n");
}

TEST(QueryTable, NumbersAreThoseOfTheLanguage) {
  const std::pair<StoreCell, std::pair<std::string, std::string>> rows[] = {
      {std::int64_t{0}, {"0", "0"}},
      {std::int64_t{-1234567}, {"-1\u202f234\u202f567", "-1,234,567"}},
      {150e9, {"150\u202f000\u202f000\u202f000", "150,000,000,000"}},
      {999.0, {"999", "999"}},
      {0.125, {"0,125", "0.125"}},
      {-1234.5, {"-1\u202f234,5", "-1,234.5"}},
      {1e20, {"1e+20", "1e+20"}},
  };
  for (const auto& [cell, shown] : rows) {
    // In a column of words, so that no blanks stand before.
    const auto line = [&](Language language) {
      QueryTable table(language);
      table.name_columns({"value"});
      table.measure({cell});
      table.measure({std::string("a")});
      return table.line({cell});
    };
    EXPECT_EQ(line(Language::french), shown.first);
    EXPECT_EQ(line(Language::english), shown.second);
  }
}

TEST(QueryTable, LeavesOutWhatSaysNothing) {
  const std::string id = "https://a.example/1";
  EXPECT_EQ(
      table_of({"low", "url", "article", "claim", "unit"}, {{nothing, id, id, id + "#1", std::string("km")}}),
      "adresse              unité\n"
      "───────────────────  ─────\n"
      "https://a.example/1  km\n");
  EXPECT_EQ(table_of({"url", "article"}, {{id, id}, {nothing, std::string("a.txt")}}, Language::english),
            "url                  article\n"
            "───────────────────  ───────────────────\n"
            "https://a.example/1  https://a.example/1\n"
            "                     a.txt\n")
      << "an article without address is known by its id";
}

TEST(QueryTable, CutsLongCells) {
  const auto shown = [](const std::string& text) {
    QueryTable table(Language::french);
    table.name_columns({"title"});
    table.measure({text});
    return table.line({text});
  };
  const auto times = [](std::size_t n, const std::string& piece) {
    std::string text;
    while (n-- > 0) text += piece;
    return text;
  };
  EXPECT_EQ(shown(times(44, "é")), times(44, "é"));
  EXPECT_EQ(shown(times(45, "é")), times(43, "é") + "…");
  EXPECT_EQ(columns_of(shown(times(30, "漢"))), 43u) << "two columns each: 21 of them and the sign";
  EXPECT_EQ(shown(times(1 << 20, "é")), times(43, "é") + "…");
  // A letter under a heap of marks: one cluster, too many bytes to be looked at.
  const std::string heap = shown("a" + times(1 << 20, "\u0301"));
  EXPECT_LT(heap.size(), 500u);
  EXPECT_TRUE(heap.ends_with("…"));
  EXPECT_EQ(shown("\x1b[31m\u202eabc\n"), "␛[31m<U+202E>abc ");
}

}  // namespace
}  // namespace recoupe
