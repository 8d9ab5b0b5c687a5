#include "reconcile/finding.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "ingest/json_number.h"

namespace recoupe {
namespace {

using testing::HasSubstr;
using testing::Not;

// The tables of the contract, row by row.
constexpr struct {
  Code code;
  std::string_view name;
  Severity severity;
  Severity quoted;
} kCodes[] = {
    {Code::currency, "currency", Severity::error, Severity::warning},
    {Code::unit, "unit", Severity::error, Severity::warning},
    {Code::percent_point, "percent_point", Severity::warning, Severity::info},
    {Code::outdated, "outdated", Severity::warning, Severity::info},
    {Code::scope, "scope", Severity::warning, Severity::info},
    {Code::magnitude, "magnitude", Severity::error, Severity::warning},
    {Code::digits, "digits", Severity::error, Severity::warning},
    {Code::value, "value", Severity::error, Severity::warning},
    {Code::arithmetic, "arithmetic", Severity::warning, Severity::info},
    {Code::conversion, "conversion", Severity::warning, Severity::info},
    {Code::headline, "headline", Severity::warning, Severity::info},
    {Code::inconsistent, "inconsistent", Severity::warning, Severity::info},
    {Code::disagreement, "disagreement", Severity::warning, Severity::info},
    {Code::long_scale, "long_scale", Severity::warning, Severity::info},
    {Code::calendar, "calendar", Severity::warning, Severity::info},
    {Code::divergence, "divergence", Severity::info, Severity::info},
};

TEST(Code, NamesAndSeveritiesAreThoseOfTheContract) {
  for (const auto& row : kCodes) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(name_of(row.code), row.name);
    EXPECT_EQ(code_named(row.name), row.code);
    EXPECT_EQ(severity_of(row.code, false), row.severity);
    EXPECT_EQ(severity_of(row.code, true), row.quoted);
  }
}

TEST(Code, OtherNamesAreNone) {
  for (const std::string_view name : {"", "Value", "value ", "values", "error"}) {
    EXPECT_EQ(code_named(name), std::nullopt) << name;
  }
}

TEST(Verdict, Line) {
  const Verdict verdict{"A#7", "investai/private", VerdictKind::contradicted, {}};
  EXPECT_EQ(to_json_line(verdict),
            R"({"type":"verdict","claim":"A#7","fact":"investai/private","verdict":"contradicted"})");
}

TEST(Verdict, TheScoreOfTheLinkInTwoDecimals) {
  const Verdict verdict{"A#7", "investai/private", VerdictKind::confirmed, {}, 0.8166};
  EXPECT_EQ(
      to_json_line(verdict),
      R"({"type":"verdict","claim":"A#7","fact":"investai/private","verdict":"confirmed","score":0.82})");
}

TEST(Verdict, ReasonsWhenThereAreAny) {
  const Verdict verdict{"A#7", "investai/private", VerdictKind::confirmed, {"« InvestAI » dans le titre"}};
  EXPECT_EQ(to_json_line(verdict),
            R"({"type":"verdict","claim":"A#7","fact":"investai/private","verdict":"confirmed",)"
            R"("reasons":["« InvestAI » dans le titre"]})");
  EXPECT_EQ(name_of(VerdictKind::outdated), "outdated");
}

// The finding that the contract shows.
Finding full_finding() {
  Finding finding;
  finding.id = "0a1b";
  finding.code = Code::magnitude;
  finding.severity = Severity::error;
  finding.article = "A";
  finding.claims = {"A#7", "A#2"};
  finding.field = Field::text;
  finding.start = 412;
  finding.end = 431;
  finding.quote = "150 millions d'euros";
  finding.fact = "investai/private";
  finding.expected = Expected{150e9, std::nullopt, std::nullopt, "EUR"};
  finding.ratio = 0.001;
  finding.message = "mille fois trop peu";
  finding.suggestion = "150 milliards d'euros";
  finding.sources = {{"Communiqué", "https://ec.example/ip", "Commission", "2025-02-11"}};
  return finding;
}

TEST(Finding, LineInTheOrderOfTheContract) {
  EXPECT_EQ(to_json_line(full_finding()),
            R"({"type":"finding","id":"0a1b","code":"magnitude","severity":"error","article":"A",)"
            R"("claims":["A#7","A#2"],"field":"text","start":412,"end":431,"quote":"150 millions d'euros",)"
            R"("fact":"investai/private",)"
            R"("expected":{"value":150000000000,"low":null,"high":null,"unit":"EUR"},"ratio":0.001,)"
            R"("message":"mille fois trop peu","suggestion":"150 milliards d'euros",)"
            R"("sources":[{"title":"Communiqué","url":"https://ec.example/ip","publisher":"Commission",)"
            R"("date":"2025-02-11"}]})");
}

TEST(Finding, WhatIsAbsentIsNull) {
  Finding finding;
  finding.field = Field::title;
  finding.code = Code::divergence;
  finding.severity = Severity::info;
  EXPECT_EQ(to_json_line(finding),
            R"({"type":"finding","id":"","code":"divergence","severity":"info","article":"","claims":[],)"
            R"("field":"title","start":0,"end":0,"quote":"","fact":null,"expected":null,"ratio":null,)"
            R"("message":"","suggestion":null,"sources":[]})");
}

TEST(Finding, OptionalFieldsComeLast) {
  Finding finding = full_finding();
  EXPECT_THAT(to_json_line(finding), Not(HasSubstr("attributed_to")));
  EXPECT_THAT(to_json_line(finding), Not(HasSubstr("reasons")));
  finding.attributed_to = "la ministre";
  finding.score = 0.7249;
  finding.reasons = {"même phrase"};
  EXPECT_THAT(
      to_json_line(finding),
      testing::EndsWith(R"(],"attributed_to":"la ministre","score":0.72,"reasons":["même phrase"]})"));
}

TEST(Finding, ASourceSaysNullForWhatItLacks) {
  Finding finding;
  finding.sources = {{"Communiqué", "", "", ""}};
  EXPECT_THAT(to_json_line(finding),
              HasSubstr(R"("sources":[{"title":"Communiqué","url":null,"publisher":null,"date":null}])"));
}

TEST(Finding, IsOneLineOfUtf8WhateverItQuotes) {
  Finding finding;
  finding.quote = "12\nmillions \xff";
  const std::string line = to_json_line(finding);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  const auto json = nlohmann::json::parse(line, nullptr, false);
  ASSERT_FALSE(json.is_discarded()) << line;
  EXPECT_EQ(json["quote"], "12\nmillions \xEF\xBF\xBD");
}

TEST(JsonNumber, IntegersArePlain) {
  const double two_to_53 = std::pow(2.0, 53);
  const struct {
    double number;
    const char* expected;
  } rows[] = {
      {0, "0"},
      {-0.0, "0"},
      {150e9, "150000000000"},
      {-3, "-3"},
      {two_to_53 - 1, "9007199254740991"},
      {two_to_53, "9.007199254740992e+15"},  // from here on not every integer is a double
      {1e18, "1e+18"},
      {5.8, "5.8"},
      {0.6666667, "0.6666667"},
      {0.1, "0.1"},
      {1e-7, "1e-07"},
      {std::numeric_limits<double>::infinity(), "null"},
      {std::nan(""), "null"},
  };
  for (const auto& row : rows) EXPECT_EQ(json_number(row.number).dump(), row.expected);
  EXPECT_EQ(json_number(std::optional<double>()).dump(), "null");
  EXPECT_EQ(json_number(std::optional<double>(2)).dump(), "2");
}

TEST(JsonNumber, ReadsBackAsTheSameDouble) {
  for (double number = 1e-12; number < 1e22; number *= 3.7) {
    for (const double n : {number, -number, std::round(number)}) {
      EXPECT_EQ(nlohmann::json::parse(json_number(n).dump()).get<double>(), n);
    }
  }
}

}  // namespace
}  // namespace recoupe
