// What shells complete, in words that all of them share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/options.h"

namespace recoupe {

enum class Completed { nothing, words, list_of_words, files, directories, records };

// What stands behind an option: told by its words, or by the name of its argument.
Completed completed_by(const OptionSpec& option);

// A command's name is one word, or two of which the second is among others (`reference lint`).
struct CommandWord {
  std::string_view word;
  std::vector<const CommandSpec*> seconds;  // `lint`, `draft` …; empty when it stands alone
  const CommandSpec* spec = nullptr;
};
std::vector<CommandWord> command_words();
std::string_view second_word(const CommandSpec& command);  // `lint`

std::vector<const OptionSpec*> options_of(std::optional<Command> command);

std::string joined_words(const std::vector<std::string_view>& words, std::string_view gap);

// `text` for single quotes of a POSIX shell.
std::string shell_quoted(std::string_view text);

}  // namespace recoupe
