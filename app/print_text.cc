#include "app/print_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/display_text.h"
#include "app/labels.h"
#include "app/page.h"
#include "app/snippet.h"
#include "reconcile/link_score.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

constexpr std::size_t most_other_sentences = 5;  // shown of one finding; the rest is counted

using ClaimsById = std::unordered_map<std::string_view, const Claim*>;

// Of claims of one id the first.
ClaimsById by_id(const std::vector<Claim>& claims) {
  ClaimsById index;
  for (const Claim& claim : claims) index.emplace(claim.id, &claim);
  return index;
}

bool in_same_sentence(const Claim& a, const Claim& b) {
  return a.article->id == b.article->id && a.field == b.field && a.sentence_start == b.sentence_start;
}

Mark mark_of(const Claim& claim) {
  return {claim.start - claim.sentence_start, claim.end - claim.sentence_start};
}

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, ", "));
}

// The figures of one sentence that take part in a finding.
using Sentence = std::vector<const Claim*>;

class Printer {
 public:
  Printer(const std::vector<Claim>& claims, const TextOptions& options)
      : language_(options.language),
        explain_(options.explain),
        page_(options.language, options.color, options.width),
        claims_(by_id(claims)) {}

  // What has been printed since this was last asked.
  std::string text() { return page_.take(); }

  void heading(const ArticleHead& head) {
    page_.line(page_.paint(Ink::bold, harmless(name_of_file(head))));
    const std::string title = title_and_origin(head);
    if (!title.empty()) page_.paragraph(title);
    page_.line();
  }

  void finding(const Finding& finding) {
    const Ink ink = ink_of(finding.severity);
    const std::string label = fmt::format("{}[{}]", said(label_of(finding.severity)), name_of(finding.code));
    page_.heading(label, ink, finding.message, Ink::bold);
    sentences(finding, ink);
    expectation(finding);
    for (const Citation& source : finding.sources) page_.note({"source", "source"}, cited(source));
    if (finding.suggestion) page_.note({"suggestion", "suggestion"}, said(quoted(*finding.suggestion)));
    if (finding.attributed_to) page_.note({"propos de", "words of"}, *finding.attributed_to);
    if (explain_) {
      link(finding.score);
      reasons(finding.reasons);
    }
    page_.line();
  }

  void verdicts(const std::vector<Verdict>& verdicts) {
    if (verdicts.empty()) {
      page_.line(said({"aucun chiffre rapproché d'un fait connu", "no figure matched to a known fact"}));
    }
    for (const Verdict& one : verdicts) {
      const Claim& claim = *claims_.at(one.claim);
      page_.heading(said(label_of(one.verdict)), ink_of(one.verdict),
                    fmt::format("{} — {}, {}", said(quoted(claim.quote)), one.fact, said(place_of(claim))));
      link(one.score);
      reasons(one.reasons);
    }
    page_.line();
  }

  void summary(const Summary& counts) { page_.line(page_.paint(Ink::bold, summary_line(counts, language_))); }

 private:
  std::string said(const Text& text) const { return text.in(language_); }

  static std::string name_of_file(const ArticleHead& head) { return head.file.empty() ? head.id : head.file; }

  // `« Titre » (Le Quotidien, 2025-02-12)`, without what is not known.
  std::string title_and_origin(const ArticleHead& head) const {
    std::vector<std::string> origin;
    for (const std::optional<std::string>* part : {&head.outlet, &head.published}) {
      if (*part && !(*part)->empty()) origin.push_back(**part);
    }
    const std::string title = head.title.empty() ? "" : said(quoted(head.title));
    if (origin.empty()) return title;
    return fmt::format("{}{}({})", title, title.empty() ? "" : " ", joined(origin));
  }

  void expectation(const Finding& finding) {
    if (finding.expected) {
      const std::string fact = finding.fact ? fmt::format(" ({})", *finding.fact) : "";
      page_.note({"attendu", "expected"}, quantity_text(*finding.expected, language_) + fact);
    } else if (finding.fact) {
      page_.note({"fait", "fact"}, *finding.fact);
    }
  }

  // How sure the link between figure and fact is, and what it had to reach.
  void link(const std::optional<double>& score) {
    if (!score) return;
    page_.note({"lien", "link"}, said({fmt::format("{} (seuil {})", decimal(*score), decimal(kLinkThreshold)),
                                       fmt::format("{:.2f} (threshold {:.2f})", *score, kLinkThreshold)}));
  }
  static std::string decimal(double number) {
    std::string text = fmt::format("{:.2f}", number);
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
  }

  void reasons(const std::vector<std::string>& reasons) {
    for (const std::string& reason : reasons) page_.note({"raison", "reason"}, reason);
  }

