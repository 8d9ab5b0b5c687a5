// The versions of the schema. A store knows its own (`PRAGMA user_version`) and that it is one (`PRAGMA
// application_id`); an older one is brought up to date by the script of each version after its own.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "app/store/sqlite.h"

namespace recoupe {

inline constexpr std::int64_t kStoreId = 0x52435550;  // "RCUP"

// schema/version_1.sql and on, in order.
std::span<const std::string_view> schema_versions();

// Brings `database` to the last of `versions`, all at once or not at all; a database in which nothing is
// becomes a store. Throws SqliteFailed for one that is no store, or is of a later version.
void migrate(const Sqlite& database, std::span<const std::string_view> versions);

// Throws SqliteFailed unless `database` is a store of the last of `versions`. Changes nothing.
void check_version(const Sqlite& database, std::span<const std::string_view> versions);

}  // namespace recoupe
