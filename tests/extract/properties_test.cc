// What must hold whatever is read: claims that keep their laws, stand at their offsets, in order, and cost
// that grows with the text and no faster. Texts are random bytes, and number words, digits, units and marks
// thrown together.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <random>

#include "extract/extractor.h"
#include "extract/numeral.h"
#include "ingest/utf8.h"
#include "tests/extract/reading.h"

namespace recoupe {
namespace {

constexpr std::string_view kPieces[] = {
    "un",        "une",       "deux",      "quatre",   "sept",     "neuf",
    "dix",       "onze",      "seize",     "vingt",    "vingts",   "soixante",
    "septante",  "cent",      "cents",     "mille",    "milles",   "million",
    "millions",  "milliards", "billion",   "zéro",     "virgule",  "et",
    "demi",      "demie",     "quart",     "quarts",   "tiers",    "moitié",
    "cinquième", "centièmes", "unième",    "douzaine", "milliers", "dizaines",
    "plusieurs", "quelques",  "premier",   "fois",     "plus",     "moins",
    "de",        "d'",        "à",         "entre",    "sur",      "par",
    "pour",      "contre",    "soit",      "dont",     "le",       "la",
    "les",       "près de",   "environ",   "point",    "points",   "euros",
    "€",         "$",         "%",         "‰",        "km",       "km/h",
    "m²",        "°C",        "h",         "min",      "ans",      "mois",
    "jours",     "siècle",    "personnes", "élus",     "Md",       "M",
    "k",         "EUR",       "CHF",       "$US",      "francs",   "livres",
    "tonnes",    "MW",        "0",         "1",        "2",        "7",
    "12",        "20",        "24",        "30",       "100",      "000",
    "1 234",     "1.234.567", "3,5",       "0,08",     "2024",     "1998",
    "06",        "75011",     "½",         "10^6",     "1e5",      "²",
    "°",         "n°",        "article",   "page",     "janvier",  "mars",
    "lundi",     "A",         "XX",        "XXe",      "1er",      "2e",
    ".",         ",",         ";",         ":",        "!",        "?",
    "…",         "-",         "–",         "−",        "+",        "/",
    "(",         ")",         "[",         "]",        "«",        "»",
    "\"",        "'",         "’",         "\n",       "\t",       "\u00A0",
    "\u202F",    "\u2009",    "\u00AD",    "\u2011",   "\u200B",   "\u0301",
    "１２",      "٣",         "😀",         "#",        "@",        "https://a.fr/1",
    "M.",        "Paris"};

class RandomText {
 public:
  explicit RandomText(std::uint64_t seed) : random_(seed) {}

  std::string pieces() {
    std::string text;
    const std::size_t count = 1 + random_() % 30;
    for (std::size_t n = 0; n < count; ++n) {
      text += kPieces[random_() % std::size(kPieces)];
      const auto gap = random_() % 10;
      if (gap < 7) text += ' ';
      if (gap == 7) text += "\u00A0";
      if (gap == 8) text += '-';
    }
    return text;
  }

  std::string bytes() {
    std::string text(random_() % 200, '\0');
    for (char& byte : text) byte = static_cast<char>(random_() % 256);
    return valid_utf8(text);
  }

  // Mostly digits and the marks that part them.
  std::string digits() {
    static constexpr std::string_view kMarks = "0123456789012345678901234567890 ,.'/-%+^eE";
    std::string text(random_() % 60, '\0');
    for (char& byte : text) byte = kMarks[random_() % kMarks.size()];
    return text;
  }

 private:
  std::mt19937_64 random_;
};

std::vector<Claim> claims_of(const std::string& text, bool all = true) {
  Article article;
  article.id = "a";
  article.title = text.substr(0, text.find('\n'));
  article.text = text;
  article.blocks = blocks_by_line(text);
  return extract(article, {.all = all});
}

void expect_sound(const std::string& text) {
  const auto claims = claims_of(text);
  std::size_t last = 0;
  Field field = Field::title;
  for (const Claim& claim : claims) {
    ASSERT_TRUE(claim_is_sound(claim)) << "in: " << text << "\n  claim: " << to_json_line(claim);
    const std::string whole = claim.field == Field::title ? text.substr(0, text.find('\n')) : text;
    const std::size_t begin = byte_offset(whole, claim.start);
    ASSERT_EQ(whole.substr(begin, byte_offset(whole, claim.end) - begin), claim.quote) << "in: " << text;
    if (claim.field != field) last = 0;
    ASSERT_GE(claim.start, last) << "in: " << text << "\n  claim: " << to_json_line(claim);
    ASSERT_EQ(claim.quote.find('\n'), std::string::npos) << "in: " << text;
    last = claim.end;
    field = claim.field;
  }
}

int rounds() {
  const char* wish = std::getenv("RECOUPE_EXHAUSTIVE");
  return wish != nullptr && *wish == '1' ? 300'000 : 4'000;
}

TEST(Properties, ClaimsKeepTheirLaws) {
  RandomText random(1);
  for (int n = 0; n < rounds() && !testing::Test::HasFatalFailure(); ++n) expect_sound(random.pieces());
  for (int n = 0; n < rounds() && !testing::Test::HasFatalFailure(); ++n) expect_sound(random.digits());
  for (int n = 0; n < rounds() / 4 && !testing::Test::HasFatalFailure(); ++n) expect_sound(random.bytes());
}

TEST(Properties, WithoutAllOnlyFiguresAreLeft) {
  RandomText random(2);
  for (int n = 0; n < 500; ++n) {
    const std::string text = random.pieces();
    std::vector<std::string> figures;
    for (const Claim& claim : claims_of(text))
      if (is_figure(claim.kind)) figures.push_back(claim.quote);
    std::vector<std::string> alone;
    for (const Claim& claim : claims_of(text, false)) alone.push_back(claim.quote);
    EXPECT_EQ(alone, figures) << text;
  }
}

TEST(Properties, TheSameTextGivesTheSameClaims) {
  RandomText random(3);
  for (int n = 0; n < 300; ++n) {
    const std::string text = random.pieces();
    const auto once = claims_of(text);
    const auto twice = claims_of(text);
    ASSERT_EQ(once.size(), twice.size());
    for (std::size_t i = 0; i < once.size(); ++i) EXPECT_EQ(to_json_line(once[i]), to_json_line(twice[i]));
  }
}

TEST(Properties, ANumeralStaysInItsLineAndHasSenseOrNoValue) {
  RandomText random(4);
  for (int n = 0; n < rounds(); ++n) {
    const std::string text = random.pieces();
    const Tokens tokens = tokens_of(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto numeral = read_numeral(tokens, i);
      if (!numeral) continue;
      ASSERT_GT(numeral->last, i) << text;
      ASSERT_LE(numeral->last, tokens.size()) << text;
      ASSERT_EQ(numeral->vague, !numeral->value.has_value()) << text;
      for (std::size_t k = i + 1; k < numeral->last; ++k) ASSERT_TRUE(tokens.same_line(k)) << text;
      if (numeral->value) {
        ASSERT_TRUE(std::isfinite(*numeral->value) && *numeral->value >= 0) << text;
      }
      ASSERT_GT(numeral->step, 0) << text;
    }
  }
}

}  // namespace
}  // namespace recoupe
