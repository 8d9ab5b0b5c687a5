// Test: tests/reconcile/topic_test.cc.
#include "reconcile/topic.h"

#include <algorithm>
#include <array>

#include "extract/fold.h"
#include "extract/lexicon.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

constexpr float kDecay = 0.12F;  // per content word of distance
constexpr float kBehindAnotherFigure = 0.35F;
constexpr float kBehindStop = 0.6F;  // behind `;`, `:`, brackets
constexpr float kBehindComma = 0.85F;
constexpr std::size_t kContrastReach = 7;  // words around the figure
constexpr std::size_t kSettingWords = 24;
constexpr std::size_t kHeads = 2;

// A word of the sentence as the topic sees it.
struct Seen {
  std::size_t begin = 0;
  std::size_t end = 0;
  Sense sense = 0;
  std::uint32_t classes = 0;
  bool content = false;
  bool function = false;
  bool name = false;
  bool time = false;
  bool full_date = false;  // the year of `28 septembre 2018`
  bool earlier = false;    // `avait`, `dernier` behind a span of time
  bool ago = false;        // `il y a dix ans`
  bool apart = false;      // `, elle,`: as against others
  bool comma = false;      // not words, but where clauses part
  bool stop = false;

  // Neither a word nor a number.
  bool mark() const { return sense == 0; }
};

bool is_elision(std::string_view word) {
  return word.ends_with('\'') || word.ends_with("’");
}

bool is_year(const Tokens& tokens, std::size_t i) {
  const std::string_view text = tokens.text(i);
  if (text.size() != 4 || (text[0] != '1' && text[0] != '2')) return false;
  return text >= "1500" && text <= "2100";
}

// `trimestre`, `semestre`: parts of a year, beside months.
bool is_part_of_year(std::string_view folded) {
  static constexpr std::array<std::string_view, 12> kParts = {
      "trimestre", "semestre",  "trimestriel",  "trimestrielle", "semestriel",  "semestrielle",
      "mensuel",   "mensuelle", "hebdomadaire", "quotidien",     "quotidienne", "annuel"};
  return std::find(kParts.begin(), kParts.end(), folded) != kParts.end();
}

bool is_modal(std::string_view folded) {
  static constexpr std::array<std::string_view, 10> kModals = {"va",   "vont", "vient", "viennent", "veut",
                                                               "doit", "peut", "fait",  "met",      "reste"};
  return std::find(kModals.begin(), kModals.end(), folded) != kModals.end();
}

// `XVIIIe`, `IV`: a century or a rank, not a name.
bool is_roman(std::string_view text) {
  if (text.ends_with('e')) text.remove_suffix(1);
  return text.find_first_not_of("IVXLC") == std::string_view::npos;
}

class SentenceReader {
 public:
  SentenceReader(std::string_view text, WordLists& words) : words_(words), tokens_(text, Lexicon::french()) {
    folded_.reserve(tokens_.size());
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      folded_.push_back(tokens_.is_word(i) ? FoldedWord(tokens_.text(i)) : FoldedWord());
  }

