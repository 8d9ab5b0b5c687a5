// Templates of the HTML report: Mustache (mustache(5)), embedded from app/templates. Every value is escaped
// unless its template says otherwise, and only words and styles of our own are said otherwise.
#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

namespace recoupe {

using TemplateData = kainjow::mustache::data;

class HtmlTemplate {
 public:
  explicit HtmlTemplate(std::string_view source);
  std::string render(const TemplateData& data);

 private:
  kainjow::mustache::mustache template_;
};

// A value that is nothing when it is empty: for Mustache, `{{#key}}` of an empty text would hold.
TemplateData text_or_nothing(const std::string& text);

// Text of others as a page shows it, escaped: what reorders text (UAX #9) is written out as `‹U+202E›`,
// control characters become their pictures, ill-formed UTF-8 U+FFFD.
std::string escaped(std::string_view text);

// For a Content-Security-Policy (CSP 3, 2.3.1): base64 of the SHA-256 of an inline style or script.
std::string sha256_base64(std::string_view content);

}  // namespace recoupe
