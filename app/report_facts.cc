#include "app/report_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/labels.h"
#include "app/strip_plot.h"
#include "reconcile/comparison.h"
#include "reconcile/wording.h"

namespace recoupe {
namespace {

constexpr std::size_t long_quote = 80;
constexpr std::size_t most_unfolded = 4;  // confirmations that are shown without being asked for

TemplateData list() {
  return TemplateData{TemplateData::type::list};
}

std::string coordinate(double value) {
  return fmt::format("{:.1f}", value);
}

// What one outlet wrote of a fact on one day.
struct Statement {
  const Claim* claim = nullptr;  // the first, when it wrote so several times
  const Verdict* verdict = nullptr;
  std::size_t times = 1;
};

class FactRow {
 public:
  FactRow(const Fact* fact, std::vector<Statement> statements, const ReportContext& context,
          const Comparer& comparer)
      : fact_(fact), statements_(std::move(statements)), context_(context) {
    for (const Statement& one : statements_) take(*one.claim, comparer);
  }

  TemplateData data(std::size_t number, const std::string& name) const {
    TemplateData data;
    data.set("fact_number", std::to_string(number));
    data.set("fact_label", fact_ != nullptr && !fact_->label.empty() ? fact_->label : name);
    data.set("fact_name", text_or_nothing(name));
    data.set("knowns", knowns());
    data.set("fact_sources", sources());
    data.set("plot", plot());
    TemplateData differing = list(), agreeing = list();
    std::size_t agree = 0;
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      const bool agrees = statements_[i].verdict->verdict == VerdictKind::confirmed;
      agree += agrees ? 1 : 0;
      (agrees ? agreeing : differing).push_back(statement(i));
    }
    data.set("has_differing", TemplateData{agree < statements_.size()});
    data.set("differing", differing);
    data.set("has_agreeing", TemplateData{agree > 0});
    data.set("folded", TemplateData{agree > most_unfolded});
    data.set("agreeing_count", std::to_string(agree));
    data.set("agreeing", agreeing);
    return data;
  }

 private:
  void take(const Claim& claim, const Comparer& comparer) {
    plotted_.push_back(std::nullopt);
    if (fact_ == nullptr) return;
    const Comparison comparison = comparer.compare(claim, *fact_);
    if (comparison.known != nullptr &&
        std::find(expected_.begin(), expected_.end(), comparison.known) == expected_.end())
      expected_.push_back(comparison.known);
    const bool comparable = comparison.sort != Sort::other && comparison.sort != Sort::currency;
    if (!comparable || !comparison.amount) return;
    const double a = std::abs(comparison.amount->low), b = std::abs(comparison.amount->high);
    if (std::min(a, b) > 0 && std::isfinite(a) && std::isfinite(b))
      plotted_.back() = {std::min(a, b), std::max(a, b)};
  }

  Expected expected_of(const Known& known) const { return {known.value, known.low, known.high, fact_->unit}; }

  TemplateData knowns() const {
    TemplateData data = list();
    if (fact_ == nullptr) return data;
    for (const Known& known : fact_->history) {
      TemplateData one;
      one.set("known_value", quantity_text(expected_of(known), context_.language()));
      one.set("known_from",
              text_or_nothing(known.from.empty() ? "" : date_text(known.from, context_.language())));
      data.push_back(one);
    }
    return data;
  }

  TemplateData sources() const {
    TemplateData data = list();
    if (fact_ == nullptr) return data;
    for (const Citation& source : fact_->sources) {
      TemplateData one;
      one.set("source_title", source.publisher.empty() ? source.title : source.publisher);
      one.set("source_url", text_or_nothing(is_web_address(source.url) ? source.url : ""));
      data.push_back(one);
    }
    return data;
  }

  static std::string outlet_of(const Claim& claim) {
    if (claim.article->outlet) return *claim.article->outlet;
    return shortened(claim.article->title.empty() ? claim.article->id : claim.article->title, 40);
  }

