// Whole sentences against a record: which fact each figure is about, and what is said of it.
#include "reconcile/judge.h"

#include <gmock/gmock.h>

#include <span>

#include "tests/reconcile/told.h"

namespace recoupe {
namespace {

// A bridge: sums, a yearly rate, counts, measures.
constexpr const char* kBridge =
    R"({"id": "public", "label": "part publique du pont", "value": 48.6e6, "unit": "EUR",
        "about": [["pont"], ["public", "région", "État"]]},
       {"id": "private", "label": "part privée du pont", "value": 152e6, "unit": "EUR",
        "about": [["pont"], ["privé", "banque", "investisseur"]], "unless": ["viaduc"]},
       {"id": "length", "label": "longueur du pont", "value": 2450, "unit": "m",
        "about": [["pont"], ["longueur", "long", "mesurer"]]},
       {"id": "toll", "label": "péage du pont", "value": 7.4, "unit": "EUR", "about": [["péage"]]},
       {"id": "jobs", "label": "ouvriers du pont", "value": 312, "unit": "ouvrier",
        "unit_names": ["compagnon"], "about": [["pont", "chantier"]]},
       {"id": "days", "label": "durée de pose du tablier", "value": 21, "unit": "d",
        "about": [["tablier"], ["pose", "poser"]]})";

// Rates and changes.
constexpr const char* kEconomy =
    R"({"id": "growth", "label": "croissance de la Norvie", "value": 1.4, "unit": "%",
        "about": [["croissance"], ["Norvie"]]},
       {"id": "unemployment", "label": "taux de chômage en Norvie", "unit": "%",
        "about": [["chômage"], ["Norvie"]],
        "history": [{"from": "2023-11-15", "value": 7.1}, {"from": "2024-11-15", "value": 7.6}]},
       {"id": "exports", "label": "évolution des exportations", "value": -7.2, "unit": "%",
        "about": [["exportation"]]},
       {"id": "turnout", "label": "hausse de la participation", "value": 3.4, "unit": "pp",
        "about": [["participation"]]},
       {"id": "share", "label": "part des locataires", "value": 66.7, "unit": "%",
        "about": [["locataire"]]},
       {"id": "firms", "label": "milliardaires de Norvie", "value": 43, "unit": "milliardaire",
        "about": [["fortune", "milliardaire"], ["Norvie"]]})";

struct Row {
  const char* text;
  const char* said;
};

void expect_said(std::span<const Row> rows, std::string_view facts) {
  const Record record = record_of(facts);
  for (const Row& row : rows) EXPECT_EQ(shown({.text = row.text}, record), row.said) << row.text;
}

TEST(Judge, ConfirmsWhatAgrees) {
  constexpr Row kRows[] = {
      {"Le pont reçoit 48,6 millions d'euros de la région.", "48,6 millions d'euros: confirmed public"},
      {"Le pont reçoit 49 millions d'euros de la région.", "49 millions d'euros: confirmed public"},
      {"Le pont reçoit près de 50 millions d'euros de la région.", "50 millions d'euros: confirmed public"},
      {"Le pont reçoit plus de 45 M€ de la région.", "45 M€: confirmed public"},
      {"Le pont coûte entre 150 et 160 millions d'euros aux banques.",
       "entre 150 et 160 millions d'euros: confirmed private"},
      {"Le pont mesure 2,45 km.", "2,45 km: confirmed length"},
      {"Le pont mesure 2 450 mètres.", "2 450 mètres: confirmed length"},
      {"Sur le chantier du pont, 312 compagnons se relaient.", "312 compagnons: confirmed jobs"},
      {"Poser le tablier prend trois semaines.", "trois semaines: confirmed days"},
      {"Poser le tablier prend 21 jours.", "21 jours: confirmed days"},
  };
  expect_said(kRows, kBridge);
}

TEST(Judge, ConfirmsRatesAndChanges) {
  constexpr Row kRows[] = {
      {"La croissance de la Norvie est de 1,4 %.", "1,4 %: confirmed growth"},
      {"Les exportations ont reculé de 7,2 %.", "7,2 %: confirmed exports"},  // contract
      {"Les exportations : -7,2 %.", "-7,2 %: confirmed exports"},
      {"Les deux tiers des locataires sont jeunes.", "deux tiers des locataires: confirmed share"},
      {"La participation gagne 3,4 points.", "3,4 points: confirmed turnout"},
  };
  const Record record = record_of(kEconomy);
  for (const Row& row : kRows) {
    // Where a ratio's quote ends is the extractor's to say.
    EXPECT_THAT(shown({.text = row.text}, record),
                testing::EndsWith(std::string(row.said).substr(std::string(row.said).find(": "))))
        << row.text;
  }
}

