// Test: tests/reconcile/kept_article_test.cc.
#include "reconcile/kept_article.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/units.h"
#include "ingest/text_hash.h"
#include "reconcile/packing.h"

namespace recoupe {
namespace {

// --- fields, in one order for both directions ---------------------------------------------------

template <typename Walk, typename ContextT, typename ToldT>
void head_fields(Walk& walk, ContextT& context, ToldT& told) {
  walk(context.id), walk(context.url), walk(context.outlet), walk(context.title), walk(context.published);
  walk(context.language), walk(context.source.file), walk(context.source.offset);
  walk(context.source.record), walk(context.dispatch);
  walk(told.title), walk(told.title_names), walk(told.names), walk(told.amounts), walk(told.day);
}

template <typename Walk, typename SubjectT>
void subject_fields(Walk& walk, SubjectT& subject) {
  walk(subject.sort), walk(subject.value), walk(subject.words), walk(subject.names);
}

template <typename Walk, typename ClaimT, typename ToldT>
void figure_fields(Walk& walk, ClaimT& claim, ToldT& told) {
  walk(claim.field), walk(claim.block), walk(claim.start), walk(claim.end), walk(claim.quote);
  walk(claim.sentence_start), walk(claim.block_number), walk(claim.sentence_number);
  walk(claim.kind), walk(claim.value), walk(claim.low), walk(claim.high), walk(claim.unit), walk(claim.per);
  walk(claim.approx), walk(claim.step), walk(claim.role), walk(claim.modality), walk(claim.period);
  walk(claim.over), walk(claim.by), walk(claim.since);
  walk(claim.negated), walk(claim.attributed_to), walk(claim.quoted);
  walk(told.topic.names), walk(told.topic.setting_names), walk(told.topic.times), walk(told.topic.contrasts);
  walk(told.topic.heads), walk(told.topic.complement), walk(told.topic.tellers), walk(told.topic.scope);
  walk(told.topic.bound), walk(told.topic.age), walk(told.topic.earlier), walk(told.topic.definite);
  walk(told.text), walk(told.toll), walk(told.confirmed), walk(told.contradicted);
}

// --- what takes less room than it has in memory -------------------------------------------------

// The article's id stands at the head of nearly every claim's, and is held once.
std::string without_article(const Claim& claim) {
  return claim.id.starts_with(claim.article->id) ? '~' + claim.id.substr(claim.article->id.size())
                                                 : '=' + claim.id;
}
std::string with_article(const std::string& id, const std::string& article) {
  return id.starts_with('~') ? article + id.substr(1) : id.substr(std::min<std::size_t>(1, id.size()));
}

// Of the setting only the words count.
std::vector<Sense> senses_of(const std::vector<TopicWord>& words) {
  std::vector<Sense> senses;
  for (const TopicWord& word : words) senses.push_back(word.sense);
  return senses;
}
std::vector<TopicWord> words_of(const std::vector<Sense>& senses) {
  std::vector<TopicWord> words;
  for (const Sense sense : senses) words.push_back({sense, 0});
  return words;
}

std::vector<Sense> without(const std::vector<Sense>& all, const std::vector<Sense>& these) {
  std::vector<Sense> rest;
  std::set_difference(all.begin(), all.end(), these.begin(), these.end(), std::back_inserter(rest));
  return rest;
}
std::vector<Sense> both(const std::vector<Sense>& some, const std::vector<Sense>& others) {
  std::vector<Sense> all;
  all.reserve(some.size() + others.size());
  std::merge(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(all));
  return all;
}

std::uint64_t sort_of(const Claim& claim) {
  std::uint64_t hash = text_hash(name_of(claim.kind));
  const std::string unit = claim.unit.value_or("");
  const std::string_view dimension = claim.kind == Kind::measure ? dimension_of(unit) : std::string_view();
  hash = text_hash(dimension.empty() ? std::string_view(unit) : dimension, hash);
  hash = text_hash(claim.per.value_or(""), text_hash("/", hash));
  return text_hash(claim.role == Role::change ? "c" : "s", hash);
}

KeptSubject subject_of(const ToldFigure& told) {
  const Claim& claim = *told.claim;
  return {.sort = sort_of(claim),
          .value = claim.value ? *claim.value : (claim.low.value_or(0) + claim.high.value_or(0)) / 2,
          .words = told.topic.words,
          .names = without(told.names, told.article->names)};
}

// --- frames -------------------------------------------------------------------------------------

void add_frame(std::string& bytes, const std::string& frame) {
  static_assert(kFrameLength == sizeof(std::uint32_t));
  Packer length;
  length(static_cast<std::uint32_t>(frame.size()));
  bytes += length.bytes();
  bytes += frame;
}

// Sentences of which each is held once, though several figures stand in it.
class Sentences {
 public:
  // Its number. Figures come in page order, so only the last one is looked at.
  std::uint64_t add(const std::string& sentence) {
    if (count_ == 0 || sentence != last_) {
      packer_(sentence);
      last_ = sentence;
      ++count_;
    }
    return count_ - 1;
  }
  const std::string& bytes() const { return packer_.bytes(); }

