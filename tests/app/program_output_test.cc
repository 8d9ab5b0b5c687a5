// Where results go: `-o`, closed pipes, full disks.
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "program.h"

namespace recoupe {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

class ProgramOutput : public ProgramTest {
 protected:
  void SetUp() override {
    write_article();
    write_record();
  }

  // Far more than a pipe holds (64 KiB).
  void write_many_articles() const {
    std::string lines;
    for (int i = 0; i < 2000; ++i) {
      lines += "{\"type\":\"article\",\"id\":\"a" + std::to_string(i) +
               "\",\"title\":\"t\",\"text\":\"Il y a 12 maisons dans la rue.\"}\n";
    }
    write("many.jsonl", lines);
  }
};

TEST_F(ProgramOutput, FileGetsWhatStandardOutputWould) {
  const Ran plain = run({"check", "a.txt", "-r", "r.json", "--format", "json"});
  const Ran to_file = run({"check", "a.txt", "-r", "r.json", "--format", "json", "-o", "out.json"});
  EXPECT_EQ(to_file.status, 1) << to_file;
  EXPECT_THAT(to_file.out, IsEmpty());
  EXPECT_EQ(read("out.json"), plain.out);
  EXPECT_THAT(files(), ElementsAre("a.txt", "out.json", "r.json")) << "nothing is left beside it";
}

TEST_F(ProgramOutput, FileIsReplacedWithItsPermissions) {
  write("out.txt", "old");
  std::filesystem::permissions(folder() / "out.txt", std::filesystem::perms(0640));
  EXPECT_EQ(run({"ingest", "a.txt", "-o", "out.txt"}).status, 0);
  EXPECT_EQ(read("out.txt"), run({"ingest", "a.txt"}).out);
  EXPECT_EQ(std::filesystem::status(folder() / "out.txt").permissions(), std::filesystem::perms(0640));
}

TEST_F(ProgramOutput, NewFileHasTheUsualPermissions) {
  EXPECT_EQ(shell("umask 027; \"$RECOUPE\" ingest a.txt -o out.jsonl").status, 0);
  EXPECT_EQ(std::filesystem::status(folder() / "out.jsonl").permissions(), std::filesystem::perms(0640));
}

TEST_F(ProgramOutput, LinkStaysALink) {
  write("real.jsonl", "old");
  std::filesystem::create_symlink("real.jsonl", folder() / "link.jsonl");
  EXPECT_EQ(run({"ingest", "a.txt", "-o", "link.jsonl"}).status, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(folder() / "link.jsonl"));
  EXPECT_EQ(read("real.jsonl"), run({"ingest", "a.txt"}).out);
}

TEST_F(ProgramOutput, FolderThatIsNotThereIsOneLine) {
  const Ran ran = run({"check", "a.txt", "-o", "nowhere/out.txt"});
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_EQ(ran.err, "nowhere/out.txt: écriture impossible : le dossier n'existe pas\n");
  EXPECT_THAT(ran.out, IsEmpty());
}

TEST_F(ProgramOutput, DeviceIsWrittenToNotReplaced) {
  EXPECT_EQ(run({"ingest", "a.txt", "-o", "/dev/null"}).status, 0);
  struct stat status {};
  ASSERT_EQ(stat("/dev/null", &status), 0);
  EXPECT_TRUE(S_ISCHR(status.st_mode));
}

TEST_F(ProgramOutput, FullDiskIsSaid) {
  if (access("/dev/full", W_OK) != 0) GTEST_SKIP() << "there is no /dev/full";
  const Ran to_output = shell("\"$RECOUPE\" ingest a.txt >/dev/full");
  EXPECT_EQ(to_output.status, 2) << to_output;
  EXPECT_EQ(to_output.err, "recoupe : sortie standard : écriture impossible : plus de place sur le disque\n");
  const Ran to_file = run({"check", "a.txt", "-o", "/dev/full", "--lang", "en"});
  EXPECT_EQ(to_file.status, 2) << to_file;
  EXPECT_EQ(to_file.err, "recoupe: /dev/full: cannot write: no space left on the disk\n");
}

TEST_F(ProgramOutput, ClosedPipeEndsQuietly) {
  write_many_articles();
  for (const std::string command :
       {"ingest many.jsonl", "extract many.jsonl", "check many.jsonl --format json"}) {
    // The first status is the program's: a pipeline's own is that of `head`.
    const Ran ran = shell("{ \"$RECOUPE\" " + command + "; echo $? >status; } | head -1");
    EXPECT_THAT(lines_of(ran.out), SizeIs(1)) << ran;
    EXPECT_THAT(ran.err, IsEmpty()) << ran;
    EXPECT_EQ(read("status"), "0\n") << command;
  }
}

TEST_F(ProgramOutput, ClosedPipeTellsWhatWasFoundSoFar) {
  write_many_articles();
  write_record();
  write("wrong.txt", "Titre\n\nLes investisseurs privés apportent 150 millions d'euros au fonds Horizon.\n");
  for (const std::string format : {"text", "ndjson", "json", "csv", "html"}) {
    const Ran ran = shell("{ \"$RECOUPE\" check wrong.txt many.jsonl -r r.json --format " + format +
                          "; echo $? >status; } | head -1");
    EXPECT_THAT(ran.err, IsEmpty()) << ran;
    EXPECT_EQ(read("status"), "1\n") << format;
  }
}

TEST_F(ProgramOutput, DoesNotOverwriteWhatIsRead) {
  write_record();
  write("dir/a.txt", "Titre\n\nIl y a 3 vaches.\n");
  write("rates.csv", "Date,USD\n2025-01-02,1.1\n");
  ASSERT_EQ(run({"ingest", "a.txt", "-o", "dir/articles.jsonl"}).status, 0);
  ASSERT_EQ(run({"check", "a.txt", "--store", "s.sqlite"}).status, 0);
  struct Row {
    std::vector<std::string> arguments;
    const char* output;
  };
  const Row rows[] = {{{"check", "a.txt"}, "a.txt"},
                      {{"check", "a.txt"}, "./dir/../a.txt"},
                      {{"check", "a.txt", "-r", "r.json"}, "r.json"},
                      {{"check", "a.txt", "--rates", "rates.csv"}, "rates.csv"},
                      {{"check", "a.txt", "--store", "s.sqlite"}, "s.sqlite"},
                      {{"ingest", "dir"}, "dir/articles.jsonl"}};
  for (Row row : rows) {
    const std::string before = read(row.output);
    row.arguments.insert(row.arguments.end(), {"-o", row.output});
    const Ran ran = run(row.arguments);
    EXPECT_EQ(ran.status, 2) << ran;
    EXPECT_EQ(ran.err, std::string(row.output) +
                           ": est aussi lu par ce travail, et serait écrasé ; donner un autre nom à -o\n");
    EXPECT_EQ(read(row.output), before);
  }
  EXPECT_EQ(run({"check", "dir", "-o", "dir/report.out"}).status, 0);  // is never read
}

TEST_F(ProgramOutput, StandardInputNamedByADash) {
  const Ran ran = run({"ingest", "-"}, read("a.txt"));
  EXPECT_EQ(ran.status, 0) << ran;
  EXPECT_THAT(ran.out, HasSubstr("\"file\":\"-\"")) << ran;
  EXPECT_THAT(ran.out, StartsWith("{\"type\":\"article\"")) << ran;
}

}  // namespace
}  // namespace recoupe