TEST(Judge, NamesTheKindOfErrorInTheContractsOrder) {
  constexpr Row kBridgeRows[] = {
      {"Le pont reçoit 48,6 millions de dollars de la région.", "48,6 millions de dollars: currency public"},
      {"Poser le tablier prend 21 semaines.", "21 semaines: unit days"},
      {"Le pont mesure 2 450 km.", "2 450 km: unit length"},  // a magnitude too, which comes later
      {"Le pont reçoit 152 millions d'euros d'argent public de l'État et de la région.",
       "152 millions d'euros: scope public"},
      {"Le pont reçoit 48,6 milliards d'euros de la région.", "48,6 milliards d'euros: magnitude public"},
      {"Le pont reçoit 4,86 millions d'euros de la région.", "4,86 millions d'euros: magnitude public"},
      {"Le péage sera de 74 euros.", "74 euros: magnitude toll"},
      {"Sur le chantier du pont, 3 120 ouvriers se relaient.", "3 120 ouvriers: magnitude jobs"},
      {"Sur le chantier du pont, 321 ouvriers se relaient.", "321 ouvriers: digits jobs"},
      {"Sur le chantier du pont, 3 122 ouvriers se relaient.", "3 122 ouvriers: digits jobs"},
      {"Le pont mesure 2 540 mètres.", "2 540 mètres: digits length"},
      {"Le péage sera de 9,6 euros.", "9,6 euros: value toll"},
  };
  expect_said(kBridgeRows, kBridge);
  constexpr Row kEconomyRows[] = {
      {"La Norvie compte 43 millionnaires aux grandes fortunes.", "43 millionnaires: unit firms"},
      {"La participation gagne 3,4 %.", "3,4 %: percent_point turnout"},
      {"La croissance de la Norvie est de 1,4 point de pourcentage.",
       "1,4 point de pourcentage: percent_point growth"},
      {"Le chômage en Norvie est de 7,1 %.", "7,1 %: outdated unemployment"},
      {"Le chômage en Norvie est de 76 %.", "76 %: magnitude unemployment"},
      {"Le chômage en Norvie est de 8,8 %.", "8,8 %: value unemployment"},
      {"Les exportations ont progressé de 7,2 %.", "7,2 %: value exports"},  // a rise for a fall
      {"La croissance de la Norvie est de 2,3 %.", "2,3 %: value growth"},
  };
  expect_said(kEconomyRows, kEconomy);
}

TEST(Judge, IsSilentWhereTheEvidenceIsThin) {
  constexpr Row kBridgeRows[] = {
      // about no fact
      {"La gare reçoit 52 millions d'euros de la région.", ""},
      {"Le pont attire 52 000 visiteurs.", ""},
      // one of two groups alone
      {"Le pont coûte 71 millions d'euros.", ""},
      // words of another sentence do not make a plain difference an error
      {"La région paie pour le pont. Elle donne aussi 39 millions d'euros.", ""},
      // vague
      {"Le pont reçoit des dizaines de millions d'euros de la région.", ""},
      // much too far off to be of this thing
      {"Le pont reçoit 9 euros de la région.", ""},
      // figures of two digits are not mistyped, and small counts differ for good reasons
      {"Le pont et sa longueur : 12 mètres de plus.", ""},
      // a word that rules the fact out is nearer
      {"Le pont attend, mais au viaduc les banques donnent 98 millions d'euros.", ""},
  };
  expect_said(kBridgeRows, kBridge);
}

