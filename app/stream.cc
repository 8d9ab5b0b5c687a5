#include "app/stream.h"

namespace recoupe {

Stream::Stream(std::span<const Record> records, const ReconcileOptions& options, Output& output)
    : reconciler_(records, options), output_(output) {}

void Stream::article(std::span<const Claim> claims) {
  ++summary_.articles;
  for (const Claim& claim : claims) summary_.figures += is_figure(claim.kind) ? 1 : 0;
  print(reconciler_.article(claims));
}

Summary Stream::finish(std::size_t problems) {
  print({.verdicts = {}, .findings = reconciler_.across()});
  summary_.problems = problems;
  return summary_;
}

void Stream::print(const Report& report) {
  count(report, summary_);
  for (const Verdict& verdict : report.verdicts) output_.line(to_json_line(verdict));
  for (const Finding& finding : report.findings) output_.line(to_json_line(finding));
}

}  // namespace recoupe
