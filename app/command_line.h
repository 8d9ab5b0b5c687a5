// The words of the command line -> what is asked for. Reads nothing but the words: no file is opened.
#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "app/options.h"

namespace recoupe {

struct Invocation {
  std::optional<Command> command;  // none: only `--help` or `--version`
  Options options;
};

// The language that `arguments` ask for, wherever `--lang` stands and whatever else is wrong with them:
// the one in which to say so.
Language language_of(const std::vector<std::string>& arguments);

// `arguments` without the program's name. Options may stand before or after the inputs; `--` ends them.
// The error is one line without the program's name.
[[nodiscard]] tl::expected<Invocation, Text> parse_command_line(const std::vector<std::string>& arguments);

}  // namespace recoupe
