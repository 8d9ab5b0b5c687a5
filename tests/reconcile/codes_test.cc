// The pages of reconcile/codes: each example gives exactly the findings that it promises. The form of a page
// is told in the README there.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "extract/extractor.h"
#include "ingest/ingest.h"
#include "reconcile/reconciler.h"
#include "tests/reconcile/problem_printing.h"

namespace recoupe {
namespace {

struct Promise {
  std::string code;
  std::string quote;
  std::string message;  // empty: not told
};

struct Example {
  std::size_t line = 0;  // where it starts, for failures
  std::optional<std::string> record;
  std::optional<std::string> rates;
  std::vector<std::string> articles;
  std::vector<Promise> promises;
};

struct Page {
  std::string code;
  std::string text;
  std::vector<Example> examples;
};

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

std::vector<Promise> promises_of(const std::vector<std::string>& lines) {
  std::vector<Promise> promises;
  for (const std::string& line : lines) {
    if (line == "aucun") continue;
    const std::size_t text = line.find_first_not_of(' ');
    if (text == std::string::npos) continue;
    if (text > 0) {
      if (promises.empty()) {
        ADD_FAILURE() << "a message without its finding: " << line;
        continue;
      }
      std::string& message = promises.back().message;
      message += (message.empty() ? "" : " ") + line.substr(text);
      continue;
    }
    const std::size_t colon = line.find(" : ");
    EXPECT_NE(colon, std::string::npos) << line;
    promises.push_back({line.substr(0, colon), line.substr(colon + 3), ""});
  }
  return promises;
}

// One fenced block of the page.
void take(const std::string& kind, const std::vector<std::string>& lines, std::size_t at, Page& page,
          Example& open) {
  if (open.line == 0) open.line = at;
  if (kind == "fiche") open.record = joined(lines);
  if (kind == "taux") open.rates = joined(lines);
  if (kind == "article") open.articles.push_back(joined(lines));
  if (kind != "constats") return;
  open.promises = promises_of(lines);
  EXPECT_FALSE(open.articles.empty()) << page.code << ".md:" << at << ": findings without an article";
  page.examples.push_back(std::move(open));
  open = {};
}

Page page_of(const std::filesystem::path& path) {
  static const std::set<std::string, std::less<>> kKinds = {"fiche", "taux", "article", "constats"};
  Page page;
  page.code = path.stem();
  std::ifstream file(path);
  std::optional<std::string> kind;
  std::vector<std::string> lines;
  Example open;
  std::size_t number = 0;
  std::size_t start = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    page.text += line + "\n";
    if (!line.starts_with("```")) {
      lines.push_back(line);
    } else if (!kind) {
      kind = line.substr(3);
      start = number;
      lines.clear();
    } else {
      if (kKinds.contains(*kind)) take(*kind, lines, start, page, open);
      kind.reset();
    }
  }
  EXPECT_FALSE(kind) << path << ": a block without its end";
  EXPECT_TRUE(open.articles.empty()) << path << ":" << open.line << ": an article without `constats`";
  return page;
}

const std::vector<Page>& pages() {
  static const std::vector<Page> all = [] {
    std::vector<Page> made;
    for (const auto& entry : std::filesystem::directory_iterator(RECOUPE_SOURCE_DIR "/reconcile/codes"))
      if (entry.path().extension() == ".md" && entry.path().stem() != "README")
        made.push_back(page_of(entry.path()));
    return made;
  }();
  return all;
}

std::vector<Finding> findings_of(const Example& example) {
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < example.articles.size(); ++i)
    for (Claim& claim : extract(article_from_text(example.articles[i], "article-" + std::to_string(i + 1)),
                                {.weekdays = true}))
      claims.push_back(std::move(claim));
  LoadedRecords loaded;
  if (example.record) loaded = parse_record(*example.record, "fiche.json");
  for (const Problem& problem : loaded.problems) ADD_FAILURE() << testing::PrintToString(problem);
  std::optional<Rates> rates;
  ReconcileOptions options;
  if (example.rates) {
    rates = Rates::parse(*example.rates, "taux.csv").value();
    options.rates = &*rates;
  }
  return reconcile(claims, loaded.records, options).findings;
}

// A page is written with plain spaces.
std::string with_plain_spaces(std::string text) {
  for (const std::string_view space : {"\u00a0", "\u202f"})
    for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space, at))
      text.replace(at, space.size(), " ");
  return text;
}

std::string shown(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings)
    out += "\n  " + std::string(name_of(finding.code)) + " : " + finding.quote + "\n      " + finding.message;
  return out.empty() ? "\n  aucun" : out;
}

TEST(CodePages, ExamplesGiveWhatTheyPromise) {
  for (const Page& page : pages())
    for (const Example& example : page.examples) {
      const std::vector<Finding> findings = findings_of(example);
      const std::string where =
          page.code + ".md:" + std::to_string(example.line) + " gives" + shown(findings);
      EXPECT_EQ(findings.size(), example.promises.size()) << where;
      for (std::size_t i = 0; i < std::min(findings.size(), example.promises.size()); ++i) {
        const Promise& promise = example.promises[i];
        EXPECT_EQ(name_of(findings[i].code), promise.code) << where;
        EXPECT_EQ(findings[i].quote, promise.quote) << where;
        if (!promise.message.empty()) {
          EXPECT_EQ(with_plain_spaces(findings[i].message), promise.message) << where;
        }
      }
    }
}

TEST(CodePages, ShowTheirCodeAndWhatItIsNot) {
  for (const Page& page : pages()) {
    const auto shows = [&](const Example& example) {
      return std::any_of(example.promises.begin(), example.promises.end(),
                         [&](const Promise& promise) { return promise.code == page.code; });
    };
    const auto is_clean = [](const Example& example) { return example.promises.empty(); };
    EXPECT_TRUE(std::any_of(page.examples.begin(), page.examples.end(), shows)) << page.code;
    EXPECT_TRUE(std::any_of(page.examples.begin(), page.examples.end(), is_clean)) << page.code;
  }
}

TEST(CodePages, BearTheirCodeAndItsSeverity) {
  for (const Page& page : pages()) {
    const auto code = code_named(page.code);
    ASSERT_TRUE(code) << page.code << " is no code";
    EXPECT_TRUE(page.text.starts_with("# `" + page.code + "` ")) << page.code;
    const Severity severity = severity_of(*code, false);
    const char* name = severity == Severity::error     ? "\nErreur"
                       : severity == Severity::warning ? "\nAvertissement"
                                                       : "\nInformation";
    EXPECT_NE(page.text.find(name), std::string::npos) << page.code;
  }
}

TEST(CodePages, AreThereForEveryCode) {
  std::set<std::string, std::less<>> there;
  for (const Page& page : pages()) there.insert(page.code);
  for (int i = 0; i <= static_cast<int>(Code::divergence); ++i) {
    const std::string code(name_of(static_cast<Code>(i)));
    EXPECT_TRUE(there.contains(code)) << code;
  }
}

}  // namespace
}  // namespace recoupe