 private:
  Packer packer_;
  std::string last_;
  std::uint64_t count_ = 0;
};

std::string sentence_at(std::string_view sentences, std::uint64_t number) {
  Unpacker unpacker(sentences);
  std::string sentence;
  for (std::uint64_t i = 0; i <= number && !unpacker.at_end(); ++i) unpacker(sentence);
  return sentence;
}

std::string figure_frame(const ToldFigure& told, Sentences& sentences) {
  Packer packer;
  const KeptSubject subject = subject_of(told);
  subject_fields(packer, subject);
  packer(without_article(*told.claim));
  packer(senses_of(told.topic.setting));
  packer.size(sentences.add(told.claim->sentence));
  figure_fields(packer, *told.claim, told);
  return packer.bytes();
}

}  // namespace

std::string_view first_frame(std::string_view bytes) {
  std::uint32_t length = 0;
  Unpacker unpacker(bytes);
  unpacker(length);
  return length <= bytes.size() && bytes.size() - length >= kFrameLength ? bytes.substr(kFrameLength, length)
                                                                         : std::string_view();
}

std::string pack(std::span<const ToldFigure> figures) {
  if (figures.empty()) return {};
  Sentences sentences;
  std::string frames;
  for (const ToldFigure& told : figures) add_frame(frames, figure_frame(told, sentences));
  const ToldArticle& article = *figures.front().article;
  Packer head;
  head.size(figures.size());
  head.size(frames.size());
  head.size(kFrameLength + sentences.bytes().size());
  head_fields(head, *article.context, article);
  std::string bytes;
  add_frame(bytes, head.bytes());
  bytes += frames;
  add_frame(bytes, sentences.bytes());
  return bytes;
}

KeptHead unpack_head(std::string_view frame) {
  Unpacker unpacker(frame);
  KeptHead head;
  head.figures = unpacker.size();
  head.figure_bytes = unpacker.size();
  head.sentence_bytes = unpacker.size();
  auto context = std::make_shared<ArticleContext>();
  auto told = std::make_shared<ToldArticle>();
  head_fields(unpacker, *context, *told);
  told->context = std::move(context);
  head.article = std::move(told);
  return head;
}

KeptSubject unpack_subject(std::string_view frame) {
  Unpacker unpacker(frame);
  KeptSubject subject;
  subject_fields(unpacker, subject);
  return subject;
}

std::unique_ptr<KeptFigure> unpack_figure(std::string_view frame, std::shared_ptr<const ToldArticle> article,
                                          std::string_view sentences) {
  Unpacker unpacker(frame);
  auto figure = std::make_unique<KeptFigure>();
  auto& [claim, told] = *figure;
  KeptSubject subject;
  subject_fields(unpacker, subject);
  std::string id;
  unpacker(id);
  std::vector<Sense> setting;
  unpacker(setting);
  const std::uint64_t sentence = unpacker.size();
  figure_fields(unpacker, claim, told);
  claim.id = with_article(id, article->context->id);
  claim.article = article->context;
  if (!sentences.empty()) claim.sentence = sentence_at(sentences, sentence);
  told.claim = &claim;
  told.names = both(article->names, subject.names);
  told.topic.words = std::move(subject.words);
  told.topic.setting = words_of(setting);
  told.article = std::move(article);
  return figure;
}

}  // namespace recoupe
