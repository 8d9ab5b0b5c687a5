// A value inside a JSON document together with the way to it, and the list of what is wrong in the
// document: the two things that a reader needs who wants to report every fault with its place.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/problem.h"

namespace recoupe {

using Json = nlohmann::ordered_json;

// A JSON pointer (RFC 6901) one step further.
std::string pointer_to(const std::string& parent, std::string_view key);
std::string pointer_to(const std::string& parent, std::size_t index);

// The document must outlive the node.
class JsonNode {
 public:
  explicit JsonNode(const Json& json, std::string pointer = "")
      : json_(&json), pointer_(std::move(pointer)) {}

  const Json& json() const { return *json_; }
  const std::string& pointer() const { return pointer_; }

  // A field of an object; none when it is absent, null, or this is no object.
  std::optional<JsonNode> field(const std::string& name) const;
  // The elements of an array; none when this is no array.
  std::vector<JsonNode> items() const;

 private:
  const Json* json_;
  std::string pointer_;
};

// What is wrong in one file.
class Faults {
 public:
  explicit Faults(std::string file) : file_(std::move(file)) {}

  void add(const JsonNode& node, Text what) { add(node.pointer(), std::move(what)); }
  void add(const std::string& pointer, Text what);

  std::size_t size() const { return problems_.size(); }
  std::vector<Problem> take() && { return std::move(problems_); }

 private:
  std::string file_;
  std::vector<Problem> problems_;
};

// A text of the document for use inside a message: on one line, and cut when long.
std::string shown(std::string_view text);

// What was found in the place of something else: `un texte (« 150 »)`, `a string ("150")`, `une liste`.
Text description_of(const Json& json);

}  // namespace recoupe
