#include "app/page.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "app/display_text.h"

namespace recoupe {
namespace {

constexpr std::size_t narrowest = 40;              // columns below which breaking would leave nothing to read
constexpr std::size_t longest_kept_together = 30;  // columns; rows of figures must break somewhere
constexpr std::size_t heading_indent = 4;
constexpr std::string_view frame = "   | ";  // what stands before framed text

struct Word {
  std::string shown;
  std::size_t columns = 0;
};

bool is_one_of(std::string_view shown, std::initializer_list<std::string_view> choices) {
  return std::find(choices.begin(), choices.end(), shown) != choices.end();
}

bool is_digit(std::string_view shown) {
  return shown.size() == 1 && shown[0] >= '0' && shown[0] <= '9';
}

// Whether a line may end at the blank `i`: not before `:` or `»`, not after `«`, not within `150 millions`
// (Lexique des règles typographiques en usage à l'Imprimerie nationale, « Ponctuation », « Nombres »).
bool may_break(const std::vector<Cell>& cells, std::size_t i) {
  if (i == 0 || i + 1 == cells.size()) return true;
  const std::string& before = cells[i - 1].shown;
  const std::string& after = cells[i + 1].shown;
  return !is_one_of(after, {":", ";", "!", "?", "»", "%", "€"}) && before != "«" && !is_digit(before);
}

std::vector<Word> words_of(std::string_view text) {
  const std::vector<Cell> cells = cells_of(text);
  std::vector<Word> words(1);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].blank && (may_break(cells, i) || words.back().columns > longest_kept_together)) {
      if (!words.back().shown.empty()) words.emplace_back();
    } else {
      words.back().shown += cells[i].shown;
      words.back().columns += cells[i].columns;
    }
  }
  if (words.back().shown.empty() && words.size() > 1) words.pop_back();
  return words;
}

// Rows of at most `width` columns, the first of at most `first_width`; a word that is wider has a row of
// its own. At least one row.
std::vector<std::string> rows_of(std::string_view text, std::size_t first_width, std::size_t width) {
  std::vector<std::string> rows;
  std::size_t columns = 0;
  for (const Word& word : words_of(text)) {
    const std::size_t room = rows.size() == 1 ? first_width : width;
    if (rows.empty() || columns + 1 + word.columns > room) {
      rows.push_back(word.shown);
      columns = word.columns;
    } else {
      rows.back() += " " + word.shown;
      columns += 1 + word.columns;
    }
  }
  return rows;
}

}  // namespace

Page::Page(Language language, bool color, std::size_t width)
    : language_(language), paint_(color), width_(std::max(width, narrowest)) {}

std::size_t Page::framed_width() const {
  return width_ - frame.size();
}

void Page::line(std::string_view text) {
  text_ += text;
  text_ += '\n';
}

void Page::broken(const Label& label, std::size_t indent, std::string_view text, Ink ink) {
  std::string before = label.painted;
  for (const std::string& row : rows_of(text, width_ - std::min(width_, label.columns), width_ - indent)) {
    line(before + paint_(ink, row));
    before.assign(indent, ' ');
  }
}

void Page::heading(std::string_view label, Ink label_ink, std::string_view text, Ink ink) {
  broken({paint_(label_ink, label) + ": ", columns_of(label) + 2}, heading_indent, text, ink);
}

void Page::paragraph(std::string_view text) {
  broken({"", 0}, 0, text, Ink::plain);
}

void Page::pointer(std::string_view arrow, std::string_view place) {
  const std::size_t columns = 3 + arrow.size();
  broken({"  " + paint_(Ink::frame, arrow) + " ", columns}, columns, place, Ink::plain);
}

void Page::note(const Text& label, std::string_view text) {
  const std::string name = label.in(language_) + (language_ == Language::french ? " : " : ": ");
  const std::size_t columns = 5 + columns_of(name);
  broken({"   " + paint_(Ink::frame, "=") + " " + paint_(Ink::bold, name), columns}, columns, text,
         Ink::plain);
}

void Page::framed(std::string_view text) {
  std::string row = "   " + paint_(Ink::frame, "|");
  if (!text.empty()) row += " ";
  line(row.append(text));
}

}  // namespace recoupe
