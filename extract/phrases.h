// Phrases: entries of one or more words, found in a text at a token, longest first. A tree of word
// numbers, walked forwards (`pour cent`) or backwards from a figure (`près de` before `40`).
//
// A hyphen between two words counts as a space. Entries that are symbols match only in their own
// upper and lower case.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/edge_table.h"
#include "extract/token.h"

namespace recoupe {

enum class PhraseDirection { forwards, backwards };

template <typename Entry>
class Phrases {
 public:
  struct Match {
    const Entry* entry = nullptr;
    std::size_t end = 0;  // forwards: the token behind the phrase; backwards: its first token
    explicit operator bool() const { return entry != nullptr; }
  };

  explicit Phrases(PhraseDirection direction = PhraseDirection::forwards) : direction_(direction) {}

  // `words` in reading order, hyphens left out. `symbol`: the exact spelling without spaces, or empty
  // when case and accents do not matter. The first entry given to a spelling stays.
  void add(std::vector<WordId> words, Entry entry, std::string symbol = {}) {
    std::uint32_t node = 0;
    if (direction_ == PhraseDirection::backwards) words = {words.rbegin(), words.rend()};
    for (const WordId word : words) node = child(node, word);
    auto& here = entries_[node];
    for (const auto& known : here)
      if (known.symbol == symbol) return;
    here.push_back({std::move(entry), std::move(symbol)});
  }

  // The longest phrase that starts at token `at` (forwards) or ends before token `at` (backwards).
  Match longest(const Tokens& tokens, std::size_t at) const {
    return direction_ == PhraseDirection::forwards ? forwards(tokens, at) : backwards(tokens, at);
  }

 private:
  struct Stored {
    Entry entry;
    std::string symbol;
  };

  std::uint32_t child(std::uint32_t node, WordId word) {
    const auto fresh = static_cast<std::uint32_t>(entries_.size());
    const std::uint32_t to = edges_.add(node, word, fresh);
    if (to == fresh) entries_.emplace_back();
    return to;
  }

  const Entry* accept(std::uint32_t node, const Tokens& tokens, std::size_t first, std::size_t last) const {
    for (const auto& stored : entries_[node])
      if (stored.symbol.empty() || is_spelt(tokens, first, last, stored.symbol)) return &stored.entry;
    return nullptr;
  }

  static bool is_spelt(const Tokens& tokens, std::size_t first, std::size_t last, std::string_view symbol) {
    for (std::size_t i = first; i < last; ++i) {
      const std::string_view text = tokens.text(i);
      if (!symbol.starts_with(text)) return false;
      symbol.remove_prefix(text.size());
    }
    return symbol.empty();
  }

  static bool is_hyphen(const Tokens& tokens, std::size_t i) {
    return tokens.is_mark(i, '-') && tokens.glued(i) && tokens.glued(i + 1);
  }

  Match forwards(const Tokens& tokens, std::size_t at) const {
    Match best;
    std::uint32_t node = 0;
    for (std::size_t i = at; i < tokens.size(); ++i) {
      if (i > at && !tokens.same_line(i)) break;
      if (i > at && is_hyphen(tokens, i)) continue;
      node = edges_.find(node, tokens[i].word);
      if (node == 0) break;
      if (const Entry* entry = accept(node, tokens, at, i + 1)) best = {entry, i + 1};
    }
    return best;
  }

  Match backwards(const Tokens& tokens, std::size_t at) const {
    Match best;
    std::uint32_t node = 0;
    for (std::size_t i = at; i-- > 0;) {
      if (!tokens.same_line(i + 1)) break;
      if (is_hyphen(tokens, i)) continue;
      node = edges_.find(node, tokens[i].word);
      if (node == 0) break;
      if (const Entry* entry = accept(node, tokens, i, at)) best = {entry, i};
    }
    return best;
  }

  PhraseDirection direction_;
  EdgeTable edges_;
  std::vector<std::vector<Stored>> entries_{1};  // of each node; node 0 is the root
};

}  // namespace recoupe