TEST(Judge, LeavesAloneWhatTheTextPlacesElsewhere) {
  constexpr Row kRows[] = {
      {"Le chômage en Norvie est de 7,6 %, contre 9,1 % un an plus tôt.", "7,6 %: confirmed unemployment"},
      {"Le chômage en Norvie est de 7,6 %, contre 7,1 % un an plus tôt.", "7,6 %: confirmed unemployment"},
      {"En 2012, le chômage en Norvie était de 9,1 %.", ""},
      {"La Norvie vise un chômage de 5 % d'ici à 2030.", ""},
      {"En Norvie, l'objectif est un chômage de 5 %.", ""},
      {"Le chômage en Norvie a augmenté de 0,9 % en un mois.", ""},
      {"Le chômage en Norvie n'est pas de 9 %.", ""},
      // another figure of the sentence, or of the text, gives the fact rightly
      {"Le chômage est de 7,6 % en Norvie et de 9,1 % chez son voisin.", "7,6 %: confirmed unemployment"},
      {"Le chômage en Norvie est de 7,6 %. Pour les jeunes, le chômage en Norvie est de 9,1 %.",
       "7,6 %: confirmed unemployment"},
  };
  expect_said(kRows, kEconomy);
}

TEST(Judge, KeepsTheYearlyFromTheWhole) {
  constexpr Row kRows[] = {
      {"L'entretien du réseau coûte 45 millions d'euros par an.", "45 millions d'euros: confirmed yearly"},
      {"L'entretien du réseau coûte 225 millions d'euros par an.", "225 millions d'euros: scope yearly"},
      {"Tout le plan pour le réseau coûte 45 millions d'euros.", "45 millions d'euros: scope whole"},
      {"Tout le plan pour le réseau coûte 225 millions d'euros.", "225 millions d'euros: confirmed whole"},
      {"L'entretien du réseau coûte 225 millions d'euros.", ""},  // of how many years?
  };
  expect_said(kRows,
              R"({"id": "yearly", "label": "entretien annuel", "value": 45e6, "unit": "EUR", "per": "a",
                         "about": [["entretien"], ["réseau"]]},
                        {"id": "whole", "label": "plan sur cinq ans", "value": 225e6, "unit": "EUR",
                         "about": [["plan"], ["réseau"]]})");
}

TEST(Judge, UsesWhatWasKnownOnTheDateOfTheArticle) {
  const Record record = record_of(kEconomy);
  struct {
    const char* figure;
    std::optional<std::string> published;
    const char* said;
  } const rows[] = {
      {"7,6", "2025-01-10", "confirmed"},
      {"7,1", "2025-01-10", "outdated"},
      {"7,1", "2024-11-14", "confirmed"},
      {"7,1", "2024-10", "confirmed"},
      {"7,1", "2023", "confirmed"},
      {"7,6", "2024-11-15", "confirmed"},
      {"7,6", "2024-11", "confirmed"},
      {"7,6", "2024", "confirmed"},
      {"7,1", "2025", "outdated"},
      // no date: it may be of any
      {"7,1", std::nullopt, "confirmed"},
      {"7,6", std::nullopt, "confirmed"},
      {"76", std::nullopt, "magnitude"},
      // not yet known: never judged
      {"7,6", "2023-01-01", ""},
      {"76", "2023-01-01", ""},
  };
  for (const auto& row : rows) {
    const std::string quote = std::string(row.figure) + " %";
    const std::string said =
        shown({.text = "Le chômage en Norvie est de " + quote + ".", .published = row.published}, record);
    EXPECT_EQ(said, *row.said == 0 ? "" : quote + ": " + row.said + " unemployment")
        << row.figure << " / " << row.published.value_or("none");
  }
}

TEST(Judge, WithoutHistoryTheDateDoesNotMatter) {
  const Record record = record_of(kEconomy);
  for (const std::optional<std::string>& date :
       {std::optional<std::string>(), std::optional<std::string>("1999"),
        std::optional<std::string>("2031-05-05")})
    EXPECT_EQ(shown({.text = "La croissance de la Norvie est de 14 %.", .published = date}, record),
              "14 %: magnitude growth");
}

