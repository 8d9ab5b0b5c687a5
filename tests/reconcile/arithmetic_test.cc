// Figures of one article against each other.
#include "reconcile/arithmetic.h"

#include <gmock/gmock.h>

#include <cmath>

#include "reconcile/interval.h"
#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

// The objections to a text: the suspect and what it should be.
std::string objections(const std::string& text) {
  const auto claims = claims_of(text);
  std::string out;
  for (const Conflict& conflict : check_arithmetic(claims)) {
    static constexpr const char* kFaults[] = {"sum",        "part",   "whole",    "share",
                                              "proportion", "change", "multiple", "difference",
                                              "product",    "span",   "points"};
    out += (out.empty() ? "" : "; ") + std::string(kFaults[static_cast<std::size_t>(conflict.fault)]) + " " +
           conflict.claims.front()->quote;
  }
  return out;
}

struct Row {
  const char* text;
  const char* objections;
};

constexpr Row kRows[] = {
    // a stated share is of its amount
    {"Sur 200 millions d'euros, la ville prend 10 % de cette somme, soit 20 millions d'euros.", ""},
    {"Sur 200 millions d'euros, la ville prend 10 % de cette somme, soit 25 millions d'euros.",
     "share 25 millions d'euros"},
    {"La ville prend 10 % de 200 millions d'euros, soit 25 millions d'euros.", "share 25 millions d'euros"},
    {"La ville prend 10 % de 200 millions d'euros, soit 20 millions d'euros.", ""},
    {"La ville prend 10 % de 1 500 millions d'euros, soit 1,5 milliard d'euros, pour l'eau.",
     ""},  // the whole
    // by the rounding of each figure: 12 % of 214 is 24.6 to 26.8
    {"La ville prend 12 % de 214 millions d'euros, soit 26 millions d'euros.", ""},
    {"La ville prend 12 % de 214 millions d'euros, soit 25 millions d'euros.", ""},
    {"La ville prend 12 % de 214 millions d'euros, soit 28 millions d'euros.", "share 28 millions d'euros"},
    // and by its approximator
    {"La ville prend environ 12 % de 214 millions d'euros, soit 28 millions d'euros.", ""},
    {"La ville prend plus de 12 % de 214 millions d'euros, soit 28 millions d'euros.", ""},
    // ratio and percentage
    {"Un élève sur cinq, soit 20 %, vient à pied.", ""},
    {"Un élève sur cinq, soit 12 %, vient à pied.", "proportion 12 %"},
    {"Un tiers des élèves, soit 33 %, vient à pied.", ""},
    {"L'acier en fait 7 %, soit moins de la moitié.", ""},
    {"Deux tiers des élèves, soit 66 %, viennent à pied.", ""},
    // parts of a total
    {"Le budget de 60 millions d'euros est réparti entre l'État (30 millions d'euros), la région (20 "
     "millions "
     "d'euros) et la ville (10 millions d'euros).",
     ""},
    {"Le budget de 60 millions d'euros est réparti entre l'État (30 millions d'euros), la région (20 "
     "millions "
     "d'euros) et la ville (14 millions d'euros).",
     "sum 60 millions d'euros"},
    // 20.4 + 20.4 + 20.4 may be 61.35
    {"Le budget de 61 millions d'euros est réparti en trois parts : 20,4 millions d'euros, 20,4 millions "
     "d'euros "
     "et 20,4 millions d'euros.",
     ""},
    // a list that does not say it is complete
    {"Le budget est de 60 millions d'euros, dont 30 millions d'euros pour l'État et 14 millions d'euros pour "
     "la "
     "ville.",
     ""},
    {"Le budget est de 60 millions d'euros, notamment 30 millions d'euros et 14 millions d'euros.", ""},
    // a part is not above its whole
    {"La ville compte 300 logements, dont 40 logements vides.", ""},
    {"La ville compte 300 logements, dont 340 logements vides.", "part 340 logements"},
    {"La ville compte plus de 300 logements, dont 340 logements vides.", ""},
    {"La ville compte 300 logements, dont 200 en centre et 140 en périphérie.", "part 140"},
    {"Le fonds de 60 millions d'euros, dont 40 millions pour l'eau et 30 millions pour le rail.",
     "part 30 millions"},
    {"Le budget est réparti entre 13 régions, dont 400 millions pour l'Est.", ""},
    // attributes may overlap: some of the women are executives
    {"L'usine emploie 1 200 salariés, dont 900 femmes et 450 cadres.", ""},
    {"L'usine emploie 300 personnes, dont 200 à Lens, dont 140 à l'atelier.", ""},
    // totals before and behind
    {"L'accident a fait neuf blessés : cinq sont dans un état grave et six ne souffrent que de contusions.",
     "sum neuf blessés"},
    {"L'accident a fait onze blessés : cinq sont dans un état grave et six ne souffrent que de contusions.",
     ""},
    {"Le club compte 43 licenciés : 20 hommes et 29 femmes.", "sum 43 licenciés"},
    {"L'immeuble compte 20 logements : 10 étages et 12 caves.", ""},
    {"Le club compte 20 hommes et 29 femmes, soit 43 licenciés au total.", "sum 43 licenciés"},
    {"Le club compte 20 hommes et 29 femmes, soit 49 licenciés au total.", ""},
    {"La commune prend 41 millions et l'État 23 millions, soit 70 millions d'euros.",
     "sum 70 millions d'euros"},
    // a part that is a thousandfold off
    {"Le privé apporte 150 millions d'euros et la Commission 50 milliards, soit 200 milliards d'euros au "
     "total.",
     "sum 150 millions d'euros"},
    {"Le groupe ferme 1 500 postes (900 en France, 400 en Allemagne et 300 en Italie).", "sum 1 500 postes"},
    {"Le groupe ferme 1 600 postes (900 en France, 400 en Allemagne et 300 en Italie).", ""},
    {"La région compte 1 200 communes : 300 sont rurales et 450 de montagne.", ""},
    // either, or
    {"Il faudra 41 millions d'euros ou 23 millions d'euros, soit 70 millions d'euros.", ""},
    // two of a list of more
    {"Le plan prévoit 100 millions d'euros : notamment 30 millions pour l'eau et 40 millions pour le rail.",
     ""},
    // an amount and a share of it
    {"Un quart des 400 élèves, soit 150, mangent ici.", "share 150"},
    {"Un quart des 400 élèves, soit 102, mangent ici.", ""},
    {"La station compte 900 logements, dont un tiers, soit 450, ne sont occupés que l'été.", "share 450"},
    {"La station compte 900 logements, dont un tiers, soit 300, ne sont occupés que l'été.", ""},
    {"La station compte 900 logements, dont un tiers (300) ne sont occupés que l'été.", ""},
    {"Il en garde 180 élèves, soit un quart des 400 inscrits.", "share 180 élèves"},
    {"Le village compte 240 maisons. Un tiers d'entre elles, soit 120, sont vides.", "share 120"},
    {"Le village compte 240 maisons. Un tiers d'entre elles, soit 80, sont vides.", ""},
    // two amounts and a percentage
    {"Dans le pays, 38 des 120 communes, soit 45 %, cherchent une secrétaire.", "proportion 45 %"},
    {"Dans le pays, 38 des 120 communes, soit 32 %, cherchent une secrétaire.", ""},
    {"Dans le pays, 38 des 120 communes, soit près d'un tiers, cherchent une secrétaire.", ""},
    {"Sur ces 240 essais infructueux, 18, soit 17,5 %, ont conduit à une découverte.", "proportion 17,5 %"},
    {"Sur ces 240 essais infructueux, 18, soit 7,5 %, ont conduit à une découverte.", ""},
    {"L'usine supprime 120 emplois (40 %) sur 200.", "proportion 40 %"},
    {"L'usine supprime 120 emplois (60 %) sur 200.", ""},
    {"Le parti compte 38 élus sur 120, soit 5 % de plus qu'en 2020.", ""},  // a change, of something else
    // changes between two levels
    {"La fréquentation est passée de 1,25 million de visiteurs en 2024 à 1,5 million en 2025, soit une "
     "hausse de 35 %.",
     "change 35 %"},
    {"La fréquentation est passée de 1,25 million de visiteurs en 2024 à 1,5 million en 2025, soit une "
     "hausse de 20 %.",
     ""},
    {"Le prix est passé de 100 à 121 euros en dix ans, soit une hausse de 2 % par an.", ""},
    {"Le liant ramène les émissions de 500 à 350 grammes par kilo, soit une baisse de 40 %.", "change 40 %"},
    {"Le liant ramène les émissions de 500 à 350 grammes par kilo, soit une baisse de 30 %.", ""},
    {"Les ventes ont bondi de 50 %, passant de 100 à 120 voitures.", "change 50 %"},
    {"Les ventes ont bondi de 20 %, passant de 100 à 120 voitures.", ""},
    {"On compte 120 cas, contre 100 un an plus tôt, soit une hausse de 40 %.", "change 40 %"},
    {"On compte 120 cas, contre 100 un an plus tôt, soit une hausse de 20 %.", ""},
    // side by side the change may be counted from either
    {"Elles gagnent 2 000 euros, contre 2 500 pour les hommes, soit 20 % de moins.", ""},
    {"Elles gagnent 2 000 euros, contre 2 500 pour les hommes, soit un écart de 25 %.", ""},
    // percentages change by points
    {"Le taux est passé de 4,1 % à 5,3 %, soit 1,2 % de plus.", "points 1,2 %"},
    {"Le taux est passé de 4,1 % à 5,3 %, soit 1,2 point de plus.", ""},
    {"Le taux est passé de 4 % à 5 %, soit une hausse de 25 %.", ""},
    {"Le taux est passé de 4 % à 5 %, soit +1 %.", "points +1 %"},
    {"Le taux est passé de 98 % à 99 %, soit +1 %.", ""},
    {"Le taux est passé de 4 % à 5 %, soit une hausse de 25 points.", "points 25 points"},
    {"Le taux est passé de 4 % à 5 %, soit trois points de plus.", "change trois points"},
    // multiples
    {"En deux ans, le nombre de bornes a doublé, passant de 310 à 930.", "multiple doublé"},
    {"En deux ans, le nombre de bornes a triplé, passant de 310 à 930.", ""},
    {"En deux ans, le nombre de bornes a plus que doublé, passant de 310 à 930.", ""},
    {"Le prix passe de 90 à 30 euros, trois fois plus.", "multiple trois fois plus"},
    {"Le prix passe de 90 à 30 euros, trois fois moins.", ""},
    {"Le chiffre a quadruplé, soit +400 %.", "multiple +400 %"},
    {"Le chiffre a quadruplé, soit +300 %.", ""},
    {"Les ventes ont été divisées par deux, passant de 80 à 20 unités.", "multiple divisées par deux"},
    {"Les ventes ont été divisées par quatre, passant de 80 à 20 unités.", ""},
    {"La valeur de la firme, qui était de 10 milliards d'euros il y a deux ans, a triplé depuis pour "
     "atteindre 41 "
     "milliards d'euros.",
     "multiple triplé"},
    // both ends read as one range
    {"La population a triplé en vingt ans, de 5 000 à 10 000 habitants.", "multiple triplé"},
    {"La population a triplé en vingt ans, de 5 000 à 15 000 habitants.", ""},
    {"Le nombre de plaintes a bondi de 45 % en un an, de 2 000 à 2 500.", "change 45 %"},
    // of what is large no percentage can be left out
    {"Le bénéfice est en hausse de 20 %, à 120 millions contre 80 un an plus tôt.", ""},
    {"Le bénéfice recule de 20 % à 80 millions d'euros, contre 120 millions un an plus tôt.", "change 20 %"},
    // a loan is paid back with interest
    {"Un prêt de 10 000 euros sur quatre ans, soit 240 euros par mois, lui suffit.", ""},
    // than something else, or reckoned in another way
    {"La fréquentation est passée de 210 000 à 260 000 voyageurs, soit 12 % de plus qu'en 2019.", ""},
    {"Les ventes sont passées de 40 à 46 millions d'euros, soit une hausse de 9 % hors inflation.", ""},
    // a forecast, a peak, another month: not what the rise is counted from
    {"Les ventes progressent de 3 %, à 12,5 milliards d'euros, contre 12,1 milliards attendus.", ""},
    {"Le baril recule de 2 %, à 78 dollars, contre 92 dollars en septembre.", ""},
    {"Le chiffre d'affaires progresse de 12 %, à 56 millions d'euros, contre 45 millions un an plus tôt.",
     "change 12 %"},
    // differences
    {"L'école ne garde que 48 élèves, au lieu de 62 auparavant, soit 24 de moins.", "difference 24"},
    {"L'école ne garde que 48 élèves, au lieu de 62 auparavant, soit 14 de moins.", ""},
    // so much for each
    {"L'État débloquera 12 millions d'euros par an pendant cinq ans, soit 80 millions d'euros au total.",
     "product 80 millions d'euros"},
    {"L'État débloquera 12 millions d'euros par an pendant cinq ans, soit 60 millions d'euros au total.", ""},
    {"Le plan de 10 milliards d'euros sur cinq ans, soit 4 milliards par an.", "product 4 milliards"},
    {"Le plan de 10 milliards d'euros sur cinq ans, soit 2 milliards par an.", ""},
    {"Une prime de 3 000 euros pour chacun des 200 salariés, soit 6 millions d'euros.",
     "product 6 millions d'euros"},
    {"Une prime de 3 000 euros pour chacun des 200 salariés, soit 600 000 euros.", ""},
    {"Il versera 150 millions de dollars, en trois tranches égales de 40 millions de dollars.",
     "product 150 millions de dollars"},
    {"Il versera 150 millions de dollars, en trois tranches égales de 50 millions de dollars.", ""},
    {"L'abonnement coûte 30 euros par mois, soit 560 euros par an.", "product 560 euros"},
    {"L'abonnement coûte 30 euros par mois, soit 360 euros par an.", ""},
    {"Le salaire est de 2 000 euros par mois, soit 26 000 euros par an.", ""},  // with a thirteenth month
    {"Le train a parcouru 300 kilomètres en deux heures, soit 250 km/h.", "product 250 km/h"},
    {"Le train a parcouru 300 kilomètres en deux heures, soit 150 km/h.", ""},
    {"L'État versera 100 euros à 38 millions de Français, soit 38 milliards d'euros.",
     "product 38 milliards d'euros"},
    {"L'État versera 100 euros à 38 millions de Français, soit 3,8 milliards d'euros.", ""},
    {"Les 250 salariés toucheront chacun 1 000 euros, soit 2,5 millions d'euros.",
     "product 2,5 millions d'euros"},
    {"La ligne vend 3 000 billets par jour, soit 9 millions par an.", "product 9 millions"},
    {"La ligne vend 3 000 billets par jour, soit 1 million par an.", ""},
    // years
    {"De 2010 à 2015, soit sept ans, il a vécu ici.", "span sept ans"},
    {"De 2010 à 2015, soit six ans, il a vécu ici.", ""},  // both years count
    {"De 2010 à 2015, soit cinq ans, il a vécu ici.", ""},
    // shares of one whole, and of different ones
    {"La hausse est de 60 % ici, de 70 % là.", ""},
    {"Le sondage dit que 45 % sont favorables au projet, 38 % y sont opposés et 27 % ne se prononcent pas.",
     "whole 27 %"},
    {"Le sondage dit que 45 % sont favorables au projet, 38 % y sont opposés et 17 % ne se prononcent pas.",
     ""},
    {"Le parc se répartit entre le gaz (45 %), le fioul (38 %) et le bois (27 %).", "whole 27 %"},
    {"Le marché citent 45 % des clients, le prix 60 % et le service 38 % (plusieurs réponses possibles).",
     ""},
    {"Elle obtient 41 % des suffrages, lui 39 % et leur rival 31 %.", "whole 31 %"},
    {"Elle obtient 41 % des suffrages, avec une participation de 62 %.", ""},
    {"Les femmes représentent 45 % des effectifs, les hommes 65 %.", "whole 65 %"},
    {"Les femmes représentent 45 % des effectifs, les hommes 55 %.", ""},
    {"Les femmes représentent 45 % des médecins, les hommes 65 % des chirurgiens.", ""},
    {"Le oui l'emporte avec 52 % des voix en ville et 61 % des voix à la campagne.", ""},
    {"Sept Français sur dix (60 %) approuvent.", "proportion 60 %"},
    {"Sept Français sur dix (68 %) approuvent.", ""},
    // from one year to another, at some words' distance
    {"La ligne a porté 9 200 voyageurs de nuit en 2020 et 27 600 voyageurs l'an dernier, soit quatre fois "
     "plus.",
     "multiple quatre fois plus"},
    {"La ligne a porté 9 200 voyageurs de nuit en 2020 et 27 600 voyageurs l'an dernier, soit trois fois "
     "plus.",
     ""},
    // a rest, in its sentence or at the head of the next
    {"La ville paie 40 % de la halle, la région 35 %, le reste, soit 35 %, venant de l'État.", "whole 35 %"},
    {"Le bois chauffe 46 % des foyers et le gaz 38 %. Le reste, soit 26 %, se chauffe au fioul.",
     "whole 26 %"},
    {"Le bois chauffe 46 % des foyers et le gaz 38 %. Le reste, soit 16 %, se chauffe au fioul.", ""},
    // when one share is told in words only, the rest is not known
    {"La ville paie 40 % de la halle, l'État le quart, le reste, soit 35 %, venant de dons.", ""},
    // a list of parts ends with its bracket
    {"Le club aligne 12 joueuses (dont 3 cadettes) et 30 joueuses de réserve.", ""},
    {"Le club aligne 12 joueuses, dont 30 joueuses de réserve.", "part 30 joueuses"},
    // a bare number is of whichever amount can hold it
    {"La jeune pousse a levé 90 millions d'euros en trois fois, dont 50 au printemps.", ""},
    // rivals are no move, and what falls is not what rose
    {"Elle battrait son rival par 54 % contre 46 %, en baisse d'un point sur un mois.", ""},
    {"Le chômage est à 9 % contre 5 %, en hausse d'un point sur un an.", "change un point"},
    {"À saison comparable (26 jours contre 25), le recul des ventes serait de 7 %.", ""},
    // a share of those who were told of, and of all
    {"Parmi eux, un quart a déjà déménagé, soit 12 % de l'ensemble.", ""},
    // who says so: two voices
    {"La mairie compte 300 logements, selon le maire, dont 340 vides, selon l'opposition.", ""},
    // nothing to set side by side
    {"La ville compte 300 logements.", ""},
    {"", ""},
};

