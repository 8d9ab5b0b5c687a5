// `recoupe reconcile`: claims -> verdicts and findings.
#include "app/commands.h"
#include "app/judging.h"
#include "app/reading.h"

namespace recoupe {

int run_reconcile(const Options& options, Console& console, Output& output) {
  const std::vector<std::string> standard_input = {"-"};
  const std::vector<std::string>& files = options.inputs.empty() ? standard_input : options.inputs;
  const Format format = options.format.value_or(Format::ndjson);
  Judging judging(options, format, console, output, nullptr);
  if (!judging.is_ready()) return 2;
  ArticleJudge judge = judging.judge();
  Summary counts;
  std::size_t lines = 0;
  const auto take = [&](std::vector<Claim>&& claims) {
    lines += claims.size();
    const ArticleHead head = head_of(*claims.front().article);
    ArticleResult result = judging.judge(judge, head, std::move(claims), std::nullopt);
    add(result.counts, counts);
    judging.take(std::move(result));
    console.progress({.records = lines,
                      .articles = counts.articles,
                      .findings = counts.errors + counts.warnings + counts.infos});
  };
  return judging.run([&] {
    // Lines of JSON may be of an archive of any size.
    format == Format::ndjson ? stream_claims(files, console, take) : gather_claims(files, console, take);
    counts.problems = console.problems();
    return counts;
  });
}

}  // namespace recoupe
