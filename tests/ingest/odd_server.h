// An HTTP server on loopback that answers, byte for byte, what a test tells it to: as slowly, as wrongly and
// as long as that. It runs in threads of the test's own process, on a port that was free.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace recoupe {

class OddServer {
 public:
  // One answer. After `wait`, `bytes` are sent; then, `endless`ly, `bytes` again until the client has enough.
  struct Answer {
    std::string bytes;
    std::chrono::milliseconds wait{0};
    bool endless = false;
    std::function<void()> before = {};  // is called before anything is sent
  };

  struct Request {
    std::string target;  // `/a?b`
    std::string head;    // all of it
    std::chrono::steady_clock::time_point came;
  };

  // `address`: 127.0.0.1, or another of that range.
  explicit OddServer(const std::string& address = "127.0.0.1");
  ~OddServer();
  OddServer(const OddServer&) = delete;
  OddServer& operator=(const OddServer&) = delete;

  // What `target` is answered with: the first time the first, the last one ever after. What no answer is set
  // for is 404.
  void answer(const std::string& target, std::vector<Answer> answers);
  void answer(const std::string& target, const std::string& bytes) { answer(target, {Answer{bytes}}); }

  std::string url(const std::string& target) const;
  std::string authority() const { return address_ + ":" + std::to_string(port_); }

  // The requests so far, but for those of robots.txt; their targets.
  std::vector<Request> requests() const;
  std::vector<std::string> targets() const;
  std::size_t robots_requests() const;
  // The most requests that were being answered at once.
  int most_at_once() const { return most_at_once_; }

 private:
  void accept_all();
  void serve(int client);
  Answer answer_to(const std::string& target);

  std::string address_;
  int listener_ = -1;
  int port_ = 0;
  mutable std::mutex mutex_;
  std::map<std::string, std::vector<Answer>> answers_;
  std::vector<Request> requests_;
  std::vector<std::thread> clients_;
  std::vector<int> sockets_;
  std::atomic<int> at_once_{0};
  std::atomic<int> most_at_once_{0};
  std::atomic<bool> stops_{false};
  std::thread thread_;
};

// `HTTP/1.1 200 OK` with these further lines (each with its line end), the right length, and `body`.
std::string http_ok(const std::string& body,
                    const std::string& lines = "Content-Type: text/html; charset=utf-8\r\n");
// The same of another status (`404 Not Found`).
std::string http_answer(const std::string& status, const std::string& lines = "",
                        const std::string& body = "");

}  // namespace recoupe
