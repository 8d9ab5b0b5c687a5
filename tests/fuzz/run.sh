#!/usr/bin/env bash
# tests/fuzz/run.sh TARGET [MINUTES]: builds a fuzz target with libFuzzer and the sanitizers, and runs it for so long
# (15 minutes). What it learns stays in build/fuzz/learnt/TARGET, what it finds in build/fuzz/findings. Needs
# clang-14, libclang-rt-14-dev, and what the build needs.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=${1:?"usage : tests/fuzz/run.sh CIBLE [MINUTES] ; cibles : $(cd tests/fuzz && ls ./*_fuzz.cc | sed 's|./||; s/_fuzz.cc//' | xargs)"}
minutes=${2:-15}
seeds=tests/fuzz/seeds/$target
[ -f "tests/fuzz/${target}_fuzz.cc" ] || { echo "run.sh : pas de cible « $target »" >&2; exit 2; }

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target "${target}_fuzz"
mkdir -p "build/fuzz/learnt/$target" build/fuzz/findings
exec nice -n 19 "build/fuzz/tests/fuzz/${target}_fuzz" -max_total_time=$((minutes * 60)) -max_len=2000 -timeout=10 \
  -dict=build/fuzz/tests/fuzz/lexicon.dict -artifact_prefix="build/fuzz/findings/$target-" -print_final_stats=1 \
  "build/fuzz/learnt/$target" "$seeds"
