#include "ingest/warc_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ingest/warc_bytes.h"

namespace recoupe {
namespace {

const std::string a = warc_bytes("a", "Un");
const std::string b = warc_bytes("b", "Deux");
const std::string c = warc_bytes("c", "Trois");

std::string at(std::size_t offset) {
  return "@" + std::to_string(offset);
}

TEST(WarcReader, ReadsAllFormats) {
  const std::string all = "a(Un) b(Deux) c(Trois)";
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"plain", a + b + c},
      {"gzip, each alone", gzipped(a) + gzipped(b) + gzipped(c)},
      {"gzip, as a whole", gzipped(a + b + c)},
      {"gzip, two and one", gzipped(a + b) + gzipped(c)},
      {"gzip, a record over two members", gzipped(a + b.substr(0, 90)) + gzipped(b.substr(90) + c)},
      {"gzip with padding", gzipped(a) + gzipped(b) + gzipped(c) + std::string(512, '\0')},
      {"zstd, each alone", zstd_packed(a) + zstd_packed(b) + zstd_packed(c)},
      {"zstd, as a whole", zstd_packed(a + b + c)},
      {"zstd behind a frame to pass over",
       std::string("\x50\x2A\x4D\x18\x02\0\0\0xy", 10) + zstd_packed(a + b + c)},
  };
  for (const auto& [name, archive] : rows) {
    EXPECT_EQ(read_back(archive), all) << name;
    EXPECT_EQ(read_back(archive, {}, 1), all) << name << ", byte by byte";
  }
  EXPECT_EQ(read_back(""), "");
  EXPECT_EQ(read_back("\r\n\r\n"), "");
}

// IIPC, "Use of Zstandard Compression in WARC files", 1.0: the dictionary, packed or not, in a skippable
// frame.
TEST(WarcReader, ReadsZstandardWithItsDictionary) {
  const std::string dictionary = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:";
  const std::string records = zstd_packed(a, dictionary) + zstd_packed(b, dictionary);
  for (const std::string& stored : {dictionary, zstd_packed(dictionary)}) {
    std::string frame = "\x5D\x2A\x4D\x18";
    frame += static_cast<char>(stored.size());
    frame += std::string(3, '\0') + stored;
    EXPECT_EQ(read_back(frame + records), "a(Un) b(Deux)");
    EXPECT_EQ(read_back(frame + records, {}, 1), "a(Un) b(Deux)");
  }
  EXPECT_EQ(read_back(std::string("\x5D\x2A\x4D\x18\xFF\xFF\xFF\x7F", 8) + records), "!dictionary@0");
}

TEST(WarcReader, TellsOffsets) {
  const auto offsets = [](const std::string& archive) {
    WarcReader reader(source_of(archive));
    std::vector<std::uint64_t> all;
    while (const auto item = reader.next()) all.push_back((*item)->offset);
    return all;
  };
  const std::vector<std::uint64_t> unpacked = {0, a.size(), a.size() + b.size()};
  EXPECT_EQ(offsets(a + b + c), unpacked);
  EXPECT_EQ(offsets(gzipped(a + b + c)), unpacked);
  const std::uint64_t first = gzipped(a).size(), second = gzipped(b).size();
  EXPECT_EQ(offsets(gzipped(a) + gzipped(b) + gzipped(c)),
            (std::vector<std::uint64_t>{0, first, first + second}));
}

TEST(WarcReader, ReadsTheFields) {
  const std::string bytes = warc_bytes("x", "…", "conversion", "WARC-Target-URI: <https://a.example/>\r\n");
  WarcReader reader(source_of(bytes));
  const auto item = reader.next();
  ASSERT_TRUE(item.has_value());
  ASSERT_TRUE(item->has_value()) << name_of(item->error().fault);
  EXPECT_EQ((*item)->type, WarcType::conversion);
  EXPECT_EQ((*item)->version, "1.0");
  EXPECT_EQ((*item)->id(), "urn:x");
  EXPECT_EQ((*item)->target(), "https://a.example/");
  EXPECT_EQ((*item)->header("warc-date"), "2025-02-12T08:30:00Z");
}

