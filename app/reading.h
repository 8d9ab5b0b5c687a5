// What commands read: reference records, articles, claims. What cannot be read is said on the console
// and left out.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/console.h"
#include "app/options.h"
#include "extract/claim.h"
#include "ingest/article.h"
#include "reconcile/rates.h"
#include "reconcile/reference.h"

namespace recoupe {

// All records of `paths`. A record whose id another one has already is a problem: facts are told apart
// by it.
std::vector<Record> read_records(const std::vector<std::string>& paths, Console& console);

// The exchange rates of `path`; none without it, or when it cannot be read (the program's own table serves).
std::optional<Rates> read_rates(const std::optional<std::string>& path, Console& console);

using TakeArticle = std::function<void(std::vector<Claim>&& claims)>;

// Every claim of the files (`-`: standard input), one JSON line each, handed over article by article. Blank
// lines are passed over. As they are read, neighbouring lines of one article together: lines apart are a
// problem. Or gathered: when all are read, articles in the order of their first line.
void stream_claims(const std::vector<std::string>& files, Console& console, const TakeArticle& take);
void gather_claims(const std::vector<std::string>& files, Console& console, const TakeArticle& take);

// The figures among the claims.
std::vector<Claim> figures_of(std::vector<Claim> claims);

}  // namespace recoupe
