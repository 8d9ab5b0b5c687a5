#include "ingest/input_kind.h"

#include <array>

#include "ingest/ascii.h"
#include "ingest/web_list.h"

namespace recoupe {
namespace {

struct Ending {
  std::string_view ending;
  InputKind kind;
};

constexpr std::array<Ending, 18> endings = {{
    {".txt", InputKind::text},
    {".md", InputKind::text},
    {".html", InputKind::html},
    {".htm", InputKind::html},
    {".jsonl", InputKind::json_lines},
    {".ndjson", InputKind::json_lines},
    {".warc", InputKind::archive},
    {".warc.gz", InputKind::archive},
    {".warc.zst", InputKind::archive},
    {".wet", InputKind::archive},
    {".wet.gz", InputKind::archive},
    {".wet.zst", InputKind::archive},
    {".rss", InputKind::feed},
    {".atom", InputKind::feed},
    {".rdf", InputKind::feed},
    {".xml", InputKind::feed},
    {".xml.gz", InputKind::feed},
    {".json", InputKind::feed},
}};

// WARC itself, gzip, Zstandard, Zstandard with its dictionary in front.
constexpr std::array<std::string_view, 4> archive_marks = {"WARC/", "\x1F\x8B", "\x28\xB5\x2F\xFD",
                                                           "\x5D\x2A\x4D\x18"};

bool ends_with(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() &&
         equal_ignoring_case(name.substr(name.size() - ending.size()), ending);
}

bool starts_with(std::string_view name, std::string_view start) {
  return equal_ignoring_case(name.substr(0, start.size()), start);
}

}  // namespace

InputKind kind_of_name(std::string_view name) {
  if (starts_with(name, "http://") || starts_with(name, "https://")) return InputKind::address;
  for (const Ending& known : endings) {
    if (ends_with(name, known.ending)) return known.kind;
  }
  return InputKind::unknown;
}

bool is_read(InputKind kind) {
  return kind == InputKind::text || kind == InputKind::html || kind == InputKind::json_lines ||
         kind == InputKind::archive;
}

InputKind kind_of_bytes(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  for (const std::string_view mark : archive_marks) {
    if (head.starts_with(mark)) return InputKind::archive;
  }
  head = trim_html_space(head);
  if (web_list_kind(head)) return InputKind::feed;
  if (head.starts_with('{')) return InputKind::json_lines;
  return head.starts_with('<') ? InputKind::html : InputKind::text;
}

bool is_markdown(std::string_view name) {
  return ends_with(name, ".md");
}

}  // namespace recoupe
