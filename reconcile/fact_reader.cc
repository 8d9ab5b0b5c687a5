#include "reconcile/fact_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/ascii.h"
#include "ingest/date.h"
#include "ingest/json_number.h"
#include "reconcile/json_fields.h"
#include "reconcile/unit_check.h"

namespace recoupe {
namespace {

// The first day of a date of the contract, as YYYY-MM-DD, so that text order is the order in time.
std::string first_day_of(std::string date) {
  if (date.size() == std::string_view("YYYY").size()) date += "-01";
  if (date.size() == std::string_view("YYYY-MM").size()) date += "-01";
  return date;
}

// The text of a field that is a date; empty when it is absent or faulty.
std::string optional_date(const JsonNode& object, const std::string& name, Faults& faults) {
  std::string date = optional_text(object, name, faults);
  if (date.empty() || is_contract_date(date)) return date;
  faults.add(*object.field(name),
             {fmt::format("date « {} » : AAAA, AAAA-MM ou AAAA-MM-JJ attendu", shown(date)),
              fmt::format("date \"{}\": YYYY, YYYY-MM or YYYY-MM-DD expected", shown(date))});
  return "";
}

bool has_range(const JsonNode& object) {
  return object.field("low") || object.field("high");
}

void note_both(const JsonNode& node, const Text& one, const Text& other, Faults& faults) {
  faults.add(node, {fmt::format("{} et {} à la fois", one.fr, other.fr),
                    fmt::format("both {} and {}", one.en, other.en)});
}

const Text kValue = {"« value »", "\"value\""};
const Text kRange = {"« low »/« high »", "\"low\"/\"high\""};
const Text kHistory = {"« history »", "\"history\""};

// `value`, or `low` and/or `high`.
Known read_quantity(const JsonNode& node, Faults& faults) {
  Known known;
  known.value = optional_number(node, "value", faults);
  known.low = optional_number(node, "low", faults);
  known.high = optional_number(node, "high", faults);
  if (node.field("value") && has_range(node)) note_both(node, kValue, kRange, faults);
  if (known.low && known.high && *known.low > *known.high) {
    const std::string low = json_number(*known.low).dump();
    const std::string high = json_number(*known.high).dump();
    faults.add(node, {fmt::format("« low » ({}) dépasse « high » ({})", low, high),
                      fmt::format("\"low\" ({}) is above \"high\" ({})", low, high)});
  }
  return known;
}

Known read_known(const JsonNode& node, Faults& faults) {
  if (!is_object(node, faults)) return {};
  note_misspelt_fields(node, {"from", "value", "low", "high"}, faults);
  Known known = read_quantity(node, faults);
  if (!node.field("value") && !has_range(node)) {
    faults.add(node, {"ni « value », ni « low »/« high »", "neither \"value\" nor \"low\"/\"high\""});
  }
  if (!node.field("from")) note_absent_field(node, "from", faults);
  known.from = optional_date(node, "from", faults);
  return known;
}

// Every value must be known from a later day than the one before it.
void check_order(const std::vector<Known>& history, const JsonNode& node, Faults& faults) {
  const Known* before = nullptr;
  for (std::size_t i = 0; i < history.size(); ++i) {
    const Known& known = history[i];
    if (known.from.empty()) continue;  // noted where it was read
    const std::string day = first_day_of(known.from);
    const std::string day_before = before == nullptr ? "" : first_day_of(before->from);
    const std::string pointer = pointer_to(pointer_to(node.pointer(), i), "from");
    if (day == day_before) {
      faults.add(pointer, {fmt::format("« {} » : le même jour que « {} »", known.from, before->from),
                           fmt::format("\"{}\": the same day as \"{}\"", known.from, before->from)});
    } else if (day < day_before) {
      faults.add(pointer,
                 {fmt::format("« {} » après « {} » : ordre chronologique attendu", known.from, before->from),
                  fmt::format("\"{}\" after \"{}\": oldest first expected", known.from, before->from)});
    }
    before = &known;
  }
}

std::vector<Known> read_history(const JsonNode& node, Faults& faults) {
  std::vector<Known> history;
  if (!node.json().is_array()) {
    note_unexpected(node, {"liste attendue", "list expected"}, faults);
    return history;
  }
  if (node.json().empty()) faults.add(node, {"historique vide", "empty history"});
  for (const JsonNode& item : node.items()) history.push_back(read_known(item, faults));
  check_order(history, node, faults);
  return history;
}

void read_values(const JsonNode& node, Fact& fact, Faults& faults) {
  const std::optional<JsonNode> history = node.field("history");
  const bool has_value = node.field("value").has_value();
  fact.has_history = history.has_value();
  if (has_value || has_range(node)) fact.history = {read_quantity(node, faults)};
  if (history) {
    if (has_value) note_both(node, kValue, kHistory, faults);
    if (has_range(node)) note_both(node, kRange, kHistory, faults);
    fact.history = read_history(*history, faults);
  } else if (!has_value && !has_range(node)) {
    faults.add(node, {"ni « value », ni « low »/« high », ni « history »",
                      "neither \"value\" nor \"low\"/\"high\" nor \"history\""});
  }
}

void check_unit(const JsonNode& node, const std::string& name, const std::string& unit, Faults& faults) {
  if (unit.empty()) return;  // absent, or noted where it was read
  if (std::optional<Text> fault = unit_fault(unit)) faults.add(*node.field(name), std::move(*fault));
}

std::vector<std::vector<std::string>> read_about(const JsonNode& node, Faults& faults) {
  std::vector<std::vector<std::string>> groups;
  const std::optional<JsonNode> about = node.field("about");
  if (!about) return groups;
  const auto is_text = [](const Json& json) { return json.is_string(); };
  if (!about->json().is_array() || (!about->json().empty() && std::ranges::all_of(about->json(), is_text))) {
    faults.add(*about, {"liste de groupes de mots attendue : [[\"mot\", \"synonyme\"], [\"autre mot\"]]",
                        "list of groups of words expected: [[\"word\", \"synonym\"], [\"other word\"]]"});
    return groups;
  }
  for (const JsonNode& group : about->items()) {
    if (group.json().is_array() && group.json().empty()) faults.add(group, {"groupe vide", "empty group"});
    groups.push_back(texts_of(group, faults));
  }
  return groups;
}

std::optional<double> read_tolerance(const JsonNode& node, Faults& faults) {
  const std::optional<double> tolerance = optional_number(node, "tolerance", faults);
  if (tolerance && !(*tolerance > 0 && *tolerance < 1)) {
    const std::string number = json_number(*tolerance).dump();
    faults.add(*node.field("tolerance"),
               {fmt::format("tolérance {} : part entre 0 et 1 attendue (0.02 pour 2 %)", number),
                fmt::format("tolerance {}: share between 0 and 1 expected (0.02 for 2%)", number)});
  }
  return tolerance;
}

bool is_web_address(std::string_view url) {
  const std::size_t scheme_end = url.find("://");
  const std::string_view scheme = url.substr(0, scheme_end == std::string_view::npos ? 0 : scheme_end);
  return equal_ignoring_case(scheme, "https") || equal_ignoring_case(scheme, "http");
}

Citation read_source(const JsonNode& node, Faults& faults) {
  if (!is_object(node, faults)) return {};
  note_misspelt_fields(node, {"title", "url", "publisher", "date"}, faults);
  Citation source{optional_text(node, "title", faults), optional_text(node, "url", faults),
                  optional_text(node, "publisher", faults), optional_text(node, "date", faults)};
  if (!node.field("title") && !node.field("url")) {
    faults.add(node, {"ni « title », ni « url »", "neither \"title\" nor \"url\""});
  }
  if (!source.url.empty() && !is_web_address(source.url)) {
    faults.add(*node.field("url"), {fmt::format("« {} » : adresse http(s) attendue", shown(source.url)),
                                    fmt::format("\"{}\": http(s) address expected", shown(source.url))});
  }
  return source;
}

}  // namespace

Fact read_fact(const JsonNode& node, const std::string& record, Faults& faults) {
  Fact fact;
  fact.record = record;
  if (!is_object(node, faults)) return fact;
  note_misspelt_fields(node,
                       {"id", "label", "value", "low", "high", "history", "unit", "per", "unit_names",
                        "about", "unless", "tolerance", "published", "sources"},
                       faults);
  fact.id = required_text(node, "id", faults);
  fact.label = required_text(node, "label", faults);
  read_values(node, fact, faults);
  fact.unit = unit_code(optional_text(node, "unit", faults));
  check_unit(node, "unit", fact.unit, faults);
  if (node.field("per")) {
    fact.per = unit_code(optional_text(node, "per", faults));
    check_unit(node, "per", *fact.per, faults);
  }
  fact.unit_names = optional_texts(node, "unit_names", faults);
  fact.about = read_about(node, faults);
  fact.unless = optional_texts(node, "unless", faults);
  fact.tolerance = read_tolerance(node, faults);
  fact.published = optional_date(node, "published", faults);
  for_each_item(node, "sources", faults,
                [&](const JsonNode& source) { fact.sources.push_back(read_source(source, faults)); });
  return fact;
}

}  // namespace recoupe
