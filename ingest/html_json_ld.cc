#include "ingest/html_json_ld.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "ingest/ascii.h"
#include "ingest/html_json_ld_repair.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_names = 64;  // of authors, of tags

// `datePublished` on something that is no article is a weaker sign.
enum class Thing { article, page, other };

Thing thing_named(std::string_view type) {
  if (const std::size_t slash = type.rfind('/'); slash != type.npos) type.remove_prefix(slash + 1);
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

std::optional<std::string> text_in(const Json& value) {
  if (!value.is_string()) return std::nullopt;
  std::string text = collapse_white_space(without_character_references(value.get<std::string>()));
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

std::optional<std::string> text_of(const Json& object, const char* name) {
  const auto value = object.find(name);
  return value == object.end() ? std::nullopt : text_in(*value);
}

void keep(std::optional<std::string>& slot, std::optional<std::string>&& value) {
  if (!slot) slot = std::move(value);
}

void add(std::vector<std::string>& names, std::optional<std::string>&& name) {
  if (!name || names.size() >= most_names) return;
  if (std::find(names.begin(), names.end(), *name) == names.end()) names.push_back(std::move(*name));
}

class JsonLdReader {
 public:
  JsonLdReader(const Json& document, JsonLd& found) : found_(found) {
    gather(document);
    for (const Thing wanted : {Thing::article, Thing::page}) {
      for (const Json* object : objects_) {
        if (thing_of(*object) != wanted) continue;
        wanted == Thing::article ? read_article(*object) : read_page(*object);
      }
    }
  }

 private:
  // All objects of the document, outer before inner.
  void gather(const Json& document) {
    std::vector<const Json*> pending = {&document};
    while (!pending.empty()) {
      const Json* value = pending.back();
      pending.pop_back();
      if (value->is_object()) {
        objects_.push_back(value);
        const auto id = value->find("@id");
        if (id != value->end() && id->is_string() && value->contains("name")) {
          by_id_.emplace(id->get<std::string>(), value);
        }
      }
      if (!value->is_structured()) continue;
      for (auto child = value->rbegin(); child != value->rend(); ++child) pending.push_back(&*child);
    }
  }

  void read_article(const Json& object) {
    keep(found_.headline, text_of(object, "headline"));
    keep(found_.published, text_of(object, "datePublished"));
    keep(found_.publisher, first_name(object, "publisher"));
    keep(found_.url, text_of(object, "url"));
    keep(found_.language, text_of(object, "inLanguage"));
    keep(found_.section, first_name(object, "articleSection"));
    if (found_.authors.empty()) add_names(found_.authors, object, "author");
    if (found_.authors.empty()) add_names(found_.authors, object, "creator");
    if (found_.tags.empty()) add_tags(object);
    if (!found_.free) found_.free = truth_of(object, "isAccessibleForFree");
    read_body(object);
  }

  void read_page(const Json& object) {
    keep(found_.page_published, text_of(object, "datePublished"));
    keep(found_.publisher, first_name(object, "publisher"));
    keep(found_.language, text_of(object, "inLanguage"));
  }

  void read_body(const Json& object) {
    const auto body = object.find("articleBody");
    if (!found_.body && body != object.end() && body->is_string()) found_.body = body->get<std::string>();
  }

  // Somebody is an object with a name, a reference to one, or just the name.
  std::optional<std::string> name_of(const Json& value) const {
    if (value.is_string()) return text_in(value);
    if (!value.is_object()) return std::nullopt;
    if (auto name = text_of(value, "name")) return name;
    const auto id = value.find("@id");
    if (id == value.end() || !id->is_string()) return std::nullopt;
    const auto known = by_id_.find(id->get<std::string>());
    return known == by_id_.end() ? std::nullopt : text_of(*known->second, "name");
  }

  void add_names(std::vector<std::string>& names, const Json& object, const char* field) const {
    const auto value = object.find(field);
    if (value == object.end()) return;
    if (!value->is_array()) return add(names, name_of(*value));
    for (const Json& one : *value) add(names, name_of(one));
  }

  std::optional<std::string> first_name(const Json& object, const char* field) const {
    std::vector<std::string> names;
    add_names(names, object, field);
    return names.empty() ? std::nullopt : std::optional(std::move(names.front()));
  }

  // A list, or a text parted by commas.
  void add_tags(const Json& object) {
    const auto value = object.find("keywords");
    if (value == object.end()) return;
    if (!value->is_string()) return add_names(found_.tags, object, "keywords");
    const std::string all = value->get<std::string>();
    for (std::size_t begin = 0; begin <= all.size();) {
      const std::size_t end = std::min(all.find(',', begin), all.size());
      add(found_.tags, text_in(all.substr(begin, end - begin)));
      begin = end + 1;
    }
  }

  static std::optional<bool> truth_of(const Json& object, const char* field) {
    const auto value = object.find(field);
    if (value == object.end()) return std::nullopt;
    if (value->is_boolean()) return value->get<bool>();
    if (!value->is_string()) return std::nullopt;
    const std::string word = ascii_lower(value->get<std::string>());
    if (word.ends_with("false")) return false;
    return word.ends_with("true") ? std::optional(true) : std::nullopt;
  }

  JsonLd& found_;
  std::vector<const Json*> objects_;
  std::unordered_map<std::string, const Json*> by_id_;
};

}  // namespace

void read_json_ld(std::string_view json, JsonLd& found) {
  const Json document = Json::parse(repaired_json_ld(json), nullptr, /*allow_exceptions=*/false);
  if (!document.is_discarded()) JsonLdReader(document, found);
}

}  // namespace recoupe
