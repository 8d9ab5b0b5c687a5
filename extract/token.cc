// Idea: one pass over the bytes, ASCII decided by a table, other code points by ICU's properties.
// Test: tests/extract/token_test.cc.
#include "extract/token.h"

#include <unicode/uchar.h>

#include "extract/lexicon.h"
#include "ingest/code_points.h"

namespace recoupe {
namespace {

enum class Class : std::uint8_t { letter, digit, space, line, ignored, mark };

Class class_of(char32_t c) {
  if (c < 0x80) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Class::letter;
    if (c >= '0' && c <= '9') return Class::digit;
    if (c == '\n' || c == '\r') return Class::line;
    if (c == ' ' || c == '\t' || c == '\f' || c == '\v') return Class::space;
    return Class::mark;
  }
  if (c >= 0xC0 && c < 0x250) return c == 0xD7 || c == 0xF7 ? Class::mark : Class::letter;
  if (c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A)) return Class::space;
  if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF)
    return Class::ignored;
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return Class::line;
  if (c < 0xC0) return c == 0xB5 || c == 0xAA || c == 0xBA ? Class::letter : Class::mark;
  const auto type = u_charType(static_cast<UChar32>(c));
  if (type == U_DECIMAL_DIGIT_NUMBER) return Class::digit;
  if (type == U_SPACE_SEPARATOR) return Class::space;
  if (type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK) return Class::letter;
  if (c == 0x3BC || u_isalpha(static_cast<UChar32>(c))) return Class::letter;
  return Class::mark;
}

char32_t plain_mark(char32_t c) {
  switch (c) {
    case 0x2010:
    case 0x2011:
    case 0xFE63:
    case 0xFF0D:
      return '-';
    case 0x2212:
      return 0x2212;
    case 0x2012:
    case 0x2013:
    case 0x2014:
      return 0x2013;
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0xFF07:
      return '\'';
    case 0xFF05:
      return '%';
    case 0xFF0C:
      return ',';
    case 0xFF0E:
      return '.';
    default:
      return c;
  }
}

class Scanner {
 public:
  Scanner(std::string_view text, const Lexicon& lexicon, std::vector<Token>& tokens)
      : text_(text), lexicon_(lexicon), tokens_(tokens) {}

  void run() {
    while (at_ < text_.size()) {
      const char32_t c = peek();
      switch (class_of(c)) {
        case Class::space:
          widen(c == '\t' || gap_ != Gap::none ? Gap::wide : Gap::space);
          at_ = next_;
          break;
        case Class::line:
          widen(Gap::line);
          at_ = next_;
          break;
        case Class::ignored:
          at_ = next_;
          break;
        case Class::letter:
          word();
          break;
        case Class::digit:
          digits();
          break;
        case Class::mark:
          mark(c);
          break;
      }
    }
  }

 private:
  // The code point at at_; sets next_ behind it.
  char32_t peek() {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte < 0x80) {
      next_ = at_ + 1;
      return byte;
    }
    next_ = at_;
    return next_code_point(text_, next_);
  }

  void widen(Gap gap) {
    if (gap > gap_) gap_ = gap;
  }

  Token& push(TokenType type, std::size_t begin, std::size_t end) {
    Token& token = tokens_.emplace_back();
    token.type = type;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.gap = gap_;
    gap_ = Gap::none;
    at_ = end;
    return token;
  }

  void word() {
    const std::size_t begin = at_;
    bool capital = false;
    bool lower = false;
    std::size_t letters = 0;
    std::size_t end = at_;
    while (at_ < text_.size()) {
      const char32_t c = peek();
      const Class kind = class_of(c);
      if (kind != Class::letter && kind != Class::ignored) break;
      const bool upper = c < 0x80 ? (c >= 'A' && c <= 'Z') : u_isupper(static_cast<UChar32>(c)) != 0;
      if (letters == 0) capital = upper;
      lower = lower || !upper;
      ++letters;
      at_ = end = next_;
    }
    if (is_address(begin, end)) return opaque(begin);
    end = elision(begin, end, letters);
    Token& token = push(TokenType::word, begin, end);
    token.capital = capital;
    token.all_capital = capital && !lower && letters > 1;
    token.word = lexicon_.word(text_.substr(begin, end - begin));
  }

  // `d'euros`: the apostrophe belongs to the word before it when a letter or digit follows.
  std::size_t elision(std::size_t begin, std::size_t end, std::size_t letters) {
    at_ = end;
    if (at_ >= text_.size() || letters > 7) return end;
    if (plain_mark(peek()) != '\'') return end;
    const std::size_t behind = next_;
    if (behind >= text_.size()) return end;
    at_ = behind;
    const Class kind = class_of(peek());
    at_ = begin;
    return kind == Class::letter || kind == Class::digit ? behind : end;
  }

  bool is_address(std::size_t begin, std::size_t end) const {
    const std::string_view rest = text_.substr(end, 3);
    const std::string_view head = text_.substr(begin, end - begin);
    return rest == "://" || (head == "www" && rest.substr(0, 1) == ".") || rest.substr(0, 1) == "@";
  }

  void opaque(std::size_t begin) {
    std::size_t end = begin;
    at_ = begin;
    while (at_ < text_.size()) {
      const Class kind = class_of(peek());
      if (kind == Class::space || kind == Class::line) break;
      at_ = end = next_;
    }
    push(TokenType::opaque, begin, end);
  }

  void digits() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    while (at_ < text_.size()) {
      const char32_t c = peek();
      const Class kind = class_of(c);
      if (kind != Class::digit && c != 0xAD && c != 0x2060) break;
      if (kind == Class::digit) end = next_;
      at_ = next_;
    }
    Token& token = push(TokenType::digits, begin, end);
    if (end - begin <= 3) token.word = lexicon_.word(text_.substr(begin, end - begin));
  }

  void mark(char32_t c) {
    const std::size_t begin = at_;
    const std::size_t end = next_;
    if (c == '#' && end < text_.size()) {
      at_ = end;
      const Class kind = class_of(peek());
      if (kind == Class::letter) return opaque(begin);
    }
    Token& token = push(TokenType::mark, begin, end);
    token.mark = plain_mark(c);
    token.word = lexicon_.word(text_.substr(begin, end - begin));
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;
  Gap gap_ = Gap::none;
};

}  // namespace

const Token Tokens::kNone{};

Tokens::Tokens(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(&lexicon) {
  tokens_.reserve(text.size() / 5 + 4);
  Scanner(text, lexicon, tokens_).run();
}

std::string_view Tokens::text(std::size_t first, std::size_t last) const {
  if (first >= last || first >= tokens_.size()) return {};
  const Token& from = tokens_[first];
  const Token& to = tokens_[last <= tokens_.size() ? last - 1 : tokens_.size() - 1];
  return text_.substr(from.begin, to.end - from.begin);
}

}  // namespace recoupe
