#include "ingest/html_words.h"

#include <algorithm>
#include <array>
#include <type_traits>

#include "ingest/ascii.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

// Each table is in byte-wise order, to be searched by halves.

// clang-format off
// clang-format off
constexpr std::array<std::string_view, 215> words_around = {
    "abo", "abonnement", "abonnez", "aboutauthor", "ad", "addthis", "addtoany", "ads", "advert",
    "advertisement", "advertising", "advertorial", "adverts", "affiliate", "alaune", "alsolike", "anzeige",
    "anzeigen", "archives", "ariane", "authorbox", "autopromo", "banner", "blogroll", "bookmark",
    "bookmarks", "breadcrumb", "breadcrumbbar", "breadcrumbs", "buttons", "calltoaction", "carousel",
    "carrousel", "categorie", "categories", "cmp", "colophon", "commercial", "consent", "consentement",
    "cookie", "cookieconsent", "cookies", "copyright", "copyrights", "crosslinks", "cta", "didomi",
    "disclaimer", "disclosure", "donate", "donation", "dropdown", "facebook", "feedback", "flyout",
    "follow", "footer", "footnav", "fusszeile", "galerie", "galleries", "gallery", "gdpr", "impressum",
    "infobulle", "interstitial", "lesenswert", "leserbriefe", "lightbox", "loading", "login", "marketing",
    "masthead", "megamenu", "meistgelesen", "menu", "modal", "morefrom", "moreon", "mostpopular",
    "mostread", "nav", "navbar", "navi", "navigation", "newsletter", "newsletters", "newsticker",
    "nextprev", "noprint", "notification", "offscreen", "onward", "optin", "outbrain", "overlay", "pager",
    "pagetop", "pagination", "partage", "partager", "partages", "partenaire", "partenaires", "paywall",
    "permalink", "piedepagina", "pinterest", "playlist", "popin", "popover", "popular", "popup", "powered",
    "preroll", "prevnext", "print", "printonly", "promo", "promobox", "promos", "promoted", "pub", "publi",
    "publicite", "publicites", "pubs", "quicklinks", "ranking", "rating", "readnext", "recirc",
    "recirculation", "recommandations", "recommend", "recommendation", "recommendations", "recommended",
    "recommends", "register", "relacionadas", "relacionados", "related", "relatedposts", "respond", "rgpd",
    "rodape", "rodapé", "screenreader", "search", "seealso", "servicebox", "share", "shareaholic",
    "sharebar", "sharedaddy", "sharedpost", "shareit", "sharepost", "sharer", "shares", "sharethis",
    "sharing", "shortcuts", "sidebar", "signin", "signup", "sitemap", "skip", "skiplink", "slideshow",
    "sociable", "social", "sociallinks", "socials", "sponsor", "sponsored", "sponsoring", "sponsorise",
    "subnav", "subscribe", "subscriber", "subscribers", "subscription", "suggestions", "switcher",
    "syndication", "taboola", "tagcloud", "taglist", "tags", "teaser", "teasers", "ticker", "toolbar",
    "toolbox", "tools", "tooltip", "topbar", "toplist", "trackback", "trackbacks", "trending", "upsell",
    "utility", "videocaption", "viewed", "werbung", "whatsapp", "widget", "widgets", "yarp", "yarpp",
    "zemanta"};
// clang-format on
static_assert(std::is_sorted(words_around.begin(), words_around.end()));

// What stands near the title and the end: who wrote it, when, in which section.
// clang-format off
// clang-format off
constexpr std::array<std::string_view, 59> words_slight = {
    "auteur", "auteurs", "author", "authors", "autor", "autore", "autoren", "autores", "avatar", "bio",
    "biographie", "biography", "byauthor", "byline", "bylines", "category", "contributor", "contributors",
    "correction", "counter", "credit", "credits", "date", "dateline", "dateposted", "dates", "datetime",
    "datum", "entrymeta", "eyebrow", "hashtags", "kicker", "kopf", "lecture", "meta", "metadata",
    "modified", "overline", "photocredit", "posted", "postmeta", "profil", "profile", "pubdate",
    "published", "reading", "readtime", "reporter", "rubric", "rubrique", "signature", "surtitre", "tag",
    "time", "timestamp", "updated", "views", "vues", "writer"};
