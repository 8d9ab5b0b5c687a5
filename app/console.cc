#include "app/console.h"

#include <unistd.h>

#include <cstdio>

#include "app/display_text.h"

namespace recoupe {

Console::Console(Language language)
    : language_(language),
      terminal_(isatty(STDERR_FILENO) != 0),
      next_progress_(Clock::now() + std::chrono::seconds(1)) {}

Console::~Console() {
  clear_progress();
}

void Console::say(std::string line) {
  clear_progress();
  line = harmless(line) + "\n";
  std::fputs(line.c_str(), stderr);
}

void Console::fault(const Text& what) {
  say((language_ == Language::french ? "recoupe : " : "recoupe: ") + what.in(language_));
}

void Console::problem(const Problem& problem) {
  ++problems_;
  say(problem.line_in(language_));
}

void Console::progress(const Text& what) {
  if (!terminal_ || Clock::now() < next_progress_) return;
  next_progress_ = Clock::now() + std::chrono::milliseconds(200);
  progress_shown_ = true;
  // Back to the line's start, and erase to its end (ECMA-48, EL).
  std::fprintf(stderr, "\r%s\x1b[K", harmless(what.in(language_)).c_str());
  std::fflush(stderr);
}

void Console::reads_keyboard() {
  if (isatty(STDIN_FILENO) == 0) return;
  say(Text{"lecture de l'entrée standard (fin : Ctrl-D)", "reading standard input (Ctrl-D ends it)"}.in(
      language_));
}

void Console::clear_progress() {
  if (!progress_shown_) return;
  std::fputs("\r\x1b[K", stderr);
  progress_shown_ = false;
}

}  // namespace recoupe
