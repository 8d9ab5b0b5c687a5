// One HTTP request on the wire: a handle of libcurl, what it receives and why it ended.
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "ingest/address_guard.h"
#include "ingest/exchange.h"
#include "ingest/fetch_options.h"
#include "ingest/http_message.h"
#include "ingest/url.h"

namespace recoupe {

enum class TransferFailure {
  none,             // the server answered, whatever its answer
  address_refused,  // not global (address_guard.h)
  unknown_host,
  no_connection,
  tls,
  timeout,
  cut,        // the connection broke before the end
  too_large,  // than the limit
  protocol,   // no HTTP that is understood
};

// True for what may work a little later.
bool is_passing(TransferFailure failure);

struct TransferResult {
  TransferFailure failure = TransferFailure::none;
  AddressKind refused = AddressKind::global;  // of address_refused
  std::string refused_address;
  long certificate_fault = 0;  // of tls: X509_V_ERR_… of OpenSSL; 0 for any other fault
  HttpHead head;               // of the answer, as far as one came
  Exchange exchange;
};

// libcurl's handle refers to the Transfer, which therefore stays where it is.
class Transfer {
 public:
  // `conditions`: further lines of the request. `limit`: of the body, in bytes.
  Transfer(const FetchOptions& options, const Url& url, const std::vector<std::string>& conditions,
           std::size_t limit);
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  CURL* handle() const { return easy_.get(); }

  // What came of it, when libcurl says that it has ended with `code`. Called once.
  TransferResult finish(CURLcode code);

 private:
  static std::size_t on_header(char* data, std::size_t, std::size_t size, void* self);
  static std::size_t on_body(char* data, std::size_t, std::size_t size, void* self);
  static int on_debug(CURL*, curl_infotype type, char* data, std::size_t size, void* self);
  static curl_socket_t on_socket(void* self, curlsocktype, curl_sockaddr* address);

  void set_up(const std::vector<std::string>& conditions);
  bool take_header(std::string_view line);
  TransferFailure failure_of(CURLcode code) const;
  void fill_exchange(TransferResult& result);

  struct EasyCloser {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
  };
  struct ListCloser {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };

  const FetchOptions& options_;
  Url url_;
  std::size_t limit_;
  std::chrono::system_clock::time_point started_;
  std::chrono::steady_clock::time_point clock_;
  std::unique_ptr<curl_slist, ListCloser> lines_;
  std::unique_ptr<CURL, EasyCloser> easy_;
  std::string request_;
  std::string head_;
  std::string body_;
  bool head_ended_ = false;
  bool over_limit_ = false;
  bool guard_refused_ = false;
  AddressKind refused_ = AddressKind::global;
  std::string refused_address_;
};

}  // namespace recoupe
