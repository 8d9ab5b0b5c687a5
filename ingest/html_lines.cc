#include "ingest/html_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "ingest/ascii.h"
#include "ingest/date.h"
#include "ingest/html_phrases.h"
#include "ingest/white_space.h"

namespace recoupe {
namespace {

// In bytes.
constexpr std::size_t least_sentence = 40;         // shorter lines need not be prose, with a full stop or not
constexpr std::size_t least_loose_sentence = 120;  // longer ones are prose without a full stop
constexpr std::size_t least_outer_prose = 80;
constexpr std::size_t most_of_a_phrase = 64;
constexpr std::size_t most_of_a_byline = 140;
constexpr std::size_t most_of_an_appeal = 280;
constexpr std::size_t most_of_a_label = 90;
constexpr std::size_t most_of_a_caption = 2000;

bool ends_sentence(std::string_view line) {
  static constexpr std::array<std::string_view, 12> marks = {".", "!", "?",  "…", ":", ";",
                                                             "»", "”", "\"", ")", "’", "。"};
  line = trim_blank(line);
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return line.ends_with(mark); });
}

class LineChooser {
 public:
  LineChooser(std::string_view text, const std::vector<HtmlLine>& lines, std::string_view title)
      : text_(text), lines_(lines), kept_(lines.size(), true), title_(phrase_of(title, 400)) {}

  std::vector<bool> choose() {
    find_prose();
    for (std::size_t i = 0; i < lines_.size(); ++i) kept_[i] = keeps(i);
    drop_repeated();
    drop_empty_headings();
    return std::move(kept_);
  }

 private:
  std::string_view line(std::size_t i) const { return text_.substr(lines_[i].begin, size(i)); }
  std::size_t size(std::size_t i) const { return lines_[i].end - lines_[i].begin; }
  bool mostly_linked(std::size_t i) const { return 2 * lines_[i].linked > size(i); }

  bool is_running_text(std::size_t i) const {
    const BlockRole role = lines_[i].role;
    if (role == BlockRole::heading) return size(i) >= least_loose_sentence && ends_sentence(line(i));
    return role == BlockRole::paragraph || role == BlockRole::quote ||
           role == BlockRole::list;
  }

  bool is_prose(std::size_t i) const {
    if (!is_running_text(i) || mostly_linked(i) || size(i) < least_sentence) return false;
    return size(i) >= least_loose_sentence || ends_sentence(line(i));
  }

