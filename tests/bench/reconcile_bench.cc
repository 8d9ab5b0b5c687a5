// Judging claims against a record of 20 000 facts on one core (100 000 claims a second are asked for), beside
// a record of 20: the cost of a claim must not grow with the record.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "extract/extractor.h"
#include "reconcile/judge.h"

namespace recoupe {
namespace {

// Names and nouns of invented syllables: as many as one likes, each its own word.
std::string invented(std::size_t number, bool capital) {
  static const char* const syllables[] = {"bra", "del", "fon", "gri", "hul", "jam", "kor",
                                          "lin", "mus", "nev", "pal", "qui", "ros", "sti",
                                          "tra", "vul", "wen", "xor", "yol", "zan"};
  std::string word;
  for (std::size_t n = number + 400; n > 0; n /= 20) word += syllables[n % 20];
  if (capital) word[0] = static_cast<char>(word[0] - 32);
  return word + (capital ? "" : "age");
}

struct Theme {
  const char* unit;
  const char* word;      // of `about`
  const char* sentence;  // # for the name, % for the figure
};
constexpr Theme kThemes[] = {
    {"EUR", "budget", "Le budget de # s'élève cette année à % millions d'euros, selon la mairie."},
    {"habitant", "population", "La population de # compte désormais % habitants, d'après le recensement."},
    {"%", "chômage", "Le taux de chômage atteint % % de la population active à # au printemps."},
    {"ha", "forêt", "La forêt de # couvre % hectares, entre la rivière et la route du nord."},
    {"emploi", "usine", "L'usine de # assure % emplois et cherche encore des soudeurs."},
};
constexpr std::size_t kThemeCount = std::size(kThemes);

double value_of(std::size_t fact) {
  const double number = static_cast<double>(fact * 7919 % 9000 + 1000);
  return kThemes[fact % kThemeCount].unit == std::string("%") ? number / 100 : number;
}

Record record_of(std::size_t facts) {
  Record record;
  record.id = "bench";
  for (std::size_t i = 0; i < facts; ++i) {
    const Theme& theme = kThemes[i % kThemeCount];
    const std::string place = invented(i / kThemeCount, true);
    Fact fact;
    fact.id = "f" + std::to_string(i);
    fact.record = record.id;
    fact.label = std::string(theme.word) + " de " + place;
    fact.unit = theme.unit;
    const double amount = value_of(i) * (fact.unit == "EUR" ? 1e6 : 1);
    fact.history = {Known{.from = {}, .value = amount, .low = {}, .high = {}}};
    fact.about = {{place, place + "-Ville"}, {theme.word, invented(i % 300, false)}};
    record.facts.push_back(std::move(fact));
  }
  return record;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

// Articles on the places of the record, two figures a sentence; every twentieth figure is wrong.
std::vector<std::vector<Claim>> articles_on(std::size_t facts, std::size_t articles) {
  std::vector<std::vector<Claim>> all;
  std::size_t figure = 0;
  for (std::size_t a = 0; a < articles; ++a) {
    Article article;
    article.id = "a" + std::to_string(a);
    article.published = "2025-03-10";
    const std::size_t place = a * 131 % (facts / kThemeCount);
    article.title = "À " + invented(place, true) + ", les chiffres de l'année";
    for (std::size_t t = 0; t < kThemeCount; ++t) {
      const double amount = value_of(place * kThemeCount + t) * (++figure % 20 == 0 ? 1000 : 1);
      std::string number = std::to_string(amount);
      number.erase(number.find('.') + (std::string(kThemes[t].unit) == "%" ? 3 : 0));
      std::string sentence = kThemes[t].sentence;
      sentence.replace(sentence.find('%'), 1, replaced(number, ".", ","));
      article.text += replaced(sentence, "#", invented(place, true)) +
                      " Il y a 12 ans, on n'y parlait que de 3 projets et de 450 visiteurs.\n";
    }
    article.blocks = blocks_by_line(article.text);
    std::vector<Claim> claims;
    for (Claim& claim : extract(article))
      if (is_figure(claim.kind)) claims.push_back(std::move(claim));
    all.push_back(std::move(claims));
  }
  return all;
}

void judge_claims(benchmark::State& state) {
  const auto facts = static_cast<std::size_t>(state.range(0));
  const std::vector<Record> records = {record_of(facts)};
  const auto articles = articles_on(facts, 2000);
  const Judge judge(records, Rates::built_in());
  std::size_t claims = 0;
  std::size_t verdicts = 0;
  for (auto _ : state)
    for (const auto& article : articles) {
      for (const Judgement& judgement : judge.judge(article)) verdicts += judgement.verdict ? 1 : 0;
      claims += article.size();
    }
  state.SetItemsProcessed(static_cast<std::int64_t>(claims));
  state.counters["verdicts_per_claim"] = static_cast<double>(verdicts) / static_cast<double>(claims);
}
BENCHMARK(judge_claims)->Arg(20)->Arg(200)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);

void prepare_record(benchmark::State& state) {
  const std::vector<Record> records = {record_of(static_cast<std::size_t>(state.range(0)))};
  for (auto _ : state) {
    const Judge judge(records, Rates::built_in());
    benchmark::DoNotOptimize(&judge);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(prepare_record)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace recoupe
