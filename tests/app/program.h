// Runs the real program in a fresh folder of its own, as a user does.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace recoupe {

// What one run left behind.
struct Ran {
  int status = -1;  // exit status; 128 + the signal when one ended it, as in a shell
  std::string out;
  std::string err;
};

// For failure messages.
std::ostream& operator<<(std::ostream& stream, const Ran& ran);

std::vector<std::string> lines_of(const std::string& text);

// Empty when the texts are equal; else the first line that is not the same in both. For long texts, which
// would fill the screen.
std::string first_difference(const std::string& a, const std::string& b);

class ProgramTest : public ::testing::Test {
 protected:
  ProgramTest();
  ~ProgramTest() override;

  // `recoupe ARGUMENTS` in the folder.
  Ran run(const std::vector<std::string>& arguments, const std::string& standard_input = "") const;

  // A line of shell (sh) in the folder; `$RECOUPE` is the program.
  Ran shell(const std::string& script) const;

  void write(const std::string& name, const std::string& content) const;
  std::string read(const std::string& name) const;
  std::vector<std::string> files() const;  // names in the folder, sorted
  std::filesystem::path folder() const { return folder_; }

  // Two tiny inputs: an article that says `150 millions` for 150 milliards and is right otherwise, and the
  // record that it can be checked against.
  void write_article(const std::string& name = "a.txt") const;
  void write_record(const std::string& name = "r.json") const;

 private:
  Ran execute(const std::vector<std::string>& command, const std::string& standard_input) const;

  std::filesystem::path folder_;  // where the program runs
  std::filesystem::path
      streams_;  // its standard streams, apart so that the folder holds only what tests put there
};

// `name` of the repository.
std::string repository(const std::string& name);

}  // namespace recoupe
