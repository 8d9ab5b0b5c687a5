#include "ingest/url.h"

#include <curl/curl.h>

#include <memory>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

struct Closer {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Handle = std::unique_ptr<CURLU, Closer>;

constexpr std::size_t longest_url = 16384;

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
  char* value = nullptr;
  if (curl_url_get(url, which, &value, flags) != CURLUE_OK) return {};
  std::string text(value);
  curl_free(value);
  return text;
}

bool set(const Handle& url, const std::string& text) {
  return url && text.size() <= longest_url && text.find('\0') == text.npos &&
         curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_URLENCODE) == CURLUE_OK;
}

std::optional<Url> parts_of(const Handle& url) {
  if (!part(url.get(), CURLUPART_USER).empty() || !part(url.get(), CURLUPART_PASSWORD).empty())
    return std::nullopt;
  curl_url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);
  Url parts;
  parts.scheme = part(url.get(), CURLUPART_SCHEME);
  if (parts.scheme != "http" && parts.scheme != "https") return std::nullopt;
  parts.host = ascii_lower(part(url.get(), CURLUPART_HOST));
  if (parts.host.empty()) return std::nullopt;
  curl_url_set(url.get(), CURLUPART_HOST, parts.host.c_str(), 0);
  parts.port = part(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
  const std::string query = part(url.get(), CURLUPART_QUERY);
  parts.target = part(url.get(), CURLUPART_PATH) + (query.empty() ? "" : "?" + query);
  parts.text = part(url.get(), CURLUPART_URL);
  return parts;
}

}  // namespace

std::string Url::machine() const {
  return port == "80" || port == "443" ? host : host + ":" + port;
}

std::optional<Url> parse_url(const std::string& text) {
  const Handle url(curl_url());
  const std::string trimmed(trim_html_space(text));
  if (trimmed.find("://") == trimmed.npos || !set(url, trimmed)) return std::nullopt;
  return parts_of(url);
}

std::optional<Url> resolve_url(const Url& base, const std::string& reference) {
  // A lone fragment is cut off here: libcurl would take the page's name with it.
  const std::string place(trim_html_space(reference.substr(0, reference.find('#'))));
  const Handle url(curl_url());
  if (!set(url, base.text) || (!place.empty() && !set(url, place))) return std::nullopt;
  return parts_of(url);
}

}  // namespace recoupe
