"""The measurements: each returns plain numbers, and works with any program."""
import json
import os
import statistics
import subprocess
import time

from .terminal import Watched


def percentile(numbers, share):
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def first_screen(command, marker=b"", runs=9, quiet=0.15):
    """Median milliseconds from the start of the process to the last byte of its first screen, and its bytes."""
    times, sizes = [], []
    for _ in range(runs):
        with Watched(command) as program:
            found = program.until_shown(marker, quiet)
            if not found:
                return None
            times.append((found[0] - program.started) * 1000)
            sizes.append(found[1])
    return statistics.median(times), statistics.median(sizes)


def keys(command, pairs, count=200, marker=b""):
    """Milliseconds from a key to the last byte it causes (median, 99th percentile), and the median of its bytes."""
    with Watched(command) as program:
        program.settle(marker)
        answers = [program.press(pairs[index % len(pairs)]) for index in range(count)]
    answers = [answer for answer in answers if answer]
    if len(answers) < count / 2:
        return None
    times = [answer.last * 1000 for answer in answers]
    return statistics.median(times), percentile(times, 0.99), statistics.median(answer.size for answer in answers)


def replacements(command, replace, count=60, marker=b"", quiet=0.05):
    """Milliseconds from a rename to the last byte it causes (median, 99th percentile), and the median of its bytes.

    `replace(number)` writes a new version and renames it into place; it returns the time just before the rename.
    """
    times, sizes = [], []
    with Watched(command) as program:
        program.settle(marker)
        for number in range(count):
            program.drain()
            start = replace(number)
            found = program.until_quiet(quiet, first=2.0)
            if found:
                times.append((found[0] - start) * 1000)
                sizes.append(found[1])
    if len(times) < count / 2:
        return None
    return statistics.median(times), percentile(times, 0.99), statistics.median(sizes)


def redrawing(command, key, count=20, marker=b""):
    """Milliseconds and bytes of a complete redraw on a key."""
    with Watched(command) as program:
        program.settle(marker)
        answers = [answer for answer in (program.press(key) for _ in range(count)) if answer]
    if not answers:
        return None
    return statistics.median(answer.last * 1000 for answer in answers), statistics.median(answer.size for answer in answers)


def idle(command, seconds, marker=b""):
    """The costs of an idle program: wake-ups and bytes per second, and the share of a core in percent."""
    with Watched(command) as program:
        if marker:
            program.settle(marker)
        program.until_quiet(0.3, patience=3, first=1.0)
        program.drain()
        before, written, start = program.tasks(), len(program.output), time.monotonic()
        while time.monotonic() - start < seconds:
            program.read(start + seconds - time.monotonic())
        after, elapsed = program.tasks(), time.monotonic() - start
        return {
            "wakeups": (after[0] - before[0]) / elapsed,
            "cpu": (after[1] - before[1]) / elapsed * 100,
            "bytes": (len(program.output) - written) / elapsed,
        }


def memory_after_loading(command, marker=b""):
    """The anonymous memory in MiB once the program is idle."""
    with Watched(command) as program:
        program.settle(marker)
        return program.memory()


def status(program, directory, runs=3):
    """The best of some runs of `taqta status`: bytes, files, values, records and seconds of reading."""
    reports = [
        json.loads(subprocess.run([program, "status", directory, "--json"], check=True, capture_output=True).stdout)
        for _ in range(runs)
    ]
    best = min(reports, key=lambda report: report["readSeconds"])
    held = best["holdings"]
    return {
        "bytes": held["documentBytes"], "files": held["snapshots"], "values": held["values"], "records": held["records"],
        "readSeconds": best["readSeconds"],
    }


def python_reader(directory, runs=3):
    """Seconds for Python with orjson to read the same files and store every value in columns."""
    try:
        import orjson
    except ImportError:
        return None
    return min(read_with(orjson.loads, directory) for _ in range(runs))


def read_with(parse, directory):
    start = time.perf_counter()
    units, periods, elements, numbers, records = [], [], [], [], []
    for folder, _, names in os.walk(directory):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                document = parse(file.read())
            for row in document["rows"]:
                for element, value in row["values"].items():
                    units.append(row["orgUnit"])
                    periods.append(row.get("period") or row.get("through"))
                    elements.append(element)
                    numbers.append(value.get("value") if isinstance(value, dict) else value)
            records.extend(document.get("records", ()))
    return time.perf_counter() - start


def jq_reader(directory):
    """Seconds for jq to parse the same files and count their values."""
    files = [os.path.join(folder, name) for folder, _, names in os.walk(directory) for name in names]
    start = time.perf_counter()
    subprocess.run(["jq", "[.rows[].values | length] | add", *files], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
