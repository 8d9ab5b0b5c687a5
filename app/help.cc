#include "app/help.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/utf8.h"

namespace recoupe {
namespace {

struct Row {
  std::string name;
  std::string help;
};

// Two columns; the first is as wide as its widest name.
std::string columns(const std::vector<Row>& rows) {
  std::size_t width = 0;
  for (const Row& row : rows) width = std::max(width, count_code_points(row.name));
  std::string lines;
  for (const Row& row : rows) {
    lines += "  " + row.name + std::string(width - count_code_points(row.name) + 3, ' ') + row.help + "\n";
  }
  return lines;
}

std::string flag_of(const OptionSpec& spec, Language language) {
  const std::string short_form = spec.short_name.empty() ? "    " : fmt::format("-{}, ", spec.short_name);
  const std::string& argument = spec.argument.in(language);
  return fmt::format("{}--{}{}{}", short_form, spec.long_name, argument.empty() ? "" : " ", argument);
}

std::string option_lines(std::optional<Command> command, Language language) {
  std::vector<Row> rows;
  for (const OptionSpec& spec : all_options()) {
    if (spec.taken_by(command))
      rows.push_back({flag_of(spec, language), spec.help_for(command).in(language)});
  }
  return columns(rows);
}

std::string command_lines(Language language) {
  std::vector<Row> rows;
  for (const CommandSpec& spec : all_commands()) {
    rows.push_back({std::string(spec.name), spec.help.in(language)});
  }
  return columns(rows);
}

std::string example_lines(const CommandSpec& spec) {
  std::string lines;
  for (const std::string_view example : spec.examples) lines += fmt::format("  {}\n", example);
  return lines;
}

const Text program_page = {
    "recoupe {version} — confronte les chiffres de la presse à leurs sources et entre eux\n\n"
    "Utilisation : recoupe COMMANDE [OPTIONS]\n\nCommandes\n{commands}\nOptions\n{options}\n"
    "« recoupe COMMANDE --help » détaille une commande.\n"
    "État de sortie : 0 rien à signaler ; 1 au moins une erreur (voir --fail-on) ; 2 travail impossible,\n"
    "ou incomplet : une entrée, une fiche ou une option n'a pu être lue.\n",
    "recoupe {version} — cross-checks the figures of the press with their sources and each other\n\n"
    "Usage: recoupe COMMAND [OPTIONS]\n\nCommands\n{commands}\nOptions\n{options}\n"
    "\"recoupe COMMAND --help\" tells more of one command.\n"
    "Exit status: 0 nothing to report; 1 at least one error (see --fail-on); 2 not done, or not wholly:\n"
    "an input, a record or an option could not be read.\n"};

const Text command_page = {
    "recoupe {name} — {help}\n\nUtilisation : recoupe {name} {usage}\n\n{details}\n\n"
    "Options\n{options}\nExemples\n{examples}",
    "recoupe {name} — {help}\n\nUsage: recoupe {name} {usage}\n\n{details}\n\n"
    "Options\n{options}\nExamples\n{examples}"};

}  // namespace

std::string help_page(Language language) {
  return fmt::format(fmt::runtime(program_page.in(language)), fmt::arg("version", RECOUPE_VERSION),
                     fmt::arg("commands", command_lines(language)),
                     fmt::arg("options", option_lines(std::nullopt, language)));
}

std::string help_page(Command command, Language language) {
  const CommandSpec& spec = spec_of(command);
  return fmt::format(fmt::runtime(command_page.in(language)), fmt::arg("name", spec.name),
                     fmt::arg("help", spec.help.in(language)), fmt::arg("usage", spec.usage.in(language)),
                     fmt::arg("details", spec.details.in(language)),
                     fmt::arg("options", option_lines(command, language)),
                     fmt::arg("examples", example_lines(spec)));
}

std::string version_line() {
  return "recoupe " RECOUPE_VERSION "\n";
}

}  // namespace recoupe
