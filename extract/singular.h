// The singular of a French plural noun.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace recoupe {

// Looks a plural in lower case up among the irregular ones; nullptr when it is regular.
using IrregularPlurals = std::function<const std::string*(const std::string&)>;

// `petits-enfants` -> `petit-enfant`, `travaux` -> `travail`, `mois` -> `mois`; in lower case. Rules: Le Bon
// Usage, §§ 522-527 (nouns in -s, -x, -z; -aux, -eux, -oux); hyphenated compounds of adjective and noun word
// by word, others (`chefs-d'œuvre`, `porte-parole`) only in their first part.
std::string singular_of(std::string_view plural, const IrregularPlurals& irregular);

}  // namespace recoupe
