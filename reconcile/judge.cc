// Test: tests/reconcile/judge_test.cc, and the scenarios of corpus/.
#include "reconcile/judge.h"

#include <algorithm>
#include <cmath>

#include "reconcile/candidates.h"
#include "reconcile/comparison.h"
#include "reconcile/diagnosis.h"
#include "reconcile/evocation.h"

namespace recoupe {
namespace {

constexpr double kConfirmFit = 0.33;    // an agreeing figure needs only to be about the fact at all
constexpr double kScopeFit = 0.7;       // of the fact that the text is about, when the value is another's
constexpr double kScopeLead = 0.1;      // by which it must be evoked more strongly than the value's own fact
constexpr double kSameEvidence = 0.85;  // facts this near to the strongest are its rivals

}  // namespace

struct Judge::State {
  mutable Vocabulary vocabulary;
  FactIndex facts;
  Comparer comparer;

  State(std::span<const Record> records, const Rates& rates)
      : facts(pointers_to(records), vocabulary), comparer(rates) {}

  static std::vector<const Record*> pointers_to(std::span<const Record> records) {
    std::vector<const Record*> pointers;
    for (const Record& record : records) pointers.push_back(&record);
    return pointers;
  }

  // The strongest fact that the amount agrees with.
  static const Candidate* best_agreeing(const std::vector<Candidate>& candidates) {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates) {
      if (candidate.comparison.agreement != Agreement::agrees || candidate.evocation.fit < kConfirmFit)
        continue;
      if (candidate.comparison.sort != Sort::same && candidate.comparison.sort != Sort::time &&
          candidate.comparison.sort != Sort::bare)
        continue;
      if (candidate.standing == Standing::elsewhere && candidate.opposite) continue;
      if (best == nullptr || candidate.evocation.evidence > best->evocation.evidence) best = &candidate;
    }
    return best;
  }

  // A fact that the sentence is about far more than the one whose value it gives.
  static const Candidate* rightful(const std::vector<Candidate>& candidates, const Candidate& agreeing) {
    for (const Candidate& candidate : candidates) {
      if (candidate.fact == agreeing.fact || candidate.standing != Standing::judged) continue;
      if (candidate.comparison.sort != Sort::same || candidate.comparison.agreement != Agreement::disagrees)
        continue;
      if (candidate.evocation.local < kScopeFit ||
          candidate.evocation.fit < agreeing.evocation.fit + kScopeLead)
        continue;
      if (candidate.evocation.own_words > 0 && agreeing.evocation.own_words == 0) return &candidate;
    }
    return nullptr;
  }

  Judgement decide(const Claim& claim, std::vector<Candidate> candidates) const {
    Judgement judgement;
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return a.evocation.evidence != b.evocation.evidence ? a.evocation.evidence > b.evocation.evidence
                                                          : a.fact->name() < b.fact->name();
    });
    if (const Candidate* agreeing = best_agreeing(candidates)) {
      if (const Candidate* about = rightful(candidates, *agreeing)) {
        judgement.objection = Objection{.code = Code::scope,
                                        .fact = about->fact,
                                        .known = about->comparison.known,
                                        .belongs_to = {agreeing->fact},
                                        .reasons = about->evocation.reasons};
      } else if (agreeing->opposite && agreeing->standing == Standing::judged) {
        judgement.objection = Objection{.code = Code::value,
                                        .fact = agreeing->fact,
                                        .known = agreeing->comparison.known,
                                        .belongs_to = {},
                                        .opposite = true,
                                        .reasons = agreeing->evocation.reasons};
      } else {
        judgement.verdict = Verdict{.claim = claim.id,
                                    .fact = agreeing->fact->name(),
                                    .verdict = VerdictKind::confirmed,
                                    .reasons = agreeing->evocation.reasons};
        return judgement;
      }
    } else {
      judgement.objection = objection(claim, candidates);
    }
    if (judgement.objection)
      judgement.verdict =
          Verdict{.claim = claim.id,
                  .fact = judgement.objection->fact->name(),
                  .verdict = judgement.objection->code == Code::outdated ? VerdictKind::outdated
                                                                         : VerdictKind::contradicted,
                  .reasons = judgement.objection->reasons};
    return judgement;
  }

  // The first kind of error, in the contract's order, that fits one of the strongest facts.
  std::optional<Objection> objection(const Claim& claim, const std::vector<Candidate>& candidates) const {
    for (const Code code : {Code::currency, Code::unit, Code::percent_point, Code::outdated, Code::scope,
                            Code::magnitude, Code::digits, Code::value}) {
      const Candidate* strongest = nullptr;
      for (const Candidate& candidate : candidates) {
        if (candidate.standing != Standing::judged || !may_be(code, candidate)) continue;
        if (strongest == nullptr) strongest = &candidate;
        if (candidate.evocation.evidence < kSameEvidence * strongest->evocation.evidence) break;
        if (code == Code::value && &candidate != strongest) break;
        if (auto found = diagnose(code, claim, candidate, facts, comparer)) {
          found->reasons = candidate.evocation.reasons;
          return found;
        }
      }
    }
    return std::nullopt;
  }
};

Judge::Judge(std::span<const Record> records, const Rates& rates)
    : state_(std::make_unique<State>(records, rates)) {}
Judge::~Judge() = default;

std::vector<Judgement> Judge::judge(std::span<const Claim> claims) const {
  std::vector<std::vector<Candidate>> candidates(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i)
    candidates[i] = find_candidates(claims, i, state_->facts, state_->vocabulary, state_->comparer);
  let_claims_compete(claims, candidates);
  std::vector<Judgement> judgements;
  judgements.reserve(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i)
    judgements.push_back(state_->decide(claims[i], std::move(candidates[i])));
  return judgements;
}

}  // namespace recoupe
