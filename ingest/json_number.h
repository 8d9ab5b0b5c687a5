// How a number is written in JSON: the one rule for claims, expectations and messages.
#pragma once

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>

namespace recoupe {

// An integral number below 2^53, up to which every integer is a double, is printed as an integer
// (150000000000, neither 1.5e11 nor 150000000000.0); any other with the fewest digits that read back as
// the same double. What JSON cannot say (NaN, infinities) becomes null.
inline nlohmann::ordered_json json_number(double number) {
  constexpr double kEveryIntegerBelow = 9007199254740992.0;  // 2^53
  if (!std::isfinite(number)) return nullptr;
  if (std::trunc(number) == number && std::fabs(number) < kEveryIntegerBelow) {
    return static_cast<std::int64_t>(number);
  }
  return number;
}

// null when there is none.
inline nlohmann::ordered_json json_number(const std::optional<double>& number) {
  return number ? json_number(*number) : nlohmann::ordered_json(nullptr);
}

}  // namespace recoupe
