// Which kinds of error explain a difference, and how much evidence each asks for.
#include "reconcile/diagnosis.h"

#include <gtest/gtest.h>

#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

constexpr Code kReferenceCodes[] = {Code::currency, Code::unit,      Code::percent_point, Code::outdated,
                                    Code::scope,    Code::magnitude, Code::digits,        Code::value};

const Rates& rates() {
  static const Rates parsed = Rates::parse("Date,USD\n2025-03-10,1.25\n", "r.csv").value();
  return parsed;
}

std::optional<Objection> diagnosed(Code code, const Claim& claim, const Candidate& candidate,
                                   const Record& record, const Comparer& comparer) {
  Vocabulary vocabulary;
  return diagnose(code, claim, candidate, FactIndex({&record}, vocabulary), comparer);
}

// The kinds that explain how the figure of `written` differs from the first fact, when it is evoked with
// `evidence` (fit and local): all that fit, in the contract's order.
std::string explained(const std::string& written, const std::string& fields, double evidence = 1,
                      bool told_elsewhere = false, const std::string& more_facts = "") {
  const Record record = record_of(R"({"id": "f", "label": "fait", )" + fields + "}" + more_facts);
  const Claim claim = claim_of("On compte " + written + ".");
  const Comparer comparer(rates());
  Candidate candidate{.fact = &record.facts.front(),
                      .comparison = comparer.compare(claim, record.facts.front()),
                      .evocation = {}};
  candidate.evocation.fit = candidate.evocation.local = candidate.evocation.weakest = evidence;
  candidate.told_elsewhere = told_elsewhere;
  std::string kinds;
  for (const Code code : kReferenceCodes)
    if (const auto objection = diagnosed(code, claim, candidate, record, comparer)) {
      EXPECT_EQ(objection->code, code);
      EXPECT_EQ(objection->fact, &record.facts.front());
      kinds += (kinds.empty() ? "" : " ") + std::string(name_of(code));
    }
  return kinds;
}

struct Row {
  const char* written;
  const char* fields;
  const char* kinds;
};

constexpr Row kRows[] = {
    // nothing to explain
    {"12 450 postes", R"("value": 12450, "unit": "poste")", ""},
    {"12 450 postes", R"("value": 12450, "unit": "EUR")", ""},
    // another currency, not its equivalent (a euro is 1.25 dollars)
    {"150 millions de dollars", R"("value": 150e6, "unit": "EUR")", "currency"},
    {"187,5 millions de dollars", R"("value": 150e6, "unit": "EUR")", ""},
    {"160 millions de dollars", R"("value": 150e6, "unit": "EUR")", ""},  // neither the number nor the worth
    {"150 milliards de dollars", R"("value": 150e6, "unit": "EUR")", ""},
    // another unit, or another thing
    {"21 semaines", R"("value": 21, "unit": "d")", "unit"},
    {"43 millionnaires", R"("value": 43, "unit": "milliardaire")", "unit"},
    {"44 millionnaires", R"("value": 43, "unit": "milliardaire")", ""},
    {"12 millionnaires", R"("value": 12, "unit": "milliardaire")", ""},  // small counts agree by chance
    {"450 MWh", R"("value": 450, "unit": "MW")", "unit"},
    {"450 hectares", R"("value": 450, "unit": "km2")", "unit magnitude"},  // a hundredth
    {"45 000 hectares", R"("value": 450, "unit": "km2")", ""},
    // per cent and points
    {"1,2 %", R"("value": 1.2, "unit": "pp")", "percent_point"},
    {"1,2 point de pourcentage", R"("value": 1.2, "unit": "%")", "percent_point"},
    {"1,4 %", R"("value": 1.2, "unit": "pp")", ""},
    {"1,2 point de pourcentage", R"("value": 1.2, "unit": "pp")", ""},
    // what was known before
    {"31 pays",
     R"("unit": "pays", "history": [{"from": "2023", "value": 31}, {"from": "2024", "value": 32}])",
     "outdated value"},
    {"33 pays",
     R"("unit": "pays", "history": [{"from": "2023", "value": 31}, {"from": "2024", "value": 32}])", "value"},
    // what will be known later is no excuse
    {"31 pays",
     R"("unit": "pays", "history": [{"from": "2023", "value": 32}, {"from": "2030", "value": 31}])", "value"},
    // powers of ten
    {"150 millions d'euros", R"("value": 150e9, "unit": "EUR")", "magnitude"},
    {"35,8 %", R"("value": 3.58, "unit": "%")", "magnitude"},
    {"1 240 postes", R"("value": 12400, "unit": "poste")", "magnitude digits"},  // a zero is lost, or a digit
    // mistyped
    {"21 450 postes", R"("value": 12450, "unit": "poste")", "digits value"},
    {"12 540 postes", R"("value": 12450, "unit": "poste")", "digits value"},
    // anything else that is not too far off
    {"15 %", R"("value": 12, "unit": "%")", "value"},
    {"25 postes", R"("value": 12, "unit": "poste")", "value"},
    {"47 postes", R"("value": 12, "unit": "poste")", ""},  // more likely of another thing
    {"entre 20 et 25 postes", R"("value": 12, "unit": "poste")", "value"},
    {"environ 20 postes", R"("value": 12, "unit": "poste")", "value"},
    // known ranges
    {"31 postes", R"("low": 12, "high": 15, "unit": "poste")", "value"},
    {"14 postes", R"("low": 12, "high": 15, "unit": "poste")", ""},
    {"135 postes", R"("low": 12, "high": 15, "unit": "poste")", "magnitude"},
};

