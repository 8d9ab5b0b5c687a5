// What looks doubtful in a sound record, and where it is said to be.
#include "reconcile/record_doubts.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/reconcile/corpus_articles.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

// The places of all doubts, in order.
std::string places(const std::string& facts) {
  std::string places;
  for (const Problem& doubt : doubts_about(record_of(facts)))
    places += (places.empty() ? "" : " ") + doubt.place.value_or("?");
  return places;
}

std::string fact(const std::string& id, const std::string& fields) {
  return R"({"id": ")" + id + R"(", "label": "fait", )" + fields + "}";
}

TEST(RecordDoubts, OfOneFact) {
  struct {
    const char* fields;
    const char* places;
  } const rows[] = {
      {R"("value": 7, "unit": "EUR", "about": [["port"], ["budget"]])", ""},
      {R"("value": 7, "unit": "EUR", "about": [["port"], ["…", "—"]])", "/facts/0/about/1"},
      {R"("value": 7, "unit": "EUR", "about": [["port", "quai"]], "unless": ["gare", "Quai"])",
       "/facts/0/unless/1"},
      // words that any figure has
      {R"("value": 7, "unit": "EUR", "about": [["port"], ["phase", "millions"]])", "/facts/0/about/1/1"},
      {R"("value": 7, "unit": "EUR", "about": [["port"], ["euros", "budget"]])", "/facts/0/about/1/0"},
      {R"("value": 7, "unit": "h", "about": [["port"], ["heure", "mois"]])", ""},
      {R"("value": 7, "unit": "EUR", "about": [["port"]], "tolerance": 0.2)", ""},
      {R"("value": 7, "unit": "EUR", "about": [["port"]], "tolerance": 0.5)", "/facts/0/tolerance"},
      {R"("value": 7, "unit": "quai", "unit_names": ["môle", "quai"], "about": [["port"]])",
       "/facts/0/unit_names/1"},
      {R"("unit": "EUR", "about": [["port"]], "history": [{"from": "2024", "value": 7e6}, {"from": "2025", "value": 9e6}])",
       ""},
      {R"("unit": "EUR", "about": [["port"]], "history": [{"from": "2024", "value": 7e6}, {"from": "2025", "value": 7e6}])",
       "/facts/0/history/1"},
      {R"("unit": "EUR", "about": [["port"]], "history": [{"from": "2024", "value": 7e6}, {"from": "2025", "value": 7.2e9}])",
       "/facts/0/history/1"},
  };
  for (const auto& row : rows) EXPECT_EQ(places(fact("f", row.fields)), row.places) << row.fields;
}

TEST(RecordDoubts, OfFactsThatWouldStealEachOthersFigures) {
  const std::string port = R"("value": 7e6, "unit": "EUR", "about": [["port", "Sète"], ["budget", "coût"]])";
  struct {
    const char* fields;
    bool doubtful;
    const char* why;
  } const rows[] = {
      {R"("value": 9e6, "unit": "EUR", "about": [["Sète", "quai"], ["coût", "prix"]])", true,
       "a word in common each"},
      {R"("value": 7e6, "unit": "EUR", "about": [["Sète", "quai"], ["coût", "prix"]])", false, "one value"},
      {R"("value": 9, "unit": "%", "about": [["Sète"], ["coût"]])", false, "another unit"},
      {R"("value": 9e6, "unit": "EUR", "per": "a", "about": [["Sète"], ["coût"]])", false, "a rate"},
      {R"("value": 9e6, "unit": "EUR", "about": [["Sète"], ["coût"], ["2030"]])", false,
       "asks for more than the other"},
      {R"("value": 9e6, "unit": "EUR", "about": [["gare"], ["coût"]])", false, "another subject"},
      {R"("value": 9e6, "unit": "EUR", "about": [["port"], ["Sète"]])", false, "two words of one group"},
      {R"("value": 9e6, "unit": "EUR", "about": [["Sète", "quai"], ["coût"]], "unless": ["budget"])", false,
       "kept apart"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(places(fact("port", port) + ", " + fact("other", row.fields)),
              row.doubtful ? "/facts/0/about" : "")
        << row.why;
  const auto doubts = doubts_about(record_of(fact("port", port) + ", " + fact("other", rows[0].fields)));
  ASSERT_EQ(doubts.size(), 1U);
  EXPECT_EQ(doubts[0].what.fr.find("« port » :"), 0U) << doubts[0].what.fr;
  EXPECT_NE(doubts[0].what.fr.find("« other » (/facts/1)"), std::string::npos) << doubts[0].what.fr;
}

TEST(RecordDoubts, CountsOfOneThingAreOfOneSort) {
  const std::string ships = R"("value": 7, "unit": "navire", "unit_names": ["bateau"], "about": [["port"]])";
  EXPECT_EQ(
      places(fact("a", ships) + ", " + fact("b", R"("value": 9, "unit": "bateau", "about": [["port"]])")),
      "/facts/0/about");
  EXPECT_EQ(places(fact("a", ships) + ", " + fact("b", R"("value": 9, "unit": "quai", "about": [["port"]])")),
            "");
}

TEST(RecordDoubts, TheRecordsOfTheCorpusLeaveNextToNone) {
  std::size_t doubts = 0;
  for (const Record& record : all_records()) doubts += doubts_about(record).size();
  EXPECT_LE(doubts, 1U);
}

}  // namespace
}  // namespace recoupe
