// Texts that are too long to be an article: a book, a directory, a log.
#pragma once

#include <cstddef>
#include <optional>

#include "ingest/article.h"
#include "ingest/problem.h"

namespace recoupe {

// The figures of a text this long take 150 MB when there is one in thirty bytes.
inline constexpr std::size_t kLongestText = std::size_t{2} << 20U;

// Cuts `article` to the blocks that lie within its first kLongestText bytes, and says so.
std::optional<Problem> cut_long(Article& article);

}  // namespace recoupe
