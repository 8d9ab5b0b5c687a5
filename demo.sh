#!/usr/bin/env bash
# From a fresh Debian 12 to the first report: installs what is missing, builds, and checks the articles of
# the corpus against a reference record.
set -euo pipefail
cd "$(dirname "$0")"

fail() {
  echo "demo.sh : $1" >&2
  exit 1
}

./cmake/packages.sh || fail "les paquets nécessaires ne sont pas installés."

if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
echo "Compilation (quelques minutes la première fois)…"
mkdir -p build
log=build/demo.log
if ! { cmake --preset release && cmake --build --preset release --target recoupe; } >"$log" 2>&1; then
  tail -n 30 "$log" >&2
  fail "la compilation a échoué ; tout est dans $log."
fi

cat <<'FIN'

Des articles de presse (inventés) sur le plan européen InvestAI, confrontés à une fiche de référence :
chaque constat montre la phrase, le chiffre souligné, la valeur attendue et la source qui l'atteste.

  build/release/recoupe check corpus/articles -r corpus/references/investai.json

FIN
status=0
build/release/recoupe check corpus/articles -r corpus/references/investai.json || status=$?

case $status in
  1) ;;
  0) fail "aucune erreur trouvée, alors que ces articles en contiennent." ;;
  *) fail "recoupe s'est arrêté avec l'état $status." ;;
esac
cat <<'FIN'

Les constats ci-dessus sont voulus : des erreurs ont été glissées dans ces articles. Pour vos propres textes :

  build/release/recoupe check article.html -r fiche.json
  build/release/recoupe check --help
FIN
