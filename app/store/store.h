// Store: articles, claims, verdicts and findings kept in one SQLite file, for other programs and for `recoupe
// query`. schema/version_1.sql tells what stands where, README.md how the same input loaded again changes
// nothing.
//
//     Store::open  ->  records, add, add… commit, add, add… commit  ->  add_across, commit
//
// What was added is kept when commit() returns, even if the power fails a moment later; what was not
// committed is undone when the program ends, however it ends. So whoever goes on after a break commits before
// he notes how far he is, and adds again what comes after: twice added is as good as once.
//
// Several programs may write to one file at once: between commit() and what is added next the others have
// their turn, and wait for it up to a minute. A transaction should not last longer than some seconds.
//
// An object is for one thread at a time. After an error all further calls give the same error.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <tl/expected.hpp>

#include "extract/claim.h"
#include "ingest/article.h"
#include "ingest/problem.h"
#include "reconcile/finding.h"
#include "reconcile/reference.h"

namespace recoupe {

class Store {
 public:
  using Done = tl::expected<void, Problem>;

  // Opens the store `path`, makes it when it is not there, and brings it up to date when it is of an earlier
  // version. Any other file is refused and left as it is.
  [[nodiscard]] static tl::expected<Store, Problem> open(const std::string& path);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // The facts that verdicts and findings speak of. To be called once, before these are added.
  [[nodiscard]] Done records(std::span<const Record> records);

  // Starts a transaction, waiting for others. Whatever is added calls it when none is open.
  [[nodiscard]] Done begin();
  // One article and all that was said of it alone: its claims in page order (of which figures are kept),
  // verdicts and findings that are about these claims. An article of this id is replaced in what differs.
  [[nodiscard]] Done add(const Article& article, std::span<const Claim> claims,
                         std::span<const Verdict> verdicts, std::span<const Finding> findings);
  // The same of an article whose text is not at hand: text, authors, section and tags stay what they are.
  [[nodiscard]] Done add(const ArticleContext& article, std::span<const Claim> claims,
                         std::span<const Verdict> verdicts, std::span<const Finding> findings);
  // For a run that goes on after a break: the article of this id was added before it.
  [[nodiscard]] Done added_before(const std::string& article);
  // What articles say against each other, once, when all are added: all such findings of the run. `claims`:
  // those that they name, in any order. Findings of earlier runs go when all their articles were added in
  // this run and they were not found again.
  [[nodiscard]] Done add_across(std::span<const Finding> findings, std::span<const Claim> claims);
  [[nodiscard]] Done commit();

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  template <typename Work>
  Done carry_out(const Work& work);

  std::unique_ptr<State> state_;
};

}  // namespace recoupe
