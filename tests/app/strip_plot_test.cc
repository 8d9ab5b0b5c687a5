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
