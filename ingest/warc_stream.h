// The bytes of a WARC archive, unpacked on the way: plain, gzip or Zstandard, with a member for each record
// or one around them all. Knows where members begin, for a record that fills a member is found and damaged
// with it.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "ingest/stream_unpacker.h"

namespace recoupe {

// Writes the next bytes of an input to `to`, `count` at most, and returns how many; 0 at its end.
using ByteSource = std::function<std::size_t(char* to, std::size_t count)>;

class WarcStream {
 public:
  enum class Fault {
    none,
    damaged,     // a member is broken, or what follows one is no member
    cut_off,     // the input ends inside a member
    bomb,        // a member unpacks to more than bomb_ratio times its size, beyond bomb_bytes
    dictionary,  // the file's dictionary cannot be used
  };
  static constexpr std::uint64_t bomb_bytes = std::uint64_t{256} << 20U;
  static constexpr std::uint64_t bomb_ratio = 200;

  explicit WarcStream(ByteSource source);

  // What is unpacked and not yet consumed; valid until the next call that is not const.
  std::string_view held() const { return {out_.data() + begin_, end_ - begin_}; }
  // Unpacks more behind what is held. False at the end of the input, and at a fault.
  bool more();
  void consume(std::size_t count);

  // Of the first held byte, in the unpacked archive.
  std::uint64_t position() const { return position_; }
  // Of the same byte in the file when a member starts there, else position().
  std::uint64_t offset() const;
  // True when a member starts at byte `ahead` of what is held.
  bool member_starts(std::size_t ahead) const;
  // The held bytes before the next start of a member behind the first byte; as many as can be when none is
  // known.
  std::uint64_t to_next_member() const;

  // Why there is no more, and the position of the member that is at fault.
  Fault fault() const { return fault_; }
  std::uint64_t fault_position() const { return member_position_; }
  // Of the faulty member, in the file.
  std::uint64_t fault_offset() const { return member_offset_; }
  // Drops what is held, and goes on at the next member that starts like a WARC record. False when there is
  // none.
  bool skip_damage();

 private:
  enum class Format { unknown, plain, gzip, zstd };
  struct Mark {
    std::uint64_t position;  // unpacked
    std::uint64_t offset;    // in the file
  };

  std::string_view raw() const { return {raw_.data() + raw_begin_, raw_end_ - raw_begin_}; }
  bool fill_raw();
  bool want_raw(std::size_t count);
  bool find_format();
  bool read_dictionary();
  void make_room();
  bool unpack_some();
  bool begin_member();
  bool stop(Fault fault);
  bool starts_record();

  ByteSource source_;
  Format format_ = Format::unknown;
  std::unique_ptr<StreamUnpacker> unpacker_;

  std::vector<char> raw_;  // as read; some of what is consumed stays, to search it again after damage
  std::size_t raw_begin_ = 0;
  std::size_t raw_end_ = 0;
  std::uint64_t raw_offset_ = 0;  // in the file, of raw_[0]
  bool raw_ended_ = false;

  std::vector<char> out_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t position_ = 0;

  bool in_member_ = false;
  std::uint64_t member_position_ = 0;
  std::uint64_t member_offset_ = 0;
  std::deque<Mark> marks_;
  Fault fault_ = Fault::none;
};

}  // namespace recoupe
