// recoupe_manual: prints the manual page or a completion; run when the project is built.
#include <iostream>
#include <string>

#include "app/manual/completions.h"
#include "app/manual/man_page.h"

int main(int argc, char** argv) {
  const std::string what = argc == 2 ? argv[1] : "";
  if (what == "man-fr") {
    std::cout << recoupe::man_page(recoupe::Language::french);
  } else if (what == "man-en") {
    std::cout << recoupe::man_page(recoupe::Language::english);
  } else if (what == "bash") {
    std::cout << recoupe::bash_completion();
  } else if (what == "zsh") {
    std::cout << recoupe::zsh_completion();
  } else if (what == "fish") {
    std::cout << recoupe::fish_completion();
  } else {
    std::cerr << "recoupe_manual man-fr|man-en|bash|zsh|fish\n";
    return 2;
  }
  return std::cout.flush() ? 0 : 2;
}
