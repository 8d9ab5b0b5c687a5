// A line of JSON -> Article.
#include <nlohmann/json.hpp>

#include "ingest/article.h"
#include "ingest/date.h"
#include "ingest/json_repair.h"
#include "ingest/utf8.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

using Json = nlohmann::json;

// What is wrong and where, before it is known of which file.
struct Fault {
  std::string place;  // JSON pointer; empty: the line as a whole
  Text what;
};

template <class T>
using Read = tl::expected<T, Fault>;

tl::unexpected<Fault> fault(std::string place, std::string fr, std::string en) {
  return tl::make_unexpected(Fault{std::move(place), {std::move(fr), std::move(en)}});
}

// Nothing for a field that is absent or null.
Json* field(Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

Read<std::optional<std::string>> optional_string(Json& object, const char* name,
                                                 const std::string& parent = "") {
  Json* value = field(object, name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_string()) {
    return fault(parent + "/" + name, "une chaîne de caractères est attendue", "a string is expected");
  }
  return std::optional(std::move(value->get_ref<std::string&>()));
}

Read<std::optional<std::uint64_t>> optional_count(Json& object, const char* name, const std::string& parent) {
  const Json* value = field(object, name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_number_unsigned()) {
    return fault(parent + "/" + name, "un nombre entier positif ou nul est attendu",
                 "a whole number, zero or more, is expected");
  }
  return std::optional(value->get<std::uint64_t>());
}

Read<void> read_source(Json& object, Source& source) {
  Json* value = field(object, "source");
  if (value == nullptr) return {};
  if (!value->is_object()) return fault("/source", "un objet est attendu", "an object is expected");
  auto file = optional_string(*value, "file", "/source");
  auto offset = optional_count(*value, "offset", "/source");
  auto record = optional_string(*value, "record", "/source");
  if (!file) return tl::make_unexpected(file.error());
  if (!offset) return tl::make_unexpected(offset.error());
  if (!record) return tl::make_unexpected(record.error());
  if (*file) source.file = std::move(**file);
  source.offset = *offset;
  source.record = std::move(*record);
  return {};
}

// Reads `blocks` in order, so that the text is looked through once.
class BlockReader {
 public:
  explicit BlockReader(std::string_view text) : text_(text), length_(count_code_points(text)) {}

  Read<std::vector<Block>> read(Json& list) {
    if (!list.is_array()) return fault("/blocks", "une liste est attendue", "a list is expected");
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (auto added = add(list[i], "/blocks/" + std::to_string(i)); !added) {
        return tl::make_unexpected(std::move(added.error()));
      }
    }
    return std::move(blocks_);
  }

 private:
  Read<void> add(Json& entry, const std::string& place) {
    if (!entry.is_object()) return fault(place, "un objet est attendu", "an object is expected");
    const auto role = role_of(entry, place);
    if (!role) return tl::make_unexpected(role.error());
    const auto start = offset(entry, "start", place);
    if (!start) return tl::make_unexpected(start.error());
    const auto end = offset(entry, "end", place);
    if (!end) return tl::make_unexpected(end.error());
    if (*end < *start) {
      return fault(place + "/end", "la fin du bloc précède son début", "the block ends before it starts");
    }
    if (*start < code_point_) {
      return fault(place + "/start", "le bloc chevauche le précédent ou le devance",
                   "the block overlaps the one before or precedes it");
    }
    const std::size_t begin_byte = byte_at(*start);
    add_lines(*role, begin_byte, byte_at(*end));
    return {};
  }

  static Read<BlockRole> role_of(Json& entry, const std::string& place) {
    const Json* name = field(entry, "role");
    if (name != nullptr && name->is_string()) {
      if (const auto role = block_role(name->get_ref<const std::string&>())) return *role;
    }
    return fault(place + "/role",
                 "un rôle est attendu parmi lead, heading, paragraph, list, quote, caption, table",
                 "a role is expected: lead, heading, paragraph, list, quote, caption or table");
  }

  Read<std::size_t> offset(Json& entry, const char* name, const std::string& place) const {
    const auto value = optional_count(entry, name, place);
    if (!value) return tl::make_unexpected(value.error());
    if (!*value) {
      return fault(place + "/" + name, "une position est attendue", "an offset is expected");
    }
    if (**value > length_) {
      const std::string length = std::to_string(length_);
      return fault(place + "/" + name, "la position dépasse la longueur du texte (" + length + ")",
                   "the offset exceeds the length of the text (" + length + ")");
    }
    return static_cast<std::size_t>(**value);
  }

  // Asked in rising order only.
  std::size_t byte_at(std::size_t code_point) {
    byte_ += byte_offset(text_.substr(byte_), code_point - code_point_);
    code_point_ = code_point;
    return byte_;
  }

  // In our texts a line is a block; a block of several lines is one block for each.
  void add_lines(BlockRole role, std::size_t begin, std::size_t end) {
    while (true) {
      const std::size_t line_end = std::min(text_.find('\n', begin), end);
      if (line_end > begin || line_end == end) blocks_.push_back({role, begin, line_end});
      if (line_end == end) return;
      begin = line_end + 1;
    }
  }

  std::string_view text_;
  std::size_t length_;
  std::size_t code_point_ = 0;  // the last place asked for, in code points and in bytes
  std::size_t byte_ = 0;
  std::vector<Block> blocks_;
};

