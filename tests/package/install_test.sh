#!/usr/bin/env bash
# What is installed works from any folder, in an empty environment, wherever it was installed: program, records,
# manual, completions. `install_test.sh CMAKE BUILD_DIRECTORY`. A shell or groff that is missing is passed over aloud.
set -euo pipefail

cmake=$1
build=$2
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
DESTDIR='' "$cmake" --install "$build" --prefix "$prefix" > "$prefix/install.log"
recoupe=$prefix/bin/recoupe
failures=0

fail() {
  echo "FAILED: $1" >&2
  failures=$((failures + 1))
}
# same NAME GOT EXPECTED
same() {
  [ "$2" = "$3" ] || fail "$1"$'\n'"  got:      $2"$'\n'"  expected: $3"
}
# holds NAME TEXT PART
holds() {
  case $2 in
    *"$3"*) ;;
    *) fail "$1: « $3 » is missing in:"$'\n'"$2" ;;
  esac
}
passed_over() {
  echo "passed over: $1"
}

# --- the program, from / and with nothing in its environment
cd /
status=0
printf 'Le fonds InvestAI\n\nLe fonds InvestAI doit mobiliser 200 millions d'\''euros.\n' > "$prefix/a.txt"
out=$(env -i "$recoupe" check "$prefix/a.txt" -r investai --format ndjson) || status=$?
same "status of a check" "$status" 1
holds "a check by the name of a record" "$out" '"fact":"investai/total"'
names=$(env -i "$recoupe" reference list | cut -f 1)
same "installed records" "$names" "$(cd "$prefix/share/recoupe/references" && ls | sed 's/[.]json$//')"
env -i "$recoupe" reference lint "$prefix/share/recoupe/references" > /dev/null || fail "installed records have no faults"
status=0
env -i "$recoupe" check "$prefix/share/doc/recoupe/examples/articles" -r investai > /dev/null || status=$?
same "status of a check of the examples" "$status" 1

# --- the manual says what --help says
for language in en fr; do
  page=$prefix/share/man/man1/recoupe.1.gz
  [ $language = en ] || page=$prefix/share/man/fr/man1/recoupe.1.gz
  source=$(zcat "$page")
  for option in $(for command in check extract fetch; do "$recoupe" "$command" --help; done | grep -o '^  .*--[a-z-]*' |
    grep -o -- '--[a-z-]*' | sort -u); do
    holds "manual ($language)" "$source" "\\fB${option//-/\\-}\\fR"
  done
  if command -v groff > /dev/null; then
    same "warnings of groff ($language)" "$(groff -man -ww -Kutf8 -Tutf8 -z <<< "$source" 2>&1)" ""
    holds "manual as shown ($language)" "$(groff -man -Kutf8 -Tascii -P-cbou <<< "$source" 2> /dev/null)" "recoupe reference list"
  else
    passed_over "groff"
  fi
done

# --- completions
completion=$prefix/share/bash-completion/completions/recoupe
# completed WORD... : what bash offers for the last word
completed() {
  env -i PATH="$prefix/bin:/usr/bin:/bin" bash -c '
    source "$1"; shift
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _recoupe
    echo "${COMPREPLY[*]}"' bash "$completion" "$@"
}
cd "$prefix"
same "completion is set" "$(bash -c 'source "$1"; complete -p recoupe' bash "$completion")" "complete -F _recoupe recoupe"
same "a command" "$(completed recoupe che)" "check"
for command in $("$recoupe" --help --lang en | sed -n '/^Commands/,/^$/s/^  \([a-z]*\).*/\1/p' | sort -u); do
  holds "commands" " $(completed recoupe '') " " $command "
done
same "a second word" "$(completed recoupe reference l)" "lint list"
same "a format" "$(completed recoupe check --format c)" "csv claimreview"
same "a format behind =" "$(completed recoupe check --format = c)" "csv claimreview"
same "the second code of a list" "$(completed recoupe check --ignore headline,cal)" "headline,calendar"
same "a query" "$(completed recoupe query outlets_)" "outlets_by_error_rate"
same "an option" "$(completed recoupe check --exp)" "--explain"
same "an option of another command" "$(completed recoupe evaluate --exp)" ""
same "a record" "$(completed recoupe check -r inv)" "investai"
same "a file" "$(completed recoupe check a.t)" "a.txt"
same "a directory" "$(completed recoupe check --state sh)" "share"
for shell in bash zsh fish; do
  case $shell in
    bash) file=$completion ;;
    zsh) file=$prefix/share/zsh/vendor-completions/_recoupe ;;
    fish) file=$prefix/share/fish/vendor_completions.d/recoupe.fish ;;
  esac
  if command -v $shell > /dev/null; then
    $shell -n "$file" || fail "$shell cannot read its completion"
  else
    passed_over "$shell"
  fi
done
if command -v fish > /dev/null; then
  offered=$(env HOME="$prefix" fish --no-config -c "source $prefix/share/fish/vendor_completions.d/recoupe.fish
    complete -C 'recoupe check --format c'" | cut -f 1 | sort | tr '\n' ' ')
  same "fish: a format" "$offered" "claimreview csv "
fi

[ $failures -eq 0 ] && echo "installed: all is well"
exit $((failures > 0))
