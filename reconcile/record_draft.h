// A record proposed from a document that is trusted (a press release), for an editor to prune.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "extract/claim.h"
#include "ingest/article.h"

namespace recoupe {

// A record of schema `recoupe.reference/1` as indented JSON with a line break at its end: a fact for every
// figure of `claims` (all of `article`) that can be known again by its words, with the names that the
// document is about as first group of `about` and the words nearest the figure as second, the document as its
// source, and `_sentence`, which readers of records pass over, for the editor. Figures that others of one
// unit cannot be told from, earlier states, and what is vague or denied are left out. The same document gives
// the same bytes; the record is sound. None when no figure is left.
std::optional<std::string> drafted_record(const Article& article, std::span<const Claim> claims);

}  // namespace recoupe