std::string with_lf(std::string text) {
  std::erase(text, '\r');
  return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t found = text.find(from);
  EXPECT_NE(found, text.npos) << from;
  return text.replace(found, from.size(), to);
}

TEST(WarcReader, ReadsOddArchivesAsTheyAre) {
  const std::string length = "Content-Length: 4";
  const std::string odd_fields =
      replaced(b, "WARC-Date: ", "X-Long: " + std::string(100000, 'x') + "\r\nWARC-Date:");
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"lines that end in LF", a + with_lf(b) + c},
      {"WARC 1.1", a + replaced(b, "1.0", "1.1") + c},
      {"WARC 0.18", a + replaced(b, "1.0", "0.18") + c},
      {"space behind the version", a + replaced(b, "1.0", "1.0 ") + c},
      {"one line end between records", a + b.substr(0, b.size() - 2) + c},
      {"none", a + b.substr(0, b.size() - 4) + c},
      {"many", a + b + "\r\n\r\n\n\n\r\n" + c},
      {"line ends before the first", "\r\n" + a + b + c},
      {"none behind the last", a + b + c.substr(0, c.size() - 4)},
      {"no length", a + replaced(b, length + "\r\n", "") + c},
      {"a field without a space", a + replaced(b, length, "content-length:4") + c},
      {"a folded field", a + replaced(b, length, "X: y\r\n  z\r\n" + length) + c},
      {"a huge head", a + odd_fields + c},
      {"a wrong digest", a + replaced(b, length, "WARC-Block-Digest: sha1:AAAA\r\n" + length) + c},
  };
  for (const auto& [name, archive] : rows) {
    EXPECT_EQ(read_back(archive), "a(Un) b(Deux) c(Trois)") << name;
    EXPECT_EQ(read_back(archive, {}, 1), "a(Un) b(Deux) c(Trois)") << name << ", byte by byte";
  }
  EXPECT_EQ(read_back(a + replaced(b, length, "Content-Length: 8") + c), "a(Un) b(Deux\r\n\r\n) c(Trois)");
  EXPECT_EQ(read_back(gzipped(a) + gzipped(replaced(b, length + "\r\n", "")) + gzipped(c)),
            "a(Un) b(Deux) c(Trois)");
}

TEST(WarcReader, GoesOnBehindDamage) {
  const std::string length = "Content-Length: 4";
  const std::string where = at(a.size());
  const std::vector<std::tuple<std::string, std::string, std::string>> rows = {
      {"a length too short", replaced(b, length, "Content-Length: 2"), "!wrong_length"},
      {"one that swallows the next record", replaced(b, length, "Content-Length: 60"), "!wrong_length"},
      {"one that swallows all", replaced(b, length, "Content-Length: 99999"), "!wrong_length"},
      {"no record", "Rien de tel\r\n\r\n", "!no_record"},
      {"a mark that is none", "WARC/x.y\r\nWARC/1.0 et la suite\r\n", "!no_record"},
      {"a head without an end", "WARC/1.0\r\n" + std::string(3000, 'x') + "\r\n", "!huge_head"},
  };
  for (const auto& [name, bytes, damage] : rows) {
    const WarcReaderOptions options{.head_limit = 2000};
    const std::string expected = "a(Un) " + damage + where + " c(Trois)";
    EXPECT_EQ(read_back(a + bytes + c, options), expected) << name;
    EXPECT_EQ(read_back(a + bytes + c, options, 1), expected) << name << ", byte by byte";
  }
}

TEST(WarcReader, ReadsOnWhereTheLengthIsNone) {
  const std::string length = "Content-Length: 4";
  for (const char* value : {"four", "-4", "4.0", "0x4", "9000000000000000000", "99999999999999999999999"}) {
    const std::string odd = replaced(b, length, std::string("Content-Length: ") + value);
    const std::string expected = "a(Un) b(Deux) !odd_length" + at(a.size()) + " c(Trois)";
    EXPECT_EQ(read_back(a + odd + c), expected) << value;
    EXPECT_EQ(read_back(a + odd + c, {}, 1), expected) << value << ", byte by byte";
    EXPECT_EQ(read_back(gzipped(a + odd + c)), expected) << value;
    EXPECT_EQ(read_back(gzipped(a) + gzipped(odd) + gzipped(c)),
              "a(Un) b(Deux) !odd_length" + at(gzipped(a).size()) + " c(Trois)")
        << value;
    EXPECT_EQ(read_back(a + odd), "a(Un) b(Deux) !odd_length" + at(a.size())) << value;
    EXPECT_EQ(read_back(odd + odd), "b(Deux) !odd_length@0 b(Deux) !odd_length" + at(odd.size())) << value;
  }
}

