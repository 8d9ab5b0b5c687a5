// Transfers that run side by side: libcurl's multi interface.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <unordered_map>
#include <vector>

#include "ingest/transfer.h"

namespace recoupe {

class TransferPool {
 public:
  TransferPool();  // throws std::bad_alloc where libcurl cannot start
  ~TransferPool();
  TransferPool(const TransferPool&) = delete;
  TransferPool& operator=(const TransferPool&) = delete;

  // Starts `transfer`, which is the caller's number `job`.
  void start(std::size_t job, std::unique_ptr<Transfer> transfer);

  std::size_t running() const { return running_.size(); }

  struct Ended {
    std::size_t job = 0;
    TransferResult result;
  };
  // Goes on with all transfers as far as they go without waiting, and takes out those that have ended.
  std::vector<Ended> take_ended();

  // Waits until a transfer can go on, at most so long.
  void wait(std::chrono::milliseconds longest);

 private:
  struct Running {
    std::size_t job = 0;
    std::unique_ptr<Transfer> transfer;
  };
  struct Closer {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
  };

  std::unique_ptr<CURLM, Closer> multi_;
  std::unordered_map<CURL*, Running> running_;
};

}  // namespace recoupe
