#include "ingest/html_metadata.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

#include "ingest/ascii.h"
#include "ingest/date.h"
#include "ingest/html_byline.h"
#include "ingest/html_json_ld.h"
#include "ingest/html_phrases.h"
#include "ingest/html_title.h"
#include "ingest/html_words.h"
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

constexpr std::size_t most_authors = 64;
constexpr std::size_t least_title = 16;  // bytes by which a heading is known again

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
  MetadataReader(const HtmlTree& page, const HtmlContent& content, const JsonLd& json_ld)
      : page_(page), content_(content), json_ld_(json_ld) {
    for (NodeIndex node = 0; node < page.size(); ++node) gather(node);
    for (const NodeIndex byline : content.bylines) gather_byline(byline);
  }

  HtmlMetadata read() const {
    HtmlMetadata metadata;
    metadata.outlet = outlet();
    metadata.title = title(metadata.outlet);
    metadata.published = published();
    metadata.url = url();
    metadata.language = language();
    metadata.authors = authors();
    metadata.section = section();
    metadata.tags = tags();
    metadata.paywalled = paywalled();
    forget_blank(metadata);
    return metadata;
  }

 private:
  // A no-break space is a title to no reader.
  static void forget_blank(HtmlMetadata& metadata) {
    if (is_blank(metadata.title)) metadata.title.clear();
    if (metadata.outlet && is_blank(*metadata.outlet)) metadata.outlet.reset();
    if (metadata.section && is_blank(*metadata.section)) metadata.section.reset();
    std::erase_if(metadata.authors, [](const std::string& name) { return is_blank(name); });
    std::erase_if(metadata.tags, [](const std::string& name) { return is_blank(name); });
  }

  void gather(NodeIndex node) {
    switch (page_[node].tag) {
      case GUMBO_TAG_META:
        return gather_meta(node);
      case GUMBO_TAG_LINK:
        if (canonical_.empty() && has_word(page_.attribute(node, "rel"), "canonical")) {
          canonical_ = trim_html_space(page_.attribute(node, "href"));
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
        if (page_[node].is_text()) return;
        gather_microdata(node);
    }
  }

  void gather_microdata(NodeIndex node) {
    const std::string_view name = page_.attribute(node, "itemprop");
    if (name == "datePublished") {
      add_meta("datepublished", page_.attribute(node, "content"));
    } else if (name == "articleSection" && !page_.has_attribute(node, "content")) {
      add_meta("articlesection", short_text(node));
    } else if (name == "author") {
      add_names(microdata_authors_, short_text(node));
    }
    if (has_word(page_.attribute(node, "rel"), "author")) add_names(linked_authors_, short_text(node));
  }

  // An element that is called a byline or a date, and what is in it, up to the end of the article's body.
  void gather_byline(NodeIndex byline) {
    if (byline >= page_[content_.body].end) return;
    const std::string text = short_text(byline);
    if (text.empty()) return;
    if (!byline_date_) byline_date_ = date_in_byline(text);
    for (NodeIndex node = byline; node < page_[byline].end && byline_authors_.empty(); ++node) {
      if (!names_author(page_.attribute(node, "class"))) continue;
      add_names(byline_authors_, node == byline ? text : short_text(node));
    }
  }

  static bool names_author(std::string_view names) {
    const std::vector<std::string> words = words_of(names);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
      return word == "author" || word == "authors" || word == "byline" || word == "auteur" ||
             word == "auteurs" || word == "autor" || word == "signature";
    });
  }

  // The text of a small element; empty for one that holds much.
  std::string short_text(NodeIndex node) const {
    constexpr NodeIndex most_nodes = 40;
    constexpr std::size_t most_bytes = 300;
    if (page_[node].end - node > most_nodes) return {};
    std::string text = page_.collapsed_text(node);
    return text.size() <= most_bytes ? text : std::string();
  }

  static void add_names(std::vector<std::string>& names, std::string_view text) {
    if (!names.empty()) return;
    names = names_in_byline(text);
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
    std::string heading = page_.collapsed_text(node);
    const std::string phrase = phrase_of(heading, 400);
    const bool titled =
        phrase.size() >= least_title && phrase_of(title_, 400).find(phrase) != std::string::npos;
    if (titled && titled_heading_.empty()) titled_heading_ = heading;
    if (slot.empty()) slot = std::move(heading);
  }

  void gather_time(NodeIndex node) {
    const std::string_view date = page_.attribute(node, "datetime");
    if (page_.attribute(node, "itemprop") == "datePublished" || page_.has_attribute(node, "pubdate")) {
      add_meta("datepublished", date);
    } else if (is_called_published(node)) {
      add_meta("datepublished", date);
    } else if (!time_ && !is_change(node) && (in_content(node) || is_near_title(node))) {
      time_ = iso_date(date.empty() ? std::string_view(short_text(node)) : date);
    }
  }

  // `<time class="entry-date published">`, be it in the article's own footer.
  bool is_called_published(NodeIndex node) const {
    if (content_.article == 0 || node < content_.article || node >= page_[content_.article].end) return false;
    const std::vector<std::string> words = words_of(page_.attribute(node, "class"));
    return std::find(words.begin(), words.end(), "published") != words.end();
  }

  // Behind the title and not behind the article's text, be it in a box that is left out.
  bool is_near_title(NodeIndex node) const {
    return (!content_heading_.empty() || !page_heading_.empty()) && node < content_.body &&
           !content_.dropped[node];
  }

  // The time of a change: `<time class=updated>`, or behind the words `Mis à jour le`.
  bool is_change(NodeIndex node) const {
    const std::vector<std::string> words = words_of(page_.attribute(node, "class"));
    const auto is_word = [](const std::string& word) { return word == "updated" || word == "modified"; };
    if (std::any_of(words.begin(), words.end(), is_word)) return true;
    if (page_.attribute(node, "itemprop") == "dateModified") return true;
    if (node == 0 || !page_[node - 1].is_text()) return false;
    const std::string dated = std::string(page_.text(node - 1)) + " 2000-01-01";
    return !is_blank(page_.text(node - 1)) && !date_in_byline(dated);
  }

  std::optional<std::string> meta(std::string_view name) const {
    const auto found =
        std::find_if(meta_.begin(), meta_.end(), [&](const auto& entry) { return entry.first == name; });
    return found == meta_.end() ? std::nullopt : std::optional(found->second);
  }

  std::optional<std::string> first_meta(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
      if (auto stated = meta(name)) return stated;
    }
    return std::nullopt;
  }

  std::optional<std::string> date_under(std::string_view name) const {
    const auto stated = meta(name);
    return stated ? iso_date(*stated) : std::nullopt;
  }

  std::optional<std::string> outlet() const {
    auto name = meta("og:site_name");
    if (!name) name = json_ld_.publisher;
    return name ? name : first_meta({"dc.publisher", "dcterms.publisher", "application-name"});
  }

  std::string title(const std::optional<std::string>& outlet) const {
    const std::string_view site = outlet ? std::string_view(*outlet) : std::string_view();
    if (const auto stated = meta("og:title")) return std::string(without_site_name(*stated, site));
    if (!is_blank(titled_heading_)) return titled_heading_;
    if (!is_blank(content_heading_)) return content_heading_;
    if (!is_blank(page_heading_)) return page_heading_;
    if (json_ld_.headline) return *json_ld_.headline;
    if (const auto stated = first_meta({"headline", "dc.title", "dcterms.title", "twitter:title"}))
      return std::string(without_site_name(*stated, site));
    return std::string(without_last_part(title_, site));
  }

  std::optional<std::string> published() const {
    if (auto date = date_in(json_ld_.published)) return date;
    for (std::size_t i = 0; i < date_names.size(); ++i) {
      if (i == sure_date_names) {
        if (auto date = date_in(json_ld_.page_published)) return date;
      }
      if (auto date = date_under(date_names.at(i))) return date;
    }
    if (time_) return time_;
    if (byline_date_) return byline_date_;
    const auto address = url();
    return address ? date_in_address(*address) : std::nullopt;
  }

  static std::optional<std::string> date_in(const std::optional<std::string>& stated) {
    return stated ? iso_date(*stated) : std::nullopt;
  }

  std::vector<std::string> authors() const {
    std::vector<std::string> stated;
    for (const std::string& name : json_ld_.authors) stated.emplace_back(without_byline_words(name));
    if (!stated.empty()) return stated;
    for (const char* name : {"author", "article:author", "og:article:author", "parsely-author",
                             "sailthru.author", "dc.creator", "dcterms.creator", "byl", "citation_author"}) {
      std::vector<std::string> names;
      for (const auto& entry : meta_) {
        if (entry.first != name) continue;
        for (std::string& one : names_in_byline(entry.second)) {
          if (names.size() < most_authors && std::find(names.begin(), names.end(), one) == names.end()) {
            names.push_back(std::move(one));
          }
        }
      }
      if (!names.empty()) return names;
    }
    if (!microdata_authors_.empty()) return microdata_authors_;
    return linked_authors_.empty() ? byline_authors_ : linked_authors_;
  }

  std::optional<std::string> section() const {
    if (json_ld_.section) return json_ld_.section;
    return first_meta(
        {"article:section", "articlesection", "parsely-section", "og:article:section", "section"});
  }

  std::vector<std::string> tags() const {
    if (!json_ld_.tags.empty()) return json_ld_.tags;
    std::vector<std::string> tags;
    for (const auto& entry : meta_) {
      if (entry.first == "article:tag" || entry.first == "og:article:tag") add_tags(entry.second, tags);
    }
    for (const char* name : {"news_keywords", "parsely-tags", "keywords", "dc.subject", "dcterms.subject"}) {
      if (const auto stated = meta(name); stated && tags.empty()) add_tags(*stated, tags);
    }
    return tags;
  }

  static void add_tags(std::string_view all, std::vector<std::string>& tags) {
    constexpr std::size_t most_tags = 64;
    for (std::size_t begin = 0; begin <= all.size() && tags.size() < most_tags;) {
      const std::size_t end = std::min(all.find(',', begin), all.size());
      const std::string_view tag = trim_blank(all.substr(begin, end - begin));
      if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.emplace_back(tag);
      begin = end + 1;
    }
  }

  bool paywalled() const {
    if (json_ld_.free) return !*json_ld_.free;
    const auto tier = meta("article:content_tier");
    return tier && !equal_ignoring_case(*tier, "free");
  }

  std::optional<std::string> url() const {
    if (is_web_address(canonical_)) return std::string(canonical_);
    auto stated = meta("og:url");
    if (stated && is_web_address(*stated)) return stated;
    return json_ld_.url && is_web_address(*json_ld_.url) ? json_ld_.url : std::nullopt;
  }

  std::optional<std::string> language() const {
    if (auto tag = language_tag(page_.attribute(0, "lang"))) return tag;
    for (const char* name : {"og:locale", "content-language", "dc.language", "dcterms.language"}) {
      const auto stated = meta(name);
      if (auto tag = stated ? language_tag(*stated) : std::nullopt) return tag;
    }
    return json_ld_.language ? language_tag(*json_ld_.language) : std::nullopt;
  }

  const HtmlTree& page_;
  const HtmlContent& content_;
  std::vector<std::pair<std::string, std::string>> meta_;  // lower-case name, content; in page order
  const JsonLd& json_ld_;
  std::string_view canonical_;
  std::string title_;
  std::string content_heading_;
  std::string page_heading_;
  std::string titled_heading_;  // that <title> repeats
  std::optional<std::string> time_;
  std::optional<std::string> byline_date_;
  std::vector<std::string> microdata_authors_;
  std::vector<std::string> linked_authors_;
  std::vector<std::string> byline_authors_;
};

}  // namespace

JsonLd json_ld_of(const HtmlTree& page) {
  JsonLd found;
  for (const std::string& script : page.json_ld()) read_json_ld(script, found);
  return found;
}

HtmlMetadata read_metadata(const HtmlTree& page, const HtmlContent& content, const JsonLd& json_ld) {
  return MetadataReader(page, content, json_ld).read();
}

}  // namespace recoupe
