// Test: tests/reconcile/candidates_test.cc.
#include "reconcile/fact_sense.h"

#include <algorithm>
#include <cstdlib>

#include "reconcile/written_date.h"

namespace recoupe {
namespace {

// `évolution`, `croissance`, `variation`: the fact is a change, whichever way it goes.
bool names_a_change(const std::string& label) {
  for (const char* word : {"evolution", "variation", "croissance", "inflation", "ecart"})
    if (label.find(word) != std::string::npos) return true;
  return false;
}

// `objectif d'inflation`, `investissement que l'Union veut mobiliser`.
bool names_an_aim(const std::string& label) {
  const Tokens tokens(label, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string word = fold(tokens.text(i));
    if (Lexicon::french().is(tokens[i].word, kTarget)) return true;
    for (const char* aim :
         {"veut", "veulent", "projet", "prevu", "prevue", "prevus", "prevues", "prevoit", "promis", "promise",
          "promesse", "plan", "annonce", "annonces", "annoncee", "annoncees"})
      if (word == aim) return true;
  }
  return false;
}

// The years and months that a text of the record names.
void note_times(const std::string& text, FactSense& sense) {
  const Tokens tokens(text, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.is_digits(i) && tokens.text(i).size() == 4) sense.years.push_back(number_at(tokens, i));
    if (const int month = month_named(tokens, i); month != 0) sense.months.push_back(month);
  }
}

bool begins_with_capital(const std::string& word) {
  const Tokens tokens(word, Lexicon::french());
  return tokens[0].capital;
}

// A word of the (folded) label begins like this.
bool has_word(const std::string& label, std::initializer_list<const char*> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](const char* beginning) {
    return label.starts_with(beginning) || label.find(" " + std::string(beginning)) != std::string::npos;
  });
}

// What the record says the fact is: the sign of its value, or its label. An `évolution` goes the way its sign
// says.
Direction known_direction(const Fact& fact, const std::string& label) {
  const Known& newest = fact.history.back();
  if (newest.value && *newest.value < 0) return Direction::fall;
  const Tokens tokens(fact.label, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (const Direction direction = direction_of(tokens, i); direction != Direction::none) return direction;
  const bool only_rises = std::all_of(fact.history.begin(), fact.history.end(),
                                      [](const Known& known) { return known.value && *known.value > 0; });
  return only_rises && has_word(label, {"evolution", "variation", "croissance"}) ? Direction::rise
                                                                                 : Direction::none;
}

}  // namespace

Direction direction_of(const Tokens& tokens, std::size_t i) {
  const Lexicon& lexicon = tokens.lexicon();
  if (lexicon.is(tokens[i].word, kRise)) return Direction::rise;
  if (lexicon.is(tokens[i].word, kFall)) return Direction::fall;
  return Direction::none;
}

FactSense sense_of(const Fact& fact) {
  const std::string label = fold(fact.label);
  FactSense sense;
  sense.direction = known_direction(fact, label);
  sense.is_change = fact.unit == "pp" || sense.direction != Direction::none || names_a_change(label);
  sense.is_aim = names_an_aim(fact.label);
  sense.is_yearly = label.find("annuel") != std::string::npos || label.find("par an") != std::string::npos;
  sense.is_share = !sense.is_change && has_word(label, {"part", "taux", "proportion", "pourcentage"});
  sense.is_mean = has_word(label, {"moyen"});
  sense.is_span = has_word(label, {"depuis", "entre", "cumul"});
  note_times(fact.label, sense);
  for (const auto& group : fact.about)
    for (const std::string& word : group) note_times(word, sense);
  for (const auto& group : fact.about)
    if (std::any_of(group.begin(), group.end(), begins_with_capital))
      sense.names.insert(sense.names.end(), group.begin(), group.end());
  if (fact.published.size() >= 4) sense.published = std::atoi(fact.published.substr(0, 4).c_str());
  sense.unit_class = class_of_unit(fact.unit);
  return sense;
}

}  // namespace recoupe
