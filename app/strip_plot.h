// A strip plot: what several outlets wrote of one fact, as points on a logarithmic axis, the known value as
// a line, the outliers with their names. This is the geometry alone, in the units of the drawing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/problem.h"

namespace recoupe {

struct PlotPoint {
  double low = 0;  // positive; equal for a single value
  double high = 0;
  bool outlier = false;
  std::string name;  // of an outlier: who wrote what
};

struct PlotReference {
  double low = 0;  // positive; equal for a single value
  double high = 0;
};

struct StripPlot {
  static constexpr double width = 480;
  struct Dot {
    double x = 0, y = 0, x_low = 0, x_high = 0;  // of a range, its ends
  };
  struct Tick {
    double x = 0;
    std::string label;
  };
  struct Name {
    double x = 0, y = 0;
    bool to_the_left = false;  // the text ends at x
    std::size_t point = 0;
  };
  struct Line {
    double from = 0, to = 0;
  };
  double height = 0;
  double top = 0;         // of the strip, below the names
  double axis = 0;        // y of the axis
  std::vector<Dot> dots;  // one for each point
  std::vector<Tick> ticks;
  // Of outliers, each name once, at most `most_names`: one for each value before a second of any, of what is
  // farthest from the reference before the others. From the top down, the farthest first.
  std::vector<Name> names;
  std::size_t unnamed = 0;  // names that found no room
  Name rest;                // the place where that is told, when there are any
  std::vector<Line> references;
  static constexpr std::size_t most_names = 8;
};

// Points or references may be empty, not both.
StripPlot strip_plot(const std::vector<PlotPoint>& points, const std::vector<PlotReference>& references,
                     Language language);

}  // namespace recoupe
