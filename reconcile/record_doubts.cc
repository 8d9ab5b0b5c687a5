// Test: tests/reconcile/record_doubts_test.cc.
#include "reconcile/record_doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "extract/fold.h"
#include "extract/lexicon.h"
#include "extract/units.h"
#include "reconcile/agreement.h"
#include "reconcile/comparison.h"
#include "reconcile/fact_index.h"
#include "reconcile/json_node.h"

namespace recoupe {
namespace {

class Doubter {
 public:
  explicit Doubter(const Record& record) : record_(record), index_({&record}, vocabulary_) {}

  std::vector<Problem> doubts() && {
    for (std::size_t f = 0; f < record_.facts.size(); ++f) {
      about(f);
      numbers(f);
      history(f);
      rivals(f);
    }
    return std::move(problems_);
  }

 private:
  void add(std::size_t fact, const std::string& field, const Text& what) {
    const std::string& id = record_.facts[fact].id;
    problems_.push_back(
        {record_.file,
         std::nullopt,
         fmt::format("/facts/{}{}", fact, field),
         {fmt::format("« {} » : {}", shown(id), what.fr), fmt::format("\"{}\": {}", shown(id), what.en)}});
  }

  void about(std::size_t f) {
    const Fact& fact = record_.facts[f];
    for (std::size_t g = 0; g < fact.about.size(); ++g) {
      const auto& group = fact.about[g];
      const auto is_empty = [&](const std::string& word) { return vocabulary_.add(word).empty(); };
      if (std::all_of(group.begin(), group.end(), is_empty))
        add(f, fmt::format("/about/{}", g),
            {"groupe sans un mot qui se cherche : il ne compte pas",
             "group without a word to look for: it does not count"});
    }
    parts_of_figures(f);
    for (std::size_t u = 0; u < fact.unless.size(); ++u)
      for (const auto& group : fact.about)
        for (const std::string& word : group)
          if (fold(word) == fold(fact.unless[u]))
            add(f, fmt::format("/unless/{}", u),
                {fmt::format("« {} » est aussi dans « about »", shown(word)),
                 fmt::format("\"{}\" is in \"about\" too", shown(word))});
    if (fact.about.empty() && index_.words(f).groups.empty())
      add(f, "/label", {"libellé sans un mot qui se cherche", "label without a word to look for"});
  }

  // `millions`, `euros`: nearly every amount has them.
  void parts_of_figures(std::size_t f) {
    const auto& about = record_.facts[f].about;
    for (std::size_t g = 0; g < about.size(); ++g)
      for (std::size_t w = 0; w < about[g].size(); ++w)
        if (is_part_of_a_figure(about[g][w]))
          add(f, fmt::format("/about/{}/{}", g, w),
              {fmt::format("« {} » fait partie du chiffre, il n'en dit pas le sujet", shown(about[g][w])),
               fmt::format("\"{}\" is part of the figure and does not say what it is of",
                           shown(about[g][w]))});
  }

  static bool is_part_of_a_figure(const std::string& word) {
    const Lexicon& lexicon = Lexicon::french();
    const Tokens tokens(word, lexicon);
    const bool scale = tokens.size() == 1 && lexicon.info(tokens[0].word).place == Place::scale;
    const auto currency = lexicon.currencies().longest(tokens, 0);
    return scale || (currency && currency.end == tokens.size() && !currency.entry->doubtful &&
                     currency.entry->worth == 1);
  }

  void numbers(std::size_t f) {
    constexpr double kWide = 0.25;
    const Fact& fact = record_.facts[f];
    if (fact.tolerance.value_or(0) > kWide)
      add(f, "/tolerance",
          {fmt::format("tolérance de {:g} : presque tout s'accorde avec elle", *fact.tolerance),
           fmt::format("tolerance of {:g}: nearly anything agrees with it", *fact.tolerance)});
    for (std::size_t n = 0; n < fact.unit_names.size(); ++n)
      if (fact.unit_names[n] == fact.unit)
        add(f, fmt::format("/unit_names/{}", n),
            {fmt::format("« {} » est déjà l'unité", shown(fact.unit)),
             fmt::format("\"{}\" is the unit already", shown(fact.unit))});
  }

