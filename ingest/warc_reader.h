// Reading web archives record by record: WARC 0.17 to 1.1; `.warc`, `.warc.gz` and `.warc.zst`, packed record
// by record or as a whole. What is damaged is told with its place, and reading goes on at the next record.
//
//   WarcReader reader(source);
//   while (const auto item = reader.next()) {
//     if (*item) use(**item); else tell(item->error());
//   }
//
// Real archives are read as they are: lines that end in LF alone or in CR CR LF, missing or surplus empty
// lines between records, fields without a space or folded, a missing Content-Length (the record then ends
// where the next starts; one that is no length is told besides), one that counts the line ends behind the
// block too. Digests are not checked here: crawlers write wrong ones, and packed archives have checksums of
// their own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <tl/expected.hpp>

#include "ingest/problem.h"
#include "ingest/warc_record.h"
#include "ingest/warc_stream.h"

namespace recoupe {

struct WarcReaderOptions {
  // The longest block that is read whole. Of a longer record the start is given, and `is_cut` is set.
  std::size_t record_limit = std::size_t{32} << 20U;
  // The longest head of a record.
  std::size_t head_limit = std::size_t{1} << 20U;
};

enum class WarcFault {
  no_record,     // bytes that are no record, up to the next one
  huge_head,     // a head longer than the limit, or without an end
  wrong_length,  // Content-Length does not lead to the next record
  odd_length,    // Content-Length is no number, or beyond all measure; told behind the record, which is read
  damaged,       // its compression is broken
  bomb,          // its compression hides far too much
  cut_off,       // the archive ends inside the record
  dictionary,    // the dictionary of a .warc.zst cannot be used
};

struct WarcDamage {
  std::uint64_t offset = 0;  // as WarcRecord::offset
  WarcFault fault = WarcFault::no_record;
};

// The message to the user.
Text said(WarcFault fault);

class WarcReader {
 public:
  explicit WarcReader(ByteSource source, const WarcReaderOptions& options = {});

  // The next record, or the next damage; none at the end. Holds one record at a time: memory is bounded by
  // the limits, whatever the archive's size.
  std::optional<tl::expected<WarcRecord, WarcDamage>> next();

 private:
  using Item = std::optional<tl::expected<WarcRecord, WarcDamage>>;

  bool want(std::size_t count);
  void skip_line_ends();
  bool at_record();
  std::size_t find_record(std::size_t from, std::size_t limit);
  std::size_t find_whole_head(std::size_t limit);
  bool skip_to_record();
  std::size_t find_head_end();
  enum class Behind { record, nothing, other };
  Behind behind(std::size_t end);
  bool is_ours(std::uint64_t position) const;

  Item damage(std::uint64_t offset, WarcFault fault);
  Item fault_of_stream(std::uint64_t offset);
  Item no_record();
  Item checked(WarcRecord&& record, Behind behind, std::uint64_t position);
  Item read_record();
  Item read_block(WarcRecord&& record, std::size_t head, std::size_t length);
  Item read_long_block(WarcRecord&& record, std::size_t head, std::uint64_t length);
  Item read_open_block(WarcRecord&& record, std::size_t head);

  WarcStream stream_;
  std::optional<WarcDamage> told_late_;  // by the next call
  WarcReaderOptions options_;
  bool over_ = false;
};

}  // namespace recoupe
