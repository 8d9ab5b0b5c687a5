// Stretch: the words between two figures, ready to be asked for cues.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace recoupe {

// Words and marks in order, folded (lower case, no accents), parted by one space, with one at either end; a
// hyphen inside a word is a space, an elision keeps its apostrophe: ` , c' est a dire environ `.
class Stretch {
 public:
  Stretch() = default;
  explicit Stretch(std::string_view text);  // as the article has it

  // `words` in the same form, without the outer spaces: `has("soit")`, `has("par an")`.
  bool has(std::string_view words) const { return find(words) != std::string::npos; }
  bool has_any(std::span<const std::string_view> list) const;
  bool has_any(std::initializer_list<std::string_view> list) const {
    return has_any(std::span(list.begin(), list.size()));
  }
  bool starts_with(std::string_view words) const;
  bool starts_with_any(std::initializer_list<std::string_view> list) const;
  bool ends_with(std::string_view words) const;
  bool ends_with_any(std::initializer_list<std::string_view> list) const;

  std::size_t size() const { return words_; }  // words and marks
  bool empty() const { return words_ == 0; }

  // What stands before the first `words`, or behind the last; empty when there are none.
  Stretch before(std::string_view words) const;
  Stretch after(std::string_view words) const;
  Stretch first(std::size_t count) const;  // its first words
  Stretch last(std::size_t count) const;

  const std::string& text() const { return text_; }

 private:
  std::size_t find(std::string_view words) const;
  static Stretch of_folded(std::string text);
  void count();

  std::string text_ = " ";
  std::size_t words_ = 0;
};

}  // namespace recoupe
