// Documents that are no JSON, and those that a parser would take without a word.
#include "reconcile/json_document.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/reconcile/problem_printing.h"

namespace recoupe {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// What is no JSON: line, and words of the message.
constexpr struct {
  const char* text;
  std::size_t line;
  const char* fr;
} kNoJson[] = {
    {"", 1, "colonne 1 : le document s'arrête trop tôt"},
    {"{", 1, "colonne 2 : le document s'arrête trop tôt"},
    {"{\n  \"id\": \"a\",\n  \"facts\": [1, ]\n}", 3, "colonne 16 : inattendu : « ] »"},
    {"{\n  \"id\": \"a\"\n  \"facts\": []\n}", 3, "colonne 3 : inattendu : « \"facts\": [] »"},
    {"{\"é\": \"é\", id: 1}", 1, "colonne 12 : inattendu : « id: 1} »"},
    {"{\"id\": \"a\nb\"}", 1, "colonne 10 : fin de ligne inattendue"},
    {"{\"id\": 1} {", 1, "colonne 11 : inattendu : « { »"},
    {"{\"value\": 1,5}", 1, "colonne 13 : inattendu : « 5} »"},
    {"{\"value\": 150 millions}", 1, "inattendu : « millions} »"},
    {"{\"value\": 1e+999}", 1, "colonne 11 : nombre hors limites « 1e+999"},
    {"{\"id\": NaN}", 1, "inattendu : « NaN} »"},
    {"{\"id\": \"\xff\"}", 1, "colonne 9 : octet qui n'est pas de l'UTF-8"},
};

std::vector<Problem> problems_of(std::string_view text) {
  const auto document = read_json_document(text, "r.json");
  return document ? std::vector<Problem>{} : document.error();
}

TEST(JsonDocument, WhatIsNoJsonIsReportedWithLineAndColumn) {
  for (const auto& row : kNoJson) {
    SCOPED_TRACE(row.text);
    const std::vector<Problem> problems = problems_of(row.text);
    EXPECT_THAT(problems, SizeIs(1));
    if (problems.size() != 1) continue;
    EXPECT_EQ(problems[0].file, "r.json");
    EXPECT_EQ(problems[0].line, row.line);
    EXPECT_EQ(problems[0].place, std::nullopt);
    EXPECT_THAT(problems[0].what.fr, HasSubstr(row.fr));
    EXPECT_THAT(problems[0].what.en, HasSubstr("invalid JSON, column"));
  }
}

TEST(JsonDocument, AFieldGivenTwiceIsReportedWithItsPointer) {
  const struct {
    std::string_view text;
    std::vector<std::string> places;
  } rows[] = {
      {R"({"value": 1, "value": 2})", {"/value"}},
      {R"({"a": [{"value": 1}, {"value": 1, "value": 2}]})", {"/a/1/value"}},
      {R"({"a": [1, [2, {}], {"b": {"c": 1}, "b": 1}]})", {"/a/2/b"}},
      {R"({"a/b~c": {"x": 1, "x": 2}})", {"/a~1b~0c/x"}},  // RFC 6901, section 3
      {R"({"": 1, "": 2})", {"/"}},
      {R"({"a": 1, "a": 1, "b": {"a": 1, "b": 1, "a": 1}, "a": 3})", {"/a", "/b/a", "/a"}},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    std::vector<std::string> places;
    for (const Problem& problem : problems_of(row.text)) {
      places.push_back(problem.place.value_or("none"));
      EXPECT_THAT(problem.what.fr, HasSubstr("deux fois"));
    }
    EXPECT_EQ(places, row.places);
  }
}

TEST(JsonDocument, FaultsBeforeTheEndOfReadingAreKept) {
  EXPECT_THAT(problems_of(R"({"a": 1, "a": 2, )"), SizeIs(2));
}

TEST(JsonDocument, ASoundDocumentIsReadAsItStands) {
  const auto document = read_json_document(
      "\xEF\xBB\xBF"
      R"({"b": [1, 2.5, "é", null, {}], "a": {"b": 1}})",
      "r.json");
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->dump(), R"({"b":[1,2.5,"é",null,{}],"a":{"b":1}})");
}

TEST(JsonDocument, DeepNestingIsNoTrouble) {
  const std::string deep(100000, '[');
  EXPECT_THAT(problems_of(deep), SizeIs(1));
  EXPECT_THAT(problems_of(deep + std::string(100000, ']')), IsEmpty());
}

}  // namespace
}  // namespace recoupe
