// What pages call their parts in `class`, `id` and `role`: the table of words by which boxes around an
// article are told from the article. French and English, as found in the markup of news sites.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

// What a word says of the box that carries it.
enum class BoxKind {
  content,   // nothing
  slight,    // a byline, a date, a section's name: around the article when there is little in it
  around,    // a box beside the article (menus, shares, newsletters), or one that has such: `has-sidebar`
  comments,  // readers' comments
};

// The words of a `class` or `id`, in lower case: parted at all that is no letter, and where lower case
// meets upper case (`relatedPosts` -> related, posts).
std::vector<std::string> words_of(std::string_view names);

std::size_t count_words(std::string_view names);

// What `names`, a class or an id, say of their box.
BoxKind box_kind(std::string_view names);

// The same with the word that says it; words in `but` say nothing.
struct BoxName {
  BoxKind kind = BoxKind::content;
  std::string word;
};
BoxName box_name(std::string_view names, const std::vector<std::string>& but);

// True when a word of `names` marks the standfirst (`chapo`, `standfirst`, `lead` …).
bool names_lead(std::string_view names);

// True when a word of `names` marks what is written under a picture (`caption`, `légende`).
bool names_caption(std::string_view names);

// True for ARIA roles of what is not the article (`navigation`, `search`, `dialog` …).
bool is_role_around(std::string_view role);

// True for the words before a link that leads away from the article: `Lire aussi :`, `À lire aussi`.
bool is_pointer_elsewhere(std::string_view text);

}  // namespace recoupe
