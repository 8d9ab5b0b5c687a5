// Test: tests/reconcile/candidates_test.cc.
#include "reconcile/candidates.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "extract/lexicon.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

enum class Direction { none, rise, fall };

Direction direction_of(const Tokens& tokens, std::size_t i) {
  const Lexicon& lexicon = tokens.lexicon();
  if (lexicon.is(tokens[i].word, kRise)) return Direction::rise;
  if (lexicon.is(tokens[i].word, kFall)) return Direction::fall;
  return Direction::none;
}

// What the record says the fact is: its label, or the sign of its value.
Direction direction_of(const Fact& fact) {
  const Known& newest = fact.history.back();
  if (newest.value && *newest.value < 0) return Direction::fall;
  const Tokens tokens(fact.label, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (const Direction direction = direction_of(tokens, i); direction != Direction::none) return direction;
  return Direction::none;
}

// `évolution`, `croissance`, `variation`: the fact is a change, whichever way it goes.
bool is_change(const Fact& fact) {
  if (fact.unit == "pp" || direction_of(fact) != Direction::none) return true;
  const std::string label = fold(fact.label);
  for (const char* word : {"evolution", "variation", "croissance", "inflation", "ecart"})
    if (label.find(word) != std::string::npos) return true;
  return false;
}

// A word of rise or fall shortly before the figure, in its clause.
Direction direction_before(const Claim& claim) {
  constexpr std::size_t kReach = 8;
  const std::size_t at = byte_offset(claim.sentence, claim.start - claim.sentence_start);
  const Tokens tokens(std::string_view(claim.sentence).substr(0, at), Lexicon::french());
  for (std::size_t n = 0, i = tokens.size(); n < kReach && i-- > 0; ++n) {
    if (tokens.is_digits(i) || tokens.is_mark(i, ';') || tokens.is_mark(i, ':') || tokens.is_mark(i, ','))
      break;
    if (const Direction direction = direction_of(tokens, i); direction != Direction::none) return direction;
  }
  return Direction::none;
}

std::string years_in(const std::string& text) {
  const Tokens tokens(text, Lexicon::french());
  std::string years;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens.is_digits(i) && tokens.text(i).size() == 4) years += std::string(tokens.text(i)) + " ";
  return years;
}

std::string fact_years(const Fact& fact) {
  std::string years = years_in(fact.label);
  for (const auto& group : fact.about)
    for (const std::string& word : group) years += years_in(word);
  return years;
}

// Another year than the fact's: one that the fact does not name, or that lies well before the article.
bool other_period(const Claim& claim, const Fact& fact) {
  if (!claim.period) return false;
  const std::string years = fact_years(fact);
  if (!years.empty()) return years.find(*claim.period) == std::string::npos;
  const auto& published = claim.article->published;
  if (!published || published->size() < 4) return false;
  const int gap = std::atoi(published->substr(0, 4).c_str()) - std::atoi(claim.period->c_str());
  return gap >= 2 || gap < 0;
}

bool per_differs(const Claim& claim, const Fact& fact) {
  if (claim.per == fact.per) return false;
  if (fact.per && claim.per) return true;
  if (!claim.per) return false;
  // `par an` of a fact whose own words say yearly is no difference; `par mois` of a wage neither.
  const std::string words = fold(fact.label);
  if (*claim.per == "a")
    return words.find("annuel") == std::string::npos && words.find("par an") == std::string::npos;
  return false;
}

Standing standing_of(const Claim& claim, const Fact& fact) {
  if (claim.role == Role::previous || claim.role == Role::target || claim.negated) return Standing::elsewhere;
  if (claim.role == Role::change && !is_change(fact)) return Standing::elsewhere;
  if (other_period(claim, fact) || per_differs(claim, fact)) return Standing::elsewhere;
  return Standing::judged;
}

bool shares_sentence(const Claim& a, const Claim& b) {
  return a.field == b.field && a.block_number == b.block_number && a.sentence_number == b.sentence_number;
}

bool settled(const Candidate& candidate) {
  constexpr double kFit = 0.45;
  return candidate.comparison.agreement == Agreement::agrees && candidate.comparison.sort == Sort::same &&
         candidate.evocation.fit >= kFit;
}

}  // namespace

std::vector<Candidate> find_candidates(std::span<const Claim> claims, std::size_t i,
                                       const std::vector<FactWords>& facts, Vocabulary& vocabulary,
                                       const Comparer& comparer) {
  const Claim& claim = claims[i];
  std::vector<Candidate> candidates;
  if (!is_figure(claim.kind) || claim.approx == Approx::vague) return candidates;
  std::vector<const Claim*> neighbours;
  for (std::size_t k = i; k-- > 0 && shares_sentence(claims[k], claim);) neighbours.push_back(&claims[k]);
  for (std::size_t k = i + 1; k < claims.size() && shares_sentence(claims[k], claim); ++k)
    neighbours.push_back(&claims[k]);
  const Surroundings surroundings(claim, neighbours, vocabulary);
  for (const FactWords& words : facts) {
    Candidate candidate{.fact = words.fact,
                        .comparison = comparer.compare(claim, *words.fact),
                        .evocation = {},
                        .standing = Standing::judged};
    if (!candidate.comparison.amount) continue;
    candidate.evocation = surroundings.evoke(words);
    if (candidate.evocation.fit <= 0) continue;
    candidate.standing = standing_of(claim, *words.fact);
    const Direction said = direction_before(claim);
    const Direction known = direction_of(*words.fact);
    candidate.opposite = said != Direction::none && known != Direction::none && said != known;
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

void let_claims_compete(std::span<const Claim> claims, std::vector<std::vector<Candidate>>& candidates) {
  std::set<const Fact*> told;
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (const Candidate& candidate : candidates[i])
      if (claims[i].field == Field::text && settled(candidate)) told.insert(candidate.fact);
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (Candidate& candidate : candidates[i])
      candidate.told_elsewhere = claims[i].field == Field::text && told.contains(candidate.fact);
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (Candidate& candidate : candidates[i]) {
      if (candidate.standing != Standing::judged || settled(candidate)) continue;
      for (std::size_t k = 0; k < claims.size(); ++k) {
        if (k == i || !shares_sentence(claims[k], claims[i])) continue;
        const auto other = std::find_if(candidates[k].begin(), candidates[k].end(),
                                        [&](const Candidate& rival) { return rival.fact == candidate.fact; });
        if (other != candidates[k].end() && settled(*other)) candidate.standing = Standing::elsewhere;
      }
    }
}

}  // namespace recoupe
