#include "ingest/warc_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "ingest/unpacking.h"
#include "ingest/warc_digest.h"

namespace recoupe {
namespace {

constexpr std::string_view url = "https://a.example/x";
constexpr std::string_view date = "2025-02-12T08:30:00Z";

TEST(WarcDigest, IsSha1InBase32) {
  // FIPS 180-2, appendix A.1 ("abc": A9993E36 4706816A BA3E2571 7850C26C 9CD0D89D), and of nothing DA39A3EE…
  EXPECT_EQ(warc_digest("abc"), "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5");
  EXPECT_EQ(warc_digest(""), "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ");
}

TEST(WarcDigest, NamesByContent) {
  // The first 16 bytes of SHA-1("abc"), with version 5 and variant 10.
  EXPECT_EQ(content_uuid("abc"), "urn:uuid:a9993e36-4706-516a-ba3e-25717850c26c");
}

TEST(WarcWriter, WritesARecordAsItStands) {
  WarcRecord record;
  record.type = WarcType::metadata;
  record.headers = {
      {"WARC-Type", "metadata"}, {"WARC-Record-ID", "<urn:x>"}, {"WARC-Date", std::string(date)}};
  record.headers.add("WARC-Target-URI", "https://a.example/\r\nWARC-Type: response");
  record.block = "abc";
  EXPECT_EQ(to_bytes(record),
            "WARC/1.1\r\n"
            "WARC-Type: metadata\r\n"
            "WARC-Record-ID: <urn:x>\r\n"
            "WARC-Date: 2025-02-12T08:30:00Z\r\n"
            "WARC-Target-URI: https://a.example/  WARC-Type: response\r\n"
            "WARC-Block-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n"
            "Content-Length: 3\r\n"
            "\r\n"
            "abc\r\n\r\n");
}

TEST(WarcWriter, DigestsThePayloadWithoutChunks) {
  const std::vector<std::string> messages = {
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nabc",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n2;x=y\r\nbc\r\n0\r\n\r\n",
  };
  for (const std::string& http : messages) {
    const WarcRecord record = response_record(url, date, http, "192.0.2.1");
    EXPECT_EQ(record.header("WARC-Payload-Digest"), "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5") << http;
    EXPECT_EQ(record.header("WARC-Block-Digest"), warc_digest(http));
    EXPECT_EQ(record.header("WARC-IP-Address"), "192.0.2.1");
    EXPECT_EQ(record.header("Content-Type"), "application/http;msgtype=response");
  }
}

TEST(WarcWriter, TiesRecordsTogether) {
  const WarcRecord response = response_record(url, date, "HTTP/1.1 200 OK\r\n\r\nabc");
  WarcRecord request = request_record(url, date, "GET /x HTTP/1.1\r\nHost: a.example\r\n\r\n");
  concur(request, response);
  EXPECT_EQ(request.header("WARC-Concurrent-To"), response.header("WARC-Record-ID"));
  EXPECT_NE(request.id(), response.id());
  EXPECT_THAT(std::string(response.id()), testing::StartsWith("urn:uuid:"));
  EXPECT_EQ(response_record(url, date, "HTTP/1.1 200 OK\r\n\r\nabc").id(), response.id());
  EXPECT_NE(response_record(url, "2025-02-12T08:30:01Z", "HTTP/1.1 200 OK\r\n\r\nabc").id(), response.id());

  const WarcRecord again =
      revisit_record(url, date, "HTTP/1.1 304 Not Modified\r\n\r\n", response, WarcRevisit::not_modified);
  EXPECT_EQ(again.header("WARC-Profile"), "http://netpreserve.org/warc/1.1/revisit/server-not-modified");
  EXPECT_EQ(again.header("WARC-Refers-To"), response.header("WARC-Record-ID"));
  EXPECT_EQ(again.header("WARC-Refers-To-Date"), date);
  EXPECT_EQ(again.header("WARC-Payload-Digest"), response.header("WARC-Payload-Digest"));
}

TEST(WarcWriter, PacksEachRecordAlone) {
  const WarcRecord info = warcinfo_record(date, "a.warc.gz", {{"software", "recoupe"}});
  // Longer than the writer's buffer, and such that it does not shrink to nothing.
  std::string long_body = "HTTP/1.1 200 OK\r\n\r\n";
  for (unsigned i = 0, x = 1; i < 300000; ++i, x = x * 1103515245U + 12345U)
    long_body += static_cast<char>(x >> 16U);
  const WarcRecord response = response_record(url, date, long_body);
  std::ostringstream out;
  WarcWriter writer(out, WarcPacking::gzip);
  ASSERT_TRUE(writer.write(info));
  const std::uint64_t second = writer.offset();
  ASSERT_TRUE(writer.write(response));
  const std::string file = out.str();
  EXPECT_EQ(writer.offset(), file.size());
  EXPECT_EQ(unpack(Packing::gzip, file.substr(0, second), 1U << 20U).value(), to_bytes(info));
  EXPECT_EQ(unpack(Packing::gzip, file.substr(second), 1U << 20U).value(), to_bytes(response));
}

TEST(WarcWriter, TellsWhenTheStreamTakesNoMore) {
  for (const WarcPacking packing : {WarcPacking::none, WarcPacking::gzip}) {
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    EXPECT_FALSE(WarcWriter(out, packing).write(warcinfo_record(date, "a.warc", {})));
  }
}

}  // namespace
}  // namespace recoupe
