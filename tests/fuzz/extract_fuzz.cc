// extract(): the laws of claim.h and of the contract, on a title (the first line) and a text of any bytes.
#include <functional>

#include "extract/extractor.h"
#include "ingest/utf8.h"
#include "tests/fuzz/target.h"

namespace recoupe::fuzz {
namespace {

Article article_of(std::string_view bytes) {
  const std::string text = valid_utf8(bytes);
  Article article;
  article.id = "a";
  const std::size_t title = std::min(text.find('\n'), text.size());
  article.title = text.substr(0, title);
  article.text = text.substr(std::min(title + 1, text.size()));
  article.blocks = blocks_by_line(article.text);
  return article;
}

std::vector<std::string> lines_of(const std::vector<Claim>& claims) {
  std::vector<std::string> lines;
  for (const Claim& claim : claims) lines.push_back(to_json_line(claim));
  return lines;
}

std::string_view quoted_by(const Claim& claim, std::string_view field) {
  const std::size_t begin = byte_offset(field, claim.start);
  return field.substr(begin, byte_offset(field, claim.end) - begin);
}

void in_their_places(const Article& article, const std::vector<Claim>& claims) {
  Field field = Field::title;
  std::size_t last = 0;
  for (const Claim& claim : claims) {
    const std::string line = to_json_line(claim);
    require(claim_is_sound(claim), "a claim is sound", line);
    require(field != Field::text || claim.field == Field::text, "the title's claims come first", line);
    if (claim.field != field) last = 0;
    require(claim.start >= last, "claims are in order and do not overlap", line);
    require(quoted_by(claim, claim.field == Field::title ? article.title : article.text) == claim.quote,
            "the quote is the text at its offsets", line);
    field = claim.field;
    last = claim.end;
  }
}

void read_back(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    const auto claim = claim_from_json(line, "f");
    require(claim.has_value(), "a claim's line is read back", line);
    require(to_json_line(*claim) == line, "what is read back is the same line", line);
  }
}

// Figures alone are those of `--all`.
void alone(const Article& article, const std::vector<Claim>& claims) {
  std::vector<std::string> figures;
  for (const Claim& claim : claims)
    if (is_figure(claim.kind)) figures.push_back(to_json_line(claim));
  require(lines_of(extract(article)) == figures, "without --all the figures are left", article.text);
}

// A block more at the end changes nothing before it. It names no currency: that of an article may complete an
// amount that lacks its own.
void far_away(Article article, const std::vector<std::string>& lines) {
  if (article.blocks.empty()) return;  // the lead would be another
  article.text += "\n\nPlus loin, les 12 arbres de 1987 penchaient de 3 %.";
  article.blocks = blocks_by_line(article.text);
  const std::vector<std::string> more = lines_of(extract(article, {.all = true}));
  require(more.size() >= lines.size(), "a block more takes no claim away", article.text);
  for (std::size_t i = 0; i < lines.size(); ++i)
    require(more[i] == lines[i], "a block more changes no claim before it", lines[i] + "\n  " + more[i]);
}

}  // namespace

void test_one_input(std::string_view bytes) {
  const Article article = article_of(bytes);
  const std::vector<Claim> claims = extract(article, {.all = true});
  const std::vector<std::string> lines = lines_of(claims);
  in_their_places(article, claims);
  // The dear laws in turn, by what the input is.
  switch (std::hash<std::string_view>{}(bytes) % 4) {
    case 0:
      return read_back(lines);
    case 1:
      return alone(article, claims);
    case 2:
      return far_away(article, lines);
    default:
      require(lines_of(extract(article, {.all = true})) == lines, "the same text gives the same claims",
              article.text);
  }
}

}  // namespace recoupe::fuzz
