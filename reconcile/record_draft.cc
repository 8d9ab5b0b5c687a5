// Test: tests/reconcile/record_draft_test.cc.
#include "reconcile/record_draft.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "extract/lexicon.h"
#include "extract/units.h"
#include "ingest/json_number.h"
#include "ingest/utf8.h"
#include "reconcile/around_figure.h"
#include "reconcile/unit_check.h"

namespace recoupe {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kNames = 4;  // of the subject
constexpr std::size_t kWords = 3;  // that tell one figure from another
constexpr std::size_t kShortestWord = 4;
constexpr double kRoughly = 0.05;  // tolerance of `environ`, `plus de`

// A fact on its way.
struct NearWord {
  std::size_t distance = 0;  // in bytes, more for a word that is hardly a noun and behind a comma
  std::string word;
  auto operator<=>(const NearWord&) const = default;
};

struct Draft {
  const Claim* claim = nullptr;
  std::vector<NearWord> near;      // nearest first
  std::vector<std::string> words;  // that are its own
};

// `Lancement de l'usine` -> `lancement-de-l-usine`.
std::string slug(std::string_view text, std::size_t longest) {
  std::string slug;
  for (const char c : fold(text)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
    if (slug.size() >= longest) break;
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

bool is_small_word_of_a_name(const Tokens& tokens, std::size_t i) {
  const std::string word = fold(tokens.text(i));
  return word == "de" || word == "du" || word == "des" || word == "la" || word == "d'";
}

// The end of the run of capitals that starts at `i`: `Notre-Dame`, `Cour des comptes` only to `Cour`.
std::size_t name_end(const Tokens& tokens, std::size_t i) {
  std::size_t end = i + 1;
  for (std::size_t k = end; k < tokens.size() && k <= i + 6 && tokens.near(k); ++k) {
    if (tokens.is_word(k) && tokens[k].capital) {
      end = k + 1;
    } else if (!tokens.is_mark(k, '-') && !is_small_word_of_a_name(tokens, k)) {
      break;
    }
  }
  return end;
}

// Counts the names of `text`: words with a capital that no sentence starts with.
void count_names(const std::string& text, int weight, std::map<std::string, int>& names) {
  const Tokens tokens(text, Lexicon::french());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is_word(i) || !tokens[i].capital || Lexicon::french().is(tokens[i].word, kFunctionWord))
      continue;
    const std::size_t end = name_end(tokens, i);
    const bool starts_sentence = i == 0 || tokens.is_mark(i - 1, '.') || tokens.is_mark(i - 1, U'«') ||
                                 tokens.is_mark(i - 1, ':') || tokens.is_mark(i - 1, '?') ||
                                 tokens.is_mark(i - 1, '!') || !tokens.same_line(i);
    const std::string name(tokens.text(i, end));
    if ((!starts_sentence || end > i + 1) && count_code_points(name) >= 2) names[name] += weight;
    i = end - 1;
  }
}

std::vector<std::string> subject_of(const Article& article) {
  constexpr int kInTitle = 3;
  std::map<std::string, int> names;
  count_names(article.title, kInTitle, names);
  count_names(article.text, 1, names);
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [name, count] : names)
    if (count >= 2) ranked.emplace_back(-count, name);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> subject;
  for (const auto& [count, name] : ranked)
    if (subject.size() < kNames) subject.push_back(name);
  return subject;
}

// An age (`Lise Kerven, 54 ans, …`) is no news.
bool is_age(const Claim& claim) {
  if (claim.kind != Kind::duration || claim.unit != "a") return false;
  const std::string_view before = before_figure(claim);
  return before.ends_with(", ") || before.ends_with("(");
}

