// Findings as web annotations (W3C Recommendation "Web Annotation Data Model", 23 February 2017): one
// AnnotationPage in JSON-LD, an annotation a line.
//
//   - The target is the article, by its address or a urn. TextQuoteSelector has the quote with what stands
//     around it in its sentence. TextPositionSelector counts code points of the article's text as
//     `ingest` gives it; in a title it refines a TextQuoteSelector that is the whole title.
//   - Bodies: the message (purpose `assessing`), code and severity (`tagging`), the suggestion (`editing`),
//     the sources (`linking`).
#pragma once

#include "app/list_format.h"

namespace recoupe {

ListFormat annotations_format(Language language);

}  // namespace recoupe
