// Attribution: which tokens stand inside quotation marks, and who is named as the source of a sentence.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/token.h"

namespace recoupe {

class Attributions {
 public:
  Attributions(const Tokens& tokens, const std::vector<std::size_t>& sentence_of);

  bool is_quoted(std::size_t token) const { return token < quoted_.size() && quoted_[token]; }

  // Who says what stands at `token`: the name behind `selon`, `d'après`, or the subject of a verb of saying
  // (`a déclaré Ursula von der Leyen`) in the same sentence, or in the next one for quoted words.
  std::optional<std::string> speaker(std::size_t token) const;

 private:
  struct Source {
    std::size_t sentence;
    std::string name;
  };

  void mark_quotations();
  void find_sources();
  const std::string* first_of(std::size_t sentence) const;

  const Tokens& tokens_;
  const std::vector<std::size_t>& sentence_of_;
  std::vector<bool> quoted_;
  std::vector<Source> sources_;
};

}  // namespace recoupe
