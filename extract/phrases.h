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
#include <unordered_map>
#include <utility>
#include <vector>

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

  static std::uint64_t key(std::uint32_t node, WordId word) { return (std::uint64_t{node} << 16) | word; }

  std::uint32_t child(std::uint32_t node, WordId word) {
    const auto [edge, is_new] =
        edges_.try_emplace(key(node, word), static_cast<std::uint32_t>(entries_.size()));
    if (is_new) entries_.emplace_back();
    return edge->second;
  }

  const std::uint32_t* next(std::uint32_t node, WordId word) const {
    if (word == 0) return nullptr;
    const auto edge = edges_.find(key(node, word));
    return edge == edges_.end() ? nullptr : &edge->second;
  }

  const Entry* accept(std::uint32_t node, const Tokens& tokens, std::size_t first, std::size_t last) const {
    for (const auto& stored : entries_[node])
      if (stored.symbol.empty() || spelt(tokens, first, last) == stored.symbol) return &stored.entry;
    return nullptr;
  }

  static std::string spelt(const Tokens& tokens, std::size_t first, std::size_t last) {
    std::string surface;
    for (std::size_t i = first; i < last; ++i) surface += tokens.text(i);
    return surface;
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
      const auto* step = next(node, tokens[i].word);
      if (step == nullptr) break;
      node = *step;
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
      const auto* step = next(node, tokens[i].word);
      if (step == nullptr) break;
      node = *step;
      if (const Entry* entry = accept(node, tokens, i, at)) best = {entry, i};
    }
    return best;
  }

  PhraseDirection direction_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::vector<Stored>> entries_{1};
};

}  // namespace recoupe
