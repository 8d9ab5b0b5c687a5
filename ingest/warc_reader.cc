#include "ingest/warc_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

constexpr std::string_view record_mark = "WARC/";
constexpr std::size_t longest_version_line = 64;
// No archive is near it: whoever announces more announces nothing.
constexpr std::uint64_t longest_block = std::uint64_t{1} << 40U;
constexpr std::size_t npos = std::string_view::npos;

// The version of `WARC/1.1` and a line end at the start of `bytes`; empty when that is not there.
std::string_view version_of(std::string_view bytes) {
  if (!bytes.starts_with(record_mark)) return {};
  const std::string_view line = bytes.substr(0, std::min(bytes.find('\n'), longest_version_line));
  if (line.size() == bytes.size() || line.size() == longest_version_line) return {};
  const std::string_view version = trim_html_space(line.substr(record_mark.size()));
  const bool is_number =
      !version.empty() && is_ascii_digit(version.front()) &&
      std::all_of(version.begin(), version.end(), [](char c) { return is_ascii_digit(c) || c == '.'; });
  return is_number ? version : std::string_view();
}

std::optional<std::uint64_t> length_of(const WarcRecord& record) {
  const std::string_view value = trim_html_space(record.header("Content-Length"));
  std::uint64_t length = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), length);
  if (value.empty() || read.ec != std::errc() || read.ptr != value.data() + value.size()) return std::nullopt;
  return length > longest_block ? std::nullopt : std::optional(length);
}

bool is_line_end(char c) {
  return c == '\r' || c == '\n';
}

WarcRecord record_of(std::string_view head, std::uint64_t offset) {
  WarcRecord record;
  record.version = version_of(head);
  record.headers = parse_header_fields(head.substr(head.find('\n') + 1));
  record.type = warc_type(record.header("WARC-Type"));
  record.offset = offset;
  return record;
}

// WARC 1.1, section 5: the fields that every record has.
bool is_whole(const WarcRecord& record) {
  return record.headers.has("WARC-Type") && !record.id().empty() && length_of(record).has_value();
}

// An archive kept in an archive, as it is: its records are not the outer one's.
bool holds_archive(const WarcRecord& record) {
  std::string_view content = record.block;
  if (content.starts_with("HTTP/")) content.remove_prefix(std::min(head_length(content), content.size()));
  return !version_of(content).empty();
}

}  // namespace

Text said(WarcFault fault) {
  switch (fault) {
    case WarcFault::no_record:
      return {"octets qui ne sont pas un enregistrement WARC, ignorés",
              "bytes that are no WARC record, skipped"};
    case WarcFault::huge_head:
      return {"en-tête démesuré ou sans fin, enregistrement ignoré",
              "oversized or endless header, record skipped"};
    case WarcFault::wrong_length:
      return {"longueur annoncée fausse, enregistrement ignoré", "wrong Content-Length, record skipped"};
    case WarcFault::odd_length:
      return {"longueur annoncée fausse, enregistrement lu jusqu'au suivant",
              "wrong Content-Length, record read up to the next one"};
    case WarcFault::damaged:
      return {"compression endommagée, enregistrement ignoré", "damaged compression, record skipped"};
    case WarcFault::bomb:
      return {"bombe de décompression, enregistrement ignoré", "decompression bomb, record skipped"};
    case WarcFault::cut_off:
      return {"archive tronquée : le dernier enregistrement est incomplet",
              "truncated archive: the last record is incomplete"};
    case WarcFault::dictionary:
      return {"dictionnaire Zstandard inutilisable", "the Zstandard dictionary cannot be used"};
  }
  return {};
}

WarcReader::WarcReader(ByteSource source, const WarcReaderOptions& options)
    : stream_(std::move(source)), options_(options) {}

// True when `count` bytes are held.
bool WarcReader::want(std::size_t count) {
  while (stream_.held().size() < count) {
    if (!stream_.more()) return false;
  }
  return true;
}

void WarcReader::skip_line_ends() {
  while (want(1)) {
    const std::string_view held = stream_.held();
    const auto end = std::find_if_not(held.begin(), held.end(), is_line_end);
    stream_.consume(static_cast<std::size_t>(end - held.begin()));
    if (end != held.end()) return;
  }
}

bool WarcReader::at_record() {
  want(longest_version_line);
  return !version_of(stream_.held()).empty();
}

// Where in what is held, from byte `from` on and before `limit`, a record starts; npos when none does.
std::size_t WarcReader::find_record(std::size_t from, std::size_t limit) {
  while (from < limit) {
    const bool is_more = want(from + longest_version_line);
    const std::string_view held = stream_.held();
    const std::size_t found = held.find(record_mark, from);
    if (found == npos) {
      if (!is_more) return npos;
      from = held.size() - (record_mark.size() - 1);  // the mark may lie across the end
      continue;
    }
    if (found >= limit) return npos;
    want(found + longest_version_line);
    if (!version_of(stream_.held().substr(found)).empty()) return found;
    from = found + 1;
  }
  return npos;
}