Read<void> check_type(Json& object) {
  const Json* type = field(object, "type");
  if (type == nullptr || *type == "article") return {};
  const std::string shown = type->is_string() ? type->get<std::string>() : "?";
  return fault("/type", "un article est attendu, cette ligne est de type « " + shown + " »",
               "an article is expected, this line is of type \"" + shown + "\"");
}

Read<void> check_published(const Article& article) {
  if (!article.published || is_contract_date(*article.published)) return {};
  return fault("/published", "une date est attendue : AAAA, AAAA-MM ou AAAA-MM-JJ",
               "a date is expected: YYYY, YYYY-MM or YYYY-MM-DD");
}

Read<void> read_strings(Json& object, Article& article) {
  const auto take = [&object](const char* name, auto&& use) -> Read<void> {
    auto value = optional_string(object, name);
    if (!value) return tl::make_unexpected(std::move(value.error()));
    if (*value && !is_blank(**value)) use(std::move(**value));
    return {};
  };
  return take("id", [&](std::string&& id) { article.id = std::move(id); })
      .and_then([&] { return take("url", [&](std::string&& url) { article.url = std::move(url); }); })
      .and_then([&] { return take("outlet", [&](std::string&& name) { article.outlet = std::move(name); }); })
      .and_then([&] { return take("title", [&](std::string&& title) { article.title = std::move(title); }); })
      .and_then(
          [&] { return take("published", [&](std::string&& date) { article.published = std::move(date); }); })
      .and_then(
          [&] { return take("language", [&](std::string&& tag) { article.language = std::move(tag); }); });
}

Read<void> read_text(Json& object, Article& article) {
  auto text = optional_string(object, "text");
  if (!text) return tl::make_unexpected(std::move(text.error()));
  if (!*text) return fault("/text", "le champ « text » manque", "the field \"text\" is missing");
  article.text = std::move(**text);
  return {};
}

Read<void> read_blocks(Json& object, Article& article) {
  Json* list = field(object, "blocks");
  if (list == nullptr) {
    article.blocks = blocks_by_line(article.text);
    return {};
  }
  auto blocks = BlockReader(article.text).read(*list);
  if (!blocks) return tl::make_unexpected(std::move(blocks.error()));
  article.blocks = std::move(*blocks);
  return {};
}

// Names that are blank or no strings are passed over: the fields that tell more than the contract asks break
// no line.
void read_names(Json& object, const char* name, std::vector<std::string>& names) {
  Json* list = field(object, name);
  if (list == nullptr || !list->is_array()) return;
  for (Json& one : *list) {
    if (one.is_string() && !is_blank(one.get_ref<const std::string&>()))
      names.push_back(std::move(one.get_ref<std::string&>()));
  }
}

Read<void> read_extras(Json& object, Article& article) {
  read_names(object, "authors", article.authors);
  read_names(object, "tags", article.tags);
  Json* const section = field(object, "section");
  if (section != nullptr && section->is_string() && !is_blank(section->get_ref<const std::string&>())) {
    article.section = std::move(section->get_ref<std::string&>());
  }
  if (Json* name = field(object, "dispatch"); name != nullptr && name->is_string()) {
    article.dispatch = std::move(name->get_ref<std::string&>());
  }
  const Json* paywalled = field(object, "paywalled");
  article.paywalled = paywalled != nullptr && paywalled->is_boolean() && paywalled->get<bool>();
  return {};
}

Read<void> read_article(Json& object, Article& article) {
  return check_type(object)
      .and_then([&] { return read_strings(object, article); })
      .and_then([&] { return check_published(article); })
      .and_then([&] { return read_source(object, article.source); })
      .and_then([&] { return read_text(object, article); })
      .and_then([&] { return read_blocks(object, article); })
      .and_then([&] { return read_extras(object, article); });
}

Read<Json> parse(std::string_view line) {
  try {
    return Json::parse(line.data(), line.data() + line.size());
  } catch (const Json::parse_error& error) {
    if (const auto repaired = without_lone_surrogates(line)) return parse(*repaired);
    if (error.byte > line.size()) {
      return fault("", "JSON incomplet : la ligne s'arrête trop tôt",
                   "incomplete JSON: the line ends too early");
    }
    const std::string byte = std::to_string(error.byte);
    return fault("", "JSON mal formé à l'octet " + byte + " de la ligne",
                 "malformed JSON at byte " + byte + " of the line");
  } catch (const Json::exception&) {
    return fault("", "nombre JSON démesuré", "JSON number out of range");
  }
}

Problem problem_of(Fault&& fault, const std::string& file) {
  Problem problem{.file = file, .line = {}, .place = {}, .what = std::move(fault.what)};
  if (!fault.place.empty()) problem.place = std::move(fault.place);
  return problem;
}

}  // namespace

tl::expected<Article, Problem> article_from_json(std::string_view line, const std::string& file,
                                                 const std::string& fallback_id) {
  if (!is_valid_utf8(line)) return article_from_json(valid_utf8(line), file, fallback_id);
  auto json = parse(line);
  if (!json) return tl::make_unexpected(problem_of(std::move(json.error()), file));
  Article article;
  article.source.file = file;
  const Read<void> read = json->is_object()
                              ? read_article(*json, article)
                              : fault("", "un objet JSON est attendu", "a JSON object is expected");
  if (!read) return tl::make_unexpected(problem_of(Fault(read.error()), file));
  if (article.id.empty()) article.id = article.url.value_or(fallback_id);
  return article;
}

}  // namespace recoupe
