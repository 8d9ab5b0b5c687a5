#include "ingest/warc_digest.h"

#include <nettle/sha1.h>

#include <array>
#include <cstdint>

namespace recoupe {
namespace {

using Sha1 = std::array<std::uint8_t, SHA1_DIGEST_SIZE>;

Sha1 sha1(std::string_view bytes) {
  sha1_ctx context;
  sha1_init(&context);
  sha1_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  Sha1 digest{};
  sha1_digest(&context, digest.size(), digest.data());
  return digest;
}

// 20 bytes are 32 letters of five bits each, without padding.
std::string base32(const Sha1& digest) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string text;
  std::uint64_t held = 0;
  unsigned bits = 0;
  for (const std::uint8_t byte : digest) {
    held = held << 8U | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += letters[held >> (bits - 5) & 31U];
  }
  return text;
}

}  // namespace

std::string warc_digest(std::string_view bytes) {
  return "sha1:" + base32(sha1(bytes));
}

std::string content_uuid(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  Sha1 digest = sha1(bytes);
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0FU) | 0x50U);
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3FU) | 0x80U);
  std::string text = "urn:uuid:";
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += digits[digest.at(i) >> 4U];
    text += digits[digest.at(i) & 15U];
  }
  return text;
}

}  // namespace recoupe
