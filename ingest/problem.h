// What went wrong with one piece of input, as a value: libraries return or hand over Problems, only
// the program prints them. A Problem never ends a batch.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace recoupe {

// The language of messages to the user (`--lang`).
enum class Language { french, english };

// One message in both languages.
struct Text {
  std::string fr;
  std::string en;

  const std::string& in(Language language) const { return language == Language::french ? fr : en; }
};

struct Problem {
  std::string file;                  // as the user named it; "-" is standard input
  std::optional<std::size_t> line;   // 1-based, for line formats
  std::optional<std::string> place;  // inside a document: a JSON pointer (RFC 6901), a WARC record
  Text what;                         // one sentence, no final full stop

  // One line: `FILE:LINE: PLACE: what`, without the parts that are absent.
  std::string line_in(Language language) const;
};

}  // namespace recoupe
