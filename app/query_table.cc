// Test: tests/app/query_table_test.cc.
#include "app/query_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "app/display_text.h"

namespace recoupe {
namespace {

constexpr std::size_t widest_cell = 44;          // columns
constexpr std::size_t longest_looked_at = 2000;  // bytes of a cell: what is behind cannot be seen
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

}  // namespace

QueryTable::Shown QueryTable::shown(const StoreCell& cell) const {
  std::string text;
  if (const auto* words = std::get_if<std::string>(&cell)) text = words->substr(0, longest_looked_at);
  if (const auto* number = std::get_if<std::int64_t>(&cell))
    text = number_text(fmt::format("{}", *number), language_);
  if (const auto* number = std::get_if<double>(&cell)) {
    const bool whole = std::trunc(*number) == *number && std::fabs(*number) < 1e15;
    text = number_text(whole ? fmt::format("{:.0f}", *number) : fmt::format("{}", *number), language_);
  }
  Shown result;
  std::size_t width_before_cut = 0;  // of what stays when the cell is cut
  std::size_t bytes_before_cut = 0;
  for (const Cell& piece : cells_of(text)) {
    result.text += piece.shown;
    result.width += piece.columns;
    if (result.width < widest_cell) {
      width_before_cut = result.width;
      bytes_before_cut = result.text.size();
    }
    if (result.width > widest_cell)
      return {result.text.substr(0, bytes_before_cut) + "…", width_before_cut + 1};
  }
  return result;
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
