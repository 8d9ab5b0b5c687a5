// Article -> a line of JSON.
#include "ingest/article.h"
#include "ingest/json_text.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

void append_field(std::string& out, std::string_view name, std::string_view value) {
  out.append(",\"").append(name).append("\":");
  append_json_string(out, value);
}

void append_field_or_null(std::string& out, std::string_view name, const std::optional<std::string>& value) {
  if (value) {
    append_field(out, name, *value);
  } else {
    out.append(",\"").append(name).append("\":null");
  }
}

void append_source(std::string& out, const Source& source) {
  out += ",\"source\":{\"file\":";
  append_json_string(out, source.file);
  if (source.offset) out.append(",\"offset\":").append(std::to_string(*source.offset));
  if (source.record) append_field(out, "record", *source.record);
  out += '}';
}

void append_blocks(std::string& out, const Article& article) {
  out += ",\"blocks\":[";
  CodePointCounter code_points(article.text);
  for (const Block& block : article.blocks) {
    if (&block != &article.blocks.front()) out += ',';
    out.append("{\"role\":\"").append(name_of(block.role));
    out.append("\",\"start\":").append(std::to_string(code_points.at(block.begin)));
    out.append(",\"end\":").append(std::to_string(code_points.at(block.end))).append("}");
  }
  out += ']';
}

void append_list(std::string& out, std::string_view name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  out.append(",\"").append(name).append("\":[");
  for (const std::string& value : values) {
    if (&value != &values.front()) out += ',';
    append_json_string(out, value);
  }
  out += ']';
}

}  // namespace

std::string to_json_line(const Article& article) {
  std::string out;
  out.reserve(article.text.size() + article.text.size() / 16 + article.blocks.size() * 56 + 512);
  out += "{\"type\":\"article\",\"id\":";
  append_json_string(out, article.id);
  append_field_or_null(out, "url", article.url);
  append_field_or_null(out, "outlet", article.outlet);
  append_field(out, "title", article.title);
  append_field_or_null(out, "published", article.published);
  append_field(out, "language", article.language);
  append_source(out, article.source);
  append_field(out, "text", article.text);
  append_blocks(out, article);
  append_list(out, "authors", article.authors);
  if (article.section) append_field(out, "section", *article.section);
  append_list(out, "tags", article.tags);
  if (article.paywalled) out += ",\"paywalled\":true";
  if (article.dispatch) append_field(out, "dispatch", *article.dispatch);
  out += '}';
  return out;
}

}  // namespace recoupe
