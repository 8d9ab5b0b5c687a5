// Years and the time between them: `de 2010 à 2015, soit sept ans`. The first and the last year may both
// count, or neither, so that one more or less is no fault. Test: tests/reconcile/arithmetic_test.cc.
#include <cmath>
#include <cstdlib>

#include "reconcile/arithmetic/conflict.h"
#include "reconcile/arithmetic/equation.h"
#include "reconcile/arithmetic/operand.h"

namespace recoupe {
namespace {

std::optional<int> year_at(const std::string& text, std::size_t at) {
  if (at + 5 > text.size() || text[at + 4] != ' ') return std::nullopt;
  for (std::size_t i = at; i < at + 4; ++i)
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
  const int year = std::atoi(text.substr(at, 4).c_str());
  return year >= 1000 && year <= 2100 ? std::optional(year) : std::nullopt;
}

struct Years {
  int first = 0;
  int last = 0;
};

// ` de 2010 a 2015 , soit `, ` entre 2010 et 2015 , soit ` at the end of the words.
std::optional<Years> years_before(const Stretch& words) {
  const std::string& text = words.text();
  struct Form {
    std::string_view before, between;
  };
  for (const Form& form : {Form{" de ", "a "}, Form{" entre ", "et "}}) {
    const std::size_t at = text.rfind(form.before);
    if (at == std::string::npos) continue;
    const std::size_t first_at = at + form.before.size();
    const auto first = year_at(text, first_at);
    if (!first || text.compare(first_at + 5, form.between.size(), form.between) != 0) continue;
    const std::size_t last_at = first_at + 5 + form.between.size();
    const auto last = year_at(text, last_at);
    const std::string rest = last ? text.substr(last_at + 4) : "";
    if (last && (rest == " , " || rest == " " || rest == " ( ")) return Years{*first, *last};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Conflict> check_spans(const Page& page) {
  std::vector<Conflict> found;
  for (const Passage& passage : page.passages())
    for (std::size_t i = 0; i < passage.size(); ++i) {
      const Claim& time = passage[i];
      if (time.kind != Kind::duration || time.unit != "a" || !time.value || !is_usable(time)) continue;
      const Stretch& gap = passage.gap(i);
      if (!gap.has("soit") || gap.after("soit").size() > 3) continue;
      const auto years = years_before(gap.before("soit"));
      const auto stated = interval_of(time);
      if (!years || !stated || years->last <= years->first) continue;
      const double between = years->last - years->first;
      if (passage.gap(i + 1).first(4).has_any({"de plus", "de moins", "apres", "avant"})) continue;
      if (stated->meets({between - 1, between + 1})) continue;
      Conflict conflict;
      conflict.fault = ArithmeticFault::span;
      conflict.claims = {&time};
      conflict.expected = {between, {}, {}, time.unit};
      conflict.reason = filled({"de {} à {}, il y a {}", "from {} to {} it is {}"},
                               {{std::to_string(years->first), std::to_string(years->first)},
                                {std::to_string(years->last), std::to_string(years->last)},
                                amount_words(between, "a")});
      found.push_back(std::move(conflict));
    }
  return found;
}

}  // namespace recoupe
