// The law of mutation: change one confirmed figure of a clean article, and exactly one finding against the
// reference must come, at this figure and of the right code. It is tried on every confirmed figure of every
// clean article of corpus/, against all its records together.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <iostream>
#include <map>
#include <optional>

#include "extract/extractor.h"
#include "ingest/utf8.h"
#include "reconcile/agreement.h"
#include "reconcile/comparison.h"
#include "reconcile/judge.h"
#include "tests/reconcile/corpus_articles.h"

namespace recoupe {
namespace {

constexpr double kLeastRecall = 0.97;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// `quote` with `from` replaced by `to`, when it is there.
std::optional<std::string> replaced(const std::string& quote, const std::string& from,
                                    const std::string& to) {
  const std::size_t at = quote.find(from);
  if (at == std::string::npos) return std::nullopt;
  return std::string(quote).replace(at, from.size(), to);
}

// By 10^3: the other word of magnitude; without one, three zeros more or less in front of the unit.
std::vector<std::string> thousandfold(const std::string& quote) {
  for (const auto& [from, to] : {std::pair("milliards", "millions"), std::pair("milliard", "million"),
                                 std::pair("millions", "milliards"), std::pair("million", "milliard"),
                                 std::pair("Md€", "M€"), std::pair("M€", "Md€")})
    if (auto mutant = replaced(quote, from, to)) return {*mutant};
  std::size_t end = quote.find_last_of("0123456789");
  if (end == std::string::npos || quote.find_first_of("0123456789") != 0) return {};
  ++end;
  for (const std::string zeros : {" 000", "\u00a0000", "\u202f000", ".000", "'000"})
    if (end > zeros.size() + 1 && quote.substr(0, end).ends_with(zeros))
      return {std::string(quote).erase(end - zeros.size(), zeros.size())};
  const std::size_t comma = quote.find(',');
  if (comma == std::string::npos || comma > end) return {std::string(quote).insert(end, " 000")};
  std::string number = quote.substr(0, end);  // `5,8` -> `5 800`
  const std::size_t decimals = end - comma - 1;
  if (decimals > 3) return {};
  number.erase(comma, 1);
  for (const std::string space : {" ", "\u00a0", "\u202f", "."})
    for (std::size_t at; (at = number.find(space)) != std::string::npos;) number.erase(at, space.size());
  number.append(3 - decimals, '0');
  while (number.size() > 1 && number.front() == '0') number.erase(0, 1);
  return {number + quote.substr(end)};
}

// Every pair of neighbouring digits that are not the same, swapped, in numbers of three digits or more.
std::vector<std::string> swapped_digits(const std::string& quote) {
  std::vector<std::size_t> digits;
  for (std::size_t i = 0; i < quote.size(); ++i)
    if (is_digit(quote[i])) digits.push_back(i);
  std::vector<std::string> mutants;
  if (digits.size() < 3) return mutants;
  for (std::size_t k = 0; k + 1 < digits.size(); ++k) {
    if (quote[digits[k]] == quote[digits[k + 1]]) continue;
    if (k == 0 && quote[digits[1]] == '0') continue;  // no number starts with a zero
    std::string mutant = quote;
    std::swap(mutant[digits[k]], mutant[digits[k + 1]]);
    mutants.push_back(mutant);
  }
  return mutants;
}

// In pounds, which are never near enough to a euro or a dollar to be its equivalent.
std::vector<std::string> other_currency(const std::string& quote) {
  for (const auto& [from, to] :
       {std::pair("d'euros", "de livres sterling"), std::pair("d’euros", "de livres sterling"),
        std::pair("euros", "livres sterling"), std::pair("Md€", "Md£"), std::pair("M€", "M£"),
        std::pair("€", "£"), std::pair("euro", "livre sterling"),
        std::pair("de dollars", "de livres sterling")})
    if (auto mutant = replaced(quote, from, to)) return {*mutant};
  return {};
}

struct Mutation {
  const char* name;
  std::vector<std::string> (*mutants)(const std::string& quote);
  Code code;
};
constexpr std::array kMutations = {Mutation{"10^3", thousandfold, Code::magnitude},
                                   Mutation{"digit swap", swapped_digits, Code::digits},
                                   Mutation{"currency", other_currency, Code::currency}};

Article mutated(Article article, const Claim& claim, const std::string& mutant) {
  std::string& field = claim.field == Field::title ? article.title : article.text;
  const std::size_t begin = byte_offset(field, claim.start);
  field.replace(begin, claim.quote.size(), mutant);
  if (claim.field == Field::title) return article;
  const auto shift =
      static_cast<std::ptrdiff_t>(mutant.size()) - static_cast<std::ptrdiff_t>(claim.quote.size());
  for (Block& block : article.blocks) {
    if (block.begin > begin)
      block.begin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(block.begin) + shift);
    if (block.end > begin)
      block.end = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(block.end) + shift);
  }
  return article;
}

