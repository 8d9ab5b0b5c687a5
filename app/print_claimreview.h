// Findings against the reference as ClaimReview (https://schema.org/ClaimReview), in JSON-LD: one graph, a
// review a line. Findings without a fact of the record are no reviews of a claim and are left out.
//
// Ratings are 1 (false: errors), 2 (mostly false: warnings, and what the text leaves to someone it quotes)
// and 3 (notes) of 5; `alternateName` says it in words. What the program cannot know (the address and the
// date of the published review) is left to the publisher.
#pragma once

#include "app/list_format.h"

namespace recoupe {

ListFormat claimreview_format(Language language);

}  // namespace recoupe
