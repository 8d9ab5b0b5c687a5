// Test: tests/app/command_line_test.cc.
#include "app/option_values.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

namespace recoupe {
namespace {

template <typename Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

template <typename Value>
std::vector<std::string_view> words_of(const Choices<Value>& choices) {
  std::vector<std::string_view> words;
  for (const auto& choice : choices) words.push_back(choice.first);
  return words;
}

// Sets `target` to the choice called `value`; else says what the choices are.
template <typename Value, typename Target>
std::optional<Text> choose(const Choices<Value>& choices, const std::string& value, Target& target) {
  for (const auto& [name, choice] : choices) {
    if (name != value) continue;
    target = choice;
    return std::nullopt;
  }
  return not_one_of(words_of(choices), value);
}

const Choices<Format> kFormats = {{"text", Format::text},
                                  {"json", Format::json},
                                  {"ndjson", Format::ndjson},
                                  {"html", Format::html},
                                  {"csv", Format::csv},
                                  {"claimreview", Format::claimreview},
                                  {"annotations", Format::annotations}};
const Choices<Language> kLanguages = {{"fr", Language::french}, {"en", Language::english}};
const Choices<FailOn> kFailOn = {
    {"error", FailOn::error}, {"warning", FailOn::warning}, {"never", FailOn::never}};
const Choices<ColorWhen> kColors = {
    {"auto", ColorWhen::automatic}, {"always", ColorWhen::always}, {"never", ColorWhen::never}};

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// ISO 8601, calendar date, extended format.
bool is_calendar_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const std::string year(text.substr(0, 4)), month(text.substr(5, 2)), day(text.substr(8, 2));
  if (!all_digits(year + month + day)) return false;
  return std::chrono::year_month_day(std::chrono::year(std::stoi(year)),
                                     std::chrono::month(static_cast<unsigned>(std::stoi(month))),
                                     std::chrono::day(static_cast<unsigned>(std::stoi(day))))
      .ok();
}

std::optional<Text> calendar_day(const std::string& value, std::optional<std::string>& target) {
  if (!is_calendar_day(value)) {
    return Text{fmt::format("« {} » n'est pas un jour du calendrier (AAAA-MM-JJ)", value),
                fmt::format("\"{}\" is not a day of the calendar (YYYY-MM-DD)", value)};
  }
  target = value;
  return std::nullopt;
}

// A whole number from `least` on.
std::optional<Text> whole_number(const std::string& value, unsigned least, std::size_t& target) {
  constexpr std::size_t most_digits = 9;
  const bool is_number = !value.empty() && value.size() <= most_digits && all_digits(value);
  if (!is_number || std::stoul(value) < least) {
    return Text{fmt::format("« {} » n'est pas un nombre entier à partir de {}", value, least),
                fmt::format("\"{}\" is not a whole number from {} on", value, least)};
  }
  target = std::stoul(value);
  return std::nullopt;
}

// Seconds, with decimals after a point or a comma.
std::optional<Text> seconds(std::string value, std::chrono::milliseconds& target) {
  const std::string written = value;
  std::replace(value.begin(), value.end(), ',', '.');
  double number = -1;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  constexpr double a_day = 86400;
  if (error != std::errc() || end != value.data() + value.size() || !(number >= 0 && number <= a_day)) {
    return Text{fmt::format("« {} » n'est pas un nombre de secondes", written),
                fmt::format("\"{}\" is not a number of seconds", written)};
  }
  target = std::chrono::milliseconds(static_cast<long long>(number * 1000));
  return std::nullopt;
}

}  // namespace

std::optional<Text> apply_reference(Options& options, const std::string& value) {
  options.references.push_back(value);
  return std::nullopt;
}

std::optional<Text> apply_rates(Options& options, const std::string& value) {
  options.rates = value;
  return std::nullopt;
}

std::optional<Text> apply_format(Options& options, const std::string& value) {
  return choose(kFormats, value, options.format);
}

std::optional<Text> apply_output(Options& options, const std::string& value) {
  options.output = value;
  return std::nullopt;
}

std::optional<Text> apply_date(Options& options, const std::string& value) {
  return calendar_day(value, options.date);
}

std::optional<Text> apply_since(Options& options, const std::string& value) {
  return calendar_day(value, options.since);
}

std::optional<Text> apply_jobs(Options& options, const std::string& value) {
  constexpr std::size_t most = 256;
  std::size_t jobs = 0;
  if (const std::optional<Text> fault = whole_number(value, 1, jobs)) return fault;
  if (jobs > most)
    return Text{fmt::format("« {} » : au plus {}", value, most),
                fmt::format("\"{}\": at most {}", value, most)};
  options.jobs = jobs;
  return std::nullopt;
}

std::optional<Text> apply_state(Options& options, const std::string& value) {
  if (value.empty()) return Text{"un nom de dossier est attendu", "the name of a directory is expected"};
  options.state = value;
  return std::nullopt;
}

std::optional<Text> apply_until(Options& options, const std::string& value) {
  return calendar_day(value, options.until);
}

std::optional<Text> apply_limit(Options& options, const std::string& value) {
  std::size_t limit = 0;
  const std::optional<Text> fault = whole_number(value, 1, limit);
  if (!fault) options.limit = limit;
  return fault;
}

std::optional<Text> apply_store(Options& options, const std::string& value) {
  options.store = value;
  return std::nullopt;
}

std::optional<Text> apply_fact(Options& options, const std::string& value) {
  options.fact = value;
  return std::nullopt;
}

