// Test: tests/extract/evaluation_test.cc.
#include "extract/evaluation.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "ingest/utf8.h"

namespace recoupe {
namespace {

using nlohmann::json;

constexpr double kSameNumber = 1e-5;  // relative

Problem problem(const std::string& file, std::string place, Text what) {
  return {.file = file, .line = std::nullopt, .place = std::move(place), .what = std::move(what)};
}

bool same_number(const std::optional<double>& a, const std::optional<double>& b) {
  if (!a || !b) return !a && !b;
  return std::abs(*a - *b) <= kSameNumber * std::max({std::abs(*a), std::abs(*b), 1e-12});
}

bool same_value(const Claim& a, const Claim& b) {
  return same_number(a.value, b.value) && same_number(a.low, b.low) && same_number(a.high, b.high);
}

bool overlap(const Claim& a, const Claim& b) {
  return a.start < b.end && b.start < a.end;
}

bool strictly_same(const Claim& claim, const Claim& gold) {
  return claim.start == gold.start && claim.end == gold.end && claim.kind == gold.kind &&
         same_value(claim, gold) && claim.unit == gold.unit;
}

bool same_by_value(const Claim& claim, const Claim& gold) {
  const bool open_unit = gold.kind == Kind::count || gold.kind == Kind::number;
  return overlap(claim, gold) && same_value(claim, gold) && (open_unit || claim.unit == gold.unit);
}

std::string number(double value) {
  std::string text = json(value).dump();
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

std::string described(const Claim& claim) {
  std::string text = "« " + claim.quote + " » " + std::string(name_of(claim.kind));
  if (claim.value) text += " " + number(*claim.value);
  if (claim.low || claim.high)
    text += " " + (claim.low ? number(*claim.low) : "") + ".." + (claim.high ? number(*claim.high) : "");
  if (claim.unit) text += " " + *claim.unit;
  return text;
}

// The first of `claims`, not used yet, that `same` accepts.
template <typename Same>
bool take(const std::vector<const Claim*>& claims, std::vector<bool>& used, const Claim& gold, Same same) {
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (!used[i] && same(*claims[i], gold)) return used[i] = true;
  return false;
}

std::vector<const Claim*> figures_of(const std::vector<Claim>& claims) {
  std::vector<const Claim*> figures;
  for (const Claim& claim : claims)
    if (claim.field == Field::text && is_figure(claim.kind)) figures.push_back(&claim);
  return figures;
}

std::optional<double> number_at(const json& mention, const char* key) {
  const auto field = mention.find(key);
  return field != mention.end() && field->is_number() ? std::optional(field->get<double>()) : std::nullopt;
}

std::optional<Kind> kind_named(const std::string& name) {
  for (std::size_t k = 0; k < kKinds; ++k)
    if (name_of(static_cast<Kind>(k)) == name) return static_cast<Kind>(k);
  return std::nullopt;
}

tl::expected<Claim, Problem> mention_from_json(const json& mention, const std::string& text,
                                               const std::string& file, const std::string& place) {
  const auto kind = mention.is_object() ? kind_named(mention.value("kind", "")) : std::nullopt;
  if (!kind) return tl::unexpected(problem(file, place + "/kind", {"genre inconnu", "unknown kind"}));
  Claim claim;
  claim.kind = *kind;
  const auto start = number_at(mention, "start");
  const auto end = number_at(mention, "end");
  if (!start || !end || *start < 0 || *end <= *start || *end > static_cast<double>(count_code_points(text)))
    return tl::unexpected(
        problem(file, place + "/start", {"étendue hors du texte", "span outside of the text"}));
  claim.start = static_cast<std::size_t>(*start);
  claim.end = static_cast<std::size_t>(*end);
  const std::size_t from = byte_offset(text, claim.start);
  claim.quote = text.substr(from, byte_offset(text, claim.end) - from);
  const auto surface = mention.find("surface");
  if (surface != mention.end() && surface->is_string() && surface->get<std::string>() != claim.quote)
    return tl::unexpected(
        problem(file, place + "/surface",
                {"la citation n'est pas à cette place", "the surface is not at this place"}));
  claim.value = number_at(mention, "value");
  claim.low = number_at(mention, "low");
  claim.high = number_at(mention, "high");
  if (const auto unit = mention.find("unit"); unit != mention.end() && unit->is_string())
    claim.unit = unit->get<std::string>();
  return claim;
}

}  // namespace

double Ratio::precision() const {
  return predicted == 0 ? 1 : static_cast<double>(hits) / static_cast<double>(predicted);
}
double Ratio::recall() const {
  return annotated == 0 ? 1 : static_cast<double>(hits) / static_cast<double>(annotated);
}
double Ratio::f1() const {
  const double p = precision();
  const double r = recall();
  return p + r == 0 ? 0 : 2 * p * r / (p + r);
}
double Evaluation::alarms_per_100() const {
  return 100.0 * static_cast<double>(alarms) / static_cast<double>(std::max<std::size_t>(1, sentences));
}
double Evaluation::kinds() const {
  return static_cast<double>(kinds_found) / static_cast<double>(std::max<std::size_t>(1, mentions));
}

tl::expected<AnnotatedSentence, Problem> annotated_from_json(std::string_view line, const std::string& file) {
  const json object = json::parse(line, nullptr, false);
  if (!object.is_object()) return tl::unexpected(problem(file, "", {"JSON invalide", "invalid JSON"}));
  AnnotatedSentence sentence;
  const auto text = object.find("text");
  const auto mentions = object.find("mentions");
  if (text == object.end() || !text->is_string())
    return tl::unexpected(problem(file, "/text", {"texte manquant", "missing text"}));
  if (mentions == object.end() || !mentions->is_array())
    return tl::unexpected(
        problem(file, "/mentions", {"liste de mentions manquante", "missing list of mentions"}));
  sentence.text = text->get<std::string>();
  if (const auto id = object.find("id"); id != object.end() && id->is_string())
    sentence.id = id->get<std::string>();
  for (std::size_t m = 0; m < mentions->size(); ++m) {
    auto mention = mention_from_json((*mentions)[m], sentence.text, file, "/mentions/" + std::to_string(m));
    if (!mention) return tl::unexpected(mention.error());
    sentence.mentions.push_back(std::move(*mention));
  }
  return sentence;
}

void evaluate(const AnnotatedSentence& annotated, const std::vector<Claim>& claims, Evaluation& evaluation) {
  ++evaluation.sentences;
  const auto predicted = figures_of(claims);
  std::vector<bool> used_strictly(predicted.size());
  std::vector<bool> used_by_value(predicted.size());
  const auto disagree = [&](Disagreement::Sort sort, std::string expected, std::string got) {
    evaluation.disagreements.push_back(
        {sort, annotated.id, annotated.text, std::move(expected), std::move(got)});
  };
  for (const Claim* claim : predicted) {
    ++evaluation.strict.predicted;
    ++evaluation.value.predicted;
    ++evaluation.by_kind[static_cast<std::size_t>(claim->kind)].predicted;
  }
  for (const Claim& gold : annotated.mentions) {
    ++evaluation.mentions;
    const bool kind_found = std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
      return claim.field == Field::text && overlap(claim, gold) && claim.kind == gold.kind;
    });
    evaluation.kinds_found += kind_found ? 1 : 0;
    if (!is_figure(gold.kind)) {
      if (!kind_found) disagree(Disagreement::Sort::missed, described(gold), {});
      continue;
    }
    Ratio& of_kind = evaluation.by_kind[static_cast<std::size_t>(gold.kind)];
    ++evaluation.strict.annotated;
    ++evaluation.value.annotated;
    ++of_kind.annotated;
    const bool strict = take(predicted, used_strictly, gold, strictly_same);
    const bool value = take(predicted, used_by_value, gold, same_by_value);
    evaluation.strict.hits += strict ? 1 : 0;
    evaluation.value.hits += value ? 1 : 0;
    of_kind.hits += strict ? 1 : 0;
    if (strict && value) continue;
    const auto near = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) {
      return claim.field == Field::text && overlap(claim, gold);
    });
    if (near == claims.end())
      disagree(Disagreement::Sort::missed, described(gold), {});
    else
      disagree(Disagreement::Sort::differs, described(gold), described(*near));
  }
  for (const Claim* claim : predicted) {
    const bool known =
        std::any_of(annotated.mentions.begin(), annotated.mentions.end(),
                    [&](const Claim& gold) { return is_figure(gold.kind) && overlap(*claim, gold); });
    if (known) continue;
    ++evaluation.alarms;
    disagree(Disagreement::Sort::alarm, {}, described(*claim));
  }
}

}  // namespace recoupe
