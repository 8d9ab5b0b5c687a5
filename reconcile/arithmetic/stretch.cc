// Test: tests/reconcile/arithmetic_passage_test.cc.
#include "reconcile/arithmetic/stretch.h"

#include <algorithm>

#include "extract/fold.h"
#include "extract/lexicon.h"

namespace recoupe {

Stretch::Stretch(std::string_view text) {
  const Tokens tokens(text, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.is_mark(i, '-') && tokens.glued(i) && tokens.glued(i + 1) && tokens.is_word(i + 1)) continue;
    if (tokens.is_word(i))
      text_ += fold(tokens.text(i));
    else if (tokens.is_mark(i, '-'))
      text_ += '-';
    else
      text_ += tokens.text(i);
    text_ += ' ';
  }
  count();
}

Stretch Stretch::of_folded(std::string text) {
  Stretch made;
  if (!text.empty()) made.text_ = std::move(text);
  made.count();
  return made;
}

void Stretch::count() {
  words_ = static_cast<std::size_t>(std::count(text_.begin(), text_.end(), ' ')) - 1;
}

std::size_t Stretch::find(std::string_view words) const {
  for (std::size_t at = text_.find(words, 1); at != std::string::npos; at = text_.find(words, at + 1))
    if (text_[at - 1] == ' ' && at + words.size() < text_.size() && text_[at + words.size()] == ' ')
      return at;
  return std::string::npos;
}

bool Stretch::has_any(std::span<const std::string_view> list) const {
  return std::any_of(list.begin(), list.end(), [&](std::string_view words) { return has(words); });
}

bool Stretch::starts_with(std::string_view words) const {
  return text_.size() > words.size() + 1 && text_.compare(1, words.size(), words) == 0 &&
         text_[words.size() + 1] == ' ';
}

bool Stretch::starts_with_any(std::initializer_list<std::string_view> list) const {
  return std::any_of(list.begin(), list.end(), [&](std::string_view words) { return starts_with(words); });
}

bool Stretch::ends_with(std::string_view words) const {
  if (text_.size() < words.size() + 2) return false;
  const std::size_t at = text_.size() - 1 - words.size();
  return text_.compare(at, words.size(), words) == 0 && text_[at - 1] == ' ';
}

bool Stretch::ends_with_any(std::initializer_list<std::string_view> list) const {
  return std::any_of(list.begin(), list.end(), [&](std::string_view words) { return ends_with(words); });
}

Stretch Stretch::before(std::string_view words) const {
  const std::size_t at = find(words);
  return at == std::string::npos ? Stretch() : of_folded(text_.substr(0, at));
}

Stretch Stretch::after(std::string_view words) const {
  const std::string pattern = ' ' + std::string(words) + ' ';
  const std::size_t at = text_.rfind(pattern);
  return at == std::string::npos ? Stretch() : of_folded(text_.substr(at + pattern.size() - 1));
}

Stretch Stretch::first(std::size_t count) const {
  std::size_t at = 0;
  for (std::size_t n = 0; n < count && at != std::string::npos; ++n) at = text_.find(' ', at + 1);
  return at == std::string::npos ? *this : of_folded(text_.substr(0, at + 1));
}

Stretch Stretch::last(std::size_t count) const {
  std::size_t at = text_.size() - 1;
  for (std::size_t n = 0; n < count && at > 0; ++n) at = text_.rfind(' ', at - 1);
  return of_folded(text_.substr(at));
}

}  // namespace recoupe
