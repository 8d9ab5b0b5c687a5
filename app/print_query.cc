// Test: tests/app/store/program_query_test.cc.
#include "app/print_query.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/csv.h"
#include "app/display_text.h"
#include "app/query_table.h"
#include "ingest/json_number.h"

namespace recoupe {
namespace {

using Json = nlohmann::ordered_json;
using Names = std::vector<std::string>;
using Row = std::vector<StoreCell>;

std::string csv_of(const StoreCell& cell, Language language) {
  if (const auto* text = std::get_if<std::string>(&cell)) return csv_cell(*text);
  if (const auto* number = std::get_if<double>(&cell)) return csv_cell(*number, language);
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  return "";
}

Json json_of(const StoreCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<double>(&cell)) return json_number(*number);
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
  return nullptr;
}

// An array, an element a line.
class JsonArray {
 public:
  explicit JsonArray(Output& output) : output_(output) {}
  void add(const Json& element) {
    output_.write(first_ ? "[\n" : ",\n");
    output_.write(element.dump(-1, ' ', false, Json::error_handler_t::replace));
    first_ = false;
  }
  void end() { output_.write(first_ ? "[]\n" : "\n]\n"); }

 private:
  Output& output_;
  bool first_ = true;
};

using Asked = tl::expected<void, Problem>;

Asked print_json(const StoreReader& store, const Query& query, const QueryFilter& filter, Output& output) {
  JsonArray array(output);
  Names names;
  const Asked asked = store.ask(
      query, filter, [&](const Names& columns) { names = columns; },
      [&](const Row& row) {
        Json object = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i) object[names[i]] = json_of(row[i]);
        array.add(object);
      });
  if (asked) array.end();
  return asked;
}

Asked print_csv(const StoreReader& store, const Query& query, const QueryFilter& filter, Language language,
                Output& output) {
  return store.ask(
      query, filter,
      [&](const Names& columns) {
        output.write(kCsvStart);
        output.write(csv_row(columns));
      },
      [&](const Row& row) {
        Names cells;
        for (const StoreCell& cell : row) cells.push_back(csv_of(cell, language));
        output.write(csv_row(cells));
      });
}

// The widths first, then the rows: so an answer of any length needs no memory.
Asked print_text(const StoreReader& store, const Query& query, const QueryFilter& filter, Language language,
                 Output& output) {
  QueryTable table(language);
  const Asked measured = store.ask(
      query, filter, [&](const Names& columns) { table.name_columns(columns); },
      [&](const Row& row) { table.measure(row); });
  if (!measured) return measured;
  if (table.is_empty()) {
    output.line(Text{"aucune ligne", "no rows"}.in(language));
    return {};
  }
  return store.ask(
      query, filter, [&](const Names&) { output.write(table.heading()); },
      [&](const Row& row) { output.line(table.line(row)); });
}

}  // namespace

tl::expected<void, Problem> print_query(const StoreReader& store, const Query& query,
                                        const QueryFilter& filter, Format format, Language language,
                                        Output& output) {
  if (format == Format::csv) return print_csv(store, query, filter, language, output);
  if (format == Format::json) return print_json(store, query, filter, output);
  return print_text(store, query, filter, language, output);
}

void print_queries(Format format, Language language, Output& output) {
  JsonArray array(output);
  if (format == Format::csv) {
    output.write(kCsvStart);
    output.write(csv_row({"name", "help"}));
  }
  std::size_t width = 0;
  for (const Query& query : all_queries()) width = std::max(width, query.name.size());
  for (const Query& query : all_queries()) {
    const std::string& help = query.help.in(language);
    if (format == Format::json) {
      array.add({{"name", query.name}, {"help", help}});
    } else if (format == Format::csv) {
      output.write(csv_row({csv_cell(query.name), csv_cell(help)}));
    } else {
      output.line(fmt::format("{:<{}}   {}", query.name, width, help));
    }
  }
  if (format == Format::json) array.end();
}

}  // namespace recoupe