bool can_be_a_fact(const Claim& claim) {
  switch (claim.kind) {
    case Kind::money:
    case Kind::percent:
    case Kind::percentage_point:
    case Kind::count:
    case Kind::measure:
    case Kind::duration:
      break;
    default:
      return false;
  }
  if (!claim.unit || unit_fault(*claim.unit) || (claim.per && unit_fault(*claim.per))) return false;
  if (!claim.value && !(claim.low && claim.high)) return false;
  return claim.approx != Approx::vague && claim.role != Role::previous && !claim.negated && !is_age(claim);
}

// The content words of the claim's sentence, nearest first, as far as the next figure on either side: what
// is farther speaks of that figure.
std::vector<NearWord> words_near(const Claim& claim, std::span<const Claim> claims,
                                 const std::set<std::string>& left_out) {
  const Lexicon& lexicon = Lexicon::french();
  const Tokens tokens(claim.sentence, lexicon);
  const auto bytes = [&](std::size_t code_point) {
    return byte_offset(claim.sentence, code_point - claim.sentence_start);
  };
  const std::size_t begin = bytes(claim.start);
  const std::size_t end = bytes(claim.end);
  std::size_t from = 0;
  std::size_t to = claim.sentence.size();
  for (const Claim& other : claims) {
    if (other.field != claim.field || other.sentence_start != claim.sentence_start) continue;
    if (other.end <= claim.start) from = std::max(from, bytes(other.end));
    if (other.start >= claim.end) to = std::min(to, bytes(other.start));
  }
  constexpr std::size_t kNoNoun = 40;
  constexpr std::size_t kComma = 20;
  const auto commas = [&](std::size_t a, std::size_t b) {
    return static_cast<std::size_t>(std::count(claim.sentence.begin() + static_cast<std::ptrdiff_t>(a),
                                               claim.sentence.begin() + static_cast<std::ptrdiff_t>(b), ','));
  };
  std::vector<NearWord> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t at = tokens[i].begin;
    if (!tokens.is_word(i) || at < from || tokens[i].end > to || (at >= begin && at < end)) continue;
    constexpr std::uint32_t kTellNothing = kFunctionWord | kVerb | kAdverb | kPrenominal | kRise | kFall |
                                           kSaying | kAuxiliary | kTimeCue | kYearCue;
    const WordInfo& info = lexicon.info(tokens[i].word);
    if (lexicon.is(tokens[i].word, kTellNothing) || info.month != 0 || info.weekday != 0 ||
        info.place != Place::none)
      continue;
    const std::string word(tokens.text(i));
    if (count_code_points(word) < kShortestWord || left_out.contains(fold(word))) continue;
    const std::size_t a = at >= end ? end : tokens[i].end;
    const std::size_t b = at >= end ? at : begin;
    const bool noun = i > 0 && lexicon.is(tokens[i - 1].word, kFunctionWord);
    words.push_back({b - a + kComma * commas(a, b) + (noun ? 0 : kNoNoun), word});
  }
  if (claim.kind == Kind::count) words.push_back({0, *claim.unit});
  std::sort(words.begin(), words.end());
  return words;
}

bool same_word(const std::string& a, const std::string& b) {
  const Lexicon& lexicon = Lexicon::french();
  return lexicon.singular(fold(a)) == lexicon.singular(fold(b));
}

// Whether the word is as much, or more, that of another figure of the sort.
bool nearer_to(const Draft& other, const Claim& claim, const NearWord& word) {
  const bool one_sentence =
      other.claim->field == claim.field && other.claim->sentence_start == claim.sentence_start;
  return std::any_of(other.near.begin(), other.near.end(), [&](const NearWord& theirs) {
    return same_word(theirs.word, word.word) && (!one_sentence || theirs.distance <= word.distance);
  });
}

bool same_sort(const Claim& a, const Claim& b) {
  return a.unit == b.unit || conversion_factor(*a.unit, *b.unit).has_value();
}

