// Idea: one pass over the bytes, ASCII decided by a table, other code points by ICU's properties; a word is
// folded while it is read. Test: tests/extract/token_test.cc.
#include "extract/token.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

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

// Of a letter beyond ASCII.
bool is_upper(char32_t c) {
  return c < 0x100 ? c >= 0xC0 && c <= 0xDE : u_isupper(static_cast<UChar32>(c)) != 0;
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

constexpr std::uint64_t kOnes = 0x0101010101010101;
constexpr std::uint64_t kCaseBits = 0x20 * kOnes;

// The ASCII letters among the eight bytes at a place of the text, up to the first byte that is none.
struct LetterRun {
  std::uint64_t lower = 0;  // in lower case, zero behind them
  std::uint64_t upper = 0;  // the case bit of each that was upper-case
  unsigned count = 0;

  bool all_upper() const {
    return upper == (kCaseBits & (count == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (count * 8)) - 1));
  }
};

// All eight at once (SIMD within a register): a byte is a letter when, its case bit set, it lies from a to z.
LetterRun letters_at(const char* text) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, text, sizeof eight);
  const std::uint64_t lower = (eight & (0x7F * kOnes)) | kCaseBits;
  const std::uint64_t from_a = lower + (0x80 - 'a') * kOnes;
  const std::uint64_t beyond_z = lower + (0x7F - 'z') * kOnes;
  const std::uint64_t no_letter = (eight | ~from_a | beyond_z) & (0x80 * kOnes);
  const auto count = static_cast<unsigned>(std::countr_zero(no_letter)) / 8;
  const std::uint64_t run = count == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (count * 8)) - 1;
  return {lower & run, ~eight & run & kCaseBits, count};
}

constexpr bool kLittleEndian = std::endian::native == std::endian::little;

class Scanner {
 public:
  Scanner(std::string_view text, const Lexicon& lexicon, std::vector<Token>& tokens)
      : text_(text), lexicon_(lexicon), tokens_(tokens) {}

