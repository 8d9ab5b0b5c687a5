#include "reconcile/json_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "ingest/utf8.h"

namespace recoupe {
namespace {

// Where reading stopped, and why.
struct SyntaxError {
  std::size_t offset = 0;  // bytes
  Text what;
};

// The first byte of the string, number or word of which `offset` is the last byte that was read; `offset`
// itself for all else.
std::size_t token_begin(std::string_view text, std::size_t offset) {
  if (text[offset] == '"' && offset > 0) {
    const std::size_t quote = text.rfind('"', offset - 1);
    return quote == std::string_view::npos ? offset : quote;
  }
  const auto of_word = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '+' || c == '.';
  };
  if (!of_word(text[offset])) return offset;
  while (offset > 0 && of_word(text[offset - 1])) --offset;
  return offset;
}

// The rest of the line from `offset` on.
std::string rest_of_line(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(offset);
  return shown(valid_utf8(rest.substr(0, rest.find_first_of("\r\n"))));
}

// Follows the parser through the document: knows the pointer of every name and notes where it fails.
class FormChecker {
 public:
  using number_integer_t = Json::number_integer_t;
  using number_unsigned_t = Json::number_unsigned_t;
  using number_float_t = Json::number_float_t;
  using string_t = Json::string_t;
  using binary_t = Json::binary_t;

  FormChecker(std::string_view text, const std::string& file) : text_(text), faults_(file) {}

  bool null() { return value(); }
  bool boolean(bool) { return value(); }
  bool number_integer(number_integer_t) { return value(); }
  bool number_unsigned(number_unsigned_t) { return value(); }
  bool number_float(number_float_t, const string_t&) { return value(); }
  bool string(string_t&) { return value(); }
  bool binary(binary_t&) { return value(); }

  bool start_object(std::size_t) { return open(false); }
  bool start_array(std::size_t) { return open(true); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(string_t& name) {
    open_.back().name = name;
    if (!open_.back().names.insert(name).second) {
      faults_.add(pointer(), {fmt::format("champ « {} » donné deux fois", shown(name)),
                              fmt::format("field \"{}\" is given twice", shown(name))});
    }
    return true;
  }

  bool parse_error(std::size_t read, const std::string&, const nlohmann::detail::exception& error) {
    error_ = syntax_error(read, error);
    return false;
  }

  const std::optional<SyntaxError>& error() const { return error_; }
  std::vector<Problem> take_problems() && { return std::move(faults_).take(); }

 private:
  // An object or array that is not closed yet.
  struct Level {
    bool is_array = false;
    std::size_t index = 0;
    std::string name;
    std::set<std::string> names;
  };

  bool value() {
    if (!open_.empty()) ++open_.back().index;
    return true;
  }

  bool open(bool is_array) {
    open_.push_back({is_array, 0, {}, {}});
    return true;
  }

  bool close() {
    open_.pop_back();
    return value();
  }

  std::string pointer() const {
    std::string pointer;
    for (const Level& level : open_) {
      pointer = level.is_array ? pointer_to(pointer, level.index) : pointer_to(pointer, level.name);
    }
    return pointer;
  }

  // `read`: how many bytes the parser has taken, one more than there are when it wanted another.
  SyntaxError syntax_error(std::size_t read, const nlohmann::detail::exception& error) const {
    if (read == 0 || read > text_.size()) {
      return {text_.size(), {"le document s'arrête trop tôt", "the document ends too early"}};
    }
    const std::size_t last = read - 1;
    if (std::string_view(error.what()).find("ill-formed UTF-8") != std::string_view::npos) {
      return {last, {"octet qui n'est pas de l'UTF-8", "byte that is not UTF-8"}};
    }
    const std::size_t begin = token_begin(text_, last);
    const std::string rest = rest_of_line(text_, begin);
    if (rest.empty()) return {begin, {"fin de ligne inattendue", "unexpected end of line"}};
    constexpr int kNumberOutOfRange = 406;  // one of the ids of nlohmann::json's exceptions
    if (error.id == kNumberOutOfRange) {
      return {
          begin,
          {fmt::format("nombre hors limites « {} »", rest), fmt::format("number out of range \"{}\"", rest)}};
    }
    return {begin, {fmt::format("inattendu : « {} »", rest), fmt::format("unexpected: \"{}\"", rest)}};
  }

  std::string_view text_;
  Faults faults_;
  std::vector<Level> open_;
  std::optional<SyntaxError> error_;
};

Problem problem_of(const SyntaxError& error, std::string_view text, const std::string& file) {
  const std::string_view before = text.substr(0, error.offset);
  const std::size_t last_break = before.rfind('\n');
  const std::string_view line = last_break == std::string_view::npos ? before : before.substr(last_break + 1);
  const std::size_t column = count_code_points(line) + 1;
  Problem problem;
  problem.file = file;
  problem.line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  problem.what = {fmt::format("JSON invalide, colonne {} : {}", column, error.what.fr),
                  fmt::format("invalid JSON, column {}: {}", column, error.what.en)};
  return problem;
}

}  // namespace

tl::expected<Json, std::vector<Problem>> read_json_document(std::string_view text, const std::string& file) {
  FormChecker checker(text, file);
  Json::sax_parse(text, &checker);
  const std::optional<SyntaxError> error = checker.error();
  std::vector<Problem> problems = std::move(checker).take_problems();
  if (error) problems.push_back(problem_of(*error, text, file));
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return Json::parse(text, nullptr, /*allow_exceptions=*/false);
}

}  // namespace recoupe
