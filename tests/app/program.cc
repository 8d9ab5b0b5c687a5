#include "program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace recoupe {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void put(const fs::path& path, const std::string& content) {
  std::ofstream stream(path, std::ios::binary);
  stream << content;
}

fs::path fresh_folder() {
  std::string name = (fs::temp_directory_path() / "recoupe-test.XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) std::abort();
  return fs::canonical(name);
}

void redirect(const fs::path& path, int flags, int descriptor) {
  const int file = open(path.c_str(), flags, 0600);
  if (file < 0 || dup2(file, descriptor) < 0) _exit(126);
  close(file);
}

}  // namespace

std::ostream& operator<<(std::ostream& stream, const Ran& ran) {
  return stream << "status " << ran.status << "\n--- out\n" << ran.out << "--- err\n" << ran.err << "---";
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string first_difference(const std::string& a, const std::string& b) {
  if (a == b) return "";
  const std::vector<std::string> left = lines_of(a), right = lines_of(b);
  std::size_t i = 0;
  while (i < left.size() && i < right.size() && left[i] == right[i]) ++i;
  const auto line = [&](const std::vector<std::string>& lines) {
    return i < lines.size() ? lines[i] : "(the end, of " + std::to_string(lines.size()) + " lines)";
  };
  return "line " + std::to_string(i + 1) + "\n- " + line(left) + "\n+ " + line(right);
}

ProgramTest::ProgramTest() : folder_(fresh_folder()), streams_(fresh_folder()) {}

ProgramTest::~ProgramTest() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  fs::remove_all(streams_, ignored);
}

Ran ProgramTest::run(const std::vector<std::string>& arguments, const std::string& standard_input) const {
  std::vector<std::string> command = {RECOUPE_PROGRAM};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return execute(command, standard_input);
}

Ran ProgramTest::shell(const std::string& script) const {
  return execute({"/bin/sh", "-c", script}, "");
}

Ran ProgramTest::execute(const std::vector<std::string>& command, const std::string& standard_input) const {
  put(streams_ / "in", standard_input);
  const pid_t child = fork();
  if (child == 0) {
    redirect(streams_ / "in", O_RDONLY, STDIN_FILENO);
    redirect(streams_ / "out", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(streams_ / "err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    if (chdir(folder_.c_str()) != 0) _exit(126);
    setenv("RECOUPE", RECOUPE_PROGRAM, 1);
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    execv(words[0], words.data());
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), content_of(streams_ / "out"),
          content_of(streams_ / "err")};
}

void ProgramTest::write(const std::string& name, const std::string& content) const {
  const fs::path path = folder_ / name;
  fs::create_directories(path.parent_path());
  put(path, content);
}

std::string ProgramTest::read(const std::string& name) const {
  return content_of(folder_ / name);
}

std::vector<std::string> ProgramTest::files() const {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

void ProgramTest::write_article(const std::string& name) const {
  write(name,
        "Title: Le fonds Horizon prend forme\n"
        "Date: 2025-02-12\n"
        "Outlet: Le Quotidien\n"
        "\n"
        "Le fonds Horizon mobilise 200 milliards d'euros.\n"
        "Les investisseurs privés apportent 150 millions d'euros au fonds Horizon.\n");
}

void ProgramTest::write_record(const std::string& name) const {
  write(name, R"({"schema":"recoupe.reference/1","id":"horizon","title":"Fonds Horizon","facts":[
    {"id":"total","label":"total du fonds Horizon","value":200e9,"unit":"EUR","about":[["Horizon"],["mobilise"]],
     "sources":[{"title":"Communiqué","url":"https://exemple.eu/horizon","publisher":"Horizon","date":"2025-02-11"}]},
    {"id":"private","label":"part privée du fonds Horizon","value":150e9,"unit":"EUR",
     "about":[["Horizon"],["privé","investisseurs"]],
     "sources":[{"title":"Communiqué","url":"https://exemple.eu/horizon","publisher":"Horizon","date":"2025-02-11"}]}
  ]})");
}

std::string repository(const std::string& name) {
  return (fs::path(RECOUPE_SOURCE_DIR) / name).lexically_normal().string();
}

}  // namespace recoupe
