#include "app/strip_plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

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

}  // namespace

StripPlot strip_plot(const std::vector<PlotPoint>& points, const std::vector<PlotReference>& references,
                     Language language) {
  StripPlot plot;
  const Scale scale = scale_of(points, references);
  for (const PlotPoint& point : points) {
    const double middle = std::sqrt(point.low) * std::sqrt(point.high);
    plot.dots.push_back({scale(middle), 0, scale(point.low), scale(point.high)});
    const bool told = std::any_of(plot.names.begin(), plot.names.end(), [&](const StripPlot::Name& name) {
      return points[name.point].name == point.name;
    });
    if (!point.outlier || told || plot.names.size() >= StripPlot::most_names) continue;
    const double x = plot.dots.back().x;
    plot.names.push_back({x, 0, x > StripPlot::width / 2, plot.dots.size() - 1});
  }
  const std::vector<std::size_t> lanes = lanes_of(plot.dots);
  const std::size_t highest = lanes.empty() ? 0 : *std::max_element(lanes.begin(), lanes.end());
  plot.top = 6 + name_height * static_cast<double>(plot.names.size());
  plot.axis = plot.top + 18 + dot_size * static_cast<double>(highest + 1);
  plot.height = plot.axis + 24;
  for (std::size_t i = 0; i < plot.names.size(); ++i)
    plot.names[i].y = 14 + name_height * static_cast<double>(i);
  for (std::size_t i = 0; i < plot.dots.size(); ++i)
    plot.dots[i].y = plot.axis - 10 - dot_size * static_cast<double>(lanes[i]);
  for (const PlotReference& one : references) plot.references.push_back({scale(one.low), scale(one.high)});
  plot.ticks = ticks_of(scale, language);
  return plot;
}

}  // namespace recoupe
