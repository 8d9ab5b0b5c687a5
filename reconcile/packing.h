// Packing: plain values as bytes, and back, in the order of the calls. For bytes that stay on one machine.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace recoupe {

class Packer {
 public:
  template <typename T>
  void operator()(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void operator()(const std::string& text) {
    size(text.size());
    bytes_ += text;
  }
  template <typename T>
  void operator()(const std::vector<T>& values) {
    size(values.size());
    for (const T& value : values) (*this)(value);
  }
  template <typename T>
  void operator()(const std::optional<T>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  // Small numbers are short: seven bits a byte, the lowest first.
  void size(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) bytes_ += static_cast<char>(value | 0x80U);
    bytes_ += static_cast<char>(value);
  }

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Reads what a Packer wrote. Bytes that are cut short read as zeros, and no farther.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  template <typename T>
  void operator()(T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    const std::string_view bytes = take(sizeof value);
    if constexpr (std::is_same_v<T, bool>)
      value = !bytes.empty() && bytes.front() != 0;
    else if (bytes.empty())
      value = {};
    else
      std::memcpy(&value, bytes.data(), sizeof value);
  }
  void operator()(std::string& text) { text = take(size()); }
  template <typename T>
  void operator()(std::vector<T>& values) {
    const std::uint64_t count = size();
    values.clear();
    if (count > bytes_.size()) return;
    values.resize(count);
    for (T& value : values) (*this)(value);
  }
  template <typename T>
  void operator()(std::optional<T>& value) {
    bool has = false;
    (*this)(has);
    if (!has) return value.reset();
    (*this)(value.emplace());
  }
  std::uint64_t size() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1).front());
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) break;
    }
    return value;
  }

  bool at_end() const { return bytes_.empty(); }

 private:
  // Empty when there is not so much left.
  std::string_view take(std::uint64_t size) {
    const std::string_view taken = size <= bytes_.size() ? bytes_.substr(0, size) : std::string_view();
    bytes_.remove_prefix(size <= bytes_.size() ? size : bytes_.size());
    return taken;
  }

  std::string_view bytes_;
};

}  // namespace recoupe
