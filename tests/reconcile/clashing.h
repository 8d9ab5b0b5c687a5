// Shows which findings of one code an article, or several, give; for tables of cases.
#pragma once

#include <string>
#include <vector>

#include "tests/reconcile/told.h"

namespace recoupe {

// The quotes of all findings without a record, by code: `headline 12 %; calendar jeudi 20 juin`.
inline std::string clashes(const std::vector<Told>& articles) {
  std::vector<Claim> claims;
  for (const Told& told : articles)
    for (Claim& claim : extract(article_of(told), {.weekdays = true})) claims.push_back(std::move(claim));
  std::string out;
  for (const Finding& finding : reconcile(claims, {}).findings)
    out += (out.empty() ? "" : "; ") + std::string(name_of(finding.code)) + " " + finding.quote;
  return out;
}

inline std::string clashes(const Told& told) {
  return clashes(std::vector<Told>{told});
}

}  // namespace recoupe
