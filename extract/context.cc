// Context of a figure: each rule in its own file (role, period, modality, attribution), negation here.
// Test: tests/extract/context_test.cc.
#include "extract/context.h"

#include "extract/attribution.h"
#include "extract/context_rules.h"

namespace recoupe {
namespace {

class NegationReader : FigureRules {
 public:
  NegationReader(const Tokens& tokens, const std::vector<Figure>& figures,
                 const std::vector<std::size_t>& sentence_of)
      : FigureRules(tokens, figures, sentence_of) {}

  bool negated(std::size_t first) const {
    constexpr std::size_t kReach = 6;
    bool pas = false;
    for (std::size_t n = 0, i = first; n < kReach && i-- > 0 && same_sentence(i, first); ++n) {
      pas = pas || word(i, g_.pas);
      if (pas && (word(i, g_.ne) || word(i, g_.n)))
        return lexicon_.approx_before().longest(tokens_, first).entry == nullptr;
    }
    return false;
  }
};

}  // namespace

std::vector<FigureContext> read_context(const Tokens& tokens, const std::vector<Figure>& figures,
                                        const std::vector<std::size_t>& sentence_of) {
  const RoleReader roles(tokens, figures, sentence_of);
  const PeriodReader periods(tokens, figures, sentence_of);
  const ModalityReader modalities(tokens, figures, sentence_of);
  const NegationReader negations(tokens, figures, sentence_of);
  const Attributions attributions(tokens, sentence_of);
  std::vector<FigureContext> contexts(figures.size());
  for (std::size_t k = 0; k < figures.size(); ++k) {
    FigureContext& context = contexts[k];
    context.role = roles.read(k);
    context.modality = modalities.read(k);
    periods.read(k, context);
    context.negated = negations.negated(figures[k].first);
    context.quoted = attributions.is_quoted(figures[k].first);
    context.attributed_to = attributions.speaker(figures[k].first);
  }
  return contexts;
}

void apply(FigureContext context, Claim& claim) {
  claim.role = context.role;
  claim.modality = context.modality;
  claim.period = std::move(context.period);
  claim.over = std::move(context.over);
  claim.by = std::move(context.by);
  claim.since = std::move(context.since);
  claim.attributed_to = std::move(context.attributed_to);
  claim.quoted = context.quoted;
  claim.negated = context.negated;
}

}  // namespace recoupe
