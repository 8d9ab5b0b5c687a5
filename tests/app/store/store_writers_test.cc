// Several programs at one store, and disks that give out.
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <thread>

#include "app/store/sqlite.h"
#include "store_fixture.h"

namespace recoupe {
namespace {

class Writers : public StoreTest {
 protected:
  // Adds articles `NAME0` to `NAME19`, each in a transaction of its own. Returns what went wrong.
  std::string write(const std::string& name) const {
    tl::expected<Store, Problem> store = Store::open(path());
    if (!store) return store.error().what.en;
    for (int i = 0; i < 20; ++i) {
      const Told one = told(name + std::to_string(i)).figure("12 km", 12, "km");
      if (const auto done = store->add(one.article, one.claims, {}, {}); !done) return done.error().what.en;
      if (const auto done = store->commit(); !done) return done.error().what.en;
    }
    return "";
  }
};

TEST_F(Writers, TakeTurnsFromTheVeryFirst) {
  std::vector<std::string> problems(4);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < problems.size(); ++i)
    threads.emplace_back([&, i] { problems[i] = write("writer " + std::to_string(i) + "/"); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(problems, ::testing::Each("")) << "none is refused, though all make the store";
  EXPECT_EQ(ask("SELECT count(*) FROM claims"), "80\n");
  EXPECT_EQ(ask("PRAGMA integrity_check"), "ok\n");
}

TEST_F(Writers, WaitForOneAnother) {
  load({});
  tl::expected<Store, Problem> first = Store::open(path());
  ASSERT_TRUE(first->begin());
  ASSERT_TRUE(first->add(told("a").article, {}, {}, {}));
  std::atomic<bool> done = false;
  std::thread other([&] {
    EXPECT_EQ(write("b"), "");
    done = true;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  EXPECT_FALSE(done);
  ASSERT_TRUE(first->commit());
  other.join();
  EXPECT_EQ(ask("SELECT count(*) FROM articles"), "21\n");
}

TEST_F(Writers, ReadersDoNotWait) {
  load({told("a")});
  tl::expected<Store, Problem> writer = Store::open(path());
  ASSERT_TRUE(writer->add(told("b").article, {}, {}, {}));
  EXPECT_EQ(ask("SELECT id FROM articles"), "a\n");
}

TEST_F(Writers, KilledOneLeavesWhatItCommitted) {
  load({told("a")});
  const pid_t child = fork();
  if (child == 0) {
    tl::expected<Store, Problem> store = Store::open(path());
    const bool committed = store && store->add(told("b").article, {}, {}, {}) && store->commit();
    if (committed && store->add(told("c").article, {}, {}, {})) raise(SIGKILL);
    _exit(1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(ask("SELECT id FROM articles"), "a\nb\n");
  load({told("a"), told("b"), told("c")});
  EXPECT_EQ(ask("SELECT id FROM articles"), "a\nb\nc\n");
}

// A limit on the size of files stands in for a full disk: writing fails in the middle.
TEST_F(Writers, DiskThatGivesOutIsSaidOnceAndForAll) {
  load({told("a")});
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1U << 20U, 1U << 20U};
    setrlimit(RLIMIT_FSIZE, &limit);
    tl::expected<Store, Problem> store = Store::open(path());
    if (!store) _exit(10);
    Told big = told("big");
    big.article.text.assign(4U << 20U, 'x');
    Store::Done done = store->add(big.article, {}, {}, {});
    if (done) done = store->commit();
    if (done) _exit(11);
    if (done.error().what.fr.find("écriture impossible") == std::string::npos) _exit(12);
    const Store::Done again = store->add(told("c").article, {}, {}, {});
    _exit(!again && again.error().what.fr == done.error().what.fr ? 0 : 13);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_EQ(ask("SELECT id FROM articles"), "a\n") << "what was there is unharmed";
  EXPECT_EQ(ask("PRAGMA integrity_check"), "ok\n");
}

}  // namespace
}  // namespace recoupe