  // [first_, last_] are the lines from the first prose of the body to the last.
  void find_prose() {
    first_ = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].in_body || !is_prose(i) || is_sites_own(i)) continue;
      first_ = std::min(first_, i);
      last_ = i;
      prose_boxes_.push_back(lines_[i].box);
      outer_boxes_.push_back(lines_[i].outer_box);
    }
    std::sort(prose_boxes_.begin(), prose_boxes_.end());
    std::sort(outer_boxes_.begin(), outer_boxes_.end());
  }

  // A short line with a figure, among paragraphs (`Prix : 23,99 €`) or in a box beside theirs, as in a report
  // minute by minute.
  bool is_figure_among_prose(std::size_t i) const {
    const std::string_view here = line(i);
    return std::any_of(here.begin(), here.end(), is_ascii_digit) &&
           (std::binary_search(prose_boxes_.begin(), prose_boxes_.end(), lines_[i].box) ||
            std::binary_search(outer_boxes_.begin(), outer_boxes_.end(), lines_[i].outer_box));
  }

  bool has_prose() const { return first_ < lines_.size(); }

  bool keeps(std::size_t i) const {
    if (lines_[i].is_stated) return true;
    if (is_sites_own(i)) return false;
    if (!has_prose()) return true;
    if (lines_[i].role == BlockRole::lead || lines_[i].is_lead) return i <= last_;
    if (!lines_[i].in_body) return keeps_outside(i);
    if (i < first_) return keeps_before(i);
    return i <= last_ || keeps_after(i);
  }

  bool keeps_outside(std::size_t i) const {
    if (!lines_[i].in_article || lines_[i].after_body) return false;
    if (lines_[i].role == BlockRole::table) return true;
    return is_prose(i) && size(i) >= least_outer_prose && ends_sentence(line(i)) &&
           4 * lines_[i].linked < size(i);
  }

  bool keeps_before(std::size_t i) const {
    if (phrase_of(line(i), 400) == title_) return false;
    if (is_running_text(i) && size(i) <= most_of_a_byline && is_byline(i)) return false;
    return lines_[i].role != BlockRole::paragraph || ends_sentence(line(i)) || size(i) >= most_of_a_label ||
           is_figure_among_prose(i);
  }

  bool keeps_after(std::size_t i) const {
    if (lines_[i].role == BlockRole::table || lines_[i].role == BlockRole::caption) return true;
    if (lines_[i].role == BlockRole::heading) return true;  // if something follows, see drop_empty_headings
    if (size(i) <= most_of_a_byline && is_byline(i)) return false;
    return ends_sentence(line(i)) || lines_[i].role == BlockRole::list || is_figure_among_prose(i) ||
           is_last_word(i);
  }

  // `Sans recherche, pas d'avenir`: right behind the prose, one of its paragraphs.
  bool is_last_word(std::size_t i) const {
    return i == last_ + 1 && lines_[i].linked == 0 && size(i) >= 30 && lines_[i].box == lines_[last_].box;
  }

  bool is_byline(std::size_t i) const {
    if (lines_[i].role == BlockRole::quote) return false;
    if (begins_byline(phrase_of(line(i), most_of_a_phrase)))
      return !ends_sentence(line(i)) || size(i) < most_of_a_label;
    return !ends_sentence(line(i)) && iso_date(line(i)).has_value();
  }

  // What is the site's wherever it stands.
  bool is_sites_own(std::size_t i) const {
    const HtmlLine& here = lines_[i];
    if (here.role == BlockRole::table) return false;
    const std::string phrase = phrase_of(line(i), most_of_a_phrase);
    if (phrase.empty()) return true;
    if (phrase.size() < most_of_a_phrase && is_site_phrase(phrase)) return true;
    if (here.linked > 0 && begins_pointer(phrase) && 2 * here.linked + 40 > size(i)) return true;
    if (here.role == BlockRole::heading) return false;
    if (is_running_text(i) && 5 * here.linked >= 4 * size(i) && !ends_sentence_plainly(i) &&
        here.linked < size(i))
      return true;
    if (size(i) <= most_of_an_appeal && begins_appeal(phrase)) return true;
    if (here.role == BlockRole::caption && !here.in_table) {
      return names_photographer(phrase_of(line(i), most_of_a_caption));
    }
    const bool label = size(i) <= most_of_a_label && is_running_text(i) && !ends_sentence_plainly(i);
    return label && begins_credit(phrase);
  }

  // Not by a bracket or a quotation mark.
  bool ends_sentence_plainly(std::size_t i) const {
    const std::string_view end = line(i);
    return end.ends_with('.') || end.ends_with('!') || end.ends_with('?');
  }

  // A standfirst that stands both above and below the picture, for narrow screens and wide ones.
  void drop_repeated() {
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const BlockRole role = lines_[i].role;
      const bool running =
          role == BlockRole::lead || role == BlockRole::paragraph || role == BlockRole::caption;
      if (!kept_[i] || !running || size(i) < least_sentence) continue;
      kept_[i] = seen.insert(phrase_of(line(i), size(i))).second;
    }
  }

  // A heading is kept for what follows it.
  void drop_empty_headings() {
    if (!has_prose()) return;
    int next = 0;  // the level of the next kept line; 7: text
    for (std::size_t i = lines_.size(); i-- > 0;) {
      if (!kept_[i]) continue;
      if (lines_[i].role != BlockRole::heading || is_running_text(i)) {
        next = 7;
        continue;
      }
      const bool leads_nowhere = next <= lines_[i].level;
      if (next == 0 || (leads_nowhere && mostly_linked(i))) {
        kept_[i] = false;
      } else {
        next = lines_[i].level;
      }
    }
  }

  std::string_view text_;
  const std::vector<HtmlLine>& lines_;
  std::vector<bool> kept_;
  const std::string title_;
  std::vector<NodeIndex> prose_boxes_;  // the boxes of the body's prose, sorted
  std::vector<NodeIndex> outer_boxes_;  // and the boxes around those
  std::size_t first_ = 0;
  std::size_t last_ = 0;
};

}  // namespace

std::vector<bool> lines_of_article(std::string_view text, const std::vector<HtmlLine>& lines,
                                   std::string_view title) {
  return LineChooser(text, lines, title).choose();
}

}  // namespace recoupe
