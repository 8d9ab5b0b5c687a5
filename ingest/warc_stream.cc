#include "ingest/warc_stream.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace recoupe {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{256} << 10U;
// What is kept of the bytes behind, because damage is noticed late.
constexpr std::size_t kept_bytes = std::size_t{64} << 10U;
constexpr std::size_t largest_dictionary = std::size_t{16} << 20U;
constexpr std::string_view gzip_mark = "\x1F\x8B";
constexpr std::string_view zstd_mark = "\x28\xB5\x2F\xFD";
// A skippable frame of this number holds the dictionary (IIPC, "Use of Zstandard Compression in WARC", 1.0).
constexpr std::string_view dictionary_mark = "\x5D\x2A\x4D\x18";

std::size_t little_endian(std::string_view bytes) {
  std::size_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
  return value;
}

// RFC 8878, 3.1.2: sixteen numbers of frames that decoders pass over.
bool starts_skippable(std::string_view bytes) {
  return bytes.size() >= 4 && (static_cast<unsigned char>(bytes[0]) & 0xF0U) == 0x50U &&
         bytes.substr(1).starts_with("\x2A\x4D\x18");
}

bool is_zero(char c) {
  return c == '\0';
}

}  // namespace

WarcStream::WarcStream(ByteSource source) : source_(std::move(source)) {}

// Reads on behind raw(). False at the end of the input.
bool WarcStream::fill_raw() {
  if (raw_ended_) return false;
  if (raw_begin_ > kept_bytes + chunk_bytes) {
    const std::size_t gone = raw_begin_ - kept_bytes;
    std::memmove(raw_.data(), raw_.data() + gone, raw_end_ - gone);
    raw_begin_ -= gone;
    raw_end_ -= gone;
    raw_offset_ += gone;
  }
  if (raw_.size() - raw_end_ < chunk_bytes) raw_.resize(raw_end_ + chunk_bytes);
  const std::size_t count = source_(raw_.data() + raw_end_, chunk_bytes);
  raw_end_ += count;
  raw_ended_ = count == 0;
  return count > 0;
}

// True when `count` bytes are in raw().
bool WarcStream::want_raw(std::size_t count) {
  while (raw().size() < count) {
    if (!fill_raw()) return false;
  }
  return true;
}

bool WarcStream::stop(Fault fault) {
  fault_ = fault;
  return false;
}

bool WarcStream::find_format() {
  want_raw(4);
  if (raw().starts_with(gzip_mark)) {
    format_ = Format::gzip;
    unpacker_ = gzip_unpacker();
  } else if (raw().starts_with(zstd_mark) ||
             (starts_skippable(raw()) && !raw().starts_with(dictionary_mark))) {
    format_ = Format::zstd;
    unpacker_ = zstd_unpacker({});
  } else if (raw().starts_with(dictionary_mark)) {
    format_ = Format::zstd;
    if (!read_dictionary()) return stop(Fault::dictionary);
  } else {
    format_ = Format::plain;
    return true;
  }
  return unpacker_ != nullptr || stop(Fault::damaged);
}

bool WarcStream::read_dictionary() {
  constexpr std::size_t head = 8;
  if (!want_raw(head)) return false;
  const std::size_t size = little_endian(raw().substr(4));
  if (size > largest_dictionary || !want_raw(head + size)) return false;
  unpacker_ = zstd_unpacker(raw().substr(head, size));
  raw_begin_ += head + size;
  return unpacker_ != nullptr;
}

void WarcStream::make_room() {
  if (begin_ == end_) begin_ = end_ = 0;
  if (out_.size() - end_ >= chunk_bytes) return;
  if (begin_ >= out_.size() / 2 || out_.size() - (end_ - begin_) >= 2 * chunk_bytes) {
    const std::string_view kept = held();
    std::copy(kept.begin(), kept.end(), out_.begin());
    end_ -= begin_;
    begin_ = 0;
  }
  if (out_.size() - end_ < chunk_bytes) out_.resize(std::max(end_ + chunk_bytes, 2 * out_.size()));
}

