// Test: tests/app/text_results_test.cc.
#include "app/text_results.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <limits>
#include <utility>

namespace recoupe {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool uses_color(ColorWhen when, bool terminal) {
  if (when != ColorWhen::automatic) return when == ColorWhen::always;
  const char* name = std::getenv("TERM");
  const bool dumb = name != nullptr && std::string_view(name) == "dumb";
  return terminal && !dumb && !is_set("NO_COLOR");  // https://no-color.org
}

std::size_t width_of_terminal() {
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : TextOptions{}.width;
}

// Before each text in the file, in this machine's order.
struct Lengths {
  std::uint64_t article = 0;
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
};

}  // namespace

TextOptions text_options(const Options& options, const Output& output) {
  const bool terminal = !options.state && output.is_terminal();
  return {.language = options.language,
          .explain = options.explain,
          .color = uses_color(options.color, terminal),
          .width = terminal ? width_of_terminal() : TextOptions{}.width};
}

TextResults::TextResults(const TextOptions& options, Output& output, JobState* state)
    : options_(options), output_(output) {
  if (state != nullptr) {
    state_file_ = &state->file("text");
  } else {
    own_ = AppendFile::anonymous();
  }
}

std::uint64_t TextResults::hash_of(std::string_view article) {
  return std::hash<std::string_view>{}(article);
}

void TextResults::add(std::string_view article, const ArticleText& text) {
  if (!text.head.empty()) {
    const Lengths lengths = {articles_.size(), text.head.size(), text.tail.size()};
    file().append({reinterpret_cast<const char*>(&lengths), sizeof lengths});
    file().append(text.head);
    file().append(text.tail);
  }
  articles_.push_back(hash_of(article));
}

void TextResults::across(const Finding& finding, const std::vector<Claim>& claims) {
  const auto begin = articles_.begin() + static_cast<std::ptrdiff_t>(article_);
  const auto found = std::find(begin, articles_.end(), hash_of(finding.article));
  const auto article = static_cast<std::size_t>(found - articles_.begin());
  if (!open_ || article != article_) {
    write_up_to(article);
    if (next_ && next_->article == article) {
      output_.write(next_->text.head);
      open_ = std::move(next_->text.tail);
      next_.reset();
    } else {
      const auto own = std::find_if(claims.begin(), claims.end(),
                                    [&](const Claim& claim) { return claim.article->id == finding.article; });
      output_.write(text_of_heading(head_of(*own->article), options_));
      open_.emplace();
    }
    article_ = article;
  }
  output_.write(text_of_finding(finding, claims, options_));
}

void TextResults::finish(const Summary& counts) {
  write_up_to(std::numeric_limits<std::uint64_t>::max());
  output_.write(text_of_summary(counts, options_));
}

// Closes the open article and writes the texts of those before `article`.
void TextResults::write_up_to(std::uint64_t article) {
  if (open_) output_.write(*std::exchange(open_, std::nullopt));
  for (look_ahead(); next_ && next_->article < article; look_ahead()) {
    output_.write(next_->text.head);
    output_.write(next_->text.tail);
    next_.reset();
  }
}

void TextResults::look_ahead() {
  if (next_ || at_ == file().size()) return;
  Lengths lengths;
  const std::string bytes = file().piece(at_, sizeof lengths);
  std::memcpy(&lengths, bytes.data(), sizeof lengths);
  at_ += sizeof lengths;
  next_ = {lengths.article,
           {file().piece(at_, lengths.head), file().piece(at_ + lengths.head, lengths.tail)}};
  at_ += lengths.head + lengths.tail;
}

}  // namespace recoupe
