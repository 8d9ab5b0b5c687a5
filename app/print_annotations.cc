#include "app/print_annotations.h"

#include <nlohmann/json.hpp>

#include "app/review_index.h"

namespace recoupe {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_around = 60;  // code points before and behind a quote: enough to find it again

Json textual_body(std::string_view purpose, std::string_view value) {
  return {{"type", "TextualBody"}, {"purpose", purpose}, {"value", value}};
}

// Messages and suggestions are sentences of a language; tags are not.
Json worded_body(std::string_view purpose, std::string_view value, std::string_view language) {
  Json body = textual_body(purpose, value);
  body["format"] = "text/plain";
  body["language"] = language;
  return body;
}

Json bodies_of(const Finding& finding, Language language) {
  Json bodies = Json::array();
  bodies.push_back(worded_body("assessing", finding.message, language == Language::french ? "fr" : "en"));
  if (finding.suggestion) bodies.push_back(worded_body("editing", *finding.suggestion, "fr"));
  bodies.push_back(textual_body("tagging", name_of(finding.code)));
  bodies.push_back(textual_body("tagging", name_of(finding.severity)));
  for (const Citation& source : finding.sources) {
    if (!is_web_address(source.url)) continue;
    bodies.push_back({{"type", "SpecificResource"}, {"purpose", "linking"}, {"source", source.url}});
  }
  return bodies;
}

Json selectors_of(const Finding& finding, const ArticleHead& head, const Claim* suspect) {
  const Surrounding text = around(finding, suspect, most_around);
  Json quote = {{"type", "TextQuoteSelector"}, {"exact", finding.quote}};
  if (!text.before.empty()) quote["prefix"] = text.before;
  if (!text.after.empty()) quote["suffix"] = text.after;
  Json position = {{"type", "TextPositionSelector"}, {"start", finding.start}, {"end", finding.end}};
  if (finding.field == Field::title && !head.title.empty()) {
    position = {{"type", "TextQuoteSelector"}, {"exact", head.title}, {"refinedBy", std::move(position)}};
  }
  return Json::array({std::move(quote), std::move(position)});
}

Json annotation_of(const Finding& finding, const ReviewIndex& index, Language language) {
  const ArticleHead* found = index.article(finding.article);
  const ArticleHead head = found != nullptr ? *found : ArticleHead{finding.article, "", "", {}, {}};
  return {
      {"type", "Annotation"},
      {"id", urn_of("finding", finding.id)},
      {"motivation", "assessing"},
      {"body", bodies_of(finding, language)},
      {"target",
       {{"source", address_of(head)}, {"selector", selectors_of(finding, head, index.suspect(finding))}}}};
}

}  // namespace

ListFormat annotations_format(Language language) {
  ListFormat format;
  format.sections = {
      {.open = "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:recoupe:findings\","
               "\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[",
       .first = "\n",
       .next = ",\n",
       .close = "]}\n"}};
  format.elements = [language](const Review& review) {
    const ReviewIndex index(review);
    std::vector<std::string> annotations;
    for (const Finding& finding : review.report.findings)
      annotations.push_back(
          annotation_of(finding, index, language).dump(-1, ' ', false, Json::error_handler_t::replace));
    return ListElements{std::move(annotations)};
  };
  return format;
}

}  // namespace recoupe
