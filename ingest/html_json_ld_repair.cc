#include "ingest/html_json_ld_repair.h"

#include "ingest/ascii.h"
#include "ingest/html_tree.h"

namespace recoupe {
namespace {

std::string_view from_first_to_last_bracket(std::string_view script) {
  constexpr std::string_view cdata = "<![CDATA[";
  if (const std::size_t open = script.find(cdata); open < script.find('{')) {
    script = script.substr(open + cdata.size());
    script = script.substr(0, script.rfind("]]>"));
  }
  const std::size_t first = script.find_first_of("{[");
  const std::size_t last = script.find_last_of("}]");
  if (first == script.npos || last == script.npos || last < first) return {};
  return script.substr(first, last + 1 - first);
}

// Behind the string that begins at `at`.
std::size_t string_end(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return std::min(at + 1, json.size());
}

// Behind the comment that begins at `at`; `at` when none does.
std::size_t comment_end(std::string_view json, std::size_t at) {
  const std::string_view here = json.substr(at);
  const bool line = here.starts_with("//");
  if (!line && !here.starts_with("/*")) return at;
  const std::size_t end = json.find(line ? "\n" : "*/", at + 2);
  return end == json.npos ? json.size() : end + (line ? 1 : 2);
}

void drop_comma_at_end(std::string& json) {
  std::size_t end = json.size();
  while (end > 0 && is_html_space(json[end - 1])) --end;
  if (end > 0 && json[end - 1] == ',') json.erase(end - 1);
}

}  // namespace

std::string repaired_json_ld(std::string_view script) {
  const std::string_view json = from_first_to_last_bracket(script);
  std::string repaired;
  repaired.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at];
    if (c == '"') {
      const std::size_t end = string_end(json, at);
      for (; at < end; ++at) repaired += json[at] >= 0 && json[at] < ' ' ? ' ' : json[at];
      continue;
    }
    if (const std::size_t end = comment_end(json, at); end > at) {
      at = end;
      continue;
    }
    if (c == '}' || c == ']') drop_comma_at_end(repaired);
    repaired += c >= 0 && c < ' ' ? ' ' : c;
    ++at;
  }
  return repaired;
}

std::string without_character_references(std::string text) {
  const std::size_t mark = text.find('&');
  if (mark == text.npos || text.find(';', mark) == text.npos) return text;
  // Whatever else is in it is text, not markup.
  std::string markup;
  for (const char c : text) c == '<' ? markup += "&lt;" : markup += c;
  return HtmlTree(markup).collapsed_text(0);
}

}  // namespace recoupe