TEST(Diagnosis, NamesEveryKindThatExplains) {
  for (const Row& row : kRows)
    EXPECT_EQ(explained(row.written, row.fields), row.kinds) << row.written << " / " << row.fields;
}

TEST(Diagnosis, ThinEvidenceIsNotEnough) {
  for (const Row& row : kRows) EXPECT_EQ(explained(row.written, row.fields, 0.3), "") << row.written;
}

// An exact power of ten is hardly a coincidence, a plainly different value may well be one.
TEST(Diagnosis, AsksForMoreTheLikelierACoincidenceIs) {
  const auto least = [](const std::string& written, const std::string& fields) {
    double evidence = 1;
    while (evidence > 0.3 && !explained(written, fields, evidence - 0.01).empty()) evidence -= 0.01;
    return evidence;
  };
  const double magnitude = least("150 millions d'euros", R"("value": 150e9, "unit": "EUR")");
  const double unit = least("43 millionnaires", R"("value": 43, "unit": "milliardaire")");
  const double value = least("15 %", R"("value": 12, "unit": "%")");
  EXPECT_GT(magnitude, 0.35);
  EXPECT_LT(magnitude, unit);
  EXPECT_LT(unit, value);
  EXPECT_LT(value, 0.9);
}

TEST(Diagnosis, AFactThatIsToldElsewhereIsHeldAgainstNoOtherValue) {
  EXPECT_EQ(explained("15 %", R"("value": 12, "unit": "%")", 1, true), "");
  EXPECT_EQ(explained("150 millions d'euros", R"("value": 150e9, "unit": "EUR")", 1, true), "magnitude");
}

TEST(Diagnosis, ScopeIsAnotherFactOrTheSumOfTwo) {
  const std::string private_part = R"("value": 150e9, "unit": "EUR")";
  const std::string others =
      R"(, {"id": "public", "label": "part publique", "value": 50e9, "unit": "EUR"},
           {"id": "loan", "label": "prêts", "value": 7e9, "unit": "EUR"},
           {"id": "share", "label": "part", "value": 80, "unit": "%"})";
  struct {
    const char* written;
    std::vector<std::string> belongs_to;
  } const rows[] = {
      {"50 milliards d'euros", {"public"}},
      {"200 milliards d'euros", {"f", "public"}},
      {"157 milliards d'euros", {"f", "loan"}},
      {"57 milliards d'euros", {"loan", "public"}},
      {"150 milliards d'euros", {}},
      {"80 milliards d'euros", {}},  // a number of another unit
      {"119 milliards d'euros", {}},
  };
  const Record record = record_of(R"({"id": "f", "label": "part privée", )" + private_part + "}" + others);
  const Comparer comparer(rates());
  for (const auto& row : rows) {
    const Claim claim = claim_of("On compte " + std::string(row.written) + ".");
    Candidate candidate{.fact = &record.facts.front(),
                        .comparison = comparer.compare(claim, record.facts.front()),
                        .evocation = {}};
    candidate.evocation.fit = candidate.evocation.local = candidate.evocation.weakest = 1;
    const auto objection = diagnosed(Code::scope, claim, candidate, record, comparer);
    std::vector<std::string> ids;
    if (objection)
      for (const Fact* fact : objection->belongs_to) ids.push_back(fact->id);
    EXPECT_EQ(ids, row.belongs_to) << row.written;
  }
}

