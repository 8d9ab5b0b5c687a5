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

class ArticleReader {
 public:
  ArticleReader(const Article& article, const ExtractOptions& options)
      : article_(article),
        options_(options),
        lexicon_(Lexicon::french()),
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
  void read_block(Field field, BlockRole role, std::string_view text, std::size_t offset,
                  std::size_t number) {
    const Tokens tokens(text, lexicon_);
    std::vector<Figure> figures = read_all(tokens);
    if (figures.empty()) return;
    complete_bare_figures(tokens, figures);
    std::vector<Span> sentences = sentences_of(text);
    const auto sentence_of = sentence_numbers(tokens, sentences);
    const auto contexts = read_context(tokens, figures, sentence_of);
    Counters counters{CodePointCounter(text), CodePointCounter(text), offset};
    const std::size_t first_claim = claims_.size();
    for (std::size_t k = 0; k < figures.size(); ++k) {
      Claim claim = claim_of(tokens, figures[k]);
      claim.field = field;
      claim.block = role;
      claim.block_number = number;
      claim.role = contexts[k].role;
      claim.period = contexts[k].period;
      claim.attributed_to = contexts[k].attributed_to;
      claim.quoted = contexts[k].quoted;
      claim.negated = contexts[k].negated;
      if (role != BlockRole::heading) claim.heading = heading_;
      const std::size_t s = sentence_of[figures[k].first];
      claim.sentence_number = sentences_read_ + s;
      place(sentences, s, figures[k], tokens, counters, claim);
      claims_.push_back(std::move(claim));
    }
    for (const FigureLink& link : read_links(tokens, figures, sentence_of))
      claims_[first_claim + link.from].links.push_back({link.type, claims_[first_claim + link.to].id});
    sentences_read_ += sentences.size();
  }

  static std::vector<std::size_t> sentence_numbers(const Tokens& tokens, const std::vector<Span>& sentences) {
    std::vector<std::size_t> numbers(tokens.size());
    std::size_t s = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      while (s + 1 < sentences.size() && tokens[i].begin >= sentences[s + 1].begin) ++s;
      numbers[i] = s;
    }
    return numbers;
  }

  Claim claim_of(const Tokens& tokens, const Figure& figure) {
    Claim claim;
    claim.id = article_.id + "#" + std::to_string(claims_.size() + 1);
    claim.article = context_;
    claim.quote = tokens.text(figure.first, figure.last);
    claim.kind = figure.kind;
    if (figure.kind == Kind::ordinal) claim.value = figure.value;
    if (!is_figure(figure.kind)) return claim;
    claim.value = figure.value;
    claim.low = figure.low;
    claim.high = figure.high;
    if (!figure.unit.empty()) claim.unit = figure.unit;
    if (!figure.per.empty()) claim.per = figure.per;
    claim.approx = figure.approx;
    claim.step = figure.step;
    return claim;
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
    std::vector<Claim> figures;
    for (Claim& claim : claims_)
      if (is_figure(claim.kind)) figures.push_back(std::move(claim));
    return figures;
  }

  const Article& article_;
  const ExtractOptions& options_;
  const Lexicon& lexicon_;
  std::shared_ptr<ArticleContext> context_;
  std::vector<Claim> claims_;
  std::string heading_;
  std::size_t sentences_read_ = 0;
};

}  // namespace

std::vector<Claim> extract(const Article& article, const ExtractOptions& options) {
  return ArticleReader(article, options).read();
}

}  // namespace recoupe
