#!/usr/bin/env python3
"""Sets the start-up of `dedere check` against a bare clap program, run by run in turn, and prints the ratio and the peak memory.

Usage, from the project's root: python3 benches/startup.py [RUNS]
Exits 1 when the ratio is over 1.25 or the peak over 8 MB.
"""
import os
import statistics
import subprocess
import sys
import time

RATIO, MEMORY = 1.25, 8 * 1024
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
runs = int(sys.argv[1]) if len(sys.argv) > 1 else 400

for folder in (root, os.path.join(root, "benches", "hello")):
    target = os.path.join(root, "target")
    subprocess.run(["cargo", "build", "--release", "--quiet", "--bins", "--target-dir", target], cwd=folder, check=True)

release = os.path.join(root, "target", "release")
asked = ["--person", "putin", "--state", "mongolia", "--date", "2024-09-02"]
programs = {
    "hello": [os.path.join(release, "hello"), *asked],
    "check": [os.path.join(release, "dedere"), "check", *asked],
}


def run(command):
    """Wall time in seconds and peak memory in KiB of one run."""
    with open(os.devnull, "wb") as nothing:
        start = time.perf_counter()
        pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nothing.fileno(), 1)])
        _, status, usage = os.wait4(pid, 0)
        took = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command[0]} failed")
    return took, usage.ru_maxrss


times = {name: [] for name in programs}
peaks = {name: 0 for name in programs}
for turn in range(runs + 20):
    for name, command in programs.items():
        took, peak = run(command)
        if turn >= 20:  # the first runs warm the caches
            times[name].append(took)
            peaks[name] = max(peaks[name], peak)

median = {name: statistics.median(values) for name, values in times.items()}
ratio = median["check"] / median["hello"]
for name in programs:
    print(f"{name}: median {median[name] * 1000:.2f} ms, peak {peaks[name] / 1024:.1f} MB")
print(f"ratio {ratio:.2f} over {runs} runs each, in turn")
sys.exit(0 if ratio <= RATIO and peaks["check"] <= MEMORY else 1)
