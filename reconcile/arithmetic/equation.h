// Equation: calculations put into words, in both languages.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "ingest/problem.h"
#include "reconcile/arithmetic/conflict.h"

namespace recoupe {

// An amount with its unit: `23,3 millions d'euros`; percentages rounded to what a newspaper prints.
Text amount_words(double value, const std::optional<std::string>& unit);
// A figure as it is written in the article, without its noun or currency where a number alone reads better:
// `1,25 million`, `38`.
Text number_words(double value);

// `12,4 + 7,8 + 3,1 = 23,3 millions d'euros, non 25,3`: all numbers in one magnitude. `sign` stands between
// the operands. `written` is what the article says instead of `result`.
Text equation_words(std::span<const double> operands, std::string_view sign, double result, double written,
                    const std::optional<std::string>& unit);

// The same text with `{}` filled in, language by language.
Text filled(const Text& pattern, std::initializer_list<Text> parts);

}  // namespace recoupe
