// The recipe: tokens, figures, sentences, context, claims; field by field, then over the whole article.
// Test: tests/extract/extractor_test.cc.
#include "extract/extractor.h"

#include <algorithm>

#include "extract/context.h"
#include "extract/ellipsis.h"
#include "extract/grammar.h"
#include "extract/sentences.h"
#include "ingest/utf8.h"

namespace recoupe {
namespace {

constexpr std::size_t kLeadBytes = 400;
constexpr std::size_t kBeforeBytes = 400;
constexpr std::size_t kUsualPiece =
    24576;  // of a block that is read at once, in bytes; no paragraph is as long
constexpr std::size_t kLongestPiece = 32768;
constexpr std::size_t kSideBytes = 500;  // of a sentence, on each side of a figure; longer ones are no prose

// The head of the body, as far as whole sentences of the first paragraph go.
std::string lead_of(const Article& article) {
  for (const Block& block : article.blocks) {
    if (block.role == BlockRole::heading || block.role == BlockRole::caption ||
        block.role == BlockRole::table)
      continue;
    const std::string_view text = std::string_view(article.text).substr(block.begin, block.end - block.begin);
    std::size_t end = 0;
    for (const Span& sentence :
         sentences_of(text.substr(0, std::min(text.size(), byte_offset(text, 2 * kLeadBytes))))) {
      if (end > 0 && sentence.end > kLeadBytes) break;
      end = sentence.end;
    }
    return std::string(text.substr(0, end));
  }
  return {};
}

std::string_view slice(std::string_view text, const Span& span) {
  return text.substr(span.begin, span.end - span.begin);
}

// A part of `text` for a reader's eyes, at most `most` bytes on either side of [begin, end) and whole code
// points: a text without full stops must not be copied into each of its claims.
Span around(std::string_view text, Span whole, std::size_t begin, std::size_t end, std::size_t most) {
  const auto inside = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  if (begin > whole.begin + most) whole.begin = begin - most;
  while (whole.begin < begin && inside(whole.begin)) ++whole.begin;
  if (whole.end > end + most) whole.end = end + most;
  while (whole.end > end && inside(whole.end)) --whole.end;
  return whole;
}

// The sentences of the block before sentence `n`: the nearest as far as they fit, and the first of all, which
// says what a long paragraph is about.
std::string before(std::string_view text, const std::vector<Span>& sentences, std::size_t n) {
  if (n == 0) return {};
  std::size_t first = n - 1;
  while (first > 0 && sentences[n].begin - sentences[first - 1].begin <= kBeforeBytes) --first;
  const std::size_t end = sentences[n - 1].end;
  const std::string nearest(slice(text, around(text, {sentences[first].begin, end}, end, end, kSideBytes)));
  const std::string_view opening = slice(text, sentences[0]);
  if (first == 0 || opening.size() > kBeforeBytes) return nearest;
  return std::string(opening) + " […] " + nearest;
}

// Where the first piece of `text` ends: behind the first sentence from kUsualPiece on, else at the last space
// before kLongestPiece, else there. What follows later does not move it.
std::size_t end_of_piece(std::string_view text) {
  std::size_t space = 0;
  for (std::size_t i = kUsualPiece; i < std::min(text.size(), kLongestPiece); ++i) {
    if (text[i - 1] != ' ') continue;
    const char before = text[i - 2];
    if (before == '.' || before == '!' || before == '?') return i;
    space = i;
  }
  if (text.size() <= kLongestPiece) return text.size();
  if (space > 0) return space;
  std::size_t end = kLongestPiece;
  while (end > 1 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

class ArticleReader {
 public:
  ArticleReader(const Article& article, const ExtractOptions& options)
      : article_(article),
        options_(options),
        lexicon_(Lexicon::french()),
        tokens_(lexicon_),
        context_(std::make_shared<ArticleContext>()) {
    context_->id = article.id;
    context_->url = article.url;
    context_->outlet = article.outlet;
    context_->title = article.title;
    context_->published = article.published;
    context_->language = article.language;
    context_->source = article.source;
    context_->dispatch = article.dispatch;
  }

  std::vector<Claim> read() {
    read_block(Field::title, BlockRole::heading, article_.title, 0, 0);
    std::size_t number = 0;
    CodePointCounter counter(article_.text);
    for (const Block& block : article_.blocks) {
      const std::string_view text =
          std::string_view(article_.text).substr(block.begin, block.end - block.begin);
      read_block(Field::text, block.role, text, counter.at(block.begin), ++number);
      if (block.role == BlockRole::heading)
        heading_ = slice(text, around(text, {0, text.size()}, 0, 0, kSideBytes));
    }
    if (!claims_.empty()) context_->lead = lead_of(article_);
    complete_ellipses(claims_);
    return finish();
  }

 private:
  // Piece by piece, so that no block, however long, asks for more memory than its claims.
  void read_block(Field field, BlockRole role, std::string_view text, std::size_t offset,
                  std::size_t number) {
    while (text.size() > kUsualPiece) {
      const std::string_view piece = text.substr(0, end_of_piece(text));
      read_piece(field, role, piece, offset, number);
      offset += count_code_points(piece);
      text.remove_prefix(piece.size());
    }
    read_piece(field, role, text, offset, number);
  }

  void read_piece(Field field, BlockRole role, std::string_view text, std::size_t offset,
                  std::size_t number) {
    tokens_.read(text);
    const Tokens& tokens = tokens_;
    std::vector<Figure> figures = read_all(tokens);
    if (figures.empty()) return;
    complete_bare_figures(tokens, figures);
    complete_rates(tokens, figures);
    std::vector<Span> sentences = sentences_of(text);
    number_sentences(sentences);
    const std::vector<std::size_t>& sentence_of = sentence_of_;
    auto contexts = read_context(tokens, figures, sentence_of);
    const auto links = read_links(tokens, figures, sentence_of, contexts);
    Counters counters{CodePointCounter(text), CodePointCounter(text), offset};
    const std::size_t first_claim = claims_.size();
    for (std::size_t k = 0; k < figures.size(); ++k) {
      Claim& claim = claims_.emplace_back();
      fill(tokens, figures[k], claim);
      claim.field = field;
      const std::size_t s = sentence_of[figures[k].first];
      claim.sentence_number = sentences_read_ + s;
      is_kept_.push_back(is_figure(claim.kind) ||
                         (options_.weekdays && is_behind_weekday(tokens, figures[k])));
      if (!options_.all && !is_kept_.back()) continue;  // finish() leaves it out
      claim.block = role;
      claim.block_number = number;
      apply(std::move(contexts[k]), claim);
      if (role != BlockRole::heading) claim.heading = heading_;
      place(sentences, s, figures[k], tokens, counters, claim);
    }
    for (const FigureLink& link : links)
      claims_[first_claim + link.from].links.push_back({link.type, claims_[first_claim + link.to].id});
    sentences_read_ += sentences.size();
  }

  // `jeudi 20 juin`, `samedi, le 3 mai`, `du lundi 3 au vendredi 7 mars`.
  static bool is_behind_weekday(const Tokens& tokens, const Figure& figure) {
    if (figure.kind != Kind::date || figure.first == 0) return false;
    std::size_t before = figure.first - 1;
    const bool joined = tokens.is_mark(before, ',') || tokens.is(before, "le"_w);
    if (joined && before > 0) --before;
    return tokens.is_word(before) && tokens.lexicon().info(tokens[before].word).weekday > 0;
  }

  void number_sentences(const std::vector<Span>& sentences) {
    sentence_of_.resize(tokens_.size());
    std::size_t s = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      while (s + 1 < sentences.size() && tokens_[i].begin >= sentences[s + 1].begin) ++s;
      sentence_of_[i] = s;
    }
  }

  // What the figure itself says.
  void fill(const Tokens& tokens, const Figure& figure, Claim& claim) const {
    const std::string number = std::to_string(claims_.size());
    claim.id.reserve(article_.id.size() + 1 + number.size());
    claim.id.append(article_.id).append(1, '#').append(number);
    claim.article = context_;
    claim.quote = tokens.text(figure.first, figure.last);
    claim.kind = figure.kind;
    if (figure.kind == Kind::ordinal) {
      claim.value = figure.value;
      claim.low = figure.low;
      claim.high = figure.high;
    }
    if (!is_figure(figure.kind)) return;
    claim.value = figure.value;
    claim.low = figure.low;
    claim.high = figure.high;
    if (!figure.unit.empty()) claim.unit = figure.unit;
    if (!figure.per.empty()) claim.per = figure.per;
    claim.approx = figure.approx;
    claim.step = figure.step;
    if (figure.denominator > 0) claim.numerator = figure.numerator;
    if (figure.denominator > 0) claim.denominator = figure.denominator;
  }

  // Each goes forward only, so that a block is counted through once.
  struct Counters {
    CodePointCounter of_sentences;
    CodePointCounter of_figures;
    std::size_t offset;  // code points of the field before the block
  };

  // The figure's and its sentence's place, in code points of the field.
  static void place(const std::vector<Span>& sentences, std::size_t s, const Figure& figure,
                    const Tokens& tokens, Counters& counters, Claim& claim) {
    const std::string_view text = tokens.text();
    const std::size_t begin = tokens[figure.first].begin;
    const std::size_t end = tokens[figure.last - 1].end;
    Span sentence = sentences[s];
    sentence.end = std::max(sentence.end, end);
    sentence = around(text, sentence, begin, end, kSideBytes);
    claim.sentence = slice(text, sentence);
    claim.sentence_start = counters.offset + counters.of_sentences.at(sentence.begin);
    claim.start = counters.offset + counters.of_figures.at(begin);
    claim.end = counters.offset + counters.of_figures.at(end);
    claim.before = before(text, sentences, s);
    if (s + 1 >= sentences.size()) return;
    const Span next = sentences[s + 1];
    claim.after = slice(text, around(text, next, next.begin, next.begin, kSideBytes));
  }

  std::vector<Claim> finish() {
    if (options_.all) return std::move(claims_);
    std::size_t i = 0;
    std::erase_if(claims_, [&](const Claim&) { return !is_kept_[i++]; });
    return std::move(claims_);
  }

  const Article& article_;
  const ExtractOptions& options_;
  const Lexicon& lexicon_;
  Tokens tokens_;                         // of the block that is being read
  std::vector<std::size_t> sentence_of_;  // each of them
  std::shared_ptr<ArticleContext> context_;
  std::vector<Claim> claims_;
  std::vector<bool> is_kept_;  // of each claim, without `all`
  std::string heading_;
  std::size_t sentences_read_ = 0;
};

}  // namespace

std::vector<Claim> extract(const Article& article, const ExtractOptions& options) {
  return ArticleReader(article, options).read();
}

}  // namespace recoupe
