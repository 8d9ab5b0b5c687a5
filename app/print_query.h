// The answer of the store to a query, in the form asked for.
//
//   text  an aligned table for reading (query_table.h)
//   csv   csv.h: whole, under the names of the columns
//   json  an array of objects, a row a line: numbers as numbers, null where nothing is known
#pragma once

#include "app/options.h"
#include "app/output.h"
#include "app/store/store_reader.h"

namespace recoupe {

[[nodiscard]] tl::expected<void, Problem> print_query(const StoreReader& store, const Query& query,
                                                      const QueryFilter& filter, Format format,
                                                      Language language, Output& output);

// What can be asked: the name and a line for each.
void print_queries(Format format, Language language, Output& output);

}  // namespace recoupe
