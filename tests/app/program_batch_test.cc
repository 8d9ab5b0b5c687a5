// Whole archives: on several threads, ended at any moment and begun again.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <random>

#include "ingest/warc_writer.h"
#include "program.h"

namespace recoupe {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

#ifdef __SANITIZE_ADDRESS__
constexpr int kArticles = 30;
constexpr int kKills = 10;
#else
constexpr int kArticles = 1200;
constexpr int kKills = 50;
#endif

constexpr const char* kTowns[] = {"Brenac", "Cazelun", "Dorvec", "Fermont", "Girande", "Lompret"};

// Every third town's bridge is told by three outlets; one in seven gives another sum than the others, one in
// five misses the record's figure by a factor of a thousand.
std::string page_of(int number) {
  const std::string town = fmt::format("{}-{}", kTowns[number % 6], number / 3);
  const int cost = 120 + number / 3 * 7 % 700 + (number % 7 == 0 ? 90 : 0);
  const char* size = number % 5 == 0 ? "millions" : "milliards";
  return fmt::format(
      "<html lang=fr><head><title>{0} : le pont sera livré</title>"
      "<meta property=article:published_time content=2025-03-{1:02}></head><body><article><h1>{0} : le pont "
      "sera "
      "livré</h1><p>Le nouveau pont de {0} a coûté {2} millions d'euros, selon la mairie du bourg.</p>"
      "<p>Il sera ouvert aux voitures avant la fin du printemps, dit le maire, qui remercie les équipes.</p>"
      "<p>Les investisseurs privés apportent 150 {3} d'euros au fonds Horizon, qui a payé une part des "
      "travaux "
      "numéro {4}.</p></article></body></html>",
      town, 1 + number % 20, cost, size, number);
}

void add(WarcWriter& writer, int number) {
  const std::string url = fmt::format("https://journal-{}.example/pont/{}", number % 3, number);
  const std::string http =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page_of(number);
  ASSERT_TRUE(writer.write(response_record(url, "2025-03-21T08:30:00Z", http)));
  ASSERT_TRUE(writer.write(request_record(url, "2025-03-21T08:30:00Z", "GET / HTTP/1.1\r\n\r\n")));
}

class Batch : public ProgramTest {
 protected:
  Batch() {
    write_record();
    std::ofstream out(folder() / "a.warc.gz", std::ios::binary);
    WarcWriter writer(out, WarcPacking::gzip);
    for (int number = 0; number < kArticles; ++number) {
      add(writer, number);
      if (number == kArticles / 2) out << "no record at all";
    }
  }

