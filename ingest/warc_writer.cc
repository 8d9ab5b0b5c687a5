#include "ingest/warc_writer.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <ostream>

#include "ingest/http_body.h"
#include "ingest/http_message.h"
#include "ingest/warc_digest.h"

namespace recoupe {
namespace {

constexpr std::string_view http_response_type = "application/http;msgtype=response";
constexpr std::string_view http_request_type = "application/http;msgtype=request";
constexpr std::string_view fields_type = "application/warc-fields";
constexpr std::string_view revisit_profiles = "http://netpreserve.org/warc/1.1/revisit/";

std::string on_one_line(std::string_view value) {
  std::string line(value);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\r' || c == '\n'; }, ' ');
  return line;
}

void append_fields(std::string& out, const HeaderFields& fields) {
  for (const HeaderField& field : fields) {
    out.append(on_one_line(field.name)).append(": ").append(on_one_line(field.value)).append("\r\n");
  }
}

WarcRecord record_of(WarcType type, std::string_view url, std::string_view date,
                     std::string_view content_type, std::string block) {
  WarcRecord record;
  record.type = type;
  record.headers.add("WARC-Type", name_of(type));
  record.headers.add("WARC-Record-ID", {});
  record.headers.add("WARC-Date", date);
  if (!url.empty()) record.headers.add("WARC-Target-URI", url);
  record.headers.add("Content-Type", content_type);
  record.headers.add("WARC-Block-Digest", warc_digest(block));
  record.block = std::move(block);
  record.headers.set("WARC-Record-ID", '<' + content_uuid(to_bytes(record)) + '>');
  return record;
}

std::string fields_block(const HeaderFields& fields) {
  std::string block;
  append_fields(block, fields);
  return block;
}

// WARC 1.1, 6.3.2: the entity-body, any transfer-encoding removed, any content-encoding kept.
std::string payload_digest_of(std::string_view http) {
  const auto head = parse_http_response(http);
  if (!head) return {};
  const std::string_view body = http.substr(head->length);
  const auto whole = without_chunks(head->fields, body);
  return warc_digest(whole ? *whole : body);
}

// Writes `bytes` as one gzip member; false when the stream or zlib refused.
bool write_member(std::ostream& out, std::string_view bytes, std::uint64_t& written) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16, memory = 8;
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, memory, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    return false;
  }
  std::array<char, std::size_t{64} << 10U> packed{};
  int result = Z_OK;
  while (result == Z_OK) {
    const std::size_t piece = std::min<std::size_t>(bytes.size(), std::size_t{1} << 30U);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(piece);
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    result = deflate(&stream, piece == bytes.size() ? Z_FINISH : Z_NO_FLUSH);
    bytes.remove_prefix(piece - stream.avail_in);
    const std::size_t count = packed.size() - stream.avail_out;
    out.write(packed.data(), static_cast<std::streamsize>(count));
    written += count;
  }
  deflateEnd(&stream);
  return result == Z_STREAM_END && out.good();
}

}  // namespace

WarcRecord warcinfo_record(std::string_view date, std::string_view file_name, const HeaderFields& fields) {
  WarcRecord record = record_of(WarcType::warcinfo, {}, date, fields_type, fields_block(fields));
  if (!file_name.empty()) record.headers.add("WARC-Filename", file_name);
  return record;
}

WarcRecord response_record(std::string_view url, std::string_view date, std::string_view http,
                           std::string_view ip) {
  WarcRecord record = record_of(WarcType::response, url, date, http_response_type, std::string(http));
  const std::string digest = payload_digest_of(http);
  if (!digest.empty()) record.headers.add("WARC-Payload-Digest", digest);
  if (!ip.empty()) record.headers.add("WARC-IP-Address", ip);
  return record;
}

WarcRecord request_record(std::string_view url, std::string_view date, std::string_view http) {
  return record_of(WarcType::request, url, date, http_request_type, std::string(http));
}

WarcRecord metadata_record(std::string_view url, std::string_view date, const HeaderFields& fields) {
  return record_of(WarcType::metadata, url, date, fields_type, fields_block(fields));
}

WarcRecord revisit_record(std::string_view url, std::string_view date, std::string_view http_head,
                          const WarcRecord& original, WarcRevisit why) {
  WarcRecord record = record_of(WarcType::revisit, url, date, http_response_type, std::string(http_head));
  record.headers.add("WARC-Profile", std::string(revisit_profiles) + (why == WarcRevisit::same_digest
                                                                          ? "identical-payload-digest"
                                                                          : "server-not-modified"));
  record.headers.add("WARC-Refers-To", original.header("WARC-Record-ID"));
  record.headers.add("WARC-Refers-To-Target-URI", original.target());
  record.headers.add("WARC-Refers-To-Date", original.header("WARC-Date"));
  if (original.headers.has("WARC-Payload-Digest")) {
    record.headers.add("WARC-Payload-Digest", original.header("WARC-Payload-Digest"));
  }
  return record;
}

void concur(WarcRecord& record, const WarcRecord& with) {
  record.headers.add("WARC-Concurrent-To", with.header("WARC-Record-ID"));
}

std::string to_bytes(const WarcRecord& record) {
  HeaderFields headers = record.headers;
  headers.set("WARC-Type", name_of(record.type));
  headers.set("WARC-Block-Digest", warc_digest(record.block));
  headers.set("Content-Length", std::to_string(record.block.size()));
  std::string bytes = "WARC/1.1\r\n";
  append_fields(bytes, headers);
  return bytes.append("\r\n").append(record.block).append("\r\n\r\n");
}

bool WarcWriter::write(const WarcRecord& record) {
  const std::string bytes = to_bytes(record);
  if (packing_ == WarcPacking::gzip) return write_member(out_, bytes, offset_);
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  offset_ += bytes.size();
  return out_.good();
}

}  // namespace recoupe
