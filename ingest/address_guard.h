// Which network addresses a fetch may reach. A page, a feed or a redirect may name any host, and a host's
// name may lead anywhere: only what is reachable from everywhere may be connected to, so that nobody can make
// the program ask a machine of the user's own network.
#pragma once

#include <sys/socket.h>

#include <optional>
#include <string>

#include "ingest/problem.h"

namespace recoupe {

// IANA's registries of special-purpose addresses (RFC 6890), as far as it matters here.
enum class AddressKind {
  global,
  unspecified,  // 0.0.0.0/8, ::
  loopback,     // 127.0.0.0/8, ::1
  local,        // private networks: RFC 1918, unique local and site-local IPv6, local NAT64
  link_local,   // 169.254.0.0/16, fe80::/10
  shared,       // 100.64.0.0/10, between a provider and its customers
  multicast,    // also the broadcast address
  reserved,     // documentation, benchmarks, discard, Teredo, what is assigned to nobody
};

// IPv4 in IPv6 (mapped, compatible, NAT64, 6to4) is of the kind of the IPv4 address. What is neither IPv4 nor
// IPv6 (a Unix socket) is reserved.
AddressKind address_kind(const sockaddr& address);

// The same of an address in text: `127.0.0.1`, `::ffff:10.0.0.1`. None when it is no address.
std::optional<AddressKind> address_kind(const std::string& text);

// `adresse privée`, `private address`.
Text name_of(AddressKind kind);

}  // namespace recoupe