std::optional<Text> apply_outlet(Options& options, const std::string& value) {
  options.outlet = value;
  return std::nullopt;
}

std::optional<Text> apply_warc(Options& options, const std::string& value) {
  options.warc = value;
  return std::nullopt;
}

std::optional<Text> apply_cache(Options& options, const std::string& value) {
  options.fetch.cache = value;
  return std::nullopt;
}

std::optional<Text> apply_ca_file(Options& options, const std::string& value) {
  options.fetch.ca_file = value;
  return std::nullopt;
}

std::optional<Text> apply_allow_private(Options& options, const std::string&) {
  options.fetch.allow_private = true;
  return std::nullopt;
}

std::optional<Text> apply_pause(Options& options, const std::string& value) {
  const std::optional<Text> fault = seconds(value, options.fetch.pause);
  options.fetch.retry.first =
      options.fetch.pause;  // a site that may be asked more often may be asked again sooner
  return fault;
}

std::optional<Text> apply_timeout(Options& options, const std::string& value) {
  const std::optional<Text> fault = seconds(value, options.fetch.timeout);
  // libcurl takes 0 for no limit at all.
  options.fetch.timeout = std::max(options.fetch.timeout, std::chrono::milliseconds(1));
  options.fetch.connect_timeout = std::min(options.fetch.connect_timeout, options.fetch.timeout);
  return fault;
}

std::optional<Text> apply_retries(Options& options, const std::string& value) {
  std::size_t retries = 0;
  const std::optional<Text> fault = whole_number(value, 0, retries);
  if (!fault) options.fetch.retry.retries = static_cast<int>(retries);
  return fault;
}

std::optional<Text> apply_max_size(Options& options, const std::string& value) {
  std::size_t mebibytes = 0;
  const std::optional<Text> fault = whole_number(value, 1, mebibytes);
  if (!fault) options.fetch.max_bytes = mebibytes << 20U;
  return fault;
}

std::optional<Text> apply_language(Options& options, const std::string& value) {
  return choose(kLanguages, value, options.language);
}

std::optional<Text> apply_article_language(Options& options, const std::string& value) {
  if (value == "all") {
    options.article_language = std::nullopt;
    return std::nullopt;
  }
  const bool is_code = (value.size() == 2 || value.size() == 3) &&
                       std::all_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_code) {
    return Text{fmt::format("« {} » n'est ni un code de langue (fr, en…), ni « all »", value),
                fmt::format("\"{}\" is neither a language code (fr, en…) nor \"all\"", value)};
  }
  options.article_language = value;
  return std::nullopt;
}

std::optional<Text> apply_record_limit(Options& options, const std::string& value) {
  constexpr std::size_t most_digits = 4;
  if (value.empty() || value.size() > most_digits || !all_digits(value) || std::stoul(value) == 0) {
    return Text{fmt::format("« {} » n'est pas un nombre de Mio entre 1 et 9999", value),
                fmt::format("\"{}\" is not a number of MiB between 1 and 9999", value)};
  }
  options.record_limit = std::size_t{std::stoul(value)} << 20U;
  return std::nullopt;
}

std::optional<Text> apply_fail_on(Options& options, const std::string& value) {
  return choose(kFailOn, value, options.fail_on);
}

std::optional<Text> apply_color(Options& options, const std::string& value) {
  return choose(kColors, value, options.color);
}

std::optional<Text> apply_ignore(Options& options, const std::string& value) {
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(',', begin), value.size());
    const std::string name = value.substr(begin, end - begin);
    const std::optional<Code> code = code_named(name);
    if (!code) {
      return Text{fmt::format("aucun constat ne porte le code « {} »", name),
                  fmt::format("no finding has the code \"{}\"", name)};
    }
    options.ignore.insert(*code);
    begin = end + 1;
  }
  return std::nullopt;
}

std::optional<Text> apply_all(Options& options, const std::string&) {
  options.all = true;
  return std::nullopt;
}

std::optional<Text> apply_quiet(Options& options, const std::string&) {
  options.quiet = true;
  return std::nullopt;
}

std::optional<Text> apply_explain(Options& options, const std::string&) {
  options.explain = true;
  return std::nullopt;
}

std::optional<Text> apply_help(Options& options, const std::string&) {
  options.help = true;
  return std::nullopt;
}

std::optional<Text> apply_version(Options& options, const std::string&) {
  options.version = true;
  return std::nullopt;
}

Text not_one_of(const std::vector<std::string_view>& words, const std::string& value) {
  const std::string names = fmt::format("{}", fmt::join(words, ", "));
  if (words.size() == 1)
    return {fmt::format("« {} » : la seule valeur possible est {}", value, names),
            fmt::format("\"{}\": the only possible value is {}", value, names)};
  return {fmt::format("« {} » n'est pas l'une des valeurs possibles ({})", value, names),
          fmt::format("\"{}\" is not one of the possible values ({})", value, names)};
}

std::vector<std::string_view> format_words() {
  return words_of(kFormats);
}

std::vector<std::string_view> line_format_words() {
  return {"ndjson"};
}

std::vector<std::string_view> query_format_words() {
  return {"text", "json", "csv"};
}

std::vector<std::string_view> language_words() {
  return words_of(kLanguages);
}

std::vector<std::string_view> fail_on_words() {
  return words_of(kFailOn);
}

std::vector<std::string_view> color_words() {
  return words_of(kColors);
}

std::vector<std::string_view> ignore_words() {
  std::vector<std::string_view> words;
  for (const Code code : all_codes()) words.push_back(name_of(code));
  return words;
}

}  // namespace recoupe
