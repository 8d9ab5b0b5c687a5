// The words of a site around and between the paragraphs of its articles: what readers pass over. French and
// English first; German, Spanish, Italian, Portuguese, Dutch, Polish where they are as common.
#pragma once

#include <string>
#include <string_view>

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

}  // namespace recoupe
