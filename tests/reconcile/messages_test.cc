// Objections in words.
#include "reconcile/messages.h"

#include <gmock/gmock.h>

#include "reconcile/arithmetic.h"
#include "reconcile/reconciler.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const Record& plan() {
  static const Record record = record_of(
      R"({"id": "public", "label": "part publique", "value": 50e9, "unit": "EUR", "about": [["public"]]},
         {"id": "private", "label": "part privée", "value": 150e9, "unit": "EUR", "about": [["privé"]],
          "sources": [{"title": "Communiqué", "url": "https://plan.example/c", "publisher": "Commission",
                       "date": "2025-02-11"},
                      {"title": "Discours"}]},
         {"id": "total", "label": "plan entier", "value": 200e9, "unit": "EUR", "about": [["total"]]},
         {"id": "sites", "label": "sites du plan", "unit": "site", "about": [["site"]],
          "sources": [{"title": "Annexe"}],
          "history": [{"from": "2024-05", "value": 7}, {"from": "2025-01-15", "value": 12}]},
         {"id": "gain", "label": "gain", "value": 1.2, "unit": "pp", "about": [["gain"]]},
         {"id": "range", "label": "durée", "low": 10, "high": 20, "unit": "d", "about": [["durée"]]})",
      R"({"type": "sum", "total": "total", "parts": ["public", "private"]})");
  return record;
}

const Fact& fact(const std::string& id) {
  for (const Fact& one : plan().facts)
    if (one.id == id) return one;
  ADD_FAILURE() << id;
  return plan().facts.front();
}

Objection objection(Code code, const std::string& id) {
  return {
      .code = code, .fact = &fact(id), .known = &fact(id).history.back(), .belongs_to = {}, .reasons = {}};
}

Finding found(const std::string& written, const Objection& of, Language language = Language::french) {
  return finding_of(claim_of("On compte " + written + "."), of, {&plan(), 1}, language);
}

Objection shifted() {
  Objection of = objection(Code::magnitude, "private");
  of.power = -3;
  of.reasons = {"« privé » (phrase)"};
  return of;
}

TEST(Messages, AFindingHoldsAllThatTheContractNames) {
  const Claim claim = claim_of("On compte 150 millions d'euros.");
  const Finding finding = finding_of(claim, shifted(), {&plan(), 1}, Language::french);
  EXPECT_EQ(finding.code, Code::magnitude);
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.article, "a");
  EXPECT_THAT(finding.claims, testing::ElementsAre(claim.id));
  EXPECT_EQ(finding.field, Field::text);
  EXPECT_EQ(finding.start, 10U);  // behind `On compte `
  EXPECT_EQ(finding.end, 30U);
  EXPECT_EQ(finding.quote, "150 millions d'euros");
  EXPECT_EQ(finding.fact, "r/private");
  ASSERT_TRUE(finding.expected);
  EXPECT_EQ(finding.expected->value, 150e9);
  EXPECT_EQ(finding.expected->unit, "EUR");
  EXPECT_FALSE(finding.expected->low || finding.expected->high);
  EXPECT_DOUBLE_EQ(finding.ratio.value(), 0.001);
  EXPECT_EQ(finding.suggestion, "150 milliards d'euros");
  ASSERT_EQ(finding.sources.size(), 2U);
  EXPECT_EQ(finding.sources[0].url, "https://plan.example/c");
  EXPECT_EQ(finding.reasons, shifted().reasons);
  EXPECT_FALSE(finding.attributed_to);
}

TEST(Messages, SayWhatIsWrittenWhatIsKnownAndByWhom) {
  EXPECT_THAT(found("150 millions d'euros", shifted()).message,
              AllOf(HasSubstr("« 150 millions d'euros »"), HasSubstr("ordre de grandeur"),
                    HasSubstr("mille fois trop peu"), HasSubstr("150 milliards d'euros"),
                    HasSubstr("part privée"), HasSubstr("Commission"), HasSubstr("11 février 2025")));
  EXPECT_THAT(found("150 millions d'euros", shifted(), Language::english).message,
              AllOf(HasSubstr("“150 millions d'euros”"), HasSubstr("order of magnitude"),
                    HasSubstr("1,000 times too small"), HasSubstr("150 billion euros"),
                    HasSubstr("11 February 2025")));
}

