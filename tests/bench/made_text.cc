#include "made_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "ingest/ingest.h"

namespace recoupe {
namespace {

using namespace std::string_view_literals;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What groups digits or parts decimals, at the start of `rest`: its length, 0 when there is none.
std::size_t separator(std::string_view rest) {
  for (const std::string_view mark : {"\u00a0"sv, "\u202f"sv, " "sv, "."sv, ","sv})
    if (rest.starts_with(mark) && rest.size() > mark.size() && is_digit(rest[mark.size()]))
      return mark.size();
  return 0;
}

// The end of the figure that begins at `at`.
std::size_t figure_end(std::string_view text, std::size_t at) {
  std::size_t groups = 0;
  for (;;) {
    while (at < text.size() && is_digit(text[at])) ++at;
    const std::size_t gap = separator(text.substr(at));
    if (gap == 0 || ++groups > 4) return at;
    at += gap;
  }
}

bool is_year(std::string_view figure) {
  return figure.size() == 4 && (figure.starts_with("19") || figure.starts_with("20")) &&
         std::all_of(figure.begin(), figure.end(), is_digit);
}

bool names_a_time(std::string_view after) {
  static constexpr std::array words = {"janvier",  "février",  "mars", "avril",     "mai",
                                       "juin",     "juillet",  "août", "septembre", "octobre",
                                       "novembre", "décembre", "h",    "heures"};
  for (const std::string_view gap : {" "sv, "\u00a0"sv, "\u202f"sv})
    if (after.starts_with(gap))
      return std::any_of(words.begin(), words.end(),
                         [&](std::string_view word) { return after.substr(gap.size()).starts_with(word); });
  return false;
}

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// `16 h 5`: the figure at `begin` is of minutes.
bool follows_hours(std::string_view text, std::size_t begin) {
  const std::string_view before = text.substr(0, begin);
  for (const std::string_view hours : {" h "sv, "\u00a0h "sv, "\u00a0h\u00a0"sv, "\u202fh\u202f"sv})
    if (before.ends_with(hours)) return true;
  return false;
}

bool may_change(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view figure = text.substr(begin, end - begin);
  const std::string_view after = text.substr(end);
  if (begin > 0 && ((is_word_byte(text[begin - 1]) && static_cast<unsigned char>(text[begin - 1]) < 0x80) ||
                    text[begin - 1] == '-' || text[begin - 1] == '/'))
    return false;
  if (!after.empty() && (after[0] == '-' || after[0] == '/' ||
                         (static_cast<unsigned char>(after[0]) < 0x80 && is_word_byte(after[0]))))
    return false;
  return figure != "0" && figure != "1" && !is_year(figure) && !names_a_time(after) &&
         !follows_hours(text, begin);
}

std::string other_digits(std::string_view figure, Seeded& random) {
  std::string other(figure);
  std::size_t zeros = other.size();
  while (zeros > 0 && !(is_digit(other[zeros - 1]) && other[zeros - 1] != '0')) --zeros;
  const bool one_digit = other.size() == 1 || !is_digit(other[1]);
  for (std::size_t i = 0; i < zeros; ++i) {
    if (!is_digit(other[i])) continue;
    if (i == 0 && (other[0] == '0' || (one_digit && other[0] == '1'))) continue;  // 0,4 and 1,4 million
    const std::size_t low = i == 0 && one_digit ? 2 : i == 0 || i + 1 == zeros ? 1 : 0;
    other[i] = static_cast<char>('0' + random.between(low, 9));
  }
  return other;
}

// A capital at the start of `rest`, in UTF-8: its length, 0 when there is none.
std::size_t capital(std::string_view rest) {
  if (!rest.empty() && rest[0] >= 'A' && rest[0] <= 'Z') return 1;
  for (const std::string_view letter : {"É"sv, "È"sv, "À"sv, "Î"sv, "Ô"sv, "Ç"sv})
    if (rest.starts_with(letter)) return letter.size();
  return 0;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word_byte(text[at])) {
    // Quotes, dashes and spaces begin with these bytes; letters of French do not.
    if (static_cast<unsigned char>(text[at]) == 0xe2 || text.substr(at).starts_with("\u00a0") ||
        text.substr(at).starts_with("«") || text.substr(at).starts_with("»"))
      break;
    ++at;
  }
  return at;
}

bool begins_sentence(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || static_cast<unsigned char>(text[at - 1]) >= 0x80)) --at;
  return at == 0 || ".!?:\n"sv.find(text[at - 1]) != std::string_view::npos;
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

