#include "ingest/language_guess.h"

#include <gtest/gtest.h>

#include <string>

namespace recoupe {
namespace {

TEST(GuessedLanguage, IsToldByItsCommonWords) {
  struct Row {
    std::string text, language;
  };
  const Row rows[] = {
      {"Les élus de la ville ont voté un budget qui sera plus lourd pour les habitants et pour les commerces "
       "du centre.",
       "fr"},
      {"The council has voted for a budget that will be hard on the people of the town and on its shops.",
       "en"},
      {"Der Rat hat für das Jahr einen Haushalt beschlossen, der nicht leicht zu tragen ist und auch die "
       "Läden trifft.",
       "de"},
      {"El pueblo que más paga por los impuestos es el de las tiendas, pero también los vecinos y sus hijos.",
       "es"},
      {"Il comune che paga di più per gli uffici non è quello della valle, come si dice anche nel paese.",
       "it"},
      {"O povo que mais paga não é o da cidade, mas os dos campos, como também uma parte das vilas do norte.",
       "pt"},
      {"De raad heeft een begroting aangenomen die niet licht is voor het dorp en ook voor de winkels zijn "
       "er zorgen.",
       "nl"},
      {"Rada nie jest zadowolona, że się nie udało, ale do końca roku tego nie zmieni, jak mówi burmistrz.",
       "pl"},
      {"시의회는 월요일 저녁에 예산을 통과시켰다 주민들은 걱정하고 있다 시장은 괜찮다고 말했다", "ko"},
      {"", ""},
      {"Lyon 3 2 1", ""},
      {"Совет принял бюджет города на следующий год и теперь ждёт решения", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(guessed_language(row.text).value_or(""), row.language) << row.text;
}

}  // namespace
}  // namespace recoupe
