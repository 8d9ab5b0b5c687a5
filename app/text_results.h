// The text report of articles that pass: their texts gather in a file, and at the end those of findings
// across articles are put in where they belong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/batch/append_file.h"
#include "app/batch/state.h"
#include "app/options.h"
#include "app/output.h"
#include "app/print_text.h"

namespace recoupe {

// As the options and the terminal ask for. With a state it does not depend on the terminal, which may be
// another one next time.
TextOptions text_options(const Options& options, const Output& output);

class TextResults {
 public:
  // With a state, the texts that were there at its last checkpoint are there. All of it throws OutputFailed.
  TextResults(const TextOptions& options, Output& output, JobState* state);

  const TextOptions& options() const { return options_; }

  // An article whose text is there already.
  void recall(std::string_view article) { articles_.push_back(hash_of(article)); }
  // The next article.
  void add(std::string_view article, const ArticleText& text);

  // At the end. Findings across articles are by article, in the order of add().
  void across(const Finding& finding, const std::vector<Claim>& claims);
  void finish(const Summary& counts);

 private:
  // A text that has gathered, and which article it is of.
  struct Gathered {
    std::uint64_t article = 0;
    ArticleText text;
  };

  static std::uint64_t hash_of(std::string_view article);
  AppendFile& file() { return state_file_ != nullptr ? *state_file_ : *own_; }
  void look_ahead();
  void write_up_to(std::uint64_t article);

  TextOptions options_;
  Output& output_;
  std::optional<AppendFile> own_;
  AppendFile* state_file_ = nullptr;
  std::vector<std::uint64_t> articles_;  // all of them, hashed: findings tell only which
  // Of the writing at the end:
  std::uint64_t at_ = 0;             // in the file
  std::optional<Gathered> next_;     // from the file, not yet written
  std::size_t article_ = 0;          // where the last finding across articles belongs
  std::optional<std::string> open_;  // the tail of the article whose head is written
};

}  // namespace recoupe
