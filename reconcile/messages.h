// Messages: objections put into words, as findings. Short sentences that an editor can paste into a mail:
// what is written, what is known and by whom, why it is thought wrong, what to write instead.
#pragma once

#include <span>

#include "reconcile/arithmetic.h"
#include "reconcile/judge.h"

namespace recoupe {

Finding finding_of(const Claim& claim, const Objection& objection, std::span<const Record> records,
                   Language language);
Finding finding_of(const ArithmeticObjection& objection, Language language);

}  // namespace recoupe
