"""Measures taqta and its peers in one run on one machine, and prints the results as a Markdown table."""
import argparse
import csv
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import time

from . import exports, keys, loads, measures

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOWN_UP = [b"\x1bOB", b"\x1bOA"]
REDRAW = b"\x0c"

# The content of the first complete screen: the coverage of Zhambyl, or any percentage for a simulated feed.
SHOWN = "86,4".encode()
SIMULATED = b"%"


def say(text):
    print(text, file=sys.stderr, flush=True)


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.program = pathlib.Path(options.program or build()).resolve()
        self.snapshots = ROOT / "snapshots"
        self.peers = peers(folder)
        self.rows = []

    def add(self, what, goal, own, others=""):
        self.rows.append((what, goal, own, others))
        say(f"  {what}: {own}   {others}")

    def beside(self, measure, show, names=("htop", "btop", "VisiData")):
        """The same measurement of every installed peer."""
        found = []
        for name in names:
            if name in self.peers:
                result = measure(self.peers[name])
                found.append(f"{name} {show(result)}" if result else f"{name} gave no answer")
        return ", ".join(found)

    def first_screens(self):
        show = lambda result: f"{result[0]:.1f} ms, {result[1]:,.0f} B"
        own = measures.first_screen([self.program, self.snapshots], marker=SHOWN)
        self.add("first complete screen, `snapshots/`", "≤ 15 ms", show(own) if own else "—",
                 self.beside(lambda command: measures.first_screen(command, runs=5), show))
        large = measures.first_screen([self.program, self.simulated()], marker=SIMULATED, runs=5)
        self.add(f"first complete screen, {self.options.files:,} files of history", "≤ 15 ms", show(large) if large else "—")

    def keys(self):
        show = lambda result: f"{result[0]:.2f} / {result[1]:.2f} ms, {result[2]:,.0f} B"
        own = measures.keys([self.program, self.snapshots, "--panel", "resumption"], DOWN_UP)
        self.add("key → last byte, median / p99", "≤ 1 / 5 ms", show(own) if own else "—",
                 self.beside(lambda command: measures.keys(command, DOWN_UP, count=60), show, names=("htop", "VisiData")))
        redraw = measures.redrawing([self.program, self.snapshots], REDRAW, marker=SHOWN)
        self.add("full screen redrawn (Ctrl-L)", "≤ 5,000 B", f"{redraw[0]:.2f} ms, {redraw[1]:,.0f} B" if redraw else "—")

    def files(self):
        show = lambda result: f"{result[0]:.1f} / {result[1]:.1f} ms, {result[2]:,.0f} B"
        copy = pathlib.Path(shutil.copytree(self.snapshots, self.folder / "copy"))
        path = next((copy / "310000000" / "coverage").glob("*.json"))
        own = measures.replacements([self.program, copy, "--panel", "coverage"], replacer(path), marker=SHOWN)
        others = ""
        if shutil.which("entr") and shutil.which("jq"):
            command = ["sh", "-c", f"echo '{path}' | entr -n jq .rows '{path}'"]
            result = measures.replacements(command, replacer(path), count=20)
            others = f"entr + jq {show(result)}" if result else ""
        self.add("file renamed → last byte, median / p99", "≤ 3 / 10 ms", show(own) if own else "—", others)

    def idling(self):
        show = lambda result: f"{result['wakeups']:.2f} wake-ups/s, {result['cpu']:.3f} %, {result['bytes']:.1f} B/s"
        own = measures.idle([self.program, self.snapshots], self.options.idle, SHOWN)
        others = self.beside(lambda command: measures.idle(command, min(10, self.options.idle)), show)
        self.add(f"idle for {self.options.idle} s", "no wake-up between clock ticks, ≤ 0.05 %", show(own), others)

    def memory(self):
        show = lambda result: f"{result:.1f} MiB"
        self.add("RssAnon, `snapshots/`", "≤ 12 MiB", show(measures.memory_after_loading([self.program, self.snapshots], SHOWN)),
                 self.beside(measures.memory_after_loading, show, names=("VisiData",)))
        self.add(f"RssAnon, {self.options.files:,} files", "≤ 64 MiB for 22,000",
                 show(measures.memory_after_loading([self.program, self.simulated()], SIMULATED)))

    def throughput(self):
        report = measures.status(self.program, self.simulated())
        size, seconds = report["bytes"] / 1e6, report["readSeconds"]
        others = []
        python = measures.python_reader(self.simulated())
        if python:
            others.append(f"Python + orjson {size / python:.0f} MB/s (takes {python / seconds:.1f} × as long)")
        if shutil.which("jq"):
            jq = measures.jq_reader(self.simulated())
            others.append(f"jq {size / jq:.0f} MB/s (takes {jq / seconds:.0f} × as long)")
        what = (f"file → stored values: {report['files']:,} files, {size:.1f} MB, "
                f"{report['values']:,} values, {report['records']:,} records")
        self.add(what, "≥ 200 MB/s", f"{size / seconds:.0f} MB/s, {seconds * 1000:.0f} ms", ", ".join(others))

    def history(self, name, units, days, goals):
        """Measures a large directory: the time and memory to read it, keys meanwhile, the first screen."""
        directory = loads.simulate(self.program, pathlib.Path(self.options.data or self.folder) / name, units, days)
        report = loads.reading(self.program, directory)
        size, seconds, held = report["sources"][0]["bytesRead"] / 1e6, report["readSeconds"], report["holdings"]
        content = f"{report['sources'][0]['read']:,} files, {size:,.0f} MB, {held['values']:,} values, {held['records']:,} records"
        self.add(f"{name} read by `status`: {content}", goals[0],
                 f"{seconds:.2f} s; {report['threadSpeed']:.0f} MB/s a thread, {held['historyBytes'] / 2**20:.0f} MiB of columns")
        loaded, memory = loads.memory(self.program, directory)
        self.add(f"{name} fully loaded in the dashboard, RssAnon then", goals[1], f"{loaded:.2f} s, {memory:.0f} MiB")
        median, high, count = loads.keys_while_loading(self.program, directory)
        self.add(f"{name}: key → last byte while it is read, median / p99", "p99 ≤ 5 ms", f"{median:.2f} / {high:.2f} ms, {count} keys")
        first = measures.first_screen([self.program, directory, "--no-archive"], marker=SIMULATED, runs=3, quiet=0.03)
        self.add(f"{name}: first complete screen", "≤ 15 ms", f"{first[0]:.0f} ms" if first else "—")
        return directory

    def histories(self):
        regional = self.history("regional-5y", "regional", 1826, ("≤ 1 s, ≥ 300 MB/s a core", "≤ 1 s, ≤ 64 MiB"))
        total, after = loads.burst(self.program, regional, 20_000)
        self.add("burst of 20,000 changed files, from the first rename / from the last", "≤ 2 s after", f"{total:.2f} s / {after:.2f} s")
        if self.options.national:
            self.history("national-1y", "national", 365, ("≤ 5 s, ≥ 300 MB/s a core", "≤ 5 s, ≤ 256 MiB"))

    def soak(self):
        directory = self.folder / "soak"
        loads.simulate(self.program, directory, "regional", 30)
        rows = []
        loads.soak(self.program, directory, self.options.soak, 6000, lambda row: (rows.append(row), say("  " + "  ".join(row))))
        print("\n".join(f"| {' | '.join(row)} |" for row in rows))

    def simulated(self):
        """A regional feed of about the given number of files, created once."""
        directory = self.folder / "simulated"
        if not directory.exists():
            days = max(1, (self.options.files - 90) // 12)
            subprocess.run(
                [self.program, "simulate", directory, "--seed", "1", "--units", "regional", "--days", str(days),
                 "--end", "2026-02-04"], check=True, stdout=subprocess.DEVNULL)
        return directory

    def run(self):
        if self.options.soak:
            return self.soak()
        if self.options.histories:
            return self.histories()
        if self.options.keys:
            others = [pathlib.Path(path).resolve() for path in self.options.against]
            return keys.measure(self, [self.program, *others], self.options.days, self.options.rounds)
        if self.options.exports:
            return exports.measure(self, self.snapshots)
        for measure in [self.throughput, self.first_screens, self.keys, self.files, self.memory, self.idling]:
            measure()

    def table(self):
        yield f"{machine()}; peers: {', '.join(self.peers) or 'none installed'}."
        yield ""
        yield "| what | goal | taqta | beside it, in the same run |"
        yield "|---|---|---|---|"
        for row in self.rows:
            yield f"| {' | '.join(row)} |"


def build():
    say("building the release")
    return subprocess.run([ROOT / "scripts" / "build", "release"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def peers(folder):
    """The commands of the installed peers."""
    found = {}
    if shutil.which("htop"):
        found["htop"] = ["htop"]
    if shutil.which("btop"):
        found["btop"] = ["btop"]
    visidata = shutil.which("vd", path=os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]]))
    if visidata:
        found["VisiData"] = [visidata, str(thousand_rows(folder))]
    return found


