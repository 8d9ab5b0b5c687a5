#include "ingest/robots.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

enum class Field { user_agent, allow, disallow, crawl_delay, other };

struct FieldName {
  std::string_view name;
  Field field;
};

// The last ones are slips that real files have.
constexpr std::array<FieldName, 11> field_names = {{{"user-agent", Field::user_agent},
                                                    {"allow", Field::allow},
                                                    {"disallow", Field::disallow},
                                                    {"crawl-delay", Field::crawl_delay},
                                                    {"useragent", Field::user_agent},
                                                    {"user agent", Field::user_agent},
                                                    {"dissallow", Field::disallow},
                                                    {"dissalow", Field::disallow},
                                                    {"disalow", Field::disallow},
                                                    {"diasllow", Field::disallow},
                                                    {"disallaw", Field::disallow}}};

struct Line {
  Field field = Field::other;
  std::string_view value;
};

Field field_named(std::string_view name) {
  const auto* known = std::find_if(field_names.begin(), field_names.end(), [name](const FieldName& entry) {
    return equal_ignoring_case(entry.name, name);
  });
  return known == field_names.end() ? Field::other : known->field;
}

constexpr std::string_view blanks = " \t\f\v";

// `Name: value # comment`; without a colon, `name value` when these are the only two words.
Line parse_line(std::string_view line) {
  line = trim_html_space(line.substr(0, line.find('#')));
  std::size_t separator = line.find(':');
  if (separator == line.npos) {
    separator = line.find_first_of(blanks);
    if (separator == line.npos) return {};
    if (trim_html_space(line.substr(separator)).find_first_of(blanks) != line.npos) return {};
  }
  const Field field = field_named(trim_html_space(line.substr(0, separator)));
  return {field, trim_html_space(line.substr(separator + 1))};
}

// Takes the first line off `text`; it may end in LF, CR or CRLF (the empty line between the two does no
// harm).
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// The product's name in `Recoupe/1.0 (news)`.
std::string_view token_of(std::string_view agent) {
  const auto* end = std::find_if_not(agent.begin(), agent.end(),
                                     [](char c) { return is_ascii_alpha(c) || c == '-' || c == '_'; });
  return agent.substr(0, static_cast<std::size_t>(end - agent.begin()));
}

bool is_any_agent(std::string_view agent) {
  return agent.starts_with('*') && (agent.size() == 1 || is_html_space(agent[1]));
}

std::optional<std::chrono::milliseconds> parse_delay(std::string_view value) {
  double seconds = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  constexpr double longest = 24 * 3600;
  if (error != std::errc() || !(seconds >= 0)) return std::nullopt;
  return std::chrono::milliseconds(static_cast<long long>(std::min(seconds, longest) * 1000));
}

constexpr std::string_view hexadecimal = "0123456789ABCDEF";

int hex_value(char c) {
  const std::size_t found = hexadecimal.find(c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c);
  return found == hexadecimal.npos ? -1 : static_cast<int>(found);
}

// RFC 3986, 2.3.
bool is_unreserved(unsigned char c) {
  const char byte = static_cast<char>(c);
  return is_ascii_alpha(byte) || is_ascii_digit(byte) || byte == '-' || byte == '.' || byte == '_' ||
         byte == '~';
}

void append_encoded(unsigned char c, std::string& out) {
  out += '%';
  out += hexadecimal[c >> 4U];
  out += hexadecimal[c & 15U];
}

}  // namespace

// Goes through the lines and keeps what is said to the agent and what is said to all.
class RobotsReader {
 public:
  explicit RobotsReader(std::string_view agent) : agent_(agent) {}

  void read(const Line& line) {
    switch (line.field) {
      case Field::user_agent:
        return read_agent(line.value);
      case Field::allow:
      case Field::disallow:
        in_agents_ = false;
        return add_rule(line.value, line.field == Field::allow);
      case Field::crawl_delay:  // as any other line than the rules of RFC 9309, no end of a group's agents
        group_delay_ = parse_delay(line.value);
        return add_delay();
      case Field::other:
        return;
    }
  }

  Robots found() && { return std::move(named_ ? own_ : general_); }