// As find_record(0, limit), for the inside of a block: a record whose head is whole.
std::size_t WarcReader::find_whole_head(std::size_t limit) {
  constexpr std::size_t longest_head = std::size_t{8} << 10U;
  for (std::size_t found = find_record(0, limit); found != npos; found = find_record(found, limit)) {
    want(found + longest_head);
    const std::string_view bytes = stream_.held().substr(found, longest_head);
    const std::size_t length = head_length(bytes);
    if (length != npos && is_whole(record_of(bytes.substr(0, length), 0))) return found;
    // An empty line stands before each record, so that none starts in between.
    found +=
        length != npos ? length : std::max(bytes.size(), longest_version_line) - longest_version_line + 1;
  }
  return npos;
}

// Consumes up to the next record. False when there is none.
bool WarcReader::skip_to_record() {
  constexpr std::size_t window = std::size_t{1} << 20U;
  while (true) {
    const std::size_t found = find_record(0, window);
    const bool is_end = found == npos && stream_.held().size() <= window;
    stream_.consume(found != npos ? found : std::min(window, stream_.held().size()));
    if (found != npos || is_end) return found != npos;
  }
}

// The length of the head with its empty line; npos when it has no end within the limit.
std::size_t WarcReader::find_head_end() {
  while (true) {
    const std::string_view held = stream_.held();
    const std::size_t length = head_length(held.substr(0, options_.head_limit));
    if (length != npos || held.size() >= options_.head_limit || !stream_.more()) return length;
  }
}

// What comes behind byte `end` of what is held, line ends aside. Two of them end a record whatever follows.
WarcReader::Behind WarcReader::behind(std::size_t end) {
  int feeds = 0;
  while (want(end + 1)) {
    if (feeds == 2 || stream_.member_starts(end)) return Behind::record;
    const char c = stream_.held()[end];
    if (!is_line_end(c)) {
      want(end + longest_version_line);
      return version_of(stream_.held().substr(end)).empty() ? Behind::other : Behind::record;
    }
    if (c == '\n') ++feeds;
    ++end;
  }
  return Behind::nothing;
}

// True when the stream's fault is in the member that starts at `position`.
bool WarcReader::is_ours(std::uint64_t position) const {
  return stream_.fault() != WarcStream::Fault::none && stream_.fault_position() == position;
}

WarcReader::Item WarcReader::damage(std::uint64_t offset, WarcFault fault) {
  return Item(tl::make_unexpected(WarcDamage{offset, fault}));
}

// Tells of the stream's fault, and goes on behind it.
WarcReader::Item WarcReader::fault_of_stream(std::uint64_t offset) {
  const WarcStream::Fault fault = stream_.fault();
  over_ = !stream_.skip_damage();
  switch (fault) {
    case WarcStream::Fault::cut_off:
      return damage(offset, WarcFault::cut_off);
    case WarcStream::Fault::bomb:
      return damage(offset, WarcFault::bomb);
    case WarcStream::Fault::dictionary:
      return damage(offset, WarcFault::dictionary);
    default:
      return damage(offset, WarcFault::damaged);
  }
}

WarcReader::Item WarcReader::no_record() {
  const std::uint64_t offset = stream_.offset();
  const std::uint64_t position = stream_.position();
  if (!skip_to_record() && is_ours(position)) return fault_of_stream(offset);
  return damage(offset, WarcFault::no_record);
}

std::optional<tl::expected<WarcRecord, WarcDamage>> WarcReader::next() {
  if (told_late_) return Item(tl::make_unexpected(*std::exchange(told_late_, std::nullopt)));
  if (over_) return std::nullopt;
  skip_line_ends();
  if (!want(1)) {
    if (stream_.fault() == WarcStream::Fault::none) return std::nullopt;
    return fault_of_stream(stream_.fault_offset());
  }
  if (at_record()) return read_record();
  if (is_ours(stream_.position())) return fault_of_stream(stream_.offset());
  return no_record();
}

