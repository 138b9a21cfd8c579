#!/usr/bin/env bash
# The Debian package: `packaging/deb.sh [--profile PROFILE] [--target TARGET]`. Prints the path of the package.
# What is in it stands in Cargo.toml, under package.metadata.deb. With a target that ends in linux-musl it needs no library.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

profile=release
target=()
while [ $# -gt 0 ]; do
  case $1 in
    --profile) profile=${2:?}; shift 2 ;;
    --target) target=(--target "${2:?}"); shift 2 ;;
    *) fail "\`$1\` is not an option of this script" "--profile PROFILE, --target TARGET" ;;
  esac
done
has dpkg || fail "dpkg is not installed" "build the package on Debian or a system that comes from it"
# CARGO_DEB names a cargo-deb that is not on the path.
cargo_deb=${CARGO_DEB:-cargo-deb}
has "$cargo_deb" || fail "cargo-deb is not installed" "\`cargo install --locked cargo-deb\`, or name it in CARGO_DEB"

cargo build --locked --all-features --profile "$profile" ${target[@]+"${target[@]}"} >&2
program=$built/${target[1]:+${target[1]}/}$(folder_of "$profile")/dedere

# Manual pages and completions are what the program itself writes: one built for another processor cannot be asked here.
parts=$work/deb
rm -rf "$parts"
mkdir -p "$parts/man"
"$program" man "$parts/man" >&2
gzip -9 -n "$parts"/man/*.1
"$program" completions bash > "$parts/dedere.bash"
"$program" completions fish > "$parts/dedere.fish"
"$program" completions zsh > "$parts/_dedere"
# zsh reads this file at the first completion, and calls it for that: without the last line the first one would offer nothing.
printf '\n_clap_dynamic_completer_dedere "$@"\n' >> "$parts/_dedere"
gzip -9 -n -c CHANGELOG.md > "$parts/changelog.gz"

"$cargo_deb" deb --no-build --profile "$profile" ${target[@]+"${target[@]}"} --output "$work/" >&2
ls "$work"/dedere_"$(version)"*.deb
