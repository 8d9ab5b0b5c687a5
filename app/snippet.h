// A sentence drawn for the terminal, cut to the width around the figure in question, with the figure
// underlined:
//
//     … c'est 150 millions d'euros venant du privé qui s'ajoutent à 50 milliards…
//             ^^^^^^^^^^^^^^^^^^^^                                   ~~~~~~~~~~~
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

// Code points of the sentence, [begin, end).
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Snippet {
  std::string line;
  std::string underline;            // `^`, `~` and spaces, under the columns of `line`
  std::vector<bool> others_inside;  // for each of `others`: whether it is seen whole
};

// `line` takes at most `width` columns (a figure wider than that is cut). The figure `main` is underlined
// with `^`, each of `others` that is in sight with `~`; the cut keeps them in sight where the width
// allows, and falls between words.
Snippet draw(std::string_view sentence, Mark main, const std::vector<Mark>& others, std::size_t width);

}  // namespace recoupe
