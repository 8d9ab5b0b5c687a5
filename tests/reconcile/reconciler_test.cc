// The whole stage: claims of one or more articles in, verdicts and findings out.
#include "reconcile/reconciler.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Record& port() {
  static const Record record = record_of(
      R"({"id": "cost", "label": "coût du port", "value": 480e6, "unit": "EUR", "about": [["port"], ["coût", "coûter"]]},
         {"id": "jobs", "label": "emplois du port", "value": 1270, "unit": "emploi", "about": [["port"]]},
         {"id": "share", "label": "part du fret", "value": 36, "unit": "%", "about": [["fret"]]})");
  return record;
}

constexpr const char* kFaulty =
    "Le port coûte 480 milliards d'euros. Il compte 1 720 emplois, d'après le port.\n"
    "Le fret pèse 360 % du tout.";

std::vector<Claim> claims_of_all(const std::vector<Told>& articles) {
  std::vector<Claim> claims;
  for (const Told& told : articles)
    for (Claim& claim : claims_of(told)) claims.push_back(std::move(claim));
  return claims;
}

Report reconciled(const std::vector<Claim>& claims, const ReconcileOptions& options = {}) {
  return reconcile(claims, {&port(), 1}, options);
}

std::vector<std::string> lines(const Report& report) {
  std::vector<std::string> all;
  for (const Verdict& verdict : report.verdicts) all.push_back(to_json_line(verdict));
  for (const Finding& finding : report.findings) all.push_back(to_json_line(finding));
  return all;
}

std::vector<std::string> codes(const Report& report) {
  std::vector<std::string> all;
  for (const Finding& finding : report.findings) all.emplace_back(name_of(finding.code));
  return all;
}

TEST(Reconcile, OfNothing) {
  EXPECT_THAT(lines(reconcile({}, {})), IsEmpty());
  EXPECT_THAT(lines(reconcile({}, {&port(), 1})), IsEmpty());
  EXPECT_THAT(lines(reconcile(claims_of(kFaulty), {})), IsEmpty());  // right within themselves
}

TEST(Reconcile, FindingsAreInTheOrderOfThePage) {
  const Told told{.text = kFaulty, .title = "Port : un coût de 48 millions d'euros"};
  const Report report = reconciled(claims_of(told));
  EXPECT_THAT(codes(report), ElementsAre("magnitude", "magnitude", "digits", "magnitude"));
  ASSERT_EQ(report.findings.size(), 4U);
  EXPECT_EQ(report.findings[0].field, Field::title);
  EXPECT_EQ(report.findings[0].quote, "48 millions d'euros");
  for (std::size_t i = 2; i < 4; ++i) EXPECT_GT(report.findings[i].start, report.findings[i - 1].start);
}

TEST(Reconcile, ArticlesKeepTheirOrder) {
  const Report report =
      reconciled(claims_of_all({{.text = kFaulty, .id = "b"}, {.text = kFaulty, .id = "a"}}));
  std::vector<std::string> articles;
  for (const Finding& finding : report.findings) articles.push_back(finding.article);
  EXPECT_THAT(articles, ElementsAre("b", "b", "b", "a", "a", "a"));
}

TEST(Reconcile, VerdictsAreInTheOrderOfTheClaims) {
  const auto claims =
      claims_of("Le fret pèse 36 % du tout. Le port compte 1 270 emplois. Le port coûte 480 M€.");
  const Report report = reconciled(claims);
  ASSERT_EQ(claims.size(), 3U);
  ASSERT_EQ(report.verdicts.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(report.verdicts[i].claim, claims[i].id);
    EXPECT_EQ(report.verdicts[i].verdict, VerdictKind::confirmed);
  }
  EXPECT_THAT(report.findings, IsEmpty());
}

// Contract: one conflict is one finding; a wrong figure repeated in title and body is one each time.
TEST(Reconcile, AWrongFigureIsFoundEachTimeItIsWritten) {
  const Told told{
      .text =
          "Le port coûte 480 milliards d'euros, un coût pour le port.\nLe port coûte 480 milliards d'euros.",
      .title = "Port : un coût de 480 milliards d'euros"};
  const Report report = reconciled(claims_of(told));
  EXPECT_THAT(codes(report), ElementsAre("magnitude", "magnitude", "magnitude"));
}

TEST(Reconcile, AClaimHasAtMostOneFindingAndOneVerdict) {
  const auto claims = claims_of_all({{.text = kFaulty, .id = "a"}, {.text = kFaulty, .id = "b"}});
  const Report report = reconciled(claims);
  std::multiset<std::string> found;
  std::multiset<std::string> judged;
  for (const Finding& finding : report.findings) found.insert(finding.claims.front());
  for (const Verdict& verdict : report.verdicts) judged.insert(verdict.claim);
  for (const Claim& claim : claims) {
    EXPECT_LE(found.count(claim.id), 1U) << claim.id;
    EXPECT_EQ(judged.count(claim.id), found.count(claim.id)) << claim.id;
  }
}

