// Kept articles: what is held of an article's figures until all articles are read. As bytes, since an archive
// has millions; self-contained, so that the findings can be made, and shown, without the article.
//
//   article = frame(head) frame(figure)… frame(sentences)
//   frame   = its length (4 bytes) and as many bytes
//
// The bytes are for this machine and this version of the program.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reconcile/told_figure.h"

namespace recoupe {

// The first frame of `bytes`; empty when they are cut short.
constexpr std::size_t kFrameLength = 4;
std::string_view first_frame(std::string_view bytes);

// The figures of one article, as told_figures() gives them; empty for none.
std::string pack(std::span<const ToldFigure> figures);

// The head: of the article's context all but its lead.
struct KeptHead {
  std::shared_ptr<const ToldArticle> article;
  std::uint64_t figures = 0;         // how many frames of figures follow
  std::uint64_t figure_bytes = 0;    // the length of all of them
  std::uint64_t sentence_bytes = 0;  // the length of the frame behind them
};
KeptHead unpack_head(std::string_view frame);

// What puts a figure into a block, without unpacking the rest.
struct KeptSubject {
  std::uint64_t sort =
      0;             // what it can be compared with: kind, unit or dimension, base of a rate, change or not
  double value = 0;  // the middle of a range
  std::vector<TopicWord> words;  // near it
  std::vector<Sense> names;      // that the article's title and lead do not have
};
KeptSubject unpack_subject(std::string_view frame);

// A claim as far as a comparison and a finding need it: without what stands around its sentence.
struct KeptFigure {
  Claim claim;
  ToldFigure told;  // of this claim
};
// Without `sentences` (the frame), the claim's sentence is empty.
std::unique_ptr<KeptFigure> unpack_figure(std::string_view frame, std::shared_ptr<const ToldArticle> article,
                                          std::string_view sentences = {});

}  // namespace recoupe
