#include "ingest/http_cache.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace recoupe {
namespace {

class HttpCacheTest : public testing::Test {
 protected:
  ~HttpCacheTest() override { std::filesystem::remove_all(folder_); }

  void spoil(const std::string& content) const { std::ofstream(cache_.file_of(answer_.url)) << content; }
  std::string file() const {
    std::ifstream in(cache_.file_of(answer_.url), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  const std::string folder_ = testing::TempDir() + "recoupe-cache-test-" + std::to_string(getpid());
  const HttpCache cache_{folder_ + "/deep/er"};
  const StoredAnswer answer_{"https://a.example/a?b", 1739349000, "192.0.2.1",
                             std::string("HTTP/1.1 200 OK\r\nETag: \"1\"\r\n\r\nbody\nwith\0all", 43)};
};

TEST_F(HttpCacheTest, KeepsAnAnswerByteForByte) {
  EXPECT_FALSE(cache_.find(answer_.url));
  ASSERT_TRUE(cache_.store(answer_));
  const auto found = cache_.find(answer_.url);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->url, answer_.url);
  EXPECT_EQ(found->time, answer_.time);
  EXPECT_EQ(found->ip, answer_.ip);
  EXPECT_EQ(found->response, answer_.response);
  EXPECT_FALSE(cache_.find("https://a.example/a?c"));
}

TEST_F(HttpCacheTest, ALaterAnswerTakesThePlaceOfTheOne) {
  ASSERT_TRUE(cache_.store(answer_));
  StoredAnswer later = answer_;
  later.response = "HTTP/1.1 200 OK\r\n\r\n";
  ASSERT_TRUE(cache_.store(later));
  EXPECT_EQ(cache_.find(answer_.url)->response, later.response);
  const auto count = std::distance(std::filesystem::directory_iterator(folder_ + "/deep/er"), {});
  EXPECT_EQ(count, 1) << "nothing unfinished stays";
}

TEST_F(HttpCacheTest, WhatIsDamagedIsNotThere) {
  ASSERT_TRUE(cache_.store(answer_));
  const std::string whole = file();
  for (const std::string& content :
       {std::string(), whole.substr(0, 10), whole.substr(0, whole.size() - 1), whole + "x", "{}\n" + whole,
        std::string("[1]\nx"), std::string("{\"url\":1,\"time\":2,\"ip\":3,\"length\":4}\nabcd"),
        std::string(1000, '\n')}) {
    spoil(content);
    EXPECT_FALSE(cache_.find(answer_.url)) << content;
  }
  spoil(whole);
  EXPECT_TRUE(cache_.find(answer_.url));
}

TEST_F(HttpCacheTest, ADirectoryThatCannotBe) {
  EXPECT_FALSE(HttpCache("/dev/null/x").store(answer_));
}

TEST(HttpCacheRules, WhatMayBeKeptAndOnWhichConditions) {
  struct Row {
    std::string head;
    bool may;
    std::vector<std::string> conditions;
  };
  const std::string date = "Wed, 12 Feb 2025 08:30:00 GMT";
  const std::vector<Row> rows = {
      {"HTTP/1.1 200 OK\r\nETag: W/\"1\"\r\n\r\n", true, {"If-None-Match: W/\"1\""}},
      {"HTTP/1.1 200 OK\r\nlast-modified: " + date + "\r\n\r\n", true, {"If-Modified-Since: " + date}},
      {"HTTP/1.1 200 OK\r\nETag: \"1\"\r\nLast-Modified: " + date + "\r\n\r\n",
       true,
       {"If-None-Match: \"1\"", "If-Modified-Since: " + date}},
      {"HTTP/1.1 200 OK\r\n\r\n", false, {}},
      {"HTTP/1.1 200 OK\r\nETag: \"1\"\r\nCache-Control: private, No-Store\r\n\r\n",
       false,
       {"If-None-Match: \"1\""}},
      {"HTTP/1.1 206 Partial Content\r\nETag: \"1\"\r\n\r\n", false, {"If-None-Match: \"1\""}},
      {"HTTP/1.1 404 Not Found\r\nETag: \"1\"\r\n\r\n", false, {"If-None-Match: \"1\""}},
  };
  for (const Row& row : rows) {
    const auto head = parse_http_response(row.head);
    ASSERT_TRUE(head) << row.head;
    EXPECT_EQ(may_be_stored(*head), row.may) << row.head;
    EXPECT_EQ(conditions_on(*head), row.conditions) << row.head;
  }
}

}  // namespace
}  // namespace recoupe
