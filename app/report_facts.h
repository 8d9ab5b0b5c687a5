// The facts of the HTML report: what the record says, who wrote what, and a strip plot of it.
#pragma once

#include "app/report_context.h"

namespace recoupe {

// What the template `facts.mustache` asks for.
TemplateData facts_data(const ReportContext& context);

}  // namespace recoupe
