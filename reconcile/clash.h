// Clash: figures of the articles themselves that cannot all be right, found without a record.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "ingest/problem.h"
#include "reconcile/finding.h"

namespace recoupe {

struct Clash {
  // Where the fault stands when it is more than the suspect's own quote: `jeudi 20 juin` for `20 juin`.
  struct Place {
    std::size_t start = 0;  // code points of the suspect's field
    std::size_t end = 0;
    std::string quote{};
  };

  Code code = Code::inconsistent;
  std::vector<const Claim*> claims{};  // the suspect first, then all that take part; never empty
  std::optional<Expected> expected{};
  std::optional<double> ratio{};  // written / expected
  Text message{};
  std::optional<Place> place{};
  std::optional<std::string> suggestion{};
  bool suggest = false;  // without a suggestion: `expected`, in the suspect's typography, is one
  std::vector<std::string> reasons{};  // for `--explain`
};

// The conflict as a finding. One in the quoted words of someone is a degree milder (contract).
Finding finding_of(const Clash& conflict, Language language);

}  // namespace recoupe
