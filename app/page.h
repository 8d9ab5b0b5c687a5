// The page that the text report is set on: lines that keep to the width, and the frame beside sentences.
//
//     erreur[magnitude]: a heading, continued
//         on a second line
//       --> pointer
//        |
//        | framed
//        = note : text
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "app/paint.h"
#include "ingest/problem.h"

namespace recoupe {

class Page {
 public:
  Page(Language language, bool color, std::size_t width);

  // Made harmless, and broken between words with the rest indented.
  void heading(std::string_view label, Ink label_ink, std::string_view text, Ink ink = Ink::plain);
  void paragraph(std::string_view text);
  void pointer(std::string_view arrow, std::string_view place);
  void note(const Text& label, std::string_view text);

  // Set as they are: the caller has made them harmless and narrow enough.
  void framed(std::string_view text = {});
  void line(std::string_view text = {});

  std::size_t framed_width() const;  // columns for the text of framed()
  std::string paint(Ink ink, std::string_view text) const { return paint_(ink, text); }
  // What stands on it; it is empty then.
  std::string take() { return std::exchange(text_, {}); }

 private:
  // What stands before the first row.
  struct Label {
    std::string painted;
    std::size_t columns = 0;
  };
  void broken(const Label& label, std::size_t indent, std::string_view text, Ink ink);

  Language language_;
  Paint paint_;
  std::size_t width_;
  std::string text_;
};

}  // namespace recoupe
