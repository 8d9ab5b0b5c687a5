// Test: tests/reconcile/spool_test.cc.
#include "reconcile/spool.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "reconcile/nameless_file.h"

namespace recoupe {
namespace {

constexpr std::size_t kWriteAtOnce = std::size_t{1} << 20U;

}  // namespace

Spool::Spool(SpoolOptions options) : options_(std::move(options)) {}

Spool::~Spool() {
  if (file_ >= 0) close(file_);
}

Spool::Spool(Spool&& other) noexcept
    : options_(std::move(other.options_)),
      buffer_(std::exchange(other.buffer_, {})),
      written_(std::exchange(other.written_, 0)),
      file_(std::exchange(other.file_, -1)) {}

Spool& Spool::operator=(Spool&& other) noexcept {
  std::swap(options_, other.options_);
  std::swap(buffer_, other.buffer_);
  std::swap(written_, other.written_);
  std::swap(file_, other.file_);
  return *this;
}

void Spool::fail(int error) const {
  const std::string folder = options_.folder.string();
  if (error == ENOSPC || error == EDQUOT)
    throw SpoolFailed{{folder + " : plus de place sur le disque pour un fichier temporaire",
                       folder + ": no space left on the disk for a temporary file"}};
  const std::string reason = std::generic_category().message(error);
  throw SpoolFailed{{folder + " : fichier temporaire inutilisable (" + reason + ")",
                     folder + ": temporary file of no use (" + reason + ")"}};
}

void Spool::open() {
  if (options_.folder.empty()) options_.folder = temporary_folder();
  file_ = open_nameless(options_.folder);
  if (file_ < 0) fail(errno);
}

void Spool::flush() {
  if (file_ < 0) open();
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t done = write(file_, rest.data(), rest.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) fail(errno);
    rest.remove_prefix(static_cast<std::size_t>(done));
  }
  written_ += buffer_.size();
  buffer_.clear();
  if (buffer_.capacity() > 2 * kWriteAtOnce) buffer_.shrink_to_fit();
}

std::uint64_t Spool::append(std::string_view bytes) {
  const std::uint64_t at = size();
  const std::size_t most =
      file_ < 0 ? options_.most_in_memory : std::min(options_.most_in_memory, kWriteAtOnce);
  if (buffer_.size() + bytes.size() > most) flush();
  buffer_ += bytes;
  return at;
}

std::string_view Spool::read(std::uint64_t at, std::size_t size, std::string& buffer) const {
  if (at >= written_)
    return std::string_view(buffer_).substr(std::min<std::uint64_t>(at - written_, buffer_.size()), size);
  const std::size_t in_file = std::min<std::uint64_t>(size, written_ - at);
  buffer.resize(in_file);
  std::size_t have = 0;
  while (have < in_file) {
    const ssize_t got = pread(file_, buffer.data() + have, in_file - have, static_cast<off_t>(at + have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(errno);
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  buffer.resize(have);
  buffer.append(buffer_, 0, size - in_file);
  return buffer;
}

}  // namespace recoupe
