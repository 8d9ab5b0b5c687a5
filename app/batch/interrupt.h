// Ending a job in good order: Ctrl-C and `kill` let the articles at hand be done. A second one ends at once,
// and so does the first one after two seconds: the job may be waiting for an input that does not come.
// Nothing is lost by that (state.h, output.h).
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
