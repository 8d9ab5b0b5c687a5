// A line of JSON -> Claim. Test: tests/extract/claim_test.cc.
#include <nlohmann/json.hpp>

#include "extract/claim.h"
#include "ingest/json_repair.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

using Json = nlohmann::json;

// Reads the fields of one object; remembers the place of the first that is wrong. A field that is absent or null
// keeps what it was.
class ObjectReader {
 public:
  ObjectReader(Json& object, std::string place, std::string& fault)
      : object_(object), place_(std::move(place)), fault_(fault) {}

  Json* find(const char* name) {
    const auto field = object_.find(name);
    return field == object_.end() || field->is_null() ? nullptr : &*field;
  }

  void read(const char* name, std::string& to) {
    Json* field = find(name);
    if (field == nullptr) return;
    if (!field->is_string()) return wrong(name);
    to = std::move(field->get_ref<std::string&>());
  }
  void read(const char* name, bool& to) {
    const Json* field = find(name);
    if (field == nullptr) return;
    if (!field->is_boolean()) return wrong(name);
    to = field->get<bool>();
  }
  void read(const char* name, double& to) {
    const Json* field = find(name);
    if (field == nullptr) return;
    if (!field->is_number()) return wrong(name);
    to = field->get<double>();
  }
  void read(const char* name, std::uint64_t& to) {
    const Json* field = find(name);
    if (field == nullptr) return;
    if (!field->is_number_unsigned()) return wrong(name);
    to = field->get<std::uint64_t>();
  }
  template <typename T>
  void read(const char* name, std::optional<T>& to) {
    if (find(name) == nullptr) return;
    T value{};
    read(name, value);
    to = std::move(value);
  }

  // A field that names one of an enumeration's values, of which `last` is the last.
  template <typename Enum>
  void read_name(const char* name, Enum& to, Enum last) {
    const Json* field = find(name);
    if (field == nullptr) return;
    if (!field->is_string()) return wrong(name);
    const auto& wanted = field->get_ref<const std::string&>();
    for (int i = 0; i <= static_cast<int>(last); ++i)
      if (name_of(static_cast<Enum>(i)) == wanted) {
        to = static_cast<Enum>(i);
        return;
      }
    wrong(name);
  }

  // The object in field `name`, or an empty one.
  ObjectReader object(const char* name, Json& empty) {
    Json* field = find(name);
    if (field != nullptr && !field->is_object()) {
      wrong(name);
      field = nullptr;
    }
    return {field == nullptr ? empty : *field, place_ + "/" + name, fault_};
  }

  void wrong(std::string_view name) {
    if (fault_.empty()) fault_.append(place_).append("/").append(name);
  }

 private:
  Json& object_;
  std::string place_;
  std::string& fault_;
};

void read_links(ObjectReader& reader, std::string& fault, Claim& claim) {
  Json* links = reader.find("links");
  if (links == nullptr) return;
  if (!links->is_array()) return reader.wrong("links");
  for (std::size_t i = 0; i < links->size(); ++i) {
    const std::string place = "links/" + std::to_string(i);
    if (!(*links)[i].is_object()) return reader.wrong(place);
    ObjectReader item((*links)[i], "/" + place, fault);
    Link link;
    item.read_name("type", link.type, LinkType::share_of);
    item.read("claim", link.claim);
    claim.links.push_back(std::move(link));
  }
}

void read_block(ObjectReader& reader, Claim& claim) {
  std::string name(name_of(claim.block));
  reader.read("block", name);
  const auto role = block_role(name);
  if (!role) return reader.wrong("block");
  claim.block = *role;
}

void read_fields(ObjectReader& reader, Claim& claim) {
  reader.read("id", claim.id);
  reader.read_name("field", claim.field, Field::text);
  read_block(reader, claim);
  reader.read("start", claim.start);
  reader.read("end", claim.end);
  reader.read("quote", claim.quote);
  reader.read("sentence", claim.sentence);
  reader.read("sentence_start", claim.sentence_start);
  reader.read_name("kind", claim.kind, Kind::number);
  reader.read("value", claim.value);
  reader.read("low", claim.low);
  reader.read("high", claim.high);
  reader.read("unit", claim.unit);
  reader.read("per", claim.per);
  reader.read_name("approx", claim.approx, Approx::vague);
  reader.read("step", claim.step);
  reader.read_name("role", claim.role, Role::target);
  reader.read("period", claim.period);
  reader.read("negated", claim.negated);
  reader.read("attributed_to", claim.attributed_to);
  reader.read("quoted", claim.quoted);
}

void read_context(ObjectReader& line, Claim& claim, ArticleContext& article) {
  Json empty = Json::object();
  ObjectReader context = line.object("context", empty);
  line.read("article", article.id);
  context.read("title", article.title);
  context.read("published", article.published);
  context.read("outlet", article.outlet);
  context.read("url", article.url);
  context.read("language", article.language);
  context.read("dispatch", article.dispatch);
  context.read("lead", article.lead);
  context.read("heading", claim.heading);
  context.read("before", claim.before);
  context.read("after", claim.after);
  context.read("block_number", claim.block_number);
  context.read("sentence_number", claim.sentence_number);
  ObjectReader source = context.object("source", empty);
  source.read("file", article.source.file);
  source.read("offset", article.source.offset);
  source.read("record", article.source.record);
}

tl::unexpected<Problem> problem(const std::string& file, std::string place, Text what) {
  Problem problem{.file = file, .line = {}, .place = {}, .what = std::move(what)};
  if (!place.empty()) problem.place = std::move(place);
  return tl::unexpected(std::move(problem));
}

Json parse(std::string_view line) {
  Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded())
    if (const auto repaired = without_lone_surrogates(line)) return Json::parse(*repaired, nullptr, false);
  return json;
}

tl::expected<Claim, Problem> read_claim(Json& json, const std::string& file) {
  std::string fault;
  ObjectReader line(json, "", fault);
  std::string type = "claim";
  line.read("type", type);
  if (type != "claim" || !fault.empty())
    return problem(file, "/type", {"une ligne « claim » est attendue", "a \"claim\" line is expected"});
  for (const char* needed : {"id", "article", "start", "end", "quote", "kind"})
    if (line.find(needed) == nullptr)
      return problem(file, std::string("/") + needed, {"champ manquant", "missing field"});
  Claim claim;
  auto article = std::make_shared<ArticleContext>();
  read_fields(line, claim);
  read_context(line, claim, *article);
  read_links(line, fault, claim);
  claim.article = std::move(article);
  if (!fault.empty()) return problem(file, fault, {"valeur inattendue", "unexpected value"});
  return claim;
}

}  // namespace

tl::expected<Claim, Problem> claim_from_json(std::string_view line, const std::string& file) {
  if (!is_valid_utf8(line)) return claim_from_json(valid_utf8(line), file);
  Json json = parse(line);
  if (json.is_discarded()) return problem(file, "", {"JSON invalide", "invalid JSON"});
  if (!json.is_object()) return problem(file, "", {"un objet JSON est attendu", "a JSON object is expected"});
  return read_claim(json, file);
}

}  // namespace recoupe
