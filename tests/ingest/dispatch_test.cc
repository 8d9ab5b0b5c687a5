#include "ingest/dispatch.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>

namespace recoupe {
namespace {

// A text of `count` words that no other seed gives, in sentences.
std::string prose(unsigned seed, int count) {
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += i % 12 == 0 ? "Il " : "";
    text += "mot" + std::to_string(random() % 3000) + (i % 12 == 11 ? ". " : " ");
  }
  return text;
}

class Names {
 public:
  std::string of(std::string_view text) { return index_.name(sketch_of(text)).value_or("-"); }

 private:
  DispatchIndex index_;
};

TEST(Dispatch, NamesCopiesAlike) {
  const std::string original = prose(1, 400);
  const std::string half = original.substr(0, original.size() / 2);
  const std::string third = original.substr(original.size() / 3, original.size() / 3);
  const std::vector<std::pair<std::string, std::string>> copies = {
      {"the same", original},
      {"in capitals, set otherwise", "« " + original + " »\n\n(Agence)"},
      {"the first half", half},
      {"a third out of the middle", third},
      {"with a lead of its own", prose(2, 60) + original},
      {"half of it, with a lead of its own", prose(3, 50) + half},
      {"inside a longer text", prose(4, 200) + original + prose(5, 200)},
  };
  for (const auto& [how, copy] : copies) {
    Names names, reverse;
    EXPECT_EQ(names.of(original), names.of(copy)) << how;
    EXPECT_EQ(reverse.of(copy), reverse.of(original)) << how << ", the other way round";
  }
}

TEST(Dispatch, NamesOtherTextsApart) {
  Names names;
  std::set<std::string> all;
  for (unsigned seed = 0; seed < 2000; ++seed)
    all.insert(names.of(prose(seed, 50 + static_cast<int>(seed) % 400)));
  EXPECT_EQ(all.size(), 2000U);
  // What a text shares with another is not a copy while it is less than half of either.
  const std::string quoted = prose(9001, 60);
  EXPECT_NE(names.of(prose(9002, 100) + quoted), names.of(quoted + prose(9003, 100)));
}

TEST(Dispatch, IsStable) {
  const std::string text = prose(1, 300), other = prose(2, 300);
  Names forth, back;
  const std::string name = forth.of(text), other_name = forth.of(other);
  EXPECT_EQ(back.of(other), other_name);
  EXPECT_EQ(back.of(text), name);
  EXPECT_EQ(name.size(), 17U);
  EXPECT_EQ(name.front(), 'd');
}

TEST(Dispatch, LeavesShortTextsWithoutAName) {
  Names names;
  EXPECT_EQ(names.of(""), "-");
  EXPECT_EQ(names.of("Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze"),
            "-");  // 11 runs
  EXPECT_NE(names.of("Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"),
            "-");  // 12
}

TEST(Dispatch, KeepsTheNameThatIsGiven) {
  const std::string text = prose(1, 100);
  DispatchIndex index;
  EXPECT_EQ(index.name(sketch_of(text), "d-given"), "d-given");
  EXPECT_EQ(index.name(sketch_of(text)), "d-given");
  EXPECT_EQ(index.name(sketch_of("Court."), "d-short"), "d-short");
}

// The error that the header states, over pairs of texts that share a known part.
TEST(Dispatch, EstimatesWithinItsError) {
  double worst = 0, sum_of_squares = 0;
  constexpr int pairs = 200;
  for (unsigned seed = 0; seed < pairs; ++seed) {
    const std::string common = prose(10000 + seed, 300);
    const double estimate = shared_part(sketch_of(common + prose(20000 + seed, 300)),
                                        sketch_of(prose(30000 + seed, 300) + common));
    const double error = estimate - 0.5;
    worst = std::max(worst, std::abs(error));
    sum_of_squares += error * error;
  }
  EXPECT_LT(std::sqrt(sum_of_squares / pairs), 0.05);
  EXPECT_LT(worst, 4 * 0.05);
}

// Thousands of articles that share a site's lines cost each no more than a few comparisons.
TEST(Dispatch, HoldsManyArticles) {
  DispatchIndex index;
  const std::string site = prose(1, 60);
  std::set<std::string> names;
  for (unsigned i = 0; i < 5000; ++i) names.insert(index.name(sketch_of(site + prose(100 + i, 120))).value());
  EXPECT_EQ(index.size(), 5000U);
  EXPECT_EQ(names.size(), 5000U);
}

// A text is known as long as it, or a copy of it, came not too long ago.
TEST(Dispatch, ForgetsTextsOfLongAgo) {
  constexpr std::size_t most = 50;
  DispatchIndex index(most);
  unsigned seed = 1000;
  const auto others = [&](std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) index.name(sketch_of(prose(seed++, 80)));
  };
  const std::string text = prose(1, 300);
  const std::string half = text.substr(0, text.size() / 2);
  const std::string name = index.name(sketch_of(text)).value();
  others(most - 1);
  EXPECT_EQ(index.name(sketch_of(half)), name);
  others(most - 1);
  EXPECT_EQ(index.name(sketch_of(text)), name) << "a copy keeps the name alive";
  others(2 * most);
  EXPECT_LE(index.size(), 2 * most);
  EXPECT_NE(index.name(sketch_of(half)), name);
}

// Sketches and names are all there is of the state, wherever it is taken up again.
TEST(Dispatch, GoesOnFromTheNamesGivenBefore) {
  constexpr std::size_t most = 20;
  std::mt19937 random(7);
  std::vector<std::string> texts;
  for (unsigned i = 0; i < 150; ++i) {
    const bool copy = !texts.empty() && random() % 2 == 0;
    const std::string& old = copy ? texts[random() % texts.size()] : texts.emplace_back(prose(i, 10 + i));
    texts.push_back(copy ? prose(1000 + i, 15) + old : old);
  }
  std::vector<std::optional<std::string>> names;
  DispatchIndex unbroken(most);
  for (const std::string& text : texts) names.push_back(unbroken.name(sketch_of(text)));
  EXPECT_EQ(names.front(), std::nullopt) << "a short one is among them";
  for (std::size_t stop = 0; stop < texts.size(); stop += 7) {
    DispatchIndex again(most);
    for (std::size_t i = 0; i < texts.size(); ++i)
      EXPECT_EQ(again.name(sketch_of(texts[i]), i < stop ? names[i] : std::nullopt), names[i])
          << "stopped at " << stop << ", text " << i;
  }
}

}  // namespace
}  // namespace recoupe
