// What the user may ask for: the commands and the options, each in one table that feeds the parser, the
// help pages and the check of the README.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/fetch_options.h"
#include "ingest/problem.h"
#include "reconcile/finding.h"

namespace recoupe {

enum class Command {
  check,
  ingest,
  extract,
  reconcile,
  fetch,
  query,
  evaluate,
  reference_lint,
  reference_draft,
  reference_list,
  reference
};
enum class Format { text, json, ndjson, html, csv, claimreview, annotations };
enum class FailOn { error, warning, never };
enum class ColorWhen { automatic, always, never };

// One run of the program, as asked for. Nothing is opened yet.
struct Options {
  std::vector<std::string> inputs;  // INPUT or FILE, in the order given
  std::vector<std::string> references;
  std::optional<std::string> rates;   // none: the table that the program carries
  std::optional<Format> format;       // none: the command's own
  std::optional<std::string> output;  // none: standard output
  std::optional<std::string> date;    // YYYY-MM-DD, a day of the calendar
  // Of archives: pages in another language are dropped; none: all are read.
  std::optional<std::string> article_language = "fr";
  std::size_t record_limit = std::size_t{32} << 20U;  // bytes of the longest record of an archive
  std::optional<std::string> warc;                    // fetch: the archive to write
  FetchOptions fetch;                                 // cache, certificates, limits, manners
  std::optional<std::string> since;                   // YYYY-MM-DD
  std::optional<std::string> until;                   // YYYY-MM-DD
  std::optional<std::size_t> limit;                   // at least 1
  std::size_t jobs = 1;                               // threads that read and judge
  std::optional<std::string> state;                   // directory: how far the job is
  std::optional<std::string> store;                   // check, reconcile: the file to load; query: to ask
  std::optional<std::string> fact;                    // query: RECORD/FACT
  std::optional<std::string> outlet;                  // query
  Language language = Language::french;
  FailOn fail_on = FailOn::error;
  std::set<Code> ignore;
  bool all = false;
  bool explain = false;
  bool quiet = false;
  ColorWhen color = ColorWhen::automatic;
  bool help = false;
  bool version = false;
};

// Puts one value of an option into Options (of a flag: the empty string). Returns what is wrong with the
// value, or nothing.
using Apply = std::optional<Text> (*)(Options& options, const std::string& value);

using WordList = std::vector<std::string_view> (*)();

// What an option means to some of its commands, when it is not what it means to the others.
struct OptionVariant {
  std::vector<Command> commands;
  Text help;
  WordList words = nullptr;  // of OptionSpec::words; none: all of them
};

struct OptionSpec {
  std::string_view short_name;    // `r`, or empty
  std::string_view long_name;     // `reference`
  Text argument;                  // `REF`; empty for a flag
  Text help;                      // one line, no full stop
  std::vector<Command> commands;  // that take it
  bool without_command;           // `recoupe --version`
  Apply apply;
  WordList words = nullptr;  // all that it may be given, when these are few words
  bool takes_list = false;   // of these words, with commas
  std::vector<OptionVariant> variants = {};

  bool is_flag() const { return argument.fr.empty(); }
  bool taken_by(std::optional<Command> command) const;  // none: before any command
  // As `command` takes it.
  const Text& help_for(std::optional<Command> command) const;
  std::vector<std::string_view> words_for(std::optional<Command> command) const;  // empty: not few words

 private:
  const OptionVariant* variant_for(std::optional<Command> command) const;
};

struct CommandSpec {
  Command command;
  std::string_view name;  // `reference lint`
  Text usage;             // what follows the name
  Text help;              // one line, no full stop
  Text details;           // a paragraph for the command's own page
  std::vector<std::string_view> examples;
  bool needs_input;
  WordList words = nullptr;  // all that it takes for an input, when these are few words
};

std::span<const OptionSpec> all_options();
std::span<const CommandSpec> all_commands();
const CommandSpec& spec_of(Command command);

}  // namespace recoupe
