// What scenarios score, as tables.
#pragma once

#include "app/output.h"
#include "ingest/problem.h"
#include "reconcile/scenario_scores.h"

namespace recoupe {

// What was missed and what is an alarm, then precision and recall by code and over all, then their curve
// along the threshold of the link between a figure and a fact, the shipped threshold marked.
void print_scores(const ScenarioScores& scores, Language language, Output& output);

}  // namespace recoupe
