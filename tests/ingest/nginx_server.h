// A real nginx in a folder of its own, on free ports of loopback, with a certificate of an authority that is
// made for the test. It serves `folder()/www` over HTTP and, with HTTP/2, over HTTPS.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace recoupe {

class NginxServer {
 public:
  // Starts it and waits until it answers. starts() is false, and fault() says why, when it does not.
  NginxServer();
  ~NginxServer();
  NginxServer(const NginxServer&) = delete;
  NginxServer& operator=(const NginxServer&) = delete;

  bool starts() const { return process_ > 0; }
  const std::string& fault() const { return fault_; }

  void write(const std::string& name, const std::string& content) const;  // below www
  std::string http(const std::string& target) const;                      // http://127.0.0.1:PORT…
  std::string https(const std::string& target) const;                     // https://localhost:PORT…
  // The same server by a name that its certificate does not hold.
  std::string https_by_number(const std::string& target) const;
  std::string authority() const { return (folder_ / "ca.pem").string(); }

  // Whether a line of the log has `part`: `HTTP/2.0 200 /a.html`. nginx writes it when the answer is out, so
  // that it is waited for.
  bool logs(const std::string& part) const;

 private:
  bool make_certificates();
  bool start_once();
  void stop();

  std::filesystem::path folder_;
  std::string fault_;
  int http_port_ = 0;
  int https_port_ = 0;
  pid_t process_ = -1;
};

}  // namespace recoupe
