// Short ways to tell an article and a record, and to show what reconcile() makes of them, for tests.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extractor.h"
#include "reconcile/reconciler.h"
#include "reconcile/reference.h"
#include "tests/reconcile/problem_printing.h"

namespace recoupe {

// What a test varies of an article.
struct Told {
  std::string text = {};
  std::optional<std::string> published = "2025-03-10";
  std::string title = {};
  std::string id = "a";
};

inline Article article_of(const Told& told) {
  Article article;
  article.id = told.id;
  article.title = told.title;
  article.published = told.published;
  article.source.file = "a.txt";
  article.text = told.text;
  article.blocks = blocks_by_line(article.text);
  return article;
}

inline std::vector<Claim> claims_of(const Told& told) {
  return extract(article_of(told));
}
inline std::vector<Claim> claims_of(const std::string& text) {
  return claims_of(Told{.text = text});
}

// The only figure of `text`; a failure of the test when there is not exactly one.
inline Claim claim_of(const std::string& text, const std::optional<std::string>& published = "2025-03-10") {
  const std::vector<Claim> claims = claims_of(Told{.text = text, .published = published});
  EXPECT_EQ(claims.size(), 1U) << text;
  return claims.empty() ? Claim{} : claims.front();
}

// The record `r` of these facts, JSON objects parted by commas; `relations` likewise.
inline Record record_of(std::string_view facts, std::string_view relations = "") {
  const std::string json = R"({"schema": "recoupe.reference/1", "id": "r", "title": "R", "facts": [)" +
                           std::string(facts) + R"(], "relations": [)" + std::string(relations) + "]}";
  LoadedRecords loaded = parse_record(json, "r.json");
  for (const Problem& problem : loaded.problems) ADD_FAILURE() << testing::PrintToString(problem);
  return loaded.records.empty() ? Record{} : std::move(loaded.records.front());
}

// The fact of these fields; its label and id are set.
inline Fact fact_of(std::string_view fields) {
  const Record record = record_of(R"({"id": "f", "label": "fait", )" + std::string(fields) + "}");
  return record.facts.empty() ? Fact{} : record.facts.front();
}

// What is said of each claim, in order: `150 millions d'euros: magnitude public; 4 %: confirmed rate`. A
// claim of which nothing is said is left out; so are the findings that need no record.
inline std::string shown(const std::vector<Claim>& claims, const Report& report) {
  std::string out;
  for (const Claim& claim : claims) {
    std::string said;
    for (const Verdict& verdict : report.verdicts)
      if (verdict.claim == claim.id && verdict.verdict == VerdictKind::confirmed)
        said += " confirmed " + verdict.fact.substr(verdict.fact.find('/') + 1);
    for (const Finding& finding : report.findings)
      if (finding.fact && finding.claims.front() == claim.id)
        said += " " + std::string(name_of(finding.code)) + " " +
                finding.fact->substr(finding.fact->find('/') + 1);
    if (!said.empty()) out += (out.empty() ? "" : "; ") + claim.quote + ":" + said;
  }
  return out;
}

inline std::string shown(const Told& told, const Record& record, const ReconcileOptions& options = {}) {
  const std::vector<Claim> claims = claims_of(told);
  return shown(claims, reconcile(claims, {&record, 1}, options));
}

}  // namespace recoupe
