// Tables whose last row is a total, and whose last column is the sum of the others in all rows but one.
// A row is a block of its own, with tabs between the cells; rows without a figure (the head) are not seen
// here. Test: tests/reconcile/arithmetic_test.cc.
#include <algorithm>
#include <map>

#include "extract/fold.h"
#include "ingest/utf8.h"
#include "reconcile/arithmetic/operand.h"
#include "reconcile/arithmetic/total.h"

namespace recoupe {
namespace {

struct Row {
  std::string label;                          // folded
  std::map<std::size_t, const Claim*> cells;  // by column; one figure in each
  std::size_t columns = 0;
  std::size_t block = 0;
  bool whole = true;  // every cell behind the label is one figure
};

bool is_row(const Passage& passage) {
  return passage[0].sentence.find('\t') != std::string::npos;
}

Row row_of(const Passage& passage) {
  const std::string& text = passage[0].sentence;
  Row row;
  row.block = passage[0].block_number;
  row.columns = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t')) + 1;
  row.label = fold(text.substr(0, text.find('\t')));
  while (!row.label.empty() && (row.label.back() == ' ' || row.label.back() == ':')) row.label.pop_back();
  for (std::size_t i = 0; i < passage.size(); ++i) {
    const std::size_t at = byte_offset(text, passage[i].start - passage[i].sentence_start);
    const auto column = static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\t'));
    const bool fresh = row.cells.emplace(column, &passage[i]).second;
    row.whole = row.whole && fresh && passage[i].value && passage[i].approx == Approx::exact;
  }
  row.whole = row.whole && row.cells.size() + 1 == row.columns && !row.cells.contains(0);
  return row;
}

bool is_total_row(const Row& row) {
  static constexpr std::string_view kLabels[] = {"total",    "totaux", "ensemble",     "total general",
                                                 "au total", "somme",  "total france", "total (en euros)"};
  // `Total des recettes`; `total hors subventions` is of some rows
  const Stretch label(row.label);
  return std::find(std::begin(kLabels), std::end(kLabels), row.label) != std::end(kLabels) ||
         (label.starts_with("total") && !label.has_any({"hors", "net", "sauf", "dont", "intermediaire"}));
}

// Every row is of the same shape, and none is a total of some of the others.
bool is_plain(const std::vector<Row>& rows) {
  return std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
    return row.whole && row.columns == rows.front().columns && row.label.find("total") == std::string::npos &&
           !row.label.starts_with("dont") && row.label.find("ensemble") == std::string::npos;
  });
}

void check_total_row(const std::vector<Row>& rows, const Row& total, std::vector<Conflict>& out) {
  for (const auto& [column, sum] : total.cells) {
    if (!is_total(*sum)) continue;
    std::vector<const Claim*> parts;
    for (const Row& row : rows) parts.push_back(row.cells.at(column));
    // a column of rates, ages or prices has no sum: its foot is a mean
    const bool summed = std::all_of(parts.begin(), parts.end(), [&](const Claim* part) {
      return is_amount(*part) && same_measure(*part, *sum) && *part->value < *sum->value;
    });
    if (summed) add_sum_conflict(*sum, parts, kNearList, out);
  }
}

std::vector<const Claim*> but_the_last(const Row& row) {
  std::vector<const Claim*> parts;
  for (const auto& [column, claim] : row.cells)
    if (column + 1 < row.columns) parts.push_back(claim);
  return parts;
}

// The head of the table is not known, so it is its rows that must show that the last column is a sum.
void check_total_column(const std::vector<Row>& rows, std::vector<Conflict>& out) {
  constexpr std::size_t kWitnesses = 2;
  if (rows.size() < kWitnesses + 1 || rows.front().columns < 4) return;
  std::vector<Conflict> odd;
  std::size_t right = 0;
  for (const Row& row : rows) {
    const auto parts = but_the_last(row);
    const Claim& last = *row.cells.rbegin()->second;
    double sum = 0;
    for (const Claim* part : parts) sum += part->value.value_or(0);
    if (!is_total(last) || !std::all_of(parts.begin(), parts.end(), [&](const Claim* part) {
          return is_amount(*part) && same_measure(*part, last);
        }))
      return;
    if (std::abs(sum - *last.value) < 1e-6 * sum)
      ++right;
    else
      add_sum_conflict(last, parts, kNearList, odd);
  }
  if (right >= kWitnesses && right + 1 == rows.size() && odd.size() == 1)
    out.push_back(std::move(odd.front()));
}

}  // namespace

std::vector<Conflict> check_tables(const Page& page) {
  std::vector<Conflict> found;
  const auto& passages = page.passages();
  for (std::size_t i = 0; i < passages.size();) {
    std::vector<Row> rows;
    for (; i < passages.size() && is_row(passages[i]); ++i) {
      Row row = row_of(passages[i]);
      if (!rows.empty() && row.block != rows.back().block + 1) break;
      rows.push_back(std::move(row));
    }
    if (rows.empty()) {
      ++i;
      continue;
    }
    const Row last = rows.back();
    const bool total = is_total_row(last) && last.whole;
    if (total) rows.pop_back();
    if (rows.size() < 2 || !is_plain(rows)) continue;
    if (total && last.columns == rows.front().columns) check_total_row(rows, last, found);
    if (total) rows.push_back(last);
    check_total_column(rows, found);
  }
  return found;
}

}  // namespace recoupe
