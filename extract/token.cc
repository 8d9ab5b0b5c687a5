// Idea: one pass over the bytes, ASCII decided by a table, other code points by ICU's properties; a word is
// folded while it is read. Test: tests/extract/token_test.cc.
#include "extract/token.h"

#include <unicode/uchar.h>

#include <array>

#include "extract/lexicon.h"
#include "ingest/code_points.h"

namespace recoupe {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr std::size_t kSoftHyphenBytes = 2;

// `ignored`: soft hyphens, zero-width spaces and bidirectional marks, which readers do not see. `combining`:
// what accents a letter of decomposed text.
enum class Class : std::uint8_t { letter, digit, space, tab, line, ignored, combining, mark };

constexpr Class ascii_class(unsigned char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Class::letter;
  if (c >= '0' && c <= '9') return Class::digit;
  if (c == '\n' || c == '\r') return Class::line;
  if (c == '\t') return Class::tab;
  if (c == ' ' || c == '\f' || c == '\v') return Class::space;
  return Class::mark;
}

constexpr auto kAscii = [] {
  std::array<Class, 128> classes{};
  for (unsigned char c = 0; c < 128; ++c) classes[c] = ascii_class(c);
  return classes;
}();

Class class_of(char32_t c) {
  if (c < 0x80) return kAscii[c];
  if (c >= 0xC0 && c < 0x250) return c == 0xD7 || c == 0xF7 ? Class::mark : Class::letter;
  if (c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A)) return Class::space;
  if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF)
    return Class::ignored;
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return Class::line;
  if (c < 0xC0) return c == 0xB5 || c == 0xAA || c == 0xBA ? Class::letter : Class::mark;
  if ((c >= 0x2010 && c < 0x2070) || c == 0x2BC) return Class::mark;  // U+02BC: an apostrophe
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_DECIMAL_DIGIT_NUMBER:
      return Class::digit;
    case U_SPACE_SEPARATOR:
      return Class::space;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
      return Class::combining;
    default:
      return u_isalpha(static_cast<UChar32>(c)) ? Class::letter : Class::mark;
  }
}

bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c)) != 0;
}

