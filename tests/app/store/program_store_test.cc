// `check --store` and `reconcile --store`: what they load, and what they say when they cannot.
#include <gmock/gmock.h>

#include "app/store/store_reader.h"
#include "program.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class ProgramStore : public ProgramTest {
 protected:
  void SetUp() override {
    write_article("a.txt");
    write_record();
  }

  Ran query(const std::string& name, const std::string& file = "s.sqlite") const {
    return run({"query", name, "--store", file, "--format", "json"});
  }
  // The file as it is read, without what SQLite keeps beside it.
  std::string content() const { return read("s.sqlite"); }
};

TEST_F(ProgramStore, CheckPrintsWhatItPrintsWithoutAndFillsTheStore) {
  const Ran plain = run({"check", "a.txt", "-r", "r.json"});
  const Ran stored = run({"check", "a.txt", "-r", "r.json", "--store", "s.sqlite"});
  EXPECT_EQ(stored.out, plain.out);
  EXPECT_EQ(stored.status, 1) << stored;
  EXPECT_THAT(stored.err, IsEmpty());
  const Ran figures = query("figures_by_fact");
  EXPECT_THAT(figures.out,
              HasSubstr(R"("fact":"horizon/private","label":"part privée du fonds Horizon",)"
                        R"("date":"2025-02-12","outlet":"Le Quotidien","quote":"150 millions d'euros",)"
                        R"("value":150000000,"low":null,"high":null,"unit":"EUR","approx":"exact",)"
                        R"("verdict":"contradicted","expected":150000000000,)"));
}

TEST_F(ProgramStore, EveryFormatFillsIt) {
  for (const char* format : {"text", "ndjson", "json", "html", "csv"}) {
    const std::string file = std::string(format) + ".sqlite";
    const Ran plain = run({"check", "a.txt", "-r", "r.json", "--format", format});
    const Ran stored = run({"check", "a.txt", "-r", "r.json", "--format", format, "--store", file});
    EXPECT_EQ(first_difference(plain.out, stored.out), "") << format;
    EXPECT_THAT(query("corrections", file).out, HasSubstr("\"code\":\"magnitude\"")) << format;
  }
}

TEST_F(ProgramStore, SameInputAgainChangesNothing) {
  const std::string articles = repository("corpus/articles");
  const std::string records = repository("corpus/references");
  ASSERT_EQ(run({"check", articles, "a.txt", "-r", records, "--store", "s.sqlite"}).status, 1);
  const std::string before = content();
  run({"check", articles, "a.txt", "-r", records, "--store", "s.sqlite"});
  EXPECT_TRUE(content() == before);
  run({"check", "a.txt", articles, "-r", records, "--store", "s.sqlite"});
  EXPECT_TRUE(content() == before) << "in another order";
}

TEST_F(ProgramStore, StagesFillItAsCheckDoes) {
  const std::string stages = "\"$RECOUPE\" ingest a.txt | \"$RECOUPE\" extract | ";
  ASSERT_EQ(run({"check", "a.txt", "-r", "r.json", "--store", "s.sqlite"}).status, 1);
  const std::string before = content();
  EXPECT_EQ(shell(stages + "\"$RECOUPE\" reconcile -r r.json --store s.sqlite").status, 1);
  EXPECT_TRUE(content() == before);
  EXPECT_EQ(shell(stages + "\"$RECOUPE\" reconcile -r r.json --store t.sqlite").status, 1);
  EXPECT_EQ(query("corrections", "t.sqlite").out, query("corrections", "s.sqlite").out);
}

TEST_F(ProgramStore, TwoRunsAtOnce) {
  write_article("b.txt");
  const Ran ran = shell(
      "\"$RECOUPE\" check a.txt -r r.json --store s.sqlite >/dev/null & "
      "\"$RECOUPE\" check b.txt -r r.json --store s.sqlite >/dev/null; wait");
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_THAT(query("outlets_by_error_rate").out, HasSubstr("\"articles\":2,"));
}

TEST_F(ProgramStore, FileThatIsNoStoreIsOneLine) {
  const Ran ran = run({"check", "a.txt", "--store", "r.json"});
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_EQ(ran.err, "r.json: n'est pas une base de Recoupe\n");
  EXPECT_THAT(ran.out, IsEmpty());
  const Ran nowhere = run({"reconcile", "a.txt", "--store", "none/s.sqlite", "--lang", "en"});
  EXPECT_EQ(nowhere.status, 2);
  EXPECT_THAT(nowhere.err, HasSubstr("none/s.sqlite: the directory does not exist\n"));
}

TEST_F(ProgramStore, DiskThatGivesOutIsOneLineAndTheReportIsWhole) {
  std::string lines;
  for (int i = 0; i < 50; ++i) {
    lines += R"({"type":"article","id":"a)" + std::to_string(i) +
             R"(","title":"t","text":"Il y a 12 maisons. )" + std::string(60000, 'x') + "\"}\n";
  }
  write("many.jsonl", lines);
  const Ran plain = run({"check", "many.jsonl"});
  const Ran ran = shell("trap '' XFSZ; ulimit -f 1024; \"$RECOUPE\" check many.jsonl --store s.sqlite");
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_EQ(ran.err, "s.sqlite: écriture impossible : le disque est plein, ou en panne\n");
  EXPECT_THAT(ran.out, HasSubstr("50 articles"));
  EXPECT_EQ(run({"check", "many.jsonl", "--store", "s.sqlite"}).status, 0) << "the store is unharmed";
}

}  // namespace
}  // namespace recoupe