// Gives every draft the words that no rival (another figure of its sort) is as near to; a draft that has none
// of its own cannot be told from a rival and goes.
void tell_apart(std::vector<Draft>& drafts) {
  for (Draft& draft : drafts)
    for (const NearWord& word : draft.near) {
      const bool shared = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
        return &other != &draft && same_sort(*other.claim, *draft.claim) &&
               nearer_to(other, *draft.claim, word);
      });
      const bool known = std::any_of(draft.words.begin(), draft.words.end(),
                                     [&](const std::string& own) { return same_word(own, word.word); });
      if (!shared && !known && draft.words.size() < kWords) draft.words.push_back(word.word);
    }
  std::erase_if(drafts, [](const Draft& draft) { return draft.words.empty(); });
}

// One draft for a figure that title and text both give.
bool is_known(const std::vector<Draft>& drafts, const Claim& claim) {
  return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
    return draft.claim->unit == claim.unit && draft.claim->per == claim.per &&
           draft.claim->value == claim.value && draft.claim->low == claim.low &&
           draft.claim->high == claim.high;
  });
}

Json source_of(const Article& article) {
  Json source;
  source["title"] = article.title.empty() ? article.source.file : article.title;
  if (article.url && (article.url->starts_with("https://") || article.url->starts_with("http://")))
    source["url"] = *article.url;
  if (article.outlet) source["publisher"] = *article.outlet;
  if (article.published) source["date"] = *article.published;
  return source;
}

Json fact_of(const Draft& draft, const std::string& id, const std::vector<std::string>& subject,
             const Article& article) {
  const Claim& claim = *draft.claim;
  Json fact;
  fact["id"] = id;
  std::string label;
  for (const std::string& word : draft.words) label += (label.empty() ? "" : ", ") + word;
  if (!subject.empty()) label = subject.front() + " : " + label;
  fact["label"] = claim.period ? label + " (" + *claim.period + ")" : label;
  if (claim.value) {
    fact["value"] = json_number(*claim.value);
  } else {
    fact["low"] = json_number(*claim.low);
    fact["high"] = json_number(*claim.high);
  }
  fact["unit"] = *claim.unit;
  if (claim.per) fact["per"] = *claim.per;
  if (claim.value && claim.approx != Approx::exact) fact["tolerance"] = kRoughly;
  fact["about"] = Json::array();
  if (!subject.empty()) fact["about"].push_back(subject);
  fact["about"].push_back(draft.words);
  if (article.published) fact["published"] = *article.published;
  fact["sources"] = Json::array({source_of(article)});
  fact["_sentence"] = claim.sentence;
  return fact;
}

}  // namespace

std::optional<std::string> drafted_record(const Article& article, std::span<const Claim> claims) {
  const std::vector<std::string> subject = subject_of(article);
  std::set<std::string> left_out;
  for (const std::string& name : subject) {
    const Tokens tokens(name, Lexicon::french());
    for (std::size_t i = 0; i < tokens.size(); ++i) left_out.insert(fold(tokens.text(i)));
  }
  std::vector<Draft> drafts;
  for (const Field field : {Field::text, Field::title})
    for (const Claim& claim : claims)
      if (claim.field == field && can_be_a_fact(claim) && !is_known(drafts, claim))
        drafts.push_back({&claim, words_near(claim, claims, left_out), {}});
  tell_apart(drafts);
  if (drafts.empty()) return std::nullopt;
  Json record;
  record["schema"] = "recoupe.reference/1";
  const std::string id = slug(article.title.empty() ? article.id : article.title, 40);
  record["id"] = id.empty() ? "fiche" : id;
  record["title"] = article.title.empty() ? article.id : article.title;
  record["facts"] = Json::array();
  std::map<std::string, int> taken;
  for (const Draft& draft : drafts) {
    std::string name = slug(draft.words.front(), 24);
    if (name.empty()) name = "fait";
    if (const int number = ++taken[name]; number > 1) name += "-" + std::to_string(number);
    record["facts"].push_back(fact_of(draft, name, subject, article));
  }
  constexpr int kIndent = 2;
  return record.dump(kIndent) + "\n";
}

}  // namespace recoupe