TEST(Judge, CurrenciesAreJudgedByTheRateOfTheDay) {
  const Rates rates = Rates::parse("Date,USD\n2025-03-10,1.25\n", "r.csv").value();
  const ReconcileOptions options{.language = Language::french, .ignore = {}, .rates = &rates};
  const Record record = record_of(kBridge);
  struct {
    const char* figure;
    std::optional<std::string> published;
    const char* said;
  } const rows[] = {
      {"48,6 millions de dollars", "2025-03-10", "currency public"},
      {"60,75 millions de dollars", "2025-03-10", ""},
      {"61 millions de dollars", "2025-03-10", ""},
      {"52 millions de dollars", "2025-03-10", ""},    // neither the number nor the worth: not this error
      {"48,6 millions de dollars", std::nullopt, ""},  // no date, no rate
  };
  for (const auto& row : rows) {
    const std::string said = shown(
        {.text = "Le pont reçoit " + std::string(row.figure) + " de la région.", .published = row.published},
        record, options);
    EXPECT_EQ(said, *row.said == 0 ? "" : std::string(row.figure) + ": " + row.said)
        << row.figure << " / " << row.published.value_or("none");
  }
  // Two currencies of almost one worth: the right number, whichever it is called.
  const Rates parity = Rates::parse("Date,USD\n2025-03-10,1.03\n", "r.csv").value();
  EXPECT_EQ(shown({.text = "Le pont reçoit 48,6 millions de dollars de la région."}, record,
                  {.language = Language::french, .ignore = {}, .rates = &parity}),
            "");
}

TEST(Judge, WordsThatTheFactExcludesSayNoOnlyWhenNearer) {
  constexpr Row kRows[] = {
      {"Les investisseurs privés mettent 152 milliards d'euros dans le pont.",
       "152 milliards d'euros: magnitude private"},
      {"Au viaduc, loin du pont, les banques privées mettent 152 milliards d'euros.",
       "152 milliards d'euros: magnitude private"},
      {"Loin du pont, les banques privées mettent pour le viaduc 152 milliards d'euros.", ""},
  };
  expect_said(kRows, kBridge);
}

// The part for the whole, the whole for the part.
TEST(Judge, TheSumOfTwoFactsIsNoneOfThem) {
  constexpr Row kRows[] = {
      {"La région et l'État, l'argent public donc, versent au pont 200,6 millions d'euros.",
       "200,6 millions d'euros: scope public"},
      {"Le pont coûte 200,6 millions d'euros.", ""},  // about neither part
  };
  expect_said(kRows, kBridge);
}

// A figure that is another fact's value, where the words speak of both, is that fact's.
TEST(Judge, AnotherFactMayExplainAValue) {
  constexpr Row kRows[] = {
      {"Face à l'argent public, les banques privées mettent 152 millions d'euros dans le pont.",
       "152 millions d'euros: confirmed private"},
      {"Pour le pont, investisseurs privés et région publique versent 48,6 millions d'euros.",
       "48,6 millions d'euros: confirmed public"},
  };
  expect_said(kRows, kBridge);
}

