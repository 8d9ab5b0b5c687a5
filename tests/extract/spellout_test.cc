// The number reader against an oracle that nobody of this project wrote: ICU's spell-out of numbers (CLDR's
// rule-based number formats) must read back as the same number, whole text and value, in every variety of
// French and however spaces, hyphens and capitals are set. RECOUPE_EXHAUSTIVE=1 in the environment makes it
// every integer up to a million in every way of writing.
#include <gtest/gtest.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <cstdlib>
#include <random>

#include "extract/ordinal.h"
#include "tests/extract/reading.h"

namespace recoupe {
namespace {

bool exhaustive() {
  const char* wish = std::getenv("RECOUPE_EXHAUSTIVE");
  return wish != nullptr && *wish == '1';
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

class SpellOut {
 public:
  SpellOut(const char* locale, const char* rules)
      : rules_(rules), format_(icu::URBNF_SPELLOUT, icu::Locale(locale), status_) {}

  template <typename Number>
  std::string operator()(Number number) {
    icu::UnicodeString text;
    icu::FieldPosition ignored;
    format_.format(number, icu::UnicodeString(rules_), text, ignored, status_);
    EXPECT_TRUE(U_SUCCESS(status_)) << rules_ << ": " << u_errorName(status_);
    return utf8(text);
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  const char* rules_;
  icu::RuleBasedNumberFormat format_;
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::string in_capitals(const std::string& text) {
  return utf8(icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale::getFrench()));
}

std::string with_a_capital(const std::string& text) {
  const icu::UnicodeString all = icu::UnicodeString::fromUTF8(text);
  return utf8(icu::UnicodeString(all, 0, 1).toUpper(icu::Locale::getFrench()) + icu::UnicodeString(all, 1));
}

// A soft hyphen in each long word, as justified text has them.
std::string hyphenated(const std::string& text) {
  constexpr std::size_t kLong = 6;
  std::string out;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool letter = text[i] >= 'a' && text[i] <= 'z';
    const std::size_t end = std::min(text.find_first_of(" -", i), text.size());
    if (letters == 3 && letter && end - i + 3 >= kLong) out += "\u00AD";
    letters = letter ? letters + 1 : 0;
    out += text[i];
  }
  return out;
}

constexpr std::size_t kWays = 15;

// One of the ways in which the same number is written.
std::string written(const std::string& text, std::size_t way) {
  switch (way % kWays) {
    case 0:
      return text;
    case 1:
      return replaced(text, " ", "-");  // the spelling of 1990
    case 2:
      return replaced(text, "-", " ");
    case 3:
      return in_capitals(text);
    case 4:
      return with_a_capital(text);
    case 5:
      return replaced(text, " ", "\u00A0");
    case 6:
      return replaced(text, " ", "\u202F");
    case 7:
      return replaced(text, " ", "\u2009");
    case 8:
      return replaced(text, " ", "  ");
    case 9:
      return replaced(text, "-", "\u2011");
    case 10:
      return replaced(text, "-", "\u2010");
    case 11:
      return replaced(text, "-", "\u00AD");
    case 12:
      return hyphenated(text);
    case 13:
      return in_capitals(replaced(text, " ", "-"));
    default:
      return replaced(text, "é", "e\u0301");
  }
}

testing::AssertionResult reads_as(const std::string& text, double number) {
  const Tokens tokens = tokens_of(text);
  const auto numeral = read_numeral(tokens, 0);
  if (!numeral) return testing::AssertionFailure() << "nothing read in: " << text;
  if (numeral->last != tokens.size())
    return testing::AssertionFailure()
           << "read only « " << tokens.text(0, numeral->last) << " » of: " << text;
  if (numeral->value != number)
    return testing::AssertionFailure() << *numeral->value << " read instead of " << number << ": " << text;
  return testing::AssertionSuccess();
}

class SpellOutTest : public testing::TestWithParam<const char*> {
 protected:
  void check(std::int64_t number) {
    const std::string text = cardinal_(number);
    if (exhaustive()) {
      for (std::size_t way = 0; way < kWays; ++way)
        ASSERT_TRUE(reads_as(written(text, way), static_cast<double>(number)));
    } else {
      ASSERT_TRUE(reads_as(text, static_cast<double>(number)));
      ASSERT_TRUE(reads_as(written(text, way_++), static_cast<double>(number)));
    }
  }

 private:
  SpellOut cardinal_{GetParam(), "%spellout-cardinal-masculine"};
  std::size_t way_ = 0;
};

TEST_P(SpellOutTest, EveryIntegerReadsBack) {
  const std::int64_t all_up_to = exhaustive() ? 1'000'000 : 20'000;
  for (std::int64_t number = 0; number <= all_up_to && !HasFatalFailure(); ++number) check(number);
  for (std::int64_t number = all_up_to; number <= 1'000'000 && !HasFatalFailure(); number += 97)
    check(number);
}

TEST_P(SpellOutTest, RandomIntegersReadBack) {
  std::mt19937_64 random(20250211);
  std::uniform_real_distribution<double> magnitude(0, 15);
  const int count = exhaustive() ? 100'000 : 20'000;
  for (int n = 0; n < count && !HasFatalFailure(); ++n) {
    const auto limit = static_cast<std::int64_t>(std::pow(10.0, magnitude(random)));
    check(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit + 1)));
  }
}

TEST_P(SpellOutTest, RandomDecimalsReadBack) {
  std::mt19937_64 random(20250212);
  SpellOut spell(GetParam(), "%spellout-cardinal-masculine");
  const int count = exhaustive() ? 100'000 : 5'000;
  for (int n = 0; n < count; ++n) {
    const auto whole = static_cast<double>(random() % (n % 2 == 0 ? 200 : 2'000'000));
    constexpr double kParts[] = {10, 100, 1000, 10'000};
    const double parts = kParts[random() % 4];
    const auto part = static_cast<double>(1 + random() % (static_cast<std::uint64_t>(parts) - 1));
    const double number = (whole * parts + part) / parts;
    ASSERT_TRUE(reads_as(written(spell(number), static_cast<std::size_t>(n)), number));
  }
}

TEST_P(SpellOutTest, FeminineAndHundredsUpToNineteenReadBack) {
  SpellOut feminine(GetParam(), "%spellout-cardinal-feminine");
  SpellOut year(GetParam(), "%spellout-numbering-year");
  for (std::int64_t number = 1; number <= 3000; ++number) {
    ASSERT_TRUE(reads_as(feminine(number), static_cast<double>(number)));
    ASSERT_TRUE(reads_as(year(number), static_cast<double>(number)));
  }
}

TEST_P(SpellOutTest, OrdinalsReadBack) {
  std::mt19937_64 random(20250213);
  for (const char* rules : {"%spellout-ordinal-masculine", "%spellout-ordinal-feminine",
                            "%spellout-ordinal-masculine-plural", "%spellout-ordinal-feminine-plural"}) {
    SpellOut ordinal(GetParam(), rules);
    for (std::int64_t n = 1; n <= 6'000; ++n) {
      const std::int64_t number = n <= 3'000 ? n : static_cast<std::int64_t>(random() % 1'000'000'000 + 1);
      const std::string text = written(ordinal(number), static_cast<std::size_t>(n));
      const Tokens tokens = tokens_of(text);
      const auto reading = read_ordinal_words(tokens, 0);
      ASSERT_TRUE(reading) << text;
      ASSERT_EQ(reading->value, static_cast<double>(number)) << text;
      ASSERT_EQ(reading->last, tokens.size()) << text;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(French, SpellOutTest, testing::Values("fr", "fr_BE", "fr_CH"),
                         [](const auto& locale) { return std::string(locale.param); });

}  // namespace
}  // namespace recoupe
