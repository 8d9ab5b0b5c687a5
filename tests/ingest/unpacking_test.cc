#include "ingest/unpacking.h"

#include <gtest/gtest.h>

#include "tests/ingest/warc_bytes.h"

namespace recoupe {
namespace {

constexpr std::size_t limit = std::size_t{1} << 20U;
constexpr int zlib_frame = 15, bare = -15;

// "Bonjour" as `brotli` packs it: one last metablock of seven bytes as they are (RFC 7932, section 9.2).
const std::string brotli_bonjour(
    "\x0B\x03\x80"
    "Bonjour"
    "\x03",
    11);

std::string shown(const tl::expected<std::string, UnpackFault>& unpacked) {
  if (unpacked) return *unpacked;
  return unpacked.error() == UnpackFault::too_long ? "!too long" : "!damaged";
}

TEST(Unpacking, UnpacksWhatServersSend) {
  const std::string long_text(300000, 'x');
  EXPECT_EQ(shown(unpack(Packing::gzip, gzipped("Bonjour"), limit)), "Bonjour");
  EXPECT_EQ(shown(unpack(Packing::gzip, gzipped("Bon") + gzipped("jour"), limit)), "Bonjour");
  EXPECT_EQ(shown(unpack(Packing::gzip, gzipped("Bonjour") + "rest", limit)), "Bonjour");
  EXPECT_EQ(shown(unpack(Packing::deflate, packed("Bonjour", zlib_frame), limit)), "Bonjour");
  EXPECT_EQ(shown(unpack(Packing::deflate, packed("Bonjour", bare), limit)), "Bonjour");
  EXPECT_EQ(shown(unpack(Packing::brotli, brotli_bonjour, limit)), "Bonjour");
  EXPECT_EQ(shown(unpack(Packing::zstd, zstd_packed("Bonjour"), limit)), "Bonjour");
  EXPECT_EQ(shown(unpack(Packing::zstd, zstd_packed("Bon") + zstd_packed("jour"), limit)), "Bonjour");
  EXPECT_EQ(shown(unpack(Packing::gzip, gzipped(long_text), limit)), long_text);
  EXPECT_EQ(shown(unpack(Packing::zstd, zstd_packed(long_text), limit)), long_text);
  EXPECT_EQ(shown(unpack(Packing::gzip, gzipped(""), limit)), "");
}

TEST(Unpacking, YieldsWhatIsThereOfACutBody) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += std::to_string(i * 7919);
  for (const Packing packing : {Packing::gzip, Packing::deflate, Packing::zstd}) {
    std::string whole = packing == Packing::gzip      ? gzipped(text)
                        : packing == Packing::deflate ? packed(text, zlib_frame)
                                                      : zstd_packed(text);
    const auto part = unpack(packing, whole.substr(0, whole.size() - 20), limit);
    ASSERT_TRUE(part.has_value());
    EXPECT_GT(part->size(), packing == Packing::zstd ? 0 : text.size() / 2);
    EXPECT_EQ(*part, text.substr(0, part->size()));
  }
  EXPECT_EQ(shown(unpack(Packing::brotli, brotli_bonjour.substr(0, 8), limit)).substr(0, 5), "Bonjo");
}

TEST(Unpacking, StopsAtTheLimit) {
  const std::string zeros(limit, '\0');
  for (const auto& [packing, bytes] : {std::pair{Packing::gzip, gzipped(zeros)},
                                       {Packing::deflate, packed(zeros, bare)},
                                       {Packing::zstd, zstd_packed(zeros)}}) {
    EXPECT_EQ(shown(unpack(packing, bytes, limit)), zeros);
    EXPECT_EQ(shown(unpack(packing, bytes, limit - 1)), "!too long");
    EXPECT_EQ(shown(unpack(packing, bytes, 10)), "!too long");
  }
  EXPECT_EQ(shown(unpack(Packing::brotli, brotli_bonjour, 6)), "!too long");
}

TEST(Unpacking, TellsOfDamage) {
  std::string wrong_sum = gzipped("Bonjour");
  wrong_sum[wrong_sum.size() - 6] ^= 1;
  EXPECT_EQ(shown(unpack(Packing::gzip, wrong_sum, limit)), "!damaged");
  EXPECT_EQ(shown(unpack(Packing::gzip, "n'importe quoi", limit)), "!damaged");
  EXPECT_EQ(shown(unpack(Packing::deflate, "\xFF\xFF\xFF\xFF", limit)), "!damaged");
  EXPECT_EQ(shown(unpack(Packing::zstd, "n'importe quoi", limit)), "!damaged");
  EXPECT_EQ(shown(unpack(Packing::brotli, "\xFF\xFF\xFF\xFF\xFF\xFF", limit)), "!damaged");
}

TEST(Unpacking, KnowsItsKinds) {
  EXPECT_EQ(packing_named("x-gzip"), Packing::gzip);
  EXPECT_EQ(packing_named("br"), Packing::brotli);
  EXPECT_EQ(packing_named("identity"), std::nullopt);
  EXPECT_TRUE(starts_as(Packing::gzip, gzipped("x")));
  EXPECT_FALSE(starts_as(Packing::gzip, "<html>"));
  EXPECT_TRUE(starts_as(Packing::brotli, brotli_bonjour));
  EXPECT_FALSE(starts_as(Packing::brotli, "\xEF\xBB\xBF<!DOCTYPE html>\n<html>"));
  EXPECT_TRUE(starts_as(Packing::deflate, packed("x", bare)));
  EXPECT_FALSE(starts_as(Packing::deflate, "Le texte, non compressé"));
}

}  // namespace
}  // namespace recoupe