TEST(Judge, NamesAreNotStemmed) {
  const Record record = record_of(
      R"({"id": "plan", "label": "plan", "value": 200e9, "unit": "EUR", "about": [["InvestAI"]]},
         {"id": "gdp", "label": "PIB", "value": 2800e9, "unit": "EUR", "about": [["PIB"], ["France"]]})");
  constexpr Row kRows[] = {
      {"InvestAI pèse 200 millions d'euros.", "200 millions d'euros: magnitude plan"},
      {"Il faut investir 200 millions d'euros.", ""},
      {"Le PIB de la France est de 2 800 millions d'euros.", "2 800 millions d'euros: magnitude gdp"},
      {"Le PIB, en francs, ferait 2 800 millions d'euros.", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(shown({.text = row.text}, record), row.said) << row.text;
}

TEST(Judge, InflectionAside) {
  const Record record = record_of(
      R"({"id": "use", "label": "usagers", "value": 37, "unit": "%", "about": [["utiliser"], ["vélo"]]},
         {"id": "debt", "label": "crédits", "value": 84, "unit": "%", "about": [["crédit"], ["public"]]})");
  constexpr Row kRows[] = {
      {"Ils sont 37 % : ils utilisent un vélo.", "37 %: confirmed use"},
      {"Utilisés par 37 % des actifs, les vélos s'imposent.", "37 %: confirmed use"},
      {"Les crédits publics couvrent 84 % du tout.", "84 %: confirmed debt"},
      {"LE CRÉDIT PUBLIC COUVRE 84 % DU TOUT.", "84 %: confirmed debt"},
      {"Le credit publique couvre 84 % du tout.", "84 %: confirmed debt"},
  };
  for (const Row& row : kRows) EXPECT_EQ(shown({.text = row.text}, record), row.said) << row.text;
}

TEST(Judge, ToleranceIsTheRecords) {
  const auto said = [](const std::string& tolerance) {
    return shown({.text = "La tour mesure 331 mètres."},
                 record_of(R"({"id": "f", "label": "tour", "value": 324, "unit": "m", "about": [["tour"]])" +
                           tolerance + "}"));
  };
  EXPECT_EQ(said(""), "331 mètres: value f");
  EXPECT_EQ(said(R"(, "tolerance": 0.01)"), "331 mètres: value f");
  EXPECT_EQ(said(R"(, "tolerance": 0.03)"), "331 mètres: confirmed f");
}

// The fact that the words speak of most is the one judged, wherever it stands in the records.
TEST(Judge, FactsCompeteByWhatTheWordsEvoke) {
  const std::string brest =
      R"({"id": "brest", "label": "habitants de Brest", "value": 139000, "unit": "habitant", "about": [["Brest"]]})";
  const std::string caen =
      R"({"id": "caen", "label": "habitants de Caen", "value": 107000, "unit": "habitant", "about": [["Caen"]]})";
  for (const std::string& facts : {brest + "," + caen, caen + "," + brest}) {
    const Record record = record_of(facts);
    EXPECT_EQ(shown({.text = "Brest compte 139 000 habitants, Caen 107 000 habitants."}, record),
              "139 000 habitants: confirmed brest; 107 000 habitants: confirmed caen");
    EXPECT_EQ(shown({.text = "Caen compte 1 070 000 habitants."}, record),
              "1 070 000 habitants: magnitude caen");
    EXPECT_EQ(shown({.text = "Caen compte 139 000 habitants.", .title = "Brest et Caen"}, record),
              "139 000 habitants: scope caen");
  }
}

TEST(Judge, ObjectsOnlyWhereTheLinkIsAsSureAsIsAsked) {
  const Record record = record_of(kEconomy);
  const auto claims = claims_of("Le chômage en Norvie est de 7,1 %.");
  const auto objection = Judge({&record, 1}, Rates::built_in()).judge(claims).front().objection;
  ASSERT_TRUE(objection);
  const Judge lenient({&record, 1}, Rates::built_in(), objection->score);
  EXPECT_TRUE(lenient.judge(claims).front().objection);
  constexpr double kMoreThanSure = 1.01;
  const Judge strict({&record, 1}, Rates::built_in(), kMoreThanSure);
  EXPECT_FALSE(strict.judge(claims).front().objection);
}

TEST(Judge, VerdictsGoWithTheObjections) {
  const Record record = record_of(kEconomy);
  const Judge judge({&record, 1}, Rates::built_in());
  const auto claims = claims_of(
      "Le chômage en Norvie est de 7,1 %.\nLa croissance de la Norvie est de 1,4 %.\nLes exportations ont "
      "gagné 72 %.\nIl a plu 9 jours.");
  const auto judgements = judge.judge(claims);
  ASSERT_EQ(judgements.size(), claims.size());
  ASSERT_EQ(judgements.size(), 4U);
  ASSERT_TRUE(judgements[0].verdict && judgements[0].objection);
  EXPECT_EQ(judgements[0].verdict->verdict, VerdictKind::outdated);
  EXPECT_EQ(judgements[0].verdict->fact, "r/unemployment");
  EXPECT_EQ(judgements[0].objection->outdated_from->from, "2023-11-15");
  EXPECT_FALSE(judgements[0].verdict->reasons.empty());
  EXPECT_GE(judgements[0].objection->score, kLinkThreshold);
  EXPECT_EQ(judgements[0].verdict->score, judgements[0].objection->score);
  ASSERT_TRUE(judgements[1].verdict);
  EXPECT_EQ(judgements[1].verdict->verdict, VerdictKind::confirmed);
  EXPECT_EQ(judgements[1].verdict->claim, claims[1].id);
  EXPECT_FALSE(judgements[1].objection);
  ASSERT_TRUE(judgements[2].verdict && judgements[2].objection);
  EXPECT_EQ(judgements[2].verdict->verdict, VerdictKind::contradicted);
  EXPECT_EQ(judgements[2].objection->power, 1);
  EXPECT_FALSE(judgements[3].verdict || judgements[3].objection);
}

TEST(Judge, OfNoClaims) {
  const Record record = record_of(kEconomy);
  EXPECT_TRUE(Judge({&record, 1}, Rates::built_in()).judge({}).empty());
}

}  // namespace
}  // namespace recoupe