TEST(Arithmetic, ObjectsWhereNoRoundingReconciles) {
  for (const Row& row : kRows) EXPECT_EQ(objections(row.text), row.objections) << row.text;
}

TEST(Arithmetic, SaysWhatTheSuspectShouldBe) {
  struct {
    const char* text;
    double expected;
    std::size_t claims;
  } const rows[] = {
      {"La ville prend 10 % de 200 millions d'euros, soit 25 millions d'euros.", 20e6, 3},
      {"Un élève sur cinq, soit 12 %, vient à pied.", 20, 2},
      {"Le budget de 60 millions d'euros est réparti entre l'État (30 millions d'euros) et la ville (34 "
       "millions "
       "d'euros).",
       64e6, 3},
      {"La ville compte 300 logements, dont 340 logements vides.", 300, 2},
  };
  for (const auto& row : rows) {
    const auto claims = claims_of(row.text);
    const auto found = check_arithmetic(claims);
    ASSERT_EQ(found.size(), 1U) << row.text;
    const Expected& expected = found[0].expected;
    EXPECT_DOUBLE_EQ(expected.value.value_or(expected.high.value_or(0)), row.expected) << row.text;
    EXPECT_EQ(found[0].claims.size(), row.claims) << row.text;
  }
}

TEST(Arithmetic, ReadsTablesAndLists) {
  EXPECT_EQ(objections("Quartier\tPlaces\nCentre\t640\nGare\t385\nTotal\t1 430"), "sum 1 430");
  EXPECT_EQ(objections("Quartier\tPlaces\nCentre\t640\nGare\t385\nTotal\t1 025"), "");
  EXPECT_EQ(objections("Recettes\t2025\nBilletterie\t640 €\nMécénat\t385 €\nTotal des recettes\t1 430 €"),
            "sum 1 430 €");
  EXPECT_EQ(objections("Billetterie\t640 €\nMécénat\t385 €\nTotal hors mécénat\t1 430 €"), "");
  // a foot that is a mean, and a row that is no addend
  EXPECT_EQ(objections("Ville\tÂge\nLens\t41\nArras\t43\nEnsemble\t42"), "");
  EXPECT_EQ(objections("Centre\t640\ndont voirie\t40\nGare\t385\nTotal\t1 025"), "");
  // the rows show that the last column is a sum
  EXPECT_EQ(
      objections("Ville\tHommes\tFemmes\tTotal\nLens\t120\t80\t200\nArras\t70\t60\t130\nNice\t30\t50\t95"),
      "sum 95");
  EXPECT_EQ(objections("Ville\t2023\t2024\t2025\nLens\t120\t80\t201\nArras\t70\t60\t133\nNice\t30\t50\t95"),
            "");
  EXPECT_EQ(objections(
                "Le plan pèse 40 millions d'euros :\n- 25 millions pour les routes ;\n- 19 millions pour les "
                "écoles."),
            "sum 40 millions d'euros");
  EXPECT_EQ(objections(
                "Le plan pèse 40 millions d'euros :\n- 25 millions pour les routes ;\n- 15 millions pour les "
                "écoles."),
            "");
  EXPECT_EQ(objections("Le plan pèse 40 millions d'euros :\n- 25 millions pour les routes ;\n- des aides aux "
                       "écoles ;\n- 5 millions pour l'eau."),
            "");
}

