// `recoupe query`: questions to the store that `--store` has filled.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/print_query.h"
#include "app/store/store_reader.h"

namespace recoupe {
namespace {

constexpr int not_done = 2;

Text unknown_query(const std::string& name) {
  std::string names;
  for (const Query& query : all_queries()) names += (names.empty() ? "" : ", ") + std::string(query.name);
  return {fmt::format("requête inconnue : « {} » (requêtes : {})", name, names),
          fmt::format("unknown query: \"{}\" (queries: {})", name, names)};
}

Text not_about_facts(const Query& query) {
  return {fmt::format("option --fact : la requête {} ne porte pas sur des faits", query.name),
          fmt::format("option --fact: the query {} is not about facts", query.name)};
}

QueryFilter filter_of(const Options& options) {
  return {.fact = options.fact,
          .outlet = options.outlet,
          .since = options.since,
          .until = options.until,
          .limit = options.limit};
}

}  // namespace

int run_query(const Options& options, Console& console, Output& output) {
  const Format format = options.format.value_or(Format::text);
  const std::string name = options.inputs.empty() ? "" : options.inputs.front();
  const Query* const query = query_named(name);
  if (!options.inputs.empty() && query == nullptr) {
    console.fault(unknown_query(name));
    return not_done;
  }
  if (query != nullptr && options.fact && !query->about_facts) {
    console.fault(not_about_facts(*query));
    return not_done;
  }
  if (options.since && options.until && *options.until < *options.since) {
    console.fault({fmt::format("--until ({}) est avant --since ({})", *options.until, *options.since),
                   fmt::format("--until ({}) is before --since ({})", *options.until, *options.since)});
    return not_done;
  }
  const tl::expected<StoreReader, Problem> store = StoreReader::open(*options.store);
  if (!store) {
    console.problem(store.error());
    return not_done;
  }
  if (query == nullptr) {
    print_queries(format, options.language, output);
    return 0;
  }
  const auto asked = print_query(*store, *query, filter_of(options), format, options.language, output);
  if (asked) return 0;
  console.problem(asked.error());
  return not_done;
}

}  // namespace recoupe
