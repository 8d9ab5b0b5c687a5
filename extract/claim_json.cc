// Claims as JSON lines. Test: tests/extract/claim_test.cc (round trip, offsets).
#include <nlohmann/json.hpp>

#include "extract/claim.h"
#include "ingest/json_number.h"

namespace recoupe {
namespace {

using nlohmann::ordered_json;

ordered_json text_or_null(const std::optional<std::string>& text) {
  return text ? ordered_json(*text) : ordered_json(nullptr);
}

ordered_json source_json(const Source& source) {
  ordered_json json{{"file", source.file}};
  if (source.offset) json["offset"] = *source.offset;
  if (source.record) json["record"] = *source.record;
  return json;
}

ordered_json context_json(const Claim& claim) {
  const ArticleContext& article = *claim.article;
  return {{"title", article.title},
          {"published", text_or_null(article.published)},
          {"outlet", text_or_null(article.outlet)},
          {"url", text_or_null(article.url)},
          {"language", article.language},
          {"source", source_json(article.source)},
          {"lead", article.lead},
          {"heading", claim.heading},
          {"before", claim.before},
          {"after", claim.after},
          {"block_number", claim.block_number},
          {"sentence_number", claim.sentence_number}};
}

ordered_json links_json(const Claim& claim) {
  ordered_json links = ordered_json::array();
  for (const Link& link : claim.links) links.push_back({{"type", name_of(link.type)}, {"claim", link.claim}});
  return links;
}

// Reads fields of one object; remembers the first that is wrong.
class Reader {
 public:
  explicit Reader(const ordered_json& object, std::string path = {})
      : object_(object), path_(std::move(path)) {}

  template <typename T>
  T get(const char* key, T fallback) {
    const auto field = object_.find(key);
    if (field == object_.end() || field->is_null()) return fallback;
    try {
      return field->template get<T>();
    } catch (const ordered_json::exception&) {
      fail(key);
      return fallback;
    }
  }

  template <typename T>
  std::optional<T> maybe(const char* key) {
    const auto field = object_.find(key);
    if (field == object_.end() || field->is_null()) return std::nullopt;
    return get<T>(key, T{});
  }

  template <typename Enum>
  Enum named(const char* key, Enum fallback, Enum last) {
    const std::string name = get<std::string>(key, std::string(name_of(fallback)));
    for (int i = 0; i <= static_cast<int>(last); ++i)
      if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
    fail(key);
    return fallback;
  }

  void fail(const char* key) {
    if (!wrong_) wrong_ = path_ + "/" + key;
  }
  const std::optional<std::string>& wrong() const { return wrong_; }

