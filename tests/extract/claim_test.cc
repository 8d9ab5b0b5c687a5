// Claims: their names, their laws, and their way to JSON and back.
#include "extract/claim.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <limits>

namespace recoupe {
namespace {

using testing::HasSubstr;
using testing::Optional;

ArticleContext sample_article() {
  ArticleContext article;
  article.id = "A";
  article.url = "https://journal.example/a";
  article.title = "Le « pont » coûtera cher";
  article.published = "2025-02-12";
  article.source.file = "a.html";
  article.lead = "Le pont sera refait.";
  return article;
}

Claim sample() {
  Claim claim;
  claim.id = "A#1";
  claim.article = std::make_shared<ArticleContext>(sample_article());
  claim.block = BlockRole::lead;
  claim.sentence = "Il coûtera 12,5 millions d'euros.";
  claim.sentence_start = 21;
  claim.quote = "12,5 millions d'euros";
  claim.start = 32;
  claim.end = 53;
  claim.heading = "Budget";
  claim.before = "Le pont sera refait.";
  claim.after = "Fin.";
  claim.block_number = 1;
  claim.sentence_number = 2;
  claim.kind = Kind::money;
  claim.value = 12.5e6;
  claim.unit = "EUR";
  claim.per = "a";
  claim.approx = Approx::about;
  claim.step = 1e5;
  claim.role = Role::target;
  claim.modality = Modality::expected;
  claim.period = "2026";
  claim.by = "2026";
  claim.attributed_to = "la mairie";
  claim.quoted = true;
  claim.links = {{LinkType::part_of, "A#2"}};
  return claim;
}

TEST(Claim, EveryNameIsItsOwn) {
  const auto expect_distinct = [](auto last) {
    using Enum = decltype(last);
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
      EXPECT_FALSE(name_of(static_cast<Enum>(i)).empty());
      EXPECT_TRUE(names.insert(name_of(static_cast<Enum>(i))).second) << name_of(static_cast<Enum>(i));
    }
  };
  expect_distinct(Field::text);
  expect_distinct(Kind::number);
  expect_distinct(Approx::vague);
  expect_distinct(Role::rate);
  expect_distinct(Modality::conditional);
  expect_distinct(LinkType::against);
  EXPECT_EQ(name_of(Kind::percentage_point), "percentage_point");
  EXPECT_EQ(name_of(Approx::more_than), "more_than");
}

TEST(Claim, FiguresAreToldFromTheRest) {
  for (const Kind kind : {Kind::money, Kind::count, Kind::ratio, Kind::number}) EXPECT_TRUE(is_figure(kind));
  for (const Kind kind : {Kind::score, Kind::ordinal, Kind::date, Kind::identifier})
    EXPECT_FALSE(is_figure(kind));
}

TEST(Claim, ASoundClaimIsSound) {
  EXPECT_TRUE(claim_is_sound(sample()));
  Claim range = sample();
  range.value.reset();
  range.low = 10;
  range.high = 12.5;
  EXPECT_TRUE(claim_is_sound(range));
  Claim vague = sample();
  vague.value.reset();
  vague.approx = Approx::vague;
  EXPECT_TRUE(claim_is_sound(vague));
  Claim date = sample();
  date.kind = Kind::date;
  date.value.reset();
  date.unit.reset();
  EXPECT_TRUE(claim_is_sound(date));
  date.kind = Kind::ordinal;
  date.value = 3;
  EXPECT_TRUE(claim_is_sound(date));
}

TEST(Claim, EachLawCanBeBroken) {
  struct Breach {
    const char* law;
    std::function<void(Claim&)> break_it;
  };
  for (const Breach& breach : std::initializer_list<Breach>{
           {"it has an article", [](Claim& c) { c.article.reset(); }},
           {"it has an id", [](Claim& c) { c.id.clear(); }},
           {"it spans something", [](Claim& c) { c.end = c.start; }},
           {"its quote is as long as its span", [](Claim& c) { ++c.end; }},
           {"its quote stands in its sentence", [](Claim& c) { c.quote[0] = '2'; }},
           {"its quote stands where it says", [](Claim& c) { ++c.start, ++c.end; }},
           {"its sentence starts before it", [](Claim& c) { c.sentence_start = 40; }},
           {"a figure has a value", [](Claim& c) { c.value.reset(); }},
           {"a vague one has none", [](Claim& c) { c.approx = Approx::vague; }},
           {"a value is a number", [](Claim& c) { c.value = std::nan(""); }},
           {"a value is finite", [](Claim& c) { c.value = HUGE_VAL; }},
           {"bounds are in order", [](Claim& c) { c.low = 3, c.high = 2; }},
           {"a date has no value", [](Claim& c) { c.kind = Kind::date, c.unit.reset(); }},
           {"a date has no unit", [](Claim& c) { c.kind = Kind::date, c.value.reset(); }},
           {"a numerator has a denominator", [](Claim& c) { c.kind = Kind::ratio, c.numerator = 3; }},
           {"only ratios have parts", [](Claim& c) { c.numerator = 3, c.denominator = 4; }},
           {"its step is not negative", [](Claim& c) { c.step = -1; }}}) {
    Claim claim = sample();
    breach.break_it(claim);
    EXPECT_FALSE(claim_is_sound(claim)) << breach.law;
  }
}

TEST(ClaimJson, TheLineHasTheFieldsOfTheContractInOrder) {
  EXPECT_EQ(
      to_json_line(sample()),
      R"({"type":"claim","id":"A#1","article":"A","field":"text","block":"lead","start":32,"end":53,)"
      R"("quote":"12,5 millions d'euros","sentence":"Il coûtera 12,5 millions d'euros.","sentence_start":21,)"
      R"("kind":"money","value":12500000,"low":null,"high":null,"unit":"EUR","per":"a","approx":"about",)"
      R"("step":100000,"role":"target","modality":"expected","period":"2026","by":"2026","negated":false,)"
      R"("attributed_to":"la mairie","quoted":true,"links":[{"type":"part_of","claim":"A#2"}],"keys":[],"context":{)"
      R"("title":"Le « pont » coûtera cher","published":"2025-02-12","outlet":null,)"
      R"("url":"https://journal.example/a","language":"fr","source":{"file":"a.html"},)"
      R"("lead":"Le pont sera refait.","heading":"Budget","before":"Le pont sera refait.","after":"Fin.",)"
      R"("block_number":1,"sentence_number":2}})");
}

TEST(ClaimJson, ReadingBackGivesTheSameLine) {
  std::vector<Claim> claims(8, sample());
  claims[1].value = 0.6666667;
  claims[2].value = 1e300;
  claims[3].value.reset();
  claims[3].low = -0.5;
  claims[3].high = 9007199254740993.0;
  claims[4].quote = "« 3\t\u2028\"\\ »";
  claims[5].links.clear();
  claims[6].field = Field::title;
  claims[6].kind = Kind::identifier;
  auto archived = sample_article();
  archived.source = {"x.warc.gz", 123456789012, "<urn:uuid:1>"};
  archived.published.reset();
  claims[6].numerator = 562;
  claims[6].denominator = 650;
  claims[5].over = "5 a";
  claims[5].since = "2019";
  archived.dispatch = "d0123";
  claims[7].article = std::make_shared<ArticleContext>(archived);
  for (const Claim& claim : claims) {
    const std::string line = to_json_line(claim);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    const auto read = claim_from_json(line, "c.jsonl");
    ASSERT_TRUE(read) << read.error().what.en << " in " << line;
    EXPECT_EQ(to_json_line(*read), line);
  }
}

TEST(ClaimJson, WhatJsonCannotSayIsNull) {
  Claim claim = sample();
  claim.value = HUGE_VAL;
  EXPECT_THAT(to_json_line(claim), HasSubstr(R"("value":null)"));
}

TEST(ClaimJson, ALineOfAnotherProgramNeedsLittle) {
  const auto claim = claim_from_json(
      R"({"id":"B#1","article":"B","start":0,"end":4,"quote":"3 km","kind":"measure","value":3.0,"unit":"km","x":[1]})",
      "c.jsonl");
  ASSERT_TRUE(claim);
  EXPECT_EQ(claim->article->id, "B");
  EXPECT_EQ(claim->article->language, "fr");
  EXPECT_EQ(claim->block, BlockRole::paragraph);
  EXPECT_THAT(claim->value, Optional(3.0));
  EXPECT_EQ(claim->approx, Approx::exact);
  EXPECT_TRUE(claim->links.empty());
}

TEST(ClaimJson, FaultsAreSaidWithTheirPlace) {
  struct Row {
    std::string line;
    std::string place;  // empty: none
  };
  const std::string head = R"({"id":"B#1","article":"B","start":0,"end":4,"quote":"3 km","kind":"measure")";
  for (const Row& row :
       {Row{"", ""},
        {"{", ""},
        {"[]", ""},
        {"3", ""},
        {R"({"type":"article"})", "/type"},
        {R"({"type":3})", "/type"},
        {"{}", "/id"},
        {R"({"id":"B#1","article":"B","start":0,"end":4,"kind":"money"})", "/quote"},
        {head + R"(,"value":"3"})", "/value"},
        {head + R"(,"unit":3})", "/unit"},
        {head + R"(,"approx":"roughly"})", "/approx"},
        {head + R"(,"block":"footer"})", "/block"},
        {head + R"(,"modality":"sure"})", "/modality"},
        {head + R"(,"quoted":1})", "/quoted"},
        {head + R"(,"links":{}})", "/links"},
        {head + R"(,"links":[{"type":"part_of","claim":"B#2"},{"type":"near"}]})", "/links/1/type"},
        {head + R"(,"context":[]})", "/context"},
        {head + R"(,"context":{"title":3}})", "/context/title"},
        {head + R"(,"context":{"source":{"offset":-1}}})", "/context/source/offset"},
        {R"({"id":"B#1","article":"B","start":-1,"end":4,"quote":"3 km","kind":"measure"})", "/start"},
        {R"({"id":"B#1","article":"B","start":0,"end":4,"quote":"3 km","kind":"weight"})", "/kind"}}) {
    const auto claim = claim_from_json(row.line, "c.jsonl");
    ASSERT_FALSE(claim) << row.line;
    EXPECT_EQ(claim.error().file, "c.jsonl");
    EXPECT_EQ(claim.error().place.value_or(""), row.place) << row.line;
    EXPECT_FALSE(claim.error().what.fr.empty());
    EXPECT_FALSE(claim.error().what.en.empty());
  }
}

TEST(ClaimJson, OddTextIsMadeSound) {
  const auto lone = claim_from_json(
      R"({"id":"B#1","article":"B","start":0,"end":1,"quote":"\ud83d","kind":"number"})", "c.jsonl");
  ASSERT_TRUE(lone);
  EXPECT_EQ(lone->quote, "\uFFFD");
  const auto bytes = claim_from_json(
      "{\"id\":\"B#1\",\"article\":\"B\",\"start\":0,\"end\":1,\"quote\":\"\xE9\","
      "\"kind\":\"number\"}",
      "c.jsonl");
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->quote, "\uFFFD");
}

}  // namespace
}  // namespace recoupe