  TemplateData statement(std::size_t i) const {
    const auto& [claim, verdict, times] = statements_[i];
    TemplateData one;
    one.set("who", outlet_of(*claim));
    one.set("when", text_or_nothing(claim->article->published.value_or("")));
    one.set("what", shortened(claim->quote, long_quote));
    one.set("link", text_or_nothing(context_.anchor_of_claim(claim->id)));
    one.set("verdict", std::string(name_of(verdict->verdict)));
    one.set("verdict_label", context_.said(label_of(verdict->verdict)));
    one.set("times", text_or_nothing(times > 1 ? fmt::format("× {}", times) : ""));
    one.set("off_scale", TemplateData{!plotted_[i]});
    return one;
  }

  std::vector<PlotReference> references() const {
    std::vector<PlotReference> references;
    for (const Known* known : expected_) {
      const double low = std::abs(known->low.value_or(known->value.value_or(known->high.value_or(0))));
      const double high = std::abs(known->high.value_or(known->value.value_or(known->low.value_or(0))));
      if (low > 0 && high > 0) references.push_back({std::min(low, high), std::max(low, high)});
    }
    return references;
  }

  // A list of one plot, or of none when there is nothing to draw.
  TemplateData plot() const {
    TemplateData data = list();
    std::vector<PlotPoint> points;
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      if (!plotted_[i]) continue;
      const bool outlier = statements_[i].verdict->verdict != VerdictKind::confirmed;
      points.push_back({plotted_[i]->first, plotted_[i]->second, outlier, told(i)});
      which.push_back(i);
    }
    const std::vector<PlotReference> known = references();
    if (points.empty()) return data;
    const StripPlot drawn = strip_plot(points, known, context_.language());
    TemplateData one;
    one.set("height", coordinate(drawn.height));
    one.set("width", coordinate(StripPlot::width));
    one.set("axis", coordinate(drawn.axis));
    one.set("strip_top", coordinate(drawn.top));
    one.set("label_y", coordinate(drawn.axis + 18));
    TemplateData ticks = list(), lines = list(), dots = list(), names = list();
    for (const StripPlot::Tick& tick : drawn.ticks) {
      TemplateData each;
      each.set("tick_x", coordinate(tick.x));
      each.set("tick_label", tick.label);
      ticks.push_back(each);
    }
    for (const StripPlot::Line& line : drawn.references) {
      TemplateData each;
      each.set("line_x", coordinate(line.from - 1.5));
      each.set("line_width", coordinate(line.to - line.from + 3));
      each.set("line_height", coordinate(drawn.axis - drawn.top));
      lines.push_back(each);
    }
    for (std::size_t i = 0; i < drawn.dots.size(); ++i) dots.push_back(dot(drawn.dots[i], which[i]));
    for (const StripPlot::Name& name : drawn.names) names.push_back(label(name, drawn, which[name.point]));
    one.set("ticks", ticks);
    one.set("lines", lines);
    one.set("dots", dots);
    one.set("names", names);
    one.set("rest", drawn.unnamed == 0 ? list() : rest(drawn));
    data.push_back(one);
    return data;
  }

  std::string told(std::size_t i) const {
    const Claim& claim = *statements_[i].claim;
    return fmt::format("{}\u00a0: {}", outlet_of(claim), shortened(claim.quote, 40));
  }

  // Confirmed: a disc. Contradicted: a cross. Outdated: a square. A range has a bar.
  TemplateData dot(const StripPlot::Dot& dot, std::size_t i) const {
    const VerdictKind verdict = statements_[i].verdict->verdict;
    TemplateData each;
    each.set("dot_x", coordinate(dot.x));
    each.set("dot_y", coordinate(dot.y));
    each.set("dot_from", coordinate(dot.x_low));
    each.set("dot_to", coordinate(dot.x_high));
    each.set("is_range", TemplateData{dot.x_high - dot.x_low > 1});
    each.set("dot_verdict", std::string(name_of(verdict)));
    each.set("is_disc", TemplateData{verdict == VerdictKind::confirmed});
    each.set("is_cross", TemplateData{verdict == VerdictKind::contradicted});
    each.set("is_square", TemplateData{verdict == VerdictKind::outdated});
    each.set("dot_link", text_or_nothing(context_.anchor_of_claim(statements_[i].claim->id)));
    each.set("dot_label", told(i) + " (" + context_.said(label_of(verdict)) + ")");
    return each;
  }

