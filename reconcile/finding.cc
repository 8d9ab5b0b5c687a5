#include "reconcile/finding.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "ingest/json_number.h"

namespace recoupe {
namespace {

using Json = nlohmann::ordered_json;

struct CodeEntry {
  Code code;
  std::string_view name;
  Severity severity;
};

// In the order of `enum class Code`, which is the order of the contract.
constexpr std::array kCodes = {
    CodeEntry{Code::currency, "currency", Severity::error},
    CodeEntry{Code::unit, "unit", Severity::error},
    CodeEntry{Code::percent_point, "percent_point", Severity::warning},
    CodeEntry{Code::outdated, "outdated", Severity::warning},
    CodeEntry{Code::scope, "scope", Severity::warning},
    CodeEntry{Code::magnitude, "magnitude", Severity::error},
    CodeEntry{Code::digits, "digits", Severity::error},
    CodeEntry{Code::value, "value", Severity::error},
    CodeEntry{Code::arithmetic, "arithmetic", Severity::warning},
    CodeEntry{Code::conversion, "conversion", Severity::warning},
    CodeEntry{Code::headline, "headline", Severity::warning},
    CodeEntry{Code::inconsistent, "inconsistent", Severity::warning},
    CodeEntry{Code::disagreement, "disagreement", Severity::warning},
    CodeEntry{Code::long_scale, "long_scale", Severity::warning},
    CodeEntry{Code::calendar, "calendar", Severity::warning},
    CodeEntry{Code::divergence, "divergence", Severity::info},
};

constexpr bool table_follows_enum() {
  for (std::size_t i = 0; i < kCodes.size(); ++i) {
    if (static_cast<std::size_t>(kCodes[i].code) != i) return false;
  }
  return kCodes.back().code == Code::divergence;
}
static_assert(table_follows_enum());

const CodeEntry& entry_of(Code code) {
  return kCodes.at(static_cast<std::size_t>(code));
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json text_or_null(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

Json json_of(const Citation& source) {
  return {{"title", text_or_null(source.title)},
          {"url", text_or_null(source.url)},
          {"publisher", text_or_null(source.publisher)},
          {"date", text_or_null(source.date)}};
}

Json json_of(const std::optional<Expected>& expected) {
  if (!expected) return nullptr;
  return {{"value", json_number(expected->value)},
          {"low", json_number(expected->low)},
          {"high", json_number(expected->high)},
          {"unit", text_or_null(expected->unit)}};
}

// A score knows no more.
double two_decimals(double score) {
  return std::round(score * 100) / 100;
}

// Quotes come from pages: bytes that are not UTF-8 become U+FFFD rather than an exception.
std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string_view name_of(VerdictKind kind) {
  switch (kind) {
    case VerdictKind::confirmed:
      return "confirmed";
    case VerdictKind::contradicted:
      return "contradicted";
    case VerdictKind::outdated:
      return "outdated";
  }
  return "";
}

std::string_view name_of(Code code) {
  return entry_of(code).name;
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

std::vector<Code> all_codes() {
  std::vector<Code> codes;
  for (const CodeEntry& entry : kCodes) codes.push_back(entry.code);
  return codes;
}

std::optional<Code> code_named(std::string_view name) {
  for (const CodeEntry& entry : kCodes) {
    if (entry.name == name) return entry.code;
  }
  return std::nullopt;
}

Severity severity_of(Code code, bool in_quoted_words) {
  const Severity severity = entry_of(code).severity;
  if (!in_quoted_words) return severity;
  return severity == Severity::error ? Severity::warning : Severity::info;
}

std::string to_json_line(const Verdict& verdict) {
  Json json = {{"type", "verdict"},
               {"claim", verdict.claim},
               {"fact", verdict.fact},
               {"verdict", name_of(verdict.verdict)}};
  if (verdict.score) json["score"] = two_decimals(*verdict.score);
  if (!verdict.reasons.empty()) json["reasons"] = verdict.reasons;
  return line_of(json);
}

std::string to_json_line(const Finding& finding) {
  Json sources = Json::array();
  for (const Citation& source : finding.sources) sources.push_back(json_of(source));

  Json json = {{"type", "finding"},
               {"id", finding.id},
               {"code", name_of(finding.code)},
               {"severity", name_of(finding.severity)},
               {"article", finding.article},
               {"claims", finding.claims},
               {"field", name_of(finding.field)},
               {"start", finding.start},
               {"end", finding.end},
               {"quote", finding.quote},
               {"fact", text_or_null(finding.fact)},
               {"expected", json_of(finding.expected)},
               {"ratio", json_number(finding.ratio)},
               {"message", finding.message},
               {"suggestion", text_or_null(finding.suggestion)},
               {"sources", std::move(sources)}};
  if (finding.attributed_to) json["attributed_to"] = *finding.attributed_to;
  if (finding.score) json["score"] = two_decimals(*finding.score);
  if (!finding.reasons.empty()) json["reasons"] = finding.reasons;
  return line_of(json);
}

}  // namespace recoupe
