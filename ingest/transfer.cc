#include "ingest/transfer.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "ingest/ascii.h"
#include "ingest/header_fields.h"

namespace recoupe {
namespace {

constexpr std::size_t max_head_bytes = std::size_t{256} << 10U;
constexpr const char* user_agent = "Recoupe/" RECOUPE_VERSION;

std::string text_of(const sockaddr& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address.sa_family == AF_INET) {
    sockaddr_in in4{};
    std::memcpy(&in4, &address, sizeof in4);
    inet_ntop(AF_INET, &in4.sin_addr, text.data(), text.size());
  } else if (address.sa_family == AF_INET6) {
    sockaddr_in6 in6{};
    std::memcpy(&in6, &address, sizeof in6);
    inet_ntop(AF_INET6, &in6.sin6_addr, text.data(), text.size());
  }
  return text.data();
}

// The request's head as HTTP/1.1 writes it: `GET / HTTP/2` -> `GET / HTTP/1.1`.
std::string as_http_1(std::string request) {
  const std::size_t line = request.find("\r\n");
  const std::size_t version = request.rfind(" HTTP/", line);
  if (version != request.npos && line != request.npos) request.replace(version, line - version, " HTTP/1.1");
  return request;
}

// The response's head for a body of `length` bytes that is no longer in chunks.
std::string settled_head(const HttpHead& head, std::string_view raw, std::size_t length) {
  const std::string_view status_line = raw.substr(0, raw.find_first_of("\r\n"));
  const std::size_t space = std::min(status_line.find(' '), status_line.size());
  const bool is_http_1 = status_line.starts_with("HTTP/1.");
  std::string text(is_http_1 ? status_line.substr(0, space) : "HTTP/1.1");
  text.append(status_line.substr(space)).append("\r\n");
  bool chunked = false;
  for (const HeaderField& field : head.fields) {
    const bool is_encoding = equal_ignoring_case(field.name, "Transfer-Encoding");
    chunked = chunked || is_encoding;
    text += (is_encoding ? "X-Archive-Orig-" : "") + field.name + ": " + field.value + "\r\n";
  }
  if (chunked && !head.fields.has("Content-Length"))
    text += "Content-Length: " + std::to_string(length) + "\r\n";
  return text + "\r\n";
}

int http_version_of(long version) {
  if (version == CURL_HTTP_VERSION_1_0) return 10;
  if (version == CURL_HTTP_VERSION_1_1) return 11;
  return version == CURL_HTTP_VERSION_2_0 ? 20 : 0;
}

}  // namespace

bool is_passing(TransferFailure failure) {
  return failure == TransferFailure::no_connection || failure == TransferFailure::timeout ||
         failure == TransferFailure::cut;
}

Transfer::Transfer(const FetchOptions& options, const Url& url, const std::vector<std::string>& conditions,
                   std::size_t limit)
    : options_(options),
      url_(url),
      limit_(limit),
      started_(std::chrono::system_clock::now()),
      clock_(std::chrono::steady_clock::now()),
      easy_(curl_easy_init()) {
  set_up(conditions);
}

void Transfer::set_up(const std::vector<std::string>& conditions) {
  CURL* easy = easy_.get();
  if (easy == nullptr) throw std::bad_alloc();
  const auto add_line = [this](const char* line) {
    curl_slist* longer = curl_slist_append(lines_.get(), line);
    if (longer == nullptr) throw std::bad_alloc();
    static_cast<void>(lines_.release());
    lines_.reset(longer);
  };
  // Unpacking is done after the transfer, so that evidence holds what came over the wire.
  add_line("Accept-Encoding: gzip, deflate, br, zstd");
  add_line("Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
  add_line("Accept-Language: fr,en;q=0.5");
  for (const std::string& line : conditions) add_line(line.c_str());

  curl_easy_setopt(easy, CURLOPT_URL, url_.text.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_USERAGENT, user_agent);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, lines_.get());
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_2TLS});
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);  // each hop is judged by the fetcher
  curl_easy_setopt(easy, CURLOPT_PROXY, "");           // what a proxy connects to cannot be guarded
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(easy, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
  if (options_.ca_file) curl_easy_setopt(easy, CURLOPT_CAINFO, options_.ca_file->c_str());
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.connect_timeout.count()));
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(options_.timeout.count()));
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &Transfer::on_socket);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::on_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::on_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(easy, CURLOPT_VERBOSE, 1L);  // the only way to the request as it is sent
  curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, &Transfer::on_debug);
  curl_easy_setopt(easy, CURLOPT_DEBUGDATA, this);
}

