#include "ingest/problem.h"

#include <gtest/gtest.h>

#include <vector>

namespace recoupe {
namespace {

struct Row {
  Problem problem;
  std::string french;
  std::string english;
};

TEST(Problem, IsOneLine) {
  const Text what = {"fichier vide", "empty file"};
  const std::vector<Row> rows = {
      {{"a.txt", {}, {}, what}, "a.txt: fichier vide", "a.txt: empty file"},
      {{"a.jsonl", 17, {}, what}, "a.jsonl:17: fichier vide", "a.jsonl:17: empty file"},
      {{"r.json", {}, "/facts/0", what}, "r.json: /facts/0: fichier vide", "r.json: /facts/0: empty file"},
      {{"-", 2, "/text", what}, "-:2: /text: fichier vide", "-:2: /text: empty file"},
      {{"", {}, {}, what}, "fichier vide", "empty file"},
      {{"a\nb\x1B.txt", {}, {}, what}, "a?b?.txt: fichier vide", "a?b?.txt: empty file"},
      {{"été.txt", {}, {}, what}, "été.txt: fichier vide", "été.txt: empty file"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(row.problem.line_in(Language::french), row.french);
    EXPECT_EQ(row.problem.line_in(Language::english), row.english);
  }
}

}  // namespace
}  // namespace recoupe
