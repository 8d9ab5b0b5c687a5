#include "ingest/fetch_problems.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace recoupe {
namespace {

struct Named {
  long code;
  std::string_view fr;
  std::string_view en;
};

constexpr std::array<Named, 14> statuses = {
    {{400, "requête refusée", "bad request"},
     {401, "identification demandée", "login required"},
     {402, "page payante", "payment required"},
     {403, "accès refusé", "access denied"},
     {404, "page introuvable", "page not found"},
     {406, "format refusé", "not acceptable"},
     {410, "page supprimée", "page removed"},
     {429, "trop de demandes", "too many requests"},
     {451, "page retirée pour raison légale", "removed for legal reasons"},
     {500, "panne du serveur", "server error"},
     {501, "demande non prise en charge", "not implemented"},
     {502, "serveur indisponible", "bad gateway"},
     {503, "service indisponible", "service unavailable"},
     {504, "serveur trop lent", "gateway timeout"}}};

// OpenSSL's X509_V_ERR_…
constexpr std::array<Named, 8> certificate_faults = {
    {{2, "autorité inconnue", "unknown authority"},
     {9, "pas encore valable", "not valid yet"},
     {10, "périmé", "expired"},
     {18, "signé par lui-même", "self-signed"},
     {19, "autorité inconnue", "unknown authority"},
     {20, "autorité inconnue", "unknown authority"},
     {23, "révoqué", "revoked"},
     {62, "établi pour un autre hôte", "made out to another host"}}};

template <std::size_t size>
const Named* named(const std::array<Named, size>& names, long code) {
  const auto* found =
      std::find_if(names.begin(), names.end(), [code](const Named& n) { return n.code == code; });
  return found == names.end() ? nullptr : found;
}

// The host with its port, where that is not the usual one.
std::string host_of(const Url& url) {
  const bool usual = url.port == (url.scheme == "https" ? "443" : "80");
  return usual ? url.host : url.host + ":" + url.port;
}

Text tls_failed(const Url& url, long fault) {
  const std::string host = host_of(url);
  const Named* known = named(certificate_faults, fault);
  if (known != nullptr) {
    return {fmt::format("{} : certificat TLS refusé ({})", host, known->fr),
            fmt::format("{}: TLS certificate refused ({})", host, known->en)};
  }
  if (fault == 0) {
    return {fmt::format("{} : connexion TLS impossible", host), fmt::format("{}: no TLS connection", host)};
  }
  return {fmt::format("{} : certificat TLS refusé (cause {} d'OpenSSL)", host, fault),
          fmt::format("{}: TLS certificate refused (OpenSSL cause {})", host, fault)};
}

Text refused(const Url& url, const TransferResult& result) {
  const Text kind = name_of(result.refused);
  const std::string named_otherwise =
      result.refused_address == url.host ? "" : fmt::format(" ({})", result.refused_address);
  return {fmt::format("{}{} : {}, refusée sans --allow-private", host_of(url), named_otherwise, kind.fr),
          fmt::format("{}{}: {}, refused without --allow-private", host_of(url), named_otherwise, kind.en)};
}

Text too_slow(const Url& url, std::chrono::milliseconds limit) {
  const double seconds = static_cast<double>(limit.count()) / 1000;
  return {fmt::format("{} : pas de réponse complète en {:g} s", host_of(url), seconds),
          fmt::format("{}: no complete answer within {:g} s", host_of(url), seconds)};
}

}  // namespace

Text not_an_address() {
  return {"adresse du Web mal formée (http:// ou https://, sans mot de passe)",
          "malformed web address (http:// or https://, without a password)"};
}

Text transfer_failed(const Url& url, const TransferResult& result, const FetchOptions& options) {
  const std::string host = host_of(url);
  switch (result.failure) {
    case TransferFailure::address_refused:
      return refused(url, result);
    case TransferFailure::unknown_host:
      return {fmt::format("{} : hôte introuvable", host), fmt::format("{}: unknown host", host)};
    case TransferFailure::no_connection:
      return {fmt::format("{} : connexion impossible", host), fmt::format("{}: no connection", host)};
    case TransferFailure::tls:
      return tls_failed(url, result.certificate_fault);
    case TransferFailure::timeout:
      return too_slow(url, options.timeout);
    case TransferFailure::cut:
      return {fmt::format("{} : réponse coupée avant sa fin", host),
              fmt::format("{}: the answer broke off before its end", host)};
    case TransferFailure::too_large:
      return answer_too_large(url, options.max_bytes);
    case TransferFailure::none:
    case TransferFailure::protocol:
      break;
  }
  return {fmt::format("{} : la réponse n'est pas du HTTP lisible", host),
          fmt::format("{}: the answer is no readable HTTP", host)};
}

Text given_up(const Text& why, int times) {
  return {fmt::format("{} ; site abandonné après {} échecs de suite", why.fr, times),
          fmt::format("{}; site given up after {} failures in a row", why.en, times)};
}

Text answered_with(const Url& url, int status) {
  const Named* known = named(statuses, status);
  return {fmt::format("{} répond {}{}", host_of(url), status, known ? fmt::format(" ({})", known->fr) : ""),
          fmt::format("{} answers {}{}", host_of(url), status, known ? fmt::format(" ({})", known->en) : "")};
}

Text asks_to_wait(const Url& url, int status, std::chrono::seconds wait) {
  return {fmt::format("{}, et demande d'attendre {} s", answered_with(url, status).fr, wait.count()),
          fmt::format("{}, and asks to wait {} s", answered_with(url, status).en, wait.count())};
}

Text forbidden_by_robots(const Url& url) {
  return {fmt::format("{} : page interdite aux programmes par robots.txt", host_of(url)),
          fmt::format("{}: robots.txt forbids this page to programs", host_of(url))};
}

Text robots_unreachable(const Url& url, int status) {
  return {fmt::format("{} : robots.txt ne peut être lu (réponse {}), rien n'est donc demandé au site",
                      host_of(url), status),
          fmt::format("{}: robots.txt cannot be read (answer {}), so nothing is asked of the site",
                      host_of(url), status)};
}

Text too_many_redirects(int limit) {
  return {fmt::format("plus de {} redirections", limit), fmt::format("more than {} redirects", limit)};
}

Text redirects_in_a_circle(const Url& url) {
  return {fmt::format("{} : redirections qui tournent en rond", host_of(url)),
          fmt::format("{}: redirects that go in a circle", host_of(url))};
}

Text redirect_to_no_address(const Url& url) {
  return {fmt::format("{} : redirection sans adresse lisible", host_of(url)),
          fmt::format("{}: redirect without a readable address", host_of(url))};
}

Text answer_too_large(const Url& url, std::size_t limit) {
  const double mebibytes = static_cast<double>(limit) / (1U << 20U);
  return {fmt::format("{} : réponse trop grande, plus de {:.3g} Mio", host_of(url), mebibytes),
          fmt::format("{}: answer too large, more than {:.3g} MiB", host_of(url), mebibytes)};
}

Text answer_damaged(const Url& url) {
  return {fmt::format("{} : réponse dont la compression est abîmée", host_of(url)),
          fmt::format("{}: answer whose compression is damaged", host_of(url))};
}

Text cache_not_written(const std::string& directory) {
  return {fmt::format("écriture impossible dans le cache {}", directory),
          fmt::format("the cache {} cannot be written", directory)};
}

}  // namespace recoupe