  void run() {
    while (at_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte < 0x80) {
        next_ = at_ + 1;
        read(byte, kAscii[byte]);
      } else {
        const char32_t c = peek();
        read(c, class_of(c));
      }
    }
  }

 private:
  // What begins with `c`, which ends before next_.
  void read(char32_t c, Class kind) {
    switch (kind) {
      case Class::space:
        return skip(gap_ == Gap::none ? Gap::space : Gap::wide);
      case Class::tab:
      case Class::line:
        return skip(Gap::line);
      case Class::ignored:
        at_ = next_;
        return;
      case Class::letter:
        if (!short_word()) word();
        return;
      case Class::combining:
        return word();
      case Class::digit:
        return digits();
      case Class::mark:
        return mark(c);
    }
  }

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
    Token& token = tokens_.emplace_back(Token{.begin = static_cast<std::uint32_t>(begin),
                                              .end = static_cast<std::uint32_t>(end),
                                              .type = type,
                                              .gap = gap_});
    gap_ = Gap::none;
    at_ = end;
    return token;
  }

  void set_word(Token& token, WordId word) {
    if (word == 0) return;
    token.word = word;
    token.classes = lexicon_.classes(word);
  }

  // The common case of word(), all in registers: up to seven letters of ASCII or U+00C0 to U+00FF, with an
  // elision's apostrophe or nothing behind them that could belong to them.
  bool short_word() {
    if constexpr (!kLittleEndian) return false;
    constexpr std::size_t kLookedAt = sizeof(std::uint64_t) + 4;  // an apostrophe, and what it is glued to
    constexpr std::size_t kLongest = sizeof(std::uint64_t) - 1;
    std::uint64_t folded = 0;
    std::size_t size = 0;  // of what is folded
    std::size_t letters = 0;
    std::size_t upper = 0;
    bool capital = false;
    const char* at = text_.data() + at_;
    const char* const end_of_text = text_.data() + text_.size();
    while (true) {
      if (static_cast<std::size_t>(end_of_text - at) < kLookedAt) return false;
      const LetterRun run = letters_at(at);
      if (size + run.count > kLongest) return false;
      folded |= run.lower << (size * 8);
      if (run.upper != 0) {
        capital = capital || (letters == 0 && (run.upper & 0x20) != 0);
        upper += static_cast<std::size_t>(std::popcount(run.upper));
      }
      size += run.count;
      letters += run.count;
      at += run.count;
      if (*at != kLatin1Lead) break;
      if (!is_latin1_letter(at[1])) return false;
      const FoldedWord::Letters& accent = FoldedWord::latin1(0xC0 + (at[1] & 0x3F));
      if (size + accent.count > kLongest) return false;
      folded |= std::uint64_t{accent.bytes} << (size * 8);
      if (is_latin1_upper(at[1])) {
        capital = capital || letters == 0;
        ++upper;
      }
      size += accent.count;
      ++letters;
      at += 2;
    }
    const std::size_t elided = behind_short_word(at);
    if (letters == 0 || elided == kUnsure) return false;
    if (elided > 0) folded |= std::uint64_t{'\''} << (size++ * 8);
    const auto end = static_cast<std::size_t>(at - text_.data()) + elided;
    Token& token = push(TokenType::word, at_, end);
    token.capital = capital;
    token.all_capital = letters > 1 && upper == letters;
    const WordEntry& known = lexicon_.entry(folded, size);
    token.word = known.id;
    token.classes = known.note;
    if (elided == 0 && *at == ' ') {
      gap_ = Gap::space;
      ++at_;
    }
    return true;
  }

  // The second byte, behind kLatin1Lead, of a letter from U+00C0 to U+00FF.
  static constexpr char kLatin1Lead = '\xC3';
  static bool is_latin1_letter(char second) {
    const auto byte = static_cast<unsigned char>(second);
    return (byte & 0xC0) == 0x80 && (byte & 0x1F) != 0x17;  // the signs U+00D7, U+00F7
  }
  static bool is_latin1_upper(char second) { return static_cast<unsigned char>(second) < 0x9F; }

  static constexpr std::size_t kUnsure = static_cast<std::size_t>(-1);

  // The bytes of the apostrophe that belongs to the word before `behind`; kUnsure for what only word() tells.
  static std::size_t behind_short_word(const char* behind) {
    const auto is_alphanumeric = [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte < 0x80 && (kAscii[byte] == Class::letter || kAscii[byte] == Class::digit);
    };
    switch (*behind) {
      case '\'':
        if (is_alphanumeric(behind[1])) return 1;
        return behind[1] < 0 ? kUnsure : 0;
      case '.':
        return (behind[1] >= 'a' && behind[1] <= 'z') || behind[-1] == 'w' ? kUnsure
                                                                           : 0;  // `lesoir.be`, `www.…`
      case ':':
        return behind[1] == '/' ? kUnsure : 0;
      case '@':
        return kUnsure;
      case '\xE2':
        if (behind[1] == '\x80' && behind[2] == '\x99' && is_alphanumeric(behind[3])) return 3;
        return kUnsure;
      default:
        return *behind < 0 ? kUnsure : 0;
    }
  }

  // Letters up to the first character that belongs to no word.
  struct Word {
    FoldedWord folded;
    std::size_t end = 0;  // of the last letter
    std::size_t letters = 0;
    std::size_t upper = 0;
    bool capital = false;
    bool soft_hyphen = false;
  };

  Word scan_word() {
    Word word;
    word.end = at_;
    while (at_ < text_.size()) {
      if (kLittleEndian && text_.size() - at_ >= sizeof(std::uint64_t)) {
        const LetterRun run = letters_at(text_.data() + at_);
        if (run.count > 0) {
          if (word.letters == 0) word.capital = (run.upper & 0x20) != 0;
          word.folded.add_letters(run.lower, run.count);
          word.letters += run.count;
          if (run.upper != 0) word.upper += static_cast<std::size_t>(std::popcount(run.upper));
          word.end = at_ += run.count;
          if (run.count == 8 || at_ == text_.size()) continue;
        }
      }
      const char c = text_[at_];
      const auto byte = static_cast<unsigned char>(c);
      if (byte < 0x80) {
        if (kAscii[byte] != Class::letter) break;
        word.folded.add_ascii(c);
        if (c < 'a' && ++word.upper == 1 && word.letters == 0) word.capital = true;
        ++word.letters;
        word.end = ++at_;
      } else if (!scan_accent(word) && !scan_other(word)) {
        break;
      }
    }
    return word;
  }

  // The common case of scan_other(): a letter from U+00C0 to U+00FF.
  bool scan_accent(Word& word) {
    if (text_[at_] != kLatin1Lead || at_ + 1 == text_.size() || !is_latin1_letter(text_[at_ + 1]))
      return false;
    const char second = text_[at_ + 1];
    word.folded.add_latin1(0xC0 + (second & 0x3F));
    if (is_latin1_upper(second) && ++word.upper == 1 && word.letters == 0) word.capital = true;
    ++word.letters;
    word.end = at_ += 2;
    return true;
  }

  // The same for one character beyond ASCII; false when it belongs to no word.
  bool scan_other(Word& word) {
    const char32_t c = peek();
    switch (class_of(c)) {
      case Class::letter:
        word.folded.add(c);
        if (is_upper(c) && ++word.upper == 1 && word.letters == 0) word.capital = true;
        ++word.letters;
        word.end = next_;
        break;
      case Class::combining:
        word.end = next_;
        break;
      case Class::ignored:
        word.soft_hyphen = word.soft_hyphen || c == kSoftHyphen;
        break;
      default:
        return false;
    }
    at_ = next_;
    return true;
  }

  void word() {
    const std::size_t begin = at_;
    Word word = scan_word();
    std::size_t end = word.end;
    if (is_address(begin, end)) return opaque(begin);
    if (const std::size_t behind = elision(end, word.letters); behind > end) {
      word.folded.add_ascii('\'');
      end = behind;
    }
    WordId known = lexicon_.word(word.folded);
    std::size_t hyphen = end;
    if (word.soft_hyphen && known == 0) {
      hyphen = soft_hyphen_between_numbers(begin, end);
      if (hyphen < end) known = lexicon_.word(text_.substr(begin, hyphen - begin));
    }
    Token& token = push(TokenType::word, begin, hyphen);
    token.capital = word.capital;
    token.all_capital = word.letters > 1 && word.upper == word.letters;
    set_word(token, known);
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
    return info.place != Place::none || info.ordinal_place != Place::none || word == "et"_w ||
           word == "virgule"_w;
  }

  // `d'euros`: behind the apostrophe, which belongs to the word before it when a letter or digit follows;
  // else `end`.
  std::size_t elision(std::size_t end, std::size_t letters) {
    constexpr std::size_t kLongest = 7;  // `jusqu'`, `lorsqu'`, `quoiqu'`
    if (end >= text_.size() || letters > kLongest) return end;
    const auto byte = static_cast<unsigned char>(text_[end]);
    if (byte < 0x80 && byte != '\'') return end;
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
    if (rest.empty() || rest.front() < 'a' || rest.front() > 'z') return false;
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
      const bool name = kind == Class::letter || kind == Class::digit || kind == Class::combining;
      if (name || c == '/' || c == '_' || c == '=') end = at_;
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
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte < 0x80) {
        if (kAscii[byte] != Class::digit) break;
        end = ++at_;
        continue;
      }
      const Class kind = class_of(peek());
      if (kind == Class::digit)
        end = next_;
      else if (kind != Class::ignored)
        break;
      at_ = next_;
    }
    Token& token = push(TokenType::digits, begin, end);
    if (end - begin <= kLongestName) set_word(token, lexicon_.word(text_.substr(begin, end - begin)));
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
    set_word(token, lexicon_.mark(c, text_.substr(begin, end - begin)));
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

void Tokens::read(std::string_view text) {
  text_ = text;
  tokens_.clear();
  tokens_.reserve(text.size() / 5 + 4);
  Scanner(text, *lexicon_, tokens_).run();
}

std::string_view Tokens::text(std::size_t first, std::size_t last) const {
  if (first >= last || first >= tokens_.size()) return {};
  const Token& from = tokens_[first];
  const Token& to = tokens_[last <= tokens_.size() ? last - 1 : tokens_.size() - 1];
  return text_.substr(from.begin, to.end - from.begin);
}

}  // namespace recoupe