bool WarcStream::more() {
  if (fault_ != Fault::none) return false;
  if (format_ == Format::unknown && !find_format()) return false;
  make_room();
  if (format_ != Format::plain) return unpack_some();
  if (raw().empty() && !fill_raw()) return false;
  const std::size_t count = std::min(raw().size(), out_.size() - end_);
  std::memcpy(out_.data() + end_, raw().data(), count);
  raw_begin_ += count;
  end_ += count;
  return true;
}

// Starts the next member, when there is one.
bool WarcStream::begin_member() {
  if (format_ == Format::gzip) {
    // Tapes and block devices pad with zeros.
    while (want_raw(1) && is_zero(raw().front())) ++raw_begin_;
  }
  if (!want_raw(1)) return false;
  in_member_ = true;
  member_position_ = position_ + (end_ - begin_);
  member_offset_ = raw_offset_ + raw_begin_;
  marks_.push_back({member_position_, member_offset_});
  unpacker_->begin();
  return true;
}

// Unpacks until there is something new.
bool WarcStream::unpack_some() {
  const std::size_t before = end_;
  while (end_ == before) {
    if (!in_member_ && !begin_member()) return false;
    if (raw().empty() && !fill_raw()) return stop(Fault::cut_off);
    const StreamUnpacker::Step step = unpacker_->step(raw(), out_.data() + end_, out_.size() - end_);
    raw_begin_ += step.taken;
    end_ += step.given;
    if (step.state == StreamUnpacker::State::damaged) return stop(Fault::damaged);
    if (step.state == StreamUnpacker::State::end) in_member_ = false;
    const std::uint64_t unpacked = position_ + (end_ - begin_) - member_position_;
    const std::uint64_t packed = raw_offset_ + raw_begin_ - member_offset_;
    if (unpacked > bomb_bytes && unpacked / bomb_ratio > packed) return stop(Fault::bomb);
  }
  return true;
}

void WarcStream::consume(std::size_t count) {
  begin_ += count;
  position_ += count;
  while (!marks_.empty() && marks_.front().position < position_) marks_.pop_front();
}

std::uint64_t WarcStream::offset() const {
  return !marks_.empty() && marks_.front().position == position_ ? marks_.front().offset : position_;
}

bool WarcStream::member_starts(std::size_t ahead) const {
  const std::uint64_t wanted = position_ + ahead;
  return std::binary_search(marks_.begin(), marks_.end(), Mark{wanted, 0},
                            [](const Mark& a, const Mark& b) { return a.position < b.position; });
}

std::uint64_t WarcStream::to_next_member() const {
  for (const Mark& mark : marks_) {
    if (mark.position > position_) return mark.position - position_;
  }
  return std::numeric_limits<std::uint64_t>::max();
}

// True when what unpacks from raw() is the start of a record.
bool WarcStream::starts_record() {
  constexpr std::string_view record_mark = "WARC/";
  constexpr std::size_t enough_raw = 4096;
  want_raw(enough_raw);
  unpacker_->begin();
  std::array<char, 64> start{};
  std::size_t length = 0;
  for (std::string_view in = raw(); length < record_mark.size();) {
    const StreamUnpacker::Step step = unpacker_->step(in, start.data() + length, start.size() - length);
    in.remove_prefix(step.taken);
    length += step.given;
    if (step.state != StreamUnpacker::State::more || (step.taken == 0 && step.given == 0)) break;
  }
  return std::string_view(start.data(), length).starts_with(record_mark);
}

bool WarcStream::skip_damage() {
  position_ += end_ - begin_;
  begin_ = end_ = 0;
  marks_.clear();
  if (unpacker_ == nullptr) return false;
  const std::uint64_t behind = member_offset_ + 1;
  raw_begin_ = behind > raw_offset_ ? std::min<std::size_t>(behind - raw_offset_, raw_end_) : 0;
  const std::string_view mark = unpacker_->mark();
  while (want_raw(mark.size())) {
    const std::size_t found = raw().find(mark);
    if (found == std::string_view::npos) {
      raw_begin_ = raw_end_ - (mark.size() - 1);
      continue;
    }
    raw_begin_ += found;
    if (starts_record()) {
      in_member_ = false;
      fault_ = Fault::none;
      return true;
    }
    ++raw_begin_;
  }
  return false;
}

}  // namespace recoupe
