#include "app/print_claimreview.h"

#include <nlohmann/json.hpp>

#include "app/review_index.h"

namespace recoupe {
namespace {

using Json = nlohmann::ordered_json;

Text verdict_of(const Finding& finding) {
  if (finding.code == Code::outdated) return {"Dépassé", "Outdated"};
  if (finding.code == Code::scope) return {"Pris pour autre chose", "Mistaken for something else"};
  return finding.severity == Severity::error ? Text{"Faux", "False"} : Text{"Inexact", "Inaccurate"};
}

int rating_of(Severity severity) {
  return severity == Severity::error ? 1 : severity == Severity::warning ? 2 : 3;
}

Json appearance(const ArticleHead& head) {
  Json article = {{"@type", "NewsArticle"}, {"@id", address_of(head)}};
  if (head.url && is_web_address(*head.url)) article["url"] = *head.url;
  if (!head.title.empty()) article["headline"] = head.title;
  if (head.published) article["datePublished"] = *head.published;
  if (head.outlet) article["publisher"] = {{"@type", "Organization"}, {"name", *head.outlet}};
  return article;
}

// Who vouches for the claim: the one quoted, else the outlet.
Json claim_of(const Finding& finding, const ArticleHead& head) {
  Json claim = {{"@type", "Claim"}};
  if (finding.attributed_to) {
    claim["author"] = {{"@type", "Person"}, {"name", *finding.attributed_to}};
  } else if (head.outlet) {
    claim["author"] = {{"@type", "Organization"}, {"name", *head.outlet}};
  }
  if (head.published) claim["datePublished"] = *head.published;
  claim["appearance"] = appearance(head);
  return claim;
}

Json citations(const Finding& finding) {
  Json list = Json::array();
  for (const Citation& source : finding.sources) {
    Json work = {{"@type", "CreativeWork"}};
    if (!source.title.empty()) work["name"] = source.title;
    if (is_web_address(source.url)) work["url"] = source.url;
    if (!source.publisher.empty())
      work["publisher"] = {{"@type", "Organization"}, {"name", source.publisher}};
    if (!source.date.empty()) work["datePublished"] = source.date;
    list.push_back(std::move(work));
  }
  return list;
}

Json review_of(const Finding& finding, const ReviewIndex& index, Language language) {
  const ArticleHead* found = index.article(finding.article);
  const ArticleHead head = found != nullptr ? *found : ArticleHead{finding.article, "", "", {}, {}};
  const Claim* claim = index.suspect(finding);
  Json review = {{"@type", "ClaimReview"},
                 {"@id", urn_of("finding", finding.id)},
                 {"author", {{"@type", "Organization"}, {"name", "Recoupe"}}},
                 {"claimReviewed", claim != nullptr ? claim->sentence : finding.quote},
                 {"itemReviewed", claim_of(finding, head)},
                 {"reviewRating",
                  {{"@type", "Rating"},
                   {"ratingValue", rating_of(finding.severity)},
                   {"worstRating", 1},
                   {"bestRating", 5},
                   {"alternateName", verdict_of(finding).in(language)}}},
                 {"reviewBody", finding.message},
                 {"inLanguage", language == Language::french ? "fr" : "en"},
                 {"keywords", name_of(finding.code)},
                 {"about", {{"@type", "Thing"}, {"identifier", *finding.fact}}}};
  if (!finding.sources.empty()) review["citation"] = citations(finding);
  return review;
}

}  // namespace

ListFormat claimreview_format(Language language) {
  ListFormat format;
  format.sections = {{.open = "{\"@context\":\"https://schema.org\",\"@graph\":[",
                      .first = "\n",
                      .next = ",\n",
                      .close = "]}\n"}};
  format.elements = [language](const Review& review) {
    const ReviewIndex index(review);
    std::vector<std::string> reviews;
    for (const Finding& finding : review.report.findings)
      if (finding.fact)
        reviews.push_back(
            review_of(finding, index, language).dump(-1, ' ', false, Json::error_handler_t::replace));
    return ListElements{std::move(reviews)};
  };
  return format;
}

}  // namespace recoupe
