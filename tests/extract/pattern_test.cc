#include "extract/pattern.h"

#include <fstream>
#include <set>
#include <sstream>

#include "tests/extract/figures.h"

namespace recoupe {
namespace {

struct PatternRow {
  std::string shape;
  std::string meaning;
  std::string example;
};

std::vector<PatternRow> rows() {
  std::ifstream file(std::string(RECOUPE_SOURCE_DIR) + "/extract/lexicon/patterns.tsv");
  EXPECT_TRUE(file);
  std::vector<PatternRow> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    PatternRow row;
    std::getline(fields, row.shape, '\t');
    std::getline(fields, row.meaning, '\t');
    std::getline(fields, row.example, '\t');
    rows.push_back(row);
  }
  EXPECT_FALSE(rows.empty());
  return rows;
}

TEST(Pattern, EveryShapeIsItsOwnAndReadsItsExample) {
  std::set<std::string> seen;
  for (const PatternRow& row : rows()) {
    EXPECT_TRUE(seen.insert(row.shape).second) << row.shape << " stands twice";
    EXPECT_FALSE(row.meaning.empty()) << row.shape;
    EXPECT_TRUE(has_shape(row.example, row.shape)) << row.shape << ": " << row.example;
    EXPECT_NE(row.shape.find_first_of("9A"), std::string::npos) << row.shape;
    EXPECT_EQ(figures_of("Il cite le " + row.example + " au dossier."), row.example + ": identifier");
  }
}

TEST(Pattern, ShapesAreMatchedWhole) {
  EXPECT_TRUE(has_shape("CHE-123", "CHE-999"));
  EXPECT_TRUE(has_shape("W12", "A99"));
  EXPECT_FALSE(has_shape("w12", "A99"));
  EXPECT_FALSE(has_shape("W123", "A99"));
  EXPECT_FALSE(has_shape("W1", "A99"));
  EXPECT_EQ(figures_of("Il y a 1.234.567 voix."), "1.234.567 voix: count 1234567 voix");
  EXPECT_EQ(figures_of("Il y a 999 999 999 abeilles."), "999 999 999 abeilles: count 999999999 abeille");
}

}  // namespace
}  // namespace recoupe