 private:
  const ordered_json& object_;
  std::string path_;
  std::optional<std::string> wrong_;
};

Problem problem(const std::string& file, std::optional<std::string> place, Text what) {
  return {.file = file, .line = std::nullopt, .place = std::move(place), .what = std::move(what)};
}

std::shared_ptr<ArticleContext> read_article(Reader& claim, Reader& context, const ordered_json& json) {
  auto article = std::make_shared<ArticleContext>();
  article->id = claim.get<std::string>("article", "");
  article->title = context.get<std::string>("title", "");
  article->published = context.maybe<std::string>("published");
  article->outlet = context.maybe<std::string>("outlet");
  article->url = context.maybe<std::string>("url");
  article->language = context.get<std::string>("language", "fr");
  article->lead = context.get<std::string>("lead", "");
  if (const auto source = json.find("source"); source != json.end() && source->is_object()) {
    Reader reader(*source, "/context/source");
    article->source.file = reader.get<std::string>("file", "");
    article->source.offset = reader.maybe<std::uint64_t>("offset");
    article->source.record = reader.maybe<std::string>("record");
    if (reader.wrong()) context.fail("source");
  }
  return article;
}

void read_links(const ordered_json& json, Reader& reader, Claim& claim) {
  const auto links = json.find("links");
  if (links == json.end() || links->is_null()) return;
  if (!links->is_array()) return reader.fail("links");
  for (const auto& item : *links) {
    if (!item.is_object()) return reader.fail("links");
    Reader link(item, "/links");
    claim.links.push_back(
        {link.named("type", LinkType::equals, LinkType::share_of), link.get<std::string>("claim", "")});
    if (link.wrong()) reader.fail("links");
  }
}

void read_fields(Reader& reader, Claim& claim) {
  claim.id = reader.get<std::string>("id", "");
  claim.field = reader.named("field", Field::text, Field::text);
  claim.block = block_role(reader.get<std::string>("block", "paragraph")).value_or(BlockRole::paragraph);
  claim.start = reader.get<std::size_t>("start", 0);
  claim.end = reader.get<std::size_t>("end", 0);
  claim.quote = reader.get<std::string>("quote", "");
  claim.sentence = reader.get<std::string>("sentence", "");
  claim.sentence_start = reader.get<std::size_t>("sentence_start", 0);
  claim.kind = reader.named("kind", Kind::number, Kind::number);
  claim.value = reader.maybe<double>("value");
  claim.low = reader.maybe<double>("low");
  claim.high = reader.maybe<double>("high");
  claim.unit = reader.maybe<std::string>("unit");
  claim.per = reader.maybe<std::string>("per");
  claim.approx = reader.named("approx", Approx::exact, Approx::vague);
  claim.step = reader.get<double>("step", 1);
  claim.role = reader.named("role", Role::level, Role::target);
  claim.period = reader.maybe<std::string>("period");
  claim.negated = reader.get<bool>("negated", false);
  claim.attributed_to = reader.maybe<std::string>("attributed_to");
  claim.quoted = reader.get<bool>("quoted", false);
}

}  // namespace

std::string to_json_line(const Claim& claim) {
  const ordered_json json = {{"type", "claim"},
                             {"id", claim.id},
                             {"article", claim.article->id},
                             {"field", name_of(claim.field)},
                             {"block", name_of(claim.block)},
                             {"start", claim.start},
                             {"end", claim.end},
                             {"quote", claim.quote},
                             {"sentence", claim.sentence},
                             {"sentence_start", claim.sentence_start},
                             {"kind", name_of(claim.kind)},
                             {"value", json_number(claim.value)},
                             {"low", json_number(claim.low)},
                             {"high", json_number(claim.high)},
                             {"unit", text_or_null(claim.unit)},
                             {"per", text_or_null(claim.per)},
                             {"approx", name_of(claim.approx)},
                             {"step", json_number(claim.step)},
                             {"role", name_of(claim.role)},
                             {"period", text_or_null(claim.period)},
                             {"negated", claim.negated},
                             {"attributed_to", text_or_null(claim.attributed_to)},
                             {"quoted", claim.quoted},
                             {"links", links_json(claim)},
                             {"context", context_json(claim)}};
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

tl::expected<Claim, Problem> claim_from_json(std::string_view line, const std::string& file) {
  const ordered_json json = ordered_json::parse(line, nullptr, false);
  if (json.is_discarded() || !json.is_object())
    return tl::unexpected(problem(file, std::nullopt, {"JSON invalide", "invalid JSON"}));
  if (json.value("type", ordered_json("claim")) != "claim")
    return tl::unexpected(
        problem(file, "/type", {"une ligne « claim » est attendue", "a \"claim\" line is expected"}));
  static const ordered_json kEmpty = ordered_json::object();
  const auto found = json.find("context");
  const ordered_json& context_object = found != json.end() && found->is_object() ? *found : kEmpty;
  Reader reader(json);
  Reader context(context_object, "/context");
  Claim claim;
  claim.article = read_article(reader, context, context_object);
  read_fields(reader, claim);
  claim.heading = context.get<std::string>("heading", "");
  claim.before = context.get<std::string>("before", "");
  claim.after = context.get<std::string>("after", "");
  claim.block_number = context.get<std::size_t>("block_number", 0);
  claim.sentence_number = context.get<std::size_t>("sentence_number", 0);
  read_links(json, reader, claim);
  const auto& wrong = reader.wrong() ? reader.wrong() : context.wrong();
  if (wrong) return tl::unexpected(problem(file, *wrong, {"valeur inattendue", "unexpected value"}));
  for (const char* needed : {"id", "article", "start", "end", "quote", "kind"})
    if (!json.contains(needed))
      return tl::unexpected(problem(file, std::string("/") + needed, {"champ manquant", "missing field"}));
  return claim;
}

}  // namespace recoupe