  void history(std::size_t f) {
    constexpr double kJump = 100;
    const auto& history = record_.facts[f].history;
    for (std::size_t i = 1; i < history.size(); ++i) {
      const Known& now = history[i];
      const Known& before = history[i - 1];
      const std::string place = fmt::format("/history/{}", i);
      if (now.value == before.value && now.low == before.low && now.high == before.high)
        add(f, place, {"la même valeur qu'à la date d'avant", "the same value as at the date before"});
      if (!now.value || !before.value || *before.value == 0 || *now.value == 0) continue;
      const double ratio = std::abs(*now.value / *before.value);
      if (ratio >= kJump || ratio <= 1 / kJump)
        add(f, place,
            {fmt::format("{:g} après {:g} : un facteur {:g}", *now.value, *before.value, ratio),
             fmt::format("{:g} after {:g}: a factor of {:g}", *now.value, *before.value, ratio)});
    }
  }

  // Later facts that this one and they would be taken for each other.
  void rivals(std::size_t f) {
    for (const std::uint32_t other : index_.akin(static_cast<std::uint32_t>(f))) {
      if (other <= f || !same_sort(record_.facts[f], record_.facts[other])) continue;
      if (agree(record_.facts[f], record_.facts[other]) || kept_apart(f, other)) continue;
      if (!evokes(f, other) || !evokes(other, f)) continue;
      const Fact& rival = record_.facts[other];
      add(f, "/about",
          {fmt::format(
               "les mêmes mots évoquent « {} » (/facts/{}), dont la valeur diffère : un groupe de plus "
               "ici, ou « unless » là-bas, les distinguerait",
               shown(rival.id), other),
           fmt::format(
               "the same words evoke \"{}\" (/facts/{}), whose value differs: a further group here, or "
               "\"unless\" there, would tell them apart",
               shown(rival.id), other)});
    }
  }

  static bool same_sort(const Fact& a, const Fact& b) {
    if (a.per != b.per) return false;
    if (a.unit == b.unit || conversion_factor(a.unit, b.unit)) return true;
    if (class_of_unit(a.unit) != UnitClass::noun || class_of_unit(b.unit) != UnitClass::noun) return false;
    const auto names = [](const Fact& fact, const Fact& other) {
      return names_the_same_thing(other.unit, fact) ||
             std::any_of(other.unit_names.begin(), other.unit_names.end(),
                         [&](const std::string& name) { return names_the_same_thing(name, fact); });
    };
    return names(a, b) || names(b, a);
  }

  static bool agree(const Fact& a, const Fact& b) {
    const Known& x = a.history.back();
    const Known& y = b.history.back();
    return x.value == y.value && x.low == y.low && x.high == y.high;
  }

  // Text that names a word of each group of `from` may evoke `to`: every group of `to` shares a word with a
  // group of `from` of its own.
  bool evokes(std::size_t from, std::size_t to) const {
    const auto& sources = index_.words(from).groups;
    const auto& targets = index_.words(to).groups;
    std::vector<std::size_t> taken(sources.size(), targets.size());
    std::vector<bool> tried;
    const std::function<bool(std::size_t)> place = [&](std::size_t t) {
      for (std::size_t s = 0; s < sources.size(); ++s) {
        if (tried[s] || !share_a_word(sources[s], targets[t])) continue;
        tried[s] = true;
        if (taken[s] == targets.size() || place(taken[s])) {
          taken[s] = t;
          return true;
        }
      }
      return false;
    };
    for (std::size_t t = 0; t < targets.size(); ++t) {
      tried.assign(sources.size(), false);
      if (!place(t)) return false;
    }
    return true;
  }

  static bool share_a_word(const FactWords::Group& a, const FactWords::Group& b) {
    return std::any_of(a.phrases.begin(), a.phrases.end(), [&](const Phrase& phrase) {
      return std::find(b.phrases.begin(), b.phrases.end(), phrase) != b.phrases.end();
    });
  }

  // `unless` of one of them rules out a whole group of the other.
  bool kept_apart(std::size_t a, std::size_t b) const { return rules_out(a, b) || rules_out(b, a); }
  bool rules_out(std::size_t a, std::size_t b) const {
    const auto& unless = index_.words(a).unless;
    const auto ruled_out = [&](const Phrase& phrase) {
      return std::find(unless.begin(), unless.end(), phrase) != unless.end();
    };
    const auto& groups = index_.words(b).groups;
    return std::any_of(groups.begin(), groups.end(), [&](const FactWords::Group& group) {
      return std::any_of(group.phrases.begin(), group.phrases.end(), ruled_out);
    });
  }

  const Record& record_;
  Vocabulary vocabulary_;
  FactIndex index_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> doubts_about(const Record& record) {
  return Doubter(record).doubts();
}

}  // namespace recoupe
