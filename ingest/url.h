// Web addresses (RFC 3986), as libcurl reads them.
#pragma once

#include <optional>
#include <string>

namespace recoupe {

struct Url {
  std::string text;    // the whole address, without the fragment
  std::string scheme;  // `http` or `https`
  std::string host;    // lower case; an IPv6 address is in brackets
  std::string port;    // always given
  std::string target;  // path and query: `/a?b=c`

  // `https://host:port`: what one robots.txt is for.
  std::string origin() const { return scheme + "://" + host + ":" + port; }
  // The machine to be polite to: the host, whichever of the two usual ports is meant; else with its port.
  std::string machine() const;
};

// None for what is no address of the two schemes, and for one that holds a user's name or password.
std::optional<Url> parse_url(const std::string& text);

// The address that `reference` (`../b.html`, `//host/`, `?q`, `https://…`) means on the page `base`.
std::optional<Url> resolve_url(const Url& base, const std::string& reference);

}  // namespace recoupe
