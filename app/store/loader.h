// Loader: rows of the store written so that the same input again changes nothing.
//
// What is loaded is held against what is there by a digest of its rows (row.h), and written only when they
// differ: the claims of an article, then its verdicts and findings, which go with their claims; each fact;
// each finding across articles. Within a transaction of the caller; throws SqliteFailed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/store/fact_rows.h"
#include "app/store/finding_rows.h"
#include "app/store/sqlite.h"
#include "extract/claim.h"
#include "ingest/article.h"
#include "reconcile/finding.h"

namespace recoupe {

class Loader {
 public:
  // What was found in one article.
  struct Contents {
    std::span<const Claim> claims;
    std::span<const Verdict> verdicts;
    std::span<const Finding> findings;
  };

  explicit Loader(const Sqlite& database);  // which must outlive it
  Loader(const Loader&) = delete;
  Loader& operator=(const Loader&) = delete;

  // As the functions of Store.
  void record(const Record& record);
  void article(const Article& article, const Contents& contents);
  void article(const ArticleContext& article, const Contents& contents);
  void added_before(const std::string& article);
  void across(std::span<const Finding> findings, std::span<const Claim> claims);

 private:
  // What the store has of an article.
  struct Known {
    std::int64_t key = 0;  // 0: nothing
    std::string claims_digest;
    std::string judgement_digest;
    std::optional<std::string> dispatch;
    bool same_text = false;  // as the one that comes now
  };

  Known find(const std::string& id, const std::string* text);
  std::int64_t key_of(const std::string& id);
  std::optional<std::string> dispatch_of(const Known& known, const std::optional<std::string>& given);
  template <typename Head>
  std::int64_t put_head(const Head& article, const Known& known);
  void put_contents(std::int64_t article, const Known& known, const Contents& contents);
  void put_claims(std::int64_t article, const std::vector<const Claim*>& figures);
  void put_judgement(std::int64_t article, const Contents& contents,
                     const std::vector<const Claim*>& figures);
  std::optional<ClaimPlace> place_of(const std::string& claim, const std::string& article);

  FactRows facts_;
  FindingRows findings_;
  Statement find_;
  Statement key_of_;
  Statement insert_head_;
  Statement update_head_;
  Statement update_body_;
  Statement update_digests_;
  Statement find_dispatch_;
  Statement note_dispatch_;
  Statement rename_dispatch_;
  Statement drop_claims_;
  Statement insert_claim_;
  Statement number_of_claim_;
  Statement drop_verdicts_;
  Statement insert_verdict_;
  const Sqlite& database_;
};

}  // namespace recoupe
