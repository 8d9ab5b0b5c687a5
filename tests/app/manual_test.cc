// The manual page and the completions: whatever is in the tables is in them. tests/package/install_test.sh
// tries them.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "app/manual/completed.h"
#include "app/manual/completions.h"
#include "app/manual/man_page.h"
#include "reconcile/finding.h"

namespace recoupe {
namespace {

// As it is in the source of a page, where hyphens are escaped, and points at the start of a line.
std::string in_roff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '.' && escaped.ends_with('\n')) escaped += "\\&";
    escaped += c == '-' ? "\\-" : std::string(1, c);
  }
  return escaped;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

TEST(ManPage, TellsEveryCommandOptionAndCode) {
  for (const Language language : {Language::french, Language::english}) {
    const std::string page = man_page(language);
    const auto has = [&](const std::string& text) { return page.find(text) != std::string::npos; };
    for (const CommandSpec& command : all_commands()) {
      EXPECT_TRUE(
          has(fmt::format("\\fBrecoupe {}\\fR {}", command.name, in_roff(command.usage.in(language)))))
          << command.name;
      EXPECT_TRUE(has(in_roff(command.details.in(language)))) << command.name;
    }
    for (const OptionSpec& option : all_options()) {
      EXPECT_TRUE(has("\\fB" + in_roff(fmt::format("--{}", option.long_name)) + "\\fR")) << option.long_name;
      EXPECT_TRUE(has(in_roff(option.help.in(language)))) << option.long_name;
    }
    for (const Code code : all_codes())
      EXPECT_TRUE(has(fmt::format("\\fB{}\\fR (", name_of(code)))) << name_of(code);
  }
}

TEST(ManPage, HasNoRequestsButThoseOfTheMacros) {
  const std::set<std::string> known = {".\\\"", ".TH", ".SH", ".SS", ".TP", ".PP",
                                       ".RS",   ".RE", ".nf", ".fi", ".br"};
  for (const Language language : {Language::french, Language::english})
    for (const std::string& line : lines_of(man_page(language))) {
      EXPECT_FALSE(line.starts_with('\'')) << line;
      EXPECT_TRUE(!line.starts_with('.') || known.contains(line.substr(0, line.find(' ')))) << line;
    }
}

TEST(Completed, IsToldByTheWordsOrTheNameOfTheArgument) {
  struct Row {
    const char* option;
    Completed completed;
  };
  for (const Row& row : {Row{"format", Completed::words},
                         {"ignore", Completed::list_of_words},
                         {"reference", Completed::records},
                         {"output", Completed::files},
                         {"cache", Completed::directories},
                         {"date", Completed::nothing},
                         {"help", Completed::nothing}}) {
    for (const OptionSpec& option : all_options()) {
      if (option.long_name != row.option) continue;
      EXPECT_EQ(completed_by(option), row.completed) << row.option;
    }
  }
}

TEST(Completions, OfferEveryOptionOfEveryCommand) {
  const std::vector<std::string> zsh = lines_of(zsh_completion());
  const std::vector<std::string> fish = lines_of(fish_completion());
  const std::string bash = bash_completion();
  for (const OptionSpec& option : all_options()) {
    SCOPED_TRACE(fmt::format("--{}", option.long_name));
    std::size_t takers = 0;  // `reference` alone takes no options: a second word is missing
    for (const CommandSpec& command : all_commands())
      takers += option.taken_by(command.command) && command.command != Command::reference ? 1 : 0;
    takers += option.without_command ? 1 : 0;
    const auto count = [&](const std::vector<std::string>& lines, const std::string& part) {
      return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.find(part) != std::string::npos;
      }));
    };
    EXPECT_EQ(count(fish, fmt::format(" -l {} ", option.long_name)), takers);
    EXPECT_EQ(count(zsh, fmt::format("'*--{}{}[", option.long_name, option.is_flag() ? "" : "=")), takers);
    std::size_t offered = 0;
    for (const std::string& line : lines_of(bash))
      offered += (line + " ").find(fmt::format("--{} ", option.long_name)) != std::string::npos ||
                         line.find(fmt::format("--{}'", option.long_name)) != std::string::npos
                     ? 1
                     : 0;
    EXPECT_EQ(offered, takers);
  }
}

// The line of `script` that holds all of `parts`; empty when there is none.
std::string line_with(const std::string& script, const std::vector<std::string>& parts) {
  for (const std::string& line : lines_of(script))
    if (std::all_of(parts.begin(), parts.end(),
                    [&](const std::string& part) { return line.find(part) != std::string::npos; }))
      return line;
  return "";
}

TEST(Completions, OfferTheFormatsThatTheCommandWrites) {
  const std::string bash = line_with(bash_completion(), {"--format)", "case $command in"});
  EXPECT_NE(bash.find(" ingest|extract) _recoupe_words 'ndjson' ;; query) _recoupe_words 'text json csv' ;; "
                      "*) _recoupe_words 'text json ndjson html "),
            std::string::npos)
      << bash;
  const std::string seen = "__fish_seen_subcommand_from ";
  EXPECT_NE(line_with(fish_completion(), {seen + "query'", " -l format ", "-a 'text json csv'"}), "");
  EXPECT_NE(line_with(fish_completion(), {seen + "ingest'", " -l format ", "-a 'ndjson'"}), "");
  EXPECT_NE(line_with(fish_completion(), {seen + "check'", " -l format ", "claimreview annotations'"}), "");
  for (const char* words : {":FORMAT:(ndjson)'", ":FORMAT:(text json csv)'", "claimreview annotations)'"})
    EXPECT_NE(line_with(zsh_completion(), {"*--format=[", words}), "") << words;
}

TEST(ManPage, TellsWhatAnOptionMeansToSomeCommands) {
  const std::string page = man_page(Language::english);
  for (const char* text :
       {"With \\fBquery\\fR: text, json or csv.", "With \\fBquery\\fR: only the first N rows",
        "With \\fBingest\\fR, \\fBextract\\fR: ndjson"})
    EXPECT_NE(page.find(text), std::string::npos) << text;
}

TEST(Completions, TextOfTheTablesIsQuoted) {
  EXPECT_EQ(shell_quoted("d'un coup"), "'d'\\''un coup'");
  EXPECT_EQ(shell_quoted(""), "''");
}

}  // namespace
}  // namespace recoupe
