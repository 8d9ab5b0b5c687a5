#include "ingest/ingest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <sstream>
#include <stdexcept>

#include "ingest/input_kind.h"
#include "ingest/input_reader.h"
#include "tests/ingest/ingested.h"

namespace recoupe {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
namespace fs = std::filesystem;

TEST_F(IngestTest, ReadsAFileByItsEnding) {
  write("a.txt", "<h1>T</h1>\nUn.");
  write("b.html", "<h1>T</h1>\nUn.");
  write("c.jsonl", R"({"id":"c1","text":"Un."})");
  EXPECT_EQ(ingested("a.txt").articles.at(0).title, "<h1>T</h1>");
  EXPECT_EQ(ingested("b.html").articles.at(0).title, "T");
  EXPECT_THAT(ingested("c.jsonl").ids(), ElementsAre("c1"));
}

TEST_F(IngestTest, ReadsJsonLinesPastBadOnes) {
  write("a.jsonl",
        "{\"id\":\"1\",\"text\":\"Un.\"}\n"
        "\n"
        "{\"id\":\"3\",\"text\":\n"
        "{\"text\":\"Quatre.\"}\r\n"
        "  \t\n"
        "{\"type\":\"claim\"}\n"
        "{\"text\":\"d\xE9j\xE0\"}");
  const Ingested result = ingested("a.jsonl");
  EXPECT_THAT(result.ids(), ElementsAre("1", "a.jsonl:4", "a.jsonl:7"));
  EXPECT_EQ(result.articles.at(2).text, "d\uFFFDj\uFFFD");
  EXPECT_THAT(result.french(),
              ElementsAre("a.jsonl:3: JSON incomplet : la ligne s'arrête trop tôt",
                          "a.jsonl:6: /type: un article est attendu, cette ligne est de type « claim »",
                          "a.jsonl:7: des octets ne sont pas de l'UTF-8 ; lus comme « \uFFFD »"));
}

TEST_F(IngestTest, SaysInOneLineWhatCannotBeRead) {
  write("vide.txt", "");
  write("vide.jsonl", "");
  write("blanc.txt", " \n\u00A0\n");
  write("blanc.jsonl", "\n \n");
  write("blanc.html", "<html><body><script>x</script></body></html>");
  write("image.png", "x");
  write("sans", "x");
  write("flux.xml", "x");
  fs::create_symlink("boucle.txt", "boucle.txt");
  const std::string endings = " (terminaisons lues : " + std::string(known_endings) + ")";
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"absent.txt", "absent.txt: fichier ou dossier introuvable"},
      {"absent/a.txt", "absent/a.txt: fichier ou dossier introuvable"},
      {"vide.txt/a.txt", "vide.txt/a.txt: fichier ou dossier introuvable"},
      {"boucle.txt", "boucle.txt: lien symbolique qui tourne en rond"},
      {"vide.txt", "vide.txt: fichier vide"},
      {"vide.jsonl", "vide.jsonl: fichier vide"},
      {"blanc.txt", "blanc.txt: aucun texte n'y a été trouvé"},
      {"blanc.html", "blanc.html: aucun texte n'y a été trouvé"},
      {"blanc.jsonl", "blanc.jsonl: aucun article n'y a été trouvé"},
      {"image.png", "image.png: type de fichier inconnu" + endings},
      {"sans", "sans: type de fichier inconnu" + endings},
      {"flux.xml", "flux.xml: ni flux (RSS, Atom, JSON Feed) ni plan de site"},
      {"https://", "https://: adresse du Web mal formée (http:// ou https://, sans mot de passe)"},
      {"", "fichier ou dossier introuvable"},
  };
  for (const auto& [input, line] : rows) {
    const Ingested result = ingested(input);
    EXPECT_THAT(result.french(), ElementsAre(line)) << input;
    EXPECT_THAT(result.articles, IsEmpty()) << input;
  }
}

TEST_F(IngestTest, SaysWhatMayNotBeRead) {
  write("secret.txt", "T\nUn.");
  fs::permissions("secret.txt", fs::perms::none);
  if (access("secret.txt", R_OK) == 0) GTEST_SKIP() << "this user may read everything";
  EXPECT_THAT(ingested("secret.txt").french(),
              ElementsAre("secret.txt: lecture refusée : droits d'accès insuffisants"));
}

TEST_F(IngestTest, SaysWhenReadingBreaksOff) {
  // Its first page is mapped nowhere, so that the system refuses to read it.
  if (!fs::exists("/proc/self/mem")) GTEST_SKIP() << "no such file here";
  fs::create_symlink("/proc/self/mem", "a.txt");
  fs::create_symlink("/proc/self/mem", "a.jsonl");
  EXPECT_THAT(ingested("a.txt").french(), ElementsAre("a.txt: la lecture s'est interrompue avant la fin"));
  EXPECT_THAT(ingested("a.jsonl").french(),
              ElementsAre("a.jsonl: la lecture s'est interrompue avant la fin"));
}

