// Exit status, streams and formats of the real program.
#include "program.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace recoupe {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;
using Json = nlohmann::json;

std::vector<Json> of_type(const std::string& lines, const std::string& type) {
  std::vector<Json> found;
  for (const std::string& line : lines_of(lines)) {
    const Json element = Json::parse(line);
    if (element.at("type") == type) found.push_back(element);
  }
  return found;
}

class Program : public ProgramTest {};

TEST_F(Program, WrongFigureGivesStatusOneAndAFindingOnStandardOutput) {
  write_article();
  write_record();
  const Ran ran = run({"check", "a.txt", "-r", "r.json"});
  EXPECT_EQ(ran.status, 1) << ran;
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_THAT(ran.out,
              StartsWith("a.txt\n«\u00a0Le fonds Horizon prend forme\u00a0» (Le Quotidien, 2025-02-12)\n\n"
                         "erreur[magnitude]: "));
  EXPECT_THAT(ran.out,
              HasSubstr("\n   | Les investisseurs privés apportent 150 millions d'euros au fonds Horizon.\n"
                        "   |                                    ^^^^^^^^^^^^^^^^^^^^\n"));
  EXPECT_THAT(ran.out, HasSubstr("\n   = attendu : 150 milliards d'euros (horizon/private)\n"));
  EXPECT_THAT(ran.out,
              HasSubstr("\n   = source : Communiqué — Horizon, 2025-02-11, https://exemple.eu/horizon\n"));
  EXPECT_THAT(ran.out, HasSubstr("\n1 article, 2 chiffres relevés, 1 confirmé, 1 constat (1 erreur)\n"));
  EXPECT_THAT(ran.out, Not(HasSubstr("\x1b"))) << "no colours off a terminal";
}

TEST_F(Program, ARecordOfTheProjectIsFoundByNameFromAnyFolder) {
  write("a.txt", "Titre\n\nLe fonds InvestAI doit mobiliser 200 millions d'euros.\n");
  const Ran ran = run({"check", "a.txt", "-r", "investai", "--format", "ndjson"});
  EXPECT_EQ(ran.status, 1) << ran;
  EXPECT_THAT(ran.out, HasSubstr("\"fact\":\"investai/total\"")) << ran;
  write("investai", R"({"schema":"recoupe.reference/1","id":"own","title":"t","facts":[]})");
  EXPECT_THAT(run({"check", "a.txt", "-r", "investai", "--format", "ndjson"}).out,
              Not(HasSubstr("investai/total")))
      << "a file of that name wins";
  EXPECT_THAT(run({"reference", "list"}).out, HasSubstr("investai\tInvestAI"));
}

// An archive of `pages` in plain WARC.
std::string archive_of(const std::vector<std::string>& pages) {
  std::string archive;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + pages[i];
    archive += "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:" + std::to_string(i) +
               ">\r\nWARC-Date: 2025-02-12T08:30:00Z\r\nWARC-Target-URI: https://a.example/" +
               std::to_string(i) + "\r\nContent-Length: " + std::to_string(http.size()) + "\r\n\r\n" + http +
               "\r\n\r\n";
  }
  return archive;
}

TEST_F(Program, ArchivesAreInputLikeAnyOther) {
  const std::string body =
      "<article><p>Les investisseurs privés apportent 150 millions d'euros au fonds Horizon, dont la "
      "création "
      "a été décidée mardi à Bruxelles par les ministres.</p></article>";
  write("a.warc", archive_of({"<title>Le fonds Horizon</title>" + body, "<title>Bruxelles</title>" + body}));
  write_record();
  const std::string check = " -r r.json --format ndjson";
  const Ran file = shell("$RECOUPE check a.warc" + check);
  EXPECT_EQ(file.status, 1) << file;
  EXPECT_THAT(of_type(file.out, "finding"), SizeIs(2)) << file;
  for (const std::string packed : {"cat a.warc", "gzip -c a.warc"}) {
    const Ran piped = shell(packed + " | $RECOUPE check -" + check);
    EXPECT_EQ(piped.status, 1) << piped;
    EXPECT_EQ(piped.out, file.out) << packed;
  }
  const Ran stages = shell("$RECOUPE ingest a.warc | $RECOUPE extract | $RECOUPE reconcile" + check);
  EXPECT_EQ(stages.out, file.out);
  const std::vector<Json> articles = of_type(run({"ingest", "a.warc"}).out, "article");
  ASSERT_THAT(articles, SizeIs(2));
  EXPECT_EQ(articles[0].at("source").at("offset"), 0);
  EXPECT_EQ(articles[1].at("source").at("record"), "<urn:1>");
  EXPECT_EQ(articles[0].at("dispatch"), articles[1].at("dispatch"));
  const std::vector<Json> claims = of_type(shell("$RECOUPE ingest a.warc | $RECOUPE extract").out, "claim");
  ASSERT_THAT(claims, SizeIs(2));
  EXPECT_EQ(claims[1].at("context").at("dispatch"), articles[0].at("dispatch"));
  EXPECT_EQ(run({"ingest", "a.warc", "--language", "x"}).status, 2);
  EXPECT_EQ(run({"ingest", "a.warc", "--max-page", "0"}).status, 2);
  EXPECT_EQ(run({"ingest", "a.warc", "--language", "all", "--max-page", "1"}).status, 0);
}

