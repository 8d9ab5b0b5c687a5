// Test: tests/reconcile/arithmetic_test.cc.
#include "reconcile/arithmetic.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "extract/lexicon.h"
#include "ingest/utf8.h"
#include "reconcile/interval.h"

namespace recoupe {
namespace {

// Words that say that a list of parts is complete.
constexpr std::array<std::string_view, 26> kPartition = {
    "repartis",  "repartie", "reparties", "reparti",   "repartissent", "ventiles", "ventilee",
    "ventilees", "partages", "partagee",  "partage",   "divise",       "divisee",  "divises",
    "volets",    "finance",  "financee",  "finances",  "financees",    "paye",     "payee",
    "payes",     "compose",  "composee",  "decompose", "additionnent"};

class Checker {
 public:
  explicit Checker(std::span<const Claim> claims) : claims_(claims) {
    for (const Claim& claim : claims_) by_id_.emplace(claim.id, &claim);
  }

  std::vector<ArithmeticObjection> run() {
    for (const Claim& claim : claims_) {
      for (const Link& link : claim.links) {
        const Claim* other = find(link.claim);
        if (other == nullptr) continue;
        if (link.type == LinkType::share_of) share(claim, *other);
        if (link.type == LinkType::equals) proportion(*other, claim);
        if (link.type == LinkType::part_of) part(claim, *other);
      }
      sum(claim);
    }
    return std::move(found_);
  }

 private:
  const Claim* find(const std::string& id) const {
    const auto entry = by_id_.find(id);
    return entry == by_id_.end() ? nullptr : entry->second;
  }

  static std::optional<Interval> fraction(const Claim& claim) {
    auto interval = interval_of(claim);
    if (!interval) return std::nullopt;
    if (claim.kind == Kind::ratio) return interval;
    if (claim.kind != Kind::percent) return std::nullopt;
    return Interval{interval->low / 100, interval->high / 100};
  }

  static bool same_unit(const Claim& a, const Claim& b) {
    return a.kind == b.kind && a.unit == b.unit && a.per == b.per;
  }

  // `10 % de cette somme, soit 25 milliards`: the amount tied to the share as its equal.
  void share(const Claim& share, const Claim& whole) {
    const auto part_of_one = fraction(share);
    const auto total = interval_of(whole);
    if (!part_of_one || !total) return;
    for (const Claim& amount : claims_)
      for (const Link& link : amount.links) {
        // `10 % de 200 millions, soit 25 millions` is tied to the figure before it, the whole.
        if (link.type != LinkType::equals || (link.claim != share.id && link.claim != whole.id)) continue;
        const auto stated = interval_of(amount);
        if (!same_unit(amount, whole) || !stated || stated->meets(*part_of_one * *total)) continue;
        if (link.claim == whole.id && (share.start > whole.start || stated->meets(*total))) continue;
        const double fraction_value = share.kind == Kind::percent ? *share.value / 100 : *share.value;
        found_.push_back(
            {ArithmeticFault::share, {&amount, &share, &whole}, fraction_value * whole.value.value_or(0)});
      }
  }

  // `un élève sur cinq, soit 12 %`.
  void proportion(const Claim& a, const Claim& b) {
    const bool mixed = (a.kind == Kind::ratio && b.kind == Kind::percent) ||
                       (a.kind == Kind::percent && b.kind == Kind::ratio);
    if (!mixed || !a.value || !b.value) return;
    const auto first = fraction(a);
    const auto second = fraction(b);
    if (!first || !second || first->meets(*second)) return;
    const double expected = b.kind == Kind::percent ? *a.value * 100 : *a.value / 100;
    found_.push_back({ArithmeticFault::proportion, {&b, &a}, expected});
  }

  void part(const Claim& part, const Claim& whole) {
    if (!same_unit(part, whole) || !is_state(part.role) || !is_state(whole.role)) return;
    const auto stated = interval_of(part);
    const auto total = interval_of(whole);
    if (!stated || !total || whole.approx == Approx::at_least || whole.approx == Approx::more_than) return;
    if (stated->low > total->high)
      found_.push_back({ArithmeticFault::part, {&part, &whole}, whole.value.value_or(0)});
  }

  // A total, a word that announces its parts, and then nothing but parts, in this sentence or the next.
  void sum(const Claim& total) {
    if (!total.value || total.kind == Kind::percent || !is_state(total.role)) return;
    const auto whole = interval_of(total);
    std::vector<const Claim*> parts = parts_behind(total);
    if (!whole || parts.size() < 2) return;
    Interval added{};
    double value = 0;
    for (const Claim* part : parts) {
      const auto interval = interval_of(*part);
      if (!interval || !part->value) return;
      added = added + *interval;
      value += *part->value;
    }
    constexpr double kNear = 0.4;  // farther apart, it is not the same sum
    if (whole->meets(added) || std::abs(value - *total.value) > kNear * *total.value) return;
    std::vector<const Claim*> all{&total};
    all.insert(all.end(), parts.begin(), parts.end());
    found_.push_back({ArithmeticFault::sum, std::move(all), value});
  }

  std::vector<const Claim*> parts_behind(const Claim& total) const {
    const auto at = static_cast<std::size_t>(&total - claims_.data());
    std::vector<const Claim*> parts;
    std::size_t sentence = 0;
    for (std::size_t i = at + 1; i < claims_.size(); ++i) {
      const Claim& claim = claims_[i];
      if (claim.field != total.field || claim.block_number != total.block_number ||
          claim.sentence_number > total.sentence_number + 1)
        break;
      if (!same_unit(claim, total)) continue;
      if (!is_state(claim.role) || claim.approx == Approx::vague || !claim.value ||
          *claim.value >= *total.value)
        return {};
      if (parts.empty()) {
        sentence = claim.sentence_number;
        if (!announced(total, claim)) return {};
      } else if (claim.sentence_number != sentence) {
        break;
      }
      parts.push_back(&claim);
    }
    return parts;
  }

  // A word of partition stands between the total and its first part.
  static bool announced(const Claim& total, const Claim& part) {
    std::string between;
    if (part.sentence_number == total.sentence_number) {
      const std::size_t from = byte_offset(total.sentence, total.end - total.sentence_start);
      const std::size_t to = byte_offset(total.sentence, part.start - total.sentence_start);
      if (to < from) return false;
      between = total.sentence.substr(from, to - from);
    } else {
      between = part.sentence.substr(0, byte_offset(part.sentence, part.start - part.sentence_start));
    }
    const Tokens tokens(between, Lexicon::french());
    bool partition = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens.is_word(i)) continue;
      const std::string folded = fold(tokens.text(i));
      if (folded == "dont" || folded == "notamment") return false;
      partition = partition || std::find(kPartition.begin(), kPartition.end(), folded) != kPartition.end();
    }
    return partition;
  }

  std::span<const Claim> claims_;
  std::unordered_map<std::string, const Claim*> by_id_;
  std::vector<ArithmeticObjection> found_;
};

}  // namespace

std::vector<ArithmeticObjection> check_arithmetic(std::span<const Claim> claims) {
  return Checker(claims).run();
}

}  // namespace recoupe
