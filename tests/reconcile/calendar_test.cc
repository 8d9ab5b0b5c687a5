// Weekdays and ages. What the calendar says is checked with cal(1): 20 June 2025 was a Friday, 10 March 2025
// a Monday.
#include "reconcile/calendar.h"

#include <gmock/gmock.h>

#include "tests/reconcile/clashing.h"

namespace recoupe {
namespace {

struct Row {
  const char* text;
  const char* clashes;
};

// All of 10 March 2025.
constexpr Row kWeekdays[] = {
    {"La fête aura lieu le vendredi 20 juin 2025.", ""},
    {"La fête aura lieu le jeudi 20 juin 2025.", "calendar jeudi 20 juin 2025"},
    {"Jeudi 20 juin 2025, la fête.", "calendar Jeudi 20 juin 2025"},
    {"Du lundi 3 au vendredi 7 mars 2025, la halle ferme.", ""},
    {"Du mardi 3 au vendredi 7 mars 2025, la halle ferme.", "calendar mardi 3"},
    {"Du lundi 3 au jeudi 7 mars 2025, la halle ferme.", "calendar jeudi 7 mars 2025"},
    {"Samedi 15 et dimanche 16 mars, la halle ouvre.", ""},
    {"Le mardi 1er avril 2025, la halle ouvre.", ""},
    {"Le mercredi 1er avril 2025, la halle ouvre.", "calendar mercredi 1er avril 2025"},
    // the year goes without saying near the article's date
    {"La halle ferme le lundi 24 mars.", ""},
    {"La halle ferme le mardi 24 mars.", "calendar mardi 24 mars"},
    // but not far from it, nor where another year is spoken of
    {"La halle ferme le mardi 24 septembre.", ""},
    {"En 2020, tout s'est arrêté. Le mardi 24 mars, la halle fermait.", ""},
    {"Il y a cinq ans, le mardi 24 mars, la halle fermait.", ""},
    {"Cinq ans plus tôt, le mardi 24 mars, la halle fermait.", ""},
    {"La halle, en travaux depuis deux ans, ferme le mardi 24 mars.", "calendar mardi 24 mars"},
    // history
    {"Le lundi 11 novembre 1918, les cloches sonnent.", ""},
    {"Le dimanche 11 novembre 1918, les cloches sonnent.", "calendar dimanche 11 novembre 1918"},
    // before 1800, and by another calendar, nothing is said
    {"Le lundi 14 juillet 1789, la Bastille tombe.", ""},
    {"Le lundi 25 octobre 1917 du calendrier julien, la garde cède.", ""},
    {"Le lundi 31 février 2025 n'existe pas.", ""},
};

TEST(Weekday, IsItsDates) {
  for (const Row& row : kWeekdays) EXPECT_EQ(clashes(Told{.text = row.text}), row.clashes) << row.text;
}

constexpr Row kAges[] = {
    {"Né en 1949, le peintre Jean Valade est mort dimanche à l'âge de 75 ans.", ""},
    {"Né en 1949, le peintre Jean Valade est mort dimanche à l'âge de 76 ans.", ""},
    {"Né en 1949, le peintre Jean Valade est mort dimanche à l'âge de 83 ans.", "calendar 83 ans"},
    {"Né en 1949, le peintre Jean Valade est mort dimanche à l'âge de 57 ans.", "calendar 57 ans"},
    {"Le peintre Jean Valade (1920-1998) est mort à 78 ans.", ""},
    {"Le peintre Jean Valade (1920-1998) est mort à 87 ans.", "calendar 87 ans"},
    {"Le peintre Jean Valade est mort dimanche à l'âge de 83 ans. Né en 1949, il laisse mille toiles.",
     "calendar 83 ans"},
    {"Le peintre Jean Valade est mort dimanche à l'âge de 75 ans.\nNé à Lens en 1949, il laisse 900 toiles.",
     ""},
    {"Le peintre Jean Valade est mort dimanche à l'âge de 57 ans.\nNé à Lens en 1949, il laisse 900 toiles.",
     "calendar 57 ans"},
    {"Née le 4 mai 1931, Louise Brun skie encore à 101 ans.", "calendar 101 ans"},
    // an earlier age is no age of today
    {"Né en 1949, Jean Valade entre à l'école des beaux-arts à 17 ans.", ""},
    // another person's age
    {"Né en 1990, il vit avec son père, mort à 91 ans.", ""},
    // a stretch of time
    {"Né en 1949, il a passé 90 ans à Tours, dit la légende.", ""},
};

TEST(Age, FitsTheYears) {
  for (const Row& row : kAges) EXPECT_EQ(clashes(Told{.text = row.text}), row.clashes) << row.text;
}

TEST(Weekday, SuggestsTheRightOne) {
  const auto claims = extract(article_of({.text = "Jeudi 20 juin 2025, la fête."}), {.weekdays = true});
  const auto findings = reconcile(claims, {}).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].suggestion, "Vendredi 20 juin 2025");
  EXPECT_EQ(findings[0].start, 0U);
  EXPECT_EQ(findings[0].end, 18U);
}

}  // namespace
}  // namespace recoupe