TEST_F(Program, FailOnAndIgnoreDecideTheStatus) {
  write_article();
  write_record();
  const std::vector<std::string> check = {"check", "a.txt", "-r", "r.json", "--format", "ndjson"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), check.begin(), check.end());
    return run(more);
  };
  EXPECT_EQ(with({}).status, 1);
  EXPECT_EQ(with({"--fail-on", "warning"}).status, 1);
  const Ran never = with({"--fail-on", "never"});
  EXPECT_EQ(never.status, 0) << never;
  EXPECT_THAT(of_type(never.out, "finding"), SizeIs(1)) << never;
  const Ran muted = with({"--ignore", "magnitude"});
  EXPECT_EQ(muted.status, 0) << muted;
  EXPECT_THAT(of_type(muted.out, "finding"), IsEmpty()) << muted;
}

TEST_F(Program, NothingToReportIsStatusZero) {
  write("a.txt", "Title: Rien à dire\n\nLe fonds Horizon mobilise 200 milliards d'euros.\n");
  write_record();
  const Ran ran = run({"check", "a.txt", "-r", "r.json"});
  EXPECT_EQ(ran.status, 0) << ran;
  EXPECT_EQ(ran.out, "1 article, 1 chiffre relevé, 1 confirmé, aucun constat\n");
  EXPECT_THAT(ran.err, IsEmpty());
}

TEST_F(Program, StagesPipedGiveWhatCheckGives) {
  write_article("pages/a.txt");
  write_article("pages/b.txt");
  write_record();
  const Ran check = run({"check", "pages", "-r", "r.json", "--format", "ndjson"});
  const Ran piped =
      shell("\"$RECOUPE\" ingest pages | \"$RECOUPE\" extract | \"$RECOUPE\" reconcile -r r.json");
  EXPECT_EQ(first_difference(check.out, piped.out), "");
  EXPECT_EQ(check.status, piped.status);
  EXPECT_THAT(of_type(check.out, "verdict"), SizeIs(4)) << check;
  EXPECT_THAT(of_type(check.out, "finding"), SizeIs(2)) << check;
  const Ran with_all = shell(
      "\"$RECOUPE\" ingest pages | \"$RECOUPE\" extract --all | \"$RECOUPE\" reconcile -r r.json --format "
      "ndjson");
  EXPECT_THAT(of_type(with_all.out, "verdict"), SizeIs(4)) << "what is no figure is not judged\n" << with_all;
}

TEST_F(Program, JsonHoldsTheVeryLines) {
  write_article();
  write_record();
  const Ran ran = run({"check", "a.txt", "-r", "r.json", "--format", "json"});
  EXPECT_EQ(ran.status, 1);
  const Json report = Json::parse(ran.out);
  const auto elements = [&](const char* name) {
    std::vector<Json> list;
    for (const Json& element : report.at(name)) list.push_back(element);
    return list;
  };
  EXPECT_EQ(elements("articles"), of_type(run({"ingest", "a.txt"}).out, "article"));
  EXPECT_EQ(elements("claims"), of_type(run({"extract", "a.txt"}).out, "claim"));
  const std::string lines = run({"check", "a.txt", "-r", "r.json", "--format", "ndjson"}).out;
  EXPECT_EQ(elements("verdicts"), of_type(lines, "verdict"));
  EXPECT_EQ(elements("findings"), of_type(lines, "finding"));
  EXPECT_EQ(report.at("summary"),
            Json::parse(R"({"articles":1,"figures":2,"confirmed":1,"contradicted":1,"outdated":0,
                            "errors":1,"warnings":0,"infos":0,"problems":0})"));
}

