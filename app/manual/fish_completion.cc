// For fish's complete(1).
#include <fmt/format.h>

#include "app/manual/completed.h"
#include "app/manual/completions.h"

namespace recoupe {
namespace {

// In fish's single quotes, \' and \\ alone are escapes.
std::string fish_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

std::string value_of(const OptionSpec& option, std::optional<Command> command) {
  switch (completed_by(option)) {
    case Completed::words:
      return fmt::format(" -x -a {}", fish_quoted(joined_words(option.words_for(command), " ")));
    case Completed::list_of_words:
      return fmt::format(" -x -a '(__fish_append , {})'", joined_words(option.words(), " "));
    case Completed::files:
      return " -r -F";
    case Completed::directories:
      return " -x -a '(__fish_complete_directories)'";
    case Completed::records:
      return " -r -F -a '(recoupe reference list 2>/dev/null)'";
    case Completed::nothing:
      return option.is_flag() ? "" : " -x";
  }
  return "";
}

std::string lines_of(std::optional<Command> command, const std::string& condition) {
  std::string lines;
  for (const OptionSpec* option : options_of(command)) {
    const std::string short_form =
        option->short_name.empty() ? "" : fmt::format(" -s {}", option->short_name);
    lines +=
        fmt::format("complete -c recoupe -n {}{} -l {}{} -d {}\n", fish_quoted(condition), short_form,
                    option->long_name, value_of(*option, command), fish_quoted(option->help_for(command).fr));
  }
  return lines;
}

}  // namespace

std::string fish_completion() {
  std::string text = "# Completion of recoupe for fish, written from its tables of commands and options.\n";
  text += lines_of(std::nullopt, "__fish_use_subcommand");
  for (const CommandWord& command : command_words()) {
    const std::string seen = fmt::format("__fish_seen_subcommand_from {}", command.word);
    const Text help = command.spec != nullptr ? command.spec->help : Text{};
    text += fmt::format("complete -c recoupe -f -n __fish_use_subcommand -a {} -d {}\n", command.word,
                        fish_quoted(help.fr));
    if (command.seconds.empty()) text += lines_of(command.spec->command, seen);
    if (command.spec != nullptr && command.spec->words != nullptr)
      text += fmt::format("complete -c recoupe -f -n {} -a {}\n", fish_quoted(seen),
                          fish_quoted(joined_words(command.spec->words(), " ")));
    std::vector<std::string_view> words;
    for (const CommandSpec* second : command.seconds) words.push_back(second_word(*second));
    for (const CommandSpec* second : command.seconds) {
      text +=
          fmt::format("complete -c recoupe -f -n {} -a {} -d {}\n",
                      fish_quoted(seen + "; and not __fish_seen_subcommand_from " + joined_words(words, " ")),
                      second_word(*second), fish_quoted(second->help.fr));
      text += lines_of(second->command,
                       fmt::format("{}; and __fish_seen_subcommand_from {}", seen, second_word(*second)));
    }
  }
  return text;
}

}  // namespace recoupe