// clang-format on
static_assert(std::is_sorted(words_slight.begin(), words_slight.end()));

// clang-format off
// clang-format off
constexpr std::array<std::string_view, 16> words_of_comments = {
    "comentario", "comentarios", "comment", "commentaire", "commentaires", "commentarea", "commenters",
    "commentlist", "comments", "disqus", "divforum", "komentarze", "kommentar", "kommentare", "livefyre",
    "replies"};
// clang-format on
static_assert(std::is_sorted(words_of_comments.begin(), words_of_comments.end()));

// Two words, one after the other.
using Pair = std::array<std::string_view, 2>;
// clang-format off
// clang-format off
constexpr std::array<Pair, 97> pairs_around = {{
    {"a", "decouvrir"}, {"a", "lire"}, {"about", "author"}, {"aimerez", "aussi"}, {"also", "like"},
    {"also", "read"}, {"article", "footer"}, {"articles", "lies"}, {"auch", "interessant"},
    {"author", "bio"}, {"author", "box"}, {"author", "card"}, {"author", "description"}, {"author", "info"},
    {"author", "profile"}, {"autres", "articles"}, {"back", "top"}, {"call", "action"},
    {"derniers", "articles"}, {"derniers", "infos"}, {"dont", "miss"}, {"download", "app"},
    {"editors", "picks"}, {"en", "continu"}, {"entry", "footer"}, {"follow", "us"}, {"get", "app"},
    {"go", "top"}, {"hide", "print"}, {"image", "credit"}, {"image", "credits"}, {"in", "brief"},
    {"inline", "promo"}, {"jp", "relatedposts"}, {"last", "news"}, {"latest", "news"}, {"latest", "posts"},
    {"lire", "aussi"}, {"mehr", "zu"}, {"mehr", "zum"}, {"meist", "gelesen"}, {"meist", "gelesene"},
    {"meme", "auteur"}, {"meme", "sujet"}, {"might", "like"}, {"more", "from"}, {"more", "news"},
    {"more", "on"}, {"more", "stories"}, {"most", "commented"}, {"most", "popular"}, {"most", "read"},
    {"must", "read"}, {"next", "article"}, {"next", "post"}, {"no", "print"}, {"nos", "suggestions"},
    {"nous", "suivre"}, {"off", "screen"}, {"other", "articles"}, {"other", "news"}, {"page", "links"},
    {"photo", "credit"}, {"plus", "loin"}, {"plus", "lus"}, {"plus", "partages"}, {"plus", "recents"},
    {"post", "comments"}, {"post", "footer"}, {"post", "navigation"}, {"post", "share"}, {"post", "tags"},
    {"prev", "post"}, {"previous", "post"}, {"read", "also"}, {"read", "next"}, {"read", "time"},
    {"recent", "articles"}, {"recent", "posts"}, {"screen", "reader"}, {"see", "also"}, {"sign", "up"},
    {"sr", "only"}, {"stay", "connected"}, {"stay", "informed"}, {"story", "footer"}, {"sur", "theme"},
    {"top", "news"}, {"top", "stories"}, {"up", "next"}, {"video", "caption"}, {"visually", "hidden"},
    {"voir", "aussi"}, {"vous", "aimerez"}, {"you", "may"}, {"you", "might"}, {"zum", "thema"}}};
// clang-format on
static_assert(std::is_sorted(pairs_around.begin(), pairs_around.end()));

