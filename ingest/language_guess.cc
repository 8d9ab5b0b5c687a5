#include "ingest/language_guess.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "ingest/code_points.h"
#include "ingest/html_phrases.h"

namespace recoupe {
namespace {

constexpr std::size_t looked_at = 4000;
constexpr int least_hits = 5;

struct Words {
  std::string_view language;
  std::array<std::string_view, 24> words;  // that are common in this language and rare in the others
};

constexpr std::array<Words, 8> languages = {{
    {"fr", {"les", "des", "est",   "dans", "qui",  "pour", "une", "sur", "pas", "plus", "avec", "sont",
            "par", "aux", "cette", "ont",  "mais", "il",   "du",  "au",  "et",  "ce",   "ces",  "leur"}},
    {"en", {"the", "and",  "of",   "to",    "is",    "that",  "for",  "was", "with", "are", "this", "have",
            "has", "from", "they", "which", "would", "their", "been", "not", "by",   "be",  "it",   "will"}},
    {"de", {"der", "die",  "und",    "das", "ist", "nicht", "mit", "von",  "den", "sich", "auch", "auf",
            "ein", "eine", "werden", "dem", "für", "wird",  "zu",  "sind", "bei", "oder", "nach", "wurde"}},
    {"es", {"el",  "los",  "las", "que", "del", "una", "por",   "con",    "para", "su",      "como",  "pero",
            "más", "este", "fue", "ha",  "lo",  "sus", "entre", "cuando", "muy",  "también", "desde", "y"}},
    {"it", {"il",    "che", "di",  "della", "per",    "non",   "sono", "gli", "del",  "con", "una", "alla",
            "anche", "dei", "nel", "più",   "questo", "delle", "dal",  "ha",  "come", "è",   "si",  "dalla"}},
    {"pt", {"que", "não", "uma", "com",  "para", "os", "do",  "da",     "em",   "dos", "mais", "pelo",
            "foi", "são", "ao",  "como", "na",   "no", "das", "também", "pela", "seu", "está", "é"}},
    {"nl", {"het",  "een", "van",   "en",   "dat", "niet",  "zijn", "voor", "met",  "op",     "aan", "ook",
            "maar", "bij", "wordt", "naar", "uit", "heeft", "werd", "dit",  "deze", "hebben", "nog", "te"}},
    {"pl", {"się", "nie", "jest", "że", "na",  "do",  "przez", "są",     "które", "który", "która", "oraz",
            "jak", "dla", "po",   "od", "ale", "czy", "przed", "został", "tym",   "tego",  "było",  "w"}},
}};

// Each word with the languages that have it, as bits by their place in `languages`.
const std::unordered_map<std::string_view, unsigned>& common_words() {
  static const std::unordered_map<std::string_view, unsigned> table = [] {
    std::unordered_map<std::string_view, unsigned> words;
    for (std::size_t i = 0; i < languages.size(); ++i)
      for (const std::string_view word : languages.at(i).words) words[word] |= 1U << i;
    return words;
  }();
  return table;
}

struct Script {
  std::string_view language;
  char32_t first, last;
};
// Kana before Han, which Japanese has too; scripts of several languages (Han, Cyrillic, Arabic) tell none.
constexpr std::array<Script, 5> scripts = {{{"ko", 0xAC00, 0xD7A3},
                                            {"ja", 0x3041, 0x30FF},
                                            {"el", 0x0391, 0x03CE},
                                            {"he", 0x05D0, 0x05EA},
                                            {"th", 0x0E01, 0x0E5B}}};

// A quarter of the characters are of its script.
std::optional<std::string> by_script(std::string_view text) {
  std::array<int, scripts.size()> counts{};
  int all = 0;
  for (std::size_t at = 0; at < text.size(); ++all) {
    const char32_t c = next_code_point(text, at);
    for (std::size_t i = 0; i < scripts.size(); ++i) {
      if (c >= scripts.at(i).first && c <= scripts.at(i).last) ++counts.at(i);
    }
  }
  for (std::size_t i = 0; i < scripts.size(); ++i) {
    if (counts.at(i) >= 20 && 4 * counts.at(i) >= all) return std::string(scripts.at(i).language);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> guessed_language(std::string_view text) {
  text = text.substr(0, looked_at);
  if (auto language = by_script(text)) return language;
  std::array<int, languages.size()> hits{};
  const std::string phrase = phrase_of(text, looked_at);
  const auto& common = common_words();
  int words = 0;
  for (std::size_t begin = 0; begin < phrase.size(); ++words) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    const std::string_view word = std::string_view(phrase).substr(begin, end - begin);
    if (const auto known = common.find(word); known != common.end())
      for (std::size_t i = 0; i < languages.size(); ++i) hits.at(i) += known->second >> i & 1U ? 1 : 0;
    begin = end + 1;
  }
  const auto* best = std::max_element(hits.begin(), hits.end());
  int second = 0;
  for (const int& count : hits) second = &count == best ? second : std::max(second, count);
  if (*best < least_hits || 10 * *best < words || 2 * *best < 3 * second) return std::nullopt;
  return std::string(languages.at(static_cast<std::size_t>(best - hits.begin())).language);
}

}  // namespace recoupe
