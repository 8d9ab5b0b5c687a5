// Colours of the text report (ECMA-48, SGR), or none.
#pragma once

#include <string>
#include <string_view>

#include "reconcile/finding.h"

namespace recoupe {

enum class Ink { plain, bold, faint, frame, error, warning, info, confirmed };

class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}
  std::string operator()(Ink ink, std::string_view text) const;

 private:
  bool on_;
};

Ink ink_of(Severity severity);
Ink ink_of(VerdictKind verdict);

}  // namespace recoupe