TEST(WarcReader, GoesOnInsideABlockThatIsLongerThanTheArchive) {
  const WarcReaderOptions options{.record_limit = 1000};
  const std::string large = warc_bytes("l", std::string(300000, 'x'));
  const std::string swallows = "Content-Length: 40000000000";
  const std::pair<std::string, std::string> liars[] = {
      {"a page", replaced(b, "Content-Length: 4", swallows)},
      {"a long one", replaced(large, "Content-Length: 300000", swallows)},
      {"text about archives",
       replaced(warc_bytes("t", "Voir WARC/1.0\r\nWARC-Type: x\r\n\r\nWARC/1.0\r\nsans fin"),
                "Content-Length: ", "Content-Length: 40000000")},
  };
  for (const auto& [name, liar] : liars) {
    const std::string where = at(a.size());
    for (const std::size_t piece : {std::string::npos, std::size_t{7}}) {
      EXPECT_EQ(read_back(a + liar + b + c, options, piece),
                "a(Un) !wrong_length" + where + " b(Deux) c(Trois)")
          << name;
      EXPECT_EQ(read_back(liar + b + c, options, piece), "!wrong_length@0 b(Deux) c(Trois)") << name;
      EXPECT_EQ(read_back(gzipped(liar + b + c), options, piece), "!wrong_length@0 b(Deux) c(Trois)") << name;
      EXPECT_EQ(read_back(a + liar, options, piece), "a(Un) !cut_off" + where) << name;
    }
  }
}

