// The units of reference records: are they ones that a claim can have?
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/problem.h"

namespace recoupe {

// What is wrong with a fact's unit, and what to write instead; none when it is fine: a currency, `%`, `pp`,
// a measure, or the name of a thing that is counted. Such a name may have capitals (`Canadair`, `PME`),
// but must not be a currency, a percentage or a measure spelt otherwise (`EURO`, `Md€`, `Mwh`, `m²`).
std::optional<Text> unit_fault(std::string_view unit);

// `unit`, or its code where it is a currency, a percentage or a measure written in words as a text has it:
// `euros`, `degré`, `pour cent`.
std::string unit_code(std::string_view unit);

}  // namespace recoupe