// The second word of these says nothing: page builders call every piece of a page so, and reports of a match
// are made of comments.
constexpr std::array<Pair, 7> pairs_of_content = {{{"elementor", "widget"},
                                                   {"live", "comment"},
                                                   {"live", "comments"},
                                                   {"match", "comment"},
                                                   {"match", "comments"},
                                                   {"teaser", "text"},
                                                   {"vc", "widget"}}};
static_assert(std::is_sorted(pairs_of_content.begin(), pairs_of_content.end()));

// clang-format off
// clang-format off
constexpr std::array<std::string_view, 16> words_of_lead = {
    "abstract", "chapeau", "chapeaux", "chapo", "chapô", "dek", "intro", "lead", "lede", "soustitre",
    "standfirst", "subheadline", "subline", "subtitle", "teasertext", "vorspann"};
// clang-format on
static_assert(std::is_sorted(words_of_lead.begin(), words_of_lead.end()));

constexpr std::array<std::string_view, 5> words_of_caption = {"caption", "captions", "legend", "legende",
                                                              "légende"};
static_assert(std::is_sorted(words_of_caption.begin(), words_of_caption.end()));

constexpr std::array<std::string_view, 11> roles_around = {
    "alert",   "alertdialog", "complementary", "contentinfo", "dialog", "menu",
    "menubar", "navigation",  "search",        "tablist",     "toolbar"};
static_assert(std::is_sorted(roles_around.begin(), roles_around.end()));

// clang-format off
// clang-format off
constexpr std::array<std::string_view, 15> pointers = {
    "aussi", "en savoir plus", "lire", "lire aussi", "lire la suite", "lire également",
    "pour aller plus loin", "read also", "read more", "see also", "voir aussi", "à lire", "à lire aussi",
    "à lire également", "à voir aussi"};
// clang-format on
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

// Calls `take` with every word of `names`, in lower case. Words too long for the tables are cut off.
template <class Take>
void for_each_word(std::string_view names, Take take) {
  std::array<char, 32> word{};
  std::size_t length = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool inside = is_letter(c);
    if (length > 0 && (!inside || (is_upper(c) && !is_upper(names[i - 1])))) {
      take(std::string_view(word.data(), length));
      length = 0;
    }
    if (inside && length < word.size()) word[length++] = ascii_lower(c);
  }
  if (length > 0) take(std::string_view(word.data(), length));
}

BoxKind kind_of_word(std::string_view before, std::string_view word) {
  const Pair pair = {before, word};
  if (holds(pairs_of_content, pair)) return BoxKind::content;
  if (holds(words_of_comments, word)) return BoxKind::comments;
  if (holds(pairs_around, pair) || holds(words_around, word)) return BoxKind::around;
  return holds(words_slight, word) ? BoxKind::slight : BoxKind::content;
}

}  // namespace

std::vector<std::string> words_of(std::string_view names) {
  std::vector<std::string> words;
  for_each_word(names, [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

BoxName box_name(std::string_view names, const std::vector<std::string>& but) {
  BoxName name;
  std::string before;
  for_each_word(names, [&](std::string_view word) {
    const BoxKind kind = kind_of_word(before, word);
    if (kind > name.kind && std::find(but.begin(), but.end(), word) == but.end())
      name = {kind, std::string(word)};
    before = word;
  });
  return name;
}

BoxKind box_kind(std::string_view names) {
  return box_name(names, {}).kind;
}

std::size_t count_words(std::string_view names) {
  std::size_t count = 0;
  for_each_word(names, [&](std::string_view) { ++count; });
  return count;
}

bool names_lead(std::string_view names) {
  bool lead = false;
  for_each_word(names, [&](std::string_view word) { lead = lead || holds(words_of_lead, word); });
  return lead;
}

bool names_caption(std::string_view names) {
  bool caption = false;
  for_each_word(names, [&](std::string_view word) { caption = caption || holds(words_of_caption, word); });
  return caption;
}

bool is_role_around(std::string_view role) {
  return !role.empty() && holds(roles_around, ascii_lower(trim_html_space(role)));
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
