// What a run puts into the store of `--store`; without that option nothing. The first thing that goes wrong
// is said on the console, and nothing more is stored then: the rest of the run is as good without.
#pragma once

#include <chrono>
#include <optional>
#include <span>

#include "app/console.h"
#include "app/options.h"
#include "app/store/store.h"
#include "reconcile/reconciler.h"

namespace recoupe {

class Storing {
 public:
  Storing(const Options& options, std::span<const Record> records, Console& console);

  // One article, its claims and what was said of it alone. Commits about once a second, so that other
  // programs have their turn.
  void article(const Article& article, std::span<const Claim> claims, const Report& report);
  void article(const ArticleContext& article, std::span<const Claim> claims, const Report& report);
  // For a run that goes on after a break: an article that was stored before it.
  void stored_before(const std::string& article);
  // What articles say against each other, at the end.
  void across(std::span<const Finding> findings, std::span<const Claim> claims);
  // What was stored so far is kept from now on, whatever happens.
  void commit();

  bool is_on() const { return store_.has_value(); }

 private:
  void say(const Store::Done& done);
  void commit_now_and_then();

  Console& console_;
  std::optional<Store> store_;  // none: not asked for, or it has failed
  std::chrono::steady_clock::time_point last_commit_;
};

}  // namespace recoupe
