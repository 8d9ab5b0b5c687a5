// Claim: what the extract stage hands to the reconcile stage. One figure of an article, its value, its
// unit, and the words around it, so that a claim can be judged without its article.
//
// Laws (see claim_is_sound, and the tests):
//   - `quote` is exactly the code points [start, end) of the article's title or text, per `field`.
//   - `value` is set, or `low` and/or `high` are, or approx is `vague` and none is; all are finite.
//   - Scores, ordinals, dates and identifiers have neither value nor unit, but for an ordinal's rank: they are
//     recognised so that they are not taken for figures (is_figure is false).
//   - `sentence` holds the quote at code point start - sentence_start.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "ingest/article.h"

namespace recoupe {

enum class Field { title, text };

enum class Kind {
  money,
  percent,
  percentage_point,
  count,
  measure,
  duration,
  ratio,
  multiple,
  score,
  ordinal,
  date,
  identifier,
  number
};

enum class Approx { exact, about, at_least, at_most, more_than, less_than, almost, vague };

// What a figure is to the thing it counts, as far as the words around it tell.
enum class Role {
  level,     // the thing as it is: the common case
  change,    // by how much it moved: `en hausse de 4 %`, `augmenter de 3 milliards`
  previous,  // an earlier state: `contre 3,2 % un an plus tôt`, `après 12 en 2023`, `de 5 à …`
  target,    // a later or wished-for state: `objectif de`, `d'ici à 2030`
};

// How a figure is tied to another of the same sentence.
enum class LinkType {
  equals,    // `10 %, soit 20 milliards`, `96 milliards d'euros (100 milliards de dollars)`
  part_of,   // `200 milliards, dont 20 pour …`
  share_of,  // `10 % de cette somme`, `10 % de 24 milliards`: this percentage or ratio is of that amount
};

struct Link {
  LinkType type = LinkType::equals;
  std::string claim;  // id of the other claim of the same article
};

// What all claims of one article share.
struct ArticleContext {
  std::string id;
  std::optional<std::string> url;
  std::optional<std::string> outlet;
  std::string title;
  std::optional<std::string> published;
  std::string language = "fr";
  Source source;
  std::optional<std::string> dispatch;  // copies of one text have the same
  std::string lead;  // the first sentences of the body: what the article is about
};

struct Claim {
  std::string id;                                 // `ARTICLE#7`
  std::shared_ptr<const ArticleContext> article;  // never null

  Field field = Field::text;
  BlockRole block = BlockRole::paragraph;
  std::size_t start = 0;  // code points of the field, [start, end)
  std::size_t end = 0;
  std::string quote;

  std::string sentence;  // the one the figure stands in
  std::size_t sentence_start = 0;
  std::string heading;              // the nearest heading above, or empty
  std::string before;               // sentences of the same block before this one (the last few)
  std::string after;                // the sentence of the same block after this one
  std::size_t block_number = 0;     // which block of the article; title 0, first block 1
  std::size_t sentence_number = 0;  // which sentence of the article

  Kind kind = Kind::number;
  std::optional<double> value;  // magnitude multiplied out
  std::optional<double> low;
  std::optional<double> high;
  std::optional<std::string> unit;  // ISO 4217, `%`, `pp`, UCUM-like, or a singular head noun
  std::optional<std::string> per;   // base of a rate: `a` in `3 milliards par an`
  Approx approx = Approx::exact;
  double step = 1;  // worth of the last written digit, magnitude included: 1e8 in `3,6 milliards`

  Role role = Role::level;
  std::optional<std::string> period;         // the year it holds for, where the sentence ties one to it
  bool negated = false;                      // `n'a pas …`
  std::optional<std::string> attributed_to;  // who says so, where the sentence tells
  bool quoted = false;                       // inside quotation marks
  std::vector<Link> links;
};

// False for score, ordinal, date and identifier.
bool is_figure(Kind kind);

std::string_view name_of(Field field);
std::string_view name_of(Kind kind);
std::string_view name_of(Approx approx);
std::string_view name_of(Role role);
std::string_view name_of(LinkType type);

// True when the laws above that one claim alone can show hold. For tests and fuzzers.
bool claim_is_sound(const Claim& claim);

// The claim as one line of JSON without the line break, fields in the order of the contract.
std::string to_json_line(const Claim& claim);

// Reads a line that to_json_line wrote. Reading back gives the same line again.
[[nodiscard]] tl::expected<Claim, Problem> claim_from_json(std::string_view line, const std::string& file);

}  // namespace recoupe
