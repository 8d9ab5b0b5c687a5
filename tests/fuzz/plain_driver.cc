// A main for fuzz targets where there is no libFuzzer: puts the files through the target that the arguments
// name, and those of folders, then mutations of them. Takes libFuzzer's `-runs=N`, `-seed=N`, `-max_len=N`
// and `-dict=FILE`, so that one command line serves both. The same seed gives the same inputs.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

struct Options {
  std::size_t runs = 0;
  std::size_t seed = 1;
  std::size_t max_len = 4096;
  std::string dict;
  std::vector<std::string> places;
};

Options options_of(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const auto takes = [&](std::string_view name, std::size_t& value) {
      if (!argument.starts_with(name)) return false;
      std::from_chars(argument.data() + name.size(), argument.data() + argument.size(), value);
      return true;
    };
    if (takes("-runs=", options.runs) || takes("-seed=", options.seed) || takes("-max_len=", options.max_len))
      continue;
    if (argument.starts_with("-dict="))
      options.dict = argument.substr(std::string_view("-dict=").size());
    else if (!argument.starts_with('-'))
      options.places.emplace_back(argument);
  }
  return options;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> read_all(const std::vector<std::string>& places) {
  std::vector<fs::path> files;
  for (const std::string& place : places) {
    if (!fs::is_directory(place)) {
      files.emplace_back(place);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(place))
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> inputs;
  for (const fs::path& file : files) inputs.push_back(read(file));
  return inputs;
}

// The words of a dictionary in libFuzzer's form: lines of `"word"`, where \\, \" and \xAB are escaped.
std::vector<std::string> words_of(const std::string& dict) {
  std::vector<std::string> words;
  std::ifstream file(dict);
  for (std::string line; std::getline(file, line);) {
    if (line.size() < 2 || line.front() != '"') continue;
    std::string word;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      if (line[i] != '\\') {
        word += line[i];
      } else if (line[i + 1] == 'x' && i + 3 < line.size()) {
        unsigned byte = 0;
        std::from_chars(&line[i + 2], &line[i + 4], byte, 16);
        word += static_cast<char>(byte);
        i += 3;
      } else {
        word += line[++i];
      }
    }
    words.push_back(std::move(word));
  }
  return words;
}

class Mutator {
 public:
  Mutator(const Options& options, const std::vector<std::string>& inputs)
      : random_(options.seed), max_len_(options.max_len), inputs_(inputs), words_(words_of(options.dict)) {}

  std::string next() {
    std::string text = inputs_.empty() ? std::string() : some(inputs_);
    if (text.size() > max_len_) text = text.substr(below(text.size() - max_len_), max_len_);
    for (std::size_t left = 1 + below(8); left > 0; --left) change(text);
    return text.substr(0, max_len_);
  }

 private:
  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
  const std::string& some(const std::vector<std::string>& of) { return of[below(of.size())]; }

  void change(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    switch (below(7)) {
      case 0:
        text.insert(at, 1, static_cast<char>(below(256)));
        break;
      case 1:
        text.erase(at, 1 + below(8));
        break;
      case 2:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
        break;
      case 3:
        text.insert(at, 1, " .,'-()\n0123456789"[below(18)]);
        break;
      case 4: {  // a piece of another input
        if (inputs_.empty()) break;
        const std::string& other = some(inputs_);
        const std::size_t from = below(other.size());
        text.insert(at, other, from, 1 + below(40));
        break;
      }
      case 5: {  // a piece again
        const std::string piece = text.substr(at, 1 + below(12));
        for (std::size_t times = 1 + below(4); times > 0; --times) text.insert(at, piece);
        break;
      }
      default:
        if (!words_.empty()) text.insert(at, some(words_) + (below(2) == 0 ? " " : ""));
    }
  }

  std::mt19937_64 random_;
  std::size_t max_len_;
  const std::vector<std::string>& inputs_;
  std::vector<std::string> words_;
};

// Kept on disk while it runs, so that what ends the process can be looked at.
void run(const std::string& input) {
  std::ofstream("last_input.bin", std::ios::binary) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = options_of(argc, argv);
  const std::vector<std::string> inputs = read_all(options.places);
  run("");
  for (const std::string& input : inputs) run(input);
  Mutator mutator(options, inputs);
  for (std::size_t n = 0; n < options.runs; ++n) run(mutator.next());
  std::printf("%zu files, %zu mutations: every law holds\n", inputs.size(), options.runs);
  return 0;
}
