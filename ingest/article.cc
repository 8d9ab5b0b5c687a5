#include "ingest/article.h"

#include <array>

#include "ingest/utf8.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

// In the order of BlockRole.
constexpr std::array<std::string_view, 7> role_names = {"lead",  "heading", "paragraph", "list",
                                                        "quote", "caption", "table"};

// `text` is valid UTF-8.
bool is_boundary(std::string_view text, std::size_t offset) {
  return offset == text.size() ||
         (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U);
}

}  // namespace

std::string_view name_of(BlockRole role) {
  return role_names.at(static_cast<std::size_t>(role));
}

std::optional<BlockRole> block_role(std::string_view name) {
  for (std::size_t i = 0; i < role_names.size(); ++i) {
    if (role_names.at(i) == name) return static_cast<BlockRole>(i);
  }
  return std::nullopt;
}

bool article_is_sound(const Article& article) {
  if (!is_valid_utf8(article.title) || !is_valid_utf8(article.text)) return false;
  const std::string_view text = article.text;
  std::size_t last = 0;
  for (const Block& block : article.blocks) {
    if (block.begin < last || block.end < block.begin || block.end > text.size()) return false;
    if (!is_boundary(text, block.begin) || !is_boundary(text, block.end)) return false;
    if (text.substr(block.begin, block.end - block.begin).find('\n') != text.npos) return false;
    last = block.end;
  }
  return true;
}

std::vector<Block> blocks_by_line(std::string_view text) {
  std::vector<Block> blocks;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', begin), text.size());
    const std::size_t end = line_end > begin && text[line_end - 1] == '\r' ? line_end - 1 : line_end;
    if (!is_blank(text.substr(begin, end - begin))) blocks.push_back({BlockRole::paragraph, begin, end});
    begin = line_end + 1;
  }
  return blocks;
}

}  // namespace recoupe
