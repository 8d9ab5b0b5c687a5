// Whole archives through ingest().
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "ingest/warc_writer.h"
#include "tests/ingest/ingested.h"
#include "tests/ingest/warc_bytes.h"

namespace recoupe {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string page(const std::string& title) {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>" + title +
         "</title><article><p>Un texte.</p></article>";
}

std::string url(const std::string& name) {
  return "https://a.example/" + name;
}

std::string archive(WarcPacking packing) {
  constexpr std::string_view date = "2025-02-12T08:30:00Z";
  std::ostringstream out;
  WarcWriter writer(out, packing);
  for (const WarcRecord& record : {warcinfo_record(date, "a.warc", {{"software", "x"}}),
                                   request_record(url("a"), date, "GET /a HTTP/1.1\r\n\r\n"),
                                   response_record(url("a"), date, page("Premier titre")),
                                   response_record(url("b"), date, page("Second titre"))}) {
    EXPECT_TRUE(writer.write(record));
  }
  return out.str();
}

TEST_F(IngestTest, ReadsArchivesFromFilesAndStandardInput) {
  const std::string plain = archive(WarcPacking::none), zipped = archive(WarcPacking::gzip);
  write("d/a.warc", plain);
  write("d/b.warc.gz", zipped);
  write("d/c.warc.zst", zstd_packed(plain));
  const std::string a = url("a"), b = url("b");
  EXPECT_THAT(ingested("d/a.warc").ids(), ElementsAre(a, b));
  EXPECT_THAT(ingested("d").ids(), ElementsAre(a, b, a, b, a, b));
  for (const std::string& bytes : {plain, zipped, zstd_packed(plain)}) {
    std::istringstream in(bytes);
    const Ingested result = ingested("-", {.date = "2024-01-02", .standard_input = &in});
    EXPECT_THAT(result.ids(), ElementsAre(a, b));
    EXPECT_THAT(result.french(), IsEmpty());
    EXPECT_EQ(result.articles.at(0).source.file, "-");
    EXPECT_EQ(result.articles.at(0).published, "2024-01-02");
  }
}

TEST_F(IngestTest, GoesOnInADamagedArchive) {
  const std::string bytes = archive(WarcPacking::none);
  const std::size_t second = bytes.find("WARC/1.1", bytes.find("Premier"));
  write("a.warc", bytes.substr(0, second) + "perdu\r\n" + bytes.substr(second, bytes.size() - second - 30));
  const Ingested result = ingested("a.warc");
  EXPECT_THAT(result.ids(), ElementsAre(url("a")));
  EXPECT_THAT(result.french(),
              ElementsAre("a.warc: à l'octet " + std::to_string(second) +
                              " : octets qui ne sont pas un enregistrement WARC, ignorés",
                          "a.warc: à l'octet " + std::to_string(second + 7) +
                              " : archive tronquée : le dernier enregistrement est incomplet"));
}

TEST_F(IngestTest, SaysWhenAnArchiveHasNoArticle) {
  write("vide.warc", "");
  write("a.warc", warc_bytes("a", "x", "request"));
  write("b.warc.gz", "x");
  write("c.warc.gz", gzipped("x"));
  EXPECT_THAT(ingested("vide.warc").french(), ElementsAre("vide.warc: fichier vide"));
  EXPECT_THAT(ingested("a.warc").french(), ElementsAre("a.warc: aucun article n'y a été trouvé"));
  const std::string said = ": à l'octet 0 : octets qui ne sont pas un enregistrement WARC, ignorés";
  EXPECT_THAT(ingested("b.warc.gz").french(), ElementsAre("b.warc.gz" + said));
  EXPECT_THAT(ingested("c.warc.gz").french(), ElementsAre("c.warc.gz" + said));
  const std::string english =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>They have said that the town would not build the "
      "houses "
      "which were planned for the end of this year, and that is it.</p>";
  write("d.warc", warc_bytes("a", english));
  EXPECT_THAT(ingested("d.warc").french(),
              ElementsAre("d.warc: aucun article en langue « fr », mais des pages en d'autres langues (1) ; "
                          "--language all les lit toutes"));
  EXPECT_EQ(ingested("d.warc", {.language = std::nullopt}).articles.size(), 1U);
}

TEST_F(IngestTest, SkipsPagesBeyondTheRecordLimit) {
  write("a.warc", archive(WarcPacking::none) + warc_bytes("long", page(std::string(3000000, 'x'))) +
                      archive(WarcPacking::none));
  const Ingested result = ingested("a.warc", {.record_limit = std::size_t{1} << 20U});
  EXPECT_EQ(result.articles.size(), 4U);
  EXPECT_THAT(result.french(), ElementsAre(testing::EndsWith(" : page de plus de 1 Mio, ignorée")));
}

}  // namespace
}  // namespace recoupe
