// Test: tests/extract/sentences_test.cc.
#include "extract/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>

#include "ingest/code_points.h"

namespace recoupe {
namespace {

std::unique_ptr<icu::BreakIterator> french_sentences() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> plain(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getFrench(), status));
  if (U_FAILURE(status)) return nullptr;
  UErrorCode filter_status = U_ZERO_ERROR;
  std::unique_ptr<icu::FilteredBreakIteratorBuilder> filter(
      icu::FilteredBreakIteratorBuilder::createInstance(icu::Locale::getFrench(), filter_status));
  if (U_FAILURE(filter_status)) return plain;
  for (const char16_t* abbreviation :
       {u"M.",    u"MM.",  u"Mme.", u"Dr.",  u"Me.",     u"St.", u"av.",  u"apr.",
        u"art.",  u"p.",   u"pp.",  u"n°.",  u"J.",      u"C.",  u"env.", u"vol.",
        u"chap.", u"fig.", u"min.", u"max.", u"approx.", u"cf.", u"ex."})
    filter->suppressBreakAfter(abbreviation, filter_status);
  icu::BreakIterator* wrapped = filter->wrapIteratorWithFilter(plain.release(), filter_status);
  return std::unique_ptr<icu::BreakIterator>(wrapped);
}

void push_trimmed(std::string_view block, std::size_t begin, std::size_t end, std::vector<Span>& spans) {
  const auto is_space = [&](std::size_t i) {
    return block[i] == ' ' || block[i] == '\t' || block[i] == '\n' || block[i] == '\r';
  };
  while (begin < end && is_space(begin)) ++begin;
  while (end > begin && is_space(end - 1)) --end;
  if (begin < end) spans.push_back({begin, end});
}

bool is_lower_ascii(char c) {
  return c >= 'a' && c <= 'z';
}

// The end of a sentence that runs into the next without a space: `euros.Son`, `populaires.« Nous`.
std::size_t run_on(std::string_view text, std::size_t from, std::size_t end) {
  for (std::size_t dot = text.find('.', from); dot != std::string_view::npos && dot + 3 < end;
       dot = text.find('.', dot + 1)) {
    if (dot < from + 2) continue;
    const auto before = static_cast<unsigned char>(text[dot - 1]);
    const auto before2 = static_cast<unsigned char>(text[dot - 2]);
    const bool word_before =
        (is_lower_ascii(static_cast<char>(before)) || before >= 0x80) &&
        (is_lower_ascii(static_cast<char>(before2)) || before2 >= 0x80 || before2 == '\'');
    if (!word_before) continue;
    const std::string_view rest = text.substr(dot + 1, end - dot - 1);
    if (rest.starts_with("«") || rest.starts_with("“")) return dot + 1;
    std::size_t i = 0;
    const char32_t first = next_code_point(rest, i);
    if (i >= rest.size() || !u_isupper(static_cast<UChar32>(first))) continue;
    const auto next = static_cast<unsigned char>(rest[i]);
    if (is_lower_ascii(static_cast<char>(next)) || next >= 0x80 || next == '\'' || next == ' ')
      return dot + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<Span> sentences_of(std::string_view block) {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = french_sentences();
  std::vector<Span> spans;
  UErrorCode status = U_ZERO_ERROR;
  UText* text = utext_openUTF8(nullptr, block.data(), static_cast<std::int64_t>(block.size()), &status);
  if (U_FAILURE(status) || iterator == nullptr) {
    push_trimmed(block, 0, block.size(), spans);
    return spans;
  }
  iterator->setText(text, status);
  std::size_t begin = 0;
  for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
    const auto stop = static_cast<std::size_t>(end);
    for (std::size_t cut = run_on(block, begin, stop); cut != std::string_view::npos;
         cut = run_on(block, begin, stop)) {
      push_trimmed(block, begin, cut, spans);
      begin = cut;
    }
    push_trimmed(block, begin, stop, spans);
    begin = stop;
  }
  utext_close(text);
  return spans;
}

}  // namespace recoupe
