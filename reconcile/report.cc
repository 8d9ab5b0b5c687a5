#include "reconcile/report.h"

namespace recoupe {

bool earlier(const Finding& a, const Finding& b) {
  if (a.field != b.field) return a.field == Field::title;
  if (a.start != b.start) return a.start < b.start;
  return a.code < b.code;
}

}  // namespace recoupe
