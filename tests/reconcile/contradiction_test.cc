// Title against text, passage against passage.
#include "reconcile/contradiction.h"

#include <gmock/gmock.h>

#include "tests/reconcile/clashing.h"

namespace recoupe {
namespace {

struct Row {
  const char* title;
  const char* text;
  const char* clashes;
};

constexpr Row kHeadlines[] = {
    // the same thing, another figure
    {"Verdelot : le musée a perdu 30 % de ses visiteurs",
     "Le musée de Verdelot a perdu 13 % de ses visiteurs en un an.", "headline 30 %"},
    {"Trente postes créés à la laiterie",
     "La laiterie du Haut-Doubs annonce treize postes créés d'ici à l'hiver.", "headline Trente postes"},
    {"Le port investit 4 milliards d'euros dans ses quais",
     "Le conseil a tranché lundi. Le port investit 4 millions d'euros dans ses quais, usés par la houle.",
     "headline 4 milliards d'euros"},
    // the figure stands in the text, wherever and in whatever unit
    {"Le port investit 4 milliards d'euros", "Le port investit 4 000 millions d'euros dans ses quais.", ""},
    {"Trente postes créés à la laiterie",
     "La laiterie crée 30 postes. Elle avait déjà créé treize postes en mai.", ""},
    // rounded
    {"Le musée a accueilli 12 000 visiteurs", "Le musée a accueilli 11 940 visiteurs cet été.", ""},
    {"Près de 6 % de boutiques vides", "La ville compte 5,8 % de boutiques vides.", ""},
    // the sum of what the text tells
    {"Quinze blessés dans deux accidents",
     "Le premier accident a fait dix blessés. Le second accident a fait cinq blessés.", ""},
    // another year, another place, a change and a level
    {"Le chômage à 7 % en 2025", "En 2019, le chômage était à 9 % dans le département.", ""},
    {"Les loyers prennent 8 % à Mirande",
     "À Lombez, les loyers prennent 3 %. La mairie de Mirande s'en inquiète.", ""},
    {"Le pain a augmenté de 9 %", "Le pain représente 4 % du budget des ménages.", ""},
    // a bound that says which are counted
    {"Neuf cantons au-dessus de 80 quintaux", "Le rendement moyen du canton est de 71 quintaux cet été.", ""},
    // rise and fall
    {"Les ventes en hausse de 12 %",
     "Après deux ans difficiles, les ventes en baisse de 21 % ne sont plus qu'un souvenir.", ""},
};

TEST(Headline, DisagreesWithTheText) {
  for (const Row& row : kHeadlines)
    EXPECT_EQ(clashes(Told{.text = row.text, .title = row.title}), row.clashes) << row.title << "\n"
                                                                                << row.text;
}

constexpr Row kPassages[] = {
    {"",
     "Le viaduc de Serres, long de 640 mètres, sera repeint. Les cordistes y passeront l'été.\nLong de 460 "
     "mètres, le "
     "viaduc de Serres attire les photographes.",
     "inconsistent 460 mètres"},
    // the title takes sides
    {"Le viaduc de 460 mètres sera repeint",
     "Le viaduc de Serres, long de 640 mètres, sera repeint. Les cordistes y passeront l'été.\nLong de 460 "
     "mètres, le "
     "viaduc de Serres attire les photographes.",
     "inconsistent 640 mètres"},
    // two things
    {"",
     "Le viaduc de Serres, long de 640 mètres, sera repeint.\nLong de 460 mètres, le viaduc de Laragne "
     "attendra.",
     ""},
    // of which a letter tells one from the other
    {"",
     "La ligne A du tramway est longue de 7 kilomètres.\nLa ligne B du tramway est longue de 9 kilomètres.",
     ""},
    // what was lost, and what there is
    {"",
     "La compagnie exploite 364 rames à grande vitesse.\nLa compagnie a perdu 346 rames à grande vitesse.",
     ""},
    // what is pointed at has been told
    {"",
     "Le notaire a été condamné à six ans de prison ferme à Tours.\nSon avocate fera appel de ces sept ans "
     "de "
     "prison.",
     "inconsistent sept ans"},
    {"",
     "Le notaire risquait sept ans de prison, il en a eu six ans de prison ferme.\nSon avocate fera appel de "
     "ces "
     "sept ans de prison.",
     ""},
    // two times
    {"",
     "En 2023, le festival a attiré 42 000 spectateurs.\nEn 2024, le festival a attiré 24 000 spectateurs.",
     ""},
    // a plan, and what became of it
    {"",
     "Le budget prévu pour la halle était de 12 millions d'euros.\nLe budget de la halle atteint 18 millions "
     "d'euros.",
     ""},
    // two who count
    {"",
     "La police a compté 4 000 manifestants à Tours.\nLes syndicats ont compté 9 000 manifestants à Tours.",
     ""},
    // items of a list
    {"", "Les tarifs :\n- forfait d'une journée : 48 euros\n- forfait d'une demi-journée : 38 euros", ""},
    // a figure that the article takes apart itself
    {"",
     "Le barrage retient 90 millions de mètres cubes.\nLe barrage retenait 30 millions de mètres cubes de "
     "moins, soit 60 "
     "millions de mètres cubes, avant l'orage.",
     ""},
};

TEST(Consistency, OneArticleGivesOneFigureForOneThing) {
  for (const Row& row : kPassages)
    EXPECT_EQ(clashes(Told{.text = row.text, .title = row.title}), row.clashes) << row.text;
}

TEST(Consistency, WordsOfAnotherLanguageSayNothing) {
  Article article =
      article_of({.text = "Das Museum kostet 12 Millionen Euro.\nDas Museum kostet 21 Millionen Euro."});
  article.language = "de";
  EXPECT_TRUE(reconcile(extract(article), {}).findings.empty());
}

}  // namespace
}  // namespace recoupe
