#include "reconcile/link_score.h"

#include <gtest/gtest.h>

namespace recoupe {
namespace {

TEST(LinkScore, IsTheThresholdWhereTheEvidenceIsWhatIsAsked) {
  for (const double bar : {0.33, 0.5, 0.62, 0.68, 0.7})
    EXPECT_EQ(link_score(bar, bar), kLinkThreshold) << bar;
}

TEST(LinkScore, RisesFromZeroToOne) {
  for (const double bar : {0.33, 0.5, 0.68}) {
    EXPECT_EQ(link_score(0, bar), 0);
    EXPECT_EQ(link_score(1, bar), 1);
    EXPECT_EQ(link_score(1.4, bar), 1);
    for (int percent = 1; percent <= 100; ++percent)
      EXPECT_GT(link_score(percent / 100.0, bar), link_score((percent - 1) / 100.0, bar))
          << bar << " " << percent;
  }
}

}  // namespace
}  // namespace recoupe
