// Idea: a mark that ends sentences does so unless what stands around it says otherwise: a small letter behind
// it, an abbreviation or an initial before it. Test: tests/extract/sentences_test.cc.
#include "extract/sentences.h"

#include <unicode/uchar.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>

#include "extract/lexicon.h"
#include "ingest/code_points.h"

namespace recoupe {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr bool is_ascii_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The bytes of the space at byte `i`: ASCII, no-break (U+00A0, U+202F) or thin (U+2009); 0 for no space.
std::size_t space_at(std::string_view text, std::size_t i) {
  if (i >= text.size()) return 0;
  if (is_ascii_space(text[i])) return 1;
  const std::string_view rest = text.substr(i, 3);
  if (rest.starts_with("\u00A0")) return 2;
  return rest == "\u202F" || rest == "\u2009" ? 3 : 0;
}

std::size_t past_spaces(std::string_view text, std::size_t i) {
  while (const std::size_t bytes = space_at(text, i)) i += bytes;
  return i;
}

// The bytes of the closing mark at byte `i`; 0 for none.
std::size_t closer_at(std::string_view text, std::size_t i) {
  if (i >= text.size() || text[i] == ' ') return 0;
  for (const std::string_view mark : {"\"", "'", "’", ")", "]", "»", "”"})
    if (text.substr(i).starts_with(mark)) return mark.size();
  return 0;
}

char32_t code_point_at(std::string_view text, std::size_t i) {
  return i < text.size() ? next_code_point(text, i) : 0;
}
bool is_upper(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0;
}
bool is_lower(char32_t c) {
  return u_islower(static_cast<UChar32>(c)) != 0;
}

// Bytes at which a sentence may end: `.` `!` `?`, line breaks, and the lead byte of `…`.
constexpr bool may_end(char c) {
  return c == '.' || c == '!' || c == '?' || c == '\n' || c == '\xE2';
}

// The first byte from `i` on at which a sentence may end; the text's size when there is none.
std::size_t next_end(std::string_view text, std::size_t i) {
#ifdef __SSE2__
  for (; text.size() - i >= sizeof(__m128i); i += sizeof(__m128i)) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + i));
    const auto are = [&](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const __m128i ends = _mm_or_si128(
        _mm_or_si128(_mm_or_si128(are('.'), are('!')), _mm_or_si128(are('?'), are('\n'))), are('\xE2'));
    if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(ends)); mask != 0)
      return i + static_cast<std::size_t>(std::countr_zero(mask));
  }
