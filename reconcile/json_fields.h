// Reading the fields of an object by type, each fault noted with its place. A field that is null counts as
// absent throughout.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reconcile/json_node.h"

namespace recoupe {

// The text of a field; empty after a fault. An empty or blank text is a fault in either case, an absent
// field in the first only.
std::string required_text(const JsonNode& object, const std::string& name, Faults& faults);
std::string optional_text(const JsonNode& object, const std::string& name, Faults& faults);

// The number of a field; none when it is absent, or after a fault.
std::optional<double> optional_number(const JsonNode& object, const std::string& name, Faults& faults);

// A list of texts, none of them blank.
std::vector<std::string> texts_of(const JsonNode& list, Faults& faults);
std::vector<std::string> optional_texts(const JsonNode& object, const std::string& name, Faults& faults);

// Calls `read` for every element of a list that may be absent; anything but a list is a fault.
void for_each_item(const JsonNode& object, const std::string& name, Faults& faults,
                   const std::function<void(const JsonNode&)>& read);

// False, and a fault, when `node` is not an object.
bool is_object(const JsonNode& node, Faults& faults);

// Notes the fields that are near to a known name without being one: `tolerence`. Other names that are not
// known are left alone, for records may hold more than is read here; so are those that begin with `$` or `_`.
void note_misspelt_fields(const JsonNode& object, std::initializer_list<std::string_view> known,
                          Faults& faults);

void note_absent_field(const JsonNode& object, std::string_view name, Faults& faults);

void note_unexpected(const JsonNode& node, const Text& expected, Faults& faults);

}  // namespace recoupe
