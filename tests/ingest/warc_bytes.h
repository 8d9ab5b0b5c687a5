// Archives of a few bytes, written by hand so that they can be wrong in every way.
#pragma once

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/warc_reader.h"

namespace recoupe {

// A record with the id `<urn:NAME>` that is right but for what `extra` (whole lines) adds.
inline std::string warc_bytes(std::string_view name, std::string_view block,
                              std::string_view type = "response", std::string_view extra = {}) {
  std::string bytes = "WARC/1.0\r\nWARC-Type: " + std::string(type) +
                      "\r\nWARC-Record-ID: <urn:" + std::string(name) +
                      ">\r\nWARC-Date: 2025-02-12T08:30:00Z\r\n";
  bytes.append(extra).append("Content-Length: ").append(std::to_string(block.size()));
  return bytes.append("\r\n\r\n").append(block).append("\r\n\r\n");
}

inline std::string packed(std::string_view bytes, int window_bits) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}
inline std::string gzipped(std::string_view bytes) {
  return packed(bytes, 15 + 16);
}

inline std::string zstd_packed(std::string_view bytes, std::string_view dictionary = {}) {
  const std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  if (!dictionary.empty()) ZSTD_CCtx_loadDictionary(context.get(), dictionary.data(), dictionary.size());
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
  EXPECT_EQ(ZSTD_isError(size), 0U);
  out.resize(size);
  return out;
}

// Hands out `bytes`, at most `piece` at a time.
inline ByteSource source_of(std::string_view bytes, std::size_t piece = std::string_view::npos) {
  return [bytes, piece](char* to, std::size_t count) mutable {
    const std::size_t given = std::min({bytes.size(), piece, count});
    std::copy_n(bytes.data(), given, to);
    bytes.remove_prefix(given);
    return given;
  };
}

inline std::string_view name_of(WarcFault fault) {
  constexpr std::array<std::string_view, 8> names = {"no_record", "huge_head", "wrong_length", "odd_length",
                                                     "damaged",   "bomb",      "cut_off",      "dictionary"};
  return names.at(static_cast<std::size_t>(fault));
}

// What the reader makes of `archive`: `a(block) !damaged@12 b(block)`; `~` marks a record that is cut.
inline std::string read_back(std::string_view archive, const WarcReaderOptions& options = {},
                             std::size_t piece = std::string_view::npos) {
  WarcReader reader(source_of(archive, piece), options);
  std::string shown;
  while (const auto item = reader.next()) {
    if (!shown.empty()) shown += ' ';
    if (!*item) {
      shown.append("!")
          .append(name_of(item->error().fault))
          .append("@")
          .append(std::to_string(item->error().offset));
      continue;
    }
    const std::string_view id = (*item)->id();
    shown.append(id.starts_with("urn:") ? id.substr(4) : id).append("(");
    shown.append((*item)->block.size() > 40 ? std::to_string((*item)->block.size()) : (*item)->block);
    shown.append((*item)->is_cut ? "~)" : ")");
  }
  return shown;
}

}  // namespace recoupe
