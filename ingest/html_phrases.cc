#include "ingest/html_phrases.h"

#include <algorithm>
#include <array>

#include "ingest/ascii.h"

namespace recoupe {
namespace {

// Each table is in byte-wise order, to be searched by halves.

// Whole lines.
// clang-format off
// clang-format off
constexpr std::array<std::string_view, 237> site_phrases = {
    "a lire", "a lire aussi", "about the author", "about the authors", "ad", "ads", "advert", "advertentie",
    "advertise", "advertisement", "advertisements", "afficher plus", "also", "also read", "annonce",
    "annonces", "anzeige", "archives", "article continues after advertisement", "article continues below",
    "articles associés", "articles liés", "articles similaires", "artikel drucken", "artikel teilen",
    "auch interessant", "aucun commentaire", "auteur", "auteurs", "author", "authors", "autor", "autoren",
    "autores", "autres articles", "back to top", "breaking", "breaking news", "caption", "categories",
    "catégories", "chargement", "chargement en cours", "close", "comentarios", "comentários", "comment",
    "commentaire", "commentaires", "commentaires fermés", "commenter", "commenti", "comments",
    "comments are closed", "comments are off for this post", "compartilhar", "compartir", "condividi",
    "contenu sponsorisé", "contenus sponsorisés", "continue reading the main story",
    "dans la même rubrique", "dans le même dossier", "das könnte sie auch interessieren", "don t miss",
    "donate", "dont miss", "download", "du même auteur", "e mail", "email", "facebook", "fermer",
    "filed under", "follow us", "gallery", "haut de page", "imprimer", "kommentar schreiben", "kommentare",
    "laisser un commentaire", "latest news", "latest stories", "leave a comment", "leave a reply",
    "les commentaires sont fermés", "les plus commentés", "les plus lus", "les plus partagés",
    "lesen sie auch", "linkedin", "lire aussi", "lire la suite", "lire plus", "lire plus tard",
    "lire également", "loading", "loading content", "log in",
    "media playback is unsupported on your device", "mehr zum thema", "meistgelesen", "more",
    "more coverage", "more from", "more news", "more on this", "more on this story", "more stories",
    "most popular", "most read", "most viewed", "mots clefs", "mots clés", "must read", "newsletter",
    "newsletters", "next", "no comments", "no comments yet", "nous suivre", "partage", "partager",
    "partager cet article", "partager sur", "partagez", "photo", "photo galleries", "photo gallery",
    "photos", "pinterest", "popular now", "post a comment", "post comment", "pour aller plus loin", "prev",
    "previous", "print", "précédent", "pubblicità", "publicidad", "publicidade", "publicite", "publicité",
    "publish date", "read more", "read next", "recevez nos newsletters", "recevoir la newsletter",
    "recommended", "recommended for you", "recommended stories", "reklama", "reklame", "related",
    "related articles", "related content", "related coverage", "related links", "related news",
    "related posts", "related stories", "related story", "related tags", "related topics", "retour en haut",
    "réactions", "réagir", "s abonner", "s inscrire", "se connecter", "see also", "see more", "share",
    "share on", "share this", "share this article", "share this post", "share this story", "share via",
    "show more", "sign in", "sign up", "skip to content", "skip to main content", "slideshow", "source",
    "sources", "sponsored", "sponsored content", "sponsored links", "story continues below",
    "story continues below advertisement", "subscribe", "subscribed", "suivant", "suivez nous",
    "supported by", "sur le même sujet", "sur le même thème", "tags", "tags associés", "teilen",
    "teilen mit", "thèmes", "top stories", "trending", "trending now", "tweet", "tweeter", "twitter",
    "télécharger", "up next", "video", "videos", "vidéo", "vidéos", "voir aussi", "voir plus",
    "vous aimerez aussi", "vous pourriez aussi aimer", "vous êtes ici", "weitere themen", "werbung",
    "whatsapp", "you may also be interested in", "you may also like", "you might also like", "à découvrir",
    "à lire", "à lire aussi", "à lire également", "à ne pas manquer", "à propos de l auteur",
    "à voir aussi", "über den autor", "über die autorin"};
// clang-format on
static_assert(std::is_sorted(site_phrases.begin(), site_phrases.end()));

// Before a link that leads elsewhere.
// clang-format off
// clang-format off
constexpr std::array<std::string_view, 70> pointers = {
    "a lire", "also", "also read", "click here", "continue reading", "czytaj", "czytaj także", "czytaj też",
    "don t miss", "dont miss", "en savoir plus", "follow", "follow us", "lea más", "lea también",
    "lee también", "lees ook", "leggi anche", "leia mais", "leia também", "lesen sie", "lesen sie auch",
    "lire aussi", "lire l article", "lire la suite", "lire notre", "lire également", "listen", "mehr",
    "mehr zum thema", "mira", "mira también", "more", "more from", "more on", "must read", "notre dossier",
    "plus d informations", "pour aller plus loin", "read", "read also", "read more", "read next",
    "recommended", "related", "related coverage", "related story", "retrouvez", "see", "see also",
    "see more", "siehe auch", "suivez", "suivez nous", "sur le même sujet", "télécharger", "up next",
    "ver más", "ver también", "voir aussi", "voir notre", "voir également", "watch", "watch also",
    "watch more", "zobacz także", "à lire", "à lire aussi", "à voir", "écouter aussi"};
// clang-format on
static_assert(std::is_sorted(pointers.begin(), pointers.end()));

// To the reader.
// clang-format off
// clang-format off
constexpr std::array<std::string_view, 71> appeals = {
    "abonnez vous", "abonnieren sie", "additional reporting", "additional reporting by", "all comments",
    "already a subscriber", "article réservé", "assine", "by continuing to use", "by signing up",
    "by subscribing", "ce site utilise", "cet article est réservé", "comments that", "connectez vous",
    "download our", "download the", "déjà abonné", "en poursuivant votre navigation", "enter your email",
    "faites un don", "follow us", "get our", "get the latest", "got a tip", "have a tip", "if you enjoyed",
    "if you found", "if you liked", "il vous reste", "inscrivez vous", "iscriviti", "je m abonne",
    "jetzt abonnieren", "join the conversation", "la suite est réservée", "les commentaires",
    "les opinions exprimées", "like us", "melden sie sich", "most viewed", "newsletter",
    "nous utilisons des cookies", "please subscribe", "recevez", "rejoignez", "reporting by",
    "réservé aux abonnés", "sauf mention contraire", "send us", "send your", "sign up", "soutenez",
    "subscribe", "suivez notre", "suivez nous", "support our", "suscríbete", "thank you for subscribing",
    "thanks for subscribing", "the opinions expressed", "the views expressed", "this site uses",
    "this website uses cookies", "to continue reading", "votre adresse e mail", "vous avez aimé",
    "want to read more", "we use cookies", "your comment", "your email address"};
// clang-format on
static_assert(std::is_sorted(appeals.begin(), appeals.end()));

// Who and when; in which section.
// clang-format off
// clang-format off
constexpr std::array<std::string_view, 77> bylines = {
    "actualizado", "aktualisiert", "atualizado", "auteur", "auteur s", "auteurs", "author", "authors",
    "autor", "autoren", "by", "categoria", "categories", "category", "catégorie", "catégories",
    "classé dans", "di", "dodano", "door", "erstellt", "escrito por", "filed under", "first published",
    "gepubliceerd", "geschrieben von", "last modified", "last updated", "lecture", "lecture de", "lesezeit",
    "min read", "mis en ligne", "mis à jour", "mise à jour", "modifié", "modifié le", "mots clés", "par",
    "por", "posted", "posted by", "posted in", "posted on", "posté", "posté le", "posté par",
    "propos recueillis", "pubblicato", "publicado", "publicado em", "publicado por", "publie le",
    "publish date", "published", "published on", "publiziert", "publié", "publié dans", "publié le",
    "publié par", "reading time", "reported by", "rubrique", "rédigé par", "scritto da", "section", "stand",
    "story by", "tagged", "tags", "temps de lecture", "updated", "veröffentlicht", "von", "written by",
    "écrit par"};
// clang-format on
static_assert(std::is_sorted(bylines.begin(), bylines.end()));

// Whose picture it is.
// clang-format off
// clang-format off
constexpr std::array<std::string_view, 53> credits = {
    "additional reporting", "afp", "all rights reserved", "alle rechte vorbehalten", "avec afp", "bild",
    "bilder", "capture d écran", "compiled by", "contributed to this report", "copyright", "credit",
    "credits", "crédit", "crédit photo", "crédit photos", "crédits", "crédits photo", "crédits photos",
    "droits réservés", "editing by", "file photo", "foto", "fotos", "getty", "getty images", "grafik",
    "illustration", "image", "image by", "image caption", "image credit", "images", "images caption",
    "media caption", "photo", "photo by", "photo credit", "photo credits", "photograph", "photographs",
    "photos", "quelle", "reporting by", "reuters", "screenshot", "shutterstock", "source", "sources",
    "tous droits réservés", "via", "video", "vidéo"};
// clang-format on
static_assert(std::is_sorted(credits.begin(), credits.end()));

// Words of captions under photographs, wherever they stand, and at the end.
// clang-format off
// clang-format off
constexpr std::array<std::string_view, 34> photographic = {
    "adobestock", "alamy", "bild", "courtesy", "credit", "credits", "crédit", "crédits", "flickr", "foto",
    "fotolia", "fotos", "getty", "image", "images", "instagram", "istock", "istockphoto", "maxppp",
    "pexels", "photo", "photograph", "photographe", "photographer", "photographie", "photos", "pixabay",
    "reuters", "screenshot", "shutterstock", "thinkstock", "unsplash", "wikimedia", "wikipedia"};
// clang-format on
static_assert(std::is_sorted(photographic.begin(), photographic.end()));
// clang-format off
// clang-format off
constexpr std::array<std::string_view, 18> agencies = {
    "abaca", "afp", "anp", "ansa", "ap", "apa", "belga", "dpa", "dr", "efe", "epa", "keystone", "pa", "pap",
    "sipa", "tass", "upi", "xinhua"};
// clang-format on
static_assert(std::is_sorted(agencies.begin(), agencies.end()));

template <std::size_t n>
bool is_one_of(std::string_view phrase, const std::array<std::string_view, n>& table) {
  return std::binary_search(table.begin(), table.end(), phrase);
}

// True when the first one to six words of `phrase` are in `table`.
template <std::size_t n>
bool begins_with_one_of(std::string_view phrase, const std::array<std::string_view, n>& table) {
  std::size_t end = 0;
  for (int words = 0; words < 6 && end != phrase.npos; ++words) {
    end = phrase.find(' ', end + 1);
    if (is_one_of(phrase.substr(0, end), table)) return true;
  }
  return false;
}

// The second byte of a capital of Latin-1 (U+00C0 to U+00DE) to that of its small letter.
bool is_latin_capital(char first, char second) {
  const auto byte = static_cast<unsigned char>(second);
  return first == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
}

// How many bytes at `at` are no letter or digit: ASCII marks, no-break spaces, General Punctuation, « and ».
std::size_t mark_length(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) return is_ascii_alpha(c) || is_ascii_digit(c) ? 0 : 1;
  if (c == '\xC2') return 2;
  return c == '\xE2' ? 3 : 0;
}

}  // namespace

