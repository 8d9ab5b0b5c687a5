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
constexpr double kSlipEvidence = 0.4;  // and these, when the digits of the figure are those that are expected

// The written figure shows which one was meant: the same number, or the same digits.
bool gives_itself_away(Code code) {
  return code == Code::currency || code == Code::magnitude || code == Code::digits;
}

bool in_one_sentence(const Claim& a, const Claim& b) {
  return a.field == b.field && a.block_number == b.block_number && a.sentence_number == b.sentence_number;
}

// A sentence gives a fact once: when one of its figures is a slip for it, another is not held against it.
void let_one_be_wrong(std::span<const Claim> claims, std::vector<Judgement>& judgements) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const auto& slip = judgements[i].objection;
    if (!slip || !gives_itself_away(slip->code)) continue;
    for (std::size_t k = 0; k < claims.size(); ++k) {
      const auto& other = judgements[k].objection;
      if (k != i && other && other->fact == slip->fact && !gives_itself_away(other->code) &&
          in_one_sentence(claims[i], claims[k]))
        judgements[k] = {};
    }
  }
}

}  // namespace

struct Judge::State {
  mutable Vocabulary vocabulary;
  std::shared_ptr<const FactIndex> facts;
  Comparer comparer;
  double least_score;

  State(std::span<const Record> records, const Rates& rates, double least)
      : facts(std::make_shared<FactIndex>(pointers_to(records), vocabulary)),
        comparer(rates),
        least_score(least) {}

  static std::vector<const Record*> pointers_to(std::span<const Record> records) {
    std::vector<const Record*> pointers;
    for (const Record& record : records) pointers.push_back(&record);
    return pointers;
  }

  // A fact that the text speaks of as much disagrees: `114,1 % fin 2022` is not today's 114,1 %.
  static bool is_of_another(const std::vector<Candidate>& candidates, double evidence) {
    return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& rival) {
      return rival.standing == Standing::judged && rival.comparison.sort == Sort::same &&
             rival.comparison.agreement == Agreement::disagrees && rival.evocation.evidence >= evidence;
    });
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
      if (candidate.standing == Standing::elsewhere &&
          (candidate.opposite || is_of_another(candidates, candidate.evocation.evidence)))
        continue;
      if (best == nullptr || candidate.evocation.evidence > best->evocation.evidence) best = &candidate;
    }
    return best;
  }

  // A fact that the sentence is about far more than the one whose value it gives.
  const Candidate* rightful(const std::vector<Candidate>& candidates, const Candidate& agreeing) const {
    for (const Candidate& candidate : candidates) {
      if (candidate.fact == agreeing.fact || candidate.standing != Standing::judged) continue;
      if (candidate.comparison.sort != Sort::same || candidate.comparison.agreement != Agreement::disagrees)
        continue;
      if (link_score(candidate.evocation.local, kScopeFit) < least_score ||
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
                                        .score = link_score(about->evocation.local, kScopeFit),
                                        .reasons = about->evocation.reasons};
      } else if (agreeing->opposite && agreeing->standing == Standing::judged) {
        const double score = link_score(agreeing->evocation.fit, kConfirmFit);
        if (score < least_score) return judgement;
        judgement.objection = Objection{.code = Code::value,
                                        .fact = agreeing->fact,
                                        .known = agreeing->comparison.known,
                                        .belongs_to = {},
                                        .opposite = true,
                                        .score = score,
                                        .reasons = agreeing->evocation.reasons};
      } else {
        judgement.verdict = Verdict{.claim = claim.id,
                                    .fact = agreeing->fact->name(),
                                    .verdict = VerdictKind::confirmed,
                                    .reasons = agreeing->evocation.reasons,
                                    .score = link_score(agreeing->evocation.fit, kConfirmFit)};
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
                  .reasons = judgement.objection->reasons,
                  .score = judgement.objection->score};
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
        const bool is_slip = code == Code::magnitude || code == Code::digits;
        const double share = is_slip ? kSlipEvidence : kSameEvidence;
        if (candidate.evocation.evidence < share * strongest->evocation.evidence) break;
        if (code == Code::value && &candidate != strongest) break;
        if (auto found = diagnose(code, claim, candidate, *facts, comparer, least_score)) {
          found->reasons = candidate.evocation.reasons;
          return found;
        }
      }
    }
    return std::nullopt;
  }
};

Judge::Judge(std::span<const Record> records, const Rates& rates, double least_score)
    : state_(std::make_unique<State>(records, rates, least_score)) {}
Judge::~Judge() = default;
Judge::Judge(const Judge& other) : state_(std::make_unique<State>(*other.state_)) {}

std::vector<Judgement> Judge::judge(std::span<const Claim> claims) const {
  std::vector<std::vector<Candidate>> candidates(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i)
    candidates[i] = find_candidates(claims, i, *state_->facts, state_->vocabulary, state_->comparer);
  let_claims_compete(claims, candidates);
  std::vector<Judgement> judgements;
  judgements.reserve(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i)
    judgements.push_back(state_->decide(claims[i], std::move(candidates[i])));
  let_one_be_wrong(claims, judgements);
  return judgements;
}

}  // namespace recoupe
