// Numbers to call or to write down: telephones, ISBN, postcodes, licence plates. Idea: how the digits are
// grouped tells (`06 12 34 56 78`, `978-2-07-036822-8`, `123 ABC 75`), or that one dials them (`composez le
// 15`), or that no French text would print an amount so (`75012`). Test: tests/extract/call_number_test.cc.
#include "extract/identifier.h"
#include "extract/rule.h"

namespace recoupe {
namespace {

class CallNumberReader : private Rule {
 public:
  explicit CallNumberReader(const Tokens& tokens) : Rule(tokens) {}

  std::optional<TokenSpan> read(std::size_t i) const {
    if (auto span = phone(i)) return span;
    if (auto span = hyphenated(i)) return span;
    if (auto span = plate(i)) return span;
    if (auto span = dialled(i)) return span;
    return ungrouped(i);
  }

 private:
  bool has_unit(std::size_t i) const {
    const auto numeral = read_numeral(tokens_, i);
    return numeral && (numeral->scale > 1 || read_unit(tokens_, *numeral).has_value());
  }

  // `06 12 34 56 78`, `01.23.45.67.89`, `+33 (0)1 23 45 67 89`, `514 555-0199`, `0800 123 456`.
  std::optional<TokenSpan> phone(std::size_t i) const {
    const bool plus = i > 0 && tokens_.is_mark(i - 1, '+') && tokens_.glued(i);
    const bool zero = digits(i) > 0 && digits(i) <= 4 && tokens_.text(i).front() == '0';
    const Groups groups = groups_of(i);
    constexpr std::size_t kFewest = 8;
    const bool american = groups.count == 3 && digits(i) == 3 && digits(groups.last - 1) == 4 &&
                          tokens_.is_mark(groups.last - 2, '-') && groups.digits == 10;
    if (plus && groups.digits >= kFewest) return TokenSpan{i - 1, groups.last};
    if (american || (zero && groups.digits >= kFewest)) return TokenSpan{i, groups.last};
    return std::nullopt;
  }

  struct Groups {
    std::size_t last = 0;
    std::size_t count = 1;
    std::size_t digits = 0;
  };

  // Groups of at most four digits, parted by a space, a dot, a hyphen, a slash or brackets.
  Groups groups_of(std::size_t i) const {
    constexpr std::size_t kMost = 8;
    Groups groups{.last = i + 1, .count = 1, .digits = digits(i)};
    while (groups.count < kMost) {
      std::size_t next = groups.last;
      while (next < groups.last + 2 && is_separator(next)) ++next;
      if (digits(next) == 0 || digits(next) > 4 || !tokens_.near(next)) break;
      groups.digits += digits(next);
      groups.last = next + 1;
      ++groups.count;
    }
    return groups;
  }

  bool is_separator(std::size_t i) const {
    return tokens_.near(i) && (tokens_.is_mark(i, '.') || tokens_.is_mark(i, '-') ||
                               tokens_.is_mark(i, '/') || tokens_.is_mark(i, '(') || tokens_.is_mark(i, ')'));
  }

  // `978-2-07-036822-8`, and `0123456`.
  std::optional<TokenSpan> hyphenated(std::size_t i) const {
    std::size_t last = i + 1;
    std::size_t groups = 1;
    while (tokens_.is_mark(last, '-') && joined(last) && digits(last + 1) > 0) {
      last += 2;
      ++groups;
    }
    if (groups >= 4) return TokenSpan{i, last};
    if (groups == 3 && digits(i) <= 2 && digits(i + 2) <= 2) return TokenSpan{i, last};  // `4-4-2`
    const bool zeros = tokens_.text(i).find_first_not_of('0') == std::string_view::npos;
    if (groups == 2 && digits(i) == 2 && digits(i + 2) > 2 && tokens_.text(i).front() == '0')
      return TokenSpan{i, last};  // `04-2405`
    if (groups == 1 && digits(i) >= 3 && tokens_.text(i).front() == '0' && !zeros) return TokenSpan{i, i + 1};
    return std::nullopt;
  }

  // `123 ABC 75`, `1234 AB 75`.
  std::optional<TokenSpan> plate(std::size_t i) const {
    const std::string_view letters = tokens_.text(i + 1);
    const bool plain = tokens_.is_word(i + 1) && tokens_[i + 1].all_capital && letters.size() <= 3;
    if (!plain || digits(i) == 0 || digits(i) > 4 || digits(i + 2) != 2) return std::nullopt;
    if (!tokens_.near(i + 1) || !tokens_.near(i + 2) || lexicon_.is_currency(letters)) return std::nullopt;
    if (has_unit(i + 2) || lexicon_.units().longest(tokens_, i + 1)) return std::nullopt;
    return TokenSpan{i, i + 3};
  }

  // `composez le 15 ou le 112`, `un SMS au 32321`, `Le 3919`.
  std::optional<TokenSpan> dialled(std::size_t i) const {
    constexpr std::size_t kReach = 7;
    if (digits(i) < 2 || has_unit(i) || i == 0) return std::nullopt;
    const bool article = word(i - 1, g_.le) || word(i - 1, g_.au) || word(i - 1, g_.du);
    if (!article) return std::nullopt;
    if (digits(i) >= 4) return TokenSpan{i, i + 1};
    for (std::size_t n = 1; n <= kReach && n <= i && !ends_sentence(i - n); ++n)
      if (is(i - n, kDial)) return TokenSpan{i, i + 1};
    return std::nullopt;
  }

  // Five digits and more without a space and without a thing they count: `(75012)`, a SIRET.
  std::optional<TokenSpan> ungrouped(std::size_t i) const {
    constexpr std::size_t kFewest = 5;
    if (digits(i) < kFewest || tokens_.text(i).ends_with("00") || has_unit(i)) return std::nullopt;
    const bool goes_on = (tokens_.is_mark(i + 1, ',') || tokens_.is_mark(i + 1, '.')) && joined(i + 1) &&
                         tokens_.is_digits(i + 2);
    const bool alone = starts_line(i) && ends_clause(i + 1);
    const bool behind_sign = i > 0 && tokens_[i - 1].type == TokenType::mark && is(i - 1, kStartsUnit);
    if (goes_on || alone || behind_sign || (i > 0 && tokens_.is_mark(i - 1, ',') && tokens_.glued(i)))
      return std::nullopt;
    if (lexicon_.approx_before().longest(tokens_, i)) return std::nullopt;
    if (i > 0 && (word(i - 1, g_.sur) || word(i - 1, g_.contre) || word(i - 1, g_.de) || word(i - 1, g_.et)))
      return std::nullopt;
    return TokenSpan{i, i + 1};
  }
};

}  // namespace

std::optional<TokenSpan> read_call_number(const Tokens& tokens, std::size_t i) {
  return CallNumberReader(tokens).read(i);
}

}  // namespace recoupe
