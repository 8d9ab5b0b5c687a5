// Which words of a text evoke which words of a record.
#include "reconcile/vocabulary.h"

#include <gmock/gmock.h>

#include <string>

namespace recoupe {
namespace {

struct Row {
  const char* word;  // of the record
  const char* text;
  bool evokes;
};

constexpr Row kRows[] = {
    // as it stands
    {"usine", "une usine", true},
    {"usine", "une mine", false},
    {"2030", "en 2030", true},
    {"2030", "en 2031", false},
    // case and accents aside (contract)
    {"déficit", "DÉFICIT", true},
    {"déficit", "deficit", true},
    {"deficit", "le déficit", true},
    {"école", "l'École", true},
    {"œuvre", "les oeuvres", true},
    // composed or not, the text is the same
    {"santé", "la sant\u0065\u0301", true},
    {"sant\u0065\u0301", "la santé", true},
    {"Orléans", "Orl\u0065\u0301ans", true},
    // elided and hyphenated
    {"usine", "l'usine", true},
    {"usine", "l’usine", true},
    {"usine", "une centrale-usine", true},
    // inflection aside
    {"utiliser", "ils utilisent", true},
    {"utilisent", "à utiliser", true},
    {"investissement", "des investissements", true},
    {"chômeur", "chômeuses", true},
    {"européen", "européennes", true},
    {"régional", "régionaux", true},
    {"produit", "produire", true},
    {"exportations", "l'exportation", true},
    {"vendu", "vendues", true},
    {"public", "publiques", true},
    {"quai", "des quais", true},
    {"élu", "les élus", true},
    {"loi", "ces lois", true},
    {"déficit", "les déficits", true},
    {"crédits", "un crédit", true},
    {"délit", "des délits", true},
    {"prix", "le prix", true},
    {"travaux", "un travail", true},
    {"temps", "le temps", true},
    // not merely alike
    {"port", "portion", false},
    {"banque", "un banc", false},
    {"maison", "maintien", false},
    {"poste", "posture", false},
    {"mois", "moi", false},
    // names are not stemmed
    {"France", "un franc", false},
    {"France", "la france", true},
    {"France", "FRANCE", true},
    {"InvestAI", "investir", false},
    {"InvestAI", "INVESTAI", true},
    {"Nantes", "la nantaise", false},
    {"Européens", "les européens", true},
    {"Européen", "des Européens", true},
    {"Airbus", "un Airbus", true},
};

TEST(Vocabulary, WordsAreOneWhenTheyAreAsWordsOfTheLanguage) {
  for (const Row& row : kRows) {
    Vocabulary vocabulary;
    const Phrase phrase = vocabulary.add(row.word);
    ASSERT_EQ(phrase.size(), 1U) << row.word;
    bool evoked = false;
    for (const EvokedWord& word : vocabulary.evoked(row.text))
      for (const StemId stem : word.stems) evoked = evoked || stem == phrase.front();
    EXPECT_EQ(evoked, row.evokes) << row.word << " / " << row.text;
  }
}

TEST(Vocabulary, PhrasesLoseTheWordsThatOnlyJoin) {
  struct {
    const char* phrase;
    std::size_t words;
  } const rows[] = {
      {"chiffre d'affaires", 2},
      {"chiffre d’affaires", 2},
      {"la part de la région", 2},
      {"par site", 2},  // `par` says something
      {"de plus", 1},
      {"LA", 1},  // nothing else is left: Los Angeles
      {"", 0},
      {"— !", 0},
  };
  for (const auto& row : rows) {
    Vocabulary vocabulary;
    EXPECT_EQ(vocabulary.add(row.phrase).size(), row.words) << row.phrase;
  }
}

TEST(Vocabulary, OnePhraseIsOneWhateverItsInflection) {
  Vocabulary vocabulary;
  EXPECT_EQ(vocabulary.add("chiffre d'affaires"), vocabulary.add("chiffres d'affaires"));
  EXPECT_EQ(vocabulary.add("déficit public"), vocabulary.add("deficits publics"));
  EXPECT_NE(vocabulary.add("déficit public"), vocabulary.add("public déficit"));
  EXPECT_NE(vocabulary.add("franc"), vocabulary.add("France"));
}

TEST(Vocabulary, AWordAddedLaterIsFoundInATextSeenBefore) {
  Vocabulary vocabulary;
  vocabulary.add("usine");
  EXPECT_EQ(vocabulary.evoked("une usine au port").size(), 1U);
  vocabulary.add("port");
  EXPECT_EQ(vocabulary.evoked("une usine au port").size(), 2U);
}

TEST(Vocabulary, PositionsCountContentWordsAndBytesAreOfTheText) {
  Vocabulary vocabulary;
  vocabulary.add("région");
  vocabulary.add("usine");
  const std::string text = "Été comme hiver, la région de l'Ain a une usine.";
  const auto words = vocabulary.evoked(text);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(text.substr(words[0].begin, 7), "région");  // é is two bytes
  EXPECT_EQ(text.substr(words[1].begin, 5), "usine");
  // between them stands one word of content: Ain
  EXPECT_EQ(words[1].position - words[0].position, 2U);
  EXPECT_EQ(vocabulary.position_at(text, words[1].begin) - vocabulary.position_at(text, words[0].begin), 2U);
  EXPECT_EQ(vocabulary.position_at(text, 0), 0U);
  EXPECT_EQ(vocabulary.position_at("", 0), 0U);
}

TEST(Vocabulary, OneWordMayEvokeSeveral) {
  Vocabulary vocabulary;
  const Phrase noun = vocabulary.add("européen");
  const Phrase name = vocabulary.add("Européen");
  const auto words = vocabulary.evoked("le marché européen");
  ASSERT_EQ(words.size(), 1U);
  EXPECT_THAT(words[0].stems, testing::UnorderedElementsAre(noun.front(), name.front()));
}

// The words of a text are the same however many words the vocabulary knows, and when it learns more later.
TEST(Vocabulary, HearsTheSameAmongManyWords) {
  Vocabulary small;
  Vocabulary large;
  for (int n = 0; n < 2000; ++n) large.add("zyx" + std::string(1 + n % 7, 'a') + std::to_string(n));
  const std::string text = "Les régionaux exportaient leurs productions vers l'Espagne.";
  for (const char* word : {"région", "exportation", "produit", "Espagne", "régional", "exporter"}) {
    small.add(word);
    EXPECT_FALSE(large.hear(text)->content.empty());  // remembered before the word is known
    large.add(word);
    EXPECT_EQ(small.evoked(text).size(), large.evoked(text).size()) << word;
  }
  EXPECT_GT(small.evoked(text).size(), 2U);
}

// More words and texts than are remembered.
TEST(Vocabulary, HearsTheSameAfterManyOthers) {
  Vocabulary vocabulary;
  vocabulary.add("région");
  vocabulary.add("exportation");
  const std::string text = "La région exporte.";
  std::string title = text + " L'usine aussi.";  // one that is too long
  for (int n = 0; n < 1000; ++n) title += " mot" + std::to_string(n) + "a";
  const auto heard = [&] {
    return std::pair(vocabulary.evoked(text).size(), vocabulary.evoked(title).size());
  };
  EXPECT_EQ(heard(), (std::pair<std::size_t, std::size_t>(2, 2)));
  for (int n = 0; n < 30'000; ++n)
    ASSERT_EQ(vocabulary.evoked("régions zyx" + std::to_string(n) + "a").size(), 1U);
  EXPECT_EQ(heard(), (std::pair<std::size_t, std::size_t>(2, 2)));
  vocabulary.add("usine");
  EXPECT_EQ(heard(), (std::pair<std::size_t, std::size_t>(2, 3)));
}

TEST(Vocabulary, IsCopiedWithItsWordsAndLearnsAlone) {
  Vocabulary first;
  const Phrase region = first.add("région");
  Vocabulary second(first);
  EXPECT_EQ(second.add("régions"), region);
  const Phrase factory = second.add("usine");
  EXPECT_EQ(second.size(), 2U);
  EXPECT_EQ(first.size(), 1U);
  EXPECT_EQ(first.add("pont"), factory) << "numbers are each one's own";
  EXPECT_EQ(first.evoked("une usine de la région").size(), 1U);
  EXPECT_EQ(second.evoked("une usine de la région").size(), 2U);
}

}  // namespace
}  // namespace recoupe
