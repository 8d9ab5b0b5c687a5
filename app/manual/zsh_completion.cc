// For zsh's own completion system (zshcompsys(1)): _arguments and _describe.
#include <fmt/format.h>

#include "app/manual/completed.h"
#include "app/manual/completions.h"

namespace recoupe {
namespace {

// Without what _arguments reads as its own: brackets end a description, a colon a field.
std::string plain(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

std::string action_of(const OptionSpec& option, std::optional<Command> command) {
  switch (completed_by(option)) {
    case Completed::words:
      return fmt::format("({})", joined_words(option.words_for(command), " "));
    case Completed::list_of_words:
      return fmt::format("_values -s , {} {}", "code", joined_words(option.words(), " "));
    case Completed::files:
      return "_files";
    case Completed::directories:
      return "_files -/";
    case Completed::records:
      return "_recoupe_records";
    case Completed::nothing:
      return " ";
  }
  return "";
}

// One argument of _arguments for each option; any may be repeated.
std::string spec_of(const OptionSpec& option, std::optional<Command> command, std::string_view name,
                    std::string_view sign) {
  std::string text =
      fmt::format("*{}{}[{}]", name, option.is_flag() ? "" : sign, plain(option.help_for(command).fr));
  if (!option.is_flag()) text += fmt::format(":{}:{}", plain(option.argument.fr), action_of(option, command));
  return "            " + shell_quoted(text) + " \\\n";
}

std::string arguments_of(std::optional<Command> command, const std::string& rest) {
  std::string lines = "_arguments -s \\\n";
  for (const OptionSpec* option : options_of(command)) {
    if (!option->short_name.empty())
      lines += spec_of(*option, command, fmt::format("-{}", option->short_name), "+");
    lines += spec_of(*option, command, fmt::format("--{}", option->long_name), "=");
  }
  return lines + "            " + rest + "\n";
}

std::string described(std::string_view word, const Text& help) {
  return "        " + shell_quoted(fmt::format("{}:{}", word, help.fr)) + "\n";
}

std::string function_of(const std::string& name, const CommandSpec& spec) {
  const std::string rest =
      spec.words == nullptr ? "'*: :_files'" : fmt::format("'*: :({})'", joined_words(spec.words(), " "));
  return fmt::format("{}()\n{{\n    {}}}\n", name, arguments_of(spec.command, rest));
}

// A first word with others behind it: a function that tells them apart.
std::string function_of(const CommandWord& command) {
  std::string descriptions;
  std::string cases;
  for (const CommandSpec* second : command.seconds) {
    descriptions += described(second_word(*second), second->help);
    cases += fmt::format("            {0}) _recoupe_{1}_{0} ;;\n", second_word(*second), command.word);
  }
  return fmt::format(
      "_recoupe_{0}()\n{{\n    local -a commands=(\n{1}    )\n    if ((CURRENT == 2)); then\n"
      "        _describe -t commands commande commands\n    else\n        shift words\n        "
      "((CURRENT--))\n"
      "        case $words[1] in\n{2}        esac\n    fi\n}}\n",
      command.word, descriptions, cases);
}

}  // namespace

std::string zsh_completion() {
  std::string functions;
  std::string descriptions;
  std::string cases;
  for (const CommandWord& command : command_words()) {
    for (const CommandSpec* second : command.seconds)
      functions += function_of(fmt::format("_recoupe_{}_{}", command.word, second_word(*second)), *second);
    functions += command.seconds.empty()
                     ? function_of(fmt::format("_recoupe_{}", command.word), *command.spec)
                     : function_of(command);
    descriptions += described(command.word, command.spec != nullptr ? command.spec->help : Text{});
    cases += fmt::format("        {0}) _recoupe_{0} ;;\n", command.word);
  }
  return "#compdef recoupe\n# Completion of recoupe for zsh, written from its tables of commands and "
         "options.\n" +
         functions +
         "_recoupe_records()\n{\n    local -a names=(${(f)\"$(recoupe reference list 2> /dev/null | cut -f "
         "1)\"})\n"
         "    compadd -a names\n    _files\n}\n"
         "_recoupe()\n{\n    local -a commands=(\n" +
         descriptions +
         "    )\n    if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then\n        _describe -t commands "
         "commande commands\n"
         "        return\n    elif ((CURRENT == 2)); then\n        " +
         arguments_of(std::nullopt, "'*: :'") +
         "        return\n    fi\n    shift words\n    ((CURRENT--))\n    case $words[1] in\n" + cases +
         "    esac\n}\n_recoupe \"$@\"\n";
}

}  // namespace recoupe