  std::vector<Seen> read() {
    bool at_start = true;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      Seen seen{.begin = tokens_[i].begin, .end = tokens_[i].end};
      if (tokens_.is_word(i)) {
        word(i, at_start, seen);
        at_start = false;
      } else if (tokens_.is_digits(i)) {
        seen.time = is_year(tokens_, i);
        if (seen.time) seen.sense = words_.of(tokens_.text(i)).sense;
        seen.full_date = seen.time && i > 1 && tokens_.is_word(i - 1) && tokens_.is_digits(i - 2) &&
                         tokens_.lexicon().info(tokens_[i - 1].word).month > 0;
        at_start = false;
      } else {
        mark(i, seen);
        at_start = at_start || tokens_.is_mark(i, '.') || tokens_.is_mark(i, 0xAB) || tokens_.is_mark(i, ':');
      }
      seen_.push_back(seen);
    }
    return std::move(seen_);
  }

 private:
  void word(std::size_t i, bool at_start, Seen& seen) {
    const std::string_view text = tokens_.text(i);
    const WordInfo& info = tokens_.lexicon().info(tokens_[i].word);
    const WordSense known = words_.of(text);
    seen.sense = known.sense;
    seen.classes = known.classes;
    seen.function = (info.classes & kFunctionWord) != 0 || is_elision(text);
    // A day (`le 6 septembre`) is when something happened, not what the figure holds for.
    const bool day = i > 0 && (tokens_.is_digits(i - 1) || tokens_.is(i - 1, "er"_w));
    seen.time =
        (info.month > 0 && !day && (info.month != 3 || !tokens_[i].capital)) || is_part_of_year(folded(i));
    // `privés d'électricité` has nothing to do with `public`.
    if (folded(i).starts_with("prive") && (tokens_.is(i + 1, "de"_w) || tokens_.text(i + 1).starts_with('d')))
      seen.classes &= ~static_cast<std::uint32_t>(kContrast);
    seen.ago = is_ago(i);
    seen.earlier = seen.ago || is_earlier(i);
    seen.apart = is_stressed(i);
    if (seen.time || info.weekday > 0) return;
    // At the start of a sentence a capital tells nothing, but two in a row do, and a noun without an article
    // that is the subject of a verb is a name (`Fanélie va fermer`).
    const bool subject =
        tokens_.is_word(i + 1) && tokens_.near(i + 1) && tokens_.text(i + 1) != "à" &&
        (tokens_.lexicon().is(tokens_[i + 1].word, kVerb | kAuxiliary | kSaying) || is_modal(folded(i + 1)));
    const bool next_capital = tokens_[i + 1].capital && tokens_.is_word(i + 1) && tokens_.near(i + 1);
    seen.name = tokens_[i].capital && !seen.function &&
                (!at_start || next_capital || subject || (tokens_[i].all_capital && text.size() > 1)) &&
                ((seen.classes & kLight) == 0 || is_place(i)) && (seen.classes & kInstitution) == 0 &&
                !is_roman(text);
    if (is_label(i)) seen.name = true, seen.function = false;
    seen.content = !seen.function && (seen.name || ((seen.classes & kLight) == 0 && text.size() > 1));
  }

  // `avait atteint`, `l'an dernier`, `la saison précédente`, `un an plus tôt`.
  bool is_earlier(std::size_t i) {
    const std::string_view word = folded(i);
    if (word == "avait" || word == "avaient") return true;
    if (word == "auparavant" || (word == "avant" && i == 0)) return true;
    const bool of_span = i > 0 && tokens_.is_word(i - 1) && words_.is(tokens_.text(i - 1), kSpanOfTime);
    if (of_span && (word.starts_with("dernier") || word.starts_with("derniere") ||
                    word.starts_with("passe") || word.starts_with("precedent")))
      return true;
    return word == "tot" && i > 1 && folded(i - 1) == "plus" && tokens_.is_word(i - 2) &&
           words_.is(tokens_.text(i - 2), kSpanOfTime);
  }

  // `à Vienne`, which is a form of `venir` too.
  bool is_place(std::size_t i) const {
    return i > 0 && tokens_.is_word(i - 1) && !tokens_[i - 1].capital && tokens_.is_any(i - 1, "a"_w, "en"_w);
  }

  // `la ligne B`, `le groupe C`: a letter behind a noun says which.
  bool is_label(std::size_t i) const {
    return tokens_.text(i).size() == 1 && tokens_[i].capital && i > 0 && tokens_.is_word(i - 1) &&
           tokens_.near(i) && !tokens_[i - 1].capital && tokens_.text(i - 1).size() > 2 &&
           (tokens_.lexicon().info(tokens_[i - 1].word).classes & kFunctionWord) == 0;
  }

  // The `y` of `Il y a dix ans`.
  bool is_ago(std::size_t i) const {
    const auto is = [&](std::size_t at, std::string_view word) { return folded(at) == word; };
    return i > 0 && is(i - 1, "il") && is(i, "y") && is(i + 1, "a") && tokens_.is_word(i + 3) &&
           words_.is(tokens_.text(i + 3), kSpanOfTime);
  }

  // `L'agglomération, elle, compte …`, `, quant à elle,`.
  bool is_stressed(std::size_t i) const {
    const std::string_view word = folded(i);
    const bool pronoun = word == "lui" || word == "elle" || word == "eux" || word == "elles";
    if (!pronoun || i == 0 || !tokens_.is_mark(i + 1, ',')) return false;
    return tokens_.is_mark(i - 1, ',') || folded(i - 1) == "a";
  }

  // The word as fold() gives it; empty for what is no word, and behind the end.
  std::string_view folded(std::size_t i) const {
    return i < folded_.size() ? folded_[i].view() : std::string_view();
  }

  void mark(std::size_t i, Seen& seen) const {
    seen.comma = tokens_.is_mark(i, ',');
    seen.stop = tokens_.is_mark(i, ';') || tokens_.is_mark(i, ':') || tokens_.is_mark(i, '(') ||
                tokens_.is_mark(i, ')') || tokens_.is_mark(i, 0x2013) || tokens_.is_mark(i, 0x2014);
  }

  WordLists& words_;
  Tokens tokens_;
  std::vector<FoldedWord> folded_;
  std::vector<Seen> seen_;
};

