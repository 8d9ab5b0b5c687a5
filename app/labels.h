// The words of the text report, in both languages.
#pragma once

#include <cstddef>
#include <string>

#include "app/review.h"
#include "extract/claim.h"
#include "ingest/problem.h"
#include "reconcile/finding.h"

namespace recoupe {

Text label_of(Severity severity);    // `erreur`
Text label_of(VerdictKind verdict);  // `confirmé`
Text label_of(BlockRole role);       // `chapô`

// Where in its article a figure stands: `titre`, `paragraphe (bloc 3)`.
Text place_of(const Claim& claim);

// « quoted » as the language has it.
Text quoted(const std::string& words);

// `5 articles`: the number grouped by thousands, the noun agreeing with it. In French 0 and 1 are singular.
struct Noun {
  Text one;
  Text many;
};
std::string counted(std::size_t number, const Noun& noun, Language language);

// `5 articles, 93 chiffres relevés, 41 confirmés, 2 constats (1 erreur, 1 avertissement)`
std::string summary_line(const Summary& summary, Language language);

}  // namespace recoupe