TEST(Reconcile, IdsAreStableAndDistinct) {
  const std::vector<Told> articles = {
      {.text = kFaulty, .title = "Port : un coût de 48 millions d'euros", .id = "a"},
      {.text = kFaulty, .id = "b"}};
  const auto ids = [](const Report& report) {
    std::vector<std::string> all;
    for (const Finding& finding : report.findings) all.push_back(finding.id);
    return all;
  };
  const auto once = ids(reconciled(claims_of_all(articles)));
  EXPECT_EQ(std::set<std::string>(once.begin(), once.end()).size(), once.size());
  // neither the language, nor what is ignored, nor other articles change them
  EXPECT_EQ(ids(reconciled(claims_of_all(articles), {.language = Language::english, .ignore = {}})), once);
  const auto alone = ids(reconciled(claims_of_all({articles[1]})));
  EXPECT_EQ(std::vector<std::string>(once.end() - 3, once.end()), alone);
  const auto fewer = ids(reconciled(claims_of_all(articles), {.language = {}, .ignore = {Code::digits}}));
  EXPECT_EQ(fewer.size(), once.size() - 2);
  for (const std::string& id : fewer) EXPECT_THAT(once, testing::Contains(id));
}

TEST(Reconcile, IgnoresTheCodesItIsToldTo) {
  const auto claims = claims_of(kFaulty);
  EXPECT_THAT(codes(reconciled(claims)), ElementsAre("magnitude", "digits", "magnitude"));
  EXPECT_THAT(codes(reconciled(claims, {.language = {}, .ignore = {Code::magnitude}})),
              ElementsAre("digits"));
  EXPECT_THAT(codes(reconciled(claims, {.language = {}, .ignore = {Code::value}})),
              ElementsAre("magnitude", "digits", "magnitude"));
  EXPECT_THAT(codes(reconciled(claims, {.language = {}, .ignore = {Code::digits, Code::magnitude}})),
              IsEmpty());
  // A muted error is not found as another one; that the text contradicts the record stays true.
  const Report muted = reconciled(claims, {.language = {}, .ignore = {Code::digits, Code::magnitude}});
  ASSERT_EQ(muted.verdicts.size(), 3U);
  for (const Verdict& verdict : muted.verdicts) EXPECT_EQ(verdict.verdict, VerdictKind::contradicted);
  const auto sums = claims_of("La ville compte 300 logements, dont 340 logements vides.");
  EXPECT_THAT(codes(reconciled(sums)), ElementsAre("arithmetic"));
  EXPECT_THAT(codes(reconciled(sums, {.language = {}, .ignore = {Code::arithmetic}})), IsEmpty());
}

TEST(Reconcile, QuotedWordsLowerTheSeverity) {
  struct {
    const char* text;
    Severity severity;
    bool attributed;
  } const rows[] = {
      {"Le port coûte 480 milliards d'euros.", Severity::error, false},
      {"« Le port coûte 480 milliards d'euros », a déclaré Anne Roux.", Severity::warning, true},
      {"Selon Anne Roux, le port coûte 480 milliards d'euros.", Severity::error, false},
  };
  for (const auto& row : rows) {
    const Report report = reconciled(claims_of(row.text));
    ASSERT_EQ(report.findings.size(), 1U) << row.text;
    EXPECT_EQ(report.findings[0].code, Code::magnitude) << row.text;
    EXPECT_EQ(report.findings[0].severity, row.severity) << row.text;
    EXPECT_EQ(report.findings[0].attributed_to.has_value(), row.attributed) << row.text;
  }
}

TEST(Reconcile, FindingsMarkTheFigureInTheText) {
  const Told told{.text = "Déçue par l'été, la cité râle.\nLe port coûte 480 milliards d'euros.",
                  .title = "Port : coût de 48 millions d'euros"};
  const std::u32string title = U"Port : coût de 48 millions d'euros";
  const std::u32string text = U"Déçue par l'été, la cité râle.\nLe port coûte 480 milliards d'euros.";
  const Report report = reconciled(claims_of(told));
  ASSERT_EQ(report.findings.size(), 2U);
  EXPECT_EQ(title.substr(report.findings[0].start, report.findings[0].end - report.findings[0].start),
            U"48 millions d'euros");
  EXPECT_EQ(text.substr(report.findings[1].start, report.findings[1].end - report.findings[1].start),
            U"480 milliards d'euros");
}

TEST(Reconcile, SeveralRecordsAndTheirOrder) {
  Record other = record_of(
      R"({"id": "berths", "label": "places du port", "value": 640, "unit": "place", "about": [["port"], ["place"]]})");
  other.id = other.facts[0].record = "s";
  const auto claims =
      claims_of("Le port coûte 480 milliards d'euros. Le port offre 6 400 places aux bateaux.");
  const std::vector<Record> one = {port(), other};
  const std::vector<Record> two = {other, port()};
  const Report report = reconcile(claims, one);
  ASSERT_EQ(report.findings.size(), 2U);
  EXPECT_EQ(report.findings[0].fact, "r/cost");
  EXPECT_EQ(report.findings[1].fact, "s/berths");
  EXPECT_EQ(lines(report), lines(reconcile(claims, two)));
}

}  // namespace
}  // namespace recoupe
