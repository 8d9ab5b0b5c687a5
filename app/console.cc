// Test: tests/app/console_test.cc.
#include "app/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "app/display_text.h"

namespace recoupe {
namespace {

constexpr auto kFirstBar = std::chrono::seconds(1);
constexpr auto kBetweenBars = std::chrono::milliseconds(200);
constexpr auto kBetweenLines = std::chrono::minutes(1);
constexpr const char* kErase = "\r\x1b[K";  // back to the line's start, and erase to its end (ECMA-48, EL)

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::size_t terminal_columns() {
  if (isatty(STDERR_FILENO) == 0) return 0;
  const std::string_view terminal = environment("TERM");
  if (terminal.empty() || terminal == "dumb") return 0;
  winsize size{};
  constexpr std::size_t kUsual = 80;
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsual;
}

}  // namespace

ConsoleDevice ConsoleDevice::standard_error() {
  return {.write = [](const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); },
          .now = [] { return Clock::now(); },
          .columns = terminal_columns,
          .colours = environment("NO_COLOR").empty()};
}

Console::Console(Language language, ConsoleDevice device)
    : language_(language),
      device_(std::move(device)),
      progress_(language),
      next_bar_(device_.now() + kFirstBar),
      next_line_(device_.now() + kBetweenLines) {}

Console::~Console() {
  clear_progress();
}

void Console::be_quiet() {
  const std::lock_guard lock(mutex_);
  quiet_ = true;
}

std::size_t Console::problems() const {
  const std::lock_guard lock(mutex_);
  return problems_;
}

// What takes the progress line away.
std::string Console::erased() {
  const bool stands = !shown_.empty();
  shown_.clear();
  return stands ? kErase : "";
}

// A line of its own, above the progress line when there is one: in one write, so that nothing comes between.
void Console::say(const std::string& text) {
  const std::string again = shown_;
  std::string whole = erased() + harmless(text) + "\n" + again;
  shown_ = again;
  device_.write(whole);
}

void Console::fault(const Text& what) {
  const std::lock_guard lock(mutex_);
  say((language_ == Language::french ? "recoupe : " : "recoupe: ") + what.in(language_));
}

void Console::problem(const Problem& problem) {
  const std::lock_guard lock(mutex_);
  ++problems_;
  say(problem.line_in(language_));
}

// Whether something may be shown: a first look at the clock, so that most calls cost no more than that.
bool Console::may_be_due(ConsoleDevice::Clock::time_point now) const {
  return !quiet_ && now >= std::min(next_bar_, next_line_);
}

void Console::show(const std::string& line) {
  if (line == shown_) return;
  device_.write(kErase + line);
  shown_ = line;
}

void Console::progress(const ProgressCounts& counts) {
  const std::lock_guard lock(mutex_);
  const auto now = device_.now();
  progress_.note(counts, now);
  if (!may_be_due(now)) return;
  const std::size_t columns = device_.columns();
  if (columns > 0 && now >= next_bar_) {
    next_bar_ = now + kBetweenBars;
    // The last column stays free: some terminals wrap behind it.
    show(progress_.bar(columns - 1, device_.colours));
  } else if (columns == 0 && now >= next_line_) {
    next_line_ = now + kBetweenLines;
    say((language_ == Language::french ? "recoupe : " : "recoupe: ") + progress_.plain());
  }
}

void Console::progress(const Text& what) {
  const std::lock_guard lock(mutex_);
  const auto now = device_.now();
  if (!may_be_due(now) || now < next_bar_) return;
  const std::size_t columns = device_.columns();
  if (columns == 0) return;
  next_bar_ = now + kBetweenBars;
  std::string line;
  std::size_t used = 0;
  for (const Cell& cell : cells_of(what.in(language_))) {
    if ((used += cell.columns) >= columns) break;
    line += cell.shown;
  }
  show(line);
}

void Console::clear_progress() {
  const std::lock_guard lock(mutex_);
  const std::string erase = erased();
  if (!erase.empty()) device_.write(erase);
}

void Console::reads_keyboard() {
  const std::lock_guard lock(mutex_);
  if (quiet_ || isatty(STDIN_FILENO) == 0) return;
  say(Text{"lecture de l'entrée standard (fin : Ctrl-D)", "reading standard input (Ctrl-D ends it)"}.in(
      language_));
}

}  // namespace recoupe
