// The rules that read_context asks about each figure of a block; every one a file of its own.
#pragma once

#include "extract/context.h"
#include "extract/rule.h"

namespace recoupe {

// A block with its figures, for the rules that look from a figure to its neighbours.
class FigureRules : protected Rule {
 protected:
  FigureRules(const Tokens& tokens, const std::vector<Figure>& figures,
              const std::vector<std::size_t>& sentence_of)
      : Rule(tokens), figures_(figures), sentence_of_(sentence_of) {}

  bool same_sentence(std::size_t a, std::size_t b) const {
    return a < sentence_of_.size() && b < sentence_of_.size() && sentence_of_[a] == sentence_of_[b];
  }
  // `a visé cinq hommes`: `visé`, which folds into `vise`, tells what was shot at or looked into.
  bool is_shot_at(std::size_t i) const;
  // Before the approximator and the articles, which belong to the figure that starts at token `first`.
  std::size_t outer_start(std::size_t first) const;
  // The figure that starts within three tokens from `i` on; none: figures_.size().
  std::size_t starting_near(std::size_t i) const;
  // The figure behind `de`, where `à` joins figure `k` to a later one (`de 5 millions en 2020 à 8`): that
  // one.
  std::size_t second_of_change(std::size_t k) const;

  const std::vector<Figure>& figures_;
  const std::vector<std::size_t>& sentence_of_;
};

// What a figure is to its thing, links to other figures aside.
class RoleReader : FigureRules {
 public:
  RoleReader(const Tokens& tokens, const std::vector<Figure>& figures,
             const std::vector<std::size_t>& sentence_of)
      : FigureRules(tokens, figures, sentence_of) {}
  Role read(std::size_t k) const;

 private:
  bool previous_state(std::size_t i, std::size_t k) const;
  bool is_rival(std::size_t k) const;
  bool tells_time(std::size_t i, std::size_t k) const;
  bool falls_by(std::size_t de, const Figure& step, const Figure& level) const;
  bool is_change(std::size_t k, std::size_t start) const;
  bool is_exceeded_by(std::size_t de) const;
  bool is_target(std::size_t k, std::size_t start) const;
  bool is_goal(std::size_t k, std::size_t start) const;
  bool is_share(const Figure& figure) const;
  bool is_total(const Figure& figure, std::size_t start) const;
  std::size_t past_complement(std::size_t i) const;
};

// The year, the span and the dates that a figure holds for; fills those fields of `context`.
class PeriodReader : FigureRules {
 public:
  PeriodReader(const Tokens& tokens, const std::vector<Figure>& figures,
               const std::vector<std::size_t>& sentence_of)
      : FigureRules(tokens, figures, sentence_of) {}
  void read(std::size_t k, FigureContext& context) const;

 private:
  std::optional<std::string> year(std::size_t k) const;
  std::optional<std::string> span(std::size_t k) const;
  void tied_years(std::size_t k, FigureContext& context) const;
  bool is_in_closed_bracket(const Figure& inner, const Figure& figure) const;
  bool is_compared(std::size_t n) const;
  bool is_more_than_in(std::size_t date) const;
  bool is_baseline(std::size_t date) const;
  bool is_deadline(std::size_t date) const;
  bool clause_ends_between(std::size_t from, std::size_t to) const;
};

// How sure the text is of a figure.
class ModalityReader : FigureRules {
 public:
  ModalityReader(const Tokens& tokens, const std::vector<Figure>& figures,
                 const std::vector<std::size_t>& sentence_of)
      : FigureRules(tokens, figures, sentence_of) {}
  Modality read(std::size_t k) const;

 private:
  std::optional<Modality> at(std::size_t i) const;
  bool is_noun_of_risk(std::size_t i) const;
  bool ends_reach(std::size_t i) const;
};

}  // namespace recoupe
