// Folding: the form under which words are looked up. Lower case, without accents, ligatures or soft
// hyphens; a typographic apostrophe becomes '. `Œuvré` gives `oeuvre`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

  // The next character of the word as it stands in the text: an ASCII one, or any.
  void add_ascii(char c) {
    if (size_ < kLongest) bytes_[size_] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    ++size_;
  }
  void add(char32_t c);
  // The same for one from U+00C0 to U+00FF, where French has its accents.
  void add_latin1(char32_t c) { add_letters(latin1(c).bytes, latin1(c).count); }
  // The lowest `count` bytes of `letters`, which are folded; the others are 0.
  void add_letters(std::uint64_t letters, std::size_t count) {
    if (size_ + sizeof letters <= kLongest) {
      std::memcpy(bytes_.data() + size_, &letters, sizeof letters);
      size_ += count;
    } else {
      for (; count > 0; --count, letters >>= 8) add_ascii(static_cast<char>(letters & 0xFF));
    }
  }

  // What one character folds to, at most two bytes, the first the lowest.
  struct Letters {
    std::uint16_t bytes = 0;
    std::uint8_t count = 0;
  };

  static const Letters& latin1(char32_t c) { return kLatin1Letters[c - kLatin1]; }

  std::size_t size() const { return size_; }
  bool too_long() const { return size_ > kLongest; }
  std::string_view view() const { return {bytes_.data(), size_ <= kLongest ? size_ : kLongest}; }

  // The first eight bytes, and a hash of all of them.
  std::uint64_t head() const { return eight(0); }
  std::uint64_t hash() const {
    if (size_ <= 8) return hash_of(head(), size_);
    std::uint64_t hash = (size_ ^ head()) * kFactor;
    for (std::size_t i = 8; i < size_ && i < kLongest; i += 8)
      hash = ((hash ^ (hash >> 32)) ^ eight(i)) * kFactor;
    return hash ^ (hash >> 32);
  }
  // That of a word of at most eight bytes.
  static std::uint64_t hash_of(std::uint64_t head, std::size_t size) {
    const std::uint64_t hash = (size ^ head) * kFactor;
    return hash ^ (hash >> 32);
  }

 private:
  static constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio, odd

  static constexpr char32_t kLatin1 = 0xC0;
  static const std::array<Letters, 64> kLatin1Letters;

  std::uint64_t eight(std::size_t i) const {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes_.data() + i, sizeof value);
    return value;
  }

  std::array<char, kLongest> bytes_{};  // zero behind the word
  std::size_t size_ = 0;
};

}  // namespace recoupe
