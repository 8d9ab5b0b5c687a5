#include "app/html_template.h"

#include <fmt/format.h>
#include <nettle/base64.h>
#include <nettle/sha2.h>

#include "ingest/code_points.h"

namespace recoupe {
namespace {

// Unicode's Bidi_Control characters, and tags, which are never seen.
bool hides_or_reorders(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || (c >= 0xE0000 && c <= 0xE007F);
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F || (c >= 0x80 && c < 0xA0);
}

std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

TemplateData text_or_nothing(const std::string& text) {
  return text.empty() ? TemplateData{false} : TemplateData{text};
}

std::string escaped(std::string_view text) {
  std::string html;
  html.reserve(text.size() + text.size() / 8);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const std::string_view entity = c < 0x80 ? entity_of(text[begin]) : std::string_view{};
    if (!entity.empty()) {
      html += entity;
    } else if (hides_or_reorders(c)) {
      html += fmt::format("‹U+{:04X}›", static_cast<unsigned>(c));
    } else if (is_control(c)) {
      html += c < 0x20    ? fmt::format("&#{};", 0x2400 + static_cast<unsigned>(c))
              : c == 0x7F ? "\u2421"
                          : "\uFFFD";
    } else if (c == 0xFFFD) {
      html += "\uFFFD";  // also for what is ill-formed
    } else {
      html += text.substr(begin, i - begin);
    }
  }
  return html;
}

HtmlTemplate::HtmlTemplate(std::string_view source) : template_(std::string(source)) {
  template_.set_custom_escape([](const std::string& text) { return escaped(text); });
}

std::string HtmlTemplate::render(const TemplateData& data) {
  return template_.render(data);
}

std::string sha256_base64(std::string_view content) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, content.size(), reinterpret_cast<const std::uint8_t*>(content.data()));
  std::uint8_t digest[SHA256_DIGEST_SIZE];
  sha256_digest(&context, sizeof digest, digest);
  char text[BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE)];
  base64_encode_raw(text, sizeof digest, digest);
  return {text, sizeof text};
}

}  // namespace recoupe
