// Test: tests/reconcile/messages_test.cc.
#include "reconcile/messages.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "extract/units.h"
#include "reconcile/clash.h"
#include "reconcile/comparison.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

std::string quoted(const std::string& text, Language language) {
  return language == Language::french ? "« " + text + " »" : "“" + text + "”";
}

// Without the typographer's apostrophes and spaces.
std::string plain(std::string text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kForms = {
      {{"\u2019", "'"}, {"\u00a0", " "}, {"\u202f", " "}}};
  for (const auto& [fine, coarse] : kForms)
    for (std::size_t at = text.find(fine); at != std::string::npos; at = text.find(fine, at))
      text.replace(at, fine.size(), coarse);
  return text;
}

Expected expected_of(const Known& known, const std::string& unit) {
  return {known.value, known.low, known.high, unit.empty() ? std::optional<std::string>() : unit};
}

class Writer {
 public:
  Writer(const Claim& claim, const Objection& objection, std::span<const Record> records, Language language)
      : claim_(claim),
        objection_(objection),
        fact_(*objection.fact),
        records_(records),
        language_(language) {}

  Finding write() const {
    Finding finding = begin_finding(claim_, objection_.code);
    finding.fact = fact_.name();
    const Expected expected = expected_of(*objection_.known, fact_.unit);
    finding.expected = expected;
    const double wanted = objection_.known->value.value_or(
        (objection_.known->low.value_or(0) + objection_.known->high.value_or(0)) / 2);
    const double written = claim_.value.value_or((claim_.low.value_or(0) + claim_.high.value_or(0)) / 2);
    if (wanted != 0 && objection_.code != Code::currency && objection_.code != Code::unit &&
        objection_.code != Code::percent_point)
      finding.ratio = written * factor() / wanted;
    if (objection_.code == Code::unit)
      finding.suggestion = quantity_text(expected, Language::french);  // the written noun is the wrong one
    else if (!objection_.opposite)
      finding.suggestion = suggestion_for(claim_, expected);
    finding.message = why() + " " + known() + sum_of_parts() + correction(finding);
    finding.sources = fact_.sources;
    finding.score = objection_.score;
    finding.reasons = objection_.reasons;
    return finding;
  }

 private:
  // The claim's unit -> the fact's.
  double factor() const {
    constexpr double kPercent = 100;
    if (claim_.kind == Kind::ratio && fact_.unit == "%") return kPercent;
    return conversion_factor(claim_.unit.value_or(""), fact_.unit).value_or(1);
  }

  std::string text(const Text& both) const { return both.in(language_); }
  std::string quote() const { return quoted(claim_.quote, language_); }
  std::string amount(const Known& known, const std::string& unit) const {
    return quantity_text(expected_of(known, unit), language_);
  }

  std::string why() const {
    switch (objection_.code) {
      case Code::currency:
        return fmt::format(fmt::runtime(text({"{} : le bon nombre, mais pas la bonne monnaie.",
                                              "{}: the right number, the wrong currency."})),
                           quote());
      case Code::unit:
        return fmt::format(fmt::runtime(text({"{} : le bon nombre, mais pas la bonne unité.",
                                              "{}: the right number, the wrong unit."})),
                           quote());
      case Code::percent_point:
        return fmt::format(
            fmt::runtime(fact_.unit == "pp" ? text({"{} : l'écart se compte en points, non en pour cent.",
                                                    "{}: the gap is in percentage points, not per cent."})
                                            : text({"{} : il s'agit d'un pourcentage, non de points.",
                                                    "{}: this is a percentage, not points."})),
            quote());
      case Code::outdated:
        return outdated();
      case Code::scope:
        return scope();
      case Code::magnitude:
        return fmt::format(
            fmt::runtime(text({"{} : erreur d'ordre de grandeur, {}.", "{}: wrong order of magnitude, {}."})),
            quote(), shift_text(objection_.power, language_));
      case Code::digits:
        return fmt::format(fmt::runtime(text({"{} : sans doute une faute de frappe dans le nombre.",
                                              "{}: probably mistyped digits."})),
                           quote());
      default:
        if (objection_.opposite)
          return fmt::format(fmt::runtime(text({"{} : hausse et baisse sont interverties.",
                                                "{}: rise and fall are mixed up."})),
                             quote());
        return fmt::format(
            fmt::runtime(text({"{} : ce n'est pas le bon chiffre.", "{}: not the right figure."})), quote());
    }
  }

  std::string outdated() const {
    const std::string since = objection_.outdated_from->from;
    return fmt::format(fmt::runtime(text({"{} : chiffre dépassé, il date du {} et a été remplacé le {}.",
                                          "{}: outdated, it dated from {} and was replaced on {}."})),
                       quote(), date_text(since, language_), date_text(objection_.known->from, language_));
  }

  std::string scope() const {
    std::string labels;
    for (const Fact* fact : objection_.belongs_to) {
      if (!labels.empty()) labels += text({" et ", " and "});
      const Known* known = &known_then(*fact);
      labels += fmt::format("{} ({})", quoted(fact->label, language_), amount(*known, fact->unit));
    }
    const bool several = objection_.belongs_to.size() > 1;
    return fmt::format(fmt::runtime(several ? text({"{} : c'est la somme de deux chiffres, {}.",
                                                    "{}: this is the sum of two figures, {}."})
                                            : text({"{} : ce chiffre désigne autre chose, {}.",
                                                    "{}: this figure belongs to something else, {}."})),
                       quote(), labels);
  }