// The sentence read last: that of one figure is often that of the next one too.
class LastSentence {
 public:
  const std::vector<Seen>& read(const std::string& text, WordLists& words) {
    if (!is_read_ || text != text_) {
      seen_ = SentenceReader(text, words).read();
      text_ = text;
      is_read_ = true;
    }
    return seen_;
  }

 private:
  bool is_read_ = false;
  std::string text_;
  std::vector<Seen> seen_;
};

struct LastSentences {
  LastSentence own;
  LastSentence before;
};

struct Stretch {
  std::size_t begin;  // bytes of the sentence
  std::size_t end;
};

Stretch place_in_sentence(const Claim& claim) {
  const std::size_t start = claim.start - std::min(claim.start, claim.sentence_start);
  return {byte_offset(claim.sentence, start), byte_offset(claim.sentence, start + (claim.end - claim.start))};
}

void sort_by_sense(std::vector<TopicWord>& words) {
  std::sort(words.begin(), words.end(), [](const TopicWord& a, const TopicWord& b) {
    return a.sense != b.sense ? a.sense < b.sense : a.weight > b.weight;
  });
  words.erase(std::unique(words.begin(), words.end(),
                          [](const TopicWord& a, const TopicWord& b) { return a.sense == b.sense; }),
              words.end());
}

void sort_unique(std::vector<Sense>& senses) {
  std::sort(senses.begin(), senses.end());
  senses.erase(std::unique(senses.begin(), senses.end()), senses.end());
}

// Collects the topic walking away from the figure, first to the left, then to the right.
class Walk {
 public:
  Walk(Topic& topic, const std::vector<Seen>& seen, Stretch figure, std::vector<Stretch> others)
      : topic_(topic), seen_(seen), figure_(figure), others_(std::move(others)) {}

  void left() {
    clause_ends_ = false;
    float weight = 1;
    std::size_t distance = 0;
    std::size_t steps = 0;
    for (std::size_t i = seen_.size(); i-- > 0;) {
      if (seen_[i].end > figure_.begin) continue;
      step(seen_[i], weight, distance, steps, true);
    }
  }

  void right() {
    clause_ends_ = false;
    float weight = 1;
    std::size_t distance = 0;
    std::size_t steps = 0;
    bool adjacent = true;
    for (const Seen& seen : seen_) {
      if (seen.begin < figure_.end) continue;
      if (adjacent && seen.content && topic_.complement == 0) topic_.complement = seen.sense;
      if (!seen.function) adjacent = false;
      step(seen, weight, distance, steps, false);
    }
  }