bool Transfer::take_header(std::string_view line) {
  if (line.starts_with("HTTP/")) {  // the final answer after an interim one (1xx)
    head_.clear();
    head_ended_ = false;
  }
  if (head_ended_) return true;  // trailers
  if (head_.size() + line.size() > max_head_bytes) return false;
  head_ += line;
  head_ended_ = line == "\r\n" || line == "\n";
  return true;
}

std::size_t Transfer::on_header(char* data, std::size_t, std::size_t size, void* self) {
  return static_cast<Transfer*>(self)->take_header({data, size}) ? size : 0;
}

std::size_t Transfer::on_body(char* data, std::size_t, std::size_t size, void* self) {
  auto* transfer = static_cast<Transfer*>(self);
  const std::size_t room = transfer->limit_ - transfer->body_.size();
  transfer->body_.append(data, std::min(size, room));
  transfer->over_limit_ = size > room;
  return transfer->over_limit_ ? 0 : size;
}

int Transfer::on_debug(CURL*, curl_infotype type, char* data, std::size_t size, void* self) {
  if (type == CURLINFO_HEADER_OUT) static_cast<Transfer*>(self)->request_.assign(data, size);
  return 0;
}

// Every connection of the transfer comes through here, after the host's name has become an address.
curl_socket_t Transfer::on_socket(void* self, curlsocktype, curl_sockaddr* address) {
  auto* transfer = static_cast<Transfer*>(self);
  const AddressKind kind = address_kind(address->addr);
  const FetchOptions& options = transfer->options_;
  if (kind != AddressKind::global && !options.allow_private) {
    const std::string text = text_of(address->addr);
    if (std::find(options.exempt.begin(), options.exempt.end(), text) == options.exempt.end()) {
      transfer->guard_refused_ = true;
      transfer->refused_ = kind;
      transfer->refused_address_ = text;
      return CURL_SOCKET_BAD;
    }
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

TransferFailure Transfer::failure_of(CURLcode code) const {
  if (over_limit_) return TransferFailure::too_large;
  switch (code) {
    case CURLE_OK:
      return head_ended_ ? TransferFailure::none : TransferFailure::protocol;
    case CURLE_COULDNT_RESOLVE_HOST:
      return TransferFailure::unknown_host;
    case CURLE_COULDNT_CONNECT:
      return guard_refused_ ? TransferFailure::address_refused : TransferFailure::no_connection;
    case CURLE_OPERATION_TIMEDOUT:
      return TransferFailure::timeout;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
      return TransferFailure::tls;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return TransferFailure::cut;
    default:
      return TransferFailure::protocol;
  }
}

void Transfer::fill_exchange(TransferResult& result) {
  using std::chrono::duration_cast;
  Exchange& exchange = result.exchange;
  exchange.url = url_.text;
  exchange.time = std::chrono::system_clock::to_time_t(started_);
  exchange.duration = duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - clock_);
  char* ip = nullptr;
  if (curl_easy_getinfo(easy_.get(), CURLINFO_PRIMARY_IP, &ip) == CURLE_OK && ip != nullptr) exchange.ip = ip;
  long version = 0;
  curl_easy_getinfo(easy_.get(), CURLINFO_HTTP_VERSION, &version);
  exchange.http_version = http_version_of(version);
  exchange.request = as_http_1(std::move(request_));
  if (!head_ended_) return;
  exchange.response = settled_head(result.head, head_, body_.size());
  result.head.length = exchange.response.size();
  exchange.response += body_;
}

TransferResult Transfer::finish(CURLcode code) {
  TransferResult result;
  result.failure = failure_of(code);
  result.refused = refused_;
  result.refused_address = refused_address_;
  curl_easy_getinfo(easy_.get(), CURLINFO_SSL_VERIFYRESULT, &result.certificate_fault);
  if (head_ended_) {
    if (auto head = parse_http_response(head_)) {
      result.head = std::move(*head);
    } else if (result.failure == TransferFailure::none) {
      result.failure = TransferFailure::protocol;
    }
  }
  fill_exchange(result);
  body_ = {};
  return result;
}

}  // namespace recoupe
