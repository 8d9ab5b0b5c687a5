// Claim -> a line of JSON. Test: tests/extract/claim_test.cc.
#include <array>
#include <charconv>
#include <cmath>

#include "extract/claim.h"
#include "ingest/json_text.h"

namespace recoupe {
namespace {

// Writes the fields of one object in the order in which they are added.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
  void close() { out_ += '}'; }

  std::string& name(std::string_view name) {
    if (out_.back() != '{') out_ += ',';
    return out_.append("\"").append(name).append("\":");
  }

  void text(std::string_view field, std::string_view value) { append_json_string(name(field), value); }
  void text_or_null(std::string_view field, const std::optional<std::string>& value) {
    if (value)
      text(field, *value);
    else
      name(field) += "null";
  }
  void count(std::string_view field, std::uint64_t value) { name(field) += std::to_string(value); }
  void flag(std::string_view field, bool value) { name(field) += value ? "true" : "false"; }

  // By the rule of json_number.
  void number(std::string_view field, const std::optional<double>& value) {
    constexpr double kEveryIntegerBelow = 9007199254740992.0;  // 2^53
    name(field);
    if (!value || !std::isfinite(*value)) {
      out_ += "null";
      return;
    }
    std::array<char, 32> digits{};
    const bool whole = std::trunc(*value) == *value && std::fabs(*value) < kEveryIntegerBelow;
    const auto end = whole
                         ? std::to_chars(digits.begin(), digits.end(), static_cast<std::int64_t>(*value)).ptr
                         : std::to_chars(digits.begin(), digits.end(), *value).ptr;
    out_.append(digits.begin(), end);
  }

 private:
  std::string& out_;
};

void append_source(ObjectWriter& parent, const Source& source) {
  ObjectWriter json(parent.name("source"));
  json.text("file", source.file);
  if (source.offset) json.count("offset", *source.offset);
  if (source.record) json.text("record", *source.record);
  json.close();
}

void append_links(ObjectWriter& parent, const std::vector<Link>& links) {
  std::string& out = parent.name("links");
  out += '[';
  for (const Link& link : links) {
    if (&link != &links.front()) out += ',';
    ObjectWriter json(out);
    json.text("type", name_of(link.type));
    json.text("claim", link.claim);
    json.close();
  }
  out += ']';
}

void append_keys(ObjectWriter& parent, const std::vector<std::string>& keys) {
  std::string& out = parent.name("keys");
  out += '[';
  for (const std::string& key : keys) {
    if (&key != &keys.front()) out += ',';
    append_json_string(out, key);
  }
  out += ']';
}

void append_context(ObjectWriter& parent, const Claim& claim) {
  const ArticleContext& article = *claim.article;
  ObjectWriter json(parent.name("context"));
  json.text("title", article.title);
  json.text_or_null("published", article.published);
  json.text_or_null("outlet", article.outlet);
  json.text_or_null("url", article.url);
  json.text("language", article.language);
  append_source(json, article.source);
  if (article.dispatch) json.text("dispatch", *article.dispatch);
  json.text("lead", article.lead);
  json.text("heading", claim.heading);
  json.text("before", claim.before);
  json.text("after", claim.after);
  json.count("block_number", claim.block_number);
  json.count("sentence_number", claim.sentence_number);
  json.close();
}

}  // namespace

std::string to_json_line(const Claim& claim, std::string_view type) {
  std::string out;
  out.reserve(claim.sentence.size() + claim.before.size() + claim.after.size() + claim.article->lead.size() +
              claim.article->title.size() + 1024);
  ObjectWriter json(out);
  json.text("type", type);
  json.text("id", claim.id);
  json.text("article", claim.article->id);
  json.text("field", name_of(claim.field));
  json.text("block", name_of(claim.block));
  json.count("start", claim.start);
  json.count("end", claim.end);
  json.text("quote", claim.quote);
  json.text("sentence", claim.sentence);
  json.count("sentence_start", claim.sentence_start);
  json.text("kind", name_of(claim.kind));
  json.number("value", claim.value);
  json.number("low", claim.low);
  json.number("high", claim.high);
  json.text_or_null("unit", claim.unit);
  json.text_or_null("per", claim.per);
  json.text("approx", name_of(claim.approx));
  json.number("step", claim.step);
  if (claim.denominator) json.number("numerator", claim.numerator);
  if (claim.denominator) json.number("denominator", claim.denominator);
  json.text("role", name_of(claim.role));
  json.text("modality", name_of(claim.modality));
  json.text_or_null("period", claim.period);
  if (claim.over) json.text("over", *claim.over);
  if (claim.by) json.text("by", *claim.by);
  if (claim.since) json.text("since", *claim.since);
  json.flag("negated", claim.negated);
  json.text_or_null("attributed_to", claim.attributed_to);
  json.flag("quoted", claim.quoted);
  append_links(json, claim.links);
  append_keys(json, blocking_keys(claim));
  append_context(json, claim);
  json.close();
  return out;
}

}  // namespace recoupe
