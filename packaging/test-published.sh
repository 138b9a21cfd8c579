#!/usr/bin/env bash
# Whether what is about to be published works: `packaging/test-published.sh FOLDER` unpacks the archive, the wheel and the Debian package
# of the folder, as far as there are any, and asks the program of each.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

folder=$(cd "${1:?a folder of packages}" && pwd)
place=$work/test-published
tried=0
shopt -s nullglob

fresh() { rm -rf "$place" && mkdir -p "$place"; }

for archive in "$folder"/dedere-*-*-*.tar.gz "$folder"/dedere-*-*-*.zip; do
  fresh
  case $archive in
    *.zip) "$(python)" -m zipfile -e "$archive" "$place" ;;
    *) tar -xzf "$archive" -C "$place" ;;
  esac
  unpacked=("$place"/*/)
  answers "${unpacked[0]}dedere"
  for file in LICENSE-MIT LICENSE-APACHE LICENSE-RECORD THIRD-PARTY.md man/dedere.1 completions/dedere.bash; do
    [ -s "${unpacked[0]}$file" ] || fail "$archive lacks $file"
  done
  tried=$((tried + 1))
done

for wheel in "$folder"/dedere-*.whl; do
  fresh
  "$(python)" -m venv "$place/env"
  commands=$(scripts "$place/env")
  "$commands/pip" install --quiet --no-index "$wheel"
  answers "$commands/dedere"
  answers "$commands/python" -m dedere
  tried=$((tried + 1))
done

for package in "$folder"/dedere_*.deb; do
  fresh
  dpkg-deb --extract "$package" "$place"
  answers "$place/usr/bin/dedere"
  tried=$((tried + 1))
done

[ "$tried" -gt 0 ] || fail "$folder holds nothing to try"
printf '%s packages answer\n' "$tried"
