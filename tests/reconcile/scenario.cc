#include "tests/reconcile/scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "extract/extractor.h"
#include "ingest/utf8.h"
#include "reconcile/reconciler.h"
#include "tests/reconcile/problem_printing.h"

namespace recoupe {
namespace {

using Json = nlohmann::ordered_json;

Field field_named(const std::string& name) {
  return name == "title" ? Field::title : Field::text;
}

Spot spot_of(const Json& json) {
  return {.article = json.at("article"),
          .field = field_named(json.value("field", "text")),
          .quote = json.at("quote")};
}

std::vector<Expectation> expectations_of(const Json& list) {
  std::vector<Expectation> expectations;
  for (const Json& json : list) {
    Expectation expectation{.spots = {spot_of(json)}, .codes = {}, .fact = {}};
    for (const Json& other : json.value("or", Json::array())) expectation.spots.push_back(spot_of(other));
    const Json& codes = json.at("code");
    for (const std::string name : codes.is_array() ? codes : Json::array({codes}))
      expectation.codes.push_back(code_named(name).value());
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
    if (article) {
      articles.push_back(std::move(*article));
    } else {
      ADD_FAILURE() << testing::PrintToString(article.error());
    }
  }
  return articles;
}

void read(const std::filesystem::path& path, std::vector<Scenario>& scenarios) {
  std::ifstream file(path);
  const Json json = Json::parse(file);
  Scenario scenario;
  scenario.name = path.stem();
  if (json.contains("rates") && json.at("rates").is_object())
    scenario.rates = Rates::parse(csv_of(json.at("rates")), scenario.name).value();
  if (json.contains("reference") && json.at("reference").is_object()) {
    LoadedRecords loaded = parse_record(json.at("reference").dump(), scenario.name);
    for (const Problem& problem : loaded.problems) ADD_FAILURE() << testing::PrintToString(problem);
    scenario.records = std::move(loaded.records);
  }
  scenario.articles = articles_of(json.at("articles"), scenario.name);
  Scenario twin = scenario;
  scenario.expected = expectations_of(json.at("expect"));
  scenario.allowed = expectations_of(json.value("allow", Json::array()));
  scenarios.push_back(std::move(scenario));
  if (!json.contains("clean_twin") || json.at("clean_twin").empty()) return;
  twin.name += ", clean twin";
  twin.articles = articles_of(json.at("clean_twin"), twin.name);
  scenarios.push_back(std::move(twin));
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

std::vector<Scenario> load_scenarios() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(RECOUPE_SOURCE_DIR "/corpus/scenarios"))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<Scenario> scenarios;
  for (const auto& path : paths) try {
      read(path, scenarios);
    } catch (const std::exception& fault) {
      ADD_FAILURE() << path << ": " << fault.what();
    }
  return scenarios;
}

Outcome outcome_of(const Scenario& scenario) {
  Outcome outcome;
  for (const Article& article : scenario.articles)
    for (Claim& claim : extract(article, {.weekdays = true})) outcome.claims.push_back(std::move(claim));
  ReconcileOptions options;
  if (scenario.rates) options.rates = &*scenario.rates;
  for (Finding& finding : reconcile(outcome.claims, scenario.records, options).findings)
    if (finding.severity != Severity::info || finding.attributed_to)
      outcome.findings.push_back(std::move(finding));
  return outcome;
}

bool touches(const Finding& finding, const Expectation& expectation, const Scenario& scenario,
             const Outcome& outcome) {
  return std::any_of(expectation.spots.begin(), expectation.spots.end(), [&](const Spot& spot) {
    if (stands_at(finding.article, finding.field, {finding.start, finding.end}, spot, scenario)) return true;
    return std::any_of(outcome.claims.begin(), outcome.claims.end(), [&](const Claim& claim) {
      return std::find(finding.claims.begin(), finding.claims.end(), claim.id) != finding.claims.end() &&
             stands_at(claim.article->id, claim.field, {claim.start, claim.end}, spot, scenario);
    });
  });
}

bool meets(const Finding& finding, const Expectation& expectation, const Scenario& scenario,
           const Outcome& outcome) {
  const bool code =
      std::find(expectation.codes.begin(), expectation.codes.end(), finding.code) != expectation.codes.end();
  const bool fact = !expectation.fact || !finding.fact || expectation.fact == finding.fact;
  return code && fact && touches(finding, expectation, scenario, outcome);
}

}  // namespace recoupe
