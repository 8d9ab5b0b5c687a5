#include "ingest/stream_unpacker.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <limits>
#include <string>

#include "ingest/unpacking.h"

namespace recoupe {
namespace {

uInt fitting(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

class GzipUnpacker : public StreamUnpacker {
 public:
  GzipUnpacker() { ready_ = inflateInit2(&stream_, 15 + 16) == Z_OK; }
  ~GzipUnpacker() override {
    if (ready_) inflateEnd(&stream_);
  }
  GzipUnpacker(const GzipUnpacker&) = delete;
  GzipUnpacker& operator=(const GzipUnpacker&) = delete;

  bool ready() const { return ready_; }
  void begin() override { inflateReset(&stream_); }
  std::string_view mark() const override { return "\x1F\x8B\x08"; }

  Step step(std::string_view in, char* out, std::size_t room) override {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = fitting(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = fitting(room);
    const uInt had = stream_.avail_in, free = stream_.avail_out;
    const int result = inflate(&stream_, Z_NO_FLUSH);
    Step step{had - stream_.avail_in, free - stream_.avail_out, State::damaged};
    if (result == Z_STREAM_END) step.state = State::end;
    if (result == Z_OK || result == Z_BUF_ERROR) step.state = State::more;
    return step;
  }

 private:
  z_stream stream_{};
  bool ready_ = false;
};

class ZstdUnpacker : public StreamUnpacker {
 public:
  explicit ZstdUnpacker(std::string_view dictionary) : context_(ZSTD_createDCtx(), ZSTD_freeDCtx) {
    ready_ = context_ != nullptr && (dictionary.empty() || load(dictionary));
  }

  bool ready() const { return ready_; }
  void begin() override { ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only); }
  std::string_view mark() const override { return "\x28\xB5\x2F\xFD"; }

  Step step(std::string_view in, char* out, std::size_t room) override {
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out, room, 0};
    const std::size_t result = ZSTD_decompressStream(context_.get(), &to, &from);
    if (ZSTD_isError(result) != 0) return {from.pos, to.pos, State::damaged};
    return {from.pos, to.pos, result == 0 ? State::end : State::more};
  }

 private:
  bool load(std::string_view dictionary) {
    constexpr std::size_t largest = std::size_t{64} << 20U;
    std::string unpacked;
    if (dictionary.starts_with(mark())) {
      auto whole = unpack(Packing::zstd, dictionary, largest);
      if (!whole) return false;
      unpacked = *std::move(whole);
      dictionary = unpacked;
    }
    return ZSTD_isError(ZSTD_DCtx_loadDictionary(context_.get(), dictionary.data(), dictionary.size())) == 0;
  }

  std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context_;
  bool ready_ = false;
};

template <class Unpacker>
std::unique_ptr<StreamUnpacker> ready_or_none(std::unique_ptr<Unpacker> unpacker) {
  if (!unpacker->ready()) return nullptr;
  return unpacker;
}

}  // namespace

std::unique_ptr<StreamUnpacker> gzip_unpacker() {
  return ready_or_none(std::make_unique<GzipUnpacker>());
}

std::unique_ptr<StreamUnpacker> zstd_unpacker(std::string_view dictionary) {
  return ready_or_none(std::make_unique<ZstdUnpacker>(dictionary));
}

}  // namespace recoupe
