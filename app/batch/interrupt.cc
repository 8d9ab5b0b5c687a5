#include "app/batch/interrupt.h"

#include <unistd.h>

#include <csignal>

namespace recoupe {
namespace {

volatile std::sig_atomic_t noted = 0;

constexpr unsigned kPatience = 2;  // seconds
constexpr int kShellsOffset = 128;

// Both call nothing but what POSIX allows in a signal handler.
void end(int) {
  _exit(kShellsOffset + noted);
}

void note(int signal) {
  noted = signal;
  std::signal(SIGALRM, end);
  alarm(kPatience);
}

}  // namespace

InterruptGuard::InterruptGuard() {
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = SA_RESETHAND | SA_RESTART;  // the second one ends the program
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

InterruptGuard::~InterruptGuard() {
  alarm(0);
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

int interrupted() {
  return noted;
}

}  // namespace recoupe
