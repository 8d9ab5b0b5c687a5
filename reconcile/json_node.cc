#include "reconcile/json_node.h"

#include <fmt/format.h>

namespace recoupe {
namespace {

constexpr std::size_t kShownBytes = 60;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool continues_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

std::string pointer_to(const std::string& parent, std::string_view key) {
  std::string pointer = parent + "/";
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  return pointer;
}

std::string pointer_to(const std::string& parent, std::size_t index) {
  return parent + "/" + std::to_string(index);
}

std::optional<JsonNode> JsonNode::field(const std::string& name) const {
  if (!json_->is_object()) return std::nullopt;
  const auto found = json_->find(name);
  if (found == json_->end() || found->is_null()) return std::nullopt;
  return JsonNode(*found, pointer_to(pointer_, name));
}

std::vector<JsonNode> JsonNode::items() const {
  std::vector<JsonNode> items;
  if (!json_->is_array()) return items;
  items.reserve(json_->size());
  for (const Json& element : *json_) items.emplace_back(element, pointer_to(pointer_, items.size()));
  return items;
}

void Faults::add(const std::string& pointer, Text what) {
  std::optional<std::string> place;
  if (!pointer.empty()) place = pointer;  // the empty pointer is the whole document
  problems_.push_back({file_, std::nullopt, std::move(place), std::move(what)});
}

std::string shown(std::string_view text) {
  std::size_t end = text.size();
  if (end > kShownBytes) {
    end = kShownBytes;
    while (end > 0 && continues_code_point(text[end])) --end;
  }
  std::string shown(text.substr(0, end));
  for (char& c : shown) {
    if (is_control(c)) c = ' ';
  }
  return end < text.size() ? shown + "…" : shown;
}

Text description_of(const Json& json) {
  if (json.is_string()) {
    const std::string text = shown(json.get_ref<const std::string&>());
    return {fmt::format("un texte (« {} »)", text), fmt::format("a string (\"{}\")", text)};
  }
  if (json.is_number()) {
    return {fmt::format("un nombre ({})", json.dump()), fmt::format("a number ({})", json.dump())};
  }
  if (json.is_boolean()) {
    return {fmt::format("un booléen ({})", json.dump()), fmt::format("a boolean ({})", json.dump())};
  }
  if (json.is_array()) return {"une liste", "a list"};
  if (json.is_object()) return {"un objet", "an object"};
  return {"null", "null"};
}

}  // namespace recoupe
