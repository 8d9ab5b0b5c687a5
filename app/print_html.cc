#include "app/print_html.h"

#include <set>

#include "app/labels.h"
#include "app/report_article.h"
#include "app/report_context.h"
#include "app/report_facts.h"
#include "app/report_words.h"
#include "report_templates.h"

namespace recoupe {
namespace {

constexpr std::size_t most_listed = 60;  // articles; a longer list is folded

TemplateData list() {
  return TemplateData{TemplateData::type::list};
}

TemplateData choice(std::string_view value, const std::string& label) {
  TemplateData data;
  data.set("choice", std::string(value));
  data.set("choice_label", label);
  return data;
}

// What the filters offer: the codes and outlets that the findings have.
void set_choices(TemplateData& data, const ReportContext& context) {
  std::set<Code> codes;
  std::set<std::string> outlets;
  for (const Finding& finding : context.review().report.findings) {
    codes.insert(finding.code);
    const ArticleHead* head = context.index().article(finding.article);
    if (head != nullptr && head->outlet && !head->outlet->empty()) outlets.insert(*head->outlet);
  }
  TemplateData code_choices = list(), outlet_choices = list();
  for (const Code code : codes) code_choices.push_back(choice(name_of(code), context.said(title_of(code))));
  for (const std::string& outlet : outlets) outlet_choices.push_back(choice(outlet, shortened(outlet, 60)));
  data.set("codes", code_choices);
  data.set("outlets", outlet_choices);
}

// `3 erreurs, 1 avertissement`, by severity.
TemplateData row_of(const ArticleHead& head, const ReportContext& context) {
  const ReportContext::OfArticle& mine = context.of(head);
  std::size_t counts[3] = {};
  for (const std::size_t i : mine.findings)
    ++counts[static_cast<int>(context.review().report.findings[i].severity)];
  TemplateData row;
  row.set("row_number", std::to_string(mine.number));
  row.set("row_title", shortened(head.title.empty() ? head.id : head.title, 100));
  row.set("row_outlet", text_or_nothing(head.outlet.value_or("")));
  row.set("row_date", text_or_nothing(head.published.value_or("")));
  TemplateData tallies = list();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const std::size_t count = counts[static_cast<int>(severity)];
    if (count == 0) continue;
    TemplateData tally;
    tally.set("tally_tone", std::string(name_of(severity)));
    tally.set("tally", std::to_string(count));
    tally.set("tally_label", context.said(label_of(severity)));
    tallies.push_back(tally);
  }
  row.set("tallies", tallies);
  return row;
}

std::string left_out(const ReportContext& context) {
  const Noun articles = {{"article n'a", "article has"}, {"articles n'ont", "articles have"}};
  const std::size_t count = context.review().left_out;
  if (count == 0) return "";
  return ". " + counted(count, articles, context.language()) +
         context.said({" plus de place sur cette page.", " no room left on this page."});
}

std::string head(const ReportContext& context) {
  const Review& review = context.review();
  TemplateData data;
  data.set("t", context.words());
  data.set("style", std::string(report_templates::report_css));
  data.set("style_hash", sha256_base64(report_templates::report_css));
  data.set("script_hash", sha256_base64(report_templates::report_js));
  data.set("summary", summary_line(summarize(review), context.language()) + left_out(context));
  data.set("many", TemplateData{review.articles.size() > 1});
  data.set("has_filters", TemplateData{!review.report.findings.empty()});
  set_choices(data, context);
  TemplateData rows = list();
  if (review.articles.size() > 1)
    for (const ArticleHead& one : review.articles) rows.push_back(row_of(one, context));
  data.set("rows", rows);
  data.set("few", TemplateData{review.articles.size() <= most_listed});
  return HtmlTemplate(report_templates::head_mustache).render(data);
}

std::string foot(const ReportContext& context) {
  TemplateData data;
  data.set("t", context.words());
  data.set("script", std::string(report_templates::report_js));
  return HtmlTemplate(report_templates::foot_mustache).render(data);
}

// The template with `{{> piece}}` replaced by what it stands for; as partials of the data they would be
// parsed anew for every piece of text.
std::string with_pieces(std::string_view source) {
  constexpr std::string_view partial = "{{> piece}}";
  std::string text(source);
  for (std::size_t at = 0; (at = text.find(partial, at)) != std::string::npos;)
    text.replace(at, partial.size(), report_templates::piece_mustache);
  return text;
}

}  // namespace

void write_html(const Review& review, Language language, const std::function<void(std::string_view)>& write) {
  const ReportContext context(review, language);
  const std::string facts = HtmlTemplate(report_templates::facts_mustache).render(facts_data(context));
  HtmlTemplate article(with_pieces(report_templates::article_mustache));
  const bool one_article = review.articles.size() == 1;  // whose editor wants the text first
  write(head(context));
  if (!one_article) write(facts);
  write("<section id=\"articles\">\n<h2 class=\"vh\">" + context.said({"Articles", "Articles"}) + "</h2>\n");
  std::set<std::string_view> written;
  for (const ArticleHead& one : review.articles)
    if (written.insert(one.id).second) write(article.render(article_data(one, context)));
  write("</section>\n");
  if (one_article) write(facts);
  write(foot(context));
}

void print_html(const Review& review, Language language, Output& output) {
  write_html(review, language, [&](std::string_view piece) { output.write(piece); });
}

}  // namespace recoupe
