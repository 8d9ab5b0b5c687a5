#include "app/strip_plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

namespace recoupe {
namespace {

constexpr double margin = 24;
constexpr double name_height = 17;
constexpr double dot_size = 11;
constexpr std::size_t most_lanes = 14;
constexpr double least_span = 0.12;    // decades; a narrower plot would make rounding look like error
constexpr double decades_ticks = 1.3;  // from this span on ticks stand at powers of ten only

// Values to places, both ways of the same scale.
struct Scale {
  double from = 0, to = 1;  // log10
  double operator()(double value) const {
    return margin + (std::log10(value) - from) / (to - from) * (StripPlot::width - 2 * margin);
  }
};

Scale scale_of(const std::vector<PlotPoint>& points, const std::vector<PlotReference>& references) {
  double low = std::numeric_limits<double>::max(), high = 0;
  const auto take = [&](const auto& one) {
    low = std::min(low, one.low);
    high = std::max(high, one.high);
  };
  std::for_each(points.begin(), points.end(), take);
  std::for_each(references.begin(), references.end(), take);
  const double from = std::log10(low), to = std::log10(high);
  const double room = std::max(least_span, (to - from) * 0.08);
  return {from - room, to + room};
}

// `1`, `50`, `1 000`, `20 M`, `150 Md`, `1 000 Md`: French newspapers' abbreviations; English `20m`, `150bn`.
std::string tick_label(double value, Language language) {
  const bool french = language == Language::french;
  std::string suffix;
  if (value >= 1e9) {
    value /= 1e9;
    suffix = french ? "\u00a0Md" : "bn";
  } else if (value >= 1e6) {
    value /= 1e6;
    suffix = french ? "\u00a0M" : "m";
  }
  std::string digits = fmt::format("{:.12g}", value);
  if (digits.find('e') != std::string::npos) return fmt::format("{:.0e}", value) + suffix;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (french && point < digits.size()) digits[point] = ',';
  for (std::size_t end = point; end > 3; end -= 3) digits.insert(end - 3, french ? "\u202f" : ",");
  return digits + suffix;
}

std::vector<StripPlot::Tick> ticks_of(const Scale& scale, Language language) {
  std::vector<StripPlot::Tick> ticks;
  const double span = scale.to - scale.from;
  const bool decades = span >= decades_ticks;
  const int step = decades ? std::max(1, static_cast<int>(std::ceil(span / 7))) : 1;
  const int first = static_cast<int>(std::floor(scale.from)), last = static_cast<int>(std::ceil(scale.to));
  // A short span gets finer ticks until there are three.
  const std::vector<std::vector<double>> grids = {
      {1}, {1, 2, 5}, {1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9}, {1,   1.2,  1.4, 1.6,  1.8, 2,   2.25, 2.5, 2.75,
                                                         3,   3.25, 3.5, 3.75, 4,   4.5, 5,    5.5, 6,
                                                         6.5, 7,    7.5, 8,    8.5, 9,   9.5}};
  for (std::size_t grid = decades ? 0 : 1; grid < grids.size(); ++grid) {
    ticks.clear();
    for (int power = first; power <= last; power += step) {
      for (const double factor : grids[grid]) {
        const double value = factor * std::pow(10.0, power);
        if (std::log10(value) < scale.from || std::log10(value) > scale.to) continue;
        const double x = scale(value);
        if (!ticks.empty() && x - ticks.back().x < 62) continue;  // labels would touch
        ticks.push_back({x, tick_label(value, language)});
      }
    }
    if (ticks.size() >= 3 || decades) break;
  }
  return ticks;
}

// Lane by lane upwards from the axis, so that no dot hides another.
std::vector<std::size_t> lanes_of(const std::vector<StripPlot::Dot>& dots) {
  std::vector<std::size_t> order(dots.size()), lanes(dots.size(), 0);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return dots[a].x < dots[b].x; });
  std::vector<double> taken(most_lanes, -std::numeric_limits<double>::max());
  for (const std::size_t i : order) {
    std::size_t lane = 0;
    while (lane + 1 < most_lanes && dots[i].x - taken[lane] < dot_size) ++lane;
    taken[lane] = dots[i].x;
    lanes[i] = lane;
  }
  return lanes;
}

double middle_of(const PlotPoint& point) {
  return std::sqrt(point.low) * std::sqrt(point.high);
}

