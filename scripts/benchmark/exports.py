"""Exports of a register of 100,000 records in every format, compared with Python writing as many rows."""
import csv
import json
import os
import random
import subprocess
import sys
import time

FORMATS = [("csv", 100), ("json", 200), ("xlsx", 1000), ("html", 500)]


def register(folder, count):
    """One snapshot of the given number of organisations with their dates."""
    chance = random.Random(7)
    records = [
        {"id": f"h{number}", "orgUnit": f"311000000/h{number}", "profiles": chance.sample(["surgery", "neurology", "therapy"], 2),
         "covid": chance.random() < 0.1, "sanitaryPermit": chance.random() < 0.9, "planStatus": "approved",
         "resumptionDate": f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"} for number in range(count)]
    document = {
        "format": "taqta-snapshot", "formatVersion": "1.0", "feed": "bench", "dataSet": "resumption", "orgUnit": "310000000",
        "asOf": "2026-02-04", "generatedAt": "2026-02-04T09:00:00+05:00", "synthetic": True, "rows": [], "records": records}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "register.json").write_text(json.dumps(document), encoding="utf-8")
    return folder


def exported(program, feed, target, name, *arguments, runs=3):
    """Milliseconds of writing as reported by the program, and the size of the file: the best of some runs."""
    best = None
    for _ in range(runs):
        result = subprocess.run(
            [program, "export", "resumption", feed, "--unit", "310000000", "--format", name, "-o", target, "--lang", "en",
             "--now", "2026-02-05T09:00:00+05:00", *arguments],
            check=True, capture_output=True, text=True, env={**os.environ, "TAQTA_TIMES": "1"})
        spent = next(float(line.split()[1]) for line in result.stderr.splitlines() if line.startswith("taqta-times:"))
        best = min(best or spent, spent)
    return best, os.path.getsize(target)


def python_rows(folder, count):
    """Milliseconds for Python to write as many rows of ten columns as CSV and as a workbook."""
    rows = [[f"h{number}", "Тараз қ.", "resumed", "03.08.2026", 12, "", "approved", "yes", "no", "surgery, neurology"] for number in range(count)]
    start = time.monotonic()
    with open(folder / "peer.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    times = {"csv": (time.monotonic() - start) * 1000}
    start = time.monotonic()
    with open(folder / "peer.json", "w", encoding="utf-8") as file:
        json.dump(rows, file, ensure_ascii=False)
    times["json"] = (time.monotonic() - start) * 1000
    try:
        import openpyxl
    except ImportError:
        return times
    start = time.monotonic()
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for row in rows:
        sheet.append(row)
    workbook.save(folder / "peer.xlsx")
    times["xlsx"] = (time.monotonic() - start) * 1000
    return times


def report(program, feed, folder, runs=7):
    """Milliseconds of a one-page PDF, from start to exit of taqta-report: the median of some runs."""
    page = folder / "page.json"
    subprocess.run([program, "export", "coverage", feed, "--format", "json", "-o", page, "--lang", "kk"], check=True, capture_output=True)
    drawer = next(path for path in [program.parent / "taqta-report", program.parent / "../libexec/taqta/taqta-report"] if path.exists())
    times = []
    for _ in range(runs):
        start = time.monotonic()
        subprocess.run([drawer, "--format", "pdf", "-o", folder / "page.pdf"], stdin=page.open("rb"), check=True)
        times.append((time.monotonic() - start) * 1000)
    return sorted(times)[len(times) // 2]


def measure(bench, snapshots, count=100_000):
    feed = register(bench.folder / "register", count)
    peer = python_rows(bench.folder, count)
    print(f"  {count:,} records", file=sys.stderr)
    for name, goal in FORMATS:
        spent, size = exported(bench.program, feed, bench.folder / f"page.{name}", name)
        beside = f"Python's {'openpyxl' if name == 'xlsx' else name} {peer[name]:.0f} ms" if name in peer else ""
        bench.add(f"{count:,} records as {name}", f"≤ {goal} ms", f"{spent:.0f} ms, {size / 1e6:.1f} MB", beside)
    bench.add("one page as pdf, with the start of the program", "≤ 150 ms", f"{report(bench.program, snapshots, bench.folder):.0f} ms")
