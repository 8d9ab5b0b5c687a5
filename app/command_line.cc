#include "app/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "app/option_values.h"

namespace recoupe {
namespace {

using Words = std::vector<std::string>;

// What the words say, option by option, before any value is looked at.
struct SplitWords {
  std::map<std::string_view, Words> values;  // by long name; one empty value for a flag
  Words rest;                                // what is no option, and unknown options
};

std::string flags_of(const OptionSpec& spec) {
  return (spec.short_name.empty() ? "" : fmt::format("-{},", spec.short_name)) +
         fmt::format("--{}", spec.long_name);
}

bool looks_like_an_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-';
}

Text missing_value(const OptionSpec& spec) {
  return {fmt::format("l'option --{} attend une valeur ({})", spec.long_name, spec.argument.fr),
          fmt::format("option --{} needs a value ({})", spec.long_name, spec.argument.en)};
}

Text unknown_option(const std::string& word) {
  return {fmt::format("option inconnue : {}", word), fmt::format("unknown option: {}", word)};
}

// Splits words into the options that `command` takes and the rest. Before a command it stops at the
// first word that is no option.
SplitWords split(const Words& words, std::optional<Command> command) {
  CLI::App parser;
  parser.set_help_flag();
  parser.allow_extras();
  parser.prefix_command(!command);
  std::map<std::string_view, Words> values;
  std::map<std::string_view, CLI::Option*> flags;
  for (const OptionSpec& spec : all_options()) {
    if (!spec.taken_by(command)) continue;
    if (spec.is_flag()) {
      flags[spec.long_name] = parser.add_flag(flags_of(spec));
    } else {
      parser.add_option(flags_of(spec), values[spec.long_name])->allow_extra_args(false);
    }
  }
  parser.parse(Words(words.rbegin(), words.rend()));
  for (const auto& [name, flag] : flags) {
    if (flag->count() > 0) values[name] = {""};
  }
  return {std::move(values), parser.remaining()};
}

// The inputs among `rest`: all that stands after `--`, and what does not look like an option before it.
tl::expected<Words, Text> inputs_of(const Words& rest) {
  Words inputs;
  bool options_ended = false;
  for (const std::string& word : rest) {
    if (!options_ended && word == "--") {
      options_ended = true;
    } else if (!options_ended && looks_like_an_option(word)) {
      return tl::unexpected(unknown_option(word));
    } else {
      inputs.push_back(word);
    }
  }
  return inputs;
}

// Of an option that takes few words: its value is one that this command takes.
std::optional<Text> refused_value(const OptionSpec& spec, std::optional<Command> command,
                                  const std::string& value) {
  const std::vector<std::string_view> words = spec.words_for(command);
  const bool taken = words.empty() || spec.takes_list || std::ranges::find(words, value) != words.end();
  return taken ? std::nullopt : std::optional(not_one_of(words, value));
}

std::optional<Text> apply_values(const std::map<std::string_view, Words>& values,
                                 std::optional<Command> command, Options& options) {
  for (const OptionSpec& spec : all_options()) {
    const auto found = values.find(spec.long_name);
    if (found == values.end()) continue;
    for (const std::string& value : found->second) {
      // `-r --format json`: the option is meant, a file of that name can be written `./--format`.
      if (!spec.is_flag() && (value.empty() || looks_like_an_option(value))) return missing_value(spec);
      std::optional<Text> fault = refused_value(spec, command, value);
      if (!fault) fault = spec.apply(options, value);
      if (fault) {
        return Text{fmt::format("option --{} : {}", spec.long_name, fault->fr),
                    fmt::format("option --{}: {}", spec.long_name, fault->en)};
      }
    }
  }
  return std::nullopt;
}

// What the parser would let pass: `--explain=no` as `--explain`, `--output= x` as `--output x`.
std::optional<Text> misplaced_value(const Words& words) {
  for (const std::string& word : words) {
    if (word == "--") break;
    for (const OptionSpec& spec : all_options()) {
      const std::string start = fmt::format("--{}=", spec.long_name);
      if (!word.starts_with(start)) continue;
      if (spec.is_flag()) {
        return Text{fmt::format("l'option --{} n'attend pas de valeur", spec.long_name),
                    fmt::format("option --{} takes no value", spec.long_name)};
      }
      if (word == start) return missing_value(spec);
    }
  }
  return std::nullopt;
}

// What CLI11 itself refuses. Its own words are English; only the case is taken from it.
Text refused(const CLI::ParseError& error, const Words& words) {
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    for (const OptionSpec& spec : all_options()) {
      const std::string last = words.empty() ? "" : words.back();
      if (last == fmt::format("--{}", spec.long_name) || last == fmt::format("-{}", spec.short_name)) {
        return missing_value(spec);
      }
    }
  }
  return {"ligne de commande illisible (voir recoupe --help)",
          "unreadable command line (see recoupe --help)"};
}