// How far a point is from what is known, in decades; when nothing is, from the middle of the points that are
// no outliers, or of all.
class Distance {
 public:
  Distance(const std::vector<PlotPoint>& points, const std::vector<PlotReference>& references)
      : references_(references) {
    if (!references.empty() || points.empty()) return;
    std::vector<double> values;
    const bool none_agrees = std::ranges::all_of(points, &PlotPoint::outlier);
    for (const PlotPoint& point : points)
      if (none_agrees || !point.outlier) values.push_back(middle_of(point));
    std::sort(values.begin(), values.end());
    references_.push_back({values[values.size() / 2], values[values.size() / 2]});
  }

  double operator()(const PlotPoint& point) const {
    double least = std::numeric_limits<double>::max();
    for (const PlotReference& one : references_) {
      const double above = std::log10(point.low) - std::log10(one.high);
      const double below = std::log10(one.low) - std::log10(point.high);
      least = std::min(least, std::max({above, below, 0.0}));
    }
    return least;
  }

 private:
  std::vector<PlotReference> references_;
};

// The points whose names may be told, each name once: those that are, as StripPlot::names, then the rest.
std::vector<std::size_t> named_points(const std::vector<PlotPoint>& points,
                                      const std::vector<PlotReference>& references) {
  struct Candidate {
    std::size_t point;
    std::size_t of_its_value;  // how many names of the same value stand before it
    double distance;
  };
  const Distance distance(points, references);
  std::set<std::string_view> told;
  std::map<std::pair<double, double>, std::size_t> of_value;
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const PlotPoint& point = points[i];
    if (!point.outlier || !told.insert(point.name).second) continue;
    candidates.push_back({i, of_value[{point.low, point.high}]++, distance(point)});
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.of_its_value != b.of_its_value ? a.of_its_value < b.of_its_value : a.distance > b.distance;
  });
  // From the farthest inwards, no name stands across the line of another of its side.
  const auto last =
      candidates.begin() + static_cast<std::ptrdiff_t>(std::min(candidates.size(), StripPlot::most_names));
  std::stable_sort(candidates.begin(), last,
                   [](const Candidate& a, const Candidate& b) { return a.distance > b.distance; });
  std::vector<std::size_t> order;
  for (const Candidate& candidate : candidates) order.push_back(candidate.point);
  return order;
}

void add_names(const std::vector<std::size_t>& order, StripPlot& plot) {
  const auto row = [&](std::size_t number) { return 14 + name_height * static_cast<double>(number); };
  const std::size_t count = std::min(order.size(), StripPlot::most_names);
  for (std::size_t i = 0; i < count; ++i) {
    const double x = plot.dots[order[i]].x;
    plot.names.push_back({x, row(i), x > StripPlot::width / 2, order[i]});
  }
  plot.unnamed = order.size() - count;
  if (plot.unnamed == 0) return;
  // At the side where the farthest name has no line down to its point.
  const bool to_the_left = !plot.names.front().to_the_left;
  plot.rest = {to_the_left ? StripPlot::width - 3 : 3, row(count), to_the_left, order[count]};
}

}  // namespace

StripPlot strip_plot(const std::vector<PlotPoint>& points, const std::vector<PlotReference>& references,
                     Language language) {
  StripPlot plot;
  const Scale scale = scale_of(points, references);
  for (const PlotPoint& point : points)
    plot.dots.push_back({scale(middle_of(point)), 0, scale(point.low), scale(point.high)});
  add_names(named_points(points, references), plot);
  const std::vector<std::size_t> lanes = lanes_of(plot.dots);
  const std::size_t highest = lanes.empty() ? 0 : *std::max_element(lanes.begin(), lanes.end());
  const std::size_t rows = plot.names.size() + (plot.unnamed > 0 ? 1 : 0);
  plot.top = 6 + name_height * static_cast<double>(rows);
  plot.axis = plot.top + 18 + dot_size * static_cast<double>(highest + 1);
  plot.height = plot.axis + 24;
  for (std::size_t i = 0; i < plot.dots.size(); ++i)
    plot.dots[i].y = plot.axis - 10 - dot_size * static_cast<double>(lanes[i]);
  for (const PlotReference& one : references) plot.references.push_back({scale(one.low), scale(one.high)});
  plot.ticks = ticks_of(scale, language);
  return plot;
}

}  // namespace recoupe
