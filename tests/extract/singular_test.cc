#include "extract/singular.h"

#include <gtest/gtest.h>

#include "extract/lexicon.h"

namespace recoupe {
namespace {

struct Row {
  std::string_view plural;
  std::string_view singular;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(Lexicon::french().singular(row.plural), row.singular) << row.plural;
}

TEST(Singular, RegularNouns) {
  check({{"entreprises", "entreprise"}, {"élus", "élu"}, {"Belges", "belge"}, {"ÉTATS", "état"}, {"chat", "chat"},
         {"congress", "congress"}});
}

TEST(Singular, NounsInX) {
  check({{"bateaux", "bateau"}, {"jeux", "jeu"}, {"feux", "feu"}, {"journaux", "journal"}, {"chevaux", "cheval"},
         {"noyaux", "noyau"}, {"tuyaux", "tuyau"}, {"fléaux", "fléau"}, {"genoux", "genou"}, {"bijoux", "bijou"},
         {"travaux", "travail"}, {"vitraux", "vitrail"}, {"baux", "bail"}, {"yeux", "œil"}, {"hôpitaux", "hôpital"},
         {"eaux", "eau"}, {"étaux", "étau"}});
}

TEST(Singular, NounsThatDoNotVary) {
  check({{"mois", "mois"}, {"voix", "voix"}, {"fois", "fois"}, {"pays", "pays"}, {"prix", "prix"}, {"nez", "nez"},
         {"gaz", "gaz"}, {"cas", "cas"}, {"temps", "temps"}, {"époux", "époux"}, {"repas", "repas"},
         {"Français", "français"}, {"Québécois", "québécois"}, {"process", "process"}, {"succès", "succès"},
         {"radios", "radio"}, {"abus", "abus"}, {"taux", "taux"}, {"poids", "poids"}});
}

TEST(Singular, Compounds) {
  check({{"petits-enfants", "petit-enfant"},
         {"petites-filles", "petite-fille"},
         {"grands-parents", "grand-parent"},
         {"sous-marins", "sous-marin"},
         {"vice-présidents", "vice-président"},
         {"demi-finales", "demi-finale"},
         {"porte-avions", "porte-avions"},
         {"chefs-lieux", "chef-lieu"},
         {"timbres-poste", "timbre-poste"},
         {"eurodéputés", "eurodéputé"},
         {"tee-shirts", "tee-shirt"},
         {"rendez-vous", "rendez-vous"},
         {"deux-roues", "deux-roues"}});
}

TEST(Singular, TypographyIsMadePlain) {
  check({{"petits\u2011enfants", "petit-enfant"}, {"em\u00ADplois", "emploi"}, {"chefs-d’œuvre", "chef-d'œuvre"}});
}

}  // namespace
}  // namespace recoupe
