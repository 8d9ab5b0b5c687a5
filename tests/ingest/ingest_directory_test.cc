#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ingest/ingest.h"
#include "ingest/input_kind.h"
#include "tests/ingest/ingested.h"

namespace recoupe {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
namespace fs = std::filesystem;

TEST_F(IngestTest, WalksADirectoryInTheOrderOfItsPaths) {
  for (const char* file :
       {"d/b.txt", "d/a/z.txt", "d/a.txt", "d/a-b/c.md", "d/B.html", "d/été.txt", "d/zz/1/2/3.htm"}) {
    write(file, "T\nUn.");
  }
  // Bytes: B before a; `-` before `.` before `/`; é after all letters of ASCII.
  EXPECT_THAT(ingested("d").ids(), ElementsAre("d/B.html", "d/a-b/c.md", "d/a.txt", "d/a/z.txt", "d/b.txt",
                                               "d/zz/1/2/3.htm", "d/été.txt"));
  EXPECT_EQ(ingested("d/").ids(), ingested("d").ids());
  EXPECT_THAT(ingested("d/a").ids(), ElementsAre("d/a/z.txt"));
  EXPECT_THAT(ingested("./d/zz").ids(), ElementsAre("./d/zz/1/2/3.htm"));
}

TEST_F(IngestTest, PassesOverWhatHoldsNoArticles) {
  write("d/a.txt", "T\nUn.");
  write("d/image.png", "x");
  write("d/notes", "x");
  write("d/flux.xml", "x");
  write("d/.cache.txt", "T\nUn.");
  write("d/.git/a.txt", "T\nUn.");
  const Ingested result = ingested("d");
  EXPECT_THAT(result.ids(), ElementsAre("d/a.txt"));
  EXPECT_THAT(result.french(), IsEmpty());
}

TEST_F(IngestTest, SaysThatAPipeIsPassedOver) {
  write("d/a.txt", "T\nUn.");
  fs::create_directory("d/e");
  ASSERT_EQ(mkfifo("d/e/pipe.txt", 0600), 0);  // would never be read to its end
  ASSERT_EQ(mkfifo("d/e/pipe", 0600), 0);      // no name of an article
  const Ingested result = ingested("d");
  EXPECT_THAT(result.ids(), ElementsAre("d/a.txt"));
  EXPECT_THAT(result.french(), ElementsAre("d/e/pipe.txt: n'est pas un fichier ordinaire, passé"));
}

TEST_F(IngestTest, GoesOnPastABadFile) {
  write("d/1.txt", "");
  write("d/2.jsonl", "{\n{\"id\":\"2\",\"text\":\"Un.\"}\n");
  write("d/3.warc", "x");
  fs::create_symlink("nulle-part", "d/4.html");
  write("d/5.txt", "T\nUn.");
  const Ingested result = ingested("d");
  EXPECT_THAT(result.ids(), ElementsAre("2", "d/5.txt"));
  EXPECT_THAT(result.french(),
              ElementsAre("d/1.txt: fichier vide", "d/2.jsonl:1: JSON incomplet : la ligne s'arrête trop tôt",
                          "d/3.warc: à l'octet 0 : octets qui ne sont pas un enregistrement WARC, ignorés",
                          "d/4.html: fichier ou dossier introuvable"));
}

TEST_F(IngestTest, SaysWhenADirectoryHoldsNoArticle) {
  write("d/image.png", "x");
  fs::create_directory("e");
  const std::string said =
      ": aucun article dans ce dossier (terminaisons lues : " + std::string(known_endings) + ")";
  EXPECT_THAT(ingested("d").french(), ElementsAre("d" + said));
  EXPECT_THAT(ingested("e").french(), ElementsAre("e" + said));
}

TEST_F(IngestTest, FollowsLinksOnce) {
  write("d/b/a.txt", "T\nUn.");
  write("ailleurs/c.txt", "T\nUn.");
  fs::create_directory_symlink("..", "d/b/up");        // back to d
  fs::create_directory_symlink(".", "d/self");         // d itself
  fs::create_directory_symlink("b", "d/a-link");       // b, which has a name of its own
  fs::create_directory_symlink("../ailleurs", "d/x");  // elsewhere, twice
  fs::create_directory_symlink("../ailleurs", "d/y");
  fs::create_symlink("b/a.txt", "d/file.txt");
  const Ingested result = ingested("d");
  EXPECT_THAT(result.ids(), ElementsAre("d/b/a.txt", "d/file.txt", "d/x/c.txt"));
  EXPECT_THAT(result.french(), IsEmpty());
}

TEST_F(IngestTest, SaysWhichDirectoryMayNotBeListed) {
  write("d/a.txt", "T\nUn.");
  write("d/secret/b.txt", "T\nUn.");
  fs::permissions("d/secret", fs::perms::none);
  if (access("d/secret", R_OK) == 0) GTEST_SKIP() << "this user may list everything";
  const Ingested result = ingested("d");
  EXPECT_THAT(result.ids(), ElementsAre("d/a.txt"));
  EXPECT_THAT(result.french(), ElementsAre("d/secret/: lecture refusée : droits d'accès insuffisants"));
  fs::permissions("d/secret", fs::perms::owner_all);
}

}  // namespace
}  // namespace recoupe
