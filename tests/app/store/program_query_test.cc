// `recoupe query` as a user runs it.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "app/store/queries.h"
#include "program.h"

namespace recoupe {
namespace {

using Json = nlohmann::ordered_json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

class ProgramQuery : public ProgramTest {
 protected:
  void SetUp() override {
    write_article();
    write_record();
    run({"check", "a.txt", "-r", "r.json", "--store", "s.sqlite"});
  }

  Ran query(std::vector<std::string> words) const {
    words.insert(words.begin(), "query");
    words.insert(words.end(), {"--store", "s.sqlite"});
    return run(words);
  }
};

TEST_F(ProgramQuery, WithoutANameListsWhatCanBeAsked) {
  const Ran french = query({});
  const Ran english = query({"--lang", "en"});
  EXPECT_EQ(french.status, 0) << french;
  EXPECT_THAT(lines_of(french.out), SizeIs(all_queries().size()));
  for (const Query& one : all_queries()) {
    EXPECT_THAT(french.out, HasSubstr(one.help.fr));
    EXPECT_THAT(english.out, HasSubstr(one.help.en));
  }
  EXPECT_THAT(Json::parse(query({"--format", "json"}).out), SizeIs(all_queries().size()));
  EXPECT_THAT(lines_of(query({"--format", "csv"}).out), SizeIs(all_queries().size() + 1));
}

TEST_F(ProgramQuery, TextIsATable) {
  const Ran ran = query({"figures_by_fact"});
  EXPECT_EQ(ran.status, 0) << ran;
  const std::vector<std::string> lines = lines_of(ran.out);
  ASSERT_THAT(lines, SizeIs(4)) << ran;
  EXPECT_THAT(lines[0],
              StartsWith("fait             intitulé                      date        titre de presse"));
  EXPECT_THAT(lines[1], StartsWith("───────────────  ─"));
  // 150 millions: the number to the right, grouped with narrow no-break spaces.
  EXPECT_THAT(lines[2],
              StartsWith("horizon/private  part privée du fonds Horizon  2025-02-12  Le Quotidien"));
  EXPECT_THAT(lines[2], HasSubstr("      150\u202f000\u202f000  EUR"));
  EXPECT_THAT(lines[3], HasSubstr("  200\u202f000\u202f000\u202f000  EUR"));
  EXPECT_THAT(query({"figures_by_fact", "--lang", "en"}).out, HasSubstr("  200,000,000,000  EUR"));
  EXPECT_EQ(query({"copies"}).out, "aucune ligne\n");
}

TEST_F(ProgramQuery, CsvIsForASpreadsheet) {
  const std::string csv = query({"outlets_by_error_rate", "--format", "csv"}).out;
  // Two figures, one of them wrong.
  EXPECT_EQ(csv,
            "\xEF\xBB\xBFoutlet;articles;figures;errors;warnings;errors_per_1000;warnings_per_1000\r\n"
            "Le Quotidien;1;2;1;0;500;0\r\n");
  write("b.txt", "Title: x\nOutlet: =1+1;\n\nIl y a 3 maisons.\n");
  run({"check", "b.txt", "-r", "r.json", "--store", "s.sqlite"});
  EXPECT_THAT(query({"outlets_by_error_rate", "--format", "csv"}).out,
              HasSubstr("\r\n\"'=1+1;\";1;1;0;0;0;0\r\n"));
  EXPECT_THAT(query({"corrections", "--format", "csv"}).out,
              HasSubstr(";150 milliards d'euros;150000000000;;;EUR;"));
}

TEST_F(ProgramQuery, JsonIsAnArrayOfObjects) {
  const Ran ran = query({"figures_by_fact", "--fact", "horizon/total", "--format", "json"});
  const Json rows = Json::parse(ran.out);
  ASSERT_EQ(rows.size(), 1u) << ran;
  EXPECT_EQ(rows[0].at("fact"), "horizon/total");
  EXPECT_EQ(rows[0].at("value"), 200e9);
  EXPECT_EQ(rows[0].at("low"), nullptr);
  EXPECT_EQ(rows[0].at("verdict"), "confirmed");
  EXPECT_EQ(query({"copies", "--format", "json"}).out, "[]\n");
}

TEST_F(ProgramQuery, AnswersAreTheSameEachTime) {
  for (const Query& one : all_queries()) {
    for (const char* format : {"text", "csv", "json"}) {
      const Ran first = query({std::string(one.name), "--format", format});
      EXPECT_EQ(first.status, 0) << first;
      EXPECT_THAT(first.err, IsEmpty());
      EXPECT_EQ(first.out, query({std::string(one.name), "--format", format}).out) << one.name;
    }
  }
}

TEST_F(ProgramQuery, HostileTextIsShownAndHarmsNothing) {
  Json evil = {{"type", "article"}, {"id", "x"}, {"published", "2025-02-12"}};
  evil["title"] = std::string(1 << 20, 'T') + "\x1b[2J";
  evil["outlet"] = "\x1b]0;x\a\u202e<script>\n=cmd";
  evil["text"] = "Les investisseurs privés apportent 150 millions d'euros au fonds Horizon.";
  write("evil.jsonl", evil.dump() + "\n");
  run({"check", "evil.jsonl", "-r", "r.json", "--store", "s.sqlite"});
  const Ran text = query({"articles_with_findings"});
  EXPECT_THAT(text.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text.out, Not(HasSubstr("\u202e")));
  EXPECT_LT(text.out.size(), 3000u) << "the title is cut";
  EXPECT_THAT(text.out, HasSubstr("TTTT…"));
  const Ran csv = query({"articles_with_findings", "--format", "csv"});
  EXPECT_THAT(csv.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(csv.out, Not(HasSubstr("\u202e")));
  EXPECT_THAT(csv.out, HasSubstr("\"␛]0;x␇<U+202E><script>\n=cmd\"")) << "with its line break";
  for (const Json& row : Json::parse(query({"articles_with_findings", "--format", "json"}).out)) {
    if (row.at("article") != "x") continue;
    EXPECT_EQ(row.at("title"), evil.at("title"));
    EXPECT_EQ(row.at("outlet"), evil.at("outlet"));
  }
}

TEST_F(ProgramQuery, WhatCannotBeAnsweredIsOneLine) {
  write("empty.sqlite", "");
  const struct {
    std::vector<std::string> words;
    std::string err;  // the start
  } rows[] = {
      {{"query", "chiffres", "--store", "s.sqlite"},
       "recoupe : requête inconnue : « chiffres » (requêtes : figures_by_fact,"},
      {{"query", "copies"}, "recoupe : « query » attend une base à interroger : --store FICHIER"},
      {{"query", "copies", "facts_checked", "--store", "s.sqlite"},
       "recoupe : « query » ne pose qu'une question"},
      {{"query", "copies", "--store", "none.sqlite"}, "none.sqlite: fichier introuvable"},
      {{"query", "--store", "none.sqlite"}, "none.sqlite: fichier introuvable"},
      {{"query", "copies", "--store", "r.json"}, "r.json: n'est pas une base de Recoupe"},
      {{"query", "copies", "--store", "empty.sqlite"}, "empty.sqlite: n'est pas une base de Recoupe"},
      {{"query", "copies", "--store", "."}, ".: est un dossier, pas un fichier"},
      {{"query", "figures_by_fact", "--store", "s.sqlite", "--fact", "a/b"}, "s.sqlite: aucun fait « a/b »"},
      {{"query", "copies", "--store", "s.sqlite", "--fact", "horizon/total"},
       "recoupe : option --fact : la requête copies ne porte pas sur des faits"},
      {{"query", "copies", "--store", "s.sqlite", "--outlet", "Le Monstre"},
       "s.sqlite: aucun article du titre « Le Monstre »"},
      {{"query", "copies", "--store", "s.sqlite", "--format", "html"},
       "recoupe : option --format : « html » n'est pas l'une des valeurs possibles (text, json, csv)"},
      {{"query", "copies", "--store", "s.sqlite", "--until", "2025-02-30"},
       "recoupe : option --until : « 2025-02-30 » n'est pas"},
  };
  for (const auto& row : rows) {
    const Ran ran = run(row.words);
    EXPECT_EQ(ran.status, 2) << ran;
    EXPECT_THAT(ran.out, IsEmpty());
    EXPECT_THAT(ran.err, StartsWith(row.err));
    EXPECT_THAT(lines_of(ran.err), SizeIs(1));
  }
}

TEST_F(ProgramQuery, ChangesNothing) {
  const std::string before = read("s.sqlite");
  query({"figures_by_fact"});
  EXPECT_TRUE(read("s.sqlite") == before);
}

TEST_F(ProgramQuery, FolderThatCannotBeWrittenCanBeRead) {
  // Root may write anywhere: then this shows only that the answer is the same.
  const std::string answer = query({"figures_by_fact"}).out;
  const Ran ran = shell(
      "mkdir sealed && cp s.sqlite sealed/ && chmod a-w sealed sealed/s.sqlite; "
      "\"$RECOUPE\" query figures_by_fact --store sealed/s.sqlite; status=$?; chmod u+w sealed; exit "
      "$status");
  EXPECT_EQ(ran.status, 0) << ran;
  EXPECT_EQ(ran.out, answer);
}

TEST_F(ProgramQuery, ClosedPipeEndsQuietly) {
  const Ran ran = shell("{ \"$RECOUPE\" query figures_by_fact --store s.sqlite; echo $? >status; } | true");
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_EQ(read("status"), "0\n");
}

}  // namespace
}  // namespace recoupe
