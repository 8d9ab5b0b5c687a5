#include "ingest/unpacking.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

using Unpacked = tl::expected<std::string, UnpackFault>;

// A text that grows up to a limit, and the free room behind it.
class Growing {
 public:
  Growing(std::size_t packed, std::size_t limit) : limit_(limit) {
    text_.resize(std::min(std::max<std::size_t>(4 * packed, 4096), limit + 1));
  }
  char* room() { return text_.data() + length_; }
  std::size_t room_left() const { return text_.size() - length_; }
  // False when the text is beyond the limit. Otherwise there is room left afterwards.
  bool wrote(std::size_t count) {
    length_ += count;
    if (length_ > limit_) return false;
    if (length_ == text_.size()) text_.resize(std::min(2 * text_.size(), limit_ + 1));
    return true;
  }
  std::string take() {
    text_.resize(length_);
    return std::move(text_);
  }

 private:
  std::string text_;
  std::size_t length_ = 0;
  std::size_t limit_;
};

uInt fitting(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

class Inflater {
 public:
  explicit Inflater(int window_bits) { ready_ = inflateInit2(&stream_, window_bits) == Z_OK; }
  ~Inflater() {
    if (ready_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  Unpacked run(std::string_view bytes, std::size_t limit) {
    if (!ready_) return tl::make_unexpected(UnpackFault::damaged);
    Growing out(bytes.size(), limit);
    while (true) {
      stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
      stream_.avail_in = fitting(bytes.size());
      stream_.next_out = reinterpret_cast<Bytef*>(out.room());
      stream_.avail_out = fitting(out.room_left());
      const uInt given = stream_.avail_in, room = stream_.avail_out;
      const int result = inflate(&stream_, Z_NO_FLUSH);
      bytes.remove_prefix(given - stream_.avail_in);
      if (!out.wrote(room - stream_.avail_out)) return tl::make_unexpected(UnpackFault::too_long);
      if (result == Z_STREAM_END) {
        if (!starts_as(Packing::gzip, bytes)) return out.take();
        inflateReset(&stream_);
      } else if (result == Z_BUF_ERROR || (result == Z_OK && bytes.empty() && stream_.avail_out > 0)) {
        return out.take();
      } else if (result != Z_OK) {
        return tl::make_unexpected(UnpackFault::damaged);
      }
    }
  }

 private:
  z_stream stream_{};
  bool ready_ = false;
};

bool has_zlib_head(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const unsigned first = static_cast<unsigned char>(bytes[0]), second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0FU) == 8 && (first >> 4U) <= 7 && (first << 8U | second) % 31 == 0;
}

// What is packed has no run of printable characters at its start, but by a chance of one in millions.
bool looks_like_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  constexpr std::size_t enough = 16;
  const std::string_view start = bytes.substr(0, enough);
  return start.size() == enough && std::all_of(start.begin(), start.end(), [](char c) {
           return is_html_space(c) || (c >= ' ' && c <= '~');
         });
}

Unpacked unpack_deflate(std::string_view bytes, std::size_t limit) {
  constexpr int zlib = 15, bare = -15;
  if (!has_zlib_head(bytes)) return Inflater(bare).run(bytes, limit);
  Unpacked unpacked = Inflater(zlib).run(bytes, limit);
  if (unpacked || unpacked.error() == UnpackFault::too_long) return unpacked;
  return Inflater(bare).run(bytes, limit);
}

Unpacked unpack_brotli(std::string_view bytes, std::size_t limit) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  if (!state) return tl::make_unexpected(UnpackFault::damaged);
  Growing out(bytes.size(), limit);
  std::size_t in_left = bytes.size();
  const auto* in = reinterpret_cast<const std::uint8_t*>(bytes.data());
  while (true) {
    std::size_t room = out.room_left();
    const std::size_t before = room;
    auto* next = reinterpret_cast<std::uint8_t*>(out.room());
    const auto result = BrotliDecoderDecompressStream(state.get(), &in_left, &in, &room, &next, nullptr);
    if (!out.wrote(before - room)) return tl::make_unexpected(UnpackFault::too_long);
    if (result == BROTLI_DECODER_RESULT_ERROR) return tl::make_unexpected(UnpackFault::damaged);
    if (result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return out.take();
  }
}

Unpacked unpack_zstd(std::string_view bytes, std::size_t limit) {
  const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
  if (!context) return tl::make_unexpected(UnpackFault::damaged);
  constexpr int largest_window = 23;  // 8 MiB: RFC 8878, 3.1.1.1.2 and RFC 9659
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, largest_window);
  Growing out(bytes.size(), limit);
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  while (true) {
    ZSTD_outBuffer room{out.room(), out.room_left(), 0};
    const std::size_t result = ZSTD_decompressStream(context.get(), &room, &in);
    if (!out.wrote(room.pos)) return tl::make_unexpected(UnpackFault::too_long);
    if (ZSTD_isError(result) != 0) return tl::make_unexpected(UnpackFault::damaged);
    if (in.pos == in.size && room.pos < room.size) return out.take();
  }
}

}  // namespace

std::optional<Packing> packing_named(std::string_view coding) {
  if (coding == "gzip" || coding == "x-gzip") return Packing::gzip;
  if (coding == "deflate") return Packing::deflate;
  if (coding == "br") return Packing::brotli;
  if (coding == "zstd") return Packing::zstd;
  return std::nullopt;
}

bool starts_as(Packing packing, std::string_view bytes) {
  switch (packing) {
    case Packing::gzip:
      return bytes.starts_with("\x1F\x8B\x08");
    case Packing::zstd:
      return bytes.starts_with("\x28\xB5\x2F\xFD");
    default:
      return !bytes.empty() && !looks_like_text(bytes);
  }
}

tl::expected<std::string, UnpackFault> unpack(Packing packing, std::string_view bytes, std::size_t limit) {
  switch (packing) {
    case Packing::deflate:
      return unpack_deflate(bytes, limit);
    case Packing::brotli:
      return unpack_brotli(bytes, limit);
    case Packing::zstd:
      return unpack_zstd(bytes, limit);
    default:
      return Inflater(15 + 16).run(bytes, limit);
  }
}

}  // namespace recoupe
