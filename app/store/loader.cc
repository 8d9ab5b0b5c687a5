// Test: tests/app/store/store_test.cc.
#include "app/store/loader.h"

#include <sqlite3.h>

#include <string_view>
#include <unordered_map>
#include <utility>

#include "app/store/row.h"

namespace recoupe {
namespace {

using Columns = std::vector<std::string_view>;
using NumberOfClaim = std::unordered_map<std::string_view, std::int64_t>;

Columns with(Columns first, std::span<const std::string_view> rest) {
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

// Writes nothing when all columns are what they should be: `UPDATE … SET (a, b) = (?2, ?3) WHERE key = ?1 AND
// (a, b) IS NOT (?2, ?3)`.
std::string update_article(const Columns& columns) {
  std::string names, values;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    names += (i == 0 ? "" : ", ") + std::string(columns[i]);
    values += (i == 0 ? "?" : ", ?") + std::to_string(i + 2);
  }
  return "UPDATE articles SET (" + names + ") = (" + values + ") WHERE key = ?1 AND (" + names +
         ") IS NOT (" + values + ")";
}

// Names that this run has given to dispatches which the store knows by another.
const Sqlite& with_names_of_run(const Sqlite& database) {
  database.run(
      "CREATE TEMP TABLE dispatch_names (name TEXT PRIMARY KEY, dispatch TEXT NOT NULL) WITHOUT ROWID;");
  return database;
}

std::vector<const Claim*> figures_among(std::span<const Claim> claims) {
  std::vector<const Claim*> figures;
  for (const Claim& claim : claims)
    if (is_figure(claim.kind)) figures.push_back(&claim);
  return figures;
}

std::string digest_of(const std::vector<const Claim*>& figures) {
  RowDigest digest;
  for (const Claim* claim : figures) put_claim(*claim, digest);
  return digest.bytes();
}

std::string digest_of(const Loader::Contents& contents) {
  RowDigest digest;
  for (const Verdict& verdict : contents.verdicts) {
    digest.put(verdict.claim);
    digest.put(verdict.fact);
    digest.put(name_of(verdict.verdict));
    digest.put(verdict.score);
  }
  for (const Finding& finding : contents.findings) {
    digest.put(finding.id);
    put_finding(finding, digest);
    for (const std::string& claim : finding.claims) digest.put(claim);
    for (const Citation& source : finding.sources)
      for (const std::string* part : {&source.title, &source.url, &source.publisher, &source.date})
        digest.put(*part);
  }
  return digest.bytes();
}

}  // namespace

Loader::Loader(const Sqlite& database)
    : facts_(database),
      findings_(database, facts_),
      find_(with_names_of_run(database),
            "SELECT key, claims_digest, judgement_digest, dispatch, text IS ?2 FROM articles WHERE id = ?1"),
      key_of_(database, "SELECT key FROM articles WHERE id = ?"),
      insert_head_(database, insert_into("articles", with({"id", "dispatch"}, head_columns))),
      update_head_(database, update_article(with({"dispatch"}, head_columns))),
      update_body_(database, update_article(with({}, body_columns))),
      update_digests_(database,
                      "UPDATE articles SET (claims_digest, judgement_digest) = (?2, ?3) WHERE key = ?1"),
      find_dispatch_(database, "SELECT dispatch FROM temp.dispatch_names WHERE name = ?"),
      note_dispatch_(database, "INSERT INTO temp.dispatch_names VALUES (?, ?)"),
      rename_dispatch_(database, "UPDATE articles SET dispatch = ?2 WHERE dispatch = ?1"),
      drop_claims_(database, "DELETE FROM claims WHERE article = ?"),
      insert_claim_(database, insert_into("claims", with({"article", "number"}, claim_columns))),
      number_of_claim_(database, "SELECT number FROM claims WHERE article = ? AND id = ? ORDER BY number"),
      drop_verdicts_(database, "DELETE FROM verdicts WHERE article = ?"),
      insert_verdict_(
          database,
          "INSERT OR REPLACE INTO verdicts (article, claim, fact, verdict, score) VALUES (?, ?, ?, ?, ?)"),
      database_(database) {}

void Loader::record(const Record& record) {
  facts_.put(record);
}

void Loader::article(const Article& article, const Contents& contents) {
  const Known known = find(article.id, &article.text);
  const std::int64_t key = put_head(article, known);
  update_body_.put(key);
  put_body(article, update_body_);
  update_body_.run();
  put_contents(key, known, contents);
}

void Loader::article(const ArticleContext& article, const Contents& contents) {
  Known known = find(article.id, nullptr);
  known.same_text = known.claims_digest == digest_of(figures_among(contents.claims));
  put_contents(put_head(article, known), known, contents);
}

void Loader::added_before(const std::string& article) {
  if (const std::int64_t key = key_of(article)) findings_.note_loaded(key);
}

void Loader::across(std::span<const Finding> findings, std::span<const Claim> claims) {
  std::unordered_map<std::string_view, const std::string*> article_of;
  for (const Claim& claim : claims) article_of.emplace(claim.id, &claim.article->id);
  for (const Finding& finding : findings) {
    const std::int64_t article = key_of(finding.article);
    if (article == 0) continue;
    std::vector<ClaimPlace> places;
    for (const std::string& claim : finding.claims) {
      const auto found = article_of.find(claim);
      // Without its claim: ids are ARTICLE#NUMBER.
      const std::string owner =
          found != article_of.end() ? *found->second : claim.substr(0, claim.rfind('#'));
      if (const std::optional<ClaimPlace> place = place_of(claim, owner)) places.push_back(*place);
    }
    findings_.put_across(finding, article, places);
  }
  findings_.drop_not_found_again();
}

Loader::Known Loader::find(const std::string& id, const std::string* text) {
  Known known;
  find_.put(id);
  text != nullptr ? find_.put(*text) : find_.put_null();
  if (!find_.row()) return known;
  known.key = find_.integer(0);
  known.claims_digest = find_.text(1);
  known.judgement_digest = find_.text(2);
  if (!find_.is_null(3)) known.dispatch = find_.text(3);
  known.same_text = find_.integer(4) == 1;
  find_.reset();
  return known;
}

std::int64_t Loader::key_of(const std::string& id) {
  key_of_.put(id);
  if (!key_of_.row()) return 0;
  const std::int64_t key = key_of_.integer(0);
  key_of_.reset();
  return key;
}

// The first article of a dispatch gives it its name (dispatch.h), so the name depends on what was read
// before. A text that the store knows keeps its name, and the others that were named with it in this run get
// that one.
std::optional<std::string> Loader::dispatch_of(const Known& known, const std::optional<std::string>& given) {
  if (!given) return known.same_text ? known.dispatch : std::nullopt;
  const bool keeps_name = known.same_text && known.dispatch;
  find_dispatch_.put(*given);
  if (find_dispatch_.row()) {
    const std::string name = find_dispatch_.text(0);
    find_dispatch_.reset();
    return keeps_name ? *known.dispatch : name;
  }
  if (!keeps_name || *known.dispatch == *given) return given;
  note_dispatch_.put(*given);
  note_dispatch_.put(*known.dispatch);
  note_dispatch_.run();
  rename_dispatch_.put(*given);
  rename_dispatch_.put(*known.dispatch);
  rename_dispatch_.run();
  return known.dispatch;
}

template <typename Head>
std::int64_t Loader::put_head(const Head& article, const Known& known) {
  const std::optional<std::string> dispatch = dispatch_of(known, article.dispatch);
  Statement& statement = known.key == 0 ? insert_head_ : update_head_;
  if (known.key == 0) {
    statement.put(article.id);
  } else {
    statement.put(known.key);
  }
  statement.put(dispatch);
  recoupe::put_head(article, statement);
  statement.run();
  const std::int64_t key = known.key != 0 ? known.key : sqlite3_last_insert_rowid(database_.handle());
  findings_.note_loaded(key);
  return key;
}

void Loader::put_contents(std::int64_t article, const Known& known, const Contents& contents) {
  const std::vector<const Claim*> figures = figures_among(contents.claims);
  const std::string claims_digest = digest_of(figures);
  const std::string judgement_digest = digest_of(contents);
  const bool same_claims = claims_digest == known.claims_digest;
  if (same_claims && judgement_digest == known.judgement_digest) return;
  if (known.key != 0) findings_.drop_own(article);
  if (!same_claims) {
    if (known.key != 0) findings_.drop_across(article);
    put_claims(article, figures);
  }
  put_judgement(article, contents, figures);
  update_digests_.put(article);
  update_digests_.put_blob(claims_digest);
  update_digests_.put_blob(judgement_digest);
  update_digests_.run();
}

void Loader::put_claims(std::int64_t article, const std::vector<const Claim*>& figures) {
  drop_claims_.put(article);
  drop_claims_.run();
  std::int64_t number = 0;
  for (const Claim* claim : figures) {
    insert_claim_.put(article);
    insert_claim_.put(++number);
    put_claim(*claim, insert_claim_);
    insert_claim_.run();
  }
}

void Loader::put_judgement(std::int64_t article, const Contents& contents,
                           const std::vector<const Claim*>& figures) {
  drop_verdicts_.put(article);
  drop_verdicts_.run();
  NumberOfClaim numbers;
  std::int64_t next = 0;
  for (const Claim* claim : figures) numbers.emplace(claim->id, ++next);
  for (const Verdict& verdict : contents.verdicts) {
    const auto number = numbers.find(verdict.claim);
    if (number == numbers.end()) continue;
    facts_.need(verdict.fact);
    insert_verdict_.put(article);
    insert_verdict_.put(number->second);
    insert_verdict_.put(verdict.fact);
    insert_verdict_.put(name_of(verdict.verdict));
    insert_verdict_.put(verdict.score);
    insert_verdict_.run();
  }
  std::int64_t position = 0;
  for (const Finding& finding : contents.findings) {
    std::vector<ClaimPlace> places;
    for (const std::string& claim : finding.claims)
      if (const auto number = numbers.find(claim); number != numbers.end())
        places.push_back({article, number->second});
    findings_.put(finding, article, ++position, places);
  }
}

std::optional<ClaimPlace> Loader::place_of(const std::string& claim, const std::string& article) {
  const std::int64_t key = key_of(article);
  if (key == 0) return std::nullopt;
  number_of_claim_.put(key);
  number_of_claim_.put(claim);
  if (!number_of_claim_.row()) return std::nullopt;
  const std::int64_t number = number_of_claim_.integer(0);
  number_of_claim_.reset();
  return ClaimPlace{key, number};
}

}  // namespace recoupe
