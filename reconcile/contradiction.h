// Contradictions inside one article: its title against its body (`headline`), and one passage against another
// (`inconsistent`).
//
// Two figures contradict each other when they speak of the same thing (likeness.h), in the same role and for
// the same time, and no rounding, approximator, sum, change or named source explains the difference.
#pragma once

#include <span>
#include <vector>

#include "reconcile/clash.h"
#include "reconcile/topic.h"

namespace recoupe {

// `claims` are the figures of one article in page order, `topics` theirs.
std::vector<Clash> check_headline(std::span<const Claim> claims, std::span<const Topic> topics);
std::vector<Clash> check_consistency(std::span<const Claim> claims, std::span<const Topic> topics);

}  // namespace recoupe
