#include "ingest/html_json_ld.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "ingest/white_space.h"

namespace recoupe {
namespace {

using Json = nlohmann::json;

// `datePublished` on something that is no article is a weaker sign.
enum class Thing { article, page, other };

Thing thing_named(std::string_view type) {
  if (type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report") return Thing::article;
  return type.ends_with("WebPage") ? Thing::page : Thing::other;
}

// `@type` may be a list.
Thing thing_of(const Json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return Thing::other;
  if (type->is_string()) return thing_named(type->get_ref<const std::string&>());
  Thing thing = Thing::other;
  for (const Json& one : type->is_array() ? *type : Json::array()) {
    if (one.is_string()) thing = std::min(thing, thing_named(one.get_ref<const std::string&>()));
  }
  return thing;
}

std::optional<std::string> text_of(const Json& object, const char* name) {
  const auto value = object.find(name);
  if (value == object.end() || !value->is_string()) return std::nullopt;
  std::string text = collapse_white_space(value->get_ref<const std::string&>());
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

// A publisher is an object with a name, a list of them, or just the name.
std::optional<std::string> publisher_of(const Json& object) {
  const auto value = object.find("publisher");
  if (value == object.end()) return std::nullopt;
  if (value->is_string()) return text_of(object, "publisher");
  if (value->is_object()) return text_of(*value, "name");
  return value->is_array() && !value->empty() && value->front().is_object() ? text_of(value->front(), "name")
                                                                            : std::nullopt;
}

void keep(std::optional<std::string>& slot, std::optional<std::string>&& value) {
  if (!slot) slot = std::move(value);
}

void read_object(const Json& object, Thing wanted, JsonLd& found) {
  if (thing_of(object) != wanted) return;
  if (wanted == Thing::article) keep(found.headline, text_of(object, "headline"));
  keep(found.published, text_of(object, "datePublished"));
  keep(found.publisher, publisher_of(object));
}

// All objects of the document, outer before inner.
std::vector<const Json*> objects_in(const Json& document) {
  std::vector<const Json*> objects;
  std::vector<const Json*> pending = {&document};
  while (!pending.empty()) {
    const Json* value = pending.back();
    pending.pop_back();
    if (value->is_object()) objects.push_back(value);
    if (!value->is_structured()) continue;
    for (auto child = value->rbegin(); child != value->rend(); ++child) pending.push_back(&*child);
  }
  return objects;
}

// Sites leave raw line breaks in strings, and wrap the whole in `<![CDATA[ … ]]>` or a comment.
std::string cleaned(std::string_view json) {
  constexpr std::string_view cdata = "<![CDATA[";
  if (const std::size_t open = json.find(cdata); open < json.find('{')) {
    json = json.substr(open + cdata.size());
    json = json.substr(0, json.rfind("]]>"));
  }
  const std::size_t first = json.find_first_of("{[");
  const std::size_t last = json.find_last_of("}]");
  if (first == json.npos || last == json.npos || last < first) return {};
  std::string clean(json.substr(first, last + 1 - first));
  std::replace_if(
      clean.begin(), clean.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return clean;
}

}  // namespace

void read_json_ld(std::string_view json, JsonLd& found) {
  const Json document = Json::parse(cleaned(json), nullptr, /*allow_exceptions=*/false);
  if (document.is_discarded()) return;
  const std::vector<const Json*> objects = objects_in(document);
  for (const Thing wanted : {Thing::article, Thing::page}) {
    for (const Json* object : objects) read_object(*object, wanted, found);
  }
}

}  // namespace recoupe
