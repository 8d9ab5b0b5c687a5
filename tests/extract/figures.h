// Draws the figures of a text as one line, for tables of cases:
//
//   "Près de 30 logements, le 5 mai"  ->  "30 logements: count 30 logement almost; 5 mai: date"
//
// quote, kind, value or low..high (seven digits, whole numbers all), unit, approx unless exact, /per; parted
// by `; `.
#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "extract/grammar.h"

namespace recoupe {

inline std::string drawn(double value) {
  char buffer[40];
  const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
  std::snprintf(buffer, sizeof buffer, whole ? "%.0f" : "%.7g", value);
  return buffer;
}

inline std::string drawn(const Tokens& tokens, const Figure& figure) {
  std::string out = std::string(tokens.text(figure.first, figure.last)) + ": ";
  out += name_of(figure.kind);
  if (!is_figure(figure.kind)) return out;
  if (figure.value) out += " " + drawn(*figure.value);
  if (figure.low) out += " " + drawn(*figure.low) + ".." + drawn(figure.high.value_or(0));
  if (!figure.unit.empty()) out += " " + figure.unit;
  if (figure.approx != Approx::exact) out += " " + std::string(name_of(figure.approx));
  if (!figure.per.empty()) out += " /" + figure.per;
  return out;
}

inline std::string figures_of(std::string_view text) {
  const Tokens tokens(text, Lexicon::french());
  std::vector<Figure> figures = read_all(tokens);
  complete_bare_figures(tokens, figures);
  complete_rates(tokens, figures);
  std::string out;
  for (const Figure& figure : figures) out += (out.empty() ? "" : "; ") + drawn(tokens, figure);
  return out;
}

// A row of a table: a text, and what figures_of it gives.
struct Reading {
  const char* text;
  const char* figures;
};

template <std::size_t N>
void expect_readings(const Reading (&table)[N]) {
  for (const Reading& row : table) EXPECT_EQ(figures_of(row.text), row.figures) << row.text;
}

}  // namespace recoupe
