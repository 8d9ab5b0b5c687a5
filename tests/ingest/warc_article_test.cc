#include "ingest/warc_article.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/warc_writer.h"
#include "tests/ingest/warc_bytes.h"

namespace recoupe {
namespace {

constexpr std::string_view date = "2025-02-12T08:30:00Z";
const std::string page =
    "<html><head><title>Un titre</title></head><body><article><p>La ville compte 12 000 habitants.</p>"
    "</article></body></html>";

WarcRecord response(const std::string& head, const std::string& body,
                    std::string_view url = "https://a.example/x") {
  WarcRecord record = response_record(url, date, head + "\r\n\r\n" + body);
  record.offset = 812;
  return record;
}

// The text that comes of it, or `-other_record`, or the problem in French.
std::string text_of(const WarcRecord& record, std::size_t page_limit = 1U << 20U) {
  const RecordArticle outcome = article_from_record(record, {"a.warc", "fr", page_limit});
  if (!outcome) return outcome.error().line_in(Language::french);
  if (*outcome) return (*outcome)->text;
  constexpr std::array<const char*, 3> names = {"-other_record", "-other_language", "-no_text"};
  return names.at(static_cast<std::size_t>((*outcome).error()));
}

Article article_of(const WarcRecord& record) {
  const RecordArticle outcome = article_from_record(record, {"a.warc", "fr"});
  EXPECT_TRUE(outcome && *outcome);
  return outcome && *outcome ? **outcome : Article();
}

const std::string text = "La ville compte 12 000 habitants.";
const std::string ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html";

TEST(WarcArticle, ReadsPagesAndPassesOverTheRest) {
  const std::string image = "HTTP/1.1 200 OK\r\nContent-Type: image/png";
  const std::string moved = "HTTP/1.1 301 Moved\r\nContent-Type: text/html";
  const std::string missing = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html";
  const std::vector<std::pair<WarcRecord, std::string>> rows = {
      {response(ok, page), text},
      {response("HTTP/1.1 203 OK\r\nContent-Type: application/xhtml+xml; charset=utf-8", page), text},
      {response("HTTP/1.1 200 OK", page), text},  // no type, but a page
      {response("HTTP/1.1 200 OK", "12 000 habitants"), "-other_record"},
      {response(ok + "\r\nContent-Encoding: gzip", gzipped(page)), text},
      {response(ok + "\r\nTransfer-Encoding: chunked", "1\r\n<\r\nfff\r\n" + page.substr(1)), text},
      {response(image, page), "-other_record"},
      {response(moved, page), "-other_record"},
      {response(missing, page), "-other_record"},
      {response("no http at all", page), "-other_record"},
      {response(ok, "<html><body><script>x</script></body></html>"), "-no_text"},
      {request_record("https://a.example/", date, page), "-other_record"},
      {metadata_record("https://a.example/", date, {{"via", page}}), "-other_record"},
      {revisit_record("https://a.example/", date, ok + "\r\n\r\n", response(ok, page),
                      WarcRevisit::same_digest),
       "-other_record"},
  };
  for (const auto& [record, expected] : rows) EXPECT_EQ(text_of(record), expected) << record.block;
}

TEST(WarcArticle, ReadsResourcesAndWet) {
  WarcRecord record;
  record.type = WarcType::resource;
  record.headers = {{"Content-Type", "text/html"}, {"WARC-Target-URI", "https://a.example/x"}};
  record.block = page;
  EXPECT_EQ(text_of(record), text);
  record.headers.set("Content-Type", "text/css");
  EXPECT_EQ(text_of(record), "-other_record");
  record.type = WarcType::conversion;
  record.headers.set("Content-Type", "text/plain");
  record.block = "Un titre\n" + text + "\nSuite.";
  const Article article = article_of(record);
  EXPECT_EQ(article.title, "Un titre");
  EXPECT_EQ(article.text, text + "\nSuite.");
  EXPECT_EQ(article.url, "https://a.example/x");
}

TEST(WarcArticle, TakesFromTheRecordWhatThePageDoesNotSay) {
  WarcRecord record = response(ok, page);
  const Article article = article_of(record);
  EXPECT_EQ(article.url, "https://a.example/x");
  EXPECT_EQ(article.id, "https://a.example/x");
  EXPECT_EQ(article.published, std::nullopt);
  EXPECT_EQ(article.source.file, "a.warc");
  EXPECT_EQ(article.source.offset, 812U);
  EXPECT_EQ(article.source.record, record.header("WARC-Record-ID"));
  record.headers.set("WARC-Target-URI", "");
  EXPECT_EQ(article_of(record).id, "a.warc:812");
  const std::string own =
      "<link rel=canonical href='https://a.example/own'>"
      "<meta property=article:published_time content=2024-05-06>" +
      page;
  EXPECT_EQ(article_of(response(ok, own)).id, "https://a.example/own");
  EXPECT_EQ(article_of(response(ok, own, "https://a.example/2023/01/02/x")).published, "2024-05-06");
  EXPECT_EQ(article_of(response(ok, page, "https://a.example/2023/01/02/x")).published, "2023-01-02");
  EXPECT_EQ(article_of(response(ok + "\r\nLast-Modified: Mon, 06 Jan 2025 10:00:00 GMT", page)).published,
            "2025-01-06");
  // Made when it was asked for.
  EXPECT_EQ(article_of(response(ok + "\r\nLast-Modified: Wed, 12 Feb 2025 08:29:59 GMT", page)).published,
            std::nullopt);
}

TEST(WarcArticle, UsesTheCharacterSetOfTheHeader) {
  const std::string latin =
      "<title>x</title><article><p>Le d\xE9"
      "ficit est tomb\xE9 \xE0 3 milliards d'euros.</p></article>";
  EXPECT_EQ(text_of(response("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=ISO-8859-1", latin)),
            "Le déficit est tombé à 3 milliards d'euros.");
}

TEST(WarcArticle, DropsPagesInOtherLanguages) {
  const std::string english =
      "<html lang=fr><body><p>The town has grown for years, and it is not likely that this will be the end "
      "of it. "
      "They have said that they would build the houses which were planned for the people of the valley.</p>";
  const std::string french =
      "<html lang=en><body><p>La ville grandit depuis des années, et il est peu probable que cela s'arrête. "
      "Les élus "
      "ont dit qu'ils bâtiraient les maisons qui étaient prévues pour les gens de la vallée, avec une "
      "école.</p>";
  EXPECT_EQ(text_of(response(ok, english)), "-other_language");
  EXPECT_THAT(text_of(response(ok, french)), testing::StartsWith("La ville grandit"));
  const auto all = article_from_record(response(ok, english), {"a.warc", std::nullopt});
  EXPECT_TRUE(all && *all);
  const auto canadian = article_from_record(response(ok, french), {"a.warc", "fr-CA"});
  EXPECT_TRUE(canadian && *canadian);
}

TEST(WarcArticle, TellsOfWhatCannotBeRead) {
  const std::string zipped = ok + "\r\nContent-Encoding: gzip";
  EXPECT_EQ(text_of(response(zipped, gzipped(std::string(2U << 20U, 'x')))),
            "a.warc: à l'octet 812 : page de plus de 1 Mio, ignorée");
  WarcRecord cut = response(ok, page);
  cut.is_cut = true;
  EXPECT_EQ(text_of(cut), "a.warc: à l'octet 812 : page de plus de 1 Mio, ignorée");
  WarcRecord film = response("HTTP/1.1 200 OK\r\nContent-Type: video/mp4", "x");
  film.is_cut = true;
  EXPECT_EQ(text_of(film), "-other_record");
  std::string broken = gzipped(page);
  broken[12] = broken[13] = broken[14] = '\xFF';
  EXPECT_EQ(text_of(response(zipped, broken)),
            "a.warc: à l'octet 812 : corps compressé endommagé, page ignorée");
}

}  // namespace
}  // namespace recoupe
