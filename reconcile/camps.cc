// Test: tests/reconcile/disagreement_test.cc.
#include "reconcile/camps.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "ingest/utf8.h"
#include "reconcile/likeness.h"

namespace recoupe {
namespace {

// Figures of a group that agree.
struct Camp {
  std::vector<const ToldFigure*> members;
  std::set<std::uint64_t> voices;  // copies of one text are one

  std::size_t copies() const { return members.size() - voices.size(); }
};

std::vector<Camp> camps_of(const std::vector<const ToldFigure*>& members) {
  std::vector<Camp> camps;
  for (const ToldFigure* told : members) {
    const auto home = std::find_if(camps.begin(), camps.end(), [&](const Camp& camp) {
      const Claim& leader = *camp.members.front()->claim;
      const Commensurable both = commensurable(leader, *told->claim);
      return both.yes && difference(leader, *told->claim, both.factor) == Difference::none;
    });
    Camp& camp = home == camps.end() ? camps.emplace_back() : *home;
    camp.members.push_back(told);
    camp.voices.insert(told->text);
  }
  return camps;
}

bool earlier(const ToldFigure* a, const ToldFigure* b) {
  return std::tie(a->article->day, a->claim->article->id, a->claim->start) <
         std::tie(b->article->day, b->claim->article->id, b->claim->start);
}

std::string who(const Claim& claim, bool source) {
  if (source && claim.attributed_to) return *claim.attributed_to;
  if (claim.article->outlet) return *claim.article->outlet;
  const std::string& title = claim.article->title;
  if (title.empty()) return claim.article->id;
  constexpr std::size_t kMostOfTitle = 60;
  const std::size_t cut = byte_offset(title, kMostOfTitle);
  return cut < title.size() ? title.substr(0, cut) + "…" : title;
}

// The outlets, or the sources that they name, each once, the first few.
std::string speakers(const Camp& camp, bool source) {
  constexpr std::size_t kMost = 4;
  std::set<std::string> seen;
  std::string names;
  for (const ToldFigure* told : camp.members) {
    const std::string name = who(*told->claim, source);
    if (!seen.insert(name).second) continue;
    if (seen.size() > kMost) return names + "…";
    names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

// `« 64 millions d'euros » (Le Fil, Actu Mer ; 3 textes, 1 source)`.
std::string side(const Camp& camp, bool source, Language language) {
  const std::string& quote = camp.members.front()->claim->quote;
  const std::size_t texts = camp.members.size();
  const std::size_t voices = camp.voices.size();
  if (language == Language::french) {
    const std::string copies =
        camp.copies() > 0 ? fmt::format(" ; {} textes, {} source{}", texts, voices, voices > 1 ? "s" : "")
                          : "";
    return fmt::format("« {} » ({}{})", quote, speakers(camp, source), copies);
  }
  const std::string copies =
      camp.copies() > 0 ? fmt::format("; {} texts, {} source{}", texts, voices, voices > 1 ? "s" : "") : "";
  return fmt::format("“{}” ({}{})", quote, speakers(camp, source), copies);
}

// The outlier is the last camp.
Text message_of(const std::vector<Camp>& camps, bool diverging, bool outvoted) {
  const bool apart = outvoted && !diverging;
  const Text lead =
      diverging ? Text{"À chaque source son chiffre : ", "Each source has its own figure: "}
      : apart   ? Text{" : ailleurs, pour la même chose, ", ": elsewhere, for the same thing, "}
      : camps.size() > 2
          ? Text{"Plusieurs chiffres pour la même chose : ", "Several figures for the same thing: "}
          : Text{"Deux chiffres pour la même chose : ", "Two figures for the same thing: "};
  const auto said = [&](Language language) {
    std::string sides;
    for (std::size_t i = 0; i + (apart ? 1 : 0) < camps.size(); ++i)
      sides += (sides.empty() ? "" : ", ") + side(camps[i], diverging, language);
    return (apart ? side(camps.back(), diverging, language) : "") + lead.in(language) + sides + ".";
  };
  return {said(Language::french), said(Language::english)};
}

}  // namespace

std::optional<Clash> clash_of(std::vector<const ToldFigure*> members, bool diverging) {
  std::sort(members.begin(), members.end(), earlier);
  std::vector<Camp> camps = camps_of(members);
  if (camps.size() < 2) return std::nullopt;
  std::stable_sort(camps.begin(), camps.end(),
                   [](const Camp& a, const Camp& b) { return a.voices.size() > b.voices.size(); });
  Clash clash{.code = diverging ? Code::divergence : Code::disagreement};
  const Camp& outlier = camps.back();
  for (const ToldFigure* told : outlier.members) clash.claims.push_back(told->claim);
  for (auto camp = camps.begin(); camp != camps.end() - 1; ++camp)
    for (const ToldFigure* told : camp->members) clash.claims.push_back(told->claim);
  const bool outvoted = camps.front().voices.size() > outlier.voices.size();
  if (!diverging && outvoted) {
    const Claim& right = *camps.front().members.front()->claim;
    const Claim& suspect = *clash.claims.front();
    clash.expected = Expected{right.value, right.low, right.high, right.unit};
    if (right.value && suspect.value && *right.value != 0) clash.ratio = *suspect.value / *right.value;
  }
  clash.message = message_of(camps, diverging, outvoted);
  return clash;
}

}  // namespace recoupe
