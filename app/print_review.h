// Shows a review as text or as a page. A reader that closes its end early (`| head`) is not a fault:
// the review is made, and the exit status is its own.
#pragma once

#include "app/options.h"
#include "app/output.h"
#include "app/review.h"

namespace recoupe {

void print_review(const Review& review, Format format, const Options& options, Output& output);

}  // namespace recoupe