TEST(Messages, ShowTheSumThatAFactIsPartOf) {
  EXPECT_THAT(found("150 millions d'euros", shifted()).message,
              HasSubstr("50 milliards + 150 milliards = 200 milliards d'euros (plan entier)"));
  EXPECT_THAT(found("14 sites", objection(Code::value, "sites")).message, Not(HasSubstr("=")));
}

TEST(Messages, EveryKindHasItsOwnWords) {
  Objection outdated = objection(Code::outdated, "sites");
  outdated.outdated_from = &fact("sites").history.front();
  Objection scope = objection(Code::scope, "private");
  scope.belongs_to = {&fact("public")};
  Objection sum = objection(Code::scope, "private");
  sum.belongs_to = {&fact("private"), &fact("public")};
  Objection opposite = objection(Code::value, "gain");
  opposite.opposite = true;
  struct {
    const char* written;
    Objection of;
    const char* french;
    const char* english;
  } const rows[] = {
      {"150 milliards de dollars", objection(Code::currency, "private"), "monnaie", "currency"},
      {"12 usines", objection(Code::unit, "sites"), "unité", "unit"},
      {"1,2 %", objection(Code::percent_point, "gain"), "en points, non en pour cent",
       "percentage points, not"},
      {"7 sites", outdated, "mai 2024", "May 2024"},
      {"50 milliards d'euros", scope, "« part publique » (50 milliards d'euros)",
       "“part publique” (50 billion euros)"},
      {"200 milliards d'euros", sum, "somme", "sum"},
      {"21 sites", objection(Code::digits, "sites"), "frappe", "mistyped"},
      {"14 sites", objection(Code::value, "sites"), "pas le bon chiffre", "not the right figure"},
      {"1,2 point", opposite, "hausse et baisse", "rise and fall"},
      {"31 jours", objection(Code::value, "range"), "entre 10 et 20 jours", "between 10 and 20 days"},
  };
  for (const auto& row : rows) {
    const Finding french = found(row.written, row.of);
    const Finding english = found(row.written, row.of, Language::english);
    EXPECT_THAT(french.message, HasSubstr(row.french));
    EXPECT_THAT(english.message, HasSubstr(row.english));
    EXPECT_NE(french.message, english.message);
    for (const Finding& finding : {french, english}) {
      EXPECT_THAT(finding.message, AllOf(HasSubstr(row.written), testing::EndsWith("."), Not(HasSubstr("  ")),
                                         Not(HasSubstr("{")), Not(HasSubstr(".."))));
      EXPECT_EQ(finding.id, french.id);
    }
  }
}

// In the article's own typography, when the known value is not worded like that.
TEST(Messages, SayWhatToWriteInstead) {
  EXPECT_THAT(found("150 M€", shifted()).message, testing::EndsWith(" Écrire « 150 Md€ »."));
  EXPECT_THAT(found("150 M€", shifted(), Language::english).message, testing::EndsWith(" Write “150 Md€”."));
  EXPECT_THAT(found("150 millions d'euros", shifted()).message, Not(HasSubstr("Écrire")));
}

TEST(Messages, WithoutPublisherTheTitleOfTheSourceServes) {
  EXPECT_THAT(found("14 sites", objection(Code::value, "sites")).message,
              HasSubstr("(sites du plan ; Annexe)"));
  EXPECT_THAT(found("14 %", objection(Code::value, "gain")).message, HasSubstr("(gain)."));
}

TEST(Messages, NeitherRatioNorSuggestionWhereTheyWouldMislead) {
  // Of different units a ratio says nothing.
  EXPECT_FALSE(found("150 milliards de dollars", objection(Code::currency, "private")).ratio);
  EXPECT_FALSE(found("12 usines", objection(Code::unit, "sites")).ratio);
  // Where the direction is wrong, the figure is right.
  Objection opposite = objection(Code::value, "gain");
  opposite.opposite = true;
  EXPECT_FALSE(found("1,2 point", opposite).suggestion);
}

