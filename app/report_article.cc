#include "app/report_article.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/labels.h"
#include "app/report_marks.h"
#include "app/report_words.h"
#include "ingest/utf8.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

constexpr std::size_t long_title = 300;  // code points; a longer one scrolls in a box of its own
constexpr std::size_t long_quote = 200;
constexpr std::size_t most_others = 8;

TemplateData list() {
  return TemplateData{TemplateData::type::list};
}

std::string_view class_of(Tone tone) {
  switch (tone) {
    case Tone::unjudged:
      return "unjudged";
    case Tone::confirmed:
      return "confirmed";
    case Tone::info:
      return "info";
    case Tone::warning:
      return "warning";
    case Tone::error:
      break;
  }
  return "error";
}

Tone tone_of(Severity severity) {
  return severity == Severity::error     ? Tone::error
         : severity == Severity::warning ? Tone::warning
                                         : Tone::info;
}

class ArticleSheet {
 public:
  ArticleSheet(const ArticleHead& head, const ReportContext& context)
      : head_(head), context_(context), mine_(context.of(head)) {}

  TemplateData data() {
    collect_marks();
    TemplateData data;
    data.set("t", context_.words());
    data.set("number", std::to_string(mine_.number));
    data.set("outlet", text_or_nothing(head_.outlet.value_or("")));
    data.set("published", text_or_nothing(head_.published.value_or("")));
    data.set("date",
             text_or_nothing(head_.published ? date_text(*head_.published, context_.language()) : ""));
    data.set("file", text_or_nothing(head_.file));
    data.set("url", text_or_nothing(head_.url && is_web_address(*head_.url) ? *head_.url : ""));
    data.set("long_title", TemplateData{count_code_points(head_.title) > long_title});
    data.set("short_title", shortened(head_.title.empty() ? head_.id : head_.title, 100));
    data.set("untitled", TemplateData{head_.title.empty()});
    data.set("title_pieces", pieces(head_.title, 0, count_code_points(head_.title), marks(Field::title)));
    data.set("has_text", TemplateData{mine_.page != nullptr});
    if (mine_.page != nullptr) {
      data.set("text_lang", mine_.page->language);
      data.set("blocks", blocks(*mine_.page));
    }
    data.set("has_findings", TemplateData{!mine_.findings.empty()});
    TemplateData findings = list();
    for (const std::size_t i : mine_.findings) findings.push_back(finding(i));
    data.set("findings", findings);
    return data;
  }

 private:
  using Marks = std::vector<const TextMark*>;

  void collect_marks() {
    for (const std::size_t i : mine_.claims) {
      const Claim& claim = context_.review().claims[i];
      const Verdict* verdict = context_.verdict_of(claim.id);
      TextMark mark{claim.start, claim.end, Tone::unjudged, {}, i + 1, {}};
      if (verdict != nullptr) mark.fact = context_.fact_number(verdict->fact);
      if (verdict != nullptr && verdict->verdict == VerdictKind::confirmed) mark.tone = Tone::confirmed;
      marks_.push_back({claim.field, mark});
    }
    for (const std::size_t i : mine_.findings) {
      const Finding& finding = context_.review().report.findings[i];
      marks_.push_back(
          {finding.field, {finding.start, finding.end, tone_of(finding.severity), i + 1, {}, {}}});
    }
  }

  Marks marks(Field field) const {
    Marks marks;
    for (const auto& [its_field, mark] : marks_)
      if (its_field == field) marks.push_back(&mark);
    std::stable_sort(marks.begin(), marks.end(),
                     [](const TextMark* a, const TextMark* b) { return a->start < b->start; });
    return marks;
  }

  // The code points [start, end) of the field, which are all of `text`.
  TemplateData pieces(std::string_view text, std::size_t start, std::size_t end, const Marks& marks) {
    TemplateData data = list();
    std::size_t byte = 0;
    for (const Piece& one : pieces_of(start, end, marks)) {
      const std::size_t size = byte_offset(text.substr(byte), one.end - one.start);
      data.push_back(piece(std::string(text.substr(byte, size)), one));
      byte += size;
    }
    return data;
  }

  TemplateData piece(const std::string& text, const Piece& piece) {
    TemplateData data;
    data.set("words", text);
    data.set("anchors", list());
    data.set("refs", list());
    for (const char* none : {"href", "mark_id", "tone", "ref", "tip"}) data.set(none, text_or_nothing(""));
    if (piece.marks.empty()) return data;
    TemplateData anchors = list(), refs = list();
    const TextMark& first = *piece.marks.front();
    data.set("tone", text_or_nothing(std::string(class_of(first.tone))));
    for (const TextMark* mark : piece.marks) {
      if (mark->claim && anchored_.insert("c" + std::to_string(*mark->claim)).second)
        anchors.push_back("c" + std::to_string(*mark->claim));
      if (!mark->finding) continue;
      const std::string number = std::to_string(*mark->finding);
      const bool new_here = anchored_.insert("m" + number).second;
      if (mark == &first) {
        data.set("href", text_or_nothing("f" + number));
        data.set("mark_id", text_or_nothing(new_here ? "m" + number : ""));
        data.set("ref", text_or_nothing(mark->end <= piece.end ? number : ""));
        data.set("tip", text_or_nothing(tip(*mark->finding - 1)));
      } else if (mark->end <= piece.end) {
        TemplateData ref;
        ref.set("other", number);
        ref.set("other_tone", std::string(class_of(mark->tone)));
        ref.set("other_tip", tip(*mark->finding - 1));
        refs.push_back(ref);
      }
      if (mark != &first && new_here) anchors.push_back("m" + number);
    }
    if (!first.finding && first.tone == Tone::confirmed && first.fact)
      data.set("href", text_or_nothing("v" + std::to_string(*first.fact)));
    data.set("anchors", anchors);
    data.set("refs", refs);
    return data;
  }

