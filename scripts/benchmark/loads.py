"""The data layer with a large directory: years of files, bursts of changes and a million updates."""
import json
import os
import pathlib
import statistics
import subprocess
import threading
import time

from .measures import percentile
from .terminal import Watched

DOWN_UP = [b"\x1bOB", b"\x1bOA"]
MARKER = "%".encode()


def simulate(program, directory, units, days):
    """A feed of the given number of days up to a fixed one, created once."""
    if not directory.exists():
        subprocess.run(
            [program, "simulate", directory, "--seed", "1", "--units", units, "--days", str(days), "--end", "2026-02-04"],
            check=True, stdout=subprocess.DEVNULL)
    return directory


def reading(program, directory, runs=3):
    """The best of some runs: the report of `taqta status`, with MB/s per thread as `threadSpeed`."""
    reports = []
    for _ in range(runs):
        output = subprocess.run([program, "status", directory, "--json"], check=True, capture_output=True).stdout
        report = json.loads(output)
        root = report["sources"][0]
        report["threadSpeed"] = root["bytesRead"] / 1e3 / root["readMilliseconds"]
        reports.append(report)
    return min(reports, key=lambda report: report["readSeconds"])


def until_loaded(program, directory, patience=120):
    """A watched dashboard that has read everything, and the seconds since the start of the process."""
    watched = Watched([program, directory, "--no-archive"])
    return watched, until_idle(watched, patience) - watched.started


def until_idle(watched, patience=120, quiet=0.4):
    """Reads the program's output until it has been idle for a while; returns the time of its last activity."""
    busy, last, start = -1.0, time.monotonic(), time.monotonic()
    while time.monotonic() - last < quiet and time.monotonic() - start < patience:
        moment = time.monotonic()
        while time.monotonic() - moment < 0.05:
            watched.read(0.05)
        now = watched.tasks()[1]
        if now - busy > 0.005:
            busy, last = now, time.monotonic()
    return last


def memory(program, directory):
    """Seconds until everything is read, and the anonymous memory in MiB at that time."""
    watched, seconds = until_loaded(program, directory)
    with watched:
        return seconds, watched.memory()


def keys_while_loading(program, directory):
    """Milliseconds from a key to its last byte while years are read: median, 99th percentile and number of keys."""
    times = []
    with Watched([program, directory, "--no-archive", "--panel", "coverage"]) as watched:
        watched.until_shown(MARKER, quiet=0.03)
        busy, last = watched.tasks()[1], time.monotonic()
        while time.monotonic() - last < 0.5 and len(times) < 5000:
            answer = watched.press(DOWN_UP[len(times) % 2], quiet=0.02, first=0.5)
            if answer:
                times.append(answer.last * 1000)
            now = watched.tasks()[1]
            # A key costs a millisecond or two of processor time; reading takes a core or more.
            if now - busy > 0.02:
                last = time.monotonic()
            if len(times) % 4 == 0:
                busy = now
    return statistics.median(times), percentile(times, 0.99), len(times)


class Rewriter:
    """Renames new versions of documents into place as fast as it can, each with a new generation time."""

    def __init__(self, directory, limit=None):
        paths = sorted(pathlib.Path(directory).rglob("*.json"), key=lambda path: (path.name, str(path)), reverse=True)
        self.documents = [self.split(path) for path in paths[:limit]]
        self.rounds = 0

    @staticmethod
    def split(path):
        """The parts of the document around its generation time."""
        text = path.read_bytes()
        key = b'"generatedAt":"'
        start = text.index(key) + len(key)
        return path, text[:start], text[text.index(b'"', start):]

    def write(self, number):
        path, head, tail = self.documents[number % len(self.documents)]
        seconds = number + 1
        stamp = f"2026-02-{5 + seconds // 86400 % 20:02}T{seconds // 3600 % 24:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{number % 1000:03}+05:00"
        temporary = path.with_name(f".{path.name}.tmp")
        with open(temporary, "wb", buffering=0) as file:
            file.write(head + stamp.encode() + tail)
        os.replace(temporary, path)


def burst(program, directory, count):
    """Seconds from the first and from the last of a number of renames to the last byte on the screen."""
    watched, _ = until_loaded(program, directory)
    with watched:
        rewriter = Rewriter(directory, count)
        watched.drain()
        start = time.monotonic()
        for number in range(count):
            rewriter.write(number)
            if number % 500 == 0:
                watched.drain()
        written = time.monotonic()
        end = until_idle(watched)
        return end - start, end - written


def soak(program, directory, updates, rate, report):
    """Renames documents into place while a dashboard follows, and reports the costs step by step."""
    watched, _ = until_loaded(program, directory)
    with watched:
        rewriter = Rewriter(directory)
        writer = threading.Thread(target=rewrite, args=(rewriter, updates, rate), daemon=True)
        size = statistics.mean(len(head) + len(tail) + 29 for _, head, tail in rewriter.documents)
        before = bytes_read(watched)
        report(("updates", "read of them, about", "seconds", "RssAnon MiB", "threads", "descriptors", "CPU s"))
        start, step = time.monotonic(), max(1, updates // 10)
        writer.start()
        for mark in range(0, updates + 1, step):
            while rewriter.rounds < mark and writer.is_alive():
                watched.read(0.2)
            settle(watched)
            report(
                (f"{rewriter.rounds:,}", f"{(bytes_read(watched) - before) / size:,.0f}", f"{time.monotonic() - start:.0f}", f"{watched.memory():.1f}",
                 str(len(os.listdir(f"/proc/{watched.process}/task"))), str(len(os.listdir(f"/proc/{watched.process}/fd"))),
                 f"{watched.tasks()[1]:.1f}"))


def rewrite(rewriter, updates, rate):
    start = time.monotonic()
    for number in range(updates):
        rewriter.write(number)
        rewriter.rounds = number + 1
        ahead = number / rate - (time.monotonic() - start)
        if ahead > 0.002:
            time.sleep(ahead)


def settle(watched):
    """Reads the program's output, keeping only its end."""
    watched.read(0.05)
    del watched.output[:-65536]


def bytes_read(watched):
    """The number of bytes read by the program so far, by the kernel's count."""
    for line in open(f"/proc/{watched.process}/io", encoding="ascii"):
        if line.startswith("rchar"):
            return int(line.split()[1])
    return 0
