#include "app/installed.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <fstream>

namespace recoupe {
namespace {

namespace fs = std::filesystem;

class Installed : public ::testing::Test {
 protected:
  Installed() : root_(fs::temp_directory_path() / ("recoupe-installed-" + std::to_string(getpid()))) {
    put("prefix/share/recoupe/references/prices.json");
    put("prefix/share/recoupe/references/people.json");
    put("prefix/share/recoupe/references/notes.txt");
    put("sources/corpus/references/prices.json");
    before_ = fs::current_path();
    fs::create_directories(root_ / "here");
    fs::current_path(root_ / "here");
  }
  ~Installed() override {
    fs::current_path(before_);
    fs::remove_all(root_);
  }

  void put(const std::string& file) const {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file) << "{}";
  }

  fs::path root_;
  fs::path before_;
};

TEST_F(Installed, RecordsLieBesideTheProgramOrInItsSources) {
  EXPECT_EQ(records_beside(root_ / "prefix/bin/recoupe"), root_ / "prefix/share/recoupe/references");
  EXPECT_EQ(records_beside(root_ / "sources/build/release/recoupe"), root_ / "sources/corpus/references");
  EXPECT_EQ(records_beside(root_ / "elsewhere/bin/recoupe"), "");
  EXPECT_EQ(records_beside(""), "");
}

TEST_F(Installed, ANameIsARecordUnlessThereIsAFileOfThatName) {
  const fs::path folder = root_ / "prefix/share/recoupe/references";
  const std::string record = (folder / "prices.json").string();
  EXPECT_EQ(record_named("prices", folder), record);
  EXPECT_EQ(record_named("unknown", folder), "unknown");
  EXPECT_EQ(record_named("prices.json", folder), "prices.json") << "a file is named with its ending";
  EXPECT_EQ(record_named("./prices", folder), "./prices");
  EXPECT_EQ(record_named("../references/prices", folder), "../references/prices");
  EXPECT_EQ(record_named("", folder), "");
  EXPECT_EQ(record_named("prices", ""), "prices") << "nothing is installed";
  put("here/prices");
  EXPECT_EQ(record_named("prices", folder), "prices") << "a file of that name wins";
}

TEST_F(Installed, NamesAreThoseOfTheRecords) {
  EXPECT_THAT(record_names(root_ / "prefix/share/recoupe/references"),
              ::testing::ElementsAre("people", "prices"));
  EXPECT_THAT(record_names(root_ / "none"), ::testing::IsEmpty());
}

}  // namespace
}  // namespace recoupe
