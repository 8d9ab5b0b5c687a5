// Numbers as ICU (CLDR) formats them for readers in France, Switzerland, Québec and Belgium must be extracted
// with the same value and unit: plain, compact, currency, per cent and measure formats.
#include <gtest/gtest.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include "extract/extractor.h"

namespace recoupe {
namespace {

using icu::number::LocalizedNumberFormatter;
using icu::number::Notation;
using icu::number::NumberFormatter;

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string formatted(const LocalizedNumberFormatter& format, double number) {
  UErrorCode status = U_ZERO_ERROR;
  std::string text = utf8(format.formatDouble(number, status).toString(status));
  EXPECT_TRUE(U_SUCCESS(status)) << u_errorName(status);
  return text;
}

std::vector<Claim> claims_in(const std::string& text) {
  Article article;
  article.id = "a";
  article.text = text;
  article.blocks = blocks_by_line(text);
  return extract(article);
}

std::string shown(const std::vector<Claim>& claims) {
  std::string out;
  for (const Claim& claim : claims)
    out += " « " + claim.quote + " » = " + (claim.value ? std::to_string(*claim.value) : "-") + " " +
           claim.unit.value_or("-") + " (" + std::string(name_of(claim.kind)) + ")";
  return out;
}

// Alone and in a sentence, `figure` is one claim of this kind, value and unit, from end to end.
void expect_claim(const std::string& figure, Kind kind, double value, const std::string& unit) {
  for (const std::string& text : {figure, "Le total atteint " + figure + " en tout."}) {
    if (text == figure && unit == "h") continue;  // `3 h` alone is a time of day
    const auto claims = claims_in(text);
    const bool whole = claims.size() == 1 && (claims[0].quote == figure || claims[0].quote + "." == figure);
    const bool right =
        whole && claims[0].kind == kind && claims[0].value == value && claims[0].unit.value_or("") == unit;
    EXPECT_TRUE(right) << text << "\n  wanted " << value << " " << unit << "\n  got   " << shown(claims);
  }
}

class FormatsTest : public testing::TestWithParam<const char*> {
 protected:
  static LocalizedNumberFormatter format() { return NumberFormatter::withLocale(icu::Locale(GetParam())); }
  static icu::CurrencyUnit currency(const char16_t* code) {
    UErrorCode status = U_ZERO_ERROR;
    return icu::CurrencyUnit(icu::ConstChar16Ptr(code), status);
  }
};

constexpr double kNumbers[] = {0.5, 3,         12.25,  980,     1'234.5, 12'345,  987'654.75,
                               -4,  1'500'000, 2.75e9, 6.02e12, -0.75,   100'000, 1e6};
// With two digits, which the compact formats keep.
constexpr double kRoundNumbers[] = {0.5, 3, 12, 980, 1'200, 12'000, 350'000, 1.5e6, 82e6, 2.3e9, 45e9};

TEST_P(FormatsTest, PlainNumbers) {
  for (const double number : kNumbers) expect_claim(formatted(format(), number), Kind::number, number, "");
}

TEST_P(FormatsTest, Percentages) {
  for (const double number : kNumbers)
    expect_claim(formatted(format().unit(icu::NoUnit::percent()), number), Kind::percent, number, "%");
}

TEST_P(FormatsTest, CompactNumbersInWords) {
  for (const double number : kRoundNumbers)
    expect_claim(formatted(format().notation(Notation::compactLong()), number), Kind::number, number, "");
}

TEST_P(FormatsTest, CompactAmountsOfMoney) {
  struct Row {
    const char16_t* code;
    const char* iso;
  };
  for (const Row& row : {Row{u"EUR", "EUR"}, {u"USD", "USD"}, {u"CHF", "CHF"}, {u"GBP", "GBP"}})
    for (const double number : kRoundNumbers)
      for (const auto width : {UNUM_UNIT_WIDTH_SHORT, UNUM_UNIT_WIDTH_ISO_CODE})
        expect_claim(
            formatted(format().notation(Notation::compactShort()).unit(currency(row.code)).unitWidth(width),
                      number),
            Kind::money, number, row.iso);
}

TEST_P(FormatsTest, ScientificNotation) {
  for (const double number : {12.0, 1'500'000.0, 2.75e9, 0.025})
    expect_claim(formatted(format().notation(Notation::scientific()), number), Kind::number, number, "");
}

// What only the reader's country tells: `$` in Québec; the two CFA francs; names with a year in them; and the
// currencies of three decimals where the point is the decimal sign (`12.000 TND`).
bool is_ambiguous(const std::string& iso, const std::string& figure) {
  const bool swiss_point =
      figure.find(".000") != std::string::npos && figure.find("000.") == std::string::npos;
  return (iso == "CAD" && figure.ends_with("$")) || iso == "XAF" || iso == "XOF" || swiss_point ||
         figure.find('(') != std::string::npos;
}

TEST_P(FormatsTest, AllCurrenciesOfToday) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  ASSERT_TRUE(U_SUCCESS(status));
  int checked = 0;
  while (const char16_t* code = uenum_unext(codes, nullptr, &status)) {
    const std::string iso = utf8(icu::UnicodeString(code));
    for (const auto width : {UNUM_UNIT_WIDTH_ISO_CODE, UNUM_UNIT_WIDTH_SHORT, UNUM_UNIT_WIDTH_FULL_NAME})
      for (const double number : {12.0, 1'234'000.0}) {
        const std::string figure = formatted(format().unit(currency(code)).unitWidth(width), number);
        if (is_ambiguous(iso, figure)) continue;
        expect_claim(figure, Kind::money, number, iso);
        ++checked;
      }
  }
  uenum_close(codes);
  EXPECT_GT(checked, 800);
}

struct MeasureCase {
  icu::MeasureUnit unit;
  const char* code;
};

std::vector<MeasureCase> measures() {
  using icu::MeasureUnit;
  return {{MeasureUnit::getMeter(), "m"},
          {MeasureUnit::getKilometer(), "km"},
          {MeasureUnit::getCentimeter(), "cm"},
          {MeasureUnit::getMillimeter(), "mm"},
          {MeasureUnit::getMicrometer(), "µm"},
          {MeasureUnit::getNanometer(), "nm"},
          {MeasureUnit::getFoot(), "[ft_i]"},
          {MeasureUnit::getInch(), "[in_i]"},
          {MeasureUnit::getMile(), "[mi_i]"},
          {MeasureUnit::getNauticalMile(), "[nmi_i]"},
          {MeasureUnit::getLightYear(), "ly"},
          {MeasureUnit::getSquareMeter(), "m2"},
          {MeasureUnit::getSquareKilometer(), "km2"},
          {MeasureUnit::getHectare(), "ha"},
          {MeasureUnit::getSquareFoot(), "[sft_i]"},
          {MeasureUnit::getCubicMeter(), "m3"},
          {MeasureUnit::getCubicKilometer(), "km3"},
          {MeasureUnit::getCubicCentimeter(), "cm3"},
          {MeasureUnit::getLiter(), "L"},
          {MeasureUnit::getHectoliter(), "hL"},
          {MeasureUnit::getCentiliter(), "cL"},
          {MeasureUnit::getMilliliter(), "mL"},
          {MeasureUnit::getBarrel(), "[bbl_us]"},
          {MeasureUnit::getKilogram(), "kg"},
          {MeasureUnit::getGram(), "g"},
          {MeasureUnit::getMilligram(), "mg"},
          {MeasureUnit::getMetricTon(), "t"},
          {MeasureUnit::getKilometerPerHour(), "km/h"},
          {MeasureUnit::getMeterPerSecond(), "m/s"},
          {MeasureUnit::getKnot(), "[kn_i]"},
          {MeasureUnit::getMilePerHour(), "[mi_i]/h"},
          {MeasureUnit::getCelsius(), "Cel"},
          {MeasureUnit::getFahrenheit(), "[degF]"},
          {MeasureUnit::getWatt(), "W"},
          {MeasureUnit::getKilowatt(), "kW"},
          {MeasureUnit::getMegawatt(), "MW"},
          {MeasureUnit::getGigawatt(), "GW"},
          {MeasureUnit::getHorsepower(), "[HP]"},
          {MeasureUnit::getKilowattHour(), "kWh"},
          {MeasureUnit::getJoule(), "J"},
          {MeasureUnit::getKilocalorie(), "kcal"},
          {MeasureUnit::getHectopascal(), "hPa"},
          {MeasureUnit::getMillibar(), "mbar"},
          {MeasureUnit::getHertz(), "Hz"},
          {MeasureUnit::getGigahertz(), "GHz"},
          {MeasureUnit::getVolt(), "V"},
          {MeasureUnit::getGigabyte(), "GB"},
          {MeasureUnit::getMegabyte(), "MB"},
          {MeasureUnit::getTerabyte(), "TB"},
          {MeasureUnit::getMegabit(), "Mbit"},
          {MeasureUnit::getMilligramPerDeciliter(), "mg/dL"},
          {MeasureUnit::getMeterPerSecondSquared(), "m/s2"}};
}

std::vector<MeasureCase> durations() {
  using icu::MeasureUnit;
  return {{MeasureUnit::getYear(), "a"},        {MeasureUnit::getWeek(), "wk"},
          {MeasureUnit::getDay(), "d"},         {MeasureUnit::getHour(), "h"},
          {MeasureUnit::getMinute(), "min"},    {MeasureUnit::getSecond(), "s"},
          {MeasureUnit::getMillisecond(), "ms"}};
}

// `3 milles` are nautical miles elsewhere, and `0,5 mille` is 500.
bool is_mile_of_quebec(const std::string& figure) {
  return figure.ends_with("mille") || figure.ends_with("milles") ||
         figure.find("mille à") != std::string::npos;
}

TEST_P(FormatsTest, MeasuresAndDurations) {
  for (const double number : {0.5, 3.0, 12.25, 1'234.0, 350'000.0})
    for (const auto width : {UNUM_UNIT_WIDTH_SHORT, UNUM_UNIT_WIDTH_FULL_NAME}) {
      for (const MeasureCase& row : measures()) {
        const std::string figure = formatted(format().unit(row.unit).unitWidth(width), number);
        if (!is_mile_of_quebec(figure)) expect_claim(figure, Kind::measure, number, row.code);
      }
      for (const MeasureCase& row : durations())
        expect_claim(formatted(format().unit(row.unit).unitWidth(width), number), Kind::duration, number,
                     row.code);
    }
}

INSTANTIATE_TEST_SUITE_P(French, FormatsTest, testing::Values("fr", "fr_CH", "fr_CA", "fr_BE"),
                         [](const auto& locale) { return std::string(locale.param); });

}  // namespace
}  // namespace recoupe
