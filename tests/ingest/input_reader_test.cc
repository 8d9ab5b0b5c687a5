#include "ingest/input_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <streambuf>
#include <string>
#include <vector>

namespace recoupe {
namespace {

// The lines as `number:bytes`, or `number:too long`.
std::vector<std::string> lines_of(const std::string& bytes, std::size_t limit = 100) {
  std::istringstream in(bytes);
  InputReader reader(in, limit);
  std::vector<std::string> lines;
  while (const auto line = reader.next_line()) {
    lines.push_back(std::to_string(line->number) + ":" +
                    (line->too_long ? "too long" : std::string(line->bytes)));
  }
  EXPECT_FALSE(reader.failed());
  return lines;
}

TEST(InputReader, ReadsLines) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(lines_of(""), Lines());
  EXPECT_EQ(lines_of("a"), Lines({"1:a"}));
  EXPECT_EQ(lines_of("a\n"), Lines({"1:a"}));
  EXPECT_EQ(lines_of("\na\n\nb"), Lines({"1:", "2:a", "3:", "4:b"}));
  EXPECT_EQ(lines_of("a\r\nb"), Lines({"1:a\r", "2:b"}));
}

TEST(InputReader, GoesOnBehindALineThatIsTooLong) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(lines_of("12345\n123456\n1\n", 5), Lines({"1:12345", "2:too long", "3:1"}));
  EXPECT_EQ(lines_of("123456", 5), Lines({"1:too long"}));
  EXPECT_EQ(lines_of("a\n123456\n", 5), Lines({"1:a", "2:too long"}));
}

TEST(InputReader, ReadsLinesLongerThanItsChunks) {
  const std::string shorter(300'000, 'a');
  const std::string longer(1'500'000, 'b');
  const std::string bytes = "x\n" + shorter + "\n" + longer + "\ny\n" + shorter;
  const std::vector<std::string> lines = lines_of(bytes, 2'000'000);
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_TRUE(lines[1] == "2:" + shorter);
  EXPECT_TRUE(lines[2] == "3:" + longer);
  EXPECT_EQ(lines[3], "4:y");
  EXPECT_TRUE(lines[4] == "5:" + shorter);

  const std::vector<std::string> limited = lines_of(bytes, 1'000'000);
  ASSERT_EQ(limited.size(), 5U);
  EXPECT_TRUE(limited[1] == "2:" + shorter);
  EXPECT_EQ(limited[2], "3:too long");
  EXPECT_EQ(limited[3], "4:y");
}

TEST(InputReader, ReadsTheRestUpToItsLimit) {
  for (const std::size_t size : {0U, 1U, 999'999U, 1'000'000U}) {
    const std::string bytes(size, 'a');
    std::istringstream in(bytes);
    InputReader reader(in, 1'000'000);
    const auto rest = reader.rest();
    ASSERT_TRUE(rest.has_value()) << size;
    EXPECT_TRUE(*rest == bytes) << size;
  }
  std::istringstream in(std::string(1'000'001, 'a'));
  EXPECT_EQ(InputReader(in, 1'000'000).rest(), std::nullopt);
}

TEST(InputReader, ShowsTheHeadWithoutTakingIt) {
  std::istringstream in("ab\ncd");
  InputReader reader(in);
  EXPECT_EQ(reader.head(), "ab\ncd");
  EXPECT_EQ(reader.head(), "ab\ncd");
  EXPECT_EQ(reader.next_line()->bytes, "ab");
  EXPECT_EQ(reader.rest(), "cd");
}

// Gives the same bytes over and over, and breaks after a number of them.
class Endless : public std::streambuf {
 public:
  explicit Endless(std::size_t breaks_after) : left_(breaks_after) {}

 protected:
  std::streamsize xsgetn(char* to, std::streamsize count) override {
    if (left_ < static_cast<std::size_t>(count)) throw std::ios_base::failure("broken");
    std::fill_n(to, count, 'a');
    left_ -= static_cast<std::size_t>(count);
    return count;
  }

 private:
  std::size_t left_;
};

TEST(InputReader, HoldsNoMoreThanItsLimit) {
  Endless bytes(std::size_t{8} << 30U);  // eight gigabytes: no test machine is asked to hold them
  std::istream in(&bytes);
  EXPECT_EQ(InputReader(in, 1'000'000).rest(), std::nullopt);
}

TEST(InputReader, SaysWhenTheInputBroke) {
  for (const std::size_t size : {0U, 3'000'000U}) {
    Endless bytes(size);
    std::istream in(&bytes);
    InputReader reader(in);
    std::size_t read = 0;
    while (const auto line = reader.next_line()) read += line->bytes.size();
    EXPECT_TRUE(reader.failed()) << size;
    EXPECT_LE(read, size);
    EXPECT_EQ(read > 0, size > 0);
  }
}

}  // namespace
}  // namespace recoupe
