#include "app/storing.h"

#include <utility>

namespace recoupe {

using Clock = std::chrono::steady_clock;

Storing::Storing(const Options& options, std::span<const Record> records, Console& console)
    : console_(console), last_commit_(Clock::now()) {
  // Verdicts made without a record that is meant to be there would take the place of good ones.
  if (!options.store || console.problems() > 0) return;
  tl::expected<Store, Problem> store = Store::open(*options.store);
  if (!store) {
    console_.problem(store.error());
    return;
  }
  store_ = *std::move(store);
  say(store_->records(records));
  commit();
}

void Storing::article(const Article& article, std::span<const Claim> claims, const Report& report) {
  if (store_) say(store_->add(article, claims, report.verdicts, report.findings));
  commit_now_and_then();
}

void Storing::article(const ArticleContext& article, std::span<const Claim> claims, const Report& report) {
  if (store_) say(store_->add(article, claims, report.verdicts, report.findings));
  commit_now_and_then();
}

void Storing::stored_before(const std::string& article) {
  if (store_) say(store_->added_before(article));
}

void Storing::across(std::span<const Finding> findings, std::span<const Claim> claims) {
  if (store_) say(store_->add_across(findings, claims));
  commit();
}

void Storing::commit() {
  if (store_) say(store_->commit());
  last_commit_ = Clock::now();
}

void Storing::say(const Store::Done& done) {
  if (done) return;
  console_.problem(done.error());
  store_.reset();
}

void Storing::commit_now_and_then() {
  if (Clock::now() - last_commit_ >= std::chrono::seconds(1)) commit();
}

}  // namespace recoupe