TEST(Messages, TheRatioIsInOneUnit) {
  const Record record =
      record_of(R"({"id": "f", "label": "forêt", "value": 1250, "unit": "ha", "about": [["forêt"]]})");
  const auto claims = claims_of("La forêt couvre 125 km2.");
  const Report report = reconcile(claims, {&record, 1});
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].code, Code::magnitude);
  EXPECT_DOUBLE_EQ(report.findings[0].ratio.value(), 10);  // 12 500 ha for 1 250
}

TEST(Messages, TheRatioOfAFractionIsInPerCent) {
  const Record record =
      record_of(R"({"id": "f", "label": "locataires", "value": 40, "unit": "%", "about": [["locataire"]]})");
  const Report report = reconcile(claims_of("La moitié des locataires sont jeunes."), {&record, 1});
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_DOUBLE_EQ(report.findings[0].ratio.value(), 1.25);
}

// Where the noun is what is wrong, the article's own must not be suggested again.
TEST(Messages, TheRightThingIsSuggestedForTheWrongOne) {
  EXPECT_EQ(found("12 usines", objection(Code::unit, "sites")).suggestion, "12 sites");
  EXPECT_EQ(found("12 semaines", objection(Code::unit, "range")).suggestion, "entre 10 et 20 jours");
}

TEST(Messages, QuotedWordsLowerTheSeverityOneStep) {
  struct {
    Code code;
    const char* fact;
    Severity plain;
    Severity quoted;
  } const rows[] = {
      {Code::value, "sites", Severity::error, Severity::warning},
      {Code::percent_point, "gain", Severity::warning, Severity::info},
  };
  for (const auto& row : rows) {
    Claim claim = claim_of("On compte 14 sites.");
    claim.attributed_to = "Anne Roux";
    const auto finding = [&] {
      return finding_of(claim, objection(row.code, row.fact), {&plan(), 1}, Language::french);
    };
    EXPECT_EQ(finding().severity, row.plain);
    EXPECT_FALSE(finding().attributed_to);  // told by her, in the article's words
    claim.quoted = true;
    EXPECT_EQ(finding().severity, row.quoted);
    EXPECT_EQ(finding().attributed_to, "Anne Roux");
  }
}

TEST(Messages, OfArithmetic) {
  const auto finding = [](const std::string& text, Language language) {
    const auto claims = claims_of(text);
    const auto objections = check_arithmetic(claims);
    EXPECT_EQ(objections.size(), 1U) << text;
    return objections.empty() ? Finding{} : finding_of(objections.front(), language);
  };
  const Finding share =
      finding("Sur 200 millions d'euros, la ville prend 10 % de cette somme, soit 25 millions d'euros.",
              Language::french);
  EXPECT_EQ(share.code, Code::arithmetic);
  EXPECT_EQ(share.severity, Severity::warning);
  EXPECT_EQ(share.quote, "25 millions d'euros");
  EXPECT_EQ(share.claims.size(), 3U);
  EXPECT_EQ(share.expected->value, 20e6);
  EXPECT_EQ(share.suggestion, "20 millions d'euros");
  EXPECT_DOUBLE_EQ(share.ratio.value(), 1.25);
  EXPECT_FALSE(share.fact);
  EXPECT_EQ(
      share.message,
      "« 25 millions d'euros » : 10 % de 200 millions d'euros, c'est 20 millions d'euros, non 25 millions.");
  const Finding fifth = finding("Un élève sur cinq, soit 12 %, vient à pied.", Language::english);
  EXPECT_THAT(fifth.message, AllOf(HasSubstr("“12 %”"), HasSubstr("20%")));
  const Finding part = finding("La ville compte 300 logements, dont 340 logements vides.", Language::french);
  EXPECT_EQ(part.message, "« 340 logements » : la partie dépasse le tout, 300 logements.");
  EXPECT_FALSE(part.suggestion);  // either may be wrong
  const Finding sum = finding(
      "Le budget de 60 millions d'euros est réparti entre l'État (30 millions d'euros) et la ville (34 "
      "millions "
      "d'euros).",
      Language::french);
  EXPECT_EQ(sum.claims.size(), 3U);
  EXPECT_EQ(sum.message,
            "« 60 millions d'euros » : le compte n'y est pas, 30 + 34 = 64 millions d'euros, non 60.");
}

}  // namespace
}  // namespace recoupe
