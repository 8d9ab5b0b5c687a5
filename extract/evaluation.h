// Evaluation: the extractor's claims against annotated sentences (corpus/annotated/README.md has the format).
//
// The measures are those of the annotation guidelines: on figures (the kinds that carry a value), `strict`
// asks for the same span, kind, value or range, and unit; `value` for an overlapping span, the same value and
// unit (a count's noun aside); an alarm is a figure where none is annotated; `kinds` is the share of all
// annotated mentions, figures or not, whose kind was found.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "extract/claim.h"

namespace recoupe {

struct AnnotatedSentence {
  std::string id;
  std::string text;
  std::vector<Claim> mentions;  // kind, start, end, value, low, high, unit and quote are set
};

// One line of an annotated file. The error names the place inside the line.
[[nodiscard]] tl::expected<AnnotatedSentence, Problem> annotated_from_json(std::string_view line,
                                                                           const std::string& file);

// One disagreement between annotation and extractor.
struct Disagreement {
  enum class Sort { missed, alarm, differs };
  Sort sort = Sort::missed;
  std::string sentence;  // id
  std::string text;
  std::string expected;  // described; empty for an alarm
  std::string got;       // described; empty for a miss
};

struct Ratio {
  std::size_t hits = 0;
  std::size_t annotated = 0;
  std::size_t predicted = 0;
  double precision() const;
  double recall() const;
  double f1() const;
};

constexpr std::size_t kKinds = 13;

struct Evaluation {
  std::size_t sentences = 0;
  Ratio strict;
  Ratio value;
  std::size_t alarms = 0;
  std::size_t mentions = 0;
  std::size_t kinds_found = 0;
  std::array<Ratio, kKinds> by_kind;  // strict, by the annotated (or predicted) kind; figures only
  std::vector<Disagreement> disagreements;

  double alarms_per_100() const;
  double kinds() const;
};

// Adds one sentence. `claims` are what extract() gives for it with `all` set.
void evaluate(const AnnotatedSentence& annotated, const std::vector<Claim>& claims, Evaluation& evaluation);

}  // namespace recoupe
