// Claim: what the extract stage hands to the reconcile stage. One figure of an article, its value, its
// unit, and the words around it, so that a claim can be judged without its article.
//
// Laws (see claim_is_sound, and the tests):
//   - `quote` is exactly the code points [start, end) of the article's title or text, per `field`.
//   - `value` is set, or `low` and/or `high` are, or approx is `vague` and none is; all are finite.
//   - Scores, ordinals, dates and identifiers have neither value nor unit, but for an ordinal's rank: they
//   are
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
  share,     // the thing as it is, in parts of a whole: `40 % des Français`, `un quart du budget`
  part,      // … as a part of another figure: `90 élus, dont 20 femmes`
  total,     // … as the whole of others: the 90 of these, `12 millions au total`
  rate,      // … per something: `3 milliards par an`, `90 €/MWh`
};

// How sure the text is of a figure.
enum class Modality {
  stated,       // as a fact: the common case
  possible,     // `pourrait coûter`, `peut-être`, `un risque de`
  expected,     // `devrait atteindre`, `prévoit`, `table sur`, `est attendu`
  intended,     // `envisage`, `vise`, `promet`, `veut`
  conditional,  // `aurait coûté`, `serait de`: told, but not vouched for
};

// How a figure is tied to another of the same sentence.
enum class LinkType {
  equals,    // `10 %, soit 20 milliards`, `96 milliards d'euros (100 milliards de dollars)`
  part_of,   // `200 milliards, dont 20 pour …`
  share_of,  // `10 % de cette somme`, `10 % de 24 milliards`: this percentage or ratio is of that amount
  out_of,    // `200 millions sur un budget de 800 millions`: this is out of that
  against,   // `4 %, contre 3,2 %`, `de 5 à 8 millions`: this earlier state is compared with that one
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
  std::string lead;                     // the first sentences of the body: what the article is about
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

  std::optional<double> numerator;    // of a ratio of two numbers, these: 562 and 650
  std::optional<double> denominator;  // in `562 hommes sur 650`

  Role role = Role::level;
  Modality modality = Modality::stated;
  std::optional<std::string> period;  // the year it holds for, where the sentence ties one to it
  std::optional<std::string> over;    // `sur cinq ans`, `en dix mois`: how long it takes, `5 a`, `10 mo`
  std::optional<std::string> by;      // `d'ici à 2030`, `à l'horizon 2030`: the year it is due
  std::optional<std::string> since;   // `depuis 2019`, `par rapport à 2019`: the year it is measured from
  bool negated = false;               // `n'a pas …`
  std::optional<std::string> attributed_to;  // who says so, where the sentence tells
  bool quoted = false;                       // inside quotation marks
  std::vector<Link> links;
};

// False for score, ordinal, date and identifier.
bool is_figure(Kind kind);
// True for the roles of a thing as it is now: level, share, part, total, rate.
bool is_state(Role role);

std::string_view name_of(Field field);
std::string_view name_of(Kind kind);
std::string_view name_of(Approx approx);
std::string_view name_of(Role role);
std::string_view name_of(Modality modality);
std::string_view name_of(LinkType type);

// Under which keys a figure may meet others of the same thing in other articles: its kind and unit, and a
// name of its article's title or lead, its sentence or those before (`money EUR|investai`). Two figures that
// `reconcile` compares across articles have a key in common, so that any engine can shard the lines by it.
// Sorted; printed as the field `keys`.
std::vector<std::string> blocking_keys(const Claim& claim);

// True when the laws above that one claim alone can show hold. For tests and fuzzers.
bool claim_is_sound(const Claim& claim);

// The claim as one line of JSON without the line break, fields in the order of the contract. `type` is `date`
// for the dates that `extract` hands on without `--all`: `reconcile` checks their weekday, nobody else need
// read them.
std::string to_json_line(const Claim& claim, std::string_view type = "claim");

// Reads a line that to_json_line wrote. Reading back gives the same line again.
[[nodiscard]] tl::expected<Claim, Problem> claim_from_json(std::string_view line, const std::string& file);

}  // namespace recoupe
