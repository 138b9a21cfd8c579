#!/usr/bin/env python3
"""Sets the start-up of `dedere check` against a bare clap program, linked alike and run in turn, and prints the ratio, the peak memory
and, where valgrind is installed, the instructions of both and of `check -q`.

Both are copied first, as an installation leaves them: a file that the linker has just written is mapped more slowly.

The peak is read from the system while the program waits to write its last word into a pipe that is full: what the parent of a process
used does not count into it. Linux only.

Usage, from the project's root: python3 benches/startup.py [RUNS]
Exits 1 when the ratio is over 1.5 or the peak over 8 MB.
"""
import fcntl
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

RATIO, MEMORY = 1.5, 8 * 1024
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
runs = int(sys.argv[1]) if len(sys.argv) > 1 else 400

for folder in (root, os.path.join(root, "benches", "hello")):
    target = os.path.join(root, "target")
    subprocess.run(["cargo", "build", "--release", "--quiet", "--bins", "--target-dir", target], cwd=folder, check=True)

release = os.path.join(root, "target", "release")
installed = tempfile.TemporaryDirectory()
for name in ("hello", "dedere"):
    shutil.copy(os.path.join(release, name), installed.name)
asked = ["--person", "putin", "--state", "mongolia", "--date", "2024-09-02"]
programs = {
    "hello": [os.path.join(installed.name, "hello"), *asked],
    "check": [os.path.join(installed.name, "dedere"), "check", *asked],
}


def run(command):
    """Wall time of one run in seconds."""
    with open(os.devnull, "wb") as nothing:
        start = time.perf_counter()
        pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nothing.fileno(), 1)])
        _, status = os.waitpid(pid, 0)
        took = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command[0]} failed")
    return took


def peak(command):
    """Peak memory in KiB of one run, up to its first write."""
    reader, writer = os.pipe()
    fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096)
    os.write(writer, bytes(fcntl.fcntl(writer, fcntl.F_GETPIPE_SZ)))
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, writer, 1)])
    for turn in range(500):
        time.sleep(0.01)
        with open(f"/proc/{pid}/status") as file:
            status = dict(line.split(":", 1) for line in file)
        with open(f"/proc/{pid}/wchan") as file:
            waits = "pipe" in file.read()
        if status["State"].split()[0] == "S" and (waits or turn > 20):
            break
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(reader)
    os.close(writer)
    return int(status["VmHWM"].split()[0])


def instructions(command):
    """Instructions of one run, start and loader included."""
    log = os.path.join(installed.name, "instructions")
    counted = ["valgrind", "--tool=cachegrind", "--cache-sim=no", f"--log-file={log}", f"--cachegrind-out-file={os.devnull}"]
    subprocess.run([*counted, *command], stdout=subprocess.DEVNULL, check=True)
    with open(log) as file:
        return int(re.search(r"I\s+refs:\s+([\d,]+)", file.read())[1].replace(",", ""))


times = {name: [] for name in programs}
for turn in range(runs + 20):
    for name, command in programs.items():
        took = run(command)
        if turn >= 20:  # the first runs warm the caches
            times[name].append(took)
peaks = {name: peak(command) for name, command in programs.items()}

median = {name: statistics.median(values) for name, values in times.items()}
ratio = median["check"] / median["hello"]
for name in programs:
    print(f"{name}: median {median[name] * 1000:.2f} ms, peak {peaks[name] / 1024:.1f} MB")
print(f"ratio {ratio:.2f} over {runs} runs each, in turn")
if shutil.which("valgrind"):
    for name, command in {**programs, "check -q": [*programs["check"], "-q"]}.items():
        print(f"{name}: {instructions(command):,} instructions")
else:
    print("instructions are counted where valgrind is installed")
sys.exit(0 if ratio <= RATIO and peaks["check"] <= MEMORY else 1)
