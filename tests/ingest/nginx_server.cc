#include "nginx_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

namespace recoupe {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

sockaddr_in loopback(int port) {
  sockaddr_in in4{};
  in4.sin_family = AF_INET;
  in4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  in4.sin_port = htons(static_cast<std::uint16_t>(port));
  return in4;
}

// A port that is free now; another program may take it before nginx does, which then tries again.
int free_port() {
  const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in in4 = loopback(0);
  socklen_t size = sizeof in4;
  auto* generic = reinterpret_cast<sockaddr*>(&in4);
  if (bind(probe, generic, size) != 0 || getsockname(probe, generic, &size) != 0) std::abort();
  close(probe);
  return ntohs(in4.sin_port);
}

bool answers(int port) {
  const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in in4 = loopback(port);
  const bool connected = connect(probe, reinterpret_cast<const sockaddr*>(&in4), sizeof in4) == 0;
  close(probe);
  return connected;
}

std::string configuration(const fs::path& folder, int http, int https) {
  const std::string here = folder.string();
  return "daemon off;\nmaster_process off;\npid " + here + "/nginx.pid;\nerror_log " + here +
         "/error.log;\nevents {}\nhttp {\n"
         "  types { text/html html; text/plain txt; text/xml xml; application/gzip gz; }\n"
         "  log_format lines '$server_protocol $status $request_uri';\n  access_log " +
         here +
         "/access.log lines;\n"
         "  client_body_temp_path " +
         here + "/t1;\n  proxy_temp_path " + here + "/t2;\n  fastcgi_temp_path " + here +
         "/t3;\n  uwsgi_temp_path " + here + "/t4;\n  scgi_temp_path " + here +
         "/t5;\n"
         "  charset utf-8;\n  gzip on;\n  gzip_min_length 100;\n  gzip_types text/xml;\n  root " +
         here +
         "/www;\n"
         "  server {\n    listen 127.0.0.1:" +
         std::to_string(http) +
         ";\n"
         "    listen 127.0.0.1:" +
         std::to_string(https) +
         " ssl http2;\n"
         "    ssl_certificate " +
         here + "/server.pem;\n    ssl_certificate_key " + here +
         "/server.key;\n"
         "    location /moved { return 301 /page.html; }\n  }\n}\n";
}

}  // namespace

NginxServer::NginxServer() {
  std::string name = (fs::temp_directory_path() / "recoupe-nginx.XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) std::abort();
  folder_ = fs::canonical(name);
  fs::permissions(folder_, fs::perms(0755));
  fs::create_directories(folder_ / "www");
  if (!make_certificates()) return;
  constexpr int tries = 5;
  for (int i = 0; i < tries && !starts(); ++i) {
    if (!start_once()) stop();
  }
}

NginxServer::~NginxServer() {
  stop();
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

bool NginxServer::make_certificates() {
  const std::string script = "cd '" + folder_.string() +
                             "' && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes "
                             "-days 2 -subj '/CN=Test CA' "
                             "-keyout ca.key -out ca.pem && openssl req -newkey ec -pkeyopt "
                             "ec_paramgen_curve:prime256v1 -nodes -subj "
                             "'/CN=localhost' -keyout server.key -out server.csr && printf "
                             "'subjectAltName=DNS:localhost' > san && openssl "
                             "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 "
                             "-extfile san -out server.pem";
  const bool made =
      std::system(("(" + script + ") >'" + folder_.string() + "/openssl.log' 2>&1").c_str()) == 0;
  if (!made) fault_ = "openssl: " + content_of(folder_ / "openssl.log");
  return made;
}

bool NginxServer::start_once() {
  http_port_ = free_port();
  https_port_ = free_port();
  const std::string file = (folder_ / "nginx.conf").string();
  std::ofstream(file) << configuration(folder_, http_port_, https_port_);
  const std::string errors = (folder_ / "error.log").string();
  process_ = fork();
  if (process_ == 0) {
    const int log = open((folder_ / "stderr.log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(log, STDERR_FILENO);
    setenv("PATH", (std::string(getenv("PATH")) + ":/usr/sbin").c_str(), 1);
    execlp("nginx", "nginx", "-e", errors.c_str(), "-p", folder_.c_str(), "-c", file.c_str(), nullptr);
    _exit(127);
  }
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (std::chrono::steady_clock::now() < until) {
    if (waitpid(process_, nullptr, WNOHANG) == process_) {
      process_ = -1;
      fault_ =
          "nginx (cmake/packages.sh installs it): " + content_of(folder_ / "stderr.log") + content_of(errors);
      return false;
    }
    if (answers(http_port_) && answers(https_port_)) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  fault_ = "nginx does not answer";
  return false;
}

void NginxServer::stop() {
  if (process_ <= 0) return;
  kill(process_, SIGKILL);
  waitpid(process_, nullptr, 0);
  process_ = -1;
}

void NginxServer::write(const std::string& name, const std::string& content) const {
  std::ofstream(folder_ / "www" / name, std::ios::binary) << content;
}

std::string NginxServer::http(const std::string& target) const {
  return "http://127.0.0.1:" + std::to_string(http_port_) + target;
}

std::string NginxServer::https(const std::string& target) const {
  return "https://localhost:" + std::to_string(https_port_) + target;
}

std::string NginxServer::https_by_number(const std::string& target) const {
  return "https://127.0.0.1:" + std::to_string(https_port_) + target;
}

bool NginxServer::logs(const std::string& part) const {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (std::chrono::steady_clock::now() < until) {
    if (content_of(folder_ / "access.log").find(part) != std::string::npos) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return false;
}

}  // namespace recoupe
