// What pages call their parts in `class`, `id` and `role`: by the words of `words/box_names.tsv` the boxes
// around an article are told from the article.
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

// True when a whole name of a class is one by which style sheets hide (`sr-only`, `hidden`).
bool names_hidden(std::string_view names);

// True for ARIA roles of what is not the article (`navigation`, `search`, `dialog` …).
bool is_role_around(std::string_view name);

// The lines of the table that cannot be read, for its test: none.
std::vector<std::size_t> unread_box_names();

}  // namespace recoupe
