// Test: tests/reconcile/candidates_test.cc.
#include "reconcile/fact_sense.h"

namespace recoupe {
namespace {

// What the record says the fact is: the sign of its value, or its label.
Direction known_direction(const Fact& fact) {
  const Known& newest = fact.history.back();
  if (newest.value && *newest.value < 0) return Direction::fall;
  const Tokens tokens(fact.label, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (const Direction direction = direction_of(tokens, i); direction != Direction::none) return direction;
  return Direction::none;
}

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

std::string years_in(const std::string& text) {
  const Tokens tokens(text, Lexicon::french());
  std::string years;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens.is_digits(i) && tokens.text(i).size() == 4) years += std::string(tokens.text(i)) + " ";
  return years;
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
  sense.direction = known_direction(fact);
  sense.is_change = fact.unit == "pp" || sense.direction != Direction::none || names_a_change(label);
  sense.is_aim = names_an_aim(fact.label);
  sense.is_yearly = label.find("annuel") != std::string::npos || label.find("par an") != std::string::npos;
  sense.years = years_in(fact.label);
  for (const auto& group : fact.about)
    for (const std::string& word : group) sense.years += years_in(word);
  sense.unit_class = class_of_unit(fact.unit);
  return sense;
}

}  // namespace recoupe