// Small counts are sums of each other by chance.
TEST(Diagnosis, SumsOfSmallCountsTellNothing) {
  const std::string other = R"(, {"id": "g", "label": "autre", "value": 4, "unit": "usine"})";
  const std::string kinds = explained("sept usines", R"("value": 3, "unit": "usine")", 1, false, other);
  EXPECT_EQ(kinds.find("scope"), std::string::npos) << kinds;
  EXPECT_NE(explained("quatre usines", R"("value": 3, "unit": "usine")", 1, false, other).find("scope"),
            std::string::npos);
}

TEST(Diagnosis, ObjectionsSayWhatTheyRestOn) {
  const Comparer comparer(rates());
  const auto only = [&](Code code, const std::string& written, const Record& record) {
    const Claim claim = claim_of("On compte " + written + ".");
    Candidate candidate{.fact = &record.facts.front(),
                        .comparison = comparer.compare(claim, record.facts.front()),
                        .evocation = {}};
    candidate.evocation.fit = candidate.evocation.local = candidate.evocation.weakest = 1;
    return diagnosed(code, claim, candidate, record, comparer);
  };
  const Record sum = record_of(R"({"id": "f", "label": "fait", "value": 150e9, "unit": "EUR"})");
  EXPECT_EQ(only(Code::magnitude, "150 millions d'euros", sum)->power, -3);
  EXPECT_EQ(only(Code::magnitude, "1 500 milliards d'euros", sum)->power, 1);
  const Record told = record_of(
      R"({"id": "f", "label": "fait", "unit": "pays", "history":
          [{"from": "2020", "value": 30}, {"from": "2023", "value": 31}, {"from": "2024", "value": 32}]})");
  const auto outdated = only(Code::outdated, "31 pays", told);
  ASSERT_TRUE(outdated);
  EXPECT_EQ(outdated->outdated_from->from, "2023");
  EXPECT_EQ(outdated->known->from, "2024");
}

TEST(Diagnosis, OnlyKindsOfTheReferenceAreAsked) {
  const Record record = record_of(R"({"id": "f", "label": "fait", "value": 150e9, "unit": "EUR"})");
  const Claim claim = claim_of("On compte 150 millions d'euros.");
  const Comparer comparer(rates());
  Candidate candidate{.fact = &record.facts.front(),
                      .comparison = comparer.compare(claim, record.facts.front()),
                      .evocation = {}};
  candidate.evocation.fit = candidate.evocation.local = candidate.evocation.weakest = 1;
  for (const Code code : {Code::arithmetic, Code::conversion, Code::headline, Code::inconsistent,
                          Code::disagreement, Code::long_scale, Code::calendar, Code::divergence})
    EXPECT_FALSE(diagnosed(code, claim, candidate, record, comparer)) << name_of(code);
}

TEST(Diagnosis, MayBeAskedOfFactsOfTheRightSort) {
  struct {
    const char* written;
    const char* unit;
    const char* kinds;
  } const rows[] = {
      {"12 dollars", "EUR", "currency"},
      {"12 %", "pp", "percent_point"},
      {"12 euros", "EUR", "unit outdated scope magnitude digits value"},
      {"12 semaines", "d", "unit outdated scope magnitude digits value"},
      {"12 usines", "site", "unit"},
      {"des dizaines de sites", "site", ""},
  };
  const Comparer comparer(rates());
  for (const auto& row : rows) {
    const Fact fact = fact_of(R"("value": 12, "unit": ")" + std::string(row.unit) + "\"");
    Candidate candidate{
        .fact = &fact,
        .comparison = comparer.compare(claim_of("On compte " + std::string(row.written) + "."), fact),
        .evocation = {}};
    std::string kinds;
    for (const Code code : kReferenceCodes)
      if (may_be(code, candidate)) kinds += (kinds.empty() ? "" : " ") + std::string(name_of(code));
    EXPECT_EQ(kinds, row.kinds) << row.written << " / " << row.unit;
    candidate.comparison.known = nullptr;  // nothing known yet at the article's date
    for (const Code code : kReferenceCodes) EXPECT_FALSE(may_be(code, candidate));
  }
}

}  // namespace
}  // namespace recoupe
