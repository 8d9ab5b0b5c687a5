// Ending a job in good order: Ctrl-C and `kill` let the articles at hand be done, a second one ends at once.
#pragma once

namespace recoupe {

// While it lives, SIGINT and SIGTERM are noted instead of ending the program.
class InterruptGuard {
 public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;
};

// The signal that was noted; 0: none.
int interrupted();

// Thrown when a job ends early for it. Not an std::exception: no fault of an input.
struct Interrupted {
  int signal = 0;
};

}  // namespace recoupe
