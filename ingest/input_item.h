// Input items: what an input falls into before anything is made of it: a record of an archive, a line of
// JSON, a document. To read an item needs nothing but the item, so that items can be read on several threads,
// and passed over without being read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ingest/article.h"
#include "ingest/problem.h"

namespace recoupe {

struct IngestOptions;

// What reading an item gave.
struct ItemYield {
  std::vector<Problem> problems{};  // to be told before the article
  std::optional<Article> article{};
  bool is_other_language = false;  // a page that was dropped for its language
};

// What the items of one input have given so far, those that were passed over too.
struct InputTally {
  bool any = false;  // an article or a problem
  std::size_t in_other_languages = 0;

  void add(const ItemYield& yield);
};

struct InputItem {
  std::string file;  // as the user named it
  // Reads the item. May throw what the standard library throws; see yield_of.
  std::function<ItemYield()> read;
  // Instead of `read`, of the item that ends an input: what is wrong with the input as a whole.
  std::function<std::optional<Problem>(const InputTally&)> end;
  std::size_t bytes = 0;       // that it holds, or will hold when it is read
  std::uint64_t consumed = 0;  // bytes of the input that were read since the item before
};

using ItemSink = std::function<void(InputItem&&)>;

// Hands every item of `input` to `items`, in input order; what `ingest` (ingest.h) says of inputs holds. Web
// addresses are fetched on the way. Never throws but what `items` throws, when that is no std::exception.
void read_items(const std::string& input, const IngestOptions& options, const ItemSink& items);
// The same for web addresses, of which those on different machines are fetched at once.
void read_address_items(const std::vector<std::string>& urls, const IngestOptions& options,
                        const ItemSink& items);

// Reads an item that is no end; what reading throws is a problem.
ItemYield yield_of(const InputItem& item);

}  // namespace recoupe
