// Where a command's results go: standard output, or the file of `-o`.
//
// A file appears whole or not at all: results are written to one without a name (or with another, where the
// file system has no such files), from the first of them on, and commit() gives it the name asked for. What
// exists already and is no regular file
// (`/dev/null`, a named pipe) is written to as it stands.
#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

#include "ingest/problem.h"

namespace recoupe {

// Thrown by Output when nothing more can be written; caught where the command was called. Not an
// std::exception, so that nothing on the way takes it for a fault of the input.
struct OutputFailed {
  std::optional<Text> what;  // one line; none: the reader has closed its end, which is no fault
};

// That `name` cannot be written, and why: `error` is a value of errno. Without a name the reason alone.
Text cannot_write(const std::string& name, int error);

class Output {
 public:
  // `path`: none for standard output. Tells what is wrong with it before any work is done.
  [[nodiscard]] static tl::expected<Output, Problem> open(const std::optional<std::string>& path);

  Output(Output&& other) noexcept;
  ~Output();  // without commit(): takes the unfinished file away

  // Both throw OutputFailed.
  void write(std::string_view text);
  void line(std::string_view text);  // `text` and a line break

  // Makes sure that all is written, and gives the file its name. Throws OutputFailed.
  void commit();

  bool is_terminal() const;
  // What is to be done first whenever something is written.
  void before_each_write(std::function<void()> prepare) { prepare_ = std::move(prepare); }

 private:
  struct Closer {
    void operator()(std::FILE* file) const;
  };
  Output() = default;
  void begin();
  void name_it();
  [[noreturn]] void fail(int error) const;

  std::function<void()> prepare_ = [] {};
  std::unique_ptr<std::FILE, Closer> file_;  // nullptr: nothing is written yet
  Text name_;                                // for messages
  std::string target_;                       // empty: nothing to rename
  std::string temporary_;                    // empty: without a name as yet, or renamed
};

}  // namespace recoupe
