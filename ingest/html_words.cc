#include "ingest/html_words.h"

#include <algorithm>
#include <array>
#include <type_traits>

#include "ingest/ascii.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

// Each table is in byte-wise order, to be searched by halves.

constexpr std::array<std::string_view, 88> words_around = {
    "ad",         "ads",       "advert",        "advertisement",   "advertising", "adverts",
    "alaune",     "ariane",    "banner",        "bookmark",        "breadcrumb",  "breadcrumbs",
    "consent",    "cookie",    "cookies",       "copyright",       "crosslinks",  "didomi",
    "footer",     "gdpr",      "login",         "masthead",        "menu",        "modal",
    "nav",        "navbar",    "navigation",    "newsletter",      "newsletters", "offscreen",
    "outbrain",   "overlay",   "pager",         "pagination",      "partage",     "partager",
    "partages",   "paywall",   "popin",         "popup",           "print",       "promo",
    "promos",     "promoted",  "pub",           "publicite",       "publicites",  "pubs",
    "rating",     "recirc",    "recirculation", "recommandations", "recommended", "register",
    "related",    "rgpd",      "search",        "share",           "sharebar",    "sharedaddy",
    "shares",     "sharing",   "shortcuts",     "sidebar",         "signin",      "signup",
    "skip",       "social",    "socials",       "sponsor",         "sponsored",   "sponsoring",
    "sponsorise", "subscribe", "subscription",  "suggestions",     "syndication", "taboola",
    "tags",       "teaser",    "teasers",       "toolbar",         "tools",       "tooltip",
    "trending",   "widget",    "widgets",       "zemanta"};
static_assert(std::is_sorted(words_around.begin(), words_around.end()));

constexpr std::array<std::string_view, 7> words_of_comments = {
    "comment", "commentaire", "commentaires", "commenters", "commentlist", "comments", "disqus"};
static_assert(std::is_sorted(words_of_comments.begin(), words_of_comments.end()));

// Two words, one after the other.
using Pair = std::array<std::string_view, 2>;
constexpr std::array<Pair, 19> pairs_around = {{{"a", "lire"},
                                                {"en", "continu"},
                                                {"follow", "us"},
                                                {"lire", "aussi"},
                                                {"meme", "sujet"},
                                                {"most", "read"},
                                                {"nous", "suivre"},
                                                {"plus", "lus"},
                                                {"read", "also"},
                                                {"read", "more"},
                                                {"read", "next"},
                                                {"screen", "reader"},
                                                {"see", "also"},
                                                {"sign", "up"},
                                                {"sr", "only"},
                                                {"up", "next"},
                                                {"visually", "hidden"},
                                                {"voir", "aussi"},
                                                {"you", "may"}}};
static_assert(std::is_sorted(pairs_around.begin(), pairs_around.end()));

// The second word of these says nothing: page builders call every piece of a page so.
constexpr std::array<Pair, 2> pairs_of_content = {{{"elementor", "widget"}, {"vc", "widget"}}};
static_assert(std::is_sorted(pairs_of_content.begin(), pairs_of_content.end()));

constexpr std::array<std::string_view, 8> words_of_lead = {"chapeau", "chapo", "chapô", "dek",
                                                           "intro",   "lead",  "lede",  "standfirst"};
static_assert(std::is_sorted(words_of_lead.begin(), words_of_lead.end()));

constexpr std::array<std::string_view, 11> roles_around = {
    "alert",   "alertdialog", "complementary", "contentinfo", "dialog", "menu",
    "menubar", "navigation",  "search",        "tablist",     "toolbar"};
static_assert(std::is_sorted(roles_around.begin(), roles_around.end()));

constexpr std::array<std::string_view, 15> pointers = {"aussi",
                                                       "en savoir plus",
                                                       "lire",
                                                       "lire aussi",
                                                       "lire la suite",
                                                       "lire également",
                                                       "pour aller plus loin",
                                                       "read also",
                                                       "read more",
                                                       "see also",
                                                       "voir aussi",
                                                       "à lire",
                                                       "à lire aussi",
                                                       "à lire également",
                                                       "à voir aussi"};
static_assert(std::is_sorted(pointers.begin(), pointers.end()));

template <class Entry, std::size_t n>
bool holds(const std::array<Entry, n>& table, const std::type_identity_t<Entry>& entry) {
  return std::binary_search(table.begin(), table.end(), entry);
}

bool is_letter(char c) {
  return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

std::vector<std::string> words_of(std::string_view names) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool begins = is_letter(c) && (!inside || (is_upper(c) && !is_upper(names[i - 1])));
    if (begins) words.emplace_back();
    inside = is_letter(c);
    if (inside) words.back() += ascii_lower(c);
  }
  return words;
}

BoxKind box_kind(std::string_view names) {
  BoxKind kind = BoxKind::content;
  std::string before;
  for (const std::string& word : words_of(names)) {
    const Pair pair = {before, word};
    if (holds(words_of_comments, word)) return BoxKind::comments;
    const bool around =
        holds(pairs_around, pair) || (holds(words_around, word) && !holds(pairs_of_content, pair));
    if (around) kind = BoxKind::around;
    before = word;
  }
  return kind;
}

bool names_lead(std::string_view names) {
  const std::vector<std::string> words = words_of(names);
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return holds(words_of_lead, word); });
}

bool is_role_around(std::string_view role) {
  return holds(roles_around, ascii_lower(trim_html_space(role)));
}

bool is_pointer_elsewhere(std::string_view text) {
  const auto is_mark = [](char c) { return c == ':' || c == '>' || c == '.' || c == '-' || c == '('; };
  text = trim_blank(text);
  while (!text.empty() && is_mark(text.back())) text = trim_blank(text.substr(0, text.size() - 1));
  while (!text.empty() && is_mark(text.front())) text = trim_blank(text.substr(1));
  std::string lower = ascii_lower(text);
  if (lower.starts_with("À")) lower.replace(0, 2, "à");
  if (lower.starts_with("a ")) lower.replace(0, 1, "à");
  return holds(pointers, lower);
}

}  // namespace recoupe
