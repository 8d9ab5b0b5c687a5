// Stream: verdicts and findings printed as JSON lines while the articles pass, so that an archive of any size
// can.
#pragma once

#include <span>

#include "app/output.h"
#include "app/review.h"
#include "reconcile/reconciler.h"

namespace recoupe {

class Stream {
 public:
  // `records`, and the rates of `options`, must live as long as this object.
  Stream(std::span<const Record> records, const ReconcileOptions& options, Output& output);

  // All claims of one article.
  void article(std::span<const Claim> claims);
  // What articles say against each other, and what it all comes to. To be called once, at the end.
  Summary finish(std::size_t problems);

 private:
  void print(const Report& report);

  Reconciler reconciler_;
  Output& output_;
  Summary summary_;
};

}  // namespace recoupe
