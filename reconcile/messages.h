// Messages: objections put into words, as findings. Short sentences that an editor can paste into a mail:
// what is written, what is known and by whom, why it is thought wrong, what to write instead.
#pragma once

#include <span>

#include "reconcile/judge.h"

namespace recoupe {

Finding finding_of(const Claim& claim, const Objection& objection, std::span<const Record> records,
                   Language language);

// A finding of this code at this figure, with its place, severity and speaker; the rest is to be filled in.
Finding begin_finding(const Claim& claim, Code code);

}  // namespace recoupe