  // `la Suède (25,1 %)`; the label of a row (`Belgique 24,7 %`) too.
  void bind() {
    const Seen* last = nullptr;
    for (const Seen& seen : seen_)
      if (seen.end <= figure_.begin && !seen.mark()) last = &seen;
    if (last != nullptr && (last->name || (last->content && last == &seen_.front())))
      topic_.bound = last->sense;
  }

  // The only full date of a sentence is that of all its figures.
  void date_by_sentence() {
    std::vector<Sense> all;
    for (const Seen& seen : seen_)
      if (seen.full_date) all.push_back(seen.sense);
    sort_unique(all);
    if (topic_.times.empty() && all.size() == 1) topic_.times = all;
  }

  void finish() {
    bind();
    date_by_sentence();
    std::stable_sort(names_.begin(), names_.end(),
                     [](const TopicWord& a, const TopicWord& b) { return a.weight > b.weight; });
    for (const TopicWord& name : names_) topic_.names.push_back(name.sense);
    sort_by_sense(topic_.words);
    sort_unique(topic_.times);
    sort_unique(topic_.contrasts);
    sort_unique(topic_.tellers);
  }

 private:
  void step(const Seen& seen, float& weight, std::size_t& distance, std::size_t& steps, bool leftwards) {
    for (const Stretch& other : others_)
      if (seen.begin < other.end && seen.end > other.begin) {
        if (weight > kBehindAnotherFigure) weight *= kBehindAnotherFigure;
        return;
      }
    if (seen.comma) weight *= kBehindComma;
    if (seen.stop) weight *= kBehindStop;
    if (seen.time && weight > kBehindStop) topic_.times.push_back(seen.sense);
    const bool near = ++steps <= kContrastReach && weight > kBehindAnotherFigure;
    if (seen.comma || seen.stop) clause_ends_ = true;
    tellers_and_contrasts(seen, near, leftwards, weight);
    if (!seen.content) return;
    const float strength = weight / (1 + kDecay * static_cast<float>(distance++));
    topic_.words.push_back({seen.sense, strength});
    if (seen.name) names_.push_back({seen.sense, strength});
    if (leftwards && !seen.name && (seen.classes & kAttribute) == 0 && topic_.heads.size() < kHeads &&
        weight > kBehindStop)
      topic_.heads.push_back(seen.sense);
  }

  void tellers_and_contrasts(const Seen& seen, bool near, bool leftwards, float weight) {
    if (seen.apart && weight > kBehindAnotherFigure) topic_.contrasts.push_back(seen.sense);
    // The span itself is a figure, and what is said at the head of a sentence holds for all of it.
    if (seen.earlier && (seen.ago || weight > kBehindStop)) topic_.earlier = true;
    if ((seen.classes & kScope) != 0 && weight > kBehindAnotherFigure && topic_.scope == 0)
      topic_.scope = seen.sense;
    // `contre 57`, `après 57` set the figure apart; `57 avant l'été` does not.
    const bool sets_apart = !seen.function || leftwards;
    if (near && !clause_ends_ && sets_apart && (seen.classes & kContrast) != 0)
      topic_.contrasts.push_back(seen.sense);
    // Who counts stands before the figure, or right behind it.
    const bool counts = (seen.classes & kTeller) != 0 && weight > kBehindAnotherFigure;
    if (counts && (leftwards || !clause_ends_)) topic_.tellers.push_back(seen.sense);
  }

  Topic& topic_;
  const std::vector<Seen>& seen_;
  Stretch figure_;
  std::vector<Stretch> others_;
  std::vector<TopicWord> names_;
  bool clause_ends_ = false;
};

// The figure of `Dantec, 43 ans,`, `à 34 ans`, `âgé de 12 ans`, `(43 ans)`.
bool is_age(const Claim& claim, Stretch figure) {
  if (claim.kind != Kind::duration || claim.unit != "a" || !claim.value) return false;
  const std::string_view before = std::string_view(claim.sentence).substr(0, figure.begin);
  const std::string_view after = std::string_view(claim.sentence).substr(figure.end);
  const std::string folded = fold(before);
  if (folded.ends_with("age de ") || folded.ends_with("agee de ") || folded.ends_with("ages de "))
    return true;
  const bool closed =
      after.empty() || after.starts_with(',') || after.starts_with('.') || after.starts_with(')');
  if (folded == "a " || folded.ends_with(" a ")) return closed;
  return closed && (before.ends_with(", ") || before.ends_with("("));
}

