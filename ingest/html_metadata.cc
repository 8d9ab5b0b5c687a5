#include "ingest/html_metadata.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

#include "ingest/ascii.h"
#include "ingest/date.h"
#include "ingest/html_json_ld.h"
#include "ingest/html_title.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

// Names under which content systems give the day of publication, after the ones that mean nothing else.
constexpr std::array<std::string_view, 20> date_names = {"article:published_time",
                                                         "og:article:published_time",
                                                         "og:published_time",
                                                         "datepublished",
                                                         "parsely-pub-date",
                                                         "sailthru.date",
                                                         "cxenseparse:recs:publishtime",
                                                         "dc.date.issued",
                                                         "dcterms.issued",
                                                         "dcterms.created",
                                                         "dc.date.created",
                                                         "dc.date",
                                                         "dcterms.date",
                                                         "publication_date",
                                                         "publish_date",
                                                         "publish-date",
                                                         "publishdate",
                                                         "pubdate",
                                                         "article.published",
                                                         "date"};
constexpr std::size_t sure_date_names = 3;

bool is_web_address(std::string_view url) {
  return equal_ignoring_case(url.substr(0, 7), "http://") ||
         equal_ignoring_case(url.substr(0, 8), "https://");
}

// `fr_FR` -> `fr-FR`; none when it is no language tag.
std::optional<std::string> language_tag(std::string_view tag) {
  std::string language(trim_html_space(tag));
  std::replace(language.begin(), language.end(), '_', '-');
  const bool sound = language.size() >= 2 && language.size() <= 35 && is_ascii_alpha(language.front()) &&
                     std::all_of(language.begin(), language.end(),
                                 [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '-'; });
  return sound ? std::optional(std::move(language)) : std::nullopt;
}

bool has_word(std::string_view words, std::string_view wanted) {
  while (!(words = trim_html_space(words)).empty()) {
    const std::size_t length = std::min(words.find_first_of(" \t\n\r\f"), words.size());
    if (equal_ignoring_case(words.substr(0, length), wanted)) return true;
    words.remove_prefix(length);
  }
  return false;
}

class MetadataReader {
 public:
  MetadataReader(const HtmlTree& page, const HtmlContent& content) : page_(page), content_(content) {
    for (NodeIndex node = 0; node < page.size(); ++node) gather(node);
  }

  HtmlMetadata read() const {
    HtmlMetadata metadata;
    metadata.outlet = outlet();
    metadata.title = title(metadata.outlet);
    metadata.published = published();
    metadata.url = url();
    metadata.language = language();
    return metadata;
  }

 private:
  void gather(NodeIndex node) {
    switch (page_[node].tag) {
      case GUMBO_TAG_META:
        return gather_meta(node);
      case GUMBO_TAG_LINK:
        if (canonical_.empty() && has_word(page_.attribute(node, "rel"), "canonical")) {
          canonical_ = trim_html_space(page_.attribute(node, "href"));
        }
        return;
      case GUMBO_TAG_SCRIPT:
        if (equal_ignoring_case(trim_html_space(page_.attribute(node, "type")), "application/ld+json")) {
          for (NodeIndex i = node + 1; i < page_[node].end; ++i) read_json_ld(page_.text(i), json_ld_);
        }
        return;
      case GUMBO_TAG_TITLE:
        if (title_.empty()) title_ = page_.collapsed_text(node);
        return;
      case GUMBO_TAG_H1:
        return gather_heading(node);
      case GUMBO_TAG_TIME:
        return gather_time(node);
      default:
        if (page_.attribute(node, "itemprop") == "datePublished") {
          add_meta("datepublished", page_.attribute(node, "content"));
        }
    }
  }

  void gather_meta(NodeIndex node) {
    for (const char* attribute : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string_view name = trim_html_space(page_.attribute(node, attribute));
      if (!name.empty()) add_meta(name, page_.attribute(node, "content"));
    }
  }

  void add_meta(std::string_view name, std::string_view content) {
    std::string value = collapse_white_space(content);
    if (!is_blank(value)) meta_.emplace_back(ascii_lower(name), std::move(value));
  }

  bool in_content(NodeIndex node) const {
    return node >= content_.root && node < page_[content_.root].end && !content_.dropped[node];
  }

  void gather_heading(NodeIndex node) {
    std::string& slot = in_content(node) ? content_heading_ : page_heading_;
    if (slot.empty()) slot = page_.collapsed_text(node);
  }

  void gather_time(NodeIndex node) {
    const std::string_view date = page_.attribute(node, "datetime");
    if (page_.attribute(node, "itemprop") == "datePublished" || page_.has_attribute(node, "pubdate")) {
      add_meta("datepublished", date);
    } else if (in_content(node) && !time_) {
      time_ = iso_date(date);
    }
  }

  std::optional<std::string> meta(std::string_view name) const {
    const auto found =
        std::find_if(meta_.begin(), meta_.end(), [&](const auto& entry) { return entry.first == name; });
    return found == meta_.end() ? std::nullopt : std::optional(found->second);
  }

  std::optional<std::string> date_under(std::string_view name) const {
    const auto stated = meta(name);
    return stated ? iso_date(*stated) : std::nullopt;
  }

  std::optional<std::string> outlet() const {
    auto name = meta("og:site_name");
    return name ? name : json_ld_.publisher;
  }

  std::string title(const std::optional<std::string>& outlet) const {
    const std::string_view site = outlet ? std::string_view(*outlet) : std::string_view();
    if (const auto stated = meta("og:title")) return std::string(without_site_name(*stated, site));
    if (!is_blank(content_heading_)) return content_heading_;
    if (!is_blank(page_heading_)) return page_heading_;
    if (json_ld_.headline) return *json_ld_.headline;
    return std::string(without_last_part(title_, site));
  }

  std::optional<std::string> published() const {
    for (std::size_t i = 0; i < date_names.size(); ++i) {
      if (i == sure_date_names && json_ld_.published) {
        if (auto date = iso_date(*json_ld_.published)) return date;
      }
      if (auto date = date_under(date_names.at(i))) return date;
    }
    return time_;
  }

  std::optional<std::string> url() const {
    if (is_web_address(canonical_)) return std::string(canonical_);
    auto stated = meta("og:url");
    return stated && is_web_address(*stated) ? stated : std::nullopt;
  }

  std::optional<std::string> language() const {
    if (auto tag = language_tag(page_.attribute(0, "lang"))) return tag;
    for (const char* name : {"og:locale", "content-language"}) {
      const auto stated = meta(name);
      if (auto tag = stated ? language_tag(*stated) : std::nullopt) return tag;
    }
    return std::nullopt;
  }

  const HtmlTree& page_;
  const HtmlContent& content_;
  std::vector<std::pair<std::string, std::string>> meta_;  // lower-case name, content; in page order
  JsonLd json_ld_;
  std::string_view canonical_;
  std::string title_;
  std::string content_heading_;
  std::string page_heading_;
  std::optional<std::string> time_;
};

}  // namespace

HtmlMetadata read_metadata(const HtmlTree& page, const HtmlContent& content) {
  return MetadataReader(page, content).read();
}

}  // namespace recoupe