 private:
  void read_agent(std::string_view value) {
    if (!in_agents_) {
      for_own_ = for_all_ = false;
      group_delay_.reset();
    }
    in_agents_ = true;
    if (is_any_agent(value)) for_all_ = true;
    if (equal_ignoring_case(token_of(value), agent_)) for_own_ = named_ = true;
    add_delay();
  }

  void add_rule(std::string_view value, bool allow) {
    if (value.empty()) return;  // no rule: nothing is forbidden
    if (for_own_) own_.rules_.push_back({normalised_target(value), allow});
    if (for_all_) general_.rules_.push_back({normalised_target(value), allow});
  }

  void add_delay() {
    if (!group_delay_) return;
    if (for_own_) own_.crawl_delay_ = std::max(own_.crawl_delay_, group_delay_);
    if (for_all_) general_.crawl_delay_ = std::max(general_.crawl_delay_, group_delay_);
  }

  std::string_view agent_;
  Robots own_;
  Robots general_;
  bool named_ = false;      // a group is for the agent
  bool in_agents_ = false;  // the last line of a group was a user-agent line
  bool for_own_ = false;    // the group is for the agent
  bool for_all_ = false;    // the group is for `*`
  std::optional<std::chrono::milliseconds> group_delay_;
};

Robots Robots::parse(std::string_view bytes, std::string_view agent) {
  bytes = bytes.substr(0, max_robots_bytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  RobotsReader reader(agent);
  while (!bytes.empty()) reader.read(parse_line(take_line(bytes)));
  return std::move(reader).found();
}

Robots Robots::from_answer(int status, std::string_view body, std::string_view agent) {
  if (status >= 200 && status < 300) return parse(body, agent);
  Robots robots;
  if (status < 400 || status >= 500) robots.rules_.push_back({"/", false});
  return robots;
}

bool Robots::allows(std::string_view target) const {
  if (target == "/robots.txt") return true;
  const std::string normalised = normalised_target(target);
  std::size_t longest = 0;
  bool allowed = true;
  for (const Rule& rule : rules_) {
    const bool decides = rule.pattern.size() > longest || (rule.pattern.size() == longest && rule.allow);
    if (!decides || !robots_pattern_matches(rule.pattern, normalised)) continue;
    longest = rule.pattern.size();
    allowed = rule.allow;
  }
  return allowed;
}

std::string normalised_target(std::string_view target) {
  std::string normalised;
  normalised.reserve(target.size());
  for (std::size_t i = 0; i < target.size(); ++i) {
    const auto byte = static_cast<unsigned char>(target[i]);
    const int high = i + 2 < target.size() && byte == '%' ? hex_value(target[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_value(target[i + 2]);
    if (low >= 0) {
      const auto encoded = static_cast<unsigned char>(high * 16 + low);
      is_unreserved(encoded) ? void(normalised += static_cast<char>(encoded))
                             : append_encoded(encoded, normalised);
      i += 2;
    } else if (byte <= ' ' || byte >= 0x7F || byte == '%') {
      append_encoded(byte, normalised);
    } else {
      normalised += target[i];
    }
  }
  return normalised;
}

bool robots_pattern_matches(std::string_view pattern, std::string_view target) {
  const bool anchored = pattern.ends_with('$');
  if (anchored) pattern.remove_suffix(1);
  const std::size_t first_star = std::min(pattern.find('*'), pattern.size());
  if (!target.starts_with(pattern.substr(0, first_star))) return false;
  target.remove_prefix(first_star);
  pattern.remove_prefix(first_star);
  if (pattern.empty()) return !anchored || target.empty();
  // Each part between stars at the first place where it fits, the last one of an anchored pattern at the end.
  while (!pattern.empty()) {
    pattern.remove_prefix(1);  // the star
    const std::string_view part = pattern.substr(0, pattern.find('*'));
    pattern.remove_prefix(part.size());
    if (pattern.empty() && anchored) return target.ends_with(part);
    const std::size_t found = target.find(part);
    if (found == target.npos) return false;
    target.remove_prefix(found + part.size());
  }
  return true;
}

}  // namespace recoupe