std::string name_for(std::string_view name, std::uint64_t key) {
  Seeded random(key, hash_of(name));
  std::string other = invented_name(random);
  if ("AEIOUYH"sv.find(name[0]) != std::string_view::npos || static_cast<unsigned char>(name[0]) == 0xc3)
    other =
        std::string("AEIO").substr(random.below(4), 1) + static_cast<char>(other[0] + 32) + other.substr(1);
  return other;
}

constexpr std::array kEnglish = {
    "The council met on Tuesday evening to talk about the new bridge and the money that it will need.",
    "Most of the people who live near the river say that they were never asked what they wanted.",
    "About 4,200 households would have to move their cars during the works, which are due to start in May.",
    "The mayor said that the town could not wait any longer and that the old bridge was not safe.",
    "Shops in the high street fear that they will lose a third of their customers before the summer.",
    "A second report, which has not been published, puts the cost at more than 38 million pounds.",
    "There will be another meeting next month, and this time everyone in the town has been invited."};
constexpr std::array kGerman = {
    "Der Gemeinderat hat am Dienstag über die neue Brücke und die Kosten des Vorhabens gesprochen.",
    "Viele Menschen, die am Fluss wohnen, sagen, dass sie nicht nach ihrer Meinung gefragt wurden.",
    "Rund 4200 Haushalte müssten während der Bauarbeiten ihre Autos an einem anderen Ort abstellen.",
    "Die Bürgermeisterin erklärte, dass die Stadt nicht länger warten könne und die alte Brücke unsicher "
    "sei.",
    "Die Läden in der Hauptstraße fürchten, dass sie bis zum Sommer ein Drittel ihrer Kunden verlieren.",
    "Ein zweiter Bericht, der noch nicht veröffentlicht ist, nennt Kosten von mehr als 38 Millionen Euro.",
    "Im nächsten Monat soll es eine weitere Sitzung geben, zu der alle eingeladen sind."};
constexpr std::array kSpanish = {
    "El ayuntamiento se reunió el martes para hablar del nuevo puente y del dinero que hará falta.",
    "La mayoría de los vecinos que viven cerca del río dicen que nadie les preguntó lo que querían.",
    "Unos 4.200 hogares tendrían que mover sus coches durante las obras, que empezarán en mayo.",
    "La alcaldesa dijo que la ciudad no podía esperar más y que el puente viejo no era seguro.",
    "Las tiendas de la calle mayor temen perder un tercio de sus clientes antes del verano.",
    "Un segundo informe, que no se ha publicado, calcula un coste de más de 38 millones de euros.",
    "El mes que viene habrá otra reunión, y esta vez están invitados todos los vecinos."};

template <class Sentences>
MadeText page_of(const char* language, const char* title, const Sentences& sentences, Seeded& random) {
  MadeText made{language, title, {}};
  const std::size_t paragraphs = random.between(6, 14);
  for (std::size_t i = 0; i < paragraphs; ++i) {
    std::string text;
    for (int n = 0; n < 4; ++n) text += (n > 0 ? " " : "") + std::string(random.pick(sentences));
    made.blocks.push_back({with_other_figures(text, 70, random)});
  }
  return made;
}

std::vector<Article> articles_in(const std::filesystem::path& place) {
  std::vector<Article> articles;
  ingest(
      place.string(), {}, [&](Article&& article) { articles.push_back(std::move(article)); },
      [](Problem&&) {});
  return articles;
}

std::vector<std::string> lines_in(const Article& article) {
  std::vector<std::string> lines;
  for (const Block& block : article.blocks) {
    std::string line = article.text.substr(block.begin, block.end - block.begin);
    std::replace(line.begin(), line.end(), '\t', ' ');
    lines.push_back(std::move(line));
  }
  return lines;
}

// Cut behind full stops outside quotation marks.
void add_sentences(const std::string& paragraph, std::vector<std::string>& sentences) {
  std::size_t begin = 0;
  for (std::size_t at = paragraph.find(". "); at != std::string::npos; at = paragraph.find(". ", at + 1)) {
    const std::string_view before = std::string_view(paragraph).substr(begin, at - begin);
    if (before.rfind("«"sv) != std::string_view::npos && before.rfind("»"sv) == std::string_view::npos)
      continue;
    sentences.push_back(paragraph.substr(begin, at + 1 - begin));
    begin = at + 2;
  }
  sentences.push_back(paragraph.substr(begin));
}

}  // namespace

std::string with_other_figures(const std::string& text, std::size_t percent, Seeded& random) {
  std::string other;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      other += text[at++];
      continue;
    }
    const std::size_t end = figure_end(text, at);
    const std::string_view figure = std::string_view(text).substr(at, end - at);
    const bool changes = may_change(text, at, end) && random.chance(percent);
    other += changes ? other_digits(figure, random) : std::string(figure);
    at = end;
  }
  return other;
}

