// Stems: what the forms of one French word have in common, so that `publiques` meets `public`.
//
// Snowball's French stemmer, over the lexicon's singular, case and accents aside, with the feminines in
// `-ique` (which it keeps apart from `-ic`) and the third persons plural (`utilisent`) brought to the same
// stem.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace recoupe {

class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  // Never empty for a word that has a letter. Not thread-safe: the stemmer keeps state.
  std::string stem(std::string_view word);

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

// The stem of a verb whose third person plural has `stem` (`utilisent` -> `utilis`); `stem` itself when
// short.
std::string third_person_plural(const std::string& stem);

}  // namespace recoupe
