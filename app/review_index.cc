#include "app/review_index.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/utf8.h"

namespace recoupe {

ReviewIndex::ReviewIndex(const Review& review) {
  for (const Claim& claim : review.claims) claims_.emplace(claim.id, &claim);
  for (const ArticleHead& article : review.articles) articles_.emplace(article.id, &article);
}

const Claim* ReviewIndex::claim(std::string_view id) const {
  const auto found = claims_.find(id);
  return found == claims_.end() ? nullptr : found->second;
}

const ArticleHead* ReviewIndex::article(std::string_view id) const {
  const auto found = articles_.find(id);
  return found == articles_.end() ? nullptr : found->second;
}

const Claim* ReviewIndex::suspect(const Finding& finding) const {
  for (const std::string& id : finding.claims)
    if (const Claim* found = claim(id)) return found;
  return nullptr;
}

bool is_web_address(std::string_view url) {
  for (const char c : url)
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F) return false;
  const auto starts_with = [&](std::string_view scheme) {
    return url.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
             return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 'a' - 'A') : b);
           });
  };
  return starts_with("http://") || starts_with("https://");
}

std::string urn_of(std::string_view kind, std::string_view id) {
  constexpr std::string_view allowed = "-._~!$'()*+,;=:@/";  // RFC 8141, 2: pchar and `/`, without `&`
  std::string urn = fmt::format("urn:recoupe:{}:", kind);
  for (const char c : id) {
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter_or_digit || allowed.find(c) != std::string_view::npos) {
      urn += c;
    } else {
      urn += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return urn;
}

std::string address_of(const ArticleHead& article) {
  if (article.url && is_web_address(*article.url)) return *article.url;
  return urn_of("article", article.id);
}

Surrounding around(const Finding& finding, const Claim* suspect, std::size_t most) {
  if (suspect == nullptr || suspect->article->id != finding.article || suspect->field != finding.field)
    return {};
  const std::string& sentence = suspect->sentence;
  if (finding.start < suspect->sentence_start || finding.end < finding.start) return {};
  const std::size_t start = finding.start - suspect->sentence_start,
                    end = finding.end - suspect->sentence_start;
  const std::size_t first = byte_offset(sentence, start), last = byte_offset(sentence, end);
  if (sentence.substr(first, last - first) != finding.quote) return {};
  const std::size_t from = byte_offset(sentence, start - std::min(start, most));
  const std::size_t to = byte_offset(sentence, end + most);
  return {sentence.substr(from, first - from), sentence.substr(last, to - last)};
}

}  // namespace recoupe
