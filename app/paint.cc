#include "app/paint.h"

#include <fmt/format.h>

namespace recoupe {
namespace {

std::string_view parameters(Ink ink) {
  switch (ink) {
    case Ink::plain:
      break;
    case Ink::bold:
      return "1";
    case Ink::faint:
      return "2";
    case Ink::frame:
      return "34";
    case Ink::error:
      return "1;31";
    case Ink::warning:
      return "1;33";
    case Ink::info:
      return "1;36";
    case Ink::confirmed:
      return "32";
  }
  return "";
}

}  // namespace

std::string Paint::operator()(Ink ink, std::string_view text) const {
  const std::string_view sgr = parameters(ink);
  if (!on_ || sgr.empty() || text.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", sgr, text);
}

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Ink::error;
    case Severity::warning:
      return Ink::warning;
    case Severity::info:
      break;
  }
  return Ink::info;
}

Ink ink_of(VerdictKind verdict) {
  switch (verdict) {
    case VerdictKind::confirmed:
      return Ink::confirmed;
    case VerdictKind::contradicted:
      return Ink::error;
    case VerdictKind::outdated:
      break;
  }
  return Ink::warning;
}

}  // namespace recoupe
