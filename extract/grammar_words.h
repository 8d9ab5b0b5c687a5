// The words that the rules of the grammar name themselves, numbered when the program is compiled:
// "près"_w is the WordId of `près`. A word that is not in this list does not compile, so that no rule can
// wait for a word that no text ever gives.
//
// Case and accents do not matter, as in the lexicon: "a"_w is `à` too, "ou"_w is `où`.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "extract/word_table.h"

namespace recoupe {

// Word number 1, 2, 3 … of the lexicon.
inline constexpr auto kGrammarWords = std::to_array<std::string_view>({
    "a", "an", "année", "années", "ans", "après", "au", "aux", "avant", "avec", "base", "ce", "cent",
    "cents", "ces", "cette", "contre", "d'", "dans", "de", "décennie", "demi", "demie", "depuis", "des",
    "dire", "dont", "du", "elle", "en", "entre", "environ", "er", "est", "et", "eux", "finale", "fois",
    "heure", "heures", "il", "jour", "jours", "jusqu'", "l'", "la", "le", "les", "leurs", "lieu", "maintes",
    "matière", "matières", "mes", "mieux", "mille", "millénaire", "milles", "ministre", "ministres",
    "moindre", "moins", "moitié", "mon", "mort", "n'", "ne", "nombre", "nos", "numéro", "on", "ont", "ou",
    "par", "pas", "pendant", "plus", "plusieurs", "point", "points", "pour", "pourcent", "pourcentage",
    "pourcents", "premier", "près", "pts", "puissance", "qu'", "quart", "que", "quelque", "quelques",
    "quinquennat", "sans", "semestre", "septennat", "ses", "seulement", "siècle", "siècles", "soit", "sous",
    "sur", "tes", "tous", "toutes", "trimestre", "un", "une", "vers", "virgule", "vos", "y",
});

namespace grammar_words {

struct Folded {
  std::array<char, 24> letters{};
  std::size_t size = 0;
  constexpr void operator+=(char letter) { letters[size++] = letter; }
  constexpr bool operator==(const Folded&) const = default;
};

// What fold() gives, for the letters of the list above; other characters do not compile.
consteval Folded fold(std::string_view word) {
  Folded out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) {
      out += word[i];
      continue;
    }
    if (byte != 0xC3) throw "a letter that this list has no use for yet";
    switch (static_cast<unsigned char>(word[++i])) {
      case 0xA0:  // à â
      case 0xA2:
        out += 'a';
        break;
      case 0xA8:  // è é ê
      case 0xA9:
      case 0xAA:
        out += 'e';
        break;
      default:
        throw "a letter that this list has no use for yet";
    }
  }
  return out;
}

consteval WordId number_of(std::string_view word) {
  const Folded wanted = fold(word);
  for (std::size_t i = 0; i < kGrammarWords.size(); ++i)
    if (fold(kGrammarWords[i]) == wanted) return static_cast<WordId>(i + 1);
  throw "not in kGrammarWords";
}

}  // namespace grammar_words

consteval WordId operator""_w(const char* word, std::size_t size) {
  return grammar_words::number_of({word, size});
}

// The same by name.
struct GrammarWords {
  static constexpr WordId a = "à"_w, an = "an"_w, annee = "année"_w, annees = "années"_w, ans = "ans"_w,
                          apres = "après"_w, au = "au"_w, aux = "aux"_w, avant = "avant"_w, avec = "avec"_w,
                          base = "base"_w, ce = "ce"_w, cent = "cent"_w, ces = "ces"_w, cette = "cette"_w,
                          contre = "contre"_w, d = "d'"_w, dans = "dans"_w, de = "de"_w, demi = "demi"_w,
                          demie = "demie"_w, depuis = "depuis"_w, des = "des"_w, dont = "dont"_w, du = "du"_w,
                          elle = "elle"_w, en = "en"_w, entre = "entre"_w, environ = "environ"_w,
                          est = "est"_w, et = "et"_w, eux = "eux"_w, fois = "fois"_w, heure = "heure"_w,
                          heures = "heures"_w, il = "il"_w, jour = "jour"_w, jours = "jours"_w,
                          jusqu = "jusqu'"_w, l = "l'"_w, la = "la"_w, le = "le"_w, les = "les"_w,
                          leurs = "leurs"_w, matiere = "matière"_w, mes = "mes"_w, mieux = "mieux"_w,
                          mille = "mille"_w, ministre = "ministre"_w, moindre = "moindre"_w,
                          moins = "moins"_w, moitie = "moitié"_w, mon = "mon"_w, mort = "mort"_w, n = "n'"_w,
                          ne = "ne"_w, nos = "nos"_w, numero = "numéro"_w, on = "on"_w, ont = "ont"_w,
                          ou = "ou"_w, par = "par"_w, pas = "pas"_w, pendant = "pendant"_w, plus = "plus"_w,
                          plusieurs = "plusieurs"_w, point = "point"_w, points = "points"_w, pour = "pour"_w,
                          pourcentage = "pourcentage"_w, premier = "premier"_w, qu = "qu'"_w,
                          quart = "quart"_w, que = "que"_w, quelque = "quelque"_w, quelques = "quelques"_w,
                          sans = "sans"_w, ses = "ses"_w, seulement = "seulement"_w, siecle = "siècle"_w,
                          siecles = "siècles"_w, soit = "soit"_w, sous = "sous"_w, sur = "sur"_w,
                          tes = "tes"_w, tous = "tous"_w, toutes = "toutes"_w, un = "un"_w, une = "une"_w,
                          vers = "vers"_w, virgule = "virgule"_w, vos = "vos"_w, y = "y"_w;
};

}  // namespace recoupe
