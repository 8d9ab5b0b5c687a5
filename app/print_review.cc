#include "app/print_review.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include "app/print_html.h"
#include "app/print_text.h"

namespace recoupe {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool uses_color(ColorWhen when, const Output& output) {
  if (when != ColorWhen::automatic) return when == ColorWhen::always;
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  return output.is_terminal() && !dumb && !is_set("NO_COLOR");  // https://no-color.org
}

std::size_t width_of(const Output& output) {
  winsize size{};
  const bool known = output.is_terminal() && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : TextOptions{}.width;
}

void print_as(const Review& review, Format format, const Options& options, Output& output) {
  switch (format) {
    case Format::html:
      return print_html(review, options.language, output);
    case Format::text:
      return output.write(text_report(review, {.language = options.language,
                                               .explain = options.explain,
                                               .color = uses_color(options.color, output),
                                               .width = width_of(output)}));
    default:
      return;  // a list (list_format.h)
  }
}

}  // namespace

void print_review(const Review& review, Format format, const Options& options, Output& output) {
  try {
    print_as(review, format, options, output);
  } catch (const OutputFailed& failure) {
    if (failure.what) throw;
  }
}

}  // namespace recoupe
