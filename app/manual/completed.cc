#include "app/manual/completed.h"

#include <algorithm>

namespace recoupe {

Completed completed_by(const OptionSpec& option) {
  if (option.words != nullptr) return option.takes_list ? Completed::list_of_words : Completed::words;
  const std::string_view argument = option.argument.en;
  if (argument == "REF") return Completed::records;
  if (argument.starts_with("FILE")) return Completed::files;
  if (argument.starts_with("DIR")) return Completed::directories;
  return Completed::nothing;
}

std::string_view second_word(const CommandSpec& command) {
  const std::size_t space = command.name.find(' ');
  return space == std::string_view::npos ? std::string_view() : command.name.substr(space + 1);
}

std::vector<CommandWord> command_words() {
  std::vector<CommandWord> words;
  for (const CommandSpec& spec : all_commands()) {
    const std::string_view first = spec.name.substr(0, spec.name.find(' '));
    auto known =
        std::find_if(words.begin(), words.end(), [&](const CommandWord& word) { return word.word == first; });
    if (known == words.end()) known = words.insert(words.end(), CommandWord{first, {}, nullptr});
    if (second_word(spec).empty()) {
      known->spec = &spec;
    } else {
      known->seconds.push_back(&spec);
    }
  }
  return words;
}

std::vector<const OptionSpec*> options_of(std::optional<Command> command) {
  std::vector<const OptionSpec*> options;
  for (const OptionSpec& option : all_options())
    if (option.taken_by(command)) options.push_back(&option);
  return options;
}

std::string joined_words(const std::vector<std::string_view>& words, std::string_view gap) {
  std::string text;
  for (const std::string_view word : words)
    text += (text.empty() ? "" : std::string(gap)) + std::string(word);
  return text;
}

std::string shell_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace recoupe
