// The state of a job (`--state DIR`): what is done, so that a job that was ended at any moment goes on where
// it was, and comes to the same output as an unbroken one.
//
// DIR holds files that only grow (the output so far; of each article what later ones are compared with) and
// `checkpoint.json`, which says how many items are done and how long each file was then. It is replaced as a
// whole (write, fsync, rename) when the files are on the disk: whenever the job ends, there is one
// checkpoint, and what the files hold beyond it is cut off and done again. A lock keeps two jobs apart.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tl/expected.hpp>

#include "app/batch/append_file.h"
#include "app/review.h"
#include "ingest/input_item.h"
#include "ingest/problem.h"

namespace recoupe {

// How far a job is.
struct JobProgress {
  bool all_read = false;       // every item is done; what is left is the end of the output
  std::uint64_t items = 0;     // done, of all inputs
  std::uint64_t consumed = 0;  // bytes of the inputs that they took
  std::uint64_t sizes = 0;     // of these items, hashed: by them an input is known again
  InputTally tally;            // of the input at hand
  Summary counts;              // `problems`: those told
};

class JobState {
 public:
  // The state in `directory`, which is made when it is not there. `job`: a JSON object that says what the job
  // is; one with another `job` is refused, with the name of the first member that differs.
  static tl::expected<std::unique_ptr<JobState>, Problem> open(const std::string& directory,
                                                               const std::string& job);
  ~JobState();

  // At the last checkpoint; of a new job all zero.
  const JobProgress& done() const { return done_; }
  // The file of that name, as long as it was at the last checkpoint. Throws OutputFailed.
  AppendFile& file(const std::string& name);

  // True when some time has passed since the last checkpoint: a tenth of a second, and twenty times what it
  // took to make.
  bool is_due() const;
  // Throws OutputFailed.
  void checkpoint(const JobProgress& progress);

 private:
  JobState() = default;
  tl::expected<void, Problem> look() const;
  tl::expected<void, Problem> lock();
  tl::expected<void, Problem> load(const std::string& job);
  [[noreturn]] void fail(int error) const;

  using Clock = std::chrono::steady_clock;
  std::string directory_;
  std::string job_;
  int lock_ = -1;
  JobProgress done_;
  std::map<std::string, std::uint64_t> lengths_;  // at the last checkpoint
  std::map<std::string, AppendFile> files_;
  Clock::time_point next_checkpoint_ = Clock::now() + std::chrono::milliseconds(100);
};

}  // namespace recoupe
