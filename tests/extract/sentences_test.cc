#include "extract/sentences.h"

#include <gmock/gmock.h>

namespace recoupe {
namespace {

// `text` with a | at every place where a sentence begins or ends, whatever is between.
std::string cut(std::string_view text) {
  std::string out;
  for (const Span& span : sentences_of(text)) {
    if (!out.empty()) out += '|';
    out += text.substr(span.begin, span.end - span.begin);
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view sentences;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(cut(row.text), row.sentences);
}

TEST(Sentences, EndAtTheirMarks) {
  check({{"", ""},
         {"   ", ""},
         {"Il pleut", "Il pleut"},
         {"Il pleut. Il vente.", "Il pleut.|Il vente."},
         {"Vraiment ? Oui ! Bien… Soit.", "Vraiment ?|Oui !|Bien…|Soit."},
         {"Quoi ?! Rien... Si.", "Quoi ?!|Rien...|Si."},
         {"Il pleut.\nIl vente.", "Il pleut.|Il vente."},
         {"Titre\nTexte", "Titre|Texte"},
         {" Un.\u00A0Deux. ", "Un.|Deux."},
         {"En 2024. 12 000 euros.", "En 2024.|12 000 euros."}});
}

TEST(Sentences, GoOnBeforeASmallLetter) {
  check({{"Il hésite… puis signe. Fin.", "Il hésite… puis signe.|Fin."},
         {"« Non ! » dit-elle. Fin.", "« Non ! » dit-elle.|Fin."},
         {"« Pourquoi ? », demande-t-il.", "« Pourquoi ? », demande-t-il."},
         {"Le site etc. en parle.", "Le site etc. en parle."}});
}

TEST(Sentences, KeepTheirClosingMarks) {
  check({{"« Il pleut. » Il vente.", "« Il pleut. »|Il vente."},
         {"« Il pleut.\u00A0» Il vente.", "« Il pleut.\u00A0»|Il vente."},
         {"\"Il pleut.\" Il vente.", "\"Il pleut.\"|Il vente."},
         {"(Il pleut.) Il vente.", "(Il pleut.)|Il vente."},
         {"Il pleut. « Il vente. »", "Il pleut.|« Il vente. »"}});
}

TEST(Sentences, AbbreviationsEndNone) {
  check({{"M. Blanc et Mme. Noir. Ils partent.", "M. Blanc et Mme. Noir.|Ils partent."},
         {"Le Dr. House, Me. Lenoir.", "Le Dr. House, Me. Lenoir."},
         {"L'art. 7 et la p. 12. Fin.", "L'art. 7 et la p. 12.|Fin."},
         {"L'art. L. 121-3 du code.", "L'art. L. 121-3 du code."},
         {"Cela dure 3 min. Le reste suit.", "Cela dure 3 min.|Le reste suit."},
         {"Le 5 janv. 2024. Fin.", "Le 5 janv. 2024.|Fin."},
         {"En 52 av. J.-C. Rome gagne.", "En 52 av. J.-C. Rome gagne."},
         {"En 52 av. J.-C. Il gagne.", "En 52 av. J.-C.|Il gagne."}});
}

TEST(Sentences, InitialsEndNone) {
  check({{"J. Martin et A. B. Durand. Ils partent.", "J. Martin et A. B. Durand.|Ils partent."},
         {"C'est le plan B. Le reste suit.", "C'est le plan B.|Le reste suit."},
         {"C'est le plan B. L'autre non.", "C'est le plan B.|L'autre non."}});
}

TEST(Sentences, NumbersAndAddressesAreNotCut) {
  check({{"Il coûte 3.5 euros. Fin.", "Il coûte 3.5 euros.|Fin."},
         {"Voir www.site.fr/page?Id=3 ici.", "Voir www.site.fr/page?Id=3 ici."},
         {"La version 2.0.1 sort.", "La version 2.0.1 sort."}});
}

TEST(Sentences, RunTogetherArePartedAgain) {
  check({{"Il vaut 3 euros.Son prix monte.", "Il vaut 3 euros.|Son prix monte."},
         {"Il est aimé.« Nous aussi. »", "Il est aimé.|« Nous aussi. »"},
         {"Est-ce cher ?Que faire ?", "Est-ce cher ?|Que faire ?"},
         {"La S.A.R.L. Dupont.", "La S.A.R.L. Dupont."},
         {"Il va à l'O.N.U. Enfin.", "Il va à l'O.N.U.|Enfin."}});
}

TEST(Sentences, SpansAreInOrderAndCoverAllText) {
  const std::string text = "Un. Deux ! Trois ? « Quatre. » Cinq… Six.\nSept";
  std::size_t last = 0;
  for (const Span& span : sentences_of(text)) {
    EXPECT_LT(span.begin, span.end);
    EXPECT_EQ(text.substr(last, span.begin - last).find_first_not_of(" \n"), std::string::npos);
    last = span.end;
  }
  EXPECT_EQ(last, text.size());
}

}  // namespace
}  // namespace recoupe
