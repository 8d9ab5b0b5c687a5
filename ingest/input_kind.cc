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

constexpr std::array<Ending, 14> endings = {{
    {".txt", InputKind::text},
    {".md", InputKind::text},
    {".html", InputKind::html},
    {".htm", InputKind::html},
    {".jsonl", InputKind::json_lines},
    {".ndjson", InputKind::json_lines},
    {".warc", InputKind::archive},
    {".warc.gz", InputKind::archive},
    {".rss", InputKind::feed},
    {".atom", InputKind::feed},
    {".rdf", InputKind::feed},
    {".xml", InputKind::feed},
    {".xml.gz", InputKind::feed},
    {".json", InputKind::feed},
}};

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
  return kind == InputKind::text || kind == InputKind::html || kind == InputKind::json_lines;
}

InputKind kind_of_bytes(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  if (head.starts_with("WARC/") || head.starts_with("\x1F\x8B")) return InputKind::archive;
  head = trim_html_space(head);
  if (web_list_kind(head)) return InputKind::feed;
  if (head.starts_with('{')) return InputKind::json_lines;
  return head.starts_with('<') ? InputKind::html : InputKind::text;
}

bool is_markdown(std::string_view name) {
  return ends_with(name, ".md");
}

}  // namespace recoupe
