// The judge: claims against reference records.
//
// For every claim the facts compete by what the words around it evoke. When the amount agrees with a fact
// that is evoked, that fact is confirmed, unless another is evoked much more strongly (then the figure
// belongs to another thing: `scope`). When it agrees with none, the kinds of error are tried in the
// contract's order, and each asks for evidence by how easily it could be a coincidence: an exact power of ten
// needs little, a plainly different value needs much. Where the evidence is thin nothing is said.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "extract/claim.h"
#include "reconcile/finding.h"
#include "reconcile/link_score.h"
#include "reconcile/rates.h"
#include "reconcile/reference.h"

namespace recoupe {

// What is thought wrong with one claim, before it is put into words.
struct Objection {
  Code code = Code::value;
  const Fact* fact = nullptr;            // what the text is about
  const Known* known = nullptr;          // what was expected
  std::vector<const Fact*> belongs_to;   // scope: the fact, or the facts summed, that the written value is of
  const Known* outdated_from = nullptr;  // outdated: the entry that the written value is of
  int power = 0;                         // magnitude: 3 for a thousand times too large
  bool opposite = false;                 // value: a rise given as a fall, or the reverse
  double score = 0;                      // of the link between claim and fact (link_score.h)
  std::vector<std::string> reasons;
};

struct Judgement {
  std::optional<Verdict> verdict;
  std::optional<Objection> objection;
};

class Judge {
 public:
  // Nothing is objected where the score of the link is below `least_score`.
  Judge(std::span<const Record> records, const Rates& rates, double least_score = kLinkThreshold);
  ~Judge();
  // For another thread: shares what is made of the records, which does not change.
  Judge(const Judge& other);
  Judge& operator=(const Judge&) = delete;

  // Judgements of `claims`, which are all the figures of one article in page order; one for each. Not
  // thread-safe: texts are remembered.
  std::vector<Judgement> judge(std::span<const Claim> claims) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace recoupe
