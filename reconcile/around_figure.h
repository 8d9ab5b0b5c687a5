// The words of a claim's sentence around its figure, as views into `sentence`.
#pragma once

#include <string_view>

#include "extract/claim.h"

namespace recoupe {

std::string_view before_figure(const Claim& claim);
std::string_view behind_figure(const Claim& claim);
// Between two figures of one sentence, `first` before `second`: a view into the sentence of `second`.
std::string_view between_figures(const Claim& first, const Claim& second);

}  // namespace recoupe
