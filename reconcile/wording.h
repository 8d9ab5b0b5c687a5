// Wording: amounts and dates as French (or English) newspapers print them, for messages and suggestions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/claim.h"
#include "ingest/problem.h"
#include "reconcile/finding.h"
#include "reconcile/reference.h"

namespace recoupe {

// `150 milliards d'euros`, `5,8 %`, `entre 10 et 20 km`, `au moins 3 millions`. Numbers by ICU, in CLDR's
// typography.
std::string quantity_text(const Expected& quantity, Language language);

// The expected amount in the typography of the article's own figure: `150 Md€` for `150 M€`, `quatre usines`
// for `trois usines`. The unit is the fact's where `claim` has another.
std::string suggestion_for(const Claim& claim, const Expected& expected);

// `11 février 2025`, `1er mars 2025`, `février 2025`, `2025`; the text itself when it is no date.
std::string date_text(std::string_view iso, Language language);

// `mille fois trop`, `dix fois trop peu`: what a shift by a power of ten means.
std::string shift_text(int power, Language language);

}  // namespace recoupe