TEST_F(IngestTest, ReadsNoDocumentBeyondTheLimit) {
  for (const char* file : {"a.txt", "a.html"}) {
    write(file, "x");
    fs::resize_file(file, max_document_bytes + 1);  // zeros that take no room
    EXPECT_THAT(ingested(file).french(),
                ElementsAre(std::string(file) + ": document trop long : plus de 64 Mio"));
  }
}

TEST_F(IngestTest, GoesOnBehindALineBeyondTheLimit) {
  write("a.jsonl", "{\"id\":\"1\",\"text\":\"Un.\"}\n{\"text\":\"" + std::string(max_document_bytes, 'x') +
                       "\"}\n{\"id\":\"3\",\"text\":\"Trois.\"}\n");
  const Ingested result = ingested("a.jsonl");
  EXPECT_THAT(result.ids(), ElementsAre("1", "3"));
  EXPECT_THAT(result.french(), ElementsAre("a.jsonl:2: ligne trop longue : plus de 64 Mio"));
}

TEST_F(IngestTest, GivesItsDateToArticlesWithoutOne) {
  write("a.jsonl", "{\"text\":\"Un.\"}\n{\"text\":\"Deux.\",\"published\":\"2024\"}\n");
  const Ingested result = ingested("a.jsonl", {.date = "2025-02-12"});
  ASSERT_EQ(result.articles.size(), 2U);
  EXPECT_EQ(result.articles[0].published, "2025-02-12");
  EXPECT_EQ(result.articles[1].published, "2024");
}

Ingested from_standard_input(const std::string& bytes) {
  std::istringstream in(bytes);
  return ingested("-", {.date = {}, .standard_input = &in});
}

TEST_F(IngestTest, TellsStandardInputByItsFirstBytes) {
  EXPECT_THAT(from_standard_input("{\"text\":\"Un.\"}\n{\"text\":\"Deux.\"}\n").ids(),
              ElementsAre("-:1", "-:2"));
  EXPECT_THAT(from_standard_input("\n\n{\"text\":\"Un.\"}").ids(), ElementsAre("-:3"));
  const Ingested page = from_standard_input(" <h1>T</h1><p>Un.");
  ASSERT_THAT(page.ids(), ElementsAre("-"));
  EXPECT_EQ(page.articles[0].title, "T");
  const Ingested text = from_standard_input("T\nUn.");
  ASSERT_THAT(text.ids(), ElementsAre("-"));
  EXPECT_EQ(text.articles[0].text, "Un.");
  EXPECT_THAT(from_standard_input("").french(), ElementsAre("-: entrée standard vide"));
  EXPECT_THAT(from_standard_input("WARC/1.1\r\n").french(),
              ElementsAre("-: à l'octet 0 : archive tronquée : le dernier enregistrement est incomplet"));
}

TEST_F(IngestTest, NamesFilesInValidUtf8) {
  write("\xE9t\xE9.txt", "T\nUn.");
  const Ingested result = ingested("\xE9t\xE9.txt");
  ASSERT_THAT(result.ids(), ElementsAre("\uFFFDt\uFFFD.txt"));
  EXPECT_EQ(result.articles[0].source.file, "\uFFFDt\uFFFD.txt");
}

TEST_F(IngestTest, TellsOfBytesThatAreNotUtf8AndReadsThemAllTheSame) {
  write("a.txt", "T\nUn \xFF mot.");
  const Ingested text = ingested("a.txt");
  ASSERT_EQ(text.articles.size(), 1U);
  EXPECT_EQ(text.articles[0].text, "Un \uFFFD mot.");
  EXPECT_THAT(text.french(), ElementsAre(testing::StartsWith("a.txt: des octets")));
  write("b.jsonl", "{\"text\":\"Un.\"}\n{\"text\":\"\xFF\"}\n");
  EXPECT_THAT(ingested("b.jsonl").french(), ElementsAre(testing::StartsWith("b.jsonl:2: des octets")));
}

TEST_F(IngestTest, LetsNoExceptionOut) {
  write("a.txt", "T\nUn.");
  std::vector<Problem> problems;
  ingest(
      "a.txt", {}, [](Article&&) { throw std::runtime_error("full"); },
      [&](Problem&& problem) { problems.push_back(std::move(problem)); });
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].line_in(Language::french), "a.txt: lecture abandonnée (full)");
}

}  // namespace
}  // namespace recoupe