  // `Valeur connue : 150 milliards d'euros (part privée d'InvestAI ; Commission européenne, 11 février
  // 2025).`
  std::string known() const {
    std::string who;
    if (!fact_.sources.empty()) {
      const Citation& source = source_of(*objection_.known);
      who = source.publisher.empty() ? source.title : source.publisher;
      if (!source.date.empty()) who += ", " + date_text(source.date, language_);
    }
    return fmt::format("{}{} ({}{}{}).", text({"Valeur connue : ", "Known value: "}),
                       amount(*objection_.known, fact_.unit), fact_.label, who.empty() ? "" : " ; ", who);
  }

  // What to write instead, where the known value, as it is worded here, is not already that: `150 Md€`.
  std::string correction(const Finding& finding) const {
    if (!finding.suggestion || plain(*finding.suggestion) == plain(amount(*objection_.known, fact_.unit)))
      return {};
    return text({" Écrire ", " Write "}) + quoted(*finding.suggestion, language_) + ".";
  }

  // Who made this entry of the history known: the first source of its day or later.
  const Citation& source_of(const Known& known) const {
    for (const Citation& source : fact_.sources)
      if (!source.date.empty() && source.date >= known.from) return source;
    return fact_.sources.front();
  }

  // What was known of another fact on the article's date.
  const Known& known_then(const Fact& fact) const {
    const Known* known = known_at(fact, claim_.article->published);
    return known == nullptr ? fact.history.back() : *known;
  }

  // The sum that the fact is a part of, or the total of: 50 + 150 = 200.
  std::string sum_of_parts() const {
    for (const Record& record : records_) {
      if (record.id != fact_.record) continue;
      for (const SumRelation& sum : record.sums) {
        const bool takes_part = sum.total == fact_.id ||
                                std::find(sum.parts.begin(), sum.parts.end(), fact_.id) != sum.parts.end();
        if (takes_part) return equation(record, sum);
      }
    }
    return {};
  }

  std::string equation(const Record& record, const SumRelation& sum) const {
    std::string parts;
    for (const std::string& id : sum.parts) {
      const Fact* part = find(record, id);
      if (part == nullptr) return {};
      if (!parts.empty()) parts += " + ";
      parts += amount(known_then(*part), "");
    }
    const Fact* total = find(record, sum.total);
    if (total == nullptr) return {};
    return fmt::format("{}{} = {}{}.", text({" Recoupement : ", " Cross-check: "}), parts,
                       amount(known_then(*total), total->unit),
                       total == &fact_ ? "" : fmt::format(" ({})", total->label));
  }

  static const Fact* find(const Record& record, const std::string& id) {
    for (const Fact& fact : record.facts)
      if (fact.id == id) return &fact;
    return nullptr;
  }

  const Claim& claim_;
  const Objection& objection_;
  const Fact& fact_;
  std::span<const Record> records_;
  Language language_;
};

}  // namespace

Finding begin_finding(const Claim& claim, Code code) {
  Finding finding;
  finding.code = code;
  finding.article = claim.article->id;
  finding.claims = {claim.id};
  finding.field = claim.field;
  finding.start = claim.start;
  finding.end = claim.end;
  finding.quote = claim.quote;
  if (claim.quoted) finding.attributed_to = claim.attributed_to;
  finding.severity = severity_of(code, finding.attributed_to.has_value());
  finding.id = fmt::format("{}!{}@{}:{}", finding.article, name_of(code), name_of(claim.field), claim.start);
  return finding;
}

Finding finding_of(const Claim& claim, const Objection& objection, std::span<const Record> records,
                   Language language) {
  return Writer(claim, objection, records, language).write();
}

Finding finding_of(const Clash& clash, Language language) {
  const Claim& suspect = *clash.claims.front();
  Finding finding = begin_finding(suspect, clash.code);
  for (std::size_t i = 1; i < clash.claims.size(); ++i) finding.claims.push_back(clash.claims[i]->id);
  // A date is no claim of the lines that the finding refers to.
  if (!is_figure(suspect.kind)) finding.claims.erase(finding.claims.begin());
  if (clash.place) {
    finding.start = clash.place->start;
    finding.end = clash.place->end;
    finding.quote = clash.place->quote;
    finding.id = fmt::format("{}!{}@{}:{}", finding.article, name_of(clash.code), name_of(finding.field),
                             finding.start);
  }
  // Each source's own figure is reported, not objected to.
  if (clash.code == Code::divergence) finding.attributed_to.reset();
  finding.message = clash.message.in(language);
  finding.expected = clash.expected;
  finding.ratio = clash.ratio;
  finding.reasons = clash.reasons;
  finding.suggestion = clash.suggestion;
  if (clash.suggest && clash.expected && !clash.suggestion)
    finding.suggestion = suggestion_for(suspect, *clash.expected);
  return finding;
}

}  // namespace recoupe
