// Needs nothing but bash 4.4: no function of the bash-completion package is called.
#include <fmt/format.h>

#include "app/manual/completed.h"
#include "app/manual/completions.h"

namespace recoupe {
namespace {

// `-r|--reference`
std::string pattern_of(const OptionSpec& option) {
  return (option.short_name.empty() ? "" : fmt::format("-{}|", option.short_name)) +
         fmt::format("--{}", option.long_name);
}

std::string flags_of(std::optional<Command> command) {
  std::string flags;
  for (const OptionSpec* option : options_of(command)) {
    if (!option->short_name.empty()) flags += fmt::format("-{} ", option->short_name);
    flags += fmt::format("--{} ", option->long_name);
  }
  flags.pop_back();
  return flags;
}

// What completes one of few words, by the command where commands take other words than the rest.
std::string words_action(const OptionSpec& option) {
  const std::string all = fmt::format("_recoupe_words '{}'", joined_words(option.words(), " "));
  std::string cases;
  for (const OptionVariant& variant : option.variants) {
    if (variant.words == nullptr) continue;
    std::vector<std::string_view> names;
    for (const Command command : variant.commands) names.push_back(spec_of(command).name);
    cases += fmt::format("{}) _recoupe_words '{}' ;; ", joined_words(names, "|"),
                         joined_words(variant.words(), " "));
  }
  return cases.empty() ? all : fmt::format("case $command in {}*) {} ;; esac", cases, all);
}

std::string action_of(const OptionSpec& option) {
  switch (completed_by(option)) {
    case Completed::words:
      return words_action(option);
    case Completed::list_of_words:
      return fmt::format("_recoupe_list '{}'", joined_words(option.words(), " "));
    case Completed::files:
      return "_recoupe_files -f";
    case Completed::directories:
      return "_recoupe_files -d";
    case Completed::records:
      return "_recoupe_records";
    case Completed::nothing:
      return "COMPREPLY=()";
  }
  return "";
}

constexpr const char* kHelpers =
    R"(# Completion of recoupe for bash, written from its tables of commands and options.
_recoupe_words()
{
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}
# Words with commas between: only the last one is completed.
_recoupe_list()
{
    local done=
    [[ $cur == *,* ]] && done=${cur%,*},
    mapfile -t COMPREPLY < <(compgen -P "$done" -W "$1" -- "${cur##*,}")
    compopt -o nospace 2> /dev/null
}
_recoupe_files()
{
    mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
    compopt -o filenames 2> /dev/null
}
# Files, and the names of installed records.
_recoupe_records()
{
    local names
    names=$(recoupe reference list 2> /dev/null | cut -f 1)
    mapfile -t COMPREPLY < <(compgen -f -- "$cur"; compgen -W "$names" -- "$cur")
    compopt -o filenames 2> /dev/null
}
)";

constexpr const char* kMain = R"(_recoupe()
{{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} command= second= i
    # --format=csv is three words to bash.
    if [[ $cur == = ]]; then
        cur=
    elif [[ $prev == = ]]; then
        prev=${{COMP_WORDS[COMP_CWORD-2]}}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${{COMP_WORDS[i]}} in
            {commands})
                command=${{COMP_WORDS[i]}}
                second=${{COMP_WORDS[i+1]}}
                break
                ;;
        esac
    done
    case $prev in
{values}    esac
    if [[ -z $command ]]; then
        _recoupe_words '{words} {flags}'
        return
    fi
    case $command in
{cases}    esac
    _recoupe_files -f
}}
complete -F _recoupe recoupe
)";

// What a command has to offer behind its name: its options when a hyphen begins the word.
std::string case_of(const CommandWord& command) {
  if (command.seconds.empty()) {
    const bool has_words = command.spec->words != nullptr;
    const std::string otherwise = has_words
                                      ? fmt::format("            _recoupe_words '{}'\n            return\n",
                                                    joined_words(command.spec->words(), " "))
                                      : "";
    return fmt::format(
        "        {})\n            [[ $cur == -* ]] && {{ _recoupe_words '{}'; return; }}\n{}            ;;\n",
        command.word, flags_of(command.spec->command), otherwise);
  }
  std::string seconds;
  std::string inner;
  for (const CommandSpec* second : command.seconds) {
    const std::string word(second_word(*second));
    seconds += (seconds.empty() ? "" : " ") + word;
    inner += fmt::format("                {}) [[ $cur == -* ]] && {{ _recoupe_words '{}'; return; }} ;;\n",
                         word, flags_of(second->command));
  }
  return fmt::format(
      "        {})\n            ((i + 1 == COMP_CWORD)) && {{ _recoupe_words '{}'; return; }}\n"
      "            case $second in\n{}            esac\n            ;;\n",
      command.word, seconds, inner);
}

}  // namespace

std::string bash_completion() {
  std::vector<std::string_view> words;
  std::string cases;
  for (const CommandWord& command : command_words()) {
    words.push_back(command.word);
    cases += case_of(command);
  }
  std::string values;
  for (const OptionSpec& option : all_options())
    if (!option.is_flag())
      values += fmt::format("        {}) {}; return ;;\n", pattern_of(option), action_of(option));
  return kHelpers + fmt::format(kMain, fmt::arg("commands", joined_words(words, "|")),
                                fmt::arg("values", values), fmt::arg("words", joined_words(words, " ")),
                                fmt::arg("flags", flags_of(std::nullopt)), fmt::arg("cases", cases));
}

}  // namespace recoupe
