#!/usr/bin/env bash
# The Homebrew formula, filled in: `packaging/homebrew.sh ADDRESS ARCHIVE` for the source archive of a release, ADDRESS being where it
# can be fetched; without arguments for the commit that is checked out, from an archive on this machine.
# Prints the path of the formula.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

checksum() { if has sha256sum; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1; }

place=$work/homebrew
mkdir -p "$place"
case $# in
  0)
    archive=$place/dedere-$(version).tar.gz
    git archive --format tar.gz --prefix "dedere-$(version)/" --output "$archive" HEAD
    address=file://$archive
    ;;
  2) address=$1 archive=$2 ;;
  *) fail "this script takes an address and an archive, or nothing" ;;
esac
[ -f "$archive" ] || fail "there is no archive \`$archive\`"
case $address in
  *[\"\\\|\&\#]*) fail "\`$address\` is not an address that can stand in a formula" ;;
esac

formula=$place/dedere.rb
sed -e "s|@ARCHIVE@|$address|" -e "s|@VERSION@|$(version)|" -e "s|@SHA256@|$(checksum "$archive")|" \
  packaging/homebrew/dedere.rb > "$formula.part"
# The first line of the template is about the template.
sed -i.old -e '1d' "$formula.part" && rm -f "$formula.part.old"
if grep -q '@[A-Z0-9]*@' "$formula.part"; then fail "the formula has a place that is not filled in"; fi
mv "$formula.part" "$formula"
printf '%s\n' "$formula"