  TemplateData label(const StripPlot::Name& name, const StripPlot& plot, std::size_t i) const {
    TemplateData each;
    each.set("name_x", coordinate(name.x + (name.to_the_left ? -5 : 5)));
    each.set("name_y", coordinate(name.y));
    each.set("anchor", name.to_the_left ? "end" : "start");
    each.set("name_text", told(i));
    each.set("leader_x", coordinate(name.x));
    each.set("leader_from", coordinate(name.y - 10));
    each.set("leader_to", coordinate(plot.dots[name.point].y - 6));
    return each;
  }

  // How many outliers have no name: a list of one.
  TemplateData rest(const StripPlot& plot) const {
    const bool one_only = plot.unnamed == 1;
    const Text text = {fmt::format("et {} {}", plot.unnamed, one_only ? "autre" : "autres"),
                       fmt::format("and {} more", plot.unnamed)};
    TemplateData each;
    each.set("rest_x", coordinate(plot.rest.x));
    each.set("rest_y", coordinate(plot.rest.y));
    each.set("rest_anchor", plot.rest.to_the_left ? "end" : "start");
    each.set("rest_text", text.in(context_.language()));
    TemplateData data = list();
    data.push_back(each);
    return data;
  }

  const Fact* fact_;
  std::vector<Statement> statements_;
  const ReportContext& context_;
  std::vector<const Known*> expected_;                             // at the dates of the articles
  std::vector<std::optional<std::pair<double, double>>> plotted_;  // of each statement, in the fact's unit
};

std::unordered_map<std::string, const Fact*> facts_by_name(const std::vector<Record>& records) {
  std::unordered_map<std::string, const Fact*> facts;
  for (const Record& record : records)
    for (const Fact& fact : record.facts) facts.emplace(fact.name(), &fact);
  return facts;
}

}  // namespace

TemplateData facts_data(const ReportContext& context) {
  const Review& review = context.review();
  const auto facts = facts_by_name(review.records);
  const Comparer comparer(review.rates ? *review.rates : Rates::built_in());
  std::vector<std::vector<Statement>> statements(context.facts().size());
  std::unordered_map<std::string, std::size_t> places;  // of what is told already, in its fact's statements
  for (const Verdict& verdict : review.report.verdicts) {
    const Claim* claim = context.index().claim(verdict.claim);
    if (claim == nullptr) continue;
    const std::size_t fact = *context.fact_number(verdict.fact) - 1;
    const std::string key =
        fmt::format("{}\n{}\n{}\n{}\n{}", fact, claim->article->outlet.value_or(claim->article->id),
                    claim->article->published.value_or(""), claim->quote, name_of(verdict.verdict));
    const auto [told, is_new] = places.emplace(key, statements[fact].size());
    if (is_new) {
      statements[fact].push_back({claim, &verdict, 1});
    } else {
      ++statements[fact][told->second].times;
    }
  }
  TemplateData rows = list();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const std::string& name = context.facts()[i];
    const auto fact = facts.find(name);
    rows.push_back(
        FactRow(fact == facts.end() ? nullptr : fact->second, std::move(statements[i]), context, comparer)
            .data(i + 1, name));
  }
  TemplateData data;
  data.set("t", context.words());
  data.set("has_facts", TemplateData{!context.facts().empty()});
  data.set("facts", rows);
  return data;
}

}  // namespace recoupe
