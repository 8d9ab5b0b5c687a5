// Test: tests/app/query_table_test.cc.
#include "app/query_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "app/display_text.h"

namespace recoupe {
namespace {

constexpr std::size_t widest_cell = 44;         // columns
constexpr std::size_t longest_looked_at = 400;  // bytes of a cell: what is behind is not seen
constexpr std::string_view gap = "  ";

struct Heading {
  std::string_view column;
  std::string_view fr;  // in English the name serves, `_` a blank
};

constexpr Heading headings[] = {
    {"approx", "précision"},
    {"articles", "articles"},
    {"article", "article"},
    {"attributed_to", "attribué à"},
    {"claim", "chiffre"},
    {"code", "code"},
    {"confirmed", "confirmés"},
    {"contradicted", "contredits"},
    {"copies", "copies"},
    {"date", "date"},
    {"dispatch", "dépêche"},
    {"errors", "erreurs"},
    {"errors_per_1000", "erreurs pour 1 000"},
    {"expected", "attendu"},
    {"expected_high", "attendu au plus"},
    {"expected_low", "attendu au moins"},
    {"expected_unit", "unité attendue"},
    {"fact", "fait"},
    {"figures", "chiffres"},
    {"finding", "constat"},
    {"findings", "constats"},
    {"first", "premier"},
    {"high", "au plus"},
    {"label", "intitulé"},
    {"last", "dernier"},
    {"low", "au moins"},
    {"message", "raison"},
    {"month", "mois"},
    {"notes", "informations"},
    {"outdated", "dépassés"},
    {"outlet", "titre de presse"},
    {"outlets", "titres de presse"},
    {"publisher", "source"},
    {"quote", "écrit"},
    {"record", "fiche"},
    {"sentence", "phrase"},
    {"severity", "gravité"},
    {"source_url", "adresse de la source"},
    {"suggestion", "suggestion"},
    {"suspect", "suspect"},
    {"title", "titre"},
    {"unit", "unité"},
    {"url", "adresse"},
    {"value", "valeur"},
    {"verdict", "verdict"},
    {"warnings", "avertissements"},
    {"warnings_per_1000", "avertissements pour 1 000"},
};

std::string heading_of(const std::string& column, Language language) {
  if (language == Language::french)
    for (const Heading& heading : headings)
      if (heading.column == column) return std::string(heading.fr);
  std::string name = column;
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

// CLDR 42: French groups with U+202F NARROW NO-BREAK SPACE and has a decimal comma, English a comma and a
// point.
std::string number_text(std::string digits, Language language) {
  const bool french = language == Language::french;
  if (digits.find_first_of("en") != std::string::npos) return digits;  // 1e+20, nan
  std::size_t end = std::min(digits.find('.'), digits.size());
  if (end < digits.size() && french) digits[end] = ',';
  const std::size_t sign = digits.front() == '-' ? 1 : 0;
  for (; end > sign + 3; end -= 3) digits.insert(end - 3, french ? "\u202f" : ",");
  return digits;
}

// The last place up to `offset` at which a code point starts.
std::size_t start_of_code_point(std::string_view text, std::size_t offset) {
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) --offset;
  return offset;
}

}  // namespace

QueryTable::Shown QueryTable::shown(const StoreCell& cell) const {
  if (const auto* words = std::get_if<std::string>(&cell)) return cut(*words);
  if (const auto* number = std::get_if<std::int64_t>(&cell))
    return cut(number_text(fmt::format("{}", *number), language_));
  if (const auto* number = std::get_if<double>(&cell)) {
    const bool whole = std::trunc(*number) == *number && std::fabs(*number) < 1e15;
    return cut(number_text(whole ? fmt::format("{:.0f}", *number) : fmt::format("{}", *number), language_));
  }
  return {};
}

QueryTable::Shown QueryTable::cut(std::string_view text) {
  bool is_cut = text.size() > longest_looked_at;
  if (is_cut) text = text.substr(0, start_of_code_point(text, longest_looked_at));
  Shown all;
  Shown start;  // what stays before the sign of a cut
  for (const Cell& piece : cells_of(text)) {
    all.text += piece.shown;
    all.width += piece.columns;
    if (all.width < widest_cell) start = all;
    is_cut = is_cut || all.width > widest_cell;
    if (all.width > widest_cell) break;
  }
  return is_cut ? Shown{start.text + "…", start.width + 1} : all;
}

void QueryTable::name_columns(const std::vector<std::string>& names) {
  columns_.clear();
  for (const std::string& name : names) {
    const std::string heading = heading_of(name, language_);
    columns_.push_back({.name = heading,
                        .width = columns_of(heading),
                        .is_address_again = name == "article",
                        .is_id = name == "claim" || name == "finding"});
  }
}

void QueryTable::measure(const std::vector<StoreCell>& row) {
  ++rows_;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (std::holds_alternative<std::monostate>(row[i])) continue;
    Column& column = columns_[i];
    // What the column before says in every row, as the id of an article that is its address, is not said
    // again.
    const bool repeats = i > 0 && row[i] == row[i - 1];
    column.is_used = column.is_used || (!column.is_id && !repeats);
    column.is_number = column.is_number && !std::holds_alternative<std::string>(row[i]);
    column.width = std::max(column.width, shown(row[i]).width);
  }
}

std::string QueryTable::heading() const {
  std::vector<Shown> names, rules;
  for (const Column& column : columns_) {
    names.push_back({column.name, columns_of(column.name)});
    std::string rule;
    for (std::size_t i = 0; i < column.width; ++i) rule += "─";
    rules.push_back({rule, column.width});
  }
  return aligned(names) + "\n" + aligned(rules) + "\n";
}

std::string QueryTable::line(const std::vector<StoreCell>& row) const {
  std::vector<Shown> cells;
  for (const StoreCell& cell : row) cells.push_back(shown(cell));
  return aligned(cells);
}

std::string QueryTable::aligned(const std::vector<Shown>& cells) const {
  std::string line;
  std::size_t blanks = 0;  // owed: written before the next text only, so that no line ends in blanks
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Column& column = columns_[i];
    if (!column.is_used) continue;
    const std::size_t room = column.width - std::min(column.width, cells[i].width);
    if (column.is_number) blanks += room;
    if (!cells[i].text.empty()) {
      line.append(blanks, ' ').append(cells[i].text);
      blanks = 0;
    } else {
      blanks += cells[i].width;
    }
    blanks += (column.is_number ? 0 : room) + gap.size();
  }
  return line;
}

}  // namespace recoupe
