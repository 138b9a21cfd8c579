#!/usr/bin/env bash
# `pip install .` as a reader would, in an environment of its own; then both ways to run what it installed are tried.
# Built with the profile `trial`, which does not optimise: the package is the same otherwise.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

python=$(python) || left_out "the wheel: Python is not installed"
place=$work/test-wheel
rm -rf "$place"
mkdir -p "$place"
"$python" -m venv "$place/env" > "$place/log" 2>&1 || left_out "the wheel: \`python3 -m venv\` fails; on Debian it wants python3-venv"
python=$place/env/bin/python
# pip takes maturin from PyPI for the build, so no network is the one fault that is not ours.
"$place/env/bin/pip" download --quiet --no-deps --dest "$place/maturin" 'maturin>=1.9,<2' > "$place/log" 2>&1 \
  || left_out "the wheel: maturin cannot be had from PyPI"

MATURIN_PEP517_ARGS="--profile trial" "$place/env/bin/pip" install --quiet .
PATH=$place/env/bin:$PATH answers dedere
answers "$python" -m dedere

# The program takes the place of Python: a signal ends it as it would end the program, and no process is left behind.
mkfifo "$place/claims"
"$python" -m dedere verify --as ndjson - < "$place/claims" > /dev/null 2>&1 &
run=$!
exec 9> "$place/claims"
for _ in $(seq 100); do
  [ "$(readlink "/proc/$run/exe" 2> /dev/null || true)" = "$(realpath "$place/env/bin/dedere")" ] && break
  sleep 0.1
done
if [ -d /proc/self ] && [ "$(readlink "/proc/$run/exe")" != "$(realpath "$place/env/bin/dedere")" ]; then
  fail "\`python -m dedere\` does not become the program"
fi
kill -TERM "$run"
code=0
wait "$run" || code=$?
exec 9>&-
[ "$code" = 143 ] || fail "a signal ended \`python -m dedere\` with $code, and not with 143"

# A package whose program is gone says so, and runs no other.
mv "$place/env/bin/dedere" "$place/gone"
code=0
PATH=$place:$PATH "$python" -m dedere --version > "$place/said" 2>&1 || code=$?
if [ "$code" != 3 ] || ! grep -q '^error: the program of this package' "$place/said"; then
  fail "a missing program ends with $code: $(cat "$place/said")"
fi

# The licences travel with it.
licences=$("$place/env/bin/pip" show --files dedere)
for file in LICENSE-MIT LICENSE-APACHE THIRD-PARTY.md; do
  grep -q "$file" <<< "$licences" || fail "the wheel lacks $file" "see \`license-files\` in pyproject.toml"
done
printf 'pip install . gives a dedere that runs on the path and as a module\n'
