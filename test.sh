#!/usr/bin/env bash
# Everything that must hold: builds the release and runs its tests, then builds with the address and
# undefined-behaviour sanitizers and runs the tests under them. Stops at the first step that fails.
set -euo pipefail
cd "$(dirname "$0")"

step() {
  local name=$1
  shift
  echo "== $name"
  "$@" || { echo "test.sh : échec à l'étape « $name » ($*)" >&2; exit 1; }
}

step "paquets" ./cmake/packages.sh
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi

step "release : configuration" cmake --preset release
step "release : compilation" cmake --build --preset release
step "release : tests" ctest --preset release
step "asan : configuration" cmake --preset asan
step "asan : compilation" cmake --build --preset asan
step "asan : tests" ctest --preset asan
echo "== tout est bon"