TEST_F(Program, ReconcileJsonHasNoArticlesOfItsOwn) {
  write_article();
  write_record();
  const std::string claims = run({"extract", "a.txt"}).out;
  const Json report = Json::parse(run({"reconcile", "-r", "r.json", "--format", "json"}, claims).out);
  EXPECT_EQ(report.at("articles"), Json::array());
  EXPECT_EQ(std::vector<Json>(report.at("claims").begin(), report.at("claims").end()),
            of_type(claims, "claim"));
  EXPECT_EQ(report.at("summary").at("articles"), 1);
}

TEST_F(Program, ReconcileShowsTheSameTextAsCheck) {
  write_article();
  write_record();
  const Ran check = run({"check", "a.txt", "-r", "r.json", "--explain"});
  EXPECT_EQ(shell("\"$RECOUPE\" extract a.txt >c.jsonl; "
                  "\"$RECOUPE\" reconcile c.jsonl -r r.json --format text --explain")
                .out,
            check.out);
  EXPECT_THAT(check.out, HasSubstr("confirmé: «\u00a0200 milliards d'euros\u00a0» — horizon/total"));
}

TEST_F(Program, LanguageChangesMessagesAndHelp) {
  write_article();
  write_record();
  const Ran english = run({"check", "a.txt", "-r", "r.json", "--lang", "en"});
  EXPECT_THAT(english.out, HasSubstr("error[magnitude]: "));
  EXPECT_THAT(english.out, HasSubstr("= expected: 150 billion euros"));
  EXPECT_THAT(english.out, HasSubstr("1 article, 2 figures found, 1 confirmed, 1 finding (1 error)\n"));
  EXPECT_THAT(run({"check", "--help", "--lang", "en"}).out, HasSubstr("Usage: recoupe check"));
  EXPECT_THAT(run({"check", "--help"}).out, HasSubstr("Utilisation : recoupe check"));
  EXPECT_EQ(run({"chek", "--lang", "en"}).err.find("recoupe: unknown command"), 0u);
}

TEST_F(Program, ColorsOnDemand) {
  write_article();
  write_record();
  EXPECT_THAT(run({"check", "a.txt", "-r", "r.json", "--color", "always"}).out,
              HasSubstr("\x1b[1;31merreur"));
}

TEST_F(Program, ColorsOnATerminalUnlessUnwanted) {
  if (shell("command -v script").status != 0) GTEST_SKIP() << "there is no script(1) to make a terminal";
  write_article();
  write_record();
  const std::string on_terminal = "script -qec '\"$RECOUPE\" check a.txt -r r.json' /dev/null";
  EXPECT_THAT(shell("unset NO_COLOR; TERM=xterm " + on_terminal).out, HasSubstr("\x1b[1;31merreur"));
  EXPECT_THAT(shell("NO_COLOR=1 TERM=xterm " + on_terminal).out, Not(HasSubstr("\x1b[1;31m")));
  EXPECT_THAT(shell("unset NO_COLOR; TERM=dumb " + on_terminal).out, Not(HasSubstr("\x1b[1;31m")));
}

TEST_F(Program, EveryCommandHelps) {
  for (const std::vector<std::string>& command : {std::vector<std::string>{},
                                                  {"check"},
                                                  {"ingest"},
                                                  {"extract"},
                                                  {"reconcile"},
                                                  {"reference"},
                                                  {"reference", "lint"},
                                                  {"reference", "draft"}}) {
    std::vector<std::string> words = command;
    words.push_back("--help");
    const Ran ran = run(words);
    EXPECT_EQ(ran.status, 0) << ran;
    EXPECT_THAT(ran.out, HasSubstr("Utilisation : recoupe ")) << ran;
    EXPECT_THAT(ran.err, IsEmpty()) << ran;
    EXPECT_THAT(ran.out,
                HasSubstr(command.empty() ? "\nCommandes\n" : "\nExemples\n  recoupe " + command[0]));
  }
  EXPECT_THAT(run({"--version"}).out, StartsWith("recoupe "));
}

