"""The program dedere, carried by a Python package.

``python -m dedere`` runs it. From Python it is run like any other program::

    subprocess.run([dedere.program(), "check", "putin", "mongolia", "--format", "json"])
"""

import os
import sys
import sysconfig

__all__ = ["program"]


def program() -> str:
    """The path of the program that was installed with this package, and of no other that may be on the path.

    Raises ``FileNotFoundError`` with the places that were looked at where it is gone.
    """
    name = "dedere" + (sysconfig.get_config_var("EXE") or "")
    package = os.path.dirname(os.path.abspath(__file__))
    places = [
        sysconfig.get_path("scripts"),
        # pip install --user
        sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user")) if sys.version_info >= (3, 10) else None,
        # pip install --prefix: lib/python3.x/site-packages/dedere beside bin, and Lib\site-packages\dedere beside Scripts
        os.path.join(package, *[os.pardir] * 4, "bin"),
        os.path.join(package, *[os.pardir] * 3, "Scripts"),
        # pip install --target
        os.path.join(package, os.pardir, "bin"),
    ]
    paths = [os.path.normpath(os.path.join(place, name)) for place in places if place]
    for path in paths:
        if os.path.isfile(path):
            return path
    raise FileNotFoundError("the program of this package is not in its place; looked at: " + ", ".join(dict.fromkeys(paths)))
