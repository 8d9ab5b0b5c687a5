// The tables of options and commands: what a person who adds a row could forget.
#include "app/options.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "app/display_text.h"
#include "app/help.h"

namespace recoupe {
namespace {

using ::testing::HasSubstr;

TEST(OptionTable, NamesAreGivenOnce) {
  std::set<std::string_view> names;
  for (const OptionSpec& spec : all_options()) {
    EXPECT_TRUE(names.insert(spec.long_name).second) << "--" << spec.long_name << " stands twice";
    if (spec.short_name.empty()) continue;
    EXPECT_EQ(spec.short_name.size(), 1u) << "-" << spec.short_name;
    EXPECT_TRUE(names.insert(spec.short_name).second) << "-" << spec.short_name << " stands twice";
  }
}

TEST(OptionTable, EveryRowIsComplete) {
  for (const OptionSpec& spec : all_options()) {
    SCOPED_TRACE(fmt::format("--{}", spec.long_name));
    EXPECT_FALSE(spec.help.fr.empty());
    EXPECT_FALSE(spec.help.en.empty());
    EXPECT_NE(spec.help.fr, spec.help.en);
    EXPECT_EQ(spec.argument.fr.empty(), spec.argument.en.empty());
    EXPECT_FALSE(spec.commands.empty()) << "no command takes it";
    EXPECT_NE(spec.apply, nullptr);
    for (const std::string& help : {spec.help.fr, spec.help.en}) {
      EXPECT_EQ(help.find('\n'), std::string::npos) << help;
      EXPECT_FALSE(help.ends_with('.')) << help;
    }
  }
}

// Completions and the manual offer these words.
TEST(OptionTable, TheWordsOfAnOptionAreThoseItTakes) {
  for (const OptionSpec& spec : all_options()) {
    if (spec.is_flag()) continue;
    SCOPED_TRACE(fmt::format("--{}", spec.long_name));
    Options options;
    const std::optional<Text> fault = spec.apply(options, "\x01");
    const bool has_choices =
        fault && fault->en.find("is not one of the possible values") != std::string::npos;
    EXPECT_TRUE(!has_choices || spec.words != nullptr)
        << "it takes few words, and the table does not tell which";
    if (spec.words == nullptr) continue;
    ASSERT_FALSE(spec.words().empty());
    std::string all;
    for (const std::string_view word : spec.words()) {
      EXPECT_EQ(spec.apply(options, std::string(word)), std::nullopt) << word;
      all += (all.empty() ? "" : ",") + std::string(word);
    }
    EXPECT_EQ(!spec.apply(options, all).has_value(), spec.takes_list);
  }
}

TEST(OptionTable, AVariantIsOfACommandThatTakesTheOption) {
  for (const OptionSpec& spec : all_options()) {
    const std::vector<std::string_view> all = spec.words_for(std::nullopt);
    for (const OptionVariant& variant : spec.variants) {
      SCOPED_TRACE(fmt::format("--{}", spec.long_name));
      ASSERT_FALSE(variant.commands.empty());
      EXPECT_NE(variant.help.fr, spec.help.fr);
      EXPECT_NE(variant.help.fr, variant.help.en);
      for (const Command command : variant.commands) {
        EXPECT_TRUE(spec.taken_by(command));
        EXPECT_EQ(spec.help_for(command).en, variant.help.en);
        for (const std::string_view word : spec.words_for(command))
          EXPECT_TRUE(std::find(all.begin(), all.end(), word) != all.end()) << word;
      }
    }
  }
}

TEST(Help, TellsTheFormatsThatTheCommandWrites) {
  const struct {
    Command command;
    std::set<std::string> formats;
  } rows[] = {
      {Command::check, {"text", "json", "ndjson", "html", "csv", "claimreview", "annotations"}},
      {Command::reconcile, {"text", "json", "ndjson", "html", "csv", "claimreview", "annotations"}},
      {Command::ingest, {"ndjson"}},
      {Command::extract, {"ndjson"}},
      {Command::query, {"text", "csv", "json"}},
  };
  for (const auto& row : rows) {
    for (const Language language : {Language::french, Language::english}) {
      std::istringstream lines(help_page(row.command, language));
      std::set<std::string> told;
      for (std::string line; std::getline(lines, line);) {
        if (line.find("--format ") == std::string::npos || line.find("recoupe") != std::string::npos)
          continue;
        std::replace(line.begin(), line.end(), ',', ' ');
        std::istringstream words(line);
        for (std::string word; words >> word;)
          for (const char* format : {"text", "json", "ndjson", "html", "csv", "claimreview", "annotations"})
            if (word == format) told.insert(word);
      }
      EXPECT_EQ(told, row.formats) << spec_of(row.command).name;
    }
  }
}

TEST(CommandTable, EveryRowIsComplete) {
  std::set<std::string_view> names;
  for (const CommandSpec& spec : all_commands()) {
    SCOPED_TRACE(spec.name);
    EXPECT_TRUE(names.insert(spec.name).second);
    for (const Text& text : {spec.usage, spec.help, spec.details}) {
      EXPECT_FALSE(text.fr.empty());
      EXPECT_FALSE(text.en.empty());
      EXPECT_NE(text.fr, text.en);
    }
    EXPECT_FALSE(spec.examples.empty());
    for (const std::string_view example : spec.examples) {
      EXPECT_THAT(std::string(example), HasSubstr(fmt::format("recoupe {} ", spec.name)));
    }
  }
}

TEST(Help, PageOfEachCommandShowsItsOptionsAndNoOthers) {
  for (const CommandSpec& command : all_commands()) {
    for (const Language language : {Language::french, Language::english}) {
      const std::string page = help_page(command.command, language);
      for (const OptionSpec& option : all_options()) {
        SCOPED_TRACE(fmt::format("{} --{}", command.name, option.long_name));
        const bool shown = page.find(option.help_for(command.command).in(language)) != std::string::npos;
        EXPECT_EQ(shown, option.taken_by(command.command));
      }
    }
  }
}

TEST(Help, PagesFitOneHundredColumns) {
  for (const Language language : {Language::french, Language::english}) {
    std::string pages = help_page(language);
    for (const CommandSpec& command : all_commands()) pages += help_page(command.command, language);
    std::istringstream lines(pages);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(columns_of(line), 100u) << line;
  }
}

TEST(Help, FirstPageNamesEveryCommand) {
  for (const CommandSpec& command : all_commands()) {
    EXPECT_THAT(help_page(Language::french), HasSubstr(command.help.fr));
    EXPECT_THAT(help_page(Language::english), HasSubstr(command.help.en));
  }
}

std::string readme() {
  std::ifstream stream(std::filesystem::path(RECOUPE_SOURCE_DIR) / "README.md");
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(Readme, NamesEveryOption) {
  const std::string text = readme();
  if (text.empty()) GTEST_SKIP() << "there is no README.md";
  for (const OptionSpec& spec : all_options()) {
    // `-o FILE` is as good as `--output`.
    const auto has = [&](const std::string& words) { return text.find(words) != std::string::npos; };
    const bool by_short_name = !spec.short_name.empty() && (has(fmt::format("`-{} ", spec.short_name)) ||
                                                            has(fmt::format(" -{} ", spec.short_name)));
    EXPECT_TRUE(by_short_name || has(fmt::format("--{}", spec.long_name)))
        << "--" << spec.long_name << " is not in the README";
  }
}

TEST(Readme, CallsTheProgramWithOptionsThatItHas) {
  const std::string text = readme();
  if (text.empty()) GTEST_SKIP() << "there is no README.md";
  std::set<std::string> known;
  for (const OptionSpec& spec : all_options()) known.insert(fmt::format("--{}", spec.long_name));
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("recoupe check ") == std::string::npos &&
        line.find("recoupe reconcile ") == std::string::npos)
      continue;
    std::istringstream words(line.substr(line.find("recoupe ")));
    for (std::string word; words >> word;) {
      if (!word.starts_with("--")) continue;
      EXPECT_TRUE(known.contains(word.substr(0, word.find_first_of("=`])")))) << line;
    }
  }
}

}  // namespace
}  // namespace recoupe