TEST_F(Program, BadCommandLinesAreOneLineAndStatusTwo) {
  write_article();
  const std::vector<std::vector<std::string>> rows = {
      {},
      {"chek"},
      {"fetch", "https://exemple.fr/"},
      {"check"},
      {"ingest"},
      {"reference", "lint"},
      {"reference", "draft"},
      {"reference", "a.txt"},
      {"check", "a.txt", "--bogus"},
      {"check", "a.txt", "--format", "xml"},
      {"check", "a.txt", "--ignore", "magnitud"},
      {"check", "a.txt", "--date", "hier"},
      {"check", "a.txt", "-o"},
  };
  for (const std::vector<std::string>& words : rows) {
    const Ran ran = run(words);
    SCOPED_TRACE(::testing::PrintToString(words));
    EXPECT_EQ(ran.status, 2) << ran;
    EXPECT_THAT(ran.out, IsEmpty()) << ran;
    EXPECT_THAT(lines_of(ran.err), ElementsAre(StartsWith("recoupe : "))) << ran;
  }
}

TEST_F(Program, DateIsGivenToArticlesThatCarryNone) {
  write("a.txt", "Un titre\n\nIl y a 12 maisons.\n");
  const Ran ran = run({"ingest", "a.txt", "--date", "2025-03-01"});
  EXPECT_EQ(Json::parse(ran.out).at("published"), "2025-03-01") << ran;
}

TEST_F(Program, LintNamesSoundRecordsAndFaults) {
  write_record();
  const Ran sound = run({"reference", "lint", "r.json"});
  EXPECT_EQ(sound.status, 0) << sound;
  EXPECT_EQ(sound.out, "r.json : horizon (2 faits, 0 relation), aucune faute\n");
  EXPECT_THAT(sound.err, IsEmpty());

  write("bad.json", R"({"schema":"recoupe.reference/1","id":"x","title":"t","facts":[
    {"id":"f","label":"un","value":1,"unit":"EUR"},{"id":"f","label":"deux","value":2,"unit":"EUR"}]})");
  const Ran both = run({"reference", "lint", "r.json", "bad.json"});
  EXPECT_EQ(both.status, 2) << both;
  EXPECT_EQ(both.out, sound.out) << "the sound record is still named";
  EXPECT_THAT(both.err, StartsWith("bad.json: /facts/1")) << both;
}

TEST_F(Program, LintSaysDoubtsAndFailsOnThemWhenAskedTo) {
  write("r.json", R"({"schema":"recoupe.reference/1","id":"x","title":"t","facts":[
    {"id":"a","label":"un","value":1,"unit":"EUR","about":[["port"]]},
    {"id":"b","label":"deux","value":2,"unit":"EUR","about":[["port"]]}]})");
  const Ran ran = run({"reference", "lint", "r.json"});
  EXPECT_EQ(ran.status, 0) << ran;
  EXPECT_THAT(ran.out, StartsWith("r.json: /facts/0/about: « a » :")) << ran;
  EXPECT_THAT(ran.out, HasSubstr("aucune faute, 1 doute")) << ran;
  EXPECT_EQ(run({"reference", "lint", "r.json", "--fail-on", "warning"}).status, 1);
}

TEST_F(Program, DraftsARecordThatLintPassesAndCheckUses) {
  write(
      "release.txt",
      "Title: Le Port de Brévannes agrandit son quai\nDate: 2025-04-03\nURL: https://port.example/quai\n\n"
      "Le Port de Brévannes consacre 86,4 millions d'euros à ce chantier. Le Port de Brévannes embauche 340 "
      "dockers.\n");
  const Ran draft = run({"reference", "draft", "release.txt", "-o", "r.json"});
  EXPECT_EQ(draft.status, 0) << draft;
  EXPECT_EQ(run({"reference", "lint", "r.json", "--fail-on", "warning"}).status, 0);
  EXPECT_EQ(Json::parse(read("r.json")).at("facts").size(), 2U) << read("r.json");
  write("a.txt",
        "Title: Brévannes\nDate: 2025-04-05\n\nAu Port de Brévannes, le chantier coûtera 86,4 milliards "
        "d'euros.\n");
  const Ran check = run({"check", "a.txt", "-r", "r.json", "--format", "ndjson"});
  EXPECT_EQ(check.status, 1) << check;
  EXPECT_THAT(check.out, HasSubstr(R"("code":"magnitude")")) << check;

  write("empty.txt", "Un titre\n\nRien à compter.\n");
  const Ran none = run({"reference", "draft", "empty.txt"});
  EXPECT_EQ(none.status, 2) << none;
  EXPECT_THAT(none.err, StartsWith("empty.txt: ")) << none;
}

}  // namespace
}  // namespace recoupe