std::string phrase_of(std::string_view text, std::size_t most) {
  std::string phrase;
  bool space = false;
  for (std::size_t at = 0; at < text.size() && phrase.size() < most;) {
    if (const std::size_t mark = mark_length(text, at)) {
      space = !phrase.empty();
      at += mark;
      continue;
    }
    if (space) phrase += ' ';
    space = false;
    const char c = text[at++];
    phrase += ascii_lower(c);
    if (at < text.size() && is_latin_capital(c, text[at])) {
      phrase += static_cast<char>(static_cast<unsigned char>(text[at++]) + 0x20U);
    }
  }
  return phrase;
}

bool is_site_phrase(std::string_view phrase) {
  while (!phrase.empty() && (is_ascii_digit(phrase.front()) || phrase.front() == ' '))
    phrase.remove_prefix(1);
  while (!phrase.empty() && (is_ascii_digit(phrase.back()) || phrase.back() == ' ')) phrase.remove_suffix(1);
  return is_one_of(phrase, site_phrases);
}

bool begins_pointer(std::string_view phrase) {
  return begins_with_one_of(phrase, pointers);
}

bool begins_appeal(std::string_view phrase) {
  return begins_with_one_of(phrase, appeals);
}

bool begins_byline(std::string_view phrase) {
  return begins_with_one_of(phrase, bylines);
}

bool begins_credit(std::string_view phrase) {
  return begins_with_one_of(phrase, credits);
}

bool names_photographer(std::string_view phrase) {
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    const std::string_view word = phrase.substr(0, end);
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
    if (is_one_of(word, photographic) || (phrase.empty() && is_one_of(word, agencies))) return true;
  }
  return false;
}

}  // namespace recoupe
