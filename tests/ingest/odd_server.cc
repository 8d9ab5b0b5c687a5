#include "odd_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

namespace recoupe {

OddServer::OddServer(const std::string& address) : address_(address) {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in in4{};
  in4.sin_family = AF_INET;
  inet_pton(AF_INET, address.c_str(), &in4.sin_addr);
  socklen_t size = sizeof in4;
  auto* generic = reinterpret_cast<sockaddr*>(&in4);
  if (bind(listener_, generic, size) != 0 || listen(listener_, 64) != 0) std::abort();
  if (getsockname(listener_, generic, &size) != 0) std::abort();
  port_ = ntohs(in4.sin_port);
  thread_ = std::thread([this] { accept_all(); });
}

OddServer::~OddServer() {
  stops_ = true;
  shutdown(listener_, SHUT_RDWR);
  thread_.join();
  close(listener_);
  std::vector<std::thread> clients;
  {
    const std::lock_guard lock(mutex_);
    for (const int client : sockets_) shutdown(client, SHUT_RDWR);
    clients.swap(clients_);
  }
  for (std::thread& client : clients) client.join();
  for (const int client : sockets_) close(client);
}

void OddServer::answer(const std::string& target, std::vector<Answer> answers) {
  const std::lock_guard lock(mutex_);
  answers_[target] = std::move(answers);
}

std::string OddServer::url(const std::string& target) const {
  return "http://" + authority() + target;
}

std::vector<OddServer::Request> OddServer::requests() const {
  const std::lock_guard lock(mutex_);
  std::vector<Request> pages;
  for (const Request& request : requests_) {
    if (request.target != "/robots.txt") pages.push_back(request);
  }
  return pages;
}

std::vector<std::string> OddServer::targets() const {
  std::vector<std::string> targets;
  for (const Request& request : requests()) targets.push_back(request.target);
  return targets;
}

std::size_t OddServer::robots_requests() const {
  const std::size_t pages = requests().size();
  const std::lock_guard lock(mutex_);
  return requests_.size() - pages;
}

void OddServer::accept_all() {
  while (!stops_) {
    const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) continue;
    const std::lock_guard lock(mutex_);
    sockets_.push_back(client);
    clients_.emplace_back([this, client] { serve(client); });
  }
}

OddServer::Answer OddServer::answer_to(const std::string& target) {
  const std::lock_guard lock(mutex_);
  const auto found = answers_.find(target);
  if (found == answers_.end() || found->second.empty()) return {http_answer("404 Not Found")};
  Answer first = found->second.front();
  if (found->second.size() > 1) found->second.erase(found->second.begin());
  return first;
}

// One request a connection; every answer ends with the end of the connection.
void OddServer::serve(int client) {
  std::string head;
  char buffer[4096];
  while (head.find("\r\n\r\n") == head.npos) {
    const ssize_t got = recv(client, buffer, sizeof buffer, 0);
    if (got <= 0) return;
    head.append(buffer, static_cast<std::size_t>(got));
  }
  const std::size_t begin = head.find(' ') + 1;
  const std::string target = head.substr(begin, head.find(' ', begin) - begin);
  const int now_at_once = ++at_once_;
  for (int most = most_at_once_;
       most < now_at_once && !most_at_once_.compare_exchange_weak(most, now_at_once);) {
  }
  {
    const std::lock_guard lock(mutex_);
    requests_.push_back({target, head, std::chrono::steady_clock::now()});
  }
  const Answer answer = answer_to(target);
  if (answer.before) answer.before();
  const auto until = std::chrono::steady_clock::now() + answer.wait;
  while (!stops_ && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  --at_once_;  // before the client can know that it is done
  do {
    std::size_t sent = 0;
    while (sent < answer.bytes.size()) {
      const ssize_t more = send(client, answer.bytes.data() + sent, answer.bytes.size() - sent, MSG_NOSIGNAL);
      if (more <= 0) return;
      sent += static_cast<std::size_t>(more);
    }
  } while (answer.endless && !stops_);
  shutdown(client, SHUT_WR);
}

std::string http_answer(const std::string& status, const std::string& lines, const std::string& body) {
  return "HTTP/1.1 " + status + "\r\n" + lines +
         "Connection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string http_ok(const std::string& body, const std::string& lines) {
  return http_answer("200 OK", lines, body);
}

}  // namespace recoupe
