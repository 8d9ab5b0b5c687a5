// Test: tests/reconcile/kept_claim_test.cc.
#include "reconcile/kept_claim.h"

#include <cstring>
#include <optional>
#include <string_view>
#include <type_traits>

#include "extract/units.h"

namespace recoupe {
namespace {

// Fields in the order of calls; what is written so is read so.
class Packer {
 public:
  template <typename T>
  void operator()(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void operator()(const std::string& text) {
    (*this)(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  template <typename T>
  void operator()(const std::vector<T>& values) {
    (*this)(static_cast<std::uint16_t>(values.size()));
    for (const T& value : values) (*this)(value);
  }
  template <typename T>
  void operator()(const std::optional<T>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  std::string take() {
    bytes_.shrink_to_fit();
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  template <typename T>
  void operator()(T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    std::memcpy(&value, bytes_.data() + at_, sizeof value);
    at_ += sizeof value;
  }
  void operator()(std::string& text) {
    std::uint32_t size = 0;
    (*this)(size);
    text = bytes_.substr(at_, size);
    at_ += size;
  }
  template <typename T>
  void operator()(std::vector<T>& values) {
    std::uint16_t size = 0;
    (*this)(size);
    values.resize(size);
    for (T& value : values) (*this)(value);
  }
  template <typename T>
  void operator()(std::optional<T>& value) {
    bool has = false;
    (*this)(has);
    if (!has) return value.reset();
    (*this)(value.emplace());
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

// Every field that is kept, for both directions.
template <typename Walk, typename ClaimT, typename ToldT>
void fields(Walk& walk, ClaimT& claim, ToldT& told) {
  walk(claim.field), walk(claim.block), walk(claim.start), walk(claim.end), walk(claim.quote);
  walk(claim.kind), walk(claim.value), walk(claim.low), walk(claim.high), walk(claim.unit), walk(claim.per);
  walk(claim.approx), walk(claim.step), walk(claim.role), walk(claim.modality), walk(claim.period);
  walk(claim.over), walk(claim.by), walk(claim.since);
  walk(claim.negated), walk(claim.attributed_to), walk(claim.quoted);
  walk(told.topic.words), walk(told.topic.setting), walk(told.topic.names), walk(told.topic.setting_names);
  walk(told.topic.times), walk(told.topic.contrasts), walk(told.topic.heads), walk(told.topic.complement);
  walk(told.topic.tellers), walk(told.topic.scope), walk(told.topic.bound);
  walk(told.topic.age), walk(told.topic.earlier), walk(told.topic.definite);
  walk(told.names), walk(told.text), walk(told.day), walk(told.toll);
}

// The article's id stands at the head of nearly every claim's, and is held once.
std::string without_article(const Claim& claim) {
  return claim.id.starts_with(claim.article->id) ? '~' + claim.id.substr(claim.article->id.size())
                                                 : '=' + claim.id;
}

std::uint64_t mix(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

std::uint64_t sort_of(const Claim& claim) {
  std::uint64_t hash = mix(0xcbf29ce484222325U, name_of(claim.kind));
  const std::string unit = claim.unit.value_or("");
  const std::string_view dimension = claim.kind == Kind::measure ? dimension_of(unit) : std::string_view();
  hash = mix(hash, dimension.empty() ? std::string_view(unit) : dimension);
  hash = mix(mix(hash, "/"), claim.per.value_or(""));
  return mix(hash, claim.role == Role::change ? "c" : "s");
}

}  // namespace

KeptClaim pack(const ToldFigure& told) {
  const Claim& claim = *told.claim;
  Packer packer;
  packer(without_article(claim));
  fields(packer, claim, told);
  KeptClaim kept{
      .article = claim.article, .title = told.title, .title_names = told.title_names, .bytes = packer.take()};
  kept.value = claim.value ? *claim.value : (claim.low.value_or(0) + claim.high.value_or(0)) / 2;
  kept.sort = sort_of(claim);
  return kept;
}

std::unique_ptr<Unpacked> unpack(const KeptClaim& kept) {
  auto unpacked = std::make_unique<Unpacked>();
  Unpacker unpacker(kept.bytes);
  std::string id;
  unpacker(id);
  fields(unpacker, unpacked->claim, unpacked->told);
  unpacked->claim.id = (id.front() == '~' ? kept.article->id : std::string()) + id.substr(1);
  unpacked->claim.article = kept.article;
  unpacked->told.claim = &unpacked->claim;
  unpacked->told.title = kept.title;
  unpacked->told.title_names = kept.title_names;
  return unpacked;
}

}  // namespace recoupe
