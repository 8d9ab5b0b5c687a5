// Verdict and Finding: what the reconcile stage says of claims. A verdict says whether a claim agrees
// with a fact of the reference; a finding says that a figure is thought wrong, what is expected in
// its place, why, and who says so.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim.h"

namespace recoupe {

enum class VerdictKind { confirmed, contradicted, outdated };

struct Verdict {
  std::string claim;  // id
  std::string fact;   // `RECORD/FACT`
  VerdictKind verdict = VerdictKind::confirmed;
  std::vector<std::string> reasons;  // why the claim is taken to be about the fact; for `--explain`
  std::optional<double> score = {};  // 0-1, how surely the claim is about the fact (link_score.h)
};

// Codes are stable: one that is given up is never given to something else.
enum class Code {
  // against the reference; the first that fits
  currency,
  unit,
  percent_point,
  outdated,
  scope,
  magnitude,
  digits,
  value,
  // without a reference
  arithmetic,
  conversion,
  headline,
  inconsistent,
  disagreement,
  long_scale,
  calendar,
  divergence,
};

enum class Severity { info, warning, error };

// Who vouches for a fact.
struct Citation {
  std::string title;
  std::string url;
  std::string publisher;
  std::string date;  // as in the record; empty when it has none
};

// A quantity that was expected: a value or a range.
struct Expected {
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
  std::optional<std::string> unit;
};

struct Finding {
  std::string id;  // stable: depends on the article, the place and the code only
  Code code = Code::value;
  Severity severity = Severity::error;
  std::string article;
  std::vector<std::string> claims;  // ids of all that take part; the suspect first
  Field field = Field::text;
  std::size_t start = 0;  // code points, the figure most likely wrong
  std::size_t end = 0;
  std::string quote;
  std::optional<std::string> fact;  // `RECORD/FACT`, what the text is about
  std::optional<Expected> expected;
  std::optional<double> ratio;  // written / expected
  std::string message;          // in the language asked for
  std::optional<std::string> suggestion;
  std::vector<Citation> sources;
  std::optional<std::string> attributed_to;  // of a figure inside someone's quoted words
  std::optional<double> score;               // of a finding against a fact: as in its verdict
  std::vector<std::string> reasons;          // for `--explain`
};

std::string_view name_of(VerdictKind kind);
std::string_view name_of(Code code);
std::string_view name_of(Severity severity);
std::vector<Code> all_codes();  // in their order
std::optional<Code> code_named(std::string_view name);

// The severity the contract gives a code; one step lower for quoted words.
Severity severity_of(Code code, bool in_quoted_words);

// One line of JSON without the line break, fields in the order of the contract.
std::string to_json_line(const Verdict& verdict);
std::string to_json_line(const Finding& finding);

}  // namespace recoupe
