// One row per fault that a record may have: where it is reported, and what is said.
#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "reconcile/reference.h"
#include "tests/reconcile/problem_printing.h"
#include "tests/reconcile/record_sample.h"

namespace recoupe {
namespace {

using Json = nlohmann::ordered_json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// The sample record with one place changed; an empty `value` takes it out.
std::string sample_with(const char* place, const char* value) {
  Json record = Json::parse(kSampleRecord);
  const Json::json_pointer pointer(place);
  if (*value != '\0') {
    record[pointer] = Json::parse(value);
  } else if (record[pointer.parent_pointer()].is_object()) {
    record[pointer.parent_pointer()].erase(pointer.back());
  }
  return record.dump(1);
}

struct Fault {
  const char* place;   // what is changed …
  const char* value;   // … into this
  const char* report;  // pointer of the report; "" stands for the record as a whole
  const char* fr;      // words of it
};

constexpr Fault kFaults[] = {
    // the record
    {"", "[]", "", "objet attendu, et non une liste"},
    {"", "\"tramway\"", "", "objet attendu, et non un texte"},
    {"/schema", "", "", "« schema » absent"},
    {"/schema", "\"recoupe.reference/2\"", "/schema", "« recoupe.reference/1 » attendu"},
    {"/schema", "1", "/schema", "texte attendu"},
    {"/id", "", "", "« id » absent"},
    {"/id", "null", "", "« id » absent"},
    {"/id", "\"\"", "/id", "vide"},
    {"/id", "\" \"", "/id", "vide"},
    {"/id", "7", "/id", "texte attendu, et non un nombre (7)"},
    {"/title", "[]", "/title", "texte attendu"},
    {"/relations", "{}", "/relations", "liste attendue"},

    // facts
    {"/facts/6", "7", "/facts/6", "objet attendu"},
    {"/facts/5/id", "\"public\"", "/facts/5/id", "« public » déjà donné à /facts/0"},
    {"/facts/5/id", "", "/facts/5", "« id » absent"},
    {"/facts/5/id", "\"\"", "/facts/5/id", "vide"},
    {"/facts/5/label", "", "/facts/5", "« label » absent"},
    {"/facts/5/label", "12", "/facts/5/label", "texte attendu"},
    {"/facts/5/published", "\"11/02/2025\"", "/facts/5/published", "AAAA-MM-JJ"},
    {"/facts/5/published", "\"2025-13\"", "/facts/5/published", "AAAA-MM-JJ"},
    {"/facts/5/published", "\"2025-02-29\"", "/facts/5/published", "AAAA-MM-JJ"},
    {"/facts/5/published", "2025", "/facts/5/published", "texte attendu"},
    {"/facts/5/tolerance", "0", "/facts/5/tolerance", "entre 0 et 1"},
    {"/facts/5/tolerance", "1", "/facts/5/tolerance", "entre 0 et 1"},
    {"/facts/5/tolerance", "2.5", "/facts/5/tolerance", "2.5"},
    {"/facts/5/tolerance", "-0.1", "/facts/5/tolerance", "entre 0 et 1"},
    {"/facts/5/tolerance", "\"0.1\"", "/facts/5/tolerance", "sans guillemets"},

    // values
    {"/facts/5/value", "", "/facts/5", "ni « value »"},
    {"/facts/5/value", "null", "/facts/5", "ni « value »"},
    {"/facts/5/value", "\"150\"", "/facts/5/value", "sans guillemets"},
    {"/facts/5/value", "\"150 millions\"", "/facts/5/value", "nombre attendu, et non un texte"},
    {"/facts/5/value", "true", "/facts/5/value", "un booléen (true)"},
    {"/facts/5/value", "[3]", "/facts/5/value", "une liste"},
    {"/facts/5/low", "3", "/facts/5", "« value » et « low »/« high » à la fois"},
    {"/facts/5/high", "4", "/facts/5", "« value » et « low »/« high » à la fois"},
    {"/facts/5/history", R"([{"from": "2024", "value": 1}])", "/facts/5",
     "« value » et « history » à la fois"},
    {"/facts/4/history", R"([{"from": "2024", "value": 1}])", "/facts/4", "« history » à la fois"},
    {"/facts/4/low", "230", "/facts/4", "« low » (230) dépasse « high » (220)"},
    {"/facts/4/low", "\"200\"", "/facts/4/low", "sans guillemets"},

    // histories
    {"/facts/3/history", "{}", "/facts/3/history", "liste attendue"},
    {"/facts/3/history", "[]", "/facts/3/history", "vide"},
    {"/facts/3/history/0", "5.5", "/facts/3/history/0", "objet attendu"},
    {"/facts/3/history/0/from", "", "/facts/3/history/0", "« from » absent"},
    {"/facts/3/history/0/from", "\"mars 2023\"", "/facts/3/history/0/from", "AAAA"},
    {"/facts/3/history/0/from", "\"2023-1\"", "/facts/3/history/0/from", "AAAA-MM"},
    {"/facts/3/history/0/from", "\"20230\"", "/facts/3/history/0/from", "AAAA"},
    {"/facts/3/history/0/from", "\"2023-00\"", "/facts/3/history/0/from", "AAAA-MM"},
    {"/facts/3/history/0/from", "\"2023/01\"", "/facts/3/history/0/from", "AAAA-MM"},
    {"/facts/3/history/0/from", "\"2023-01-1a\"", "/facts/3/history/0/from", "AAAA-MM-JJ"},
    {"/facts/3/history/0/from", "\"2024-04\"", "/facts/3/history/1/from", "ordre chronologique"},
    {"/facts/3/history/0/from", "\"2025\"", "/facts/3/history/1/from", "« 2024-03 » après « 2025 »"},
    {"/facts/3/history/0/from", "\"2024-03\"", "/facts/3/history/1/from", "le même jour"},
    {"/facts/3/history/0/from", "\"2024-03-01\"", "/facts/3/history/1/from", "le même jour"},
    {"/facts/3/history/0/value", "", "/facts/3/history/0", "ni « value »"},
    {"/facts/3/history/0/low", "5", "/facts/3/history/0", "à la fois"},
    {"/facts/3/history/1/high", "5", "/facts/3/history/1", "dépasse"},

    // units
    {"/facts/5/unit", "\"\"", "/facts/5/unit", "vide"},
    {"/facts/5/unit", "\"EURO\"", "/facts/5/unit", "« EURO » : écrire « EUR »"},
    {"/facts/5/unit", "\"ZZZ\"", "/facts/5/unit", "« ZZZ » : ce n'est pas un code de monnaie ISO 4217"},
    {"/facts/5/unit", "\"eur\"", "/facts/5/unit", "écrire « EUR »"},
    {"/facts/5/unit", "\"usd\"", "/facts/5/unit", "écrire « USD »"},
    {"/facts/5/unit", "\" EUR\"", "/facts/5/unit", "écrire « EUR »"},
    {"/facts/5/unit", "\"€\"", "/facts/5/unit", "écrire « EUR »"},
    {"/facts/5/unit", "\"Md€\"", "/facts/5/unit", "écrire « EUR », et la valeur sans abréger"},
    {"/facts/5/unit", "\"Mwh\"", "/facts/5/unit", "écrire « MWh »"},
    {"/facts/5/unit", "\"km²\"", "/facts/5/unit", "écrire « km2 »"},
    {"/facts/5/unit", "\"EUR/MWh\"", "/facts/5/unit", R"("unit": "EUR", "per": "MWh")"},
    {"/facts/5/unit", "\"***\"", "/facts/5/unit", "code ISO 4217"},
    {"/facts/5/unit", "\"10 places\"", "/facts/5/unit", "code ISO 4217"},
    {"/facts/5/per", "\"\"", "/facts/5/per", "vide"},

    // words
    {"/facts/0/about", "\"tramway\"", "/facts/0/about", "liste de groupes"},
    {"/facts/0/about", R"(["tramway", "ville"])", "/facts/0/about", "liste de groupes"},
    {"/facts/0/about/1", "\"ville\"", "/facts/0/about/1", "liste de mots attendue"},
    {"/facts/0/about/1", "[]", "/facts/0/about/1", "groupe vide"},
    {"/facts/0/about/1/0", "\"\"", "/facts/0/about/1/0", "vide"},
    {"/facts/0/about/1/0", "3", "/facts/0/about/1/0", "texte attendu"},
    {"/facts/0/unless", "\"ligne A\"", "/facts/0/unless", "liste de mots attendue"},
    {"/facts/0/unless/0", "\"  \"", "/facts/0/unless/0", "vide"},
    {"/facts/4/unit_names", "{}", "/facts/4/unit_names", "liste de mots attendue"},
    {"/facts/4/unit_names/0", "null", "/facts/4/unit_names/0", "texte attendu, et non null"},

    // sources
    {"/facts/0/sources", R"({"title": "Communiqué"})", "/facts/0/sources", "liste attendue"},
    {"/facts/0/sources/0", "\"https://ville.example/d\"", "/facts/0/sources/0", "objet attendu"},
    {"/facts/0/sources/0", R"({"publisher": "Ville"})", "/facts/0/sources/0", "ni « title », ni « url »"},
    {"/facts/0/sources/0/url", "\"www.ville.example\"", "/facts/0/sources/0/url", "http(s)"},
    {"/facts/0/sources/0/url", "\"ftp://ville.example\"", "/facts/0/sources/0/url", "http(s)"},
    {"/facts/0/sources/0/title", "1", "/facts/0/sources/0/title", "texte attendu"},
    {"/facts/0/sources/0/publisher", "[]", "/facts/0/sources/0/publisher", "texte attendu"},
    {"/facts/0/sources/0/date", "2025", "/facts/0/sources/0/date", "texte attendu"},

    // relations
    {"/relations/0", "\"sum\"", "/relations/0", "objet attendu"},
    {"/relations/0/type", "", "/relations/0", "« type » absent"},
    {"/relations/0/type", "\"product\"", "/relations/0/type", "« product » : « sum » attendu"},
    {"/relations/0/total", "", "/relations/0", "« total » absent"},
    {"/relations/0/total", "\"cost\"", "/relations/0/total", "fait inconnu « cost »"},
    {"/relations/0/parts", "", "/relations/0", "« parts » absent"},
    {"/relations/0/parts", "\"public\"", "/relations/0/parts", "liste"},
    {"/relations/0/parts", R"(["public"])", "/relations/0/parts", "au moins deux"},
    {"/relations/0/parts", "[]", "/relations/0/parts", "au moins deux"},
    {"/relations/0/parts/1", "\"privat\"", "/relations/0/parts/1", "fait inconnu « privat »"},
    {"/relations/0/parts/1", "\"public\"", "/relations/0/parts/1", "deux fois"},
    {"/relations/0/parts/1", "\"total\"", "/relations/0/parts/1", "parmi ses parties"},
    {"/relations/0/parts/1", "\"share\"", "/relations/0/parts/1",
     "« share » est en %, le total « total » en EUR"},
    {"/relations/0/parts/1", "\"upkeep\"", "/relations/0/parts/1", "en EUR/a, le total « total » en EUR"},
    {"/facts/1/unit", "\"USD\"", "/relations/0/parts/1", "est en USD"},
    {"/facts/1/value", "160e6", "/relations/0",
     "font 210000000 EUR, et le total « total » est donné à 200000000 EUR"},
    {"/facts/2/value", "20e6", "/relations/0",
     "font 200000000 EUR, et le total « total » est donné à 20000000 EUR"},

    // names that are nearly right
    {"/facts/5/tolerence", "0.1", "/facts/5/tolerence", "sans doute « tolerance »"},
    {"/facts/5/unless_", "[]", "/facts/5/unless_", "sans doute « unless »"},
    {"/facts/5/source", "[]", "/facts/5/source", "sans doute « sources »"},
    {"/facts/5/abuot", "[]", "/facts/5/abuot", "sans doute « about »"},
    {"/relation", "[]", "/relation", "sans doute « relations »"},
    {"/titel", "\"x\"", "/titel", "sans doute « title »"},
    {"/facts/3/history/0/hihg", "6", "/facts/3/history/0/hihg", "sans doute « high »"},
    {"/facts/0/sources/0/pubisher", "\"x\"", "/facts/0/sources/0/pubisher", "sans doute « publisher »"},
    {"/relations/0/totals", "\"x\"", "/relations/0/totals", "sans doute « total »"},
};

bool is_one_line(const std::string& text) {
  return !text.empty() &&
         std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

TEST(RecordFaults, EachIsReportedOnceAtItsPlace) {
  for (const Fault& row : kFaults) {
    SCOPED_TRACE(std::string(row.place) + " = " + row.value);
    const LoadedRecords loaded = parse_record(sample_with(row.place, row.value), "tram.json");
    EXPECT_THAT(loaded.records, IsEmpty());
    EXPECT_THAT(loaded.problems, SizeIs(1));
    if (loaded.problems.size() != 1) continue;
    const Problem& problem = loaded.problems[0];
    EXPECT_EQ(problem.file, "tram.json");
    EXPECT_EQ(problem.place.value_or(""), row.report);
    EXPECT_THAT(problem.what.fr, HasSubstr(row.fr));
    EXPECT_TRUE(is_one_line(problem.what.fr)) << problem.what.fr;
    EXPECT_TRUE(is_one_line(problem.what.en)) << problem.what.en;
    EXPECT_NE(problem.what.fr, problem.what.en);
  }
}

constexpr struct {
  const char* place;
  const char* value;
  const char* why;
} kSound[] = {
    {"/facts/5/note", "\"x\"", "records may hold more than is read"},
    {"/facts/0/sources/0/note", "\"x\"", "near `date`, but a word of its own"},
    {"/facts/3/history/0/to", "\"2024\"", "near `low`, but a word of its own"},
    {"/$schema", "\"x\"", "for editors"},
    {"/_id", "\"x\"", "private to someone else"},
    {"/relations", "", "optional"},
    {"/relations", "null", "null is absent"},
    {"/title", "null", "null is absent"},
    {"/facts/5/low", "null", "null is absent"},
    {"/facts/0/sources/0/url", "\"HTTPS://ville.example\"", "schemes have no case"},
    {"/facts/5/unit", "\"GBP\"", "no part of the sum"},
    {"/facts/5/unit", "\"Canadair\"", "what is counted may be a proper noun"},
    {"/facts/5/unit", "\"Airbus A320\"", "or a type"},
    {"/facts/5/unit", "\"petit-enfant\"", "hyphen"},
    {"/facts/5/unit", "\"livre\"", "the book, though a pound is called so too"},
    {"/facts/5/unit", "\"européen\"", "not the euro"},
    {"/facts/5/unit", "", "a number alone"},
    {"/facts/5/unit", "null", "a number alone"},
    {"/facts/5/unit", "\"euros\"", "a word for a code"},
    {"/facts/5/unit", "\"livres sterling\"", "a word for a code"},
    {"/facts/5/unit", "\"kilomètre\"", "a word for a code"},
    {"/facts/5/per", "\"année\"", "a word for a code"},
    {"/facts/4/high", "", "`low` alone: at least"},
    {"/facts/4/low", "220", "a range of one value"},
    {"/facts/3/history/1/from", "\"2023-01-02\"", "the day after the first of the year"},
    {"/facts/5/published", "\"2024-02-29\"", "a leap year"},
    {"/facts/0/about", "[]", "as without"},
    {"/facts/5/value", "-3", "balances may be negative"},
    {"/facts/5/value", "0", "zero is a number"},
    {"/facts/1/value", "150.6e6", "150.6 + 50 = 200.6, which may be 200 as written in whole millions"},
    {"/facts/1/value", "151e6",
     "201 may be 200: three figures in whole millions, 1 off at most 1.5, and tolerance"},
};

TEST(RecordFaults, WhatIsUnusualMayBeSound) {
  for (const auto& row : kSound) {
    SCOPED_TRACE(std::string(row.place) + " = " + row.value + ": " + row.why);
    const LoadedRecords loaded = parse_record(sample_with(row.place, row.value), "tram.json");
    EXPECT_THAT(loaded.problems, IsEmpty());
    EXPECT_THAT(loaded.records, SizeIs(1));
  }
}

TEST(RecordFaults, AllAreReportedNotTheFirstAlone) {
  const LoadedRecords loaded = parse_record(R"({"schema": "x", "facts": [
      {"id": "a", "value": "1", "unit": "EURO"},
      {"id": "a", "label": "b", "value": 1, "unit": "EUR", "tolerance": 3}]})",
                                            "r.json");
  std::vector<std::string> places;
  for (const Problem& problem : loaded.problems) places.push_back(problem.place.value_or(""));
  EXPECT_THAT(places, testing::UnorderedElementsAre("/schema", "", "/facts/0", "/facts/0/value",
                                                    "/facts/0/unit", "/facts/1/id", "/facts/1/tolerance"));
}

TEST(RecordFaults, FactsAreNeeded) {
  const struct {
    const char* facts;
    const char* place;
    const char* fr;
  } rows[] = {
      {"", "", "« facts » absent"},
      {R"(, "facts": null)", "", "« facts » absent"},
      {R"(, "facts": {})", "/facts", "liste attendue"},
      {R"(, "facts": [])", "/facts", "aucun fait"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.facts);
    const std::string json = std::string(R"({"schema": "recoupe.reference/1", "id": "r")") + row.facts + "}";
    const LoadedRecords loaded = parse_record(json, "r.json");
    EXPECT_THAT(loaded.records, IsEmpty());
    ASSERT_THAT(loaded.problems, SizeIs(1));
    EXPECT_EQ(loaded.problems[0].place.value_or(""), row.place);
    EXPECT_THAT(loaded.problems[0].what.fr, HasSubstr(row.fr));
  }
}

TEST(RecordFaults, ASumOfFaultyFactsIsNotJudged) {
  const LoadedRecords loaded = parse_record(sample_with("/facts/1/value", "\"150\""), "r.json");
  EXPECT_THAT(loaded.problems, SizeIs(1));
}

}  // namespace
}  // namespace recoupe