WarcReader::Item WarcReader::read_record() {
  const std::uint64_t offset = stream_.offset();
  const std::size_t head = find_head_end();
  if (head == npos) {
    if (stream_.fault() != WarcStream::Fault::none && stream_.held().size() < options_.head_limit) {
      return fault_of_stream(offset);
    }
    const bool is_huge = stream_.held().size() >= options_.head_limit;
    stream_.consume(1);
    const bool is_last = !skip_to_record();
    return damage(offset, is_huge || !is_last ? WarcFault::huge_head : WarcFault::cut_off);
  }
  WarcRecord record = record_of(stream_.held().substr(0, head), offset);
  const auto length = length_of(record);
  if (!length) {
    const bool announced = record.headers.has("Content-Length");
    Item item = read_open_block(std::move(record), head);
    if (announced && item->has_value()) told_late_ = WarcDamage{offset, WarcFault::odd_length};
    return item;
  }
  if (*length > options_.record_limit) return read_long_block(std::move(record), head, *length);
  return read_block(std::move(record), head, *length);
}

// The record is complete; it is handed out unless its own packing turned out to be damaged.
WarcReader::Item WarcReader::checked(WarcRecord&& record, Behind behind, std::uint64_t position) {
  if (behind == Behind::nothing && is_ours(position)) return fault_of_stream(record.offset);
  return Item(std::move(record));
}

WarcReader::Item WarcReader::read_block(WarcRecord&& record, std::size_t head, std::size_t length) {
  const std::uint64_t position = stream_.position();
  const bool is_whole = want(head + length);
  const Behind what = is_whole ? behind(head + length) : Behind::nothing;
  if (is_whole && what != Behind::other) {
    record.block.assign(stream_.held().substr(head, length));
    stream_.consume(head + length);
    return checked(std::move(record), what, position);
  }
  const std::size_t next = find_record(head, head + length);
  if (next != npos) {
    stream_.consume(next);
    return damage(record.offset, WarcFault::wrong_length);
  }
  if (is_whole) {
    stream_.consume(head + length);
    skip_to_record();
    return damage(record.offset, WarcFault::wrong_length);
  }
  if (stream_.fault() != WarcStream::Fault::none) return fault_of_stream(record.offset);
  stream_.consume(stream_.held().size());
  return damage(record.offset, WarcFault::cut_off);
}

// Of a block beyond the limit only the start is kept. Where members do not tell, a record inside it does:
// then the length is wrong, and may well lead beyond the end.
WarcReader::Item WarcReader::read_long_block(WarcRecord&& record, std::size_t head, std::uint64_t length) {
  constexpr std::size_t start = std::size_t{64} << 10U;
  const std::uint64_t position = stream_.position();
  const bool starts_member = stream_.member_starts(0);
  const bool is_first = position == 0;  // of all, perhaps packed as a whole
  want(head + std::min(start, options_.record_limit));
  const std::size_t kept = std::min({start, options_.record_limit, stream_.held().size() - head});
  record.block.assign(stream_.held().substr(head, kept));
  record.is_cut = true;
  stream_.consume(head);
  const bool looks_inside = (!starts_member || is_first) && !holds_archive(record);
  for (std::uint64_t left = length; left > 0;) {
    const std::uint64_t piece = std::min<std::uint64_t>(left, stream_.held().size());
    if (const std::size_t next = looks_inside ? find_whole_head(piece) : npos; next != npos) {
      stream_.consume(next);
      return damage(record.offset, WarcFault::wrong_length);
    }
    const std::uint64_t to_member = stream_.to_next_member();
    stream_.consume(static_cast<std::size_t>(std::min(piece, to_member)));
    if (starts_member && to_member <= piece && to_member < left) {
      return damage(record.offset, WarcFault::wrong_length);
    }
    left -= std::min(piece, to_member);
    if (left == 0 || !stream_.held().empty() || stream_.more()) continue;
    if (stream_.fault() != WarcStream::Fault::none) return fault_of_stream(record.offset);
    return damage(record.offset, WarcFault::cut_off);
  }
  const Behind what = behind(0);
  if (what != Behind::other) return checked(std::move(record), what, position);
  skip_to_record();
  return damage(record.offset, WarcFault::wrong_length);
}

// A block without a length ends where the next record, or the archive, does.
WarcReader::Item WarcReader::read_open_block(WarcRecord&& record, std::size_t head) {
  const std::uint64_t position = stream_.position();
  const std::size_t limit = head + options_.record_limit;
  const std::size_t next = find_record(head, limit);
  const std::size_t end = next == npos ? std::min(stream_.held().size(), limit) : next;
  std::string_view block = stream_.held().substr(head, end - head);
  record.is_cut = next == npos && stream_.held().size() > end;
  for (int ends = 0; ends < 2 && block.ends_with('\n'); ++ends) {
    block.remove_suffix(1);
    if (block.ends_with('\r')) block.remove_suffix(1);
  }
  record.block.assign(block);
  stream_.consume(end);
  if (record.is_cut) skip_to_record();
  return checked(std::move(record), next == npos && !record.is_cut ? Behind::nothing : Behind::record,
                 position);
}

}  // namespace recoupe
