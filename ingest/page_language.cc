#include "ingest/page_language.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"
#include "ingest/language_guess.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

constexpr std::size_t sample_bytes = 4000;
constexpr std::size_t least_run = 60;
constexpr std::size_t npos = std::string_view::npos;

struct Unseen {
  std::string_view start;
  std::string_view end;
};
constexpr std::array<Unseen, 4> unseen = {
    {{"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"}, {"<noscript", "</noscript"}}};

std::size_t find_ignoring_case(std::string_view text, std::string_view wanted, std::size_t from) {
  while ((from = text.find(wanted.substr(0, 2), from)) != npos) {
    if (equal_ignoring_case(text.substr(from, wanted.size()), wanted)) return from;
    ++from;
  }
  return npos;
}

// The end of the tag that starts at `at`, or of what no reader sees of it.
std::size_t behind_tag(std::string_view html, std::size_t at) {
  std::size_t inside = at;
  for (const Unseen& kind : unseen) {
    if (!equal_ignoring_case(html.substr(at, kind.start.size()), kind.start)) continue;
    inside = find_ignoring_case(html, kind.end, at + kind.start.size());
    if (inside == npos) return html.size();
    break;
  }
  const std::size_t end = html.find('>', inside);
  return end == npos ? html.size() : end + 1;
}

}  // namespace

std::optional<std::string> language_of_page(std::string_view html) {
  std::string sample;
  for (std::size_t at = 0; at < html.size() && sample.size() < sample_bytes;) {
    if (html[at] == '<') {
      at = behind_tag(html, at);
      continue;
    }
    const std::size_t end = std::min(html.find('<', at), html.size());
    const std::string_view run = trim_html_space(html.substr(at, end - at));
    if (run.size() >= least_run) sample.append(run.substr(0, sample_bytes)).append(" ");
    at = end;
  }
  return guessed_language(valid_utf8(sample));
}

}  // namespace recoupe
