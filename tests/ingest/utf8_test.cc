#include "ingest/utf8.h"

#include <gtest/gtest.h>
#include <unicode/ustring.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace recoupe {
namespace {

using namespace std::string_literals;

const std::string bad = "\uFFFD";

struct Replaced {
  std::string bytes;
  std::string expected;
};

TEST(ValidUtf8, ReplacesEachMaximalSubpartOnce) {
  const std::vector<Replaced> rows = {
      {"", ""},
      {"déjà vu", "déjà vu"},
      {"100 \u20AC, 😀, e\u0301", "100 \u20AC, 😀, e\u0301"},
      {"a\0b"s, "a\0b"s},
      // a byte order mark is dropped at the start only
      {"\uFEFFabc", "abc"},
      {"a\uFEFFb", "a\uFEFFb"},
      // windows-1252 text: each byte stands alone
      {"d\xE9j\xE0", "d" + bad + "j" + bad},
      // Unicode 15, table 3-8: E1 80 is a start that could go on, so it is one
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", bad + bad + bad + bad + "A"},
      // table 3-9: nothing well-formed starts with C0 AF, E0 80, F0 81: a mark for every byte
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", bad + bad + bad + bad + bad + bad + bad + bad + "A"},
      // table 3-10: surrogates
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", bad + bad + bad + bad + bad + bad + bad + bad + "A"},
      // table 3-11: above U+10FFFF, and bytes that are never used
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", bad + bad + bad + bad + bad + "A" + bad + bad + "B"},
      // the largest and the smallest of each length
      {"\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF",
       "\u0080\u07FF\u0800\uFFFF\U00010000\U0010FFFF"},
      // cut off at the end
      {"\xF0\x9F\x98", bad},
      {"ab\xC3", "ab" + bad},
  };
  for (const Replaced& row : rows) {
    EXPECT_EQ(valid_utf8(row.bytes), row.expected) << testing::PrintToString(row.bytes);
    EXPECT_TRUE(is_valid_utf8(row.expected)) << row.expected;
  }
}

TEST(ValidUtf8, ReplacesWhereverTheBadByteStands) {
  for (std::size_t length = 1; length <= 40; ++length) {
    for (std::size_t place = 0; place < length; ++place) {
      std::string bytes(length, 'x');
      bytes[place] = '\x80';
      std::string expected(length, 'x');
      expected.replace(place, 1, bad);
      EXPECT_EQ(valid_utf8(bytes), expected) << length << ", " << place;
      EXPECT_FALSE(is_valid_utf8(bytes)) << length << ", " << place;
    }
  }
}

// The other road to the same answer.
std::string valid_by_icu(const std::string& bytes) {
  std::vector<UChar> units(bytes.size() * 2 + 1);
  std::int32_t length = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strFromUTF8WithSub(units.data(), static_cast<std::int32_t>(units.size()), &length, bytes.data(),
                       static_cast<std::int32_t>(bytes.size()), 0xFFFD, nullptr, &error);
  std::string text(static_cast<std::size_t>(length) * 3 + 1, '\0');
  std::int32_t written = 0;
  u_strToUTF8(text.data(), static_cast<std::int32_t>(text.size()), &written, units.data(), length, &error);
  EXPECT_TRUE(U_SUCCESS(error));
  text.resize(static_cast<std::size_t>(written));
  return text;
}

TEST(ValidUtf8, AgreesWithIcuOnRandomBytes) {
  std::mt19937 random(20250212);
  // Bytes at the edges of table 3-7 are the likely ones to go wrong.
  const std::string edges =
      "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF";
  for (int round = 0; round < 20000; ++round) {
    std::string bytes(random() % 24, ' ');
    for (char& byte : bytes) byte = edges[random() % edges.size()];
    ASSERT_EQ(valid_utf8(bytes), valid_by_icu(bytes)) << testing::PrintToString(bytes);
    ASSERT_EQ(is_valid_utf8(bytes), valid_utf8(bytes) == bytes) << testing::PrintToString(bytes);
  }
}

struct Counted {
  std::string text;
  std::vector<std::size_t> starts;  // the byte of each code point, and the end
};

TEST(CodePoints, CountAndPlace) {
  const std::vector<Counted> rows = {
      {"", {0}},
      {"abc", {0, 1, 2, 3}},
      {"é€😀x", {0, 2, 5, 9, 10}},
      {"e\u0301", {0, 1, 3}},       // a combining accent is a code point of its own
      {"👨\u200D👩", {0, 4, 7, 11}},  // and so is a joiner
      {"5\u202F000\u00A0€", {0, 1, 4, 5, 6, 7, 9, 12}},
  };
  for (const Counted& row : rows) {
    const std::size_t length = row.starts.size() - 1;
    EXPECT_EQ(count_code_points(row.text), length) << row.text;
    CodePointCounter counter(row.text);
    for (std::size_t i = 0; i <= length; ++i) {
      EXPECT_EQ(byte_offset(row.text, i), row.starts[i]) << row.text << ", " << i;
      EXPECT_EQ(counter.at(row.starts[i]), i) << row.text << ", " << i;
    }
    EXPECT_EQ(byte_offset(row.text, length + 7), row.text.size()) << row.text;
  }
}

TEST(CodePoints, PlacesInLongTextAreThoseFoundOneByOne) {
  std::string text;
  for (int i = 0; i < 700; ++i) text += i % 7 == 0 ? "€" : i % 11 == 0 ? "😀" : "a";
  std::size_t code_point = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) continue;
    ASSERT_EQ(byte_offset(text, code_point), byte);
    ++code_point;
  }
  EXPECT_EQ(code_point, 700U);
}

TEST(CodePointCounter, MayBeAskedBackwards) {
  CodePointCounter counter("éàü");
  EXPECT_EQ(counter.at(6), 3U);
  EXPECT_EQ(counter.at(2), 1U);
  EXPECT_EQ(counter.at(4), 2U);
}

}  // namespace
}  // namespace recoupe
