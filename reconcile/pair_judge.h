// Pairs: what two figures of two articles are to each other.
#pragma once

#include "reconcile/told_figure.h"

namespace recoupe {

enum class Relation {
  apart,    // of two things, or it is not clear
  agree,    // of one thing, and they agree
  differ,   // of one thing, and they do not
  diverge,  // likewise, but each is that of a named source
};

// By topics, names, time and roles. Symmetric.
Relation compare(const ToldFigure& a, const ToldFigure& b, const Frequencies& frequencies);

}  // namespace recoupe
