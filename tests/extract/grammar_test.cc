#include "tests/extract/figures.h"

namespace recoupe {
namespace {

// What the rules give together, on sentences in the manner of each source.
TEST(Grammar, Sentences) {
  static constexpr Reading kTable[] = {
      {"M. Petit, 58 ans, a été élu avec 23 voix pour et 4 contre.",
       "58 ans: duration 58 a; 23 voix: count 23 voix; 4: count 4 voix"},
      {"Le CAC 40 a cédé 1,25 % à 3 245,67 points, l'an dernier.",
       "CAC 40: identifier; 1,25 %: percent 1.25 %; 3 245,67 points: count 3245.67 point"},
      {"Née le 5 mars 1920 et morte à 81 ans, elle a publié douze romans.",
       "5 mars 1920: date; 81 ans: duration 81 a; douze romans: count 12 roman"},
      {"Ouvert de 9 h à 12 h, entrée : 6 euros (4 euros pour les moins de 26 ans).",
       "9 h à 12 h: date; 6 euros: money 6 EUR; 4 euros: money 4 EUR; 26 ans: duration 26 a less_than"},
      {"Fréquent (≥ 1/100, < 1/10)", "1/100: ratio 0.01 at_least; 1/10: ratio 0.1 less_than"},
      {"Il pleut depuis trois jours, 40 mm sont tombés en 24 heures.",
       "trois jours: duration 3 d; 40 mm: measure 40 mm; 24 heures: duration 24 h"},
  };
  expect_readings(kTable);
}

TEST(Grammar, NoFigureAtAll) {
  static constexpr Reading kTable[] = {
      {"L'un des ministres, en premier lieu, s'est tu.", "premier: ordinal"},
      {"Le second tour, le Premier ministre, la matière première", ""},
      {"Le quart de finale et le tiers-monde", ""},
      {"Plusieurs années ont passé, quelques jours aussi.", ""},
      {"https://exemple.fr/2024/12?p=50%25 #Top10", ""},
      {"Deuxièmement, rien.", ""},
  };
  expect_readings(kTable);
}

// Figures stand in order and do not overlap, and a figure far away changes nothing before it.
TEST(Grammar, OrderAndDistance) {
  const std::string texts[] = {"Sur 20 élus, 4 ont voté le 3 mai 2012 de 9 h à 18 h pour 12 à 15 M€.",
                               "COM(2007) 123, +33 1 23 45 67 89, le 49.3, n° 12, 4-4-2, 48° 51′ N, 1'42\"35",
                               "un, deux, trois, neuf, un tiers, un sur deux, 2/3, x 3, 10 ou 15, 1-2-3"};
  for (const std::string& text : texts) {
    const Tokens tokens(text, Lexicon::french());
    std::vector<Figure> figures = read_all(tokens);
    for (std::size_t k = 0; k < figures.size(); ++k) {
      EXPECT_LT(figures[k].first, figures[k].last) << text;
      if (k == 0) continue;
      EXPECT_LE(figures[k - 1].last, figures[k].first) << text << " at " << k;
    }
    const std::string more = figures_of(text + "\n\nUn paragraphe plus loin, 12 vaches.");
    EXPECT_EQ(more, figures_of(text) + "; 12 vaches: count 12 vache") << text;
  }
}

}  // namespace
}  // namespace recoupe
