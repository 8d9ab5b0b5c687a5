#include "ingest/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "ingest/ascii.h"
#include "ingest/code_points.h"
#include "ingest/double_encoding.h"
#include "ingest/html_markup.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

constexpr std::size_t prescan_bytes = 2048;

struct Label {
  std::string_view label;
  const char* converter;
};

// Where browsers (WHATWG Encoding, 4.2) and ICU differ on what a label means.
constexpr std::array<Label, 20> labels = {{
    {"utf-8", "utf-8"},
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"utf-16", "utf-8"},  // a page whose <meta> can be read as ASCII is not UTF-16
    {"utf-16le", "utf-8"},
    {"utf-16be", "utf-8"},
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
}};

void substitute(const void*, UConverterToUnicodeArgs* args, const char*, std::int32_t,
                UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;
  *error = U_ZERO_ERROR;
  constexpr UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
}

// None when ICU does not know the converter.
std::optional<std::string> converted(std::string_view bytes, const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &error), ucnv_close);
  if (U_FAILURE(error)) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), substitute, nullptr, nullptr, nullptr, &error);
  const icu::UnicodeString unicode(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(),
                                   error);
  if (U_FAILURE(error)) return std::nullopt;
  std::string text;
  unicode.toUTF8String(text);
  return text;
}

// By a byte order mark other than that of UTF-8.
std::optional<std::string> decoded_by_mark(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return converted(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return converted(bytes.substr(2), "UTF-16BE");
  return std::nullopt;
}

// `text/html; charset=iso-8859-15` -> `iso-8859-15`.
std::string_view charset_parameter(std::string_view content) {
  const std::size_t at = ascii_lower(content).find("charset");
  if (at == std::string::npos) return {};
  content = trim_html_space(content.substr(at + 7));
  if (!content.starts_with('=')) return {};
  content = trim_html_space(content.substr(1));
  if (content.starts_with('"') || content.starts_with('\'')) content.remove_prefix(1);
  return content.substr(0, content.find_first_of("\"'; \t\r\n\f"));
}

// The label that a `<meta>` at the head of the page states; empty when none does.
std::string declared_label(std::string_view page) {
  page = page.substr(0, prescan_bytes);
  std::size_t at = 0;
  while (const auto markup = next_markup(page, at)) {
    at = markup->end;
    if (markup->kind != HtmlMarkup::start_tag || !equal_ignoring_case(markup->name, "meta")) continue;
    std::string_view label = trim_html_space(raw_attribute(*markup, "charset"));
    if (label.empty() && equal_ignoring_case(raw_attribute(*markup, "http-equiv"), "content-type")) {
      label = charset_parameter(raw_attribute(*markup, "content"));
    }
    if (!label.empty()) return ascii_lower(label);
  }
  return {};
}

constexpr const char* utf8 = "utf-8";

// Empty when there is none of that name.
std::string converter_of(const std::string& label) {
  if (label.empty()) return {};
  const auto* known =
      std::find_if(labels.begin(), labels.end(), [&](const Label& entry) { return entry.label == label; });
  if (known != labels.end()) return known->converter;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(label.c_str(), &error),
                                                                     ucnv_close);
  return U_SUCCESS(error) ? label : std::string();
}

bool is_of_single_bytes(const std::string& converter) {
  return converter.starts_with("windows-") || converter.starts_with("iso-8859") ||
         converter.starts_with("iso8859") || converter.starts_with("macintosh");
}

// Ill-formed here and there, as cut-off or patched-up pages are, but not for want of being UTF-8.
bool looks_like_utf8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return true;
  std::size_t sound = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const bool ascii = static_cast<unsigned char>(bytes[at]) < 0x80;
    const bool replaced = next_code_point(bytes, at) == 0xFFFD;
    if (!ascii) ++(replaced ? broken : sound);
  }
  return sound >= broken;
}

// Of bytes that are not UTF-8. Half a sentence is enough for ICU to guess, so its guess must be a good one.
std::string detected(std::string_view bytes) {
  constexpr std::size_t looked_at = 1U << 16U;
  constexpr std::int32_t least_confidence = 30;
  bytes = bytes.substr(0, looked_at);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                            ucsdet_close);
  if (U_FAILURE(error)) return "windows-1252";
  ucsdet_enableInputFilter(detector.get(), true);  // without markup
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || match == nullptr) return "windows-1252";
  if (ucsdet_getConfidence(match, &error) < least_confidence) return "windows-1252";
  const std::string name = converter_of(ascii_lower(ucsdet_getName(match, &error)));
  return name.empty() || name == utf8 || name.starts_with("utf-") ? "windows-1252" : name;
}

}  // namespace

std::string decode_text(std::string_view bytes) {
  if (auto text = decoded_by_mark(bytes)) return std::move(*text);
  return valid_utf8(bytes);
}

std::string decode_html(std::string_view bytes, std::string_view charset) {
  if (auto text = decoded_by_mark(bytes)) return std::move(*text);
  if (bytes.starts_with("\xEF\xBB\xBF")) return without_double_encoding(valid_utf8(bytes));
  const std::string_view parameter = charset_parameter(charset);
  std::string label = ascii_lower(trim_html_space(parameter.empty() ? charset : parameter));
  std::string converter = converter_of(label);
  if (converter.empty()) converter = converter_of(label = declared_label(bytes));
  if (is_valid_utf8(bytes) && (converter.empty() || is_of_single_bytes(converter))) converter = utf8;
  if (converter.empty() || converter == utf8) converter = looks_like_utf8(bytes) ? utf8 : detected(bytes);
  if (converter == utf8) return without_double_encoding(valid_utf8(bytes));
  auto text = converted(bytes, converter.c_str());
  return text ? without_double_encoding(std::move(*text)) : valid_utf8(bytes);
}

}  // namespace recoupe