  static std::string cited(const Citation& source) {
    std::vector<std::string> origin;
    for (const std::string* part : {&source.publisher, &source.date, &source.url}) {
      if (!part->empty()) origin.push_back(*part);
    }
    if (source.title.empty()) return joined(origin);
    return origin.empty() ? source.title : source.title + " — " + joined(origin);
  }

  // The sentence of the figure, then those of the other figures that take part.
  void sentences(const Finding& finding, Ink ink) {
    const std::vector<Sentence> sentences = sentences_of(finding);
    if (sentences.empty()) return page_.framed(page_.paint(ink, harmless(finding.quote)));
    const Claim& suspect = *sentences.front().front();
    page_.pointer("-->", said(place_of(suspect)));
    page_.framed();
    sentence(sentences.front(), ink);
    const std::size_t shown = std::min(sentences.size(), most_other_sentences + 1);
    for (std::size_t i = 1; i < shown; ++i) {
      page_.pointer(":::", place_seen_from(suspect, *sentences[i].front()));
      sentence(sentences[i], std::nullopt);
    }
    if (sentences.size() > shown) {
      const Noun more = {{"autre phrase", "more sentence"}, {"autres phrases", "more sentences"}};
      page_.pointer(":::", said({"et ", "and "}) + counted(sentences.size() - shown, more, language_));
    }
  }

  // The claims of a finding by sentence; the suspect's sentence and the suspect first.
  std::vector<Sentence> sentences_of(const Finding& finding) const {
    std::vector<Sentence> sentences;
    for (const std::string& id : finding.claims) {
      const auto found = claims_.find(id);
      if (found == claims_.end()) continue;
      const auto same = std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
        return in_same_sentence(*sentence.front(), *found->second);
      });
      if (same == sentences.end()) {
        sentences.push_back({found->second});
      } else {
        same->push_back(found->second);
      }
    }
    return sentences;
  }

  // One sentence with all its figures; those that the cut leaves out get a view of their own. The first
  // figure is underlined as the suspect when there is an ink for it.
  void sentence(const Sentence& figures, std::optional<Ink> suspect) {
    std::vector<Mark> others;
    for (std::size_t i = 1; i < figures.size(); ++i) others.push_back(mark_of(*figures[i]));
    const Claim& first = *figures.front();
    Snippet snippet = draw(first.sentence, mark_of(first), others, page_.framed_width());
    if (!suspect) std::replace(snippet.underline.begin(), snippet.underline.end(), '^', '~');
    page_.framed(snippet.line);
    page_.framed(painted(snippet.underline, suspect.value_or(Ink::frame)));
    Sentence left_out;
    for (std::size_t i = 1; i < figures.size(); ++i) {
      if (!snippet.others_inside[i - 1]) left_out.push_back(figures[i]);
    }
    if (!left_out.empty()) sentence(left_out, std::nullopt);
  }

  // `titre`; of another article also which.
  std::string place_seen_from(const Claim& suspect, const Claim& other) const {
    if (other.article->id == suspect.article->id) return said(place_of(other));
    const ArticleHead head = head_of(*other.article);
    const std::string title = title_and_origin(head);
    return fmt::format("{}{}{}, {}", name_of_file(head), title.empty() ? "" : ", ", title,
                       said(place_of(other)));
  }

  std::string painted(const std::string& underline, Ink ink) const {
    std::string result;
    for (std::size_t begin = 0; begin < underline.size();) {
      const std::size_t end =
          std::min(underline.find_first_not_of(underline[begin], begin), underline.size());
      const Ink own = underline[begin] == '^' ? ink : underline[begin] == '~' ? Ink::frame : Ink::plain;
      result += page_.paint(own, underline.substr(begin, end - begin));
      begin = end;
    }
    return result;
  }

  Language language_;
  bool explain_;
  Page page_;
  ClaimsById claims_;
};

}  // namespace

ArticleText text_of_article(const Review& review, const TextOptions& options) {
  const Report& report = review.report;
  if (report.findings.empty() && !options.explain) return {};
  Printer printer(review.claims, options);
  printer.heading(review.articles.front());
  for (const Finding& finding : report.findings) printer.finding(finding);
  ArticleText text;
  text.head = printer.text();
  if (options.explain) printer.verdicts(report.verdicts);
  text.tail = printer.text();
  return text;
}

std::string text_of_heading(const ArticleHead& article, const TextOptions& options) {
  Printer printer({}, options);
  printer.heading(article);
  return printer.text();
}

std::string text_of_finding(const Finding& finding, const std::vector<Claim>& claims,
                            const TextOptions& options) {
  Printer printer(claims, options);
  printer.finding(finding);
  return printer.text();
}

std::string text_of_summary(const Summary& counts, const TextOptions& options) {
  Printer printer({}, options);
  printer.summary(counts);
  return printer.text();
}

}  // namespace recoupe
