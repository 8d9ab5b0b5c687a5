// The report as one page of HTML, for a browser or a printer: every article as published with its figures
// marked, its findings beside it, and over all articles the facts with who wrote what of them.
//
// The page needs no network and, but for its filters, no script; its Content-Security-Policy allows nothing
// else. Text of others is escaped (html_template.h).
#pragma once

#include <functional>
#include <string_view>

#include "app/output.h"
#include "app/review.h"

namespace recoupe {

// Piece by piece, an article at a time.
void write_html(const Review& review, Language language, const std::function<void(std::string_view)>& write);
void print_html(const Review& review, Language language, Output& output);

}  // namespace recoupe
