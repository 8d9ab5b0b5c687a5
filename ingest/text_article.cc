// Plain text and Markdown -> Article.
#include <algorithm>
#include <array>

#include "ingest/ascii.h"
#include "ingest/charset.h"
#include "ingest/date.h"
#include "ingest/ingest.h"
#include "ingest/input_kind.h"
#include "ingest/utf8.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

enum class HeadField { title, date, url, outlet, language, author };

struct HeadName {
  std::string_view name;
  HeadField field;
};

constexpr std::array<HeadName, 11> head_names = {{{"title", HeadField::title},
                                                  {"titre", HeadField::title},
                                                  {"date", HeadField::date},
                                                  {"url", HeadField::url},
                                                  {"outlet", HeadField::outlet},
                                                  {"média", HeadField::outlet},
                                                  {"media", HeadField::outlet},
                                                  {"language", HeadField::language},
                                                  {"langue", HeadField::language},
                                                  {"author", HeadField::author},
                                                  {"auteur", HeadField::author}}};

// CRLF and lone CR become LF.
void normalise_line_ends(std::string& text) {
  std::size_t written = text.find('\r');
  if (written == text.npos) return;
  for (std::size_t read = written; read < text.size(); ++read) {
    if (text[read] == '\r' && read + 1 < text.size() && text[read + 1] == '\n') continue;
    text[written++] = text[read] == '\r' ? '\n' : text[read];
  }
  text.resize(written);
}

// Takes the first line off `text`, without its line feed.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

void skip_blank_lines(std::string_view& text) {
  for (std::string_view rest = text; !rest.empty() && is_blank(take_line(rest));) text = rest;
}

// Reads `Name: value` into the article. False when the line is not of the head.
bool read_head_line(std::string_view line, Article& article) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos) return false;
  const std::string_view name = trim_blank(line.substr(0, colon));
  const auto* known = std::find_if(head_names.begin(), head_names.end(), [name](const HeadName& entry) {
    return equal_ignoring_case(entry.name, name);
  });
  if (known == head_names.end()) return false;
  const std::string_view value = trim_blank(line.substr(colon + 1));
  if (value.empty() || known->field == HeadField::author) return true;
  if (known->field == HeadField::title) article.title = value;
  if (known->field == HeadField::date) article.published = iso_date(value);
  if (known->field == HeadField::url) article.url = value;
  if (known->field == HeadField::outlet) article.outlet = value;
  if (known->field == HeadField::language) article.language = value;
  return true;
}

// Takes the head off `text`: the lines of known names at its very start, and the empty line behind them.
// False when there is none.
bool take_head(std::string_view& text, Article& article) {
  bool any = false;
  for (std::string_view rest = text; read_head_line(take_line(rest), article); any = true) text = rest;
  return any;
}

// In Markdown a title is marked by `#`.
std::string_view title_in(std::string_view line, bool markdown) {
  line = trim_blank(line);
  if (markdown) line.remove_prefix(std::min(line.find_first_not_of('#'), line.size()));
  return trim_blank(line);
}

void mark_markdown_roles(Article& article) {
  for (Block& block : article.blocks) {
    const std::string_view line = std::string_view(article.text).substr(block.begin, block.end - block.begin);
    if (line.starts_with("# ") || line.starts_with("##")) block.role = BlockRole::heading;
    if (line.starts_with("- ") || line.starts_with("* ")) block.role = BlockRole::list;
    if (line.starts_with(">")) block.role = BlockRole::quote;
  }
}

}  // namespace

Article article_from_text(std::string_view bytes, const std::string& file) {
  const bool markdown = is_markdown(file);
  Article article;
  article.source.file = valid_utf8(file);
  article.text = decode_text(bytes);
  normalise_line_ends(article.text);

  std::string_view body = article.text;
  if (!take_head(body, article)) {
    skip_blank_lines(body);
    article.title = title_in(take_line(body), markdown);
  }
  skip_blank_lines(body);
  article.text.erase(0, article.text.size() - body.size());
  article.blocks = blocks_by_line(article.text);
  if (markdown) mark_markdown_roles(article);
  article.id = article.url.value_or(article.source.file);
  return article;
}

}  // namespace recoupe
