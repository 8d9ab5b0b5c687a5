// Bearer: whose a figure is, where a sentence gives several their own.
#pragma once

#include <span>

#include "extract/claim.h"
#include "reconcile/fact_sense.h"
#include "reconcile/reference.h"

namespace recoupe {

// Between the figure before it in the sentence and this one somebody or some place else is named, and none of
// the names that the fact asks for is, nor behind it up to the next figure: `le déficit italien a grimpé à
// 7,2 % et le Portugal a dégagé un excédent de 1,2 %` says nothing of Italy's 1,2 %. False for a fact
// without a name. `neighbours` are the other claims of the sentence.
bool has_another_bearer(const Claim& claim, std::span<const Claim* const> neighbours, const Fact& fact,
                        const FactSense& sense);

}  // namespace recoupe
