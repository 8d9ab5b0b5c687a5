#include "extract/candidate.h"

#include <gtest/gtest.h>

#include "extract/figure.h"
#include "extract/lexicon.h"
#include "ingest/ingest.h"

namespace recoupe {
namespace {

bool reads_something(const Tokens& tokens, std::size_t i) {
  for (const FigureRule rule : {read_date, read_identifier, read_score, read_ordinal})
    if (rule(tokens, i)) return true;
  return !read_figures(tokens, i).empty();
}

// Tokens at which a rule reads something although may_start() says that none can.
std::string lost(std::string_view text) {
  const Tokens tokens(text, Lexicon::french());
  std::string lost;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (!may_start(tokens, i) && reads_something(tokens, i))
      lost += std::string(tokens.text(i, i + 3)) + " | ";
  return lost;
}

TEST(Candidate, EveryFigureOfTheCorpusStartsAtOne) {
  std::size_t texts = 0;
  for (const char* folder : {"/corpus/annotated", "/corpus/articles"})
    ingest(
        std::string(RECOUPE_SOURCE_DIR) + folder, {},
        [&](Article&& article) {
          ++texts;
          EXPECT_EQ(lost(article.text), "") << article.text;
        },
        [](Problem&& problem) { ADD_FAILURE() << problem.file; });
  EXPECT_GT(texts, 600u);
}

struct Start {
  const char* text;
  bool may;
};

TEST(Candidate, TheFirstToken) {
  const Start rows[] = {
      {"12 maires", true},
      {"trois maires", true},
      {"½ litre", true},
      {",08 %", true},
      {"-5 degrés", true},
      {"−5", true},
      {"€20 millions", true},
      {"US$ 5", true},
      {"un mort", true},
      {"un mort sur 12", true},
      {"la moitié", true},
      {"le maire", false},
      {"janvier 2024", true},
      {"A320", true},
      {"p53", true},
      {"XIXe siècle", true},
      {"Ier", true},
      {"V", true},
      // words and marks that open figures elsewhere, or look like the like
      {"Il part", false},
      {"Vous partez", false},
      {"Le 12", false},
      {"Covid-19", true},
      {"D 123", true},
      {"Airbus 320", false},  // read from its digits
      {"Initiative", false},
      {"à 12", false},
      {"de 5", false},
      {"maire", false},
      {"Maire", false},
      {"(12", false},
      {", 12", false},
      {"- oui", false},
      {"« 12", false},
      {"“12", false},
      {"plus grand", false},
      {"plus 12 degrés", true},
      {"moins cinq", true},
      {"plus de 12", false},  // read from its digits
      {"tCO2", true},
  };
  for (const auto& [text, may] : rows) EXPECT_EQ(may_start(Tokens(text, Lexicon::french()), 0), may) << text;
}

TEST(Candidate, TheOneLookIsNeverStricter) {
  for (const char* text : {"12", "trois", "½", "A320", "Le 12", "p53", "XIXe", "la moitié", "janvier 2024"}) {
    const Tokens tokens(text, Lexicon::french());
    EXPECT_TRUE(!may_start(tokens, 0) || may_start_at_all(tokens[0])) << text;
  }
}

}  // namespace
}  // namespace recoupe