  std::string tip(std::size_t i) const {
    const Finding& finding = context_.review().report.findings[i];
    return fmt::format("{} {} : {}", context_.said(label_of(finding.severity)), i + 1,
                       context_.said(title_of(finding.code)));
  }

  TemplateData blocks(const Article& page) {
    TemplateData data = list();
    const Marks all = marks(Field::text);
    CodePointCounter counter(page.text);
    std::size_t first = 0;
    for (const Block& block : page.blocks) {
      const std::size_t start = counter.at(block.begin), end = counter.at(block.end);
      while (first < all.size() && all[first]->end <= start) ++first;
      Marks near;
      for (std::size_t i = first; i < all.size() && all[i]->start < end; ++i) near.push_back(all[i]);
      TemplateData one;
      one.set("role", std::string(name_of(block.role)));
      one.set("is_heading", TemplateData{block.role == BlockRole::heading});
      one.set("is_quote", TemplateData{block.role == BlockRole::quote});
      one.set("is_other", TemplateData{block.role != BlockRole::heading && block.role != BlockRole::quote});
      const std::string_view text = std::string_view(page.text).substr(block.begin, block.end - block.begin);
      one.set("pieces", pieces(text, start, end, near));
      data.push_back(one);
    }
    return data;
  }

  TemplateData finding(std::size_t i) const {
    const Finding& finding = context_.review().report.findings[i];
    TemplateData data;
    data.set("id", std::to_string(i + 1));
    data.set("its_severity", std::string(name_of(finding.severity)));
    data.set("severity_label", context_.said(label_of(finding.severity)));
    data.set("its_code", std::string(name_of(finding.code)));
    data.set("code_label", context_.said(title_of(finding.code)));
    data.set("quote", shortened(finding.quote, long_quote));
    data.set("message", finding.message);
    data.set(
        "mark_link",
        text_or_nothing(anchored_.contains("m" + std::to_string(i + 1)) ? "m" + std::to_string(i + 1) : ""));
    data.set("wanted",
             text_or_nothing(finding.expected ? quantity_text(*finding.expected, context_.language()) : ""));
    data.set("proposal", text_or_nothing(finding.suggestion.value_or("")));
    data.set("speaker", text_or_nothing(finding.attributed_to.value_or("")));
    data.set("its_sources", sources(finding));
    const auto fact = finding.fact ? context_.fact_number(*finding.fact) : std::nullopt;
    data.set("fact_link", text_or_nothing(fact ? "v" + std::to_string(*fact) : ""));
    data.set("fact_name", text_or_nothing(finding.fact.value_or("")));
    data.set("its_others", others(finding));
    data.set("sentence_pieces", mine_.page == nullptr ? sentence(finding) : list());
    TemplateData reasons = list();
    for (const std::string& reason : finding.reasons) reasons.push_back(reason);
    data.set("has_reasons", TemplateData{!finding.reasons.empty()});
    data.set("its_reasons", reasons);
    return data;
  }

  static TemplateData sources(const Finding& finding) {
    TemplateData data = list();
    for (const Citation& source : finding.sources) {
      TemplateData one;
      std::string origin;
      for (const std::string* part : {&source.publisher, &source.date})
        if (!part->empty()) origin += (origin.empty() ? "" : ", ") + *part;
      one.set("source_title", source.title.empty() ? source.url : source.title);
      one.set("source_url", text_or_nothing(is_web_address(source.url) ? source.url : ""));
      one.set("source_origin", text_or_nothing(origin));
      data.push_back(one);
    }
    return data;
  }

  // The other figures that take part, each with a way to it.
  TemplateData others(const Finding& finding) const {
    TemplateData data = list();
    std::size_t count = 0;
    for (const std::string& id : finding.claims) {
      const Claim* claim = context_.index().claim(id);
      const bool is_itself = claim != nullptr && claim->article->id == finding.article &&
                             claim->field == finding.field && claim->start == finding.start;
      if (claim == nullptr || is_itself || ++count > most_others) continue;
      TemplateData one;
      one.set("other_quote", shortened(claim->quote, long_quote));
      one.set("other_place", claim->article->id == finding.article
                                 ? context_.said(place_of(*claim))
                                 : claim->article->outlet.value_or(shortened(claim->article->title, 60)));
      one.set("other_link", text_or_nothing(context_.anchor_of_claim(id)));
      data.push_back(one);
    }
    return data;
  }

  // Where the text is not at hand, what is known of it.
  TemplateData sentence(const Finding& finding) const {
    TemplateData data = list();
    constexpr std::size_t most = 400;
    const Surrounding text = around(finding, context_.index().suspect(finding), most);
    if (text.before.empty() && text.after.empty()) return data;
    TemplateData one;
    one.set("sentence_before", text.before);
    one.set("sentence_quote", finding.quote);
    one.set("sentence_after", text.after);
    data.push_back(one);
    return data;
  }

  const ArticleHead& head_;
  const ReportContext& context_;
  const ReportContext::OfArticle& mine_;
  std::vector<std::pair<Field, TextMark>> marks_;
  std::set<std::string> anchored_;  // anchors that the text has
};

}  // namespace

TemplateData article_data(const ArticleHead& head, const ReportContext& context) {
  return ArticleSheet(head, context).data();
}

}  // namespace recoupe
