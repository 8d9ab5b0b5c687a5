// Test: tests/reconcile/scenario_scores_test.cc, and every test that plays corpus/scenarios.
#include "reconcile/scenario.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "extract/extractor.h"
#include "ingest/utf8.h"
#include "reconcile/reconciler.h"

namespace recoupe {
namespace {

using Json = nlohmann::ordered_json;

// Ends the reading of one file; does not leave this one.
struct Fault {
  Problem problem;
};

Problem problem(Text what) {
  Problem made;
  made.what = std::move(what);
  return made;
}

Field field_named(const std::string& name) {
  return name == "title" ? Field::title : Field::text;
}

Spot spot_of(const Json& json) {
  return {.article = json.at("article"),
          .field = field_named(json.value("field", "text")),
          .quote = json.at("quote")};
}

Code code_called(const std::string& name) {
  const auto code = code_named(name);
  if (code) return *code;
  throw Fault{problem(
      {"aucun constat ne porte le code « " + name + " »", "no finding has the code \"" + name + "\""})};
}

std::vector<Expectation> expectations_of(const Json& list) {
  std::vector<Expectation> expectations;
  for (const Json& json : list) {
    Expectation expectation{.spots = {spot_of(json)}, .codes = {}, .fact = {}};
    for (const Json& other : json.value("or", Json::array())) expectation.spots.push_back(spot_of(other));
    const Json& codes = json.at("code");
    for (const std::string name : codes.is_array() ? codes : Json::array({codes}))
      expectation.codes.push_back(code_called(name));
    if (expectation.codes.empty()) throw Fault{problem({"« code » est vide", "\"code\" is empty"})};
    if (json.contains("fact") && json.at("fact").is_string()) expectation.fact = json.at("fact");
    expectations.push_back(std::move(expectation));
  }
  return expectations;
}

// As the European Central Bank prints its table.
std::string csv_of(const Json& rates) {
  std::vector<std::string> currencies;
  for (const auto& [day, amounts] : rates.items())
    for (const auto& [currency, amount] : amounts.items())
      if (std::find(currencies.begin(), currencies.end(), currency) == currencies.end())
        currencies.push_back(currency);
  std::string csv = "Date";
  for (const std::string& currency : currencies) csv += "," + currency;
  for (const auto& [day, amounts] : rates.items()) {
    csv += "\n" + day;
    for (const std::string& currency : currencies)
      csv += "," + (amounts.contains(currency) ? amounts.at(currency).dump() : "N/A");
  }
  return csv + "\n";
}

std::vector<Article> articles_of(const Json& list, const std::string& name) {
  std::vector<Article> articles;
  for (const Json& json : list) {
    auto article = article_from_json(json.dump(), name, name);
    if (!article) throw Fault{article.error()};
    articles.push_back(std::move(*article));
  }
  return articles;
}

std::vector<Scenario> scenarios_of(const Json& json, const std::string& file) {
  Scenario scenario;
  scenario.name = json.value("id", file);
  if (json.contains("rates") && json.at("rates").is_object()) {
    auto rates = Rates::parse(csv_of(json.at("rates")), file);
    if (!rates) throw Fault{rates.error()};
    scenario.rates = std::move(*rates);
  }
  if (json.contains("reference") && json.at("reference").is_object()) {
    LoadedRecords loaded = parse_record(json.at("reference").dump(), file);
    if (!loaded.problems.empty()) throw Fault{loaded.problems.front()};
    scenario.records = std::move(loaded.records);
  }
  scenario.articles = articles_of(json.at("articles"), file);
  Scenario twin = scenario;
  scenario.expected = expectations_of(json.at("expect"));
  scenario.allowed = expectations_of(json.value("allow", Json::array()));
  std::vector<Scenario> scenarios;
  scenarios.push_back(std::move(scenario));
  if (!json.contains("clean_twin") || json.at("clean_twin").empty()) return scenarios;
  twin.name += ", clean twin";
  twin.articles = articles_of(json.at("clean_twin"), file);
  scenarios.push_back(std::move(twin));
  return scenarios;
}

struct Range {
  std::size_t start;
  std::size_t end;
};

// Where the spot's quote stands, in code points; anywhere it occurs.
std::vector<Range> places_of(const Spot& spot, const Scenario& scenario) {
  std::vector<Range> places;
  for (const Article& article : scenario.articles) {
    if (article.id != spot.article) continue;
    const std::string& text = spot.field == Field::title ? article.title : article.text;
    for (std::size_t at = text.find(spot.quote); at != std::string::npos;
         at = text.find(spot.quote, at + 1)) {
      const std::size_t start = count_code_points(std::string_view(text).substr(0, at));
      places.push_back({start, start + count_code_points(spot.quote)});
    }
  }
  return places;
}

// Anything with `article`, `field`, `start` and `end` overlaps the spot.
bool stands_at(const std::string& article, Field field, Range range, const Spot& spot,
               const Scenario& scenario) {
  if (article != spot.article || field != spot.field) return false;
  const auto places = places_of(spot, scenario);
  return std::any_of(places.begin(), places.end(),
                     [&](const Range& place) { return range.start < place.end && place.start < range.end; });
}

}  // namespace

bool is_scenario(std::string_view bytes) {
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || bytes[start] != '{') return false;
  const Json json = Json::parse(bytes, nullptr, false);
  if (!json.is_discarded()) return json.is_object() && json.contains("articles") && json.contains("expect");
  // Lines of JSON are no document; a document with a fault has no whole object on its first line.
  const std::string_view first = bytes.substr(start, bytes.find('\n', start) - start);
  return !Json::accept(first) && bytes.find("\"expect\"") != std::string_view::npos;
}

