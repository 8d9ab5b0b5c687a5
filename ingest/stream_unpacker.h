// Unpacking piece by piece what is packed as members (gzip, RFC 1952) or frames (Zstandard, RFC 8878) one
// behind the other.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace recoupe {

class StreamUnpacker {
 public:
  enum class State {
    more,     // goes on when it gets more input, or more room
    end,      // the member is complete and its checksum right; `begin` starts the next
    damaged,  // is not what it should be; only `begin` helps
  };
  struct Step {
    std::size_t taken = 0;  // bytes of the input
    std::size_t given = 0;  // bytes written
    State state = State::more;
  };

  virtual ~StreamUnpacker() = default;
  // Starts with a new member.
  virtual void begin() = 0;
  // Unpacks some of `in` into the `room` bytes at `out`.
  virtual Step step(std::string_view in, char* out, std::size_t room) = 0;
  // The four bytes or fewer that a member starts with.
  virtual std::string_view mark() const = 0;
};

// nullptr when there is no memory for it.
std::unique_ptr<StreamUnpacker> gzip_unpacker();
// `dictionary`: for frames that were packed with one, or empty; packed itself or not, it is copied. nullptr
// also when it is no dictionary. A frame may ask for a window of 128 MiB, as for the `zstd` program.
std::unique_ptr<StreamUnpacker> zstd_unpacker(std::string_view dictionary);

}  // namespace recoupe
