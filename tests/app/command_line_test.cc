#include "app/command_line.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>

namespace recoupe {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Words = std::vector<std::string>;

Invocation parsed(const Words& words) {
  const tl::expected<Invocation, Text> result = parse_command_line(words);
  EXPECT_TRUE(result.has_value()) << fmt::format("{}", fmt::join(words, " ")) << "\n" << result.error().fr;
  return result.value_or(Invocation{});
}

TEST(CommandLine, ReferenceTakesOneValueEachTime) {
  const Options options = parsed({"check", "-r", "a.json", "x.html", "--reference=b.json", "y.html"}).options;
  EXPECT_THAT(options.references, ElementsAre("a.json", "b.json"));
  EXPECT_THAT(options.inputs, ElementsAre("x.html", "y.html"));
}

TEST(CommandLine, DefaultsAreThoseOfTheContract) {
  const Options options = parsed({"check", "x.html"}).options;
  EXPECT_EQ(options.language, Language::french);
  EXPECT_EQ(options.fail_on, FailOn::error);
  EXPECT_EQ(options.color, ColorWhen::automatic);
  EXPECT_FALSE(options.format.has_value());
  EXPECT_FALSE(options.output.has_value());
  EXPECT_THAT(options.ignore, IsEmpty());
}

TEST(CommandLine, EveryOptionReachesItsField) {
  const Options options = parsed({"check", "x", "--format", "json", "-o", "out.json", "--date=2024-02-29",
                                  "--lang", "en", "--fail-on", "never", "--ignore", "headline,calendar",
                                  "--ignore", "value", "--explain", "--color", "always"})
                              .options;
  EXPECT_EQ(options.format, Format::json);
  EXPECT_EQ(options.output, "out.json");
  EXPECT_EQ(options.date, "2024-02-29");
  EXPECT_EQ(options.language, Language::english);
  EXPECT_EQ(options.fail_on, FailOn::never);
  EXPECT_THAT(options.ignore, ElementsAre(Code::value, Code::headline, Code::calendar));
  EXPECT_TRUE(options.explain);
  EXPECT_EQ(options.color, ColorWhen::always);
  EXPECT_TRUE(parsed({"extract", "--all"}).options.all);
}

TEST(CommandLine, QueryTakesItsConditions) {
  const Options options = parsed({"query", "figures_by_fact", "--store", "a.sqlite", "--fact",
                                  "investai/private", "--outlet", "Le Phare", "--since", "2025-01-01",
                                  "--until", "2025-12-31", "--limit", "10", "--format", "csv"})
                              .options;
  EXPECT_THAT(options.inputs, ElementsAre("figures_by_fact"));
  EXPECT_EQ(options.store, "a.sqlite");
  EXPECT_EQ(options.fact, "investai/private");
  EXPECT_EQ(options.outlet, "Le Phare");
  EXPECT_EQ(options.since, "2025-01-01");
  EXPECT_EQ(options.until, "2025-12-31");
  EXPECT_EQ(options.limit, 10u);
  EXPECT_EQ(parsed({"check", "x", "--store", "a.sqlite"}).options.store, "a.sqlite");
}

TEST(CommandLine, InputsMayBearAnyName) {
  // Names of commands, of standard input, in brackets (which the parser would take for a list), and after
  // `--` even of options.
  const Words names = {"extract", "-", "[a,b]", "a b", "--format"};
  Words words = {"check", "extract", "-", "[a,b]", "a b", "--", "--format"};
  EXPECT_EQ(parsed(words).options.inputs, names);
}

TEST(CommandLine, OnlyJsonLinesAreWrittenByTheStages) {
  EXPECT_EQ(parsed({"ingest", "x", "--format", "ndjson"}).options.format, Format::ndjson);
}

TEST(CommandLine, ProgramItselfAnswersWithoutCommand) {
  EXPECT_TRUE(parsed({"--help"}).options.help);
  EXPECT_TRUE(parsed({"-h"}).options.help);
  EXPECT_TRUE(parsed({"--version"}).options.version);
  const Invocation english = parsed({"--lang", "en", "check", "--help"});
  EXPECT_EQ(english.options.language, Language::english);
  EXPECT_EQ(english.command, Command::check);
}

TEST(CommandLine, HelpNeedsNoInput) {
  for (const CommandSpec& spec : all_commands()) {
    Words words;
    std::string name(spec.name);
    const std::size_t space = name.find(' ');
    words.push_back(name.substr(0, space));
    if (space != std::string::npos) words.push_back(name.substr(space + 1));
    words.push_back("--help");
    EXPECT_EQ(parsed(words).command, spec.command) << spec.name;
  }
}

struct Refused {
  Words words;
  std::string fr;  // a part of the message
  std::string en;
};

TEST(CommandLine, WhatIsWrongIsSaidInOneLine) {
  const Refused rows[] = {
      // commands
      {{}, "il manque une commande", "a command is missing"},
      {{"chek", "x"}, "commande inconnue : « chek »", "unknown command: \"chek\""},
      {{"crawl", "x"}, "commande inconnue : « crawl »", "unknown command: \"crawl\""},
      {{"fetch", "https://a.example/"},
       "« fetch » attend une archive à écrire",
       "\"fetch\" needs an archive to write"},
      {{"ingest", "x", "--limit", "0"},
       "« 0 » n'est pas un nombre entier à partir de 1",
       "\"0\" is not a whole number"},
      {{"ingest", "x", "--limit", "deux"},
       "« deux » n'est pas un nombre entier",
       "\"deux\" is not a whole number"},
      {{"ingest", "x", "--pause", "1s"},
       "« 1s » n'est pas un nombre de secondes",
       "\"1s\" is not a number of seconds"},
      {{"ingest", "x", "--since", "2025-02-30"},
       "n'est pas un jour du calendrier",
       "is not a day of the calendar"},
      {{"query", "copies"}, "« query » attend une base à interroger", "\"query\" needs a store to ask"},
      {{"query", "a", "b", "--store", "x"}, "et non aussi « b »", "not also \"b\""},
      {{"query", "--store", "x", "--format", "ndjson"},
       "« ndjson » n'est pas l'une des valeurs possibles (text, json, csv)",
       "\"ndjson\" is not one of the possible values (text, json, csv)"},
      {{"query", "--store", "x", "--format", "xml"}, "(text, json, csv)", "(text, json, csv)"},
      {{"ingest", "x", "--store", "y"}, "option inconnue : --store", "unknown option: --store"},
      {{"reference", "x"},
       "« reference » attend lint, draft ou list",
       "\"reference\" needs lint, draft or list"},
      {{"--format", "json", "check", "x"}, "option inconnue : --format", "unknown option: --format"},
      // options
      {{"check", "x", "--formt", "json"}, "option inconnue : --formt", "unknown option: --formt"},
      {{"check", "x", "-x"}, "option inconnue : -x", "unknown option: -x"},
      {{"check", "x", "--all"}, "option inconnue : --all", "unknown option: --all"},
      {{"ingest", "x", "-r", "a.json"}, "option inconnue : -r", "unknown option: -r"},
      {{"check", "x", "--explain=oui"}, "l'option --explain n'attend pas de valeur", "takes no value"},
      // values
      {{"check", "x", "-r"},
       "l'option --reference attend une valeur (RÉF)",
       "option --reference needs a value (REF)"},
      {{"check", "x", "--output="}, "l'option --output attend une valeur", "option --output needs a value"},
      {{"check", "x", "--output=", "y"},
       "l'option --output attend une valeur",
       "option --output needs a value"},
      {{"check", "x", "-r", "--format", "json"}, "l'option --reference attend", "option --reference needs"},
      {{"check", "x", "--format", "xml"}, "« xml » n'est pas l'une", "\"xml\" is not one"},
      {{"check", "x", "--format", "CSV"},
       "text, json, ndjson, html, csv, claimreview, annotations",
       "text, json, ndjson, html, csv, claimreview, annotations"},
      {{"check", "x", "--lang", "de"}, "« de » n'est pas l'une", "\"de\" is not one"},
      {{"check", "x", "--fail-on", "info"}, "error, warning, never", "error, warning, never"},
      {{"check", "x", "--color", "oui"}, "auto, always, never", "auto, always, never"},
      {{"check", "x", "--ignore", "magnitud"}, "le code « magnitud »", "the code \"magnitud\""},
      {{"check", "x", "--ignore", "value,"}, "le code «  »", "the code \"\""},
      {{"check", "x", "--date", "2025-02-29"}, "« 2025-02-29 » n'est pas un jour", "is not a day"},
      {{"check", "x", "--date", "2025-2-3"}, "n'est pas un jour", "is not a day"},
      {{"check", "x", "--date", "2025"}, "(AAAA-MM-JJ)", "(YYYY-MM-DD)"},
      {{"ingest", "x", "--format", "text"},
       "« text » : la seule valeur possible est ndjson",
       "\"text\": the only possible value is ndjson"},
      {{"extract", "--format", "json"},
       "la seule valeur possible est ndjson",
       "the only possible value is ndjson"},
      {{"extract", "--format", "xml"},
       "la seule valeur possible est ndjson",
       "the only possible value is ndjson"},
      // inputs
      {{"check"}, "utilisation : recoupe check ENTRÉE…", "usage: recoupe check INPUT..."},
      {{"check", "-r", "a.json"}, "rien à lire", "nothing to read"},
      {{"ingest"}, "utilisation : recoupe ingest", "usage: recoupe ingest"},
      {{"reference", "lint"}, "utilisation : recoupe reference lint", "usage: recoupe reference lint"},
  };
  for (const Refused& row : rows) {
    SCOPED_TRACE(fmt::format("recoupe {}", fmt::join(row.words, " ")));
    const tl::expected<Invocation, Text> result = parse_command_line(row.words);
    if (result) {
      ADD_FAILURE() << "was accepted";
      continue;
    }
    EXPECT_THAT(result.error().fr, HasSubstr(row.fr));
    EXPECT_THAT(result.error().en, HasSubstr(row.en));
    EXPECT_EQ(result.error().fr.find('\n'), std::string::npos);
  }
}

TEST(CommandLine, LanguageOfMessagesIsKnownWhateverElseIsWrong) {
  EXPECT_EQ(language_of({"chek", "--lang", "en"}), Language::english);
  EXPECT_EQ(language_of({"check", "--bogus", "--lang=en"}), Language::english);
  EXPECT_EQ(language_of({"check", "--lang", "de"}), Language::french);
  EXPECT_EQ(language_of({"check", "--", "--lang", "en"}), Language::french);
  EXPECT_EQ(language_of({"check", "--lang"}), Language::french);
}

}  // namespace
}  // namespace recoupe
