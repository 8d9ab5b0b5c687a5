// What holds for any articles: of their order, of claims that went through JSON, of figures that are right
// however they are written, and of a planted power of ten.
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

#include "extract/units.h"
#include "reconcile/reconciler.h"
#include "tests/reconcile/scenario.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

std::vector<std::string> lines(const Report& report) {
  std::vector<std::string> all;
  for (const Verdict& verdict : report.verdicts) all.push_back(to_json_line(verdict));
  for (const Finding& finding : report.findings) all.push_back(to_json_line(finding));
  return all;
}

std::vector<Claim> claims_of_all(const std::vector<Article>& articles) {
  std::vector<Claim> claims;
  for (const Article& article : articles)
    for (Claim& claim : extract(article, {.weekdays = true})) claims.push_back(std::move(claim));
  return claims;
}

TEST(ReconcileProperty, TheOrderOfTheArticlesDoesNotChangeWhatIsFound) {
  for (Scenario& scenario : load_scenarios()) {
    // One article more than the scenario has, so that there is always an order.
    scenario.articles.push_back(
        article_of({.text = "Le port compte 300 quais, dont 340 neufs.", .id = "zz"}));
    const ReconcileOptions options{
        .language = {}, .ignore = {}, .rates = scenario.rates ? &*scenario.rates : nullptr};
    const auto there = lines(reconcile(claims_of_all(scenario.articles), scenario.records, options));
    std::reverse(scenario.articles.begin(), scenario.articles.end());
    const auto back = lines(reconcile(claims_of_all(scenario.articles), scenario.records, options));
    EXPECT_THAT(back, testing::UnorderedElementsAreArray(there)) << scenario.name;
  }
}

TEST(ReconcileProperty, ClaimsReadBackFromJsonGiveTheSame) {
  for (const Scenario& scenario : load_scenarios()) {
    const auto claims = claims_of_all(scenario.articles);
    std::vector<Claim> read;
    for (const Claim& claim : claims) {
      auto again = claim_from_json(to_json_line(claim), "-");
      ASSERT_TRUE(again) << to_json_line(claim);
      read.push_back(std::move(*again));
    }
    const ReconcileOptions options{
        .language = {}, .ignore = {}, .rates = scenario.rates ? &*scenario.rates : nullptr};
    EXPECT_EQ(lines(reconcile(read, scenario.records, options)),
              lines(reconcile(claims, scenario.records, options)))
        << scenario.name;
  }
}

// --- figures in many forms ----------------------------------------------------------------------

std::string with_comma(double number, int decimals) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.*f", decimals, number);
  std::string text = buffer;
  const std::size_t point = text.find('.');
  const std::size_t whole = point == std::string::npos ? text.size() : point;
  if (point != std::string::npos) text[point] = ',';
  for (std::size_t at = whole; at > 3; at -= 3) text.insert(at - 3, "\u202f");
  return text;
}

// A unit in words, and how much of the fact's unit it is.
struct Form {
  const char* unit;
  double size;
};

struct Subject {
  const char* fields;    // of the fact
  const char* sentence;  // with # for the figure
  double value;
  std::vector<Form> forms;
};

const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all = {
      {R"("unit": "EUR", "label": "budget du musée", "about": [["musée"], ["budget"]])",
       "Le budget du musée est de #.",
       1.437e9,
       {{" euros", 1}, {" millions d'euros", 1e6}, {" milliard d'euros", 1e9}, {" M€", 1e6}, {" Md€", 1e9}}},
      {R"("unit": "EUR", "label": "prix du billet", "about": [["billet"]])",
       "Il faut payer # pour un billet.",
       37.45,
       {{" euros", 1}, {" €", 1}}},
      {R"("unit": "habitant", "label": "population de la ville", "about": [["ville"]])",
       "La ville rassemble # depuis peu.",
       468317,
       {{" habitants", 1}, {" million d'habitants", 1e6}}},
      {R"("unit": "%", "label": "part du train", "about": [["train"]])",
       "Le train pèse # des trajets.",
       23.87,
       {{" %", 1}, {" pour cent", 1}, {"%", 1}}},
      {R"("unit": "ha", "label": "surface de la forêt", "about": [["forêt"]])",
       "La forêt s'étend sur # au nord.",
       68412,
       {{" hectares", 1}, {" km²", 100}, {" kilomètres carrés", 100}}},
      {R"("unit": "km", "label": "longueur du canal", "about": [["canal"]])",
       "Le canal mesure # de bout en bout.",
       41.27,
       {{" km", 1}, {" kilomètres", 1}, {" mètres", 0.001}}},
      {R"("unit": "MW", "label": "puissance du parc", "about": [["parc"]])",
       "Le parc fournit # les jours de vent.",
       846.3,
       {{" MW", 1}, {" mégawatts", 1}, {" GW", 1000}}},
      {R"("unit": "t", "label": "récolte de cerises", "about": [["cerise"]])",
       "On attend # de cerises.",
       5873,
       {{" tonnes", 1}, {" kg", 0.001}}},
  };
  return all;
}