  // `recoupe check` of the archive, as lines of JSON, as a line of shell.
  static std::string check(const std::string& options = "", const std::string& format = "ndjson") {
    return "\"$RECOUPE\" check a.warc.gz -r r.json --fail-on never --format " + format + " " + options;
  }
};

TEST_F(Batch, SaysTheSameOnAnyNumberOfThreads) {
  const std::vector<std::vector<std::string>> commands = {
      {"ingest", "a.warc.gz"},
      {"extract", "a.warc.gz"},
      {"check", "a.warc.gz", "-r", "r.json", "--format", "ndjson"},
      {"check", "a.warc.gz", "-r", "r.json", "--format", "json"},
      {"check", "a.warc.gz", "-r", "r.json", "--format", "csv"},
      {"check", "a.warc.gz", "-r", "r.json", "--format", "text"},
      {"check", "a.warc.gz", "-r", "r.json", "--format", "html"},
      {"check", "a.warc.gz", "-r", "r.json", "--format", "claimreview"},
      {"check", "a.warc.gz", "-r", "r.json", "--format", "annotations"},
  };
  for (std::vector<std::string> command : commands) {
    const Ran alone = run(command);
    EXPECT_EQ(alone.status, 2) << command[1];  // for the bytes that are no record
    EXPECT_THAT(lines_of(alone.err), ElementsAre(HasSubstr("a.warc.gz"))) << command[1];
    EXPECT_GT(alone.out.size(), 1000u) << command[1];
    for (const char* jobs : {"2", "7"}) {
      std::vector<std::string> together = command;
      together.insert(together.end(), {"--jobs", jobs});
      const Ran ran = run(together);
      EXPECT_EQ(first_difference(alone.out, ran.out), "") << jobs << " " << command[1];
      EXPECT_EQ(alone.err, ran.err) << jobs << " " << command[1];
      EXPECT_EQ(alone.status, ran.status) << jobs << " " << command[1];
    }
  }
}

// Input order holds for folders and lines too, where items of many files are under way at once.
TEST_F(Batch, KeepsTheOrderOfFilesAndLines) {
  std::string lines;
  for (int number = 0; number < 60; ++number) {
    write(fmt::format("{:02}.txt", number),
          fmt::format("Titre\n\nLe pont a coûté {} millions.\n", number + 2));
    lines += fmt::format("{{\"id\":\"{0}\",\"title\":\"t\",\"text\":\"Il y a {0} vaches.\"}}\n", number + 2);
    if (number == 20) lines += "no JSON\n";
  }
  write("lines.jsonl", lines);
  const Ran alone = run({"extract", ".", "lines.jsonl"});
  const Ran together = run({"extract", ".", "lines.jsonl", "--jobs", "5"});
  EXPECT_EQ(first_difference(alone.out, together.out), "");
  EXPECT_EQ(alone.err, together.err);
  EXPECT_THAT(together.err, HasSubstr("lines.jsonl:22:"));
}

TEST_F(Batch, EndedAtAnyMomentItGoesOnAndSaysTheSame) {
  const auto start = std::chrono::steady_clock::now();
  const Ran unbroken = shell(check("--jobs 2"));
  const std::chrono::duration<double> whole = std::chrono::steady_clock::now() - start;
  ASSERT_GT(lines_of(unbroken.out).size(), 40u);
  ASSERT_THAT(unbroken.out, HasSubstr("\"code\":\"disagreement\""));
  std::mt19937 random(20250312);
  std::uniform_real_distribution<double> moment(0, 1.1 * whole.count());
  int went_on = 0;
  for (int kills = 0; kills < kKills;) {
    std::filesystem::remove_all(folder() / "state");
    // Up to three times before it may come to its end.
    for (int i = 0; i < 3 && kills < kKills; ++i, ++kills) {
      const Ran killed =
          shell(fmt::format("{} > out.ndjson & sleep {:.3f}; kill -9 $! 2>/dev/null; wait",
                            check(i % 2 == 0 ? "--state state --jobs 2" : "--state state"), moment(random)));
      went_on += std::filesystem::exists(folder() / "state/checkpoint.json") ? 1 : 0;
    }
    const Ran last = shell(check("--state state --jobs 2"));
    ASSERT_EQ(first_difference(unbroken.out, last.out), "") << "after " << kills << " kills";
    ASSERT_EQ(last.status, unbroken.status) << last;
    // What is done stays done: again the same, and nothing is read.
    ASSERT_EQ(first_difference(unbroken.out, shell(check("--state state")).out), "");
  }
  EXPECT_GT(went_on, kKills / 4);  // else the moments were too early to try anything
}

// The other forms with a state, broken off by what is a full disk to the program.
TEST_F(Batch, EveryFormGoesOn) {
  for (const char* format : {"text", "text --explain", "json", "csv", "claimreview", "annotations"}) {
    std::filesystem::remove_all(folder() / "state");
    const Ran unbroken = shell(check("", format));
    EXPECT_GT(unbroken.out.size(), 1000u) << format;
    const Ran full = shell("trap '' XFSZ; ulimit -f 20; " + check("--state state", format));
    EXPECT_EQ(full.status, 2) << full;
    EXPECT_THAT(full.out, IsEmpty()) << format;
    const Ran last = shell(check("--state state --jobs 2", format));
    EXPECT_EQ(first_difference(unbroken.out, last.out), "") << format;
  }
}

// Shell: waits until the state says that some items are done, but not for ever: of an archive that is not
// longer than a buffer none is until its end.
const std::string kAfterSomeItems =
    "for i in $(seq 40); do grep -q '\"items\": [1-9]' state/checkpoint.json 2>/dev/null && break; sleep "
    "0.1; "
    "done\n";

TEST_F(Batch, SigintEndsInGoodOrder) {
  const Ran unbroken = shell(check());
  // The archive comes through a pipe that stays open: the program is in the middle of it.
  const Ran ended = shell(
      "mkfifo slow; (head -c 900000 a.warc.gz; sleep 20) > slow & feeder=$!\n"
      "\"$RECOUPE\" check - --state state --format ndjson -r r.json < slow > out & job=$!\n" +
      kAfterSomeItems + "kill -INT $job; kill $feeder; wait $job; echo $? >&2");
  EXPECT_THAT(lines_of(ended.err), testing::Contains("130")) << ended;
  EXPECT_THAT(ended.err, HasSubstr("interrompu")) << ended;
  EXPECT_EQ(read("out"), "");
  const Ran last =
      shell("\"$RECOUPE\" check - --state state --format ndjson -r r.json --fail-on never < a.warc.gz");
  std::string expected = unbroken.out;  // but for the name of the input
  for (std::size_t at = 0; (at = expected.find("a.warc.gz", at)) != std::string::npos;)
    expected.replace(at, 9, "-");
  EXPECT_EQ(first_difference(expected, last.out), "");
}

TEST_F(Batch, AFullDiskLosesNothing) {
  const Ran unbroken = shell(check());
  // No file may grow beyond 16 kB: to the program a disk that is full.
  const Ran full = shell("trap '' XFSZ; ulimit -f 32; " + check("--state state"));
  EXPECT_EQ(full.status, 2) << full;
  EXPECT_THAT(full.err, HasSubstr("écriture impossible")) << full;
  EXPECT_THAT(full.out, IsEmpty());
  EXPECT_EQ(first_difference(unbroken.out, shell(check("--state state")).out), "");
}

TEST_F(Batch, AClosedPipeIsNoFault) {
  for (const char* jobs : {"--jobs 1", "--jobs 3"}) {
    const Ran ran = shell(check(jobs) + " | head -n 1");
    EXPECT_THAT(lines_of(ran.out), SizeIs(1)) << ran;
    EXPECT_THAT(ran.err, Not(AllOf(HasSubstr("recoupe"), HasSubstr("criture")))) << ran;
  }
}

TEST_F(Batch, StandardInputIsKnownAgain) {
  const std::string on = "\"$RECOUPE\" check - -r r.json --format ndjson --fail-on never --state state";
  if (std::filesystem::file_size(folder() / "a.warc.gz") < 1'000'000) GTEST_SKIP() << "too short an archive";
  // Ended in the middle of the archive, which keeps what is done.
  shell("mkfifo slow; (head -c 900000 a.warc.gz; sleep 20) > slow & feeder=$!\n" + on +
        " < slow > out & job=$!\n" + kAfterSomeItems + "kill -INT $job; kill $feeder; wait $job");
  ASSERT_THAT(read("state/checkpoint.json"), Not(HasSubstr("\"items\": 0,")));
  for (const char* other : {"head -c 3000 a.warc.gz", "true", "tail -c +9000 a.warc.gz"}) {
    const Ran ran = shell(std::string(other) + " | " + on);
    EXPECT_EQ(ran.status, 2) << ran;
    EXPECT_THAT(ran.err, HasSubstr("l'entrée n'est plus celle d'avant l'arrêt")) << ran;
    EXPECT_THAT(ran.out, IsEmpty());
  }
  EXPECT_THAT(shell("cat a.warc.gz | " + on).out, HasSubstr("\"code\":\"magnitude\""));
}

// A page before and after its correction has one address.
TEST_F(Batch, ArticlesOfOneIdAreToldApart) {
  const auto article = [](const char* size) {
    return fmt::format(
        "{{\"id\":\"p\",\"title\":\"t\",\"text\":\"Les investisseurs privés apportent 150 {} d'euros au "
        "fonds "
        "Horizon.\"}}\n",
        size);
  };
  write("two.jsonl", article("millions") + article("milliards"));
  const Ran check = run({"check", "two.jsonl", "-r", "r.json", "--format", "ndjson"});
  EXPECT_THAT(lines_of(check.out),
              testing::Contains(AllOf(HasSubstr("\"claim\":\"p#1\""), HasSubstr("contradicted"))));
  EXPECT_THAT(lines_of(check.out),
              testing::Contains(AllOf(HasSubstr("\"claim\":\"p~2#1\""), HasSubstr("confirmed"))));
  const Ran piped =
      shell("\"$RECOUPE\" ingest two.jsonl | \"$RECOUPE\" extract | \"$RECOUPE\" reconcile -r r.json");
  EXPECT_EQ(first_difference(check.out, piped.out), "");
  const Ran page = run({"check", "two.jsonl", "-r", "r.json", "--format", "html"});
  EXPECT_THAT(page.out, AllOf(HasSubstr("150 millions"), HasSubstr("150 milliards")));
}

TEST_F(Batch, AStateIsOfOneJob) {
  ASSERT_EQ(shell(check("--state state")).status, 2);  // for the bytes that are no record
  struct Row {
    std::string command, says;
  };
  const Row rows[] = {
      {"\"$RECOUPE\" extract a.warc.gz --state state", "« command » diffère"},
      {check("--state state --ignore headline"), "« ignore » diffère"},
      {"touch -d 2020-01-01 r.json; " + check("--state state"), "« records » diffère"},
      {"mkdir mine; touch mine/thesis.txt; " + check("--state mine"), "n'est pas vide"},
      {"echo '{' > state/checkpoint.json; " + check("--state state"), "état illisible"},
      {": > r.json; " + check("--state r.json"), "ce n'est pas un dossier"},
      {"\"$RECOUPE\" check https://a.example/ --format ndjson --state web", "--state ne va pas avec le Web"},
      {"\"$RECOUPE\" check a.warc.gz --state page --format html", "--state ne va pas avec --format html"},
      {"exec 9>lone.lock; mkdir -p busy; exec 9>busy/lock; flock 9; " + check("--state busy"),
       "un autre travail se sert"},
  };
  for (const Row& row : rows) {
    const Ran ran = shell(row.command);
    EXPECT_EQ(ran.status, 2) << row.command << "\n" << ran;
    EXPECT_THAT(ran.err, HasSubstr(row.says)) << row.command;
    EXPECT_THAT(ran.out, IsEmpty()) << row.command;
  }
}

TEST_F(Batch, AStateKnowsTheRecordsOfAFolder) {
  const std::string command =
      "\"$RECOUPE\" check a.warc.gz -r records --format ndjson --fail-on never --state state";
  ASSERT_EQ(shell("mkdir records; cp r.json records/; " + command).status, 2);
  const Ran ran = shell("touch -d 2020-01-01 records/r.json; " + command);
  EXPECT_THAT(ran.err, HasSubstr("« records » diffère")) << ran;
  EXPECT_THAT(ran.out, IsEmpty());
}

TEST_F(Batch, ADirectoryThatIsNoStateIsLeftAsItWas) {
  const Ran ran = shell("mkdir mine; touch mine/thesis.txt; " + check("--state mine") + "; ls mine");
  EXPECT_EQ(ran.out, "thesis.txt\n") << ran;
}

TEST_F(Batch, AStateGoesWithItsStore) {
  const Ran whole = shell(check("--state state --store s.sqlite"));
  EXPECT_EQ(first_difference(whole.out, shell(check("--state state --store s.sqlite")).out), "");
  const Ran ran = shell("rm s.sqlite*; " + check("--state state --store s.sqlite"));
  EXPECT_EQ(ran.status, 2) << ran;
  EXPECT_THAT(ran.err, HasSubstr("s.sqlite: ce fichier n'est plus là")) << ran;
  EXPECT_THAT(ran.out, IsEmpty());
}

TEST_F(Batch, ARecordThatCannotBeReadEndsAJobWithAStoreOrAState) {
  for (const char* options : {"--store s.sqlite", "--state state"}) {
    const Ran ran = shell(check(std::string(options) + " -r nowhere.json"));
    EXPECT_EQ(ran.status, 2) << ran;
    EXPECT_THAT(lines_of(ran.err), ElementsAre(HasSubstr("nowhere.json"))) << ran;
    EXPECT_THAT(ran.out, IsEmpty());
  }
  EXPECT_FALSE(std::filesystem::exists(folder() / "s.sqlite"));
}

TEST_F(Batch, EndsThoughItsInputDoesNotCome) {
  for (const char* signal : {"INT", "TERM"}) {
    // Nobody writes to the pipe, and it stays open.
    const Ran ran = shell(fmt::format(
        "mkfifo pipe; exec 3<>pipe; rm pipe; timeout -k 9 -s {} 0.3 \"$RECOUPE\" check - -q <&3; echo $?",
        signal));
    EXPECT_EQ(ran.out, "124\n") << ran;  // of timeout: ended by the first signal
  }
}

TEST_F(Batch, ProblemsOfBeforeTheBreakAreRecalled) {
  ASSERT_EQ(shell(check("--state state")).status, 2);
  const Ran ran = shell(check("--state state"));
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(lines_of(ran.err), ElementsAre(HasSubstr("1 problème(s) dit(s) avant la reprise"))) << ran;
}

TEST_F(Batch, AnOutputFileComesWithItsStateAtTheEnd) {
  const Ran unbroken = shell(check());
  EXPECT_EQ(shell(check("--state state -o out.ndjson")).out, "");
  EXPECT_EQ(first_difference(unbroken.out, read("out.ndjson")), "");
  EXPECT_THAT(files(), ElementsAre("a.warc.gz", "out.ndjson", "r.json", "state"));
}

TEST_F(Batch, ATextTooLongIsToldAndReadAsFarAsItGoes) {
  std::string text = "Titre\n\n";
  while (text.size() < (std::size_t{2} << 20U) + 1000)
    text += "Le pont de Brenac a coûté 12 millions d'euros.\n";
  write("long.txt", text);
  const Ran ran = run({"extract", "long.txt", "--jobs", "2"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(lines_of(ran.err), ElementsAre(HasSubstr("plus de 2 Mio")));
  EXPECT_GT(lines_of(ran.out).size(), 40000u);
}

}  // namespace
}  // namespace recoupe
