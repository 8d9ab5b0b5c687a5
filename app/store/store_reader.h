// StoreReader: asks a store, without changing it. What it sees is the store as it was at the first question,
// however much is loaded meanwhile.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

#include "app/store/queries.h"
#include "ingest/problem.h"

namespace recoupe {

// Which rows of a query are wanted.
struct QueryFilter {
  std::optional<std::string> fact = {};  // RECORD/FACT; of queries about facts only
  // The articles of this one alone, in all that the query counts and shows.
  std::optional<std::string> outlet = {};
  // Days (YYYY-MM-DD), the first and last of the articles. One dated by its month or year passes when a day
  // of that can be among them, one without a date does not.
  std::optional<std::string> since = {};
  std::optional<std::string> until = {};
  std::optional<std::size_t> limit = {};  // rows
};

// A cell: nothing (NULL), a number, a text (valid UTF-8).
using StoreCell = std::variant<std::monostate, std::int64_t, double, std::string>;

class StoreReader {
 public:
  [[nodiscard]] static tl::expected<StoreReader, Problem> open(const std::string& path);
  StoreReader(StoreReader&&) noexcept;
  StoreReader& operator=(StoreReader&&) noexcept;
  ~StoreReader();

  // Hands over the names of the columns, then each row, in the order of the view; asked again it gives the
  // same. An error when the fact or the outlet is not in the store, and behind the last row when the store
  // was changed meanwhile in a folder where only others may write. What `columns` and `row` throw passes.
  [[nodiscard]] tl::expected<void, Problem> ask(
      const Query& query, const QueryFilter& filter,
      const std::function<void(const std::vector<std::string>&)>& columns,
      const std::function<void(const std::vector<StoreCell>&)>& row) const;

 private:
  struct State;
  explicit StoreReader(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace recoupe
