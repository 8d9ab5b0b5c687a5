#include "ingest/http_body.h"

#include <gtest/gtest.h>

#include "ingest/http_message.h"
#include "tests/ingest/warc_bytes.h"

namespace recoupe {
namespace {

constexpr std::size_t limit = std::size_t{1} << 20U;

TEST(HttpMessage, ReadsTheHead) {
  const std::string message = "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML ; charset=utf-8\r\n\r\nbody";
  const auto head = parse_http_response(message);
  ASSERT_TRUE(head.has_value());
  EXPECT_EQ(head->status, 200);
  EXPECT_EQ(media_type_of(head->fields), "text/html");
  EXPECT_EQ(message.substr(head->length), "body");
}

TEST(HttpMessage, ReadsOddHeads) {
  const std::vector<std::tuple<std::string, int, std::size_t>> rows = {
      {"HTTP/1.0 404\nA: b\n\nx", 404, 19},        // LF, no reason
      {"HTTP/2 200 \r\n\r\nx", 200, 15},           // as curl writes HTTP/2
      {"HTTP/1.1   301  Moved\r\n\r\n", 301, 25},  // spaces
      {"HTTP/1.1 200 OK\r\nA: b\r\n", 200, 23},    // all head
      {"HTTP/1.1 200 OK", 200, 15},
  };
  for (const auto& [message, status, length] : rows) {
    const auto head = parse_http_response(message);
    ASSERT_TRUE(head.has_value()) << message;
    EXPECT_EQ(head->status, status) << message;
    EXPECT_EQ(head->length, length) << message;
  }
  for (const char* message :
       {"", "<html>", "HTTP/1.1", "HTTP/1.1 OK\r\n\r\n", "HTTP/1.1 7\r\n\r\n", "GET / HTTP/1.1\r\n\r\n"}) {
    EXPECT_FALSE(parse_http_response(message).has_value()) << message;
  }
}

TEST(HttpBody, PartsChunks) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"3\r\nBon\r\n4\r\njour\r\n0\r\n\r\n", "Bonjour"},
      {"3;name=value\r\nBon\r\n04\r\njour\r\n0\r\nTrailer: x\r\n\r\n", "Bonjour"},
      {"3\nBon\n4 \njour\n0\n\n", "Bonjour"},
      {"a\r\n0123456789\r\nA\r\n0123456789\r\n0\r\n\r\n", "01234567890123456789"},
      {"3\r\nBon\r\n4\r\njo", "Bonjo"},
      {"3\r\nBon\r\n", "Bon"},
      {"3\r\nBon\r\nnon\r\n", "Bon"},
      {"0\r\n\r\n", ""},
      {"ffffffffffffffff\r\nBon", "Bon"},
  };
  for (const auto& [body, whole] : rows) EXPECT_EQ(without_chunks(body), whole) << body;
  for (const char* body : {"", "<html>", "abc<p>", "-3\r\nBon", "fffffffffffffffff\r\nBon"}) {
    EXPECT_EQ(without_chunks(body), std::nullopt) << body;
  }
}

TEST(HttpBody, DecodesWhatTheHeaderSays) {
  const std::string page = "<!DOCTYPE html><title>Bonjour</title>";
  const std::string chunked = "25\r\n" + page + "\r\n0\r\n\r\n";  // 37 bytes
  const std::string zipped = gzipped(page);
  const std::vector<std::pair<HeaderFields, std::string>> rows = {
      {{}, page},
      {{{"Content-Encoding", "identity"}}, page},
      {{{"Content-Encoding", "gzip"}}, zipped},
      {{{"content-encoding", "GZIP"}}, zipped},
      {{{"Content-Encoding", "zstd"}}, zstd_packed(page)},
      {{{"Content-Encoding", "deflate"}}, packed(page, -15)},
      {{{"Content-Encoding", "gzip, zstd"}}, zstd_packed(zipped)},
      {{{"Content-Encoding", "gzip"}, {"Content-Encoding", "zstd"}}, zstd_packed(zipped)},
      {{{"Transfer-Encoding", "gzip, chunked"}},
       "5\r\n" + zipped.substr(0, 5) + "\r\nfff\r\n" + zipped.substr(5)},
      {{{"Transfer-Encoding", "chunked"}}, chunked},
      // kept unpacked under the old header
      {{{"Transfer-Encoding", "chunked"}}, page},
      {{{"Content-Encoding", "gzip"}}, page},
      {{{"Content-Encoding", "br"}}, page},
      {{{"Content-Encoding", "deflate"}}, page},
      {{{"Content-Encoding", "utf-8"}}, page},
      {{{"Content-Encoding", "gzip"}, {"Transfer-Encoding", "chunked"}}, chunked},
  };
  for (const auto& [fields, body] : rows) {
    const auto decoded = decode_http_body(fields, body, limit);
    ASSERT_TRUE(decoded.has_value()) << body;
    EXPECT_EQ(*decoded, page);
  }
}

TEST(HttpBody, HasALimit) {
  const HeaderFields gzip = {{"Content-Encoding", "gzip"}};
  EXPECT_EQ(decode_http_body(gzip, gzipped(std::string(100, 'x')), 99).error(), UnpackFault::too_long);
  EXPECT_EQ(decode_http_body({}, std::string(100, 'x'), 99).error(), UnpackFault::too_long);
  EXPECT_TRUE(decode_http_body(gzip, gzipped(std::string(100, 'x')), 100).has_value());
  std::string broken = gzipped(std::string(1000, 'x'));
  broken[12] = '\xFF';
  broken[13] = '\xFF';
  EXPECT_EQ(decode_http_body(gzip, broken, limit).error(), UnpackFault::damaged);
}

}  // namespace
}  // namespace recoupe
