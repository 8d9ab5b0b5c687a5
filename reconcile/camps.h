// Camps: the figures of a group that differ, by who gives which; put into words.
#pragma once

#include <optional>
#include <vector>

#include "reconcile/clash.h"
#include "reconcile/told_figure.h"

namespace recoupe {

// `members` speak of one thing. The camp with the fewest independent voices is the outlier (of equals the
// later one), its first figure the suspect. None when all agree. `diverging`: named sources each have their
// own figure.
std::optional<Clash> clash_of(std::vector<const ToldFigure*> members, bool diverging);

}  // namespace recoupe
