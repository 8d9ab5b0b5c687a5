#include "app/list_format.h"

#include "app/print_annotations.h"
#include "app/print_claimreview.h"
#include "app/print_csv.h"
#include "app/print_json.h"

namespace recoupe {

std::optional<ListFormat> list_format(Format format, Language language) {
  switch (format) {
    case Format::ndjson:
      return ndjson_format();
    case Format::json:
      return json_format();
    case Format::csv:
      return csv_format(language);
    case Format::claimreview:
      return claimreview_format(language);
    case Format::annotations:
      return annotations_format(language);
    case Format::text:
    case Format::html:
      break;
  }
  return std::nullopt;
}

std::string joined(const std::vector<std::string>& elements, const ListSection& section) {
  std::string text;
  for (const std::string& element : elements) {
    if (!text.empty()) text += section.next;
    text += element;
    text += section.end;
  }
  return text;
}

}  // namespace recoupe