char32_t plain_mark(char32_t c) {
  switch (c) {
    case 0x2010:  // hyphen, no-break hyphen, small and full-width hyphen
    case 0x2011:
    case 0xFE63:
    case 0xFF0D:
      return '-';
    case 0x2012:  // figure dash, dashes
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
    case 0xFF0B:
      return '+';
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
          skip(gap_ == Gap::none ? Gap::space : Gap::wide);
          break;
        case Class::tab:
        case Class::line:
          skip(Gap::line);
          break;
        case Class::ignored:
          at_ = next_;
          break;
        case Class::letter:
        case Class::combining:
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

  void skip(Gap gap) {
    if (gap > gap_) gap_ = gap;
    at_ = next_;
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
    FoldedWord folded;
    std::size_t letters = 0;
    std::size_t upper = 0;
    bool capital = false;
    bool soft_hyphen = false;
    std::size_t end = at_;
    while (at_ < text_.size()) {
      const char32_t c = peek();
      const Class kind = class_of(c);
      if (kind == Class::letter) {
        if (c < 0x80)
          folded.add_ascii(static_cast<char>(c));
        else
          folded.add(c);
        if (is_upper(c)) {
          capital = capital || letters == 0;
          ++upper;
        }
        ++letters;
        end = next_;
      } else if (kind == Class::combining) {
        end = next_;
      } else if (kind != Class::ignored) {
        break;
      }
      soft_hyphen = soft_hyphen || c == kSoftHyphen;
      at_ = next_;
    }
    if (is_address(begin, end)) return opaque(begin);
    if (const std::size_t behind = elision(end, letters); behind > end) {
      folded.add_ascii('\'');
      end = behind;
    }
    WordId known = lexicon_.word(folded);
    std::size_t hyphen = end;
    if (soft_hyphen && known == 0) {
      hyphen = soft_hyphen_between_numbers(begin, end);
      if (hyphen < end) known = lexicon_.word(text_.substr(begin, hyphen - begin));
    }
    Token& token = push(TokenType::word, begin, hyphen);
    token.capital = capital;
    token.all_capital = letters > 1 && upper == letters;
    token.word = known;
    if (hyphen < end) push(TokenType::mark, hyphen, hyphen + kSoftHyphenBytes).mark = '-';
  }

  // `vingt\u00ADtrois`: where a soft hyphen stands for the hyphen between two number words; else `end`.
  std::size_t soft_hyphen_between_numbers(std::size_t begin, std::size_t end) const {
    if (end - begin > FoldedWord::kLongest) return end;
    const auto soft_hyphen_from = [&](std::size_t at) { return std::min(text_.find("\u00AD", at), end); };
    for (std::size_t hyphen = soft_hyphen_from(begin); hyphen < end; hyphen = soft_hyphen_from(hyphen + 1)) {
      if (!is_number_word(begin, hyphen)) continue;
      const std::size_t next = hyphen + kSoftHyphenBytes;
      for (std::size_t stop = soft_hyphen_from(next);; stop = soft_hyphen_from(stop + 1)) {
        if (is_number_word(next, stop)) return hyphen;
        if (stop == end) break;
      }
    }
    return end;
  }

  bool is_number_word(std::size_t begin, std::size_t end) const {
    const WordId word = lexicon_.word(text_.substr(begin, end - begin));
    const WordInfo& info = lexicon_.info(word);
    return info.place != Place::none || info.ordinal_place != Place::none || word == "et"_w || word == "virgule"_w;
  }

  // `d'euros`: behind the apostrophe, which belongs to the word before it when a letter or digit follows;
  // else `end`.
  std::size_t elision(std::size_t end, std::size_t letters) {
    constexpr std::size_t kLongest = 7;  // `jusqu'`, `lorsqu'`, `quoiqu'`
    if (end >= text_.size() || letters > kLongest) return end;
    at_ = end;
    if (plain_mark(peek()) != '\'') return end;
    const std::size_t behind = next_;
    if (behind >= text_.size()) return end;
    at_ = behind;
    const Class kind = class_of(peek());
    return kind == Class::letter || kind == Class::digit ? behind : end;
  }

  // The word opens an address (`https://…`, `www.…`), stands before its `@`, or is the name in `name.fr`.
  bool is_address(std::size_t begin, std::size_t end) const {
    if (end >= text_.size()) return false;
    const std::string_view rest = text_.substr(end);
    switch (rest.front()) {
      case ':':
        return rest.starts_with("://");
      case '@':
        return true;
      case '.':
        return text_.substr(begin, end - begin) == "www" || opens_domain_ending(rest.substr(1));
      default:
        return false;
    }
  }

  // The endings of web addresses that French texts name without `www`.
  static bool opens_domain_ending(std::string_view rest) {
    for (const std::string_view ending : {"fr", "com", "org", "net", "be", "ch", "ca", "lu", "eu", "info"}) {
      if (!rest.starts_with(ending)) continue;
      const char behind = ending.size() < rest.size() ? rest[ending.size()] : ' ';
      const auto byte = static_cast<unsigned char>(behind);
      if (byte < 0x80 && kAscii[byte] != Class::letter && kAscii[byte] != Class::digit && behind != '\'')
        return true;
    }
    return false;
  }

  // From `begin`, and what is glued to it before, to the next space, without the marks that end a sentence.
  void opaque(std::size_t begin) {
    while (!tokens_.empty() && gap_ == Gap::none && is_part_of_address(tokens_.back())) {
      begin = tokens_.back().begin;
      gap_ = tokens_.back().gap;
      tokens_.pop_back();
    }
    std::size_t end = begin;
    at_ = begin;
    while (at_ < text_.size()) {
      const char32_t c = peek();
      const Class kind = class_of(c);
      if (kind == Class::space || kind == Class::tab || kind == Class::line) break;
      at_ = next_;
      if (kind == Class::letter || kind == Class::digit || c == '/' || c == '_' || c == '=') end = at_;
    }
    push(TokenType::opaque, begin, end);
  }

  bool is_part_of_address(const Token& token) const {
    if (token.type == TokenType::word) return !is_elision(token);
    if (token.type == TokenType::digits) return true;
    return token.type == TokenType::mark && (token.mark == '.' || token.mark == '-' || token.mark == '_');
  }

  bool is_elision(const Token& token) const {
    const std::string_view word = text_.substr(token.begin, token.end - token.begin);
    return word.ends_with('\'') || word.ends_with("’");
  }

  void digits() {
    constexpr std::size_t kLongestName = 3;  // no entry of the lexicon has more digits (`p. 100`)
    const std::size_t begin = at_;
    std::size_t end = at_;
    while (at_ < text_.size()) {
      const Class kind = class_of(peek());
      if (kind == Class::digit)
        end = next_;
      else if (kind != Class::ignored)
        break;
      at_ = next_;
    }
    Token& token = push(TokenType::digits, begin, end);
    if (end - begin <= kLongestName) token.word = lexicon_.word(text_.substr(begin, end - begin));
  }

  void mark(char32_t c) {
    const std::size_t begin = at_;
    const std::size_t end = next_;
    if ((c == '#' || c == '@') && end < text_.size()) {
      at_ = end;
      if (class_of(peek()) == Class::letter) return opaque(begin);
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
