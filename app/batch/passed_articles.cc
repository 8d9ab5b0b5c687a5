#include "app/batch/passed_articles.h"

#include <cstdint>
#include <cstring>
#include <string_view>

namespace recoupe {
namespace {

// A record: the length of the id, twice the number of hashes (and one when the sketch is complete), the
// length of the name (none: the largest number) and that of the kept bytes, each in four bytes of this
// machine's order; then these.
struct Head {
  std::uint32_t id = 0;
  std::uint32_t hashes = 0;
  std::uint32_t name = 0;
  std::uint32_t kept = 0;

  std::size_t total() const {
    return sizeof(Head) + id + hashes / 2 * sizeof(std::uint32_t) + (name == kNoName ? 0 : name) + kept;
  }
  static constexpr std::uint32_t kNoName = 0xFFFFFFFF;
};

PassedArticle article_of(const Head& head, std::string_view bytes) {
  PassedArticle article;
  article.id = bytes.substr(0, head.id);
  bytes.remove_prefix(head.id);
  TextSketch& sketch = article.sketch.emplace();
  sketch.is_complete = head.hashes % 2 == 1;
  sketch.hashes.resize(head.hashes / 2);
  const std::size_t size = sketch.hashes.size() * sizeof(std::uint32_t);
  if (size > 0) std::memcpy(sketch.hashes.data(), bytes.data(), size);
  bytes.remove_prefix(size);
  if (head.name != Head::kNoName) {
    article.dispatch = bytes.substr(0, head.name);
    bytes.remove_prefix(head.name);
  }
  article.kept = bytes;
  return article;
}

}  // namespace

void append(AppendFile& file, const PassedArticle& article) {
  const TextSketch sketch = article.sketch.value_or(TextSketch{});
  const Head head = {static_cast<std::uint32_t>(article.id.size()),
                     static_cast<std::uint32_t>(2 * sketch.hashes.size() + (sketch.is_complete ? 1 : 0)),
                     article.dispatch ? static_cast<std::uint32_t>(article.dispatch->size()) : Head::kNoName,
                     static_cast<std::uint32_t>(article.kept.size())};
  file.append({reinterpret_cast<const char*>(&head), sizeof head});
  file.append(article.id);
  file.append(
      {reinterpret_cast<const char*>(sketch.hashes.data()), sketch.hashes.size() * sizeof(std::uint32_t)});
  if (article.dispatch) file.append(*article.dispatch);
  file.append(article.kept);
}

void recall_articles(AppendFile& file, const std::function<void(PassedArticle&&)>& take) {
  std::string held;
  file.read([&](std::string_view piece) {
    held += piece;
    std::size_t begin = 0;
    Head head;
    while (held.size() - begin >= sizeof head) {
      std::memcpy(&head, held.data() + begin, sizeof head);
      if (held.size() - begin < head.total()) break;
      take(article_of(head, std::string_view(held).substr(begin + sizeof head, head.total() - sizeof head)));
      begin += head.total();
    }
    held.erase(0, begin);
  });
}

}  // namespace recoupe