#endif
  while (i < text.size() && !may_end(text[i])) ++i;
  return i;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text), lexicon_(Lexicon::french()) {}

  std::vector<Span> run() {
    for (std::size_t i = next_end(text_, 0); i < text_.size(); i = next_end(text_, i)) {
      if (const std::size_t end = end_of_sentence(i); end != npos) {
        cut(end);
        i = end;
      } else {
        ++i;
      }
    }
    cut(text_.size());
    return std::move(spans_);
  }

 private:
  // Where the sentence ends whose last mark may be at byte `i`; npos when it goes on.
  std::size_t end_of_sentence(std::size_t i) const {
    if (text_[i] == '\n') return i + 1;
    const bool ellipsis = text_.substr(i).starts_with("…");
    if (!ellipsis && static_cast<unsigned char>(text_[i]) >= 0x80) return npos;
    const bool point = text_[i] == '.';
    std::size_t end = past_marks(i);
    if (end == i + 1 && !ellipsis && runs_on(i)) return end;
    end = past_closers(end);
    const std::size_t next = past_spaces(text_, end);
    if (next == text_.size()) return end;
    if (next == end) return npos;
    const char32_t c = code_point_at(text_, next);
    if (is_lower(c) || c == ',' || c == ';' || c == ':' || c == ')') return npos;
    if (point && end == i + 1 && is_abbreviated(i, next, c)) return npos;
    return end;
  }

  // Over `...`, `?!`, `!…`.
  std::size_t past_marks(std::size_t i) const {
    while (i < text_.size()) {
      if (text_[i] == '.' || text_[i] == '!' || text_[i] == '?')
        ++i;
      else if (text_.substr(i).starts_with("…"))
        i += std::string_view("…").size();
      else
        break;
    }
    return i;
  }

  // Over closing marks, also a » or ” behind a space.
  std::size_t past_closers(std::size_t i) const {
    while (true) {
      if (const std::size_t bytes = closer_at(text_, i)) {
        i += bytes;
        continue;
      }
      const std::size_t behind = past_spaces(text_, i);
      const std::string_view rest = text_.substr(behind);
      if (behind == i || !(rest.starts_with("»") || rest.starts_with("”"))) return i;
      i = behind;
    }
  }

  // The word right before byte `point`.
  std::string_view word_before(std::size_t point) const {
    constexpr std::size_t kLongest = 12;
    std::size_t begin = point;
    while (begin > 0 && point - begin < kLongest) {
      const char c = text_[begin - 1];
      if (is_ascii_space(c) || c == '.' || c == '-' || c == '(' || c == '\'') break;
      if (begin >= 2 && text_.substr(begin - 2, 2) == "\u00A0") break;
      if (begin >= 3 && (text_.substr(begin - 3, 3) == "’" || text_.substr(begin - 3, 3) == "\u202F")) break;
      --begin;
    }
    return text_.substr(begin, point - begin);
  }

  // The point at byte `point` belongs to `M.`, `art.` or the initial of a name; `next` begins with `c`.
  bool is_abbreviated(std::size_t point, std::size_t next, char32_t c) const {
    const std::string_view word = word_before(point);
    const bool digit = c >= '0' && c <= '9';
    switch (lexicon_.info(lexicon_.word(word)).abbreviation) {
      case Abbreviation::before_name:
        if (is_upper(c) || digit) return word.size() > 1 || is_upper(code_point_at(word, 0));
        break;
      case Abbreviation::before_number:
        if (digit || is_initial(next)) return true;
        break;
      case Abbreviation::none:
        break;
    }
    const bool initial = word.size() == 1 && is_upper(static_cast<unsigned char>(word[0]));
    return initial && (digit || (is_upper(c) && !opens_sentence(next)));
  }

  // `L. 121-3`, as laws number their articles.
  bool is_initial(std::size_t i) const {
    return text_[i] >= 'A' && text_[i] <= 'Z' && i + 1 < text_.size() && text_[i + 1] == '.';
  }

  // A word that names nothing stands at byte `i`: `plan B. Le reste …`, but `J. Martin`.
  bool opens_sentence(std::size_t i) const {
    std::size_t end = i;
    while (end < text_.size() && !is_ascii_space(text_[end]) && text_[end] != '\'' && text_[end] != '.' &&
           !text_.substr(end).starts_with("’"))
      ++end;
    const bool elision = end < text_.size() && !is_ascii_space(text_[end]) && text_[end] != '.';
    return elision || lexicon_.is(lexicon_.word(text_.substr(i, end - i)), kFunctionWord);
  }

  // A sentence runs into the next without a space: `euros.Son prix`, `populaires.« Nous`, `sujet ?Que`.
  bool runs_on(std::size_t mark) const {
    if (mark < 2 || mark + 3 >= text_.size()) return false;
    const auto is_small = [](char c) {
      return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    };
    const bool behind_word =
        is_small(text_[mark - 1]) && (is_small(text_[mark - 2]) || text_[mark - 2] == '\'');
    const bool behind_space = text_[mark] != '.' && (text_[mark - 1] == ' ' || text_[mark - 1] == '\xA0');
    if (text_[mark] == '.' ? !behind_word : !behind_space) return false;
    const std::string_view rest = text_.substr(mark + 1);
    if (rest.starts_with("«") || rest.starts_with("“")) return true;
    std::size_t i = 0;
    if (!is_upper(next_code_point(rest, i)) || i >= rest.size()) return false;
    return is_small(rest[i]) || rest[i] == '\'' || rest[i] == ' ';
  }

  // Ends the current sentence before byte `end`.
  void cut(std::size_t end) {
    std::size_t begin = std::min(past_spaces(text_, begin_), end);
    std::size_t last = end;
    while (last > begin && is_ascii_space(text_[last - 1])) --last;
    if (begin < last) spans_.push_back({begin, last});
    begin_ = end;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::size_t begin_ = 0;
  std::vector<Span> spans_;
};

}  // namespace

std::vector<Span> sentences_of(std::string_view block) {
  return Splitter(block).run();
}

}  // namespace recoupe
