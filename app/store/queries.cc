// Test: tests/app/store/store_reader_test.cc.
#include "app/store/queries.h"

#include <algorithm>
#include <vector>

namespace recoupe {

std::span<const Query> all_queries() {
  static const std::vector<Query> queries = {
      {"figures_by_fact",
       {"les chiffres donnés pour chaque fait, par date et par titre",
        "the figures given for each fact, by date and outlet"},
       true},
      {"facts_checked",
       {"les faits : combien de chiffres, de titres, de confirmés et de contredits",
        "the facts: how many figures, outlets, confirmed and contradicted"},
       true},
      {"outlets_by_error_rate",
       {"les titres par erreurs pour 1 000 chiffres", "outlets by errors per 1 000 figures"},
       false},
      {"findings_by_month",
       {"les constats de chaque mois, par code", "the findings of each month, by code"},
       false},
      {"articles_with_findings",
       {"les articles qui ont des constats, les plus graves d'abord",
        "articles that have findings, the worst first"},
       false},
      {"corrections",
       {"ce qui a été écrit, ce qui était attendu, qui l'affirme",
        "what was written, what was expected, who says so"},
       true},
      {"disagreements",
       {"les articles qui se contredisent, et qui dit quoi",
        "articles that contradict each other, and who says what"},
       false},
      {"copies",
       {"les dépêches reprises, et par qui", "dispatches that were printed again, and by whom"},
       false},
  };
  return queries;
}

const Query* query_named(std::string_view name) {
  const std::span<const Query> queries = all_queries();
  const auto found =
      std::find_if(queries.begin(), queries.end(), [&](const Query& query) { return query.name == name; });
  return found == queries.end() ? nullptr : &*found;
}

}  // namespace recoupe
