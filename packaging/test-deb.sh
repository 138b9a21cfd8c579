#!/usr/bin/env bash
# The Debian package, unpacked into a folder of its own and asked from there; installed, asked and taken away again where that harms
# nobody: as root in a pipeline (CI=true), on a machine that has no such package.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

has dpkg-deb || left_out "the Debian package: dpkg is not installed"
CARGO_DEB=${CARGO_DEB:-$(command -v cargo-deb || compiled cargo-deb@3.8.0)} \
  || left_out "the Debian package: no cargo-deb, and it cannot be had from the registry of Rust"
export CARGO_DEB
package=$(packaging/deb.sh --profile trial)

place=$work/test-deb
rm -rf "$place"
dpkg-deb --extract "$package" "$place"
dpkg-deb --info "$package"
for file in usr/bin/dedere usr/share/man/man1/dedere.1.gz usr/share/man/man1/dedere-check.1.gz \
  usr/share/bash-completion/completions/dedere usr/share/zsh/vendor-completions/_dedere usr/share/fish/vendor_completions.d/dedere.fish \
  usr/share/doc/dedere/copyright usr/share/doc/dedere/LICENSE-MIT usr/share/doc/dedere/THIRD-PARTY.md usr/share/doc/dedere/README.md; do
  [ -s "$place/$file" ] || fail "the Debian package lacks /$file" "see package.metadata.deb in Cargo.toml"
done
[ -x "$place/usr/bin/dedere" ] || fail "the program of the Debian package cannot be run"
PATH=$place/usr/bin:$PATH answers dedere

if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && ! dpkg-query --show dedere > /dev/null 2>&1; then
  dpkg --install "$package"
  answers /usr/bin/dedere
  dpkg --remove dedere
  [ ! -e /usr/bin/dedere ] || fail "the Debian package leaves its program behind"
fi
printf '%s gives a dedere that answers\n' "$(basename "$package")"
