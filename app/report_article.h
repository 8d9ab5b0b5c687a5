// One article of the HTML report: its text with the figures marked, and its findings.
#pragma once

#include <string>

#include "app/report_context.h"

namespace recoupe {

// What the template `article.mustache` asks for.
TemplateData article_data(const ArticleHead& head, const ReportContext& context);

}  // namespace recoupe
