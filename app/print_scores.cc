// Test: tests/app/program_evaluate_test.cc.
#include "app/print_scores.h"

#include <fmt/format.h>

namespace recoupe {
namespace {

void print_surprises(const ScenarioScores& scores, Language language, Output& output) {
  for (const Surprise& surprise : scores.surprises)
    output.line(
        fmt::format("{} {}: {} « {} »",
                    (surprise.missed ? Text{"MANQUÉ ", "MISSED "} : Text{"DE TROP", "ALARM  "}).in(language),
                    surprise.scenario, name_of(surprise.code), surprise.quote));
}

void print_codes(const ScenarioScores& scores, Language language, Output& output) {
  const auto row = [&](std::string_view name, const Tally& tally) {
    output.line(fmt::format("{:<18} {:>9} {:>9} {:>9} {:>7.3f} {:>7.3f}", name, tally.expected, tally.met,
                            tally.alarms, tally.precision(), tally.recall()));
  };
  output.line(Text{"code                attendus  trouvés   de trop précis. rappel",
                   "code                expected       met    alarms  prec.  recall"}
                  .in(language));
  for (std::size_t code = 0; code < kCodes; ++code) {
    const Tally& tally = scores.by_code.at(code);
    if (tally.expected + tally.alarms > 0) row(name_of(static_cast<Code>(code)), tally);
  }
  row(Text{"tous", "all"}.in(language), scores.all);
}

void print_curve(const ScenarioScores& scores, Language language, Output& output) {
  output.line("");
  output.line(Text{"constats contre une fiche, selon le seuil du lien entre chiffre et fait",
                   "findings against a record, by the threshold of the link between figure and fact"}
                  .in(language));
  output.line(
      Text{"seuil    trouvés   de trop précis. rappel", "threshold    met    alarms  prec.  recall"}.in(
          language));
  for (const CurvePoint& point : scores.curve) {
    const bool shipped = point.threshold == kLinkThreshold;
    output.line(fmt::format("{:<6.2f} {:>9} {:>9} {:>7.3f} {:>7.3f}{}", point.threshold, point.tally.met,
                            point.tally.alarms, point.tally.precision(), point.tally.recall(),
                            shipped ? Text{"  <- retenu", "  <- shipped"}.in(language) : ""));
  }
}

}  // namespace

void print_scores(const ScenarioScores& scores, Language language, Output& output) {
  print_surprises(scores, language, output);
  print_codes(scores, language, output);
  print_curve(scores, language, output);
  output.line("");
  output.line(fmt::format(
      fmt::runtime(Text{"{} scénarios, {} attendus : précision {:.3f}, rappel {:.3f} ; textes sans "
                        "faute qui ont un constat : {} sur {}",
                        "{} scenarios, {} expected: precision {:.3f}, recall {:.3f}; clean texts "
                        "with a finding: {} of {}"}
                       .in(language)),
      scores.scenarios, scores.all.expected, scores.all.precision(), scores.all.recall(),
      scores.clean_with_alarm, scores.clean));
}

}  // namespace recoupe
