#include "ingest/address_guard.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace recoupe {
namespace {

using Kind = AddressKind;

struct Range4 {
  std::array<std::uint8_t, 4> start;
  unsigned bits;
  Kind kind;
};

constexpr std::array<Range4, 16> ranges4 = {{{{0, 0, 0, 0}, 8, Kind::unspecified},
                                             {{10, 0, 0, 0}, 8, Kind::local},
                                             {{100, 64, 0, 0}, 10, Kind::shared},
                                             {{127, 0, 0, 0}, 8, Kind::loopback},
                                             {{169, 254, 0, 0}, 16, Kind::link_local},
                                             {{172, 16, 0, 0}, 12, Kind::local},
                                             {{192, 0, 0, 0}, 24, Kind::reserved},
                                             {{192, 0, 2, 0}, 24, Kind::reserved},
                                             {{192, 88, 99, 0}, 24, Kind::reserved},
                                             {{192, 168, 0, 0}, 16, Kind::local},
                                             {{198, 18, 0, 0}, 15, Kind::reserved},
                                             {{198, 51, 100, 0}, 24, Kind::reserved},
                                             {{203, 0, 113, 0}, 24, Kind::reserved},
                                             {{224, 0, 0, 0}, 4, Kind::multicast},
                                             {{255, 255, 255, 255}, 32, Kind::multicast},
                                             {{240, 0, 0, 0}, 4, Kind::reserved}}};

using Bytes6 = std::array<std::uint8_t, 16>;

// `embedded`: where the IPv4 address stands that decides instead of `kind`; 0 for none.
struct Range6 {
  Bytes6 start;
  unsigned bits;
  Kind kind;
  std::size_t embedded;
};

// The first that holds an address decides; what none holds is assigned to nobody.
constexpr std::array<Range6, 18> ranges6 = {{
    {{}, 128, Kind::unspecified, 0},
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128, Kind::loopback, 0},
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, 96, Kind::global, 12},  // mapped
    {{}, 96, Kind::global, 12},                                          // compatible
    {{0, 0x64, 0xFF, 0x9B}, 96, Kind::global, 12},                       // NAT64
    {{0, 0x64, 0xFF, 0x9B, 0, 1}, 48, Kind::local, 0},                   // NAT64 of a network's own
    {{0x01, 0}, 64, Kind::reserved, 0},                                  // discard
    {{0x20, 0x01, 0, 0}, 23, Kind::reserved, 0},                         // protocols, Teredo, ORCHID
    {{0x20, 0x01, 0x0D, 0xB8}, 32, Kind::reserved, 0},                   // documentation
    {{0x20, 0x02}, 16, Kind::global, 2},                                 // 6to4
    {{0x3F, 0xFF, 0}, 20, Kind::reserved, 0},                            // documentation
    {{0xFC, 0}, 7, Kind::local, 0},
    {{0xFE, 0x80}, 10, Kind::link_local, 0},
    {{0xFE, 0xC0}, 10, Kind::local, 0},  // site-local
    {{0xFF, 0}, 8, Kind::multicast, 0},
    {{0x5F, 0}, 16, Kind::reserved, 0},  // segment routing
    {{0x20, 0}, 3, Kind::global, 0},     // all that is given out
    {{}, 0, Kind::reserved, 0},
}};

bool in_range(const std::uint8_t* address, const std::uint8_t* start, unsigned bits) {
  const unsigned whole = bits / 8;
  if (!std::equal(start, start + whole, address)) return false;
  const unsigned rest = bits % 8;
  return rest == 0 || ((address[whole] ^ start[whole]) >> (8 - rest)) == 0;
}

Kind kind_of_4(const std::uint8_t* address) {
  // The broadcast address stands in the table before the reserved range that holds it.
  for (const Range4& range : ranges4) {
    if (in_range(address, range.start.data(), range.bits)) return range.kind;
  }
  return Kind::global;
}

Kind kind_of_6(const std::uint8_t* address) {
  const auto* range = std::find_if(ranges6.begin(), ranges6.end(), [address](const Range6& candidate) {
    return in_range(address, candidate.start.data(), candidate.bits);
  });
  return range->embedded == 0 ? range->kind : kind_of_4(address + range->embedded);
}

}  // namespace

AddressKind address_kind(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in in4{};
    std::memcpy(&in4, &address, sizeof in4);
    return kind_of_4(reinterpret_cast<const std::uint8_t*>(&in4.sin_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 in6{};
    std::memcpy(&in6, &address, sizeof in6);
    return kind_of_6(in6.sin6_addr.s6_addr);
  }
  return Kind::reserved;
}

std::optional<AddressKind> address_kind(const std::string& text) {
  Bytes6 bytes{};
  if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) return kind_of_4(bytes.data());
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) return kind_of_6(bytes.data());
  return std::nullopt;
}

Text name_of(AddressKind kind) {
  switch (kind) {
    case Kind::global:
      return {"adresse publique", "public address"};
    case Kind::unspecified:
      return {"adresse indéterminée", "unspecified address"};
    case Kind::loopback:
      return {"adresse de cette machine", "loopback address"};
    case Kind::local:
      return {"adresse de réseau privé", "private network address"};
    case Kind::link_local:
      return {"adresse de lien local", "link-local address"};
    case Kind::shared:
      return {"adresse partagée d'opérateur", "carrier's shared address"};
    case Kind::multicast:
      return {"adresse de diffusion", "multicast address"};
    case Kind::reserved:
      break;
  }
  return {"adresse réservée", "reserved address"};
}

}  // namespace recoupe
