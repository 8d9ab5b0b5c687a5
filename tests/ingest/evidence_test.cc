// What was fetched, as records of an archive.
#include "ingest/evidence.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "ingest/warc_writer.h"

namespace recoupe {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// `type date url`, of each record.
std::vector<std::string> shown(const std::vector<WarcRecord>& records) {
  std::vector<std::string> lines;
  for (const WarcRecord& record : records) {
    lines.push_back(std::string(name_of(record.type)) + ' ' + std::string(record.header("WARC-Date")) + ' ' +
                    std::string(record.target()));
  }
  return lines;
}

const Exchange exchange = {.url = "https://a.example/b",
                           .time = 1739349000,  // 2025-02-12T08:30:00Z
                           .duration = std::chrono::milliseconds(120),
                           .ip = "192.0.2.1",
                           .http_version = 20,
                           .request = "GET /b HTTP/1.1\r\nHost: a.example\r\n\r\n",
                           .response = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n<p>",
                           .still_valid = {}};

FetchOutcome outcome_of(const std::vector<Exchange>& exchanges) {
  FetchOutcome outcome;
  outcome.asked = "https://a.example/a";
  outcome.exchanges = exchanges;
  return outcome;
}

TEST(Evidence, OfAnExchange) {
  const std::vector<WarcRecord> records = evidence_of(outcome_of({exchange}));
  EXPECT_THAT(shown(records), ElementsAre("response 2025-02-12T08:30:00Z https://a.example/b",
                                          "request 2025-02-12T08:30:00Z https://a.example/b",
                                          "metadata 2025-02-12T08:30:00Z https://a.example/b"));
  EXPECT_EQ(records[0].block, exchange.response);
  EXPECT_EQ(records[0].header("WARC-IP-Address"), "192.0.2.1");
  EXPECT_EQ(records[1].block, exchange.request);
  EXPECT_EQ(records[1].header("WARC-Concurrent-To"), records[0].header("WARC-Record-ID"));
  EXPECT_EQ(records[2].header("WARC-Concurrent-To"), records[0].header("WARC-Record-ID"));
  EXPECT_EQ(records[2].block, "fetchTimeMs: 120\r\nhttpVersion: 2\r\nvia: https://a.example/a\r\n");
}

TEST(Evidence, OfAnAddressThatWasAskedForItselfHasNoVia) {
  Exchange direct = exchange;
  direct.url = "https://a.example/a";
  EXPECT_EQ(evidence_of(outcome_of({direct}))[2].block, "fetchTimeMs: 120\r\nhttpVersion: 2\r\n");
}

TEST(Evidence, OfAPageThatHasNotChangedHoldsThePageUnderItsOwnDate) {
  Exchange unchanged = exchange;
  unchanged.response = "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n";
  unchanged.still_valid = StoredAnswer{"https://a.example/b", 1739262600, "192.0.2.2", exchange.response};
  const std::vector<WarcRecord> records = evidence_of(outcome_of({unchanged}));
  EXPECT_THAT(shown(records), ElementsAre("response 2025-02-11T08:30:00Z https://a.example/b",
                                          "revisit 2025-02-12T08:30:00Z https://a.example/b",
                                          "request 2025-02-12T08:30:00Z https://a.example/b",
                                          "metadata 2025-02-12T08:30:00Z https://a.example/b"));
  EXPECT_EQ(records[0].block, exchange.response);
  EXPECT_EQ(records[0].header("WARC-IP-Address"), "192.0.2.2");
  EXPECT_THAT(std::string(records[1].header("WARC-Profile")), HasSubstr("server-not-modified"));
  EXPECT_THAT(std::string(records[1].header("WARC-Refers-To")), HasSubstr(std::string(records[0].id())));
  EXPECT_EQ(records[2].header("WARC-Concurrent-To"), records[1].header("WARC-Record-ID"));
}

TEST(Evidence, OfNothingIsNone) {
  EXPECT_TRUE(evidence_of(outcome_of({})).empty());
}

TEST(Evidence, TheArchiveSaysWhatMadeIt) {
  const WarcRecord info = evidence_info("a.warc.gz", 1739349000);
  EXPECT_EQ(info.type, WarcType::warcinfo);
  EXPECT_EQ(info.header("WARC-Filename"), "a.warc.gz");
  EXPECT_THAT(info.block, HasSubstr("software: Recoupe/"));
  EXPECT_THAT(info.block, HasSubstr("format: WARC File Format 1.1\r\n"));
}

}  // namespace
}  // namespace recoupe
