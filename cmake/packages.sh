#!/usr/bin/env bash
# Installs the Debian 12 packages that building and testing need, those that are missing only: when all
# are there it neither needs the network nor to be root.
set -euo pipefail

packages=(
  # to build
  g++ cmake ninja-build pkg-config
  libgumbo-dev libicu-dev nlohmann-json3-dev libcli11-dev libfmt-dev libexpected-dev libstemmer-dev
  libtbb-dev libkainjow-mustache-dev libcurl4-openssl-dev libpugixml-dev zlib1g-dev libzstd-dev libbrotli-dev
  nettle-dev libsqlite3-dev
  # for the package and its manual
  dpkg-dev file groff-base
  # to test and measure
  libgtest-dev libgmock-dev libbenchmark-dev librapidcheck-dev python3 python3-jsonschema python3-venv wget
  nginx openssl
)

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Il manque des paquets, et ni root ni sudo pour les installer : ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "Installation des paquets manquants : ${missing[*]}"
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q)
if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; }; then
  echo "apt-get n'a pas pu installer : ${missing[*]}" >&2
  exit 1
fi
