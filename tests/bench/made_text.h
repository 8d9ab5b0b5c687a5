// News as an archive holds it, made from the project's own articles: other figures, other names, other order.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "seeded.h"

namespace recoupe {

struct MadeText {
  struct Block {
    std::string text;  // plain UTF-8, one line
    bool is_heading = false;
  };
  std::string language;  // `fr`, or that of a page which a reader of French news drops
  std::string title;
  std::vector<Block> blocks;
};

// Puts other digits into the figures of `text`, in `percent` of a hundred of them, and nothing else: as many
// digits, so that it stays grammatical; zeros at the end stay, so that what is round stays round; 0 and 1
// stay, on which the plural hangs. Years, days, hours, ordinals and digits in words stay.
std::string with_other_figures(const std::string& text, std::size_t percent, Seeded& random);

// Puts an invented name in the place of each name: a capitalised word of four letters or more that does not
// begin its sentence. One name becomes the same everywhere under the same `key`; a vowel at its start stays a
// vowel, for the elision.
std::string with_other_names(const std::string& text, std::uint64_t key);

// A name of three to five syllables, `Bavoret`: so many that two are seldom the same.
std::string invented_name(Seeded& random);

class TextSource {
 public:
  // The sample articles, the annotated sentences and the prose of the benchmarks, under the root of the
  // repository; none when they are not there.
  static std::optional<TextSource> load(const std::filesystem::path& repository);

  // A French article of 2 to 6 KB on the story of that number. Articles of one story share names and most
  // figures, and some of their sentences. One story in eight keeps the names and figures of a sample
  // article, so that reference records have something to say.
  MadeText french(std::uint64_t story, Seeded& random) const;
  // A page in English, German or Spanish.
  static MadeText foreign(Seeded& random);

 private:
  struct Piece {
    std::string title;
    std::vector<std::string> paragraphs;
  };
  // What the articles of a story draw from.
  std::vector<std::string> sentences_of(Seeded& story) const;

  std::vector<Piece> articles_;
  std::vector<std::vector<std::string>> sentences_;  // by topic
  std::vector<std::string> prose_;                   // its sentences
};

}  // namespace recoupe
