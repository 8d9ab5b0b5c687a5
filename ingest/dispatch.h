// Which articles are copies of one text: the same dispatch, cut, retitled, with a new lead or a line added.
//
// A text is known by its sketch: of the hashes of its runs of four words the 128 smallest (bottom-k MinHash;
// Broder, "On the resemblance and containment of documents", 1997). From two sketches the share of the
// shorter text's runs that the longer has too is estimated; its standard error is at most 1 / (2 sqrt(n)) of
// n hashes that can be compared: 0.04 for texts of one length, 0.08 when one is four times as long, none when
// both have no more than 128 runs. Two texts are copies from 0.55 on: other articles on the same event share
// less than 0.1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recoupe {

struct TextSketch {
  static constexpr std::size_t most_hashes = 128;
  std::vector<std::uint32_t> hashes;  // rising, without repetition
  bool is_complete = false;           // all hashes of the text are there
};

// The sketch of a body (valid UTF-8): case and all that is neither letter nor digit aside. Of the first MiB
// only.
TextSketch sketch_of(std::string_view text);

// The estimated share of the shorter one's runs that are also in the other, 0 to 1; 0 when fewer than 12
// hashes can be compared.
double shared_part(const TextSketch& a, const TextSketch& b);

// Gives articles, as they are read, the name of the text they are copies of.
//
// An article is named after the first one before it that it is a copy of, else after itself (by its own
// sketch). So one pass is enough and nothing is taken back: an article that is written can no longer change
// its name. The price: the name of a group is that of its member that was read first, and where A and C are
// copies of B but not of each other, C is of A's group only if B came in between. The same articles in the
// same order get the same names, whoever asks.
//
// Memory: at most 150 MB, for texts are forgotten: they are held in two generations, and when the younger has
// `most` texts, it becomes the older, whose texts are dropped. So a copy is known when the text, or another
// copy of it, was among the last `most` texts, and is not known any more when none was among the last
// 2 * `most`: then it gets a name of its own. Time: a bounded number of comparisons for each.
//
// The state is that of the sketches and the names: called again for the same sketches in the same order, with
// the names given before (none where none was given), another object of the same `most` names what follows
// alike.
class DispatchIndex {
 public:
  explicit DispatchIndex(std::size_t most = kMost) : most_(most) {}

  // The name for the article of this sketch. `given`: the name it already has, which then stays (one of more
  // than 1000 bytes is not remembered). None for texts too short to be told apart (fewer than 12 runs).
  std::optional<std::string> name(TextSketch&& sketch,
                                  const std::optional<std::string>& given = std::nullopt);

  // How many texts are held.
  std::size_t size() const { return older_.size() + younger_.size(); }

  static constexpr std::size_t kMost = 80'000;

 private:
  class Generation {
   public:
    std::size_t size() const { return entries_.size(); }
    // The name of the earliest article that has the sketch's text; null when there is none.
    const std::string* name_of_first_like(const TextSketch& sketch) const;
    void add(TextSketch&& sketch, const std::string& name);

   private:
    struct Entry {
      TextSketch sketch;
      std::string name;
    };
    struct Slot {
      std::uint32_t hash = 0;
      std::uint32_t entry = 0;  // plus one; 0 is free
    };

    void insert(std::uint32_t hash, std::uint32_t entry);
    void grow();
    std::size_t slot_of(std::uint32_t hash) const;

    std::vector<Entry> entries_;
    std::vector<Slot> slots_;  // open addressing; all entries of a hash in a row of taken slots
    std::size_t taken_ = 0;
  };

  std::size_t most_;  // in a generation
  Generation older_;
  Generation younger_;
};

}  // namespace recoupe