struct Found {
  const Claim* claim = nullptr;
  Code code = Code::value;
  std::string fact;
};

std::vector<Found> against_reference(const std::vector<Claim>& claims, const Judge& judge) {
  std::vector<Found> found;
  const std::vector<Judgement> judgements = judge.judge(claims);
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (const auto& objection = judgements[i].objection)
      found.push_back({&claims[i], objection->code, objection->fact->name()});
  return found;
}

// More than the one figure is another now: a bare `20 milliards` takes its currency from the one before it.
bool changes_others(const std::vector<Claim>& before, const std::vector<Claim>& after, const Claim& changed) {
  if (before.size() != after.size()) return true;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i].id == changed.id) continue;
    if (before[i].unit != after[i].unit || before[i].value != after[i].value ||
        before[i].kind != after[i].kind)
      return true;
  }
  return false;
}

// A mutant that is no error: its figure agrees with the fact still (a tolerance, a rounding), or it is not
// read as one.
bool is_no_error(const std::vector<Claim>& claims, const Claim& original, const Fact& fact, Code code) {
  const Comparer comparer(Rates::built_in());
  for (const Claim& claim : claims) {
    if (claim.field != original.field || claim.start != original.start) continue;
    if (code == Code::currency) return claim.unit == original.unit;
    if (claim.kind != original.kind && original.kind == Kind::count) return true;  // `6,12 enfant`: no plural
    return comparer.compare(claim, fact).agreement != Agreement::disagrees;
  }
  return true;
}

const Fact* fact_named(const std::vector<Record>& records, const std::string& name) {
  for (const Record& record : records)
    for (const Fact& fact : record.facts)
      if (fact.name() == name) return &fact;
  return nullptr;
}

struct Score {
  int tried = 0;
  int found = 0;
  int earlier_code = 0;
  int alarms = 0;
};

TEST(Mutation, OfOneConfirmedFigureGivesOneFindingOfTheRightCode) {
  const std::vector<Record> records = all_records();
  const Judge judge(records, Rates::built_in());
  std::map<std::string, Score> scores;
  std::string missed;
  for (const Article& article : clean_articles()) {
    const std::vector<Claim> claims = extract(article);
    for (const Judgement& judgement : judge.judge(claims)) {
      if (!judgement.verdict || judgement.verdict->verdict != VerdictKind::confirmed) continue;
      const Verdict& verdict = *judgement.verdict;
      const Fact* fact = fact_named(records, verdict.fact);
      ASSERT_NE(fact, nullptr);
      const Claim& claim = *std::find_if(claims.begin(), claims.end(),
                                         [&](const Claim& one) { return one.id == verdict.claim; });
      for (const Mutation& mutation : kMutations) {
        Score& score = scores[mutation.name];
        for (const std::string& mutant : mutation.mutants(claim.quote)) {
          const std::vector<Claim> mutants = extract(mutated(article, claim, mutant));
          if (changes_others(claims, mutants, claim)) continue;
          if (is_no_error(mutants, claim, *fact, mutation.code)) continue;
          ++score.tried;
          const std::vector<Found> findings = against_reference(mutants, judge);
          const bool there = findings.size() == 1 && findings[0].claim->field == claim.field &&
                             findings[0].claim->start == claim.start;
          score.alarms += findings.size() > 1 || (findings.size() == 1 && !there) ? 1 : 0;
          // The contract's order: what is another fact's value by chance is that before it is a slip.
          if (there && findings[0].code <= mutation.code) {
            ++score.found;
            score.earlier_code += findings[0].code != mutation.code ? 1 : 0;
            continue;
          }
          missed += "\n  " + article.source.file.substr(article.source.file.rfind('/') + 1) + " " +
                    mutation.name + ": « " + claim.quote + " » -> « " + mutant + " » (" + verdict.fact + ")";
          for (const Found& finding : findings)
            missed += " got " + std::string(name_of(finding.code)) + " " + finding.fact + " at « " +
                      finding.claim->quote + " »";
        }
      }
    }
  }
  int tried = 0;
  int found = 0;
  int alarms = 0;
  for (const auto& [name, score] : scores) {
    std::cout << name << ": " << score.found << " of " << score.tried << " found (" << score.earlier_code
              << " by a code that comes before), " << score.alarms << " false alarms\n";
    tried += score.tried;
    found += score.found;
    alarms += score.alarms;
  }
  std::cout << "recall " << static_cast<double>(found) / tried << ", false alarms " << alarms << missed
            << "\n";
  EXPECT_GT(tried, 250);
  EXPECT_GE(found, kLeastRecall * tried);
  EXPECT_EQ(alarms, 0);
}

}  // namespace
}  // namespace recoupe
