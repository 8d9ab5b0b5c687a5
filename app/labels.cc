#include "app/labels.h"

#include <fmt/format.h>

#include <vector>

namespace recoupe {
namespace {

// CLDR 42: French groups with U+202F NARROW NO-BREAK SPACE, English with a comma.
std::string grouped(std::size_t number, Language language) {
  const std::string separator = language == Language::french ? "\u202f" : ",";
  std::string digits = std::to_string(number);
  for (std::size_t end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, separator);
  return digits;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string line;
  for (const std::string& part : parts) line += (line.empty() ? "" : ", ") + part;
  return line;
}

const Noun article = {{"article", "article"}, {"articles", "articles"}};
const Noun figure = {{"chiffre relevé", "figure found"}, {"chiffres relevés", "figures found"}};
const Noun confirmed = {{"confirmé", "confirmed"}, {"confirmés", "confirmed"}};
const Noun finding = {{"constat", "finding"}, {"constats", "findings"}};
const Noun error = {{"erreur", "error"}, {"erreurs", "errors"}};
const Noun warning = {{"avertissement", "warning"}, {"avertissements", "warnings"}};
const Noun info = {{"information", "note"}, {"informations", "notes"}};
const Noun problem = {{"problème de lecture", "reading problem"},
                      {"problèmes de lecture", "reading problems"}};

std::string findings_part(const Summary& summary, Language language) {
  const std::size_t total = summary.errors + summary.warnings + summary.infos;
  if (total == 0) return Text{"aucun constat", "no findings"}.in(language);
  std::vector<std::string> kinds;
  if (summary.errors > 0) kinds.push_back(counted(summary.errors, error, language));
  if (summary.warnings > 0) kinds.push_back(counted(summary.warnings, warning, language));
  if (summary.infos > 0) kinds.push_back(counted(summary.infos, info, language));
  return fmt::format("{} ({})", counted(total, finding, language), joined(kinds));
}

}  // namespace

Text label_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return error.one;
    case Severity::warning:
      return warning.one;
    case Severity::info:
      break;
  }
  return info.one;
}

Text label_of(VerdictKind verdict) {
  switch (verdict) {
    case VerdictKind::confirmed:
      return confirmed.one;
    case VerdictKind::contradicted:
      return {"contredit", "contradicted"};
    case VerdictKind::outdated:
      break;
  }
  return {"dépassé", "outdated"};
}

Text label_of(BlockRole role) {
  switch (role) {
    case BlockRole::lead:
      return {"chapô", "lead"};
    case BlockRole::heading:
      return {"intertitre", "heading"};
    case BlockRole::paragraph:
      return {"paragraphe", "paragraph"};
    case BlockRole::list:
      return {"liste", "list"};
    case BlockRole::quote:
      return {"citation", "quotation"};
    case BlockRole::caption:
      return {"légende", "caption"};
    case BlockRole::table:
      break;
  }
  return {"tableau", "table"};
}

Text place_of(const Claim& claim) {
  if (claim.field == Field::title) return {"titre", "title"};
  const Text role = label_of(claim.block);
  return {fmt::format("{} (bloc {})", role.fr, claim.block_number),
          fmt::format("{} (block {})", role.en, claim.block_number)};
}

Text quoted(const std::string& words) {
  return {"«\u00a0" + words + "\u00a0»", "“" + words + "”"};
}

std::string counted(std::size_t number, const Noun& noun, Language language) {
  const bool singular = language == Language::french ? number < 2 : number == 1;
  return grouped(number, language) + " " + (singular ? noun.one : noun.many).in(language);
}

std::string summary_line(const Summary& summary, Language language) {
  std::vector<std::string> parts = {
      counted(summary.articles, article, language), counted(summary.figures, figure, language),
      counted(summary.confirmed, confirmed, language), findings_part(summary, language)};
  if (summary.problems > 0) parts.push_back(counted(summary.problems, problem, language));
  return joined(parts);
}

}  // namespace recoupe