tl::expected<SplitWords, Text> split_safely(const Words& words, std::optional<Command> command) {
  if (std::optional<Text> fault = misplaced_value(words)) return tl::unexpected(*std::move(fault));
  try {
    return split(words, command);
  } catch (const CLI::ParseError& error) {
    return tl::unexpected(refused(error, words));
  }
}

// Takes the command's name off the front of `words`.
tl::expected<Command, Text> take_command(Words& words) {
  for (const CommandSpec& spec : all_commands()) {
    const std::size_t space = spec.name.find(' ');
    const bool two_words = space != std::string_view::npos;
    const std::size_t length = two_words ? 2 : 1;
    if (words.size() < length || words[0] != spec.name.substr(0, space)) continue;
    if (two_words && words[1] != spec.name.substr(space + 1)) continue;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(length));
    return spec.command;
  }
  std::string names;
  for (const CommandSpec& spec : all_commands())
    names += (names.empty() ? "" : ", ") + std::string(spec.name);
  if (words.empty()) {
    return tl::unexpected(Text{fmt::format("il manque une commande ({})", names),
                               fmt::format("a command is missing ({})", names)});
  }
  return tl::unexpected(Text{fmt::format("commande inconnue : « {} » (commandes : {})", words[0], names),
                             fmt::format("unknown command: \"{}\" (commands: {})", words[0], names)});
}

std::optional<Text> incomplete_query(const Options& options) {
  if (!options.store) {
    return Text{"« query » attend une base à interroger : --store FICHIER",
                "\"query\" needs a store to ask: --store FILE"};
  }
  if (options.inputs.size() > 1) {
    return Text{
        fmt::format("« query » ne pose qu'une question à la fois, et non aussi « {} »", options.inputs[1]),
        fmt::format("\"query\" asks one question at a time, not also \"{}\"", options.inputs[1])};
  }
  return std::nullopt;
}

std::optional<Text> incomplete(Command command, const Options& options) {
  const CommandSpec& spec = spec_of(command);
  if (command == Command::reference) {
    return Text{"« reference » attend lint, draft ou list (voir recoupe reference --help)",
                "\"reference\" needs lint, draft or list (see recoupe reference --help)"};
  }
  if (spec.needs_input && options.inputs.empty()) {
    return Text{fmt::format("rien à lire ; utilisation : recoupe {} {}", spec.name, spec.usage.fr),
                fmt::format("nothing to read; usage: recoupe {} {}", spec.name, spec.usage.en)};
  }
  if (command == Command::fetch && !options.warc) {
    return Text{"« fetch » attend une archive à écrire : --warc ARCHIVE.warc.gz",
                "\"fetch\" needs an archive to write: --warc ARCHIVE.warc.gz"};
  }
  if (command == Command::query) return incomplete_query(options);
  return std::nullopt;
}

}  // namespace

Language language_of(const std::vector<std::string>& arguments) {
  const std::string flag = "--lang";
  Language language = Language::french;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    std::string value;
    if (arguments[i] == flag && i + 1 < arguments.size()) value = arguments[i + 1];
    if (arguments[i].starts_with(flag + "=")) value = arguments[i].substr(flag.size() + 1);
    if (value == "en") language = Language::english;
    if (value == "fr") language = Language::french;
  }
  return language;
}

tl::expected<Invocation, Text> parse_command_line(const std::vector<std::string>& arguments) {
  Invocation invocation;
  tl::expected<SplitWords, Text> before = split_safely(arguments, std::nullopt);
  if (!before) return tl::unexpected(before.error());
  if (std::optional<Text> fault = apply_values(before->values, std::nullopt, invocation.options)) {
    return tl::unexpected(*std::move(fault));
  }
  Words& words = before->rest;
  if (!words.empty() && looks_like_an_option(words[0])) return tl::unexpected(unknown_option(words[0]));
  const bool asks_about_program = invocation.options.help || invocation.options.version;
  if (words.empty() && asks_about_program) return invocation;

  const tl::expected<Command, Text> command = take_command(words);
  if (!command) return tl::unexpected(command.error());
  invocation.command = *command;
  const tl::expected<SplitWords, Text> after = split_safely(words, *command);
  if (!after) return tl::unexpected(after.error());
  if (std::optional<Text> fault = apply_values(after->values, *command, invocation.options)) {
    return tl::unexpected(*std::move(fault));
  }
  if (invocation.options.help || invocation.options.version) return invocation;

  const tl::expected<Words, Text> inputs = inputs_of(after->rest);
  if (!inputs) return tl::unexpected(inputs.error());
  invocation.options.inputs = *inputs;
  if (std::optional<Text> fault = incomplete(*command, invocation.options)) {
    return tl::unexpected(*std::move(fault));
  }
  return invocation;
}

}  // namespace recoupe
