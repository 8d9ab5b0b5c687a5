// Context: what the words around a figure say of it beyond its value: what it is to the thing (a level, a
// change, an earlier state), when it holds, who says so, how it is tied to other figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/figure.h"

namespace recoupe {

struct FigureContext {
  Role role = Role::level;
  Modality modality = Modality::stated;
  std::optional<std::string> period;  // as in Claim, these four
  std::optional<std::string> over;
  std::optional<std::string> by;
  std::optional<std::string> since;
  std::optional<std::string> attributed_to;  // who says so, in this sentence
  bool quoted = false;
  bool negated = false;
};

// A tie between two figures of a block, by their places in the list of figures.
struct FigureLink {
  LinkType type = LinkType::equals;
  std::size_t from = 0;
  std::size_t to = 0;
};

// Context of each of `figures`, which are all those of the block in order. `sentence_of[i]` tells which
// sentence of the block token i stands in.
std::vector<FigureContext> read_context(const Tokens& tokens, const std::vector<Figure>& figures,
                                        const std::vector<std::size_t>& sentence_of);

// `soit`, brackets, `dont`, `de cette somme`, `sur`, `contre` between figures. Roles that a tie shows (a
// part, its whole) are added to `contexts`, which are those of `figures`.
std::vector<FigureLink> read_links(const Tokens& tokens, const std::vector<Figure>& figures,
                                   const std::vector<std::size_t>& sentence_of,
                                   std::vector<FigureContext>& contexts);

// Gives `claim` the fields that `context` has.
void apply(FigureContext context, Claim& claim);

}  // namespace recoupe