std::string with_other_names(const std::string& text, std::uint64_t key) {
  std::string other;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    const std::size_t end = word_end(text, at);
    if (end == at) {
      other += text[at++];
      continue;
    }
    const std::string_view word = rest.substr(0, end - at);
    const bool is_name = capital(word) > 0 && word.size() >= 4 &&
                         std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
                         !begins_sentence(text, at);
    other += is_name ? name_for(word, key) : std::string(word);
    at = end;
  }
  return other;
}

std::string invented_name(Seeded& random) {
  static constexpr std::array syllables = {"ba", "bra", "ca", "do", "fer", "gi", "lo", "mar",
                                           "ne", "po",  "ra", "si", "tu",  "va", "ze", "cou"};
  static constexpr std::array ends = {"ville", "gnac", "ret", "lin", "mont",
                                      "dec",   "sart", "nay", "ro",  "val"};
  std::string name;
  for (std::size_t n = random.between(2, 4); n > 0; --n) name += random.pick(syllables);
  name += random.pick(ends);
  name[0] = static_cast<char>(name[0] - 32);
  return name;
}

std::optional<TextSource> TextSource::load(const std::filesystem::path& repository) {
  TextSource source;
  for (const Article& article : articles_in(repository / "corpus/articles"))
    source.articles_.push_back({article.title, lines_in(article)});
  std::map<std::string, std::vector<std::string>> topics;
  for (const Article& article : articles_in(repository / "corpus/annotated"))
    if (article.source.file.ends_with(".jsonl")) topics[article.source.file].push_back(article.text);
  for (auto& [file, sentences] : topics) source.sentences_.push_back(std::move(sentences));
  for (const Article& article : articles_in(repository / "tests/bench/prose.txt"))
    for (const std::string& line : lines_in(article)) add_sentences(line, source.prose_);
  if (source.articles_.empty() || source.sentences_.empty() || source.prose_.empty()) return std::nullopt;
  return source;
}

std::vector<std::string> TextSource::sentences_of(Seeded& story) const {
  std::vector<std::string> sentences;
  const std::vector<std::string>& topic = story.pick(sentences_);
  constexpr std::size_t kTold = 160;  // many times what an article has, so that two are no copies
  while (sentences.size() < kTold) sentences.push_back(story.pick(story.chance(75) ? prose_ : topic));
  return sentences;
}

MadeText TextSource::french(std::uint64_t story, Seeded& random) const {
  Seeded of_story(story);
  const Piece& piece = of_story.pick(articles_);
  const bool faithful = of_story.chance(12);
  const std::vector<std::string> sentences = sentences_of(of_story);
  const auto vary = [&](const std::string& text) {
    constexpr std::size_t kWrong = 3;
    if (faithful) return with_other_figures(text, kWrong, random);
    // The same sentence has the same figures in all articles of a story, but for a few that are wrong.
    Seeded of_text(story, hash_of(text));
    return with_other_figures(with_other_figures(with_other_names(text, story), 70, of_text), kWrong, random);
  };
  MadeText made{"fr", vary(piece.title), {}};
  // Beside the sample article's own paragraphs: fewer, where it is not to be told whole.
  const std::size_t kept =
      faithful ? piece.paragraphs.size() : std::min<std::size_t>(piece.paragraphs.size(), 3);
  for (std::size_t i = 0; i < kept; ++i) made.blocks.push_back({vary(piece.paragraphs[i])});
  const std::size_t wanted = random.between(1500, 5000);
  for (std::size_t bytes = 0, paragraphs = 1; bytes < wanted; ++paragraphs) {
    if (paragraphs % 4 == 0) made.blocks.push_back({"Ce que l'on dit à " + invented_name(random), true});
    std::string paragraph;
    for (std::size_t n = random.between(3, 5); n > 0; --n)
      paragraph += (paragraph.empty() ? "" : " ") + vary(random.pick(sentences));
    bytes += paragraph.size();
    made.blocks.push_back({std::move(paragraph)});
  }
  return made;
}

MadeText TextSource::foreign(Seeded& random) {
  switch (random.below(3)) {
    case 0:
      return page_of("en", "The town wants its bridge back", kEnglish, random);
    case 1:
      return page_of("de", "Die Stadt will ihre Brücke zurück", kGerman, random);
    default:
      return page_of("es", "La ciudad quiere recuperar su puente", kSpanish, random);
  }
}

}  // namespace recoupe
