#include <gtest/gtest.h>

#include "extract/extractor.h"

namespace recoupe {
namespace {

std::vector<Claim> claims_of(const std::string& text) {
  Article article;
  article.id = "a";
  article.text = text;
  article.blocks = {{BlockRole::paragraph, 0, text.size()}};
  return extract(article);
}

// The claim whose quote starts with `quote`.
const Claim& claim(const std::vector<Claim>& claims, std::string_view quote) {
  for (const Claim& c : claims)
    if (c.quote.starts_with(quote)) return c;
  static const Claim none;
  ADD_FAILURE() << "no claim " << quote;
  return none;
}

TEST(Context, Role) {
  struct Row {
    const char* text;
    const char* quote;
    Role role;
  };
  static constexpr Row kTable[] = {
      {"Le taux est de 4 %, contre 3,2 % un an plus tôt.", "3,2", Role::previous},
      {"Le taux est de 4 %, contre 3,2 % un an plus tôt.", "4 %", Role::level},
      {"Les ventes sont en hausse de 4 %.", "4 %", Role::change},
      {"Le prix a augmenté de 3 milliards d'euros.", "3 milliards", Role::change},
      {"Le parc passe de 5 à 8 millions de voitures.", "5", Role::previous},
      {"Le parc passe de 5 à 8 millions de voitures.", "8", Role::level},
      {"Le baril cède 1,20 dollar à 83,40 dollars.", "1,20", Role::change},
      {"Le baril cède 1,20 dollar à 83,40 dollars.", "83,40", Role::level},
      {"Le baril recule de 1,20 dollar à 83,40 dollars.", "1,20", Role::change},
      {"Le baril recule de 85 dollars à 83 dollars.", "85", Role::previous},
      {"C'est 59 % pour les uns, contre 41 % pour les autres.", "41 %", Role::level},
      {"Le oui l'emporte par 54 % contre 46 %.", "46 %", Role::level},
      {"Le oui a 54 %, contre 46 % l'an dernier.", "46 %", Role::previous},
      {"Le taux est de 4 %, contre 3 % pour l'année 2023.", "3 %", Role::previous},
      {"Le taux est de 4 % ici, contre 3 % en Espagne.", "3 %", Role::level},
      {"L'usine fait 6 200 tonnes, contre 900 tonnes pour l'ancienne.", "900", Role::previous},
      {"Le métro a 20 % de trafic en plus.", "20 %", Role::change},
      {"Le métro a 20 % de trafic en plus de celui du tram.", "20 %", Role::share},
      {"Le tireur a visé cinq hommes.", "cinq", Role::level},
      {"La récolte bat le record, le dépassant de 12 %.", "12 %", Role::change},
      {"L'État vise 40 % d'ici à 2030.", "40 %", Role::target},
      {"Le chômage gagne 0,3 point.", "0,3", Role::change},
      {"Le rapport évoque 40 % des communes.", "40 %", Role::share},
      {"Les deux tiers du budget sont dépensés.", "deux tiers", Role::share},
      {"La part des femmes est de 12 %.", "12 %", Role::level},
      {"La banque prête au taux de 2 % d'intérêt.", "2 %", Role::level},
      {"Le parc compte 90 bus, dont 20 bus neufs.", "20", Role::part},
      {"Le parc compte 90 bus, dont 20 bus neufs.", "90", Role::total},
      {"La facture atteint 12 millions d'euros au total.", "12", Role::total},
      {"Un total de 12 millions d'euros a été versé.", "12", Role::total},
      {"La ligne coûte 3 millions d'euros par an.", "3", Role::rate},
      {"Le courant se vend 90 €/MWh.", "90", Role::rate},
      {"Les dons sont en baisse de 3 % par an.", "3 %", Role::change},
      {"L'objectif de déficit du gouvernement pour 2026 est de 4,7 %.", "4,7", Role::target},
      {"La région table sur 12 000 emplois.", "12 000", Role::target},
      {"Le maire promet 300 logements.", "300", Role::target},
      {"L'objectif est loin : le déficit est de 5,5 %.", "5,5", Role::level},
  };
  for (const Row& row : kTable)
    EXPECT_EQ(name_of(claim(claims_of(row.text), row.quote).role), name_of(row.role))
        << row.text << row.quote;
}

TEST(Context, Period) {
  struct Row {
    const char* text;
    const char* quote;
    const char* period;
  };
  static constexpr Row kTable[] = {
      {"Le déficit était de 5,5 % en 2023.", "5,5", "2023"},
      {"En 2023, le déficit était de 5,5 %.", "5,5", "2023"},
      {"Le déficit est de 5,5 %.", "5,5", ""},
      {"Le musée a eu 38 000 entrées (35 000 en 2010) pour 45 000 places.", "35 000", "2010"},
      {"Le musée a eu 38 000 entrées (35 000 en 2010) pour 45 000 places.", "45 000", ""},
      {"Il y eut plus de demandes en 2023 qu'en 2022, soit un total de 631 000.", "631 000", "2023"},
      {"Elle a 20 élus de plus qu'en 2022.", "20 élus", ""},
      {"Il dit qu'en 2022, elle avait 20 élus.", "20 élus", "2022"},
      {"Elle vend 300 bus contre 250 en 2022, soit 40 millions d'euros.", "250", "2022"},
      {"Elle vend 300 bus contre 250 en 2022, soit 40 millions d'euros.", "40", ""},
  };
  for (const Row& row : kTable)
    EXPECT_EQ(claim(claims_of(row.text), row.quote).period.value_or(""), row.period) << row.text << row.quote;
}

TEST(Context, SpanDeadlineAndBaseline) {
  struct Row {
    const char* text;
    const char* quote;
    const char* over;
    const char* by;
    const char* since;
  };
  static constexpr Row kTable[] = {
      {"L'État investira 3 milliards d'euros sur cinq ans.", "3", "5 a", "", ""},
      {"Le cours a perdu 4 % en dix mois.", "4 %", "10 mo", "", ""},
      {"En dix ans, la commune a perdu 300 habitants.", "300", "10 a", "", ""},
      {"Le tunnel a coûté 3 milliards d'euros.", "3", "", "", ""},
      {"Il faut 40 % de femmes d'ici à 2030.", "40 %", "", "2030", ""},
      {"La flotte comptera 50 bus à l'horizon 2035.", "50", "", "2035", ""},
      {"Le loyer a pris 8 % depuis 2019.", "8 %", "", "", "2019"},
      {"Les ventes reculent de 3 % par rapport à 2023.", "3 %", "", "", "2023"},
      {"Le déficit était de 5,5 % en 2023.", "5,5", "", "", ""},
  };
  for (const Row& row : kTable) {
    const auto claims = claims_of(row.text);
    const Claim& read = claim(claims, row.quote);
    EXPECT_EQ(read.over.value_or(""), row.over) << row.text;
    EXPECT_EQ(read.by.value_or(""), row.by) << row.text;
    EXPECT_EQ(read.since.value_or(""), row.since) << row.text;
  }
}

TEST(Context, Modality) {
  struct Row {
    const char* text;
    const char* quote;
    Modality modality;
  };
  static constexpr Row kTable[] = {
      {"Le pont a coûté 3 millions d'euros.", "3", Modality::stated},
      {"Le pont pourrait coûter 3 millions d'euros.", "3", Modality::possible},
      {"Près de 200 emplois pourraient disparaître.", "200", Modality::possible},
      {"La facture devrait atteindre 3 millions d'euros.", "3", Modality::expected},
      {"Bercy prévoit un déficit de 5 %.", "5 %", Modality::expected},
      {"La mairie table sur 3 000 visiteurs.", "3 000", Modality::expected},
      {"Autour de la table se trouvaient 12 ministres.", "12", Modality::stated},
      {"La croissance est attendue entre 2,1 % et 2,3 %.", "entre", Modality::expected},
      {"Un fonds de capital-risque a investi 3 millions d'euros.", "3", Modality::stated},
      {"Le risque est de perdre 3 millions d'euros.", "3", Modality::possible},
      {"Le tireur a visé cinq hommes.", "cinq", Modality::stated},
      {"Le groupe envisage 400 suppressions de postes.", "400", Modality::intended},
      {"Le maire promet 300 logements.", "300", Modality::intended},
      {"Le vol aurait rapporté 2 millions d'euros.", "2", Modality::conditional},
      {"La rançon s'élèverait à 2 millions d'euros.", "2", Modality::conditional},
      {"Le chantre opérait 3 fois par mois.", "3", Modality::stated},
      {"Le pont pourrait être refait, mais 3 arches tiennent.", "3", Modality::stated},
      {"Le pont, qui pourrait fermer, porte 400 voitures.", "400", Modality::stated},
  };
  for (const Row& row : kTable)
    EXPECT_EQ(name_of(claim(claims_of(row.text), row.quote).modality), name_of(row.modality)) << row.text;
}

TEST(Context, RatiosKeepTheirTwoNumbers) {
  const auto claims = claims_of("Le parti a 562 sièges sur 650.");
  const Claim& ratio = claim(claims, "562");
  EXPECT_EQ(ratio.numerator, 562);
  EXPECT_EQ(ratio.denominator, 650);
  EXPECT_FALSE(claim(claims_of("Les deux tiers des élus sont venus."), "deux").denominator);
}

TEST(Context, Negation) {
  EXPECT_TRUE(claim(claims_of("Il n'a pas reçu 300 euros."), "300").negated);
  EXPECT_FALSE(claim(claims_of("Il a reçu 300 euros."), "300").negated);
}

}  // namespace
}  // namespace recoupe
