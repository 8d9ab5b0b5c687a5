#include "extract/units.h"

#include <gtest/gtest.h>

namespace recoupe {
namespace {

TEST(Units, ClassOfACode) {
  struct Row {
    std::string_view code;
    UnitClass unit_class;
  };
  for (const Row& row :
       {Row{"EUR", UnitClass::currency}, {"FRF", UnitClass::currency}, {"XAF", UnitClass::currency},
        {"%", UnitClass::percent}, {"pp", UnitClass::percentage_point}, {"km", UnitClass::measure},
        {"MWh", UnitClass::measure}, {"Cel", UnitClass::measure}, {"a", UnitClass::measure},
        {"[ft_i]", UnitClass::measure}, {"t{CO2eq}", UnitClass::measure}, {"entreprise", UnitClass::noun},
        {"petit-enfant", UnitClass::noun}, {"chef-d'œuvre", UnitClass::noun}, {"État", UnitClass::unknown},
        {"EURO", UnitClass::unknown}, {"Md€", UnitClass::unknown}, {"", UnitClass::unknown},
        {"-", UnitClass::unknown}, {"KM", UnitClass::unknown}})
    EXPECT_EQ(static_cast<int>(class_of_unit(row.code)), static_cast<int>(row.unit_class)) << row.code;
}

TEST(Units, Dimensions) {
  EXPECT_EQ(dimension_of("km"), "length");
  EXPECT_EQ(dimension_of("MW"), "power");
  EXPECT_EQ(dimension_of("MWh"), "energy");
  EXPECT_EQ(dimension_of("d"), "time");
  EXPECT_EQ(dimension_of("EUR"), "");
  EXPECT_EQ(dimension_of("entreprise"), "");
}

TEST(Units, Conversions) {
  struct Row {
    std::string_view from;
    std::string_view to;
    double factor;
  };
  for (const Row& row : {Row{"km", "m", 1000},     {"ha", "m2", 10000},  {"km2", "ha", 100}, {"t", "kg", 1000},
                         {"Mt", "t", 1e6},         {"GWh", "MWh", 1000}, {"h", "min", 60},   {"d", "h", 24},
                         {"wk", "d", 7},           {"m3", "L", 1000},    {"GB", "MB", 1000}, {"MW", "kW", 1000},
                         {"[ft_i]", "m", 0.3048},  {"km/h", "m/s", 1 / 3.6}, {"EUR", "EUR", 1}, {"Cel", "Cel", 1},
                         {"élu", "élu", 1},        {"a", "mo", 12}}) {
    const auto factor = conversion_factor(row.from, row.to);
    ASSERT_TRUE(factor) << row.from << " -> " << row.to;
    EXPECT_NEAR(*factor, row.factor, 1e-9 * row.factor) << row.from << " -> " << row.to;
  }
}

TEST(Units, WhatCannotBeConverted) {
  for (const auto& [from, to] : {std::pair{"km", "kg"}, {"MW", "MWh"}, {"EUR", "USD"}, {"Cel", "[degF]"}, {"Cel", "K"},
                                 {"élu", "km"}, {"km", "KM"}, {"%", "pp"}})
    EXPECT_FALSE(conversion_factor(from, to)) << from << " -> " << to;
}

}  // namespace
}  // namespace recoupe
