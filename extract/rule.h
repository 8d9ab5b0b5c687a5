// Rule: what every rule of the grammar asks of the tokens, by word numbers and never by spelling.
#pragma once

#include <cassert>
#include <cstddef>
#include <initializer_list>
#include <vector>

#include "extract/figure.h"

namespace recoupe {

// Words that a rule names itself, looked up once. Each must be in the lexicon: the row `named` of words.tsv
// holds those that no other table has (asserted, so that a test of a debug build finds what is missing).
class WordSet {
 public:
  WordSet(const Lexicon& lexicon, std::initializer_list<const char*> words) {
    for (const char* word : words) add(lexicon.word(word));
  }
  bool has(WordId word) const { return word < member_.size() && member_[word]; }

 private:
  void add(WordId id) {
    assert(id != 0);
    if (id >= member_.size()) member_.resize(std::size_t{id} + 1);
    member_[id] = id != 0;
  }

  std::vector<bool> member_;
};

class Rule {
 protected:
  explicit Rule(const Tokens& tokens) : tokens_(tokens), lexicon_(tokens.lexicon()), g_(lexicon_.grammar()) {}

  bool word(std::size_t i, WordId id) const { return id != 0 && tokens_.is_word(i) && tokens_[i].word == id; }
  bool word(std::size_t i, const WordSet& words) const {
    return tokens_.is_word(i) && words.has(tokens_[i].word);
  }
  bool is(std::size_t i, std::uint32_t classes) const { return tokens_.has_class(i, classes); }
  const WordInfo& info(std::size_t i) const { return lexicon_.info(tokens_[i].word); }

  bool is_de(std::size_t i) const { return word(i, g_.de) || word(i, g_.d); }
  bool is_de_or_article(std::size_t i) const { return is_de(i) || word(i, g_.du) || word(i, g_.des); }
  bool is_un(std::size_t i) const { return word(i, g_.un) || word(i, g_.une); }
  bool is_demi(std::size_t i) const { return word(i, g_.demi) || word(i, g_.demie); }
  // The preposition `à`, which folds into the verb `a`.
  bool is_a(std::size_t i) const {
    return word(i, g_.a) && tokens_.text(i).size() > 1;  // two bytes: à, À
  }
  bool is_dash(std::size_t i) const { return tokens_.is_mark(i, '-') || tokens_.is_mark(i, 0x2013); }
  // A mark of the text is joined to both sides without a space.
  bool joined(std::size_t i) const { return tokens_.glued(i) && tokens_.glued(i + 1); }

  std::size_t digits(std::size_t i) const { return tokens_.is_digits(i) ? tokens_.text(i).size() : 0; }
  // The value of a run of at most four ASCII digits, else -1.
  int number(std::size_t i) const {
    constexpr std::size_t kMost = 4;
    if (!tokens_.is_digits(i) || tokens_.text(i).size() > kMost) return -1;
    int value = 0;
    for (const char c : tokens_.text(i)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  }

  bool starts_line(std::size_t i) const { return i == 0 || !tokens_.same_line(i); }
  // Nothing of the same clause follows at token `i`: a mark, a line break, the end.
  bool ends_clause(std::size_t i) const {
    if (i >= tokens_.size() || !tokens_.same_line(i)) return true;
    if (tokens_[i].type != TokenType::mark) return false;
    const char32_t mark = tokens_[i].mark;
    return mark == '.' || mark == ',' || mark == ';' || mark == ':' || mark == '!' || mark == '?' ||
           mark == ')' || mark == 0xBB || mark == 0x201D || mark == 0x2026 || mark == 0x2013 || mark == '"';
  }
  bool ends_sentence(std::size_t i) const {
    if (i >= tokens_.size() || !tokens_.same_line(i)) return true;
    const char32_t mark = tokens_[i].type == TokenType::mark ? tokens_[i].mark : 0;
    return mark == '.' || mark == '!' || mark == '?' || mark == 0x2026;
  }

  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const GrammarWords& g_;
};

}  // namespace recoupe
