// Writing web archives: WARC 1.1 (ISO 28500:2017), each record a gzip member of its own (annex D).
//
// The same calls write the same bytes: dates are the caller's, a record's id is made of what it holds.
//
//   WarcWriter writer(stream, WarcPacking::gzip);
//   writer.write(warcinfo_record(date, "a.warc.gz", {{"software", "…"}, {"format", "WARC File
//   Format 1.1"}})); WarcRecord response = response_record(url, date, http_bytes); WarcRecord request =
//   request_record(url, date, request_bytes); concur(request, response); writer.write(response);
//   writer.write(request);
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

#include "ingest/warc_record.h"

namespace recoupe {

// The records, complete but for what write() adds. `date` is UTC, `2025-02-12T08:30:00Z` (WARC 1.1 allows a
// fraction of a second); `http` is the message as it was on the wire, head and body: when the body was
// already unpacked or parted from its chunks, its Content-Encoding, Transfer-Encoding and Content-Length must
// say so. Each has its WARC-Record-ID.
WarcRecord warcinfo_record(std::string_view date, std::string_view file_name, const HeaderFields& fields);
// `ip`: the server's address, or empty. Its payload digest is that of the HTTP body, without chunks.
WarcRecord response_record(std::string_view url, std::string_view date, std::string_view http,
                           std::string_view ip = {});
WarcRecord request_record(std::string_view url, std::string_view date, std::string_view http);
// `fields` become the block, as application/warc-fields (`fetchTimeMs: 120`).
WarcRecord metadata_record(std::string_view url, std::string_view date, const HeaderFields& fields);
// The same payload as `original` (a response) had, told by its digest (profile identical-payload-digest) or
// by the server (304: profile server-not-modified). `http_head`: the response's head, up to the empty line.
enum class WarcRevisit { same_digest, not_modified };
WarcRecord revisit_record(std::string_view url, std::string_view date, std::string_view http_head,
                          const WarcRecord& original, WarcRevisit why);

// Marks `record` as made in the same exchange as `with` (WARC-Concurrent-To).
void concur(WarcRecord& record, const WarcRecord& with);

// The record as it stands in an unpacked archive: head, block, two line ends. Content-Length, WARC-Type and
// WARC-Block-Digest are those of its type and block whatever its headers say. A line end in a header value
// becomes a space.
std::string to_bytes(const WarcRecord& record);

enum class WarcPacking { none, gzip };

class WarcWriter {
 public:
  // `out` must outlive the writer. Writing starts where the stream stands.
  WarcWriter(std::ostream& out, WarcPacking packing) : out_(out), packing_(packing) {}

  // False when the stream took it no more; it may then hold a part of the record.
  [[nodiscard]] bool write(const WarcRecord& record);

  // Bytes written so far: the offset of the next record, when the stream began with this writer.
  std::uint64_t offset() const { return offset_; }

 private:
  std::ostream& out_;
  WarcPacking packing_;
  std::uint64_t offset_ = 0;
};

}  // namespace recoupe
