// Kept claims: what is held of each figure until all articles are read. Small, since an archive has millions.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "reconcile/told_figure.h"

namespace recoupe {

struct KeptClaim {
  std::shared_ptr<const ArticleContext> article;
  std::shared_ptr<const std::vector<Sense>> title;
  std::shared_ptr<const std::vector<Sense>> title_names;
  std::string bytes;  // all else, packed
  double value = 0;   // for a first look without unpacking: the middle of a range
  std::uint64_t sort =
      0;  // what it can be compared with: kind, unit or dimension, base of a rate, change or not
};

KeptClaim pack(const ToldFigure& told);

// The claim as far as a comparison and a finding need it: without its sentence and what stands around.
struct Unpacked {
  Claim claim;
  ToldFigure told;  // of this claim
};
std::unique_ptr<Unpacked> unpack(const KeptClaim& kept);

}  // namespace recoupe
