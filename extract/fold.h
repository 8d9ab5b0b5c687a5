// Folding: the form under which words are looked up. Lower case, without accents, ligatures or soft
// hyphens; a typographic apostrophe becomes '. `Œuvré` gives `oeuvre`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace recoupe {

std::string fold(std::string_view word);

// A folded word of at most kLongest bytes, built letter by letter without memory of its own. A longer one is
// `too_long`, and what it holds is no word.
class FoldedWord {
 public:
  static constexpr std::size_t kLongest = 40;

  FoldedWord() = default;
  explicit FoldedWord(std::string_view word);  // folds `word`
  static FoldedWord of_folded(std::string_view folded);

  // One character of the word as it stands in the text: an ASCII one, or any.
  void add_ascii(char c) {
    if (size_ < kLongest) bytes_[size_] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    ++size_;
  }
  void add(char32_t c);
  void cut_to(std::size_t size);  // back to an earlier size()

  std::size_t size() const { return size_; }
  bool too_long() const { return size_ > kLongest; }
  std::string_view view() const { return {bytes_.data(), size_ <= kLongest ? size_ : kLongest}; }
  std::uint64_t hash() const;

 private:
  // Zero behind the word, so that it can be hashed eight bytes at a time.
  std::array<char, kLongest + 8> bytes_{};
  std::size_t size_ = 0;
};

}  // namespace recoupe
