// Test: tests/app/store/row_test.cc.
#include "app/store/row.h"

#include <nettle/sha2.h>

#include <bit>
#include <nlohmann/json.hpp>

namespace recoupe {
namespace {

// In the order of the put_ function of the same name.
constexpr std::string_view head[] = {"url",      "outlet", "title",  "published",
                                     "language", "file",   "offset", "record"};
constexpr std::string_view body[] = {"section", "authors", "tags", "paywalled", "text"};
constexpr std::string_view claim[] = {
    "id",   "field", "block", "start",  "end",  "quote",    "sentence", "kind",          "value", "low",
    "high", "unit",  "per",   "approx", "role", "modality", "period",   "attributed_to", "quoted"};
constexpr std::string_view fact[] = {"record",    "record_title", "label",     "unit",      "per",
                                     "tolerance", "source",       "publisher", "source_url"};
constexpr std::string_view finding[] = {"code",         "severity",      "field",         "start",
                                        "end",          "quote",         "fact",          "expected_value",
                                        "expected_low", "expected_high", "expected_unit", "ratio",
                                        "message",      "suggestion",    "attributed_to", "score"};

std::string json_array(const std::vector<std::string>& texts) {
  return nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// A number as eight bytes.
void append(std::string& bytes, std::uint64_t number) {
  for (int shift = 0; shift < 64; shift += 8) bytes += static_cast<char>(number >> shift);
}

template <typename Head>
void put_head_of(const Head& article, RowSink& row) {
  row.put(article.url);
  row.put(article.outlet);
  row.put(article.title);
  row.put(article.published);
  row.put(article.language);
  row.put(article.source.file);
  row.put(article.source.offset);
  row.put(article.source.record);
}

}  // namespace

const std::span<const std::string_view> head_columns = head;
const std::span<const std::string_view> body_columns = body;
const std::span<const std::string_view> claim_columns = claim;
const std::span<const std::string_view> fact_columns = fact;
const std::span<const std::string_view> finding_columns = finding;

void RowDigest::put(std::string_view text) {
  rows_ += 't';
  append(rows_, text.size());
  rows_ += text;
}

void RowDigest::put(double number) {
  rows_ += 'd';
  append(rows_, std::bit_cast<std::uint64_t>(number));
}

void RowDigest::put(std::int64_t number) {
  rows_ += 'i';
  append(rows_, static_cast<std::uint64_t>(number));
}

void RowDigest::put_null() {
  rows_ += 'n';
}

std::string RowDigest::bytes() const {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, rows_.size(), reinterpret_cast<const std::uint8_t*>(rows_.data()));
  std::string digest(SHA256_DIGEST_SIZE, '\0');
  sha256_digest(&context, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
  return digest;
}

std::string insert_into(std::string_view table, std::span<const std::string_view> columns) {
  std::string names, values;
  for (const std::string_view column : columns) {
    names += (names.empty() ? "\"" : ", \"") + std::string(column) + "\"";
    values += values.empty() ? "?" : ", ?";
  }
  return "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + values + ")";
}

void put_head(const ArticleContext& article, RowSink& row) {
  put_head_of(article, row);
}

void put_head(const Article& article, RowSink& row) {
  put_head_of(article, row);
}

void put_body(const Article& article, RowSink& row) {
  row.put(article.section);
  row.put(json_array(article.authors));
  row.put(json_array(article.tags));
  row.put(article.paywalled);
  row.put(article.text);
}

void put_claim(const Claim& claim, RowSink& row) {
  row.put(claim.id);
  row.put(name_of(claim.field));
  row.put(name_of(claim.block));
  row.put(claim.start);
  row.put(claim.end);
  row.put(claim.quote);
  row.put(claim.sentence);
  row.put(name_of(claim.kind));
  row.put(claim.value);
  row.put(claim.low);
  row.put(claim.high);
  row.put(claim.unit);
  row.put(claim.per);
  row.put(name_of(claim.approx));
  row.put(name_of(claim.role));
  row.put(name_of(claim.modality));
  row.put(claim.period);
  row.put(claim.attributed_to);
  row.put(claim.quoted);
}

void put_fact(const Fact& fact, const std::string& record_title, RowSink& row) {
  row.put(fact.record);
  row.put(record_title);
  row.put(fact.label);
  row.put(fact.unit);
  row.put(fact.per);
  row.put(fact.tolerance);
  const bool vouched_for = !fact.sources.empty();
  row.put(vouched_for ? std::optional(fact.sources.front().title) : std::nullopt);
  row.put(vouched_for ? std::optional(fact.sources.front().publisher) : std::nullopt);
  row.put(vouched_for ? std::optional(fact.sources.front().url) : std::nullopt);
}

void put_finding(const Finding& finding, RowSink& row) {
  const Expected expected = finding.expected.value_or(Expected{});
  row.put(name_of(finding.code));
  row.put(name_of(finding.severity));
  row.put(name_of(finding.field));
  row.put(finding.start);
  row.put(finding.end);
  row.put(finding.quote);
  row.put(finding.fact);
  row.put(expected.value);
  row.put(expected.low);
  row.put(expected.high);
  row.put(expected.unit);
  row.put(finding.ratio);
  row.put(finding.message);
  row.put(finding.suggestion);
  row.put(finding.attributed_to);
  row.put(finding.score);
}

}  // namespace recoupe
