// The words of a site around and between the paragraphs of its articles: what readers pass over. They are in
// `words/site_phrases.tsv`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

// `text` to compare phrases by: lower case (accents too), a space for each run of what is neither letter nor
// digit, none at the ends; at most `most` bytes of it.
std::string phrase_of(std::string_view text, std::size_t most);

// The functions below take what phrase_of gives.

// A whole line that is the site's: `publicité`, `advertisement`, `share this story`, `12 commentaires`.
bool is_site_phrase(std::string_view phrase);

// The beginning of a line that leads elsewhere: `lire aussi`, `related`, `don t miss`.
bool begins_pointer(std::string_view phrase);

// The beginning of a line that asks the reader for something: `abonnez vous`, `sign up for our`.
bool begins_appeal(std::string_view phrase);

// The beginning of a byline or of the line that dates the page: `par`, `by`, `publié le`, `mis à jour`.
bool begins_byline(std::string_view phrase);

// The beginning of a picture's credit or of a note on sources and rights: `photo`, `crédit`, `copyright`.
bool begins_credit(std::string_view phrase);

// A caption that says whose photograph it is under: `Un marché, à Lyon. Photo AFP`.
bool names_photographer(std::string_view phrase);

// All that stands beside a link that leads away from the article: `lire aussi`, `à lire aussi`.
bool is_pointer_label(std::string_view phrase);

// `par`, `propos recueillis par`, `by`; longer ones first.
const std::vector<std::string_view>& words_before_names();
// `mis à jour`; `publié`.
const std::vector<std::string_view>& words_of_change();
const std::vector<std::string_view>& words_of_publication();

// The lines of the table that cannot be read, for its test: none.
std::vector<std::size_t> unread_site_phrases();

}  // namespace recoupe