def thousand_rows(folder):
    """A file of 1,000 rows for VisiData to open."""
    path = folder / "rows.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "unit", "insured", "uninsured"])
        writer.writerows([number, f"unit {number}", number * 977 % 100_000, number * 31 % 9999] for number in range(1000))
    return path


def replacer(path):
    """A function that renames new versions of a coverage file into place, each with a different number."""
    document = json.loads(path.read_text(encoding="utf-8"))

    def replace(number):
        document["generatedAt"] = f"2026-02-05T10:{number // 60:02}:{number % 60:02}+05:00"
        for row in document["rows"]:
            if "insured" in row["values"]:
                row["values"]["insured"] = 1_000_000 + number
        temporary = path.with_name(f".{path.name}.tmp")
        temporary.write_text(json.dumps(document), encoding="utf-8")
        start = time.monotonic()
        os.replace(temporary, path)
        return start

    return replace


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("model name")),
                 platform.machine())
    return f"{os.cpu_count()} cores, {model}; load before: {os.getloadavg()[0]:.1f}; pseudo-terminal 120×40"


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--idle", type=int, default=65, help="seconds to watch an idle screen")
    parser.add_argument("--files", type=int, default=1000, help="files of the simulated directory")
    parser.add_argument("--exports", action="store_true", help="measure exports of 100,000 records instead")
    parser.add_argument("--histories", action="store_true", help="measure years of files instead: regional-5y, a burst")
    parser.add_argument("--national", action="store_true", help="with --histories, national-1y too (1.2 GB)")
    parser.add_argument("--keys", action="store_true", help="measure keys while a year of the country is read, and afterwards, instead")
    parser.add_argument(
        "--against", action="append", default=[], metavar="PROGRAM", help="with --keys, another build beside it, in turn with it; repeatable")
    parser.add_argument("--days", type=int, default=365, help="with --keys, days of the country's history")
    parser.add_argument("--rounds", type=int, default=5, help="with --keys, how often each build is opened")
    parser.add_argument("--data", help="a folder that keeps the simulated histories for the next time")
    parser.add_argument("--soak", type=int, default=0, metavar="N", help="follow so many updates instead, and print what they cost")
    parser.add_argument("--program", help="the program to measure instead of a fresh release build")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="taqta-bench-") as folder:
        bench = Bench(options, pathlib.Path(folder))
        bench.run()
        if bench.rows:
            print("\n".join(bench.table()))


if __name__ == "__main__":
    main()
