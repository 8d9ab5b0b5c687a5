// Strip plots: a factor of a thousand is seen, nothing hides another, labels do not touch.
#include "app/strip_plot.h"

#include <gtest/gtest.h>

#include <cmath>

namespace recoupe {
namespace {

PlotPoint at(double value, bool outlier = false, const std::string& name = "") {
  return {value, value, outlier, name};
}

TEST(StripPlot, EqualFactorsAreEqualWays) {
  const StripPlot plot = strip_plot({at(1e6), at(1e9), at(1e12)}, {{1e9, 1e9}}, Language::french);
  EXPECT_NEAR(plot.dots[1].x - plot.dots[0].x, plot.dots[2].x - plot.dots[1].x, 1e-6);
  EXPECT_NEAR(plot.references[0].from, plot.dots[1].x, 1e-6);
  EXPECT_GT(plot.dots[1].x - plot.dots[0].x, StripPlot::width / 4);
}

TEST(StripPlot, StaysInsideWithTicksThatDoNotTouch) {
  for (const double low : {1e-3, 0.4, 5.8, 2024.0, 68e6, 150e6, 3e12}) {
    for (const double factor : {1.0, 1.01, 1.5, 3.0, 10.0, 1000.0, 1e9}) {
      const StripPlot plot = strip_plot({at(low), at(low * factor)}, {{low, low}}, Language::french);
      for (const StripPlot::Dot& dot : plot.dots) {
        EXPECT_GE(dot.x, 0) << low << " " << factor;
        EXPECT_LE(dot.x, StripPlot::width) << low << " " << factor;
      }
      ASSERT_FALSE(plot.ticks.empty()) << low << " " << factor;
      for (std::size_t i = 1; i < plot.ticks.size(); ++i)
        EXPECT_GE(plot.ticks[i].x - plot.ticks[i - 1].x, 40);
    }
  }
}

TEST(StripPlot, EqualValuesAreStacked) {
  const StripPlot plot = strip_plot({at(5), at(5), at(5)}, {}, Language::french);
  EXPECT_GT(plot.dots[0].y, plot.dots[1].y);
  EXPECT_GT(plot.dots[1].y, plot.dots[2].y);
  EXPECT_GT(plot.dots[2].y, plot.top);
}

TEST(StripPlot, OutliersAreNamedOnce) {
  const StripPlot plot =
      strip_plot({at(1), at(1000, true, "A : 1 000"), at(1000, true, "A : 1 000"), at(10, true, "B : 10")},
                 {}, Language::french);
  ASSERT_EQ(plot.names.size(), 2u);
  EXPECT_EQ(plot.names[0].point, 1u);
  EXPECT_TRUE(plot.names[0].to_the_left) << "at the right end";
  EXPECT_NE(plot.names[0].y, plot.names[1].y);
  EXPECT_EQ(plot.unnamed, 0u);
}

std::vector<std::size_t> named(const StripPlot& plot) {
  std::vector<std::size_t> points;
  for (const StripPlot::Name& name : plot.names) points.push_back(name.point);
  return points;
}

TEST(StripPlot, EachValueHasANameFarthestFirst) {
  // Ten outlets that wrote 150 for 100 would leave no room for the factor of a thousand.
  std::vector<PlotPoint> points = {at(100)};
  for (int i = 1; i <= 10; ++i) points.push_back(at(150, true, "Copie " + std::to_string(i)));
  points.push_back(at(1000, true, "Dix fois"));
  points.push_back(at(0.1, true, "Mille fois moins"));
  points.push_back(at(1000, true, "Dix fois aussi"));
  const StripPlot plot = strip_plot(points, {{100, 100}}, Language::french);
  // All three values have a name, 1 000 both of its own, and the copies what room is left.
  EXPECT_EQ(named(plot), (std::vector<std::size_t>{12, 11, 13, 1, 2, 3, 4, 5}));
  EXPECT_EQ(plot.unnamed, 5u);
  for (std::size_t i = 1; i < plot.names.size(); ++i) EXPECT_GT(plot.names[i].y, plot.names[i - 1].y);
  EXPECT_GT(plot.rest.y, plot.names.back().y);
  EXPECT_LT(plot.rest.y, plot.top) << "above the strip";
  EXPECT_TRUE(plot.rest.to_the_left) << "the farthest is at the left end";
}

TEST(StripPlot, ManyCopiesFarAwayLeaveRoomForANearerValue) {
  std::vector<PlotPoint> points;
  for (int i = 0; i < 10; ++i) points.push_back(at(1000, true, "Copie " + std::to_string(i)));
  points.push_back(at(120, true, "Près"));
  const StripPlot plot = strip_plot(points, {{100, 100}}, Language::french);
  EXPECT_EQ(named(plot), (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 10}));
  EXPECT_EQ(plot.unnamed, 3u);
}

TEST(StripPlot, ARangeIsAsFarAsItsNearerEnd) {
  const std::vector<PlotPoint> points = {
      {110, 10000, true, "large"}, at(300, true, "trois"), {50, 200, true, "autour"}};
  EXPECT_EQ(named(strip_plot(points, {{100, 100}}, Language::french)), (std::vector<std::size_t>{1, 0, 2}));
  // Of several known values the nearest counts.
  EXPECT_EQ(named(strip_plot(points, {{100, 100}, {299, 299}}, Language::french)),
            (std::vector<std::size_t>{1, 0, 2}));
}

TEST(StripPlot, WithoutAReferenceTheMiddleOfThePointsIsOne) {
  const std::vector<PlotPoint> points = {at(7, true, "a"), at(5), at(5), at(5000, true, "b"), at(5)};
  EXPECT_EQ(named(strip_plot(points, {}, Language::french)), (std::vector<std::size_t>{3, 0}));
}

TEST(StripPlot, TicksAreWrittenAsNewspapersDo) {
  const StripPlot french = strip_plot({at(1e3), at(1e9)}, {}, Language::french);
  const StripPlot english = strip_plot({at(1e3), at(1e9)}, {}, Language::english);
  EXPECT_EQ(french.ticks.front().label, "1\u202f000");
  EXPECT_EQ(french.ticks.back().label, "1\u00a0Md");
  EXPECT_EQ(english.ticks.front().label, "1,000");
  EXPECT_EQ(english.ticks.back().label, "1bn");
}

}  // namespace
}  // namespace recoupe
