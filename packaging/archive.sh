#!/usr/bin/env bash
# The archive of a program that was built: `packaging/archive.sh TARGET FOLDER [PROFILE]` puts it into the folder, and prints its path.
# It holds the program with its manual pages, completions, schemas and licences. The target is this machine's: its program is run here.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

target=${1:?a target} folder=${2:?a folder for the archive} profile=${3:-release}
suffix=
case $target in *-windows-*) suffix=.exe ;; esac
program=$built/$target/$(folder_of "$profile")/dedere$suffix
[ -f "$program" ] || fail "there is no $program" "cargo build --locked --all-features --release --target $target"

name=dedere-$(version)-$target
place=$work/archive/$name
rm -rf "$place"
mkdir -p "$place/man" "$place/completions" "$folder"
cp "$program" "$place/"
"$program" man "$place/man" >&2
for shell in bash zsh fish powershell elvish; do "$program" completions "$shell" > "$place/completions/dedere.$shell"; done
cp -R LICENSE-MIT LICENSE-APACHE THIRD-PARTY.md README.md CHANGELOG.md CITATION.cff docs examples schema "$place/"
cp data/LICENSE "$place/LICENSE-RECORD"

case $target in
  *-windows-*)
    archive=$name.zip
    (cd "$work/archive" && rm -f "$archive" && "$(python)" -m zipfile -c "$archive" "$name")
    ;;
  *)
    archive=$name.tar.gz
    tar -czf "$work/archive/$archive" -C "$work/archive" "$name"
    ;;
esac
mv "$work/archive/$archive" "$folder/"
printf '%s\n' "$folder/$archive"