tl::expected<std::vector<Scenario>, Problem> read_scenarios(std::string_view bytes, const std::string& file) {
  try {
    return scenarios_of(Json::parse(bytes), file);
  } catch (Fault& fault) {
    if (fault.problem.file.empty()) fault.problem.file = file;
    return tl::unexpected(std::move(fault.problem));
  } catch (const nlohmann::json::exception& fault) {
    const std::string what = fault.what();
    Problem unreadable = problem({"scénario illisible (" + what + ")", "unreadable scenario (" + what + ")"});
    unreadable.file = file;
    return tl::unexpected(std::move(unreadable));
  }
}

std::vector<Claim> claims_of(const Scenario& scenario) {
  std::vector<Claim> claims;
  for (const Article& article : scenario.articles)
    for (Claim& claim : extract(article, {.weekdays = true})) claims.push_back(std::move(claim));
  return claims;
}

std::vector<Finding> findings_of(const Scenario& scenario, std::span<const Claim> claims,
                                 double least_score) {
  ReconcileOptions options;
  options.least_score = least_score;
  if (scenario.rates) options.rates = &*scenario.rates;
  std::vector<Finding> findings;
  for (Finding& finding : reconcile(claims, scenario.records, options).findings)
    if (finding.severity != Severity::info || finding.attributed_to) findings.push_back(std::move(finding));
  return findings;
}

bool touches(const Finding& finding, const Expectation& expectation, const Scenario& scenario,
             std::span<const Claim> claims) {
  return std::any_of(expectation.spots.begin(), expectation.spots.end(), [&](const Spot& spot) {
    if (stands_at(finding.article, finding.field, {finding.start, finding.end}, spot, scenario)) return true;
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
      return std::find(finding.claims.begin(), finding.claims.end(), claim.id) != finding.claims.end() &&
             stands_at(claim.article->id, claim.field, {claim.start, claim.end}, spot, scenario);
    });
  });
}

bool meets(const Finding& finding, const Expectation& expectation, const Scenario& scenario,
           std::span<const Claim> claims) {
  const bool code =
      std::find(expectation.codes.begin(), expectation.codes.end(), finding.code) != expectation.codes.end();
  const bool fact = !expectation.fact || !finding.fact || expectation.fact == finding.fact;
  return code && fact && touches(finding, expectation, scenario, claims);
}

}  // namespace recoupe
