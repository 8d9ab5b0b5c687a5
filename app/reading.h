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

// Every article of the inputs, one after the other, each with the name of its dispatch.
void read_articles(const Options& options, Console& console, const std::function<void(Article&&)>& take);

// Every claim of the files (`-`: standard input), one JSON line each. Blank lines are passed over.
std::vector<Claim> read_claims(const std::vector<std::string>& files, Console& console);
// The same, handed over article by article as they are read: neighbouring lines of one article together.
void read_claims(const std::vector<std::string>& files, Console& console,
                 const std::function<void(const std::vector<Claim>&)>& take);

// What the reconcile stage takes: figures, and dates, those of one article together; articles in the order of
// their first claim, claims in their own. Other claims are left out.
std::vector<Claim> by_article(std::vector<Claim> claims);
// The figures among them.
std::vector<Claim> figures_of(std::vector<Claim> claims);

}  // namespace recoupe
