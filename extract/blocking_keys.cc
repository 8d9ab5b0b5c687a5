// Idea: a kind of amount and a name. Test: tests/extract/blocking_keys_test.cc.
#include <algorithm>

#include "extract/claim.h"
#include "extract/lexicon.h"
#include "extract/units.h"

namespace recoupe {
namespace {

// What can be compared at all: one kind of figure, one unit; measures of one dimension convert.
std::string sort_of(const Claim& claim) {
  std::string sort(name_of(claim.kind));
  const std::string unit = claim.unit.value_or("");
  const std::string_view dimension = claim.kind == Kind::measure ? dimension_of(unit) : std::string_view();
  if (!unit.empty()) sort.append(" ").append(dimension.empty() ? std::string_view(unit) : dimension);
  return sort;
}

void add_names(std::string_view text, std::vector<std::string>& names) {
  const Tokens tokens(text, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens.is_word(i) && tokens[i].capital && !tokens.lexicon().is(tokens[i].word, kFunctionWord))
      names.push_back(fold(tokens.text(i)));
}

}  // namespace

std::vector<std::string> blocking_keys(const Claim& claim) {
  if (!is_figure(claim.kind)) return {};
  std::vector<std::string> keys;
  for (const std::string* text :
       {&claim.article->title, &claim.article->lead, &claim.before, &claim.sentence})
    add_names(*text, keys);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  const std::string sort = sort_of(claim) + '|';
  for (std::string& key : keys) key.insert(0, sort);
  return keys;
}

}  // namespace recoupe