// Any whole number of millions, any percentage: the amount that the share makes is never objected to, one
// that is half as much again always.
TEST(Arithmetic, SharesOfAnySize) {
  for (const int share : {7, 12, 25, 38, 51, 64, 87})
    for (const int whole : {120, 214, 333, 480, 999}) {
      const long part = std::lround(share / 100.0 * whole);
      const auto text = [&](long stated) {
        return "La ville prend " + std::to_string(share) + " % de " + std::to_string(whole) +
               " millions d'euros, soit " + std::to_string(stated) + " millions d'euros.";
      };
      EXPECT_EQ(objections(text(part)), "") << text(part);
      const long wrong = part + part / 2 + 1;
      EXPECT_EQ(objections(text(wrong)), "share " + std::to_string(wrong) + " millions d'euros")
          << text(wrong);
    }
}

TEST(Interval, IsHalfAUnitOfTheLastWrittenDigit) {
  struct {
    const char* written;
    double low;
    double high;
  } const rows[] = {
      {"3,6 milliards d'euros", 3.55e9, 3.65e9},
      {"36 %", 35.5, 36.5},
      {"36,0 %", 35.95, 36.05},
      {"entre 10 et 20 km", 10, 20},
      {"environ 40 km", 36, 44},
      {"près de 40 km", 36, 40.5},
      {"plus de 40 km", 39.5, 54},
      {"au moins 40 km", 39.5, 54},
      {"au plus 54 km", 40, 54.5},
  };
  for (const auto& row : rows) {
    const auto interval = interval_of(claim_of("On compte " + std::string(row.written) + "."));
    ASSERT_TRUE(interval) << row.written;
    EXPECT_NEAR(interval->low, row.low, 1e-6 * row.low) << row.written;
    EXPECT_NEAR(interval->high, row.high, 1e-6 * row.high) << row.written;
  }
  EXPECT_FALSE(interval_of(claim_of("On compte des dizaines de km.")));
}

TEST(Interval, SumsProductsAndMeeting) {
  const Interval a{1, 2};
  const Interval b{-3, 5};
  const auto same = [](const Interval& x, const Interval& y) { return x.low == y.low && x.high == y.high; };
  EXPECT_TRUE(same(a + b, {-2, 7}));
  EXPECT_TRUE(same(a * b, {-6, 10}));
  EXPECT_TRUE(same(b * b, {-15, 25}));
  EXPECT_TRUE(a.meets({2, 3}));
  EXPECT_TRUE(a.meets({0, 1}));
  EXPECT_TRUE(a.meets(b));
  EXPECT_FALSE(a.meets({2.1, 3}));
  EXPECT_FALSE(a.meets({0, 0.9}));
}

}  // namespace
}  // namespace recoupe
