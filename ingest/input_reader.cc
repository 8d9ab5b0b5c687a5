#include "ingest/input_reader.h"

#include <algorithm>
#include <cstring>

namespace recoupe {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{256} << 10U;

}  // namespace

// Sees to it that `wanted` bytes fit behind what is held.
void InputReader::make_room(std::size_t wanted) {
  if (begin_ == end_) begin_ = end_ = 0;
  if (capacity_ - end_ >= wanted) return;
  const std::size_t length = end_ - begin_;
  if (capacity_ - length >= wanted) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, length);
  } else {
    capacity_ = std::max(length + wanted, 2 * capacity_);
    auto larger = std::make_unique_for_overwrite<char[]>(capacity_);
    std::copy_n(buffer_.get() + begin_, length, larger.get());
    buffer_ = std::move(larger);
  }
  begin_ = 0;
  end_ = length;
}

// Reads up to `wanted` bytes more. False at the end of the input.
bool InputReader::fill(std::size_t wanted) {
  if (!in_.good()) return false;
  make_room(wanted);
  in_.read(buffer_.get() + end_, static_cast<std::streamsize>(wanted));
  const auto count = static_cast<std::size_t>(in_.gcount());
  end_ += count;
  total_ += count;
  return count > 0;
}

std::string_view InputReader::head() {
  if (begin_ == end_) fill(chunk_bytes);
  return held();
}

std::optional<InputReader::Line> InputReader::next_line() {
  std::size_t searched = 0;
  while (true) {
    const std::size_t feed = held().find('\n', searched);
    const bool found = feed != std::string_view::npos;
    const std::size_t length = found ? feed : held().size();
    if (length > limit_) {
      begin_ += length;
      skip_line();
      return Line{.bytes = {}, .number = ++lines_, .too_long = true};
    }
    searched = length;
    if (!found && fill(chunk_bytes)) continue;
    if (!found && length == 0) return std::nullopt;
    const std::string_view bytes = held().substr(0, length);
    begin_ += found ? length + 1 : length;
    return Line{.bytes = bytes, .number = ++lines_, .too_long = false};
  }
}

// Goes on behind the next line feed.
void InputReader::skip_line() {
  while (begin_ != end_ || fill(chunk_bytes)) {
    const std::size_t feed = held().find('\n');
    if (feed != std::string_view::npos) {
      begin_ += feed + 1;
      return;
    }
    begin_ = end_;
  }
}

std::size_t InputReader::read(char* to, std::size_t count) {
  if (begin_ == end_ && !fill(std::min(count, chunk_bytes))) return 0;
  count = std::min(count, end_ - begin_);
  std::copy_n(buffer_.get() + begin_, count, to);
  begin_ += count;
  return count;
}

std::optional<std::string_view> InputReader::rest() {
  while (held().size() <= limit_) {
    // What the stream knows to be there saves a large file from being moved as the buffer grows.
    const auto known = in_.good() ? std::max<std::streamsize>(in_.rdbuf()->in_avail(), 0) : 0;
    const auto wanted = std::min(static_cast<std::size_t>(known), limit_ + 1 - held().size());
    if (!fill(std::max(wanted, chunk_bytes))) return held();
  }
  return std::nullopt;
}

}  // namespace recoupe
