"""``python -m dedere``: the program takes the place of Python, so that its exit code and its signals are its own."""

import os
import subprocess
import sys

from dedere import program


def main() -> int:
    """Run the program with the arguments of this process; its exit code."""
    try:
        path = program()
    except FileNotFoundError as error:
        print(f"error: {error}", file=sys.stderr)
        print("help: install the package again, with `pip install --force-reinstall`", file=sys.stderr)
        return 3
    command = [path, *sys.argv[1:]]
    if os.name != "nt":
        os.execv(path, command)
    # Windows cannot replace a process. Ctrl-C reaches both, and how it ends is for the program to say.
    child = subprocess.Popen(command)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue


if __name__ == "__main__":
    sys.exit(main())
