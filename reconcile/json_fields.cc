#include "reconcile/json_fields.h"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>

#include "ingest/white_space.h"

namespace recoupe {
namespace {

bool is_written_number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// The text of a node that must be one; empty after a fault.
std::string text_of(const JsonNode& node, Faults& faults) {
  if (!node.json().is_string()) {
    note_unexpected(node, {"texte attendu", "string expected"}, faults);
    return "";
  }
  const std::string& text = node.json().get_ref<const std::string&>();
  if (is_blank(text)) {
    faults.add(node, {"texte vide", "empty string"});
    return "";
  }
  return text;
}

// Edits (a character inserted, dropped, changed, or swapped with the next) that lead from one name to the
// other: optimal string alignment.
int edit_distance(const icu::UnicodeString& from, const icu::UnicodeString& to) {
  const int32_t width = to.length() + 1;
  std::vector<int> before_last(static_cast<std::size_t>(width));
  std::vector<int> last(before_last.size());
  std::vector<int> row(before_last.size());
  for (int32_t j = 0; j < width; ++j) row[j] = j;
  for (int32_t i = 1; i <= from.length(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (int32_t j = 1; j < width; ++j) {
      const bool same = from[i - 1] == to[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[width - 1];
}

// Two edits make a long name misspelt, and a short one another name: `note` is not `date`.
bool is_misspelling(std::string_view written, std::string_view name) {
  constexpr std::size_t kLongestName = 30;
  if (written.size() > kLongestName) return false;
  const icu::UnicodeString from = icu::UnicodeString::fromUTF8(written);
  const icu::UnicodeString to = icu::UnicodeString::fromUTF8(name);
  const int allowed = std::min(2, std::max(from.length(), to.length()) / 3);
  return edit_distance(from, to) <= allowed;
}

}  // namespace

void note_absent_field(const JsonNode& object, std::string_view name, Faults& faults) {
  faults.add(object,
             {fmt::format("champ « {} » absent", name), fmt::format("field \"{}\" is missing", name)});
}

void note_unexpected(const JsonNode& node, const Text& expected, Faults& faults) {
  const Text found = description_of(node.json());
  faults.add(node, {fmt::format("{}, et non {}", expected.fr, found.fr),
                    fmt::format("{}, not {}", expected.en, found.en)});
}

std::string required_text(const JsonNode& object, const std::string& name, Faults& faults) {
  if (!object.field(name)) {
    note_absent_field(object, name, faults);
    return "";
  }
  return optional_text(object, name, faults);
}

std::string optional_text(const JsonNode& object, const std::string& name, Faults& faults) {
  const std::optional<JsonNode> field = object.field(name);
  return field ? text_of(*field, faults) : "";
}

std::optional<double> optional_number(const JsonNode& object, const std::string& name, Faults& faults) {
  const std::optional<JsonNode> field = object.field(name);
  if (!field) return std::nullopt;
  const Json& json = field->json();
  if (json.is_number()) return json.get<double>();
  if (json.is_string() && is_written_number(json.get_ref<const std::string&>())) {
    note_unexpected(*field, {"nombre attendu, sans guillemets", "number expected, without quotation marks"},
                    faults);
  } else {
    note_unexpected(*field, {"nombre attendu", "number expected"}, faults);
  }
  return std::nullopt;
}

std::vector<std::string> texts_of(const JsonNode& list, Faults& faults) {
  std::vector<std::string> texts;
  if (!list.json().is_array()) {
    note_unexpected(list, {"liste de mots attendue", "list of words expected"}, faults);
    return texts;
  }
  for (const JsonNode& item : list.items()) texts.push_back(text_of(item, faults));
  return texts;
}

std::vector<std::string> optional_texts(const JsonNode& object, const std::string& name, Faults& faults) {
  const std::optional<JsonNode> field = object.field(name);
  return field ? texts_of(*field, faults) : std::vector<std::string>{};
}

void for_each_item(const JsonNode& object, const std::string& name, Faults& faults,
                   const std::function<void(const JsonNode&)>& read) {
  const std::optional<JsonNode> list = object.field(name);
  if (!list) return;
  if (!list->json().is_array()) {
    note_unexpected(*list, {"liste attendue", "list expected"}, faults);
    return;
  }
  for (const JsonNode& item : list->items()) read(item);
}

bool is_object(const JsonNode& node, Faults& faults) {
  if (node.json().is_object()) return true;
  note_unexpected(node, {"objet attendu", "object expected"}, faults);
  return false;
}

void note_misspelt_fields(const JsonNode& object, std::initializer_list<std::string_view> known,
                          Faults& faults) {
  for (const auto& [name, value] : object.json().items()) {
    if (name.starts_with('$') || name.starts_with('_') || std::ranges::find(known, name) != known.end())
      continue;
    const auto meant =
        std::ranges::find_if(known, [&](std::string_view field) { return is_misspelling(name, field); });
    if (meant == known.end()) continue;
    faults.add(pointer_to(object.pointer(), name),
               {fmt::format("champ inconnu « {} » : sans doute « {} »", shown(name), *meant),
                fmt::format("unknown field \"{}\": probably \"{}\"", shown(name), *meant)});
  }
}

}  // namespace recoupe