// `les 63 lits`, `ces 82 satellites`; with a noun between, `le motard de 34 ans`.
bool is_definite(std::string_view sentence, Stretch figure) {
  static constexpr std::array<std::string_view, 9> kDefinite = {"le",    "la",  "les", "ce",   "cet",
                                                                "cette", "ces", "ses", "leurs"};
  const Tokens tokens(sentence.substr(0, figure.begin), Lexicon::french());
  const auto definite = [&](std::size_t i) {
    const std::string word = fold(tokens.text(i));
    return std::find(kDefinite.begin(), kDefinite.end(), word) != kDefinite.end() || word == "l'" ||
           word == "l’";
  };
  const std::size_t last = tokens.size();
  if (last == 0) return false;
  if (definite(last - 1)) return true;
  return last >= 3 && fold(tokens.text(last - 1)) == "de" && tokens.is_word(last - 2) && definite(last - 3);
}

Topic topic_of(const Claim& claim, std::span<const Claim> same_sentence, WordLists& words,
               LastSentences& last) {
  Topic topic;
  const Stretch figure = place_in_sentence(claim);
  std::vector<Stretch> others;
  for (const Claim& other : same_sentence)
    if (other.id != claim.id && is_figure(other.kind)) others.push_back(place_in_sentence(other));
  const std::vector<Seen>& seen = last.own.read(claim.sentence, words);
  Walk walk(topic, seen, figure, std::move(others));
  walk.left();
  walk.right();
  walk.finish();
  topic.age = is_age(claim, figure);
  topic.definite = is_definite(claim.sentence, figure);
  // What is counted says much, unless everybody counts it.
  constexpr float kCounted = 0.8F;
  if (claim.kind == Kind::count && claim.unit) {
    const WordSense counted = words.of(*claim.unit);
    if ((counted.classes & kLight) == 0) topic.words.push_back({counted.sense, kCounted});
    sort_by_sense(topic.words);
  }
  const std::vector<Seen>& before = last.before.read(claim.before, words);
  if (topic.names.empty())
    for (auto word = before.rbegin(); word != before.rend(); ++word)
      if (word->name) topic.setting_names.push_back(word->sense);
  std::size_t taken = 0;
  for (auto word = before.rbegin(); word != before.rend() && taken < kSettingWords; ++word)
    if (word->content) topic.setting.push_back({word->sense, 1 / (1 + 0.05F * static_cast<float>(taken++))});
  sort_by_sense(topic.setting);
  return topic;
}

}  // namespace

std::vector<Topic> TopicReader::read(std::span<const Claim> claims) {
  std::vector<Topic> topics;
  LastSentences last_read;
  topics.reserve(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const auto together = [&](const Claim& other) {
      return other.field == claims[i].field && other.sentence_number == claims[i].sentence_number;
    };
    std::size_t first = i;
    while (first > 0 && together(claims[first - 1])) --first;
    std::size_t last = i + 1;
    while (last < claims.size() && together(claims[last])) ++last;
    topics.push_back(topic_of(claims[i], claims.subspan(first, last - first), words_, last_read));
  }
  return topics;
}

std::vector<Sense> TopicReader::words_of(std::string_view text) {
  std::vector<Sense> senses;
  for (const Seen& seen : SentenceReader(text, words_).read())
    if (seen.content) senses.push_back(seen.sense);
  sort_unique(senses);
  return senses;
}

std::vector<Sense> TopicReader::names_of(std::string_view text) {
  std::vector<Sense> senses;
  for (const Seen& seen : SentenceReader(text, words_).read())
    if (seen.name) senses.push_back(seen.sense);
  sort_unique(senses);
  return senses;
}

}  // namespace recoupe