TEST(WarcReader, TakesNothingOutOfALongBlock) {
  const WarcReaderOptions options{.record_limit = 1000};
  std::string about, records;
  for (int i = 0; i < 3000; ++i) {
    about +=
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 4\r\n\r\nsuite\r\n\r\n";  // no WARC-Record-ID
    records += warc_bytes("i", "Dedans");
  }
  for (const std::string& block : {about, std::string(50000, 'W') + "WARC/1.0\r\n" + std::string(50000, '\n'),
                                   records, "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + records})
    for (const std::size_t piece : {std::string::npos, std::size_t{7}})
      EXPECT_EQ(read_back(a + warc_bytes("l", block) + c, options, piece), "a(Un) l(1000~) c(Trois)");
}

// Each packed record in turn loses its place, its content or its checksum.
TEST(WarcReader, GoesOnBehindDamagedPacking) {
  for (const auto& pack : {gzipped, +[](std::string_view bytes) { return zstd_packed(bytes); }}) {
    const std::string first = pack(a), second = pack(b), third = pack(c);
    const std::string where = at(first.size());
    std::string wrong_content = second, wrong_sum = second, no_mark = second;
    for (std::size_t i = 24; i < 40; ++i) wrong_content[i] = static_cast<char>(~wrong_content[i]);
    wrong_sum[second.size() - (pack == gzipped ? 6 : 2)] ^= 1;
    no_mark[0] = 'x';
    for (const std::string& bytes : {wrong_content, wrong_sum, no_mark, std::string("n'importe quoi")}) {
      EXPECT_EQ(read_back(first + bytes + third), "a(Un) !damaged" + where + " c(Trois)") << bytes;
      EXPECT_EQ(read_back(first + bytes + third, {}, 1), "a(Un) !damaged" + where + " c(Trois)") << bytes;
      EXPECT_EQ(read_back(first + bytes), "a(Un) !damaged" + where) << bytes;
    }
    EXPECT_EQ(read_back(first + second.substr(0, second.size() - 20) + third),
              "a(Un) !damaged" + where + " c(Trois)");
  }
}

TEST(WarcReader, KeepsTheRecordsBeforeDamageInAnArchivePackedAsAWhole) {
  std::string archive;
  for (int i = 0; i < 2000; ++i) archive += warc_bytes("r" + std::to_string(i), std::to_string(i * 7919));
  std::string whole = gzipped(archive);
  const std::size_t broken = whole.size() / 2;
  for (std::size_t i = broken; i < broken + 64; ++i) whole[i] = static_cast<char>(0xFF);
  const std::string shown = read_back(whole);
  EXPECT_THAT(shown, testing::StartsWith("r0(0) r1(7919) r2(15838) "));
  EXPECT_THAT(shown, testing::HasSubstr(" r900("));
  EXPECT_THAT(shown, testing::Not(testing::HasSubstr(" r1200(")));
  EXPECT_THAT(shown, testing::HasSubstr("!"));
}

TEST(WarcReader, TellsOfACutOffEnd) {
  const std::string where = at(a.size());
  for (const std::size_t kept : {12U, 40U, 110U}) {
    EXPECT_EQ(read_back(a + b.substr(0, kept)), "a(Un) !cut_off" + where) << kept;
  }
  EXPECT_EQ(read_back(a + b.substr(0, b.size() - 5)), "a(Un) !cut_off" + where);
  const std::string packed_where = at(gzipped(a).size());
  for (const std::size_t kept : {2U, 12U, 60U}) {
    EXPECT_EQ(read_back(gzipped(a) + gzipped(b).substr(0, kept)), "a(Un) !cut_off" + packed_where) << kept;
  }
  EXPECT_EQ(read_back(gzipped(a) + gzipped(b).substr(0, gzipped(b).size() - 1)),
            "a(Un) !cut_off" + packed_where);
  const std::string whole = gzipped(a + b);
  EXPECT_EQ(read_back(whole.substr(0, whole.size() - 12)), "a(Un) !cut_off" + where);
}

TEST(WarcReader, GivesTheStartOfWhatIsBeyondTheLimit) {
  const WarcReaderOptions options{.record_limit = 1000};
  const std::string large = warc_bytes("l", std::string(300000, 'x'));
  for (const std::size_t piece : {std::string::npos, std::size_t{7}}) {
    EXPECT_EQ(read_back(a + large + c, options, piece), "a(Un) l(1000~) c(Trois)");
    EXPECT_EQ(read_back(gzipped(a) + gzipped(large) + gzipped(c), options, piece), "a(Un) l(1000~) c(Trois)");
    EXPECT_EQ(read_back(a + large.substr(0, 200000), options, piece), "a(Un) !cut_off" + at(a.size()));
  }
  // A length that leads far beyond its own member.
  const std::string liar = replaced(b, "Content-Length: 4", "Content-Length: 40000000000");
  EXPECT_EQ(read_back(gzipped(a) + gzipped(liar) + gzipped(c)),
            "a(Un) !wrong_length" + at(gzipped(a).size()) + " c(Trois)");
  const std::string open = replaced(large, "Content-Length: 300000\r\n", "");
  EXPECT_EQ(read_back(a + open + c, options), "a(Un) l(1000~) c(Trois)");
}

// A gzip member that unpacks to 300 MiB of zeros.
std::string bomb() {
  const std::string zeros(std::size_t{1} << 20U, '\0');
  std::string piece(4096, '\0');
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zeros.data()));
  stream.avail_in = static_cast<uInt>(zeros.size());
  stream.next_out = reinterpret_cast<Bytef*>(piece.data());
  stream.avail_out = static_cast<uInt>(piece.size());
  EXPECT_EQ(deflate(&stream, Z_FULL_FLUSH), Z_OK);
  piece.resize(stream.total_out);
  deflateEnd(&stream);
  std::string member("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10);
  for (int i = 0; i < 300; ++i) member += piece;
  return member;
}

TEST(WarcReader, StopsAtABomb) {
  EXPECT_EQ(read_back(gzipped(a) + bomb() + gzipped(c)), "a(Un) !bomb" + at(gzipped(a).size()) + " c(Trois)");
}

}  // namespace
}  // namespace recoupe
