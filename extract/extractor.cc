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

// The sentences of the block before sentence `n`, the nearest as far as they fit.
std::string before(std::string_view text, const std::vector<Span>& sentences, std::size_t n) {
  std::size_t first = n;
  while (first > 0 && sentences[n].begin - sentences[first - 1].begin <= kBeforeBytes) --first;
  if (first == n && n > 0) first = n - 1;
  return first == n ? std::string()
                    : std::string(
                          text.substr(sentences[first].begin, sentences[n - 1].end - sentences[first].begin));
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
  }

  std::vector<Claim> read() {
    read_block(Field::title, BlockRole::heading, article_.title, 0, 0);
    std::size_t number = 0;
    CodePointCounter counter(article_.text);
    for (const Block& block : article_.blocks) {
      const std::string_view text =
          std::string_view(article_.text).substr(block.begin, block.end - block.begin);
      read_block(Field::text, block.role, text, counter.at(block.begin), ++number);
      if (block.role == BlockRole::heading) heading_ = text;
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
    CodePointCounter counter(text);
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
      claim.heading = heading_;
      const std::size_t s = sentence_of[figures[k].first];
      claim.sentence_number = sentences_read_ + s;
      place(text, sentences, s, figures[k], tokens, counter, offset, claim);
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

  // The figure's and its sentence's place, in code points of the field.
  static void place(std::string_view text, const std::vector<Span>& sentences, std::size_t s,
                    const Figure& figure, const Tokens& tokens, CodePointCounter& counter, std::size_t offset,
                    Claim& claim) {
    const std::size_t begin = tokens[figure.first].begin;
    const std::size_t end = tokens[figure.last - 1].end;
    Span sentence = sentences[s];
    sentence.end = std::max(sentence.end, end);
    claim.sentence = slice(text, sentence);
    claim.sentence_start = offset + counter.at(sentence.begin);
    claim.start = offset + counter.at(begin);
    claim.end = offset + counter.at(end);
    claim.before = before(text, sentences, s);
    if (s + 1 < sentences.size()) claim.after = slice(text, sentences[s + 1]);
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
