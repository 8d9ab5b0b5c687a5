// Amounts and dates in words.
#include "reconcile/wording.h"

#include <gmock/gmock.h>

#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

// No-break spaces as plain ones, so that rows can be read.
std::string plain(std::string text) {
  for (const std::string space : {"\u00a0", "\u202f"})
    for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space))
      text.replace(at, space.size(), " ");
  return text;
}

Expected amount(double value, const char* unit) {
  return {.value = value,
          .low = {},
          .high = {},
          .unit = *unit == 0 ? std::nullopt : std::optional<std::string>(unit)};
}

TEST(Wording, AmountsInFrench) {
  struct {
    double value;
    const char* unit;
    const char* text;
  } const rows[] = {
      // money
      {150e9, "EUR", "150 milliards d'euros"},
      {1.5e9, "EUR", "1,5 milliard d'euros"},  // plural from two on
      {2e9, "EUR", "2 milliards d'euros"},
      {48.6e6, "EUR", "48,6 millions d'euros"},
      {1e6, "EUR", "1 million d'euros"},
      {2e6, "USD", "2 millions de dollars"},
      {3.2e9, "CHF", "3,2 milliards de francs suisses"},
      {12450, "EUR", "12 450 euros"},
      {12, "EUR", "12 euros"},
      {1, "EUR", "1 euro"},
      {1.5, "EUR", "1,50 euro"},
      {1801.8, "EUR", "1 801,80 euros"},
      {45e9, "XAF", "45 milliards de francs CFA"},
      {0, "EUR", "0 euro"},
      {7.4, "USD", "7,40 dollars"},
      {2800e9, "EUR", "2 800 milliards d'euros"},  // billion misleads
      {-3e6, "EUR", "-3 millions d'euros"},
      // shares
      {5.8, "%", "5,8 %"},
      {0.25, "%", "0,25 %"},
      {66.7, "%", "66,7 %"},
      {3.4, "pp", "3,4 points"},
      {1.2, "pp", "1,2 point"},
      // counts: no digit is lost
      {12450, "poste", "12 450 postes"},
      {1, "poste", "1 poste"},
      {3e6, "habitant", "3 millions d'habitants"},
      {1.2e6, "visiteur", "1,2 million de visiteurs"},
      {1234567, "habitant", "1 234 567 habitants"},
      {31, "pays", "31 pays"},
      {7, "journal", "7 journaux"},
      {7, "bureau", "7 bureaux"},
      {7, "jeu", "7 jeux"},
      {7, "festival", "7 festivals"},
      {7, "PME", "7 PME"},
      {7, "chef d'entreprise", "7 chefs d'entreprise"},
      {7, "pneu", "7 pneus"},
      {7, "travail", "7 travaux"},
      {7, "bijou", "7 bijoux"},
      {7, "récital", "7 récitals"},
      {7, "détail", "7 détails"},
      {7, "trou", "7 trous"},
      // measures and durations
      {2450, "m", "2 450 m"},
      {12.5, "km2", "12,5 km²"},
      {4700, "ha", "4 700 hectares"},
      {-4, "Cel", "-4 °C"},
      {3, "t", "3 tonnes"},
      {21, "d", "21 jours"},
      {1, "d", "1 jour"},
      {18, "mo", "18 mois"},
      {2, "a", "2 ans"},
      {1.5, "a", "1,5 an"},
      {80, "min", "80 minutes"},
      // a bare number
      {12450, "", "12 450"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(plain(quantity_text(amount(row.value, row.unit), Language::french)), row.text)
        << row.value << " " << row.unit;
}

TEST(Wording, AmountsInEnglish) {
  struct {
    double value;
    const char* unit;
    const char* text;
  } const rows[] = {
      {150e9, "EUR", "150 billion euros"},
      {1.5e6, "USD", "1.5 million dollars"},
      {2.8e12, "EUR", "2.8 trillion euros"},
      {12450, "EUR", "12,450 euros"},
      {5.8, "%", "5.8%"},
      {3.4, "pp", "3.4 points"},
      {21, "d", "21 days"},
      {1, "d", "1 day"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(quantity_text(amount(row.value, row.unit), Language::english), row.text)
        << row.value << row.unit;
}

TEST(Wording, FiguresDoNotBreakOverLines) {
  EXPECT_EQ(quantity_text(amount(12450, "poste"), Language::french), "12\u202f450 postes");
  EXPECT_EQ(quantity_text(amount(5.8, "%"), Language::french), "5,8\u00a0%");
}

TEST(Wording, Ranges) {
  const auto text = [](std::optional<double> low, std::optional<double> high, Language language) {
    return plain(quantity_text({.value = {}, .low = low, .high = high, .unit = "km"}, language));
  };
  EXPECT_EQ(text(10, 20, Language::french), "entre 10 et 20 km");
  EXPECT_EQ(text(10, {}, Language::french), "au moins 10 km");
  EXPECT_EQ(text({}, 20, Language::french), "au plus 20 km");
  EXPECT_EQ(text(10, 20, Language::english), "between 10 and 20 km");
  EXPECT_EQ(text(10, {}, Language::english), "at least 10 km");
  EXPECT_EQ(text({}, 20, Language::english), "at most 20 km");
  EXPECT_EQ(quantity_text({.value = {}, .low = 10e6, .high = 20e6, .unit = "EUR"}, Language::french),
            "entre 10 millions et 20 millions d'euros");
}

// A suggestion is written as the article writes.
TEST(Suggestion, KeepsTheTypographyOfTheArticle) {
  struct {
    const char* written;
    double value;
    const char* unit;
    const char* suggestion;
  } const rows[] = {
      // symbols stay symbols
      {"150 M€", 150e9, "EUR", "150 Md€"},
      {"150 M€", 150e3, "EUR", "150 k€"},
      {"500 k€", 5e6, "EUR", "5 M€"},
      {"74 €", 7.4, "EUR", "7,40 €"},
      {"12,2 euros", 12.02, "EUR", "12,02 euros"},
      {"48,6 M$", 48.6e6, "EUR", "48,6 M€"},
      // words stay words
      {"150 millions d'euros", 150e9, "EUR", "150 milliards d'euros"},
      {"150 millions d’euros", 150e9, "EUR", "150 milliards d’euros"},
      {"150 milliards d'euros", 150e6, "EUR", "150 millions d'euros"},
      {"12 000 habitants", 1.2e6, "habitant", "1,2 million d'habitants"},
      {"12 000 visiteurs", 1.2e6, "visiteur", "1,2 million de visiteurs"},
      {"2 millions d'habitants", 20000, "habitant", "20 000 habitants"},
      {"un million d'euros", 1e9, "EUR", "1 milliard d'euros"},
      // so do small numbers that are spelt
      {"trois usines", 4, "usine", "quatre usines"},
      {"trois usines", 40, "usine", "40 usines"},
      {"3 usines", 4, "usine", "4 usines"},
      // the noun stays the article's, where it names the same thing
      {"10 000 processeurs", 100000, "puce", "100 000 processeurs"},
      {"450 MWh", 450, "MW", "450 MW"},
      {"2 450 km", 2450, "m", "2 450 m"},
      {"21 semaines", 21, "d", "21 jours"},
      // another unit of the dimension is not the article's, unless only the unit was wrong
      {"2,6 tonnes", 4100, "kg", "4,1 tonnes"},
      {"12 km", 1834, "m", "1 834 m"},
      {"48,6 millions de dollars", 48.6e6, "EUR", "48,6 millions d'euros"},
      {"3,4 %", 3.4, "pp", "3,4 points"},
      // per cent as it is written
      {"3,58 %", 35.8, "%", "35,8 %"},
      {"3,58%", 35.8, "%", "35,8%"},
      {"3,58 pour cent", 35.8, "%", "35,8 pour cent"},
      {"1,2 point", 1.2, "%", "1,2 %"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(plain(suggestion_for(claim_of("On compte " + std::string(row.written) + "."),
                                   amount(row.value, row.unit))),
              row.suggestion)
        << row.written << " -> " << row.value << " " << row.unit;
}

TEST(Suggestion, OfAKnownRange) {
  EXPECT_EQ(
      plain(suggestion_for(claim_of("On compte 40 km."), {.value = {}, .low = 10, .high = 20, .unit = "km"})),
      "entre 10 et 20 km");
}

TEST(Wording, Dates) {
  struct {
    const char* iso;
    const char* french;
    const char* english;
  } const rows[] = {
      {"2025-02-11", "11 février 2025", "11 February 2025"},
      {"2025-03-01", "1er mars 2025", "1 March 2025"},
      {"1999-12-31", "31 décembre 1999", "31 December 1999"},
      {"1582-10-01", "1er octobre 1582", "1 October 1582"},
      {"2025-08", "août 2025", "August 2025"},
      {"2025", "2025", "2025"},
      {"printemps", "printemps", "printemps"},
      {"2025-13-01", "2025-13-01", "2025-13-01"},
      {"", "", ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(date_text(row.iso, Language::french), row.french) << row.iso;
    EXPECT_EQ(date_text(row.iso, Language::english), row.english) << row.iso;
  }
}

TEST(Wording, Shifts) {
  EXPECT_EQ(shift_text(1, Language::french), "dix fois trop");
  EXPECT_EQ(shift_text(2, Language::french), "cent fois trop");
  EXPECT_EQ(shift_text(3, Language::french), "mille fois trop");
  EXPECT_EQ(shift_text(-1, Language::french), "dix fois trop peu");
  EXPECT_EQ(shift_text(-3, Language::french), "mille fois trop peu");
  EXPECT_EQ(shift_text(3, Language::english), "1,000 times too large");
  EXPECT_EQ(shift_text(-1, Language::english), "10 times too small");
}

}  // namespace
}  // namespace recoupe
