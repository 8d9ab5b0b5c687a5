// The questions of `recoupe query`: the views of the schema by name.
#pragma once

#include <span>
#include <string_view>

#include "ingest/problem.h"

namespace recoupe {

struct Query {
  std::string_view name;  // of the view too
  Text help;              // one line, no full stop
  bool about_facts;       // can be asked of one fact
};

std::span<const Query> all_queries();
const Query* query_named(std::string_view name);  // nullptr: there is none

}  // namespace recoupe
