// Bad inputs of all sorts: each is named in one clear line on standard error, the rest is done, and the
// status is 2.
#include <gmock/gmock.h>
#include <unistd.h>

#include "program.h"

namespace recoupe {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

class ProgramInput : public ProgramTest {
 protected:
  // Checks `bad` beside a good article and a good record: the good article's error is found all the same.
  void expect_reported(const std::string& bad, const std::string& start_of_line) const {
    write_article("good.txt");
    write_record();
    const Ran ran = run({"check", bad, "good.txt", "-r", "r.json"});
    SCOPED_TRACE(bad);
    EXPECT_EQ(ran.status, 2) << ran;
    EXPECT_THAT(lines_of(ran.err), ElementsAre(StartsWith(start_of_line))) << ran;
    EXPECT_THAT(ran.out, HasSubstr("good.txt\n")) << ran;
    EXPECT_THAT(ran.out, HasSubstr("erreur[magnitude]: ")) << ran;
    EXPECT_THAT(ran.out, HasSubstr("1 problème de lecture\n")) << ran;
  }
};

TEST_F(ProgramInput, MissingFile) {
  expect_reported("nowhere.txt", "nowhere.txt: ");
}

TEST_F(ProgramInput, DirectoryWithoutArticles) {
  write("empty/notes.png", "not an article");
  expect_reported("empty", "empty: ");
}

TEST_F(ProgramInput, BrokenArticleLine) {
  write("articles.jsonl", "{\"type\":\"article\",\"title\":\"t\",\"text\":\"Rien.\"}\n{\"type\":\n");
  expect_reported("articles.jsonl", "articles.jsonl:2: ");
}

TEST_F(ProgramInput, EndlessLinkCannotBeRead) {
  std::filesystem::create_symlink("loop.txt", folder() / "loop.txt");
  expect_reported("loop.txt", "loop.txt: ");
}

TEST_F(ProgramInput, FileWithoutPermission) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  write_article("closed.txt");
  std::filesystem::permissions(folder() / "closed.txt", std::filesystem::perms::none);
  expect_reported("closed.txt", "closed.txt: ");
}

TEST_F(ProgramInput, ControlCharactersOfAFileNameDoNotReachTheTerminal) {
  const Ran ran = run({"check", "a\x1b[2J.txt"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, StartsWith("a?[2J.txt: ")) << ran;
}

TEST_F(ProgramInput, InvalidUtf8IsToldAndReadAsWellAsCanBe) {
  write("a.txt", "Title: Caf\xe9\n\nIl y a 12 maisons\xff ici.\n");
  const Ran ran = run({"extract", "a.txt"});
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_THAT(lines_of(ran.err), ElementsAre(StartsWith("a.txt: des octets ne sont pas de l'UTF-8"))) << ran;
  EXPECT_THAT(ran.out, HasSubstr("12 maisons")) << ran;
}

TEST_F(ProgramInput, BrokenClaimLineIsNamedAndTheOthersAreJudged) {
  write_article();
  write_record();
  const std::vector<std::string> claims = lines_of(run({"extract", "a.txt"}).out);
  ASSERT_THAT(claims, SizeIs(2));
  std::string lines = claims[0] + "\n";
  for (int i = 2; i <= 16; ++i) lines += "\n";
  lines += "{\"type\":\"claim\",\"id\":\n" + claims[1] + "\n";
  write("claims.jsonl", lines);
  const Ran ran = run({"reconcile", "claims.jsonl", "-r", "r.json"});
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_THAT(lines_of(ran.err), ElementsAre(StartsWith("claims.jsonl:17: "))) << ran;
  EXPECT_EQ(ran.out, run({"check", "a.txt", "-r", "r.json", "--format", "ndjson"}).out);

  const Ran from_standard_input = run({"reconcile", "-r", "r.json"}, lines);
  EXPECT_EQ(from_standard_input.out, ran.out);
  EXPECT_THAT(from_standard_input.err, StartsWith("-:17: ")) << from_standard_input;
}

TEST_F(ProgramInput, ClaimFilesThatCannotBeRead) {
  write("folder/x.jsonl", "");
  const Ran ran = run({"reconcile", "nowhere.jsonl", "folder"});
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_THAT(lines_of(ran.err), ElementsAre("nowhere.jsonl: fichier ou dossier introuvable",
                                             "folder: est un dossier, pas un fichier"));
}

// Streamed lines are judged article by article; where all is held anyway, lines of one article need not be
// together.
TEST_F(ProgramInput, LinesOfOneArticleThatAreParted) {
  write_article("a.txt");
  write_article("b.txt");
  write_record();
  std::vector<std::string> claims = lines_of(run({"extract", "a.txt", "b.txt"}).out);
  ASSERT_THAT(claims, SizeIs(4));
  const std::string together = claims[0] + "\n" + claims[1] + "\n" + claims[2] + "\n" + claims[3] + "\n";
  const std::string mixed = claims[0] + "\n" + claims[2] + "\n" + claims[1] + "\n" + claims[3] + "\n";
  EXPECT_EQ(run({"reconcile", "-r", "r.json", "--format", "json"}, mixed).out,
            run({"reconcile", "-r", "r.json", "--format", "json"}, together).out);
  const Ran ran = run({"reconcile", "-r", "r.json"}, mixed);
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_THAT(lines_of(ran.err), ElementsAre(HasSubstr("a.txt"), HasSubstr("b.txt"))) << ran;
  EXPECT_THAT(lines_of(ran.out), SizeIs(lines_of(run({"reconcile", "-r", "r.json"}, together).out).size()))
      << ran;
}

TEST_F(ProgramInput, BadRecordsAreNamedAndTheOthersUsed) {
  write_article();
  write_record();
  write("twice.json", R"({"schema":"recoupe.reference/1","id":"x","title":"t","facts":[
    {"id":"f","label":"un","value":1,"unit":"EUR"},{"id":"f","label":"deux","value":2,"unit":"EUR"}]})");
  write("broken.json", "{");
  const Ran ran =
      run({"check", "a.txt", "-r", "twice.json", "-r", "broken.json", "-r", "nowhere.json", "-r", "r.json"});
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_THAT(ran.out, HasSubstr("erreur[magnitude]: ")) << ran;
  EXPECT_THAT(lines_of(ran.err), ElementsAre(StartsWith("twice.json: /facts/1"), StartsWith("broken.json:"),
                                             StartsWith("nowhere.json: ")))
      << ran;
}

TEST_F(ProgramInput, TwoRecordsOfOneNameAreAFault) {
  write_article();
  write_record("r.json");
  write_record("copy.json");
  const Ran ran = run({"check", "a.txt", "-r", "r.json", "-r", "copy.json"});
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_EQ(ran.err, "copy.json: /id: la fiche « horizon » est déjà dans r.json\n");
}

TEST_F(ProgramInput, EmptyPipeIsNoFault) {
  for (const char* command : {"extract", "reconcile"}) {
    const Ran ran = run({command});
    EXPECT_EQ(ran.status, 0) << ran;
    EXPECT_THAT(ran.out, IsEmpty());
    EXPECT_THAT(ran.err, IsEmpty());
  }
}

TEST_F(ProgramInput, EmptyFileNeverCrashes) {
  for (const char* name : {"a.txt", "a.html", "a.jsonl", "a.md"}) {
    write(name, "");
    const Ran ran = run({"check", name});
    EXPECT_TRUE(ran.status == 0 || ran.status == 2) << name << "\n" << ran;
    EXPECT_EQ(ran.status == 2, !ran.err.empty()) << ran;
  }
}

}  // namespace
}  // namespace recoupe
