// Pieces: marks that lie within one another, overlap, or stick out.
#include "app/report_marks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace recoupe {
namespace {

struct Row {
  std::vector<TextMark> marks;
  std::string pieces;  // `start-end:` and the findings, the first to be shown first
};

std::string drawn(const std::vector<TextMark>& marks, std::size_t start, std::size_t end) {
  std::vector<const TextMark*> pointers;
  for (const TextMark& mark : marks) pointers.push_back(&mark);
  std::string text;
  for (const Piece& piece : pieces_of(start, end, pointers)) {
    text += (text.empty() ? "" : " ") + std::to_string(piece.start) + "-" + std::to_string(piece.end);
    for (std::size_t i = 0; i < piece.marks.size(); ++i)
      text += (i == 0 ? ":" : ",") + std::to_string(piece.marks[i]->finding.value_or(0));
  }
  return text;
}

TEST(Pieces, Table) {
  const Tone error = Tone::error, warning = Tone::warning;
  const Row rows[] = {
      {{}, "10-20"},
      {{{12, 15, error, 1}}, "10-12 12-15:1 15-20"},
      {{{10, 20, error, 1}}, "10-20:1"},
      {{{5, 12, error, 1}, {18, 25, error, 2}}, "10-12:1 12-18 18-20:2"},                   // sticking out
      {{{11, 18, error, 1}, {13, 15, error, 2}}, "10-11 11-13:1 13-15:1,2 15-18:1 18-20"},  // within
      {{{11, 15, error, 1}, {13, 18, error, 2}}, "10-11 11-13:1 13-15:1,2 15-18:2 18-20"},  // overlapping
      {{{12, 15, warning, 1}, {12, 15, error, 2}}, "10-12 12-15:2,1 15-20"},  // the graver first
      {{{12, 15, Tone::confirmed}, {12, 15, Tone::info, 3}}, "10-12 12-15:3,0 15-20"},
      {{{0, 10, error, 1}, {15, 15, error, 2}, {20, 22, error, 3}}, "10-20"},  // outside, empty
  };
  for (const Row& row : rows) EXPECT_EQ(drawn(row.marks, 10, 20), row.pieces);
}

TEST(Pieces, TileTheText) {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    std::vector<TextMark> marks(random() % 9);
    for (TextMark& mark : marks) {
      mark.start = random() % 40;
      mark.end = mark.start + random() % 12;
    }
    std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    std::vector<const TextMark*> pointers;
    for (const TextMark& mark : marks) pointers.push_back(&mark);
    std::size_t at = 5;
    for (const Piece& piece : pieces_of(5, 35, pointers)) {
      EXPECT_EQ(piece.start, at);
      EXPECT_LT(piece.start, piece.end);
      at = piece.end;
      for (const TextMark& mark : marks) {
        const bool covers = mark.start <= piece.start && piece.end <= mark.end;
        const bool listed = std::find(piece.marks.begin(), piece.marks.end(), &mark) != piece.marks.end();
        EXPECT_EQ(covers, listed);
      }
    }
    EXPECT_EQ(at, 35u);
  }
}

}  // namespace
}  // namespace recoupe
