// `recoupe evaluate`: the extractor scored on annotated sentences, the checks on scenarios.
#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/commands.h"
#include "app/print_scores.h"
#include "extract/evaluation.h"
#include "extract/extractor.h"
#include "ingest/input_problems.h"
#include "ingest/input_reader.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

void evaluate_line(std::string_view line, const std::string& file, std::size_t number, Console& console,
                   Evaluation& evaluation) {
  auto sentence = annotated_from_json(line, file);
  if (!sentence) {
    sentence.error().line = number;
    return console.problem(sentence.error());
  }
  Article article;
  article.id = sentence->id;
  article.text = sentence->text;
  article.blocks = blocks_by_line(article.text);
  evaluate(*sentence, extract(article, {.all = true}), evaluation);
}

void evaluate_lines(std::istream& stream, const std::string& file, Console& console, Evaluation& evaluation) {
  InputReader reader(stream);
  while (const std::optional<InputReader::Line> line = reader.next_line()) {
    if (line->too_long) {
      console.problem(line_too_long(file, line->number));
    } else if (!is_blank(line->bytes)) {
      evaluate_line(line->bytes, file, line->number, console, evaluation);
    }
  }
  if (reader.failed()) console.problem(broke_off(file));
}

void play(const std::string& bytes, const std::string& file, Console& console, ScenarioScores& scores) {
  auto scenarios = read_scenarios(bytes, file);
  if (!scenarios) return console.problem(scenarios.error());
  for (const Scenario& scenario : *scenarios) score(scenario, scores);
}

struct Scores {
  Evaluation sentences;
  ScenarioScores scenarios;
};

// Which of the two a file is, its content tells.
void evaluate_file(const std::string& file, Console& console, Scores& scores) {
  std::ifstream stream;
  if (file != "-") {
    errno = 0;
    stream.open(file, std::ios::binary);
    if (!stream) return console.problem(cannot_read(file, {errno, std::generic_category()}));
  }
  std::istream& source = file == "-" ? std::cin : stream;
  std::ostringstream read;
  read << source.rdbuf();
  const std::string bytes = read.str();
  if (read.bad()) return console.problem(broke_off(file));
  if (is_scenario(bytes)) return play(bytes, file, console, scores.scenarios);
  std::istringstream lines(bytes);
  evaluate_lines(lines, file, console, scores.sentences);
}

void print_disagreements(const Evaluation& evaluation, Language language, Output& output) {
  for (const Disagreement& disagreement : evaluation.disagreements) {
    switch (disagreement.sort) {
      case Disagreement::Sort::missed:
        output.line(fmt::format("{} {}: {}", Text{"MANQUÉ ", "MISSED "}.in(language), disagreement.sentence,
                                disagreement.expected));
        break;
      case Disagreement::Sort::alarm:
        output.line(fmt::format("{} {}: {}", Text{"DE TROP", "ALARM  "}.in(language), disagreement.sentence,
                                disagreement.got));
        break;
      case Disagreement::Sort::differs:
        output.line(fmt::format("{} {}: {}", Text{"DIFFÈRE", "DIFFERS"}.in(language), disagreement.sentence,
                                disagreement.expected));
        output.line(
            fmt::format("{}: {}", Text{"        relevé", "        found"}.in(language), disagreement.got));
        break;
    }
    output.line("        " + disagreement.text);
  }
}

void print_table(const Evaluation& evaluation, Language language, Output& output) {
  const auto row = [&](std::string_view name, const Ratio& ratio) {
    output.line(fmt::format("{:<18} {:>9} {:>9} {:>7.3f} {:>7.3f} {:>7.4f}", name, ratio.annotated,
                            ratio.predicted, ratio.precision(), ratio.recall(), ratio.f1()));
  };
  output.line(Text{"genre                annotés   relevés précis. rappel       F1",
                   "kind               annotated     found  prec.  recall       F1"}
                  .in(language));
  for (std::size_t k = 0; k < kKinds; ++k)
    if (is_figure(static_cast<Kind>(k)) &&
        evaluation.by_kind[k].annotated + evaluation.by_kind[k].predicted > 0)
      row(name_of(static_cast<Kind>(k)), evaluation.by_kind[k]);
  row("strict", evaluation.strict);
  row(Text{"valeur", "value"}.in(language), evaluation.value);
}

void print_sentences(const Evaluation& evaluation, const Options& options, Output& output) {
  print_disagreements(evaluation, options.language, output);
  print_table(evaluation, options.language, output);
  output.line(fmt::format(fmt::runtime(Text{"{} phrases, {} chiffres : F1 strict {:.4f}, F1 valeur {:.4f}, "
                                            "fausses alertes {:.2f} pour 100 phrases, genres {:.3f}",
                                            "{} sentences, {} figures: strict F1 {:.4f}, value F1 {:.4f}, "
                                            "{:.2f} alarms per 100 sentences, kinds {:.3f}"}
                                           .in(options.language)),
                          evaluation.sentences, evaluation.strict.annotated, evaluation.strict.f1(),
                          evaluation.value.f1(), evaluation.alarms_per_100(), evaluation.kinds()));
}

}  // namespace

int run_evaluate(const Options& options, Console& console, Output& output) {
  Scores scores;
  for (const std::string& file : options.inputs) evaluate_file(file, console, scores);
  const bool played = scores.scenarios.scenarios > 0;
  if (!played || scores.sentences.sentences > 0) print_sentences(scores.sentences, options, output);
  if (played) print_scores(scores.scenarios, options.language, output);
  constexpr int kNotDone = 2;
  return console.problems() > 0 ? kNotDone : 0;
}

}  // namespace recoupe
