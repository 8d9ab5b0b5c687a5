#include "reconcile/reference_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "reconcile/fact_reader.h"
#include "reconcile/json_fields.h"
#include "reconcile/reference_check.h"

namespace recoupe {
namespace {

constexpr std::string_view kSchema = "recoupe.reference/1";

// The facts that relations may name.
struct NamedFact {
  std::string pointer;
  std::optional<std::size_t> index;  // in Record::facts; none when the fact has faults
};
using NamedFacts = std::map<std::string, NamedFact>;

void check_schema(const JsonNode& document, Faults& faults) {
  const std::string schema = required_text(document, "schema", faults);
  if (schema.empty() || schema == kSchema) return;
  faults.add(*document.field("schema"),
             {fmt::format("schéma inconnu « {} » : « {} » attendu", shown(schema), kSchema),
              fmt::format("unknown schema \"{}\": \"{}\" expected", shown(schema), kSchema)});
}

// `facts` are those before this one.
void add_fact(const JsonNode& node, Record& record, NamedFacts& named, Faults& faults) {
  const std::size_t faults_before = faults.size();
  Fact fact = read_fact(node, record.id, faults);
  if (!fact.id.empty()) {
    const auto [first, is_new] = named.try_emplace(fact.id, NamedFact{node.pointer(), std::nullopt});
    if (!is_new) {
      faults.add(*node.field("id"),
                 {fmt::format("identifiant « {} » déjà donné à {}", shown(fact.id), first->second.pointer),
                  fmt::format("id \"{}\" already given to {}", shown(fact.id), first->second.pointer)});
    } else if (faults.size() == faults_before) {
      first->second.index = record.facts.size();
    }
  }
  record.facts.push_back(std::move(fact));
}

NamedFacts read_facts(const JsonNode& document, Record& record, Faults& faults) {
  NamedFacts named;
  const std::optional<JsonNode> facts = document.field("facts");
  if (!facts) {
    note_absent_field(document, "facts", faults);
    return named;
  }
  if (facts->json().is_array() && facts->json().empty()) {
    faults.add(*facts, {"fiche sans aucun fait", "record without any fact"});
  }
  for_each_item(document, "facts", faults,
                [&](const JsonNode& node) { add_fact(node, record, named, faults); });
  return named;
}

void check_named(const JsonNode& node, const std::string& id, const NamedFacts& named, Faults& faults) {
  if (named.contains(id)) return;
  faults.add(node,
             {fmt::format("fait inconnu « {} »", shown(id)), fmt::format("unknown fact \"{}\"", shown(id))});
}

void check_parts(const JsonNode& parts, const SumRelation& sum, const NamedFacts& named, Faults& faults) {
  if (sum.parts.size() < 2)
    faults.add(parts, {"au moins deux parties attendues", "at least two parts expected"});
  const std::vector<JsonNode> items = parts.items();
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string& id = sum.parts[i];
    if (id.empty()) continue;  // noted where it was read
    check_named(items[i], id, named, faults);
    if (id == sum.total) {
      faults.add(items[i], {fmt::format("le total « {} » est parmi ses parties", shown(id)),
                            fmt::format("the total \"{}\" is among its parts", shown(id))});
    } else if (std::find(sum.parts.begin(), sum.parts.begin() + static_cast<std::ptrdiff_t>(i), id) !=
               sum.parts.begin() + static_cast<std::ptrdiff_t>(i)) {
      faults.add(items[i], {fmt::format("partie « {} » donnée deux fois", shown(id)),
                            fmt::format("part \"{}\" is given twice", shown(id))});
    }
  }
}

// Compares the numbers, once all names are sound; facts with faults of their own are not judged.
void check_sum(const JsonNode& node, const SumRelation& sum, const Record& record, const NamedFacts& named,
               Faults& faults) {
  const auto fact_named = [&](const std::string& id) -> const Fact* {
    const std::optional<std::size_t> index = named.at(id).index;
    return index ? &record.facts[*index] : nullptr;
  };
  std::vector<const Fact*> parts;
  for (const std::string& part : sum.parts) parts.push_back(fact_named(part));
  const Fact* total = fact_named(sum.total);
  if (total == nullptr || std::ranges::find(parts, nullptr) != parts.end()) return;
  for (SumFault& fault : sum_faults(*total, parts)) {
    const std::string pointer =
        fault.part ? pointer_to(node.pointer() + "/parts", *fault.part) : node.pointer();
    faults.add(pointer, std::move(fault.what));
  }
}

void read_sum(const JsonNode& node, Record& record, const NamedFacts& named, Faults& faults) {
  const std::size_t faults_before = faults.size();
  SumRelation sum;
  sum.total = required_text(node, "total", faults);
  if (!sum.total.empty()) check_named(*node.field("total"), sum.total, named, faults);
  if (const std::optional<JsonNode> parts = node.field("parts")) {
    sum.parts = texts_of(*parts, faults);
    if (parts->json().is_array()) check_parts(*parts, sum, named, faults);
  } else {
    note_absent_field(node, "parts", faults);
  }
  if (faults.size() == faults_before) check_sum(node, sum, record, named, faults);
  record.sums.push_back(std::move(sum));
}

void read_relation(const JsonNode& node, Record& record, const NamedFacts& named, Faults& faults) {
  if (!is_object(node, faults)) return;
  note_misspelt_fields(node, {"type", "total", "parts"}, faults);
  const std::string type = required_text(node, "type", faults);
  if (type == "sum") {
    read_sum(node, record, named, faults);
  } else if (!type.empty()) {
    faults.add(*node.field("type"),
               {fmt::format("type de relation inconnu « {} » : « sum » attendu", shown(type)),
                fmt::format("unknown type of relation \"{}\": \"sum\" expected", shown(type))});
  }
}

}  // namespace

Record read_record(const JsonNode& document, const std::string& file, Faults& faults) {
  Record record;
  record.file = file;
  if (!is_object(document, faults)) return record;
  note_misspelt_fields(document, {"schema", "id", "title", "facts", "relations"}, faults);
  check_schema(document, faults);
  record.id = required_text(document, "id", faults);
  record.title = optional_text(document, "title", faults);
  const NamedFacts named = read_facts(document, record, faults);
  for_each_item(document, "relations", faults,
                [&](const JsonNode& node) { read_relation(node, record, named, faults); });
  return record;
}

}  // namespace recoupe
