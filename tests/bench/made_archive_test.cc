// What the benchmarks read: an archive that is sound, and whose articles are as many as were wished for.
#include "made_archive.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "ingest/ingest.h"

namespace recoupe {
namespace {

const TextSource& texts() {
  static const std::optional<TextSource> loaded = TextSource::load(RECOUPE_SOURCE_DIR);
  return *loaded;
}

std::string archive(const ArchiveWish& wish) {
  std::ostringstream out;
  EXPECT_TRUE(make_archive(texts(), wish, out).is_whole);
  return out.str();
}

TEST(MadeArchive, IsReadWithoutAProblemAndHasTheArticlesWishedFor) {
  std::istringstream in(archive({.articles = 60, .seed = 3}));
  IngestOptions options;
  options.standard_input = &in;
  std::size_t bytes = 0;
  std::set<std::string> outlets;
  std::map<std::string, int> texts_read;
  ingest(
      "-", options,
      [&](Article&& article) {
        bytes += article.text.size();
        EXPECT_FALSE(article.title.empty());
        EXPECT_EQ(article.published.value_or("").substr(0, 5), "2025-") << article.id;
        EXPECT_EQ(article.text.find("À lire aussi"), std::string::npos) << article.id;
        outlets.insert(article.outlet.value_or(""));
        ++texts_read[article.text];
      },
      [](Problem&& problem) { ADD_FAILURE() << problem.line_in(Language::english); });
  std::size_t articles = 0;
  for (const auto& [text, times] : texts_read) articles += times;
  EXPECT_EQ(articles, 60U);
  EXPECT_LT(texts_read.size(), 60U) << "there are copies of one text";
  EXPECT_GT(texts_read.size(), 45U) << "but most are texts of their own";
  EXPECT_GT(outlets.size(), 9U);
  EXPECT_GT(bytes / articles, 2000U);
}

TEST(MadeArchive, TheSameSeedMakesTheSameBytes) {
  EXPECT_EQ(archive({.articles = 5, .seed = 1}), archive({.articles = 5, .seed = 1}));
  EXPECT_NE(archive({.articles = 5, .seed = 1}), archive({.articles = 5, .seed = 2}));
}

TEST(MadeArchive, EndsWhereItIsLargeEnough) {
  const std::size_t size = archive({.bytes = 200'000}).size();
  EXPECT_GE(size, 200'000U);
  EXPECT_LT(size, 300'000U);
}

TEST(MadeArchive, AStreamThatTakesNoMoreIsTold) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_FALSE(make_archive(texts(), {.articles = 2}, out).is_whole);
}

TEST(WithOtherFigures, KeepsWhatGrammarAndTheCalendarHangOn) {
  Seeded random(1);
  for (const char* text : {"le 12 février 2025", "à 16 h 5", "1 million", "0 but", "1,0 million", "l'A380",
                           "le 20e", "en 1998"}) {
    std::string expected = text;
    EXPECT_EQ(with_other_figures(text, 100, random), expected);
  }
}

TEST(WithOtherFigures, KeepsTheNumberOfDigitsAndTheRoundness) {
  struct Row {
    const char* text;
    const char* shape;  // 9: a digit that may be another
  };
  for (const Row& row : {Row{"2 300 personnes", "9 900 personnes"},
                         {"6,2 millions", "9,9 millions"},
                         {"35 %", "99 %"},
                         {"1,4 million", "1,9 million"},
                         {"12 000 m²", "99 000 m²"}}) {
    std::set<std::string> seen;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      Seeded random(seed);
      const std::string other = with_other_figures(row.text, 100, random);
      seen.insert(other);
      ASSERT_EQ(other.size(), std::string(row.text).size());
      for (std::size_t i = 0; i < other.size(); ++i) {
        if (row.shape[i] == '9')
          EXPECT_TRUE(other[i] >= '0' && other[i] <= '9') << other;
        else
          EXPECT_EQ(other[i], row.shape[i]) << other;
      }
    }
    EXPECT_GT(seen.size(), 4U) << row.text;
  }
}

TEST(WithOtherNames, ChangesNamesAlikeEverywhereAndNothingElse) {
  const std::string other =
      with_other_names("Les gens de Vaubrun et d'Arles. Le maire de Vaubrun, à l'INSEE, dit « Non ».", 4);
  EXPECT_TRUE(other.starts_with("Les gens de ")) << other;
  EXPECT_EQ(other.find("Vaubrun"), std::string::npos) << other;
  EXPECT_NE(other.find("l'INSEE, dit « Non »."), std::string::npos) << other;
  const std::string name = other.substr(12, other.find(" et d'") - 12);
  EXPECT_NE(other.find("Le maire de " + name + ","), std::string::npos) << other;
  EXPECT_NE(std::string("AEIO").find(other[other.find("d'") + 2]), std::string::npos) << other;
}

}  // namespace
}  // namespace recoupe