Record record_with(const Subject& subject) {
  return record_of(R"({"id": "f", "value": )" + std::to_string(subject.value) + ", " + subject.fields + "}");
}

std::string told(const Subject& subject, const std::string& figure) {
  std::string text = subject.sentence;
  return text.replace(text.find('#'), 1, figure);
}

int decimals_for(double number, int significant) {
  return significant - 1 - static_cast<int>(std::floor(std::log10(std::abs(number))));
}

// The number of `form` with so many significant digits; empty when it has fewer, or when the rounding moves
// it by more than what a reader takes for a rounding.
std::string written(const Subject& subject, const Form& form, int significant, double times = 1) {
  constexpr double kMostMoved = 0.025;
  const double number = subject.value * times / form.size;
  const int decimals = decimals_for(number, significant);
  if (decimals > 4) return {};
  const double scale = std::pow(10.0, decimals);
  const double rounded = std::round(number * scale) / scale;
  if (std::abs(rounded / number - 1) > kMostMoved) return {};
  return with_comma(rounded, std::max(decimals, 0)) + form.unit;
}

TEST(ReconcileProperty, FiguresOfTheRecordAreConfirmedInEveryRoundingAndUnit) {
  int tried = 0;
  for (const Subject& subject : subjects()) {
    const Record record = record_with(subject);
    for (const Form& form : subject.forms)
      for (int significant = 2; significant <= 7; ++significant)
        for (const char* approximator : {"", "environ ", "quelque "}) {
          const std::string figure = written(subject, form, significant);
          if (figure.empty()) continue;
          const std::string text = told(subject, approximator + figure);
          const auto claims = claims_of(text);
          const Report report = reconcile(claims, {&record, 1});
          ++tried;
          EXPECT_TRUE(report.findings.empty()) << text << " / " << shown(claims, report);
          EXPECT_EQ(report.verdicts.size(), 1U) << text;
        }
  }
  EXPECT_GT(tried, 200);
}

TEST(ReconcileProperty, BoundsOfTheRecordsFigureAreConfirmed) {
  for (const Subject& subject : subjects()) {
    const Record record = record_with(subject);
    for (const Form& form : subject.forms) {
      const double number = subject.value / form.size;
      const double unit = std::pow(10.0, std::floor(std::log10(number)) - 1);  // of the second digit
      const int decimals = std::max(decimals_for(number, 2), 0);
      const std::string below = with_comma(std::floor(number / unit) * unit, decimals) + form.unit;
      const std::string above = with_comma(std::ceil(number / unit) * unit, decimals) + form.unit;
      for (const std::string& figure : {"plus de " + below, "au moins " + below, "moins de " + above,
                                        "près de " + above, "au plus " + above}) {
        const std::string text = told(subject, figure);
        const auto claims = claims_of(text);
        const Report report = reconcile(claims, {&record, 1});
        EXPECT_TRUE(report.findings.empty()) << text << " / " << shown(claims, report);
        EXPECT_EQ(report.verdicts.size(), 1U) << text;
      }
    }
  }
}

TEST(ReconcileProperty, APlantedPowerOfTenIsAlwaysFoundAsMagnitude) {
  int tried = 0;
  for (const Subject& subject : subjects()) {
    const Record record = record_with(subject);
    for (const Form& form : subject.forms)
      for (const int power : {-3, -2, -1, 1, 2, 3})
        for (int significant = 2; significant <= 5; ++significant) {
          const std::string figure = written(subject, form, significant, std::pow(10.0, power));
          if (figure.empty()) continue;
          const std::string text = told(subject, figure);
          const auto claims = claims_of(text);
          const Report report = reconcile(claims, {&record, 1});
          ++tried;
          ASSERT_EQ(report.findings.size(), 1U) << text;
          const Finding& finding = report.findings.front();
          // 68 412 km² for 68 412 ha is the expected number: the unit is as likely what is wrong.
          const bool same_number = form.size != 1 && std::pow(10.0, power) == form.size &&
                                   class_of_unit(record.facts[0].unit) == UnitClass::measure;
          if (same_number && finding.code == Code::unit) continue;
          EXPECT_EQ(name_of(finding.code), name_of(Code::magnitude)) << text;
          EXPECT_NEAR(std::log10(finding.ratio.value_or(1)), power, 0.05) << text;
        }
  }
  EXPECT_GT(tried, 300);
}

}  // namespace
}  // namespace recoupe
