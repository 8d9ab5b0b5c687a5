#include "ingest/transfer_pool.h"

#include <new>
#include <utility>

namespace recoupe {
namespace {

// libcurl's own set-up, once for the whole program.
bool start_libcurl() {
  static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return started;
}

}  // namespace

TransferPool::TransferPool() {
  if (start_libcurl()) multi_.reset(curl_multi_init());
  if (!multi_) throw std::bad_alloc();
  curl_multi_setopt(multi_.get(), CURLMOPT_MAX_HOST_CONNECTIONS, 1L);
}

TransferPool::~TransferPool() {
  for (const auto& [handle, running] : running_) curl_multi_remove_handle(multi_.get(), handle);
}

void TransferPool::start(std::size_t job, std::unique_ptr<Transfer> transfer) {
  CURL* handle = transfer->handle();
  running_.emplace(handle, Running{job, std::move(transfer)});
  curl_multi_add_handle(multi_.get(), handle);
}

std::vector<TransferPool::Ended> TransferPool::take_ended() {
  int running = 0;
  curl_multi_perform(multi_.get(), &running);
  std::vector<Ended> ended;
  int more = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &more)) {
    if (message->msg != CURLMSG_DONE) continue;
    const CURLcode code = message->data.result;
    CURL* handle = message->easy_handle;
    const auto node = running_.extract(handle);
    ended.push_back({node.mapped().job, node.mapped().transfer->finish(code)});
    curl_multi_remove_handle(multi_.get(), handle);
  }
  return ended;
}

void TransferPool::wait(std::chrono::milliseconds longest) {
  curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(longest.count()), nullptr);
}

}  // namespace recoupe
