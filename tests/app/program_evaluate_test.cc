// `recoupe evaluate`: annotated sentences and scenarios, told apart by what they hold.
#include <gmock/gmock.h>

#include "program.h"

namespace recoupe {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class ProgramEvaluate : public ProgramTest {
 protected:
  void SetUp() override {
    write("gold.jsonl", R"({"id": "s1", "text": "Il y a du monde dans la rue.", "mentions": []})"
                        "\n");
    write("pont.json", scenario("42 milliards d'euros", R"({"article": "a", "quote": "42 milliards d'euros",
        "code": "magnitude", "fact": "pont/cout"})"));
    write("juste.json", scenario("42 millions d'euros", ""));
  }

  static std::string scenario(const std::string& cost, const std::string& expected) {
    return R"({"id": "pont", "rates": null,
 "reference": {"schema": "recoupe.reference/1", "id": "pont", "title": "Le pont", "facts": [
    {"id": "cout", "label": "coût du pont de Valgrande", "value": 42e6, "unit": "EUR",
     "about": [["pont"], ["Valgrande"], ["coûtera"]]}]},
 "articles": [{"type": "article", "id": "a", "title": "Un pont", "published": "2025-03-01",
    "text": "Le pont de Valgrande coûtera )" +
           cost + R"(."}],
 "expect": [)" +
           expected + "]}\n";
  }
};

TEST_F(ProgramEvaluate, ScenariosGiveATableByCodeAndTheCurve) {
  const Ran ran = run({"evaluate", "pont.json", "juste.json"});
  EXPECT_EQ(ran.status, 0) << ran;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("magnitude                  1         1         0   1.000   1.000\n"),
                             HasSubstr("0.50           1         0   1.000   1.000  <- retenu\n"),
                             HasSubstr("2 scénarios, 1 attendus : précision 1.000, rappel 1.000 ; "
                                       "textes sans faute qui ont un constat : 0 sur 1\n")));
  EXPECT_THAT(ran.out, Not(HasSubstr("phrases")));
  EXPECT_THAT(ran.err, IsEmpty());
}

TEST_F(ProgramEvaluate, WhatIsMissedAndWhatIsTooMuchIsNamed) {
  write("pont.json",
        scenario("42 millions d'euros", R"({"article": "a", "quote": "42 millions", "code": "value"})"));
  write("juste.json", scenario("42 milliards d'euros", ""));
  const Ran ran = run({"evaluate", "pont.json", "juste.json", "--lang", "en"});
  EXPECT_EQ(ran.status, 0) << ran;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("MISSED  pont: value « 42 millions »\n"),
                             HasSubstr("ALARM   pont: magnitude « 42 milliards d'euros »\n")));
}

TEST_F(ProgramEvaluate, AnnotatedSentencesGiveTheirOwnTableOnly) {
  const Ran ran = run({"evaluate", "gold.jsonl"});
  EXPECT_EQ(ran.status, 0) << ran;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("1 phrases"), Not(HasSubstr("seuil"))));
  EXPECT_EQ(shell("cat gold.jsonl | \"$RECOUPE\" evaluate -").out, ran.out);
}

TEST_F(ProgramEvaluate, BothMayBeGiven) {
  const Ran ran = run({"evaluate", "gold.jsonl", "pont.json"});
  EXPECT_THAT(ran.out, AllOf(HasSubstr("1 phrases"), HasSubstr("1 scénarios")));
}

TEST_F(ProgramEvaluate, ABadScenarioIsOneLineAndTheRestIsDone) {
  write("bad.json", "{\n \"id\": \"x\",\n \"articles\": [],\n \"expect\": [}\n");
  const Ran ran = run({"evaluate", "bad.json", "juste.json", "."});
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_THAT(ran.err, HasSubstr("bad.json: scénario illisible"));
  EXPECT_THAT(ran.err, HasSubstr("."));
  EXPECT_THAT(ran.out, HasSubstr("1 scénarios"));
}

}  // namespace
}  // namespace recoupe
