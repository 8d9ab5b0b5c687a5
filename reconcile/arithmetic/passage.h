// Passage: the figures of one sentence with the words between them; Page: all passages of an article.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/claim.h"
#include "reconcile/arithmetic/stretch.h"

namespace recoupe {

class Passage {
 public:
  // `figures`: all claims of one sentence in order; they must outlive the passage.
  explicit Passage(std::span<const Claim> figures);

  std::size_t size() const { return figures_.size(); }
  const Claim& operator[](std::size_t i) const { return figures_[i]; }
  const Claim& back() const { return figures_.back(); }

  // The words before figure i: since the one before it, or since the sentence began. gap(size()) is what
  // follows the last figure.
  const Stretch& gap(std::size_t i) const { return gaps_[i]; }
  const Stretch& head() const { return gaps_.front(); }
  const Stretch& tail() const { return gaps_.back(); }
  bool has_any(std::span<const std::string_view> list) const;  // in any gap
  bool has_any(std::initializer_list<std::string_view> list) const {
    return has_any(std::span(list.begin(), list.size()));
  }

  // Bracketed: figure i stands alone in brackets right behind the one before it: `120 postes (40 %)`.
  bool bracketed(std::size_t i) const;
  // Figure i is given as the outcome of what stands before it: `, soit`, `, c'est-à-dire`, `, autrement dit`.
  bool outcome(std::size_t i) const;
  Stretch outcome_words(std::size_t i) const;  // between that word and the figure

 private:
  std::span<const Claim> figures_;
  std::vector<Stretch> gaps_;
};

class Page {
 public:
  // `claims`: all figures of one article in page order; they must outlive the page.
  explicit Page(std::span<const Claim> claims);

  std::span<const Claim> claims() const { return claims_; }
  // Sentences of so many figures that they are none are left out, which keeps the cost of every check linear.
  const std::vector<Passage>& passages() const { return passages_; }
  const Claim* find(const std::string& id) const;
  // The passage right before passage i: of the same block, the sentence before. None otherwise.
  const Passage* previous(std::size_t i) const;

 private:
  std::span<const Claim> claims_;
  std::vector<Passage> passages_;
  std::unordered_map<std::string, const Claim*> by_id_;
};

}  // namespace recoupe
