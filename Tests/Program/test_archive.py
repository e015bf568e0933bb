"""R6 on the shipped program: SIGKILL, two dashboards, a full disk, damage, a newer archive."""
import hashlib
import json
import os
import pty
import random
import resource
import sqlite3
import subprocess
import threading
import time

import pytest

from calls import tries
from conftest import environment, samples
from terminal import PATIENCE


class Dashboard:
    """The dashboard on an unobserved terminal."""

    def __init__(self, program, directory, archive, *arguments, limit=None):
        self.seen = b""
        master, slave = pty.openpty()
        limits = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))) if limit else None
        self.process = subprocess.Popen(
            [program, directory, "--archive", archive, *arguments], stdin=slave, stdout=slave, stderr=slave,
            env=environment(TERM="xterm-256color", LINES="40", COLUMNS="120"), start_new_session=True, preexec_fn=limits)
        os.close(slave)
        self.master = master
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        while True:
            try:
                self.seen += os.read(self.master, 1 << 16)
            except OSError:
                return

    def kill(self):
        self.process.kill()
        self._end()

    def quit(self):
        os.write(self.master, b"q")
        self._end()

    def _end(self):
        self.process.wait(timeout=PATIENCE)
        os.close(self.master)


def until(condition, what):
    """Waits for a condition rather than for a fixed time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    pytest.fail(f"waited in vain for {what}")


@pytest.fixture
def start(program):
    """Starts dashboards and ends them with the test."""
    started = []

    def start(*arguments, **options):
        started.append(Dashboard(program, *arguments, **options))
        return started[-1]

    yield start
    for dashboard in started:
        if dashboard.process.poll() is None:
            dashboard.kill()


@pytest.fixture
def history(run, tmp_path):
    """`taqta history …` on the test's archive."""

    def history(command, *arguments):
        return run("history", command, *arguments, "--archive", tmp_path / "state" / "archive.sqlite", "--lang", "en")

    history.path = tmp_path / "state" / "archive.sqlite"
    history.receipts = lambda *arguments: json.loads(history("list", "--json", *arguments).stdout or "[]")
    return history


def documents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.json")}


def coverage(insured, feed="test-feed", generated="2026-02-04T09:00:00+05:00", **more):
    return json.dumps({
        "format": "taqta-snapshot", "formatVersion": "1.0", "feed": feed, "dataSet": "coverage", "orgUnit": "310000000",
        "asOf": "2026-02-04", "generatedAt": generated,
        "rows": [{"orgUnit": "310000000", "period": "20260204", "values": {"insured": insured}}], **more})


def put(folder, name, text):
    """Writes a document as a careful feed does, under another name first."""
    part = folder / f".{name}.part"
    part.write_text(text)
    part.rename(folder / name)


def all_archived(history, folder):
    """Whether the last content of every document is in the archive, by its hash."""
    last = {receipt["path"]: receipt["sha256"] for receipt in history.receipts()}
    return all(last.get(path) == hashlib.sha256(content).hexdigest() for path, content in documents(folder).items())


def test_everything_in_the_directory_is_archived_byte_for_byte(start, history, feed):
    dashboard = start(feed, history.path)
    until(lambda: all_archived(history, feed), "the archive")
    dashboard.quit()
    receipt = history.receipts()[0]
    shown = history("show", receipt["sha256"][:12])
    assert shown.stdout.encode() == (feed / receipt["path"]).read_bytes()
    assert history("verify").returncode == 0


def test_one_file_overwritten_in_place_loses_nothing_and_diff_tells_what_changed(start, history, tmp_path):
    folder = tmp_path / "feed"
    folder.mkdir()
    put(folder, "now.json", coverage(100))
    start(folder, history.path)
    for count, insured in enumerate([200, 300], 2):
        until(lambda: len(history.receipts()) == count - 1, "the receipt")
        put(folder, "now.json", coverage(insured, generated=f"2026-02-04T1{count}:00:00+05:00"))
    receipts = until(lambda: (found := history.receipts())[2:] and found, "the last receipt")
    assert [receipt["revision"] for receipt in receipts] == [1, 2, 3]
    told = history("diff", "1", "3").stdout
    assert "100 → 300" in told.translate({0xA0: " "}) and "2026-02-04T13:00:00+05:00" in told
    assert history("diff", "1", receipts[0]["sha256"]).stdout.strip() == "The data are the same"


def test_conflicts_withdrawals_and_rejections_are_listed(start, history, tmp_path):
    folder = tmp_path / "feed"
    folder.mkdir()
    put(folder, "a.json", coverage(1))
    put(folder, "b.json", coverage(2, feed="other-feed"))
    put(folder, "c.json", coverage(1, generated="2026-02-04T10:00:00+05:00", withdrawn=True))
    put(folder, "d.json", '{"format": "taqta-snapshot",')
    start(folder, history.path)
    receipts = until(lambda: len(found := history.receipts()) == 3 and found, "three receipts")
    assert all(receipt["contested"] for receipt in receipts)
    assert [receipt["path"] for receipt in receipts if receipt["withdrawn"]] == ["c.json"]
    entries = until(lambda: history.receipts("--quarantine"), "the rejected one")
    assert entries[0]["path"] == "d.json" and entries[0]["reasons"][0]["code"].startswith("json.syntax")
    text = history("list").stdout
    assert "withdrawn" in text and "another feed reports it too" in text


def test_sigkill_at_any_moment_loses_nothing(start, history, feed, tmp_path):
    chance = random.Random(6)
    folder = tmp_path / "feed"
    folder.mkdir()
    for source in feed.rglob("*.json"):
        target = folder / source.relative_to(feed)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    stored = set()
    for attempt in range(samples(8)):
        dashboard = start(folder, history.path)
        # Alternately killed while the archive is being filled, and after that while it follows the feed.
        until(lambda: all_archived(history, folder) if attempt % 2 else history.path.exists(), "the archive")
        for number in range(20):
            put(folder, f"live{number % 4}.json", coverage(attempt * 100 + number, generated=f"2026-02-04T{9 + attempt // 60:02}:{attempt % 60:02}:{number:02}+05:00"))
            time.sleep(chance.random() * 0.02)
        dashboard.kill()
        found = history("verify")
        assert found.returncode == 0 or (not stored and "No archive" in found.stderr), found.stdout + found.stderr
        now = {receipt["id"] for receipt in history.receipts()}
        assert stored <= now, "what was stored once stays"
        stored = now
    start(folder, history.path)
    until(lambda: all_archived(history, folder), "all documents of the directory")
    assert history("verify").returncode == 0


def test_two_dashboards_share_one_archive_and_store_everything_once(start, history, feed, tmp_path):
    one, other = start(feed, history.path), start(feed, history.path)
    until(lambda: all_archived(history, feed), "the archive")
    one.quit()
    other.quit()
    assert len(history.receipts()) == len(documents(feed))
    assert history("verify").returncode == 0


def test_a_disk_that_takes_no_more_is_said_and_storing_goes_on_when_there_is_room(start, history, feed):
    dashboard = start(feed, history.path, "--lang", "en", limit=64 << 10)
    until(lambda: b"Running without the archive" in dashboard.seen, "the notice")
    resource.prlimit(dashboard.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    until(lambda: all_archived(history, feed), "the archive")
    assert history("verify").returncode == 0


def test_a_damaged_archive_is_put_aside_said_and_begun_anew(start, history, feed):
    dashboard = start(feed, history.path)
    until(lambda: all_archived(history, feed), "the archive")
    dashboard.quit()
    with open(history.path, "r+b") as file:
        file.write(b"\xa5" * 16384)
    damaged = history.path.read_bytes()
    assert history("verify").returncode == 1
    dashboard = start(feed, history.path, "--lang", "en")
    until(lambda: b"was kept as" in dashboard.seen, "the notice")
    until(lambda: all_archived(history, feed), "the new archive")
    aside = [path for path in history.path.parent.iterdir() if ".damaged-" in path.name]
    assert damaged in [path.read_bytes() for path in aside]


def test_a_newer_archive_is_left_alone_and_the_dashboard_goes_on(start, history, feed):
    dashboard = start(feed, history.path)
    until(lambda: all_archived(history, feed), "the archive")
    dashboard.quit()
    with sqlite3.connect(history.path) as archive:
        archive.execute("INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')")
    archive.close()
    before = history.path.read_bytes()
    dashboard = start(feed, history.path, "--lang", "en")
    until(lambda: b"A newer version of the program" in dashboard.seen, "the notice")
    dashboard.quit()
    assert history.path.read_bytes() == before
    assert history("list").returncode == 3


def test_a_folder_that_cannot_be_made_leaves_the_dashboard_running(start, feed):
    dashboard = start(feed, "/proc/taqta/archive.sqlite", "--lang", "en")
    until(lambda: b"Running without the archive" in dashboard.seen, "the notice")
    dashboard.quit()
    assert dashboard.process.returncode == 0


def test_without_an_archive_no_file_is_made(start, history, feed):
    dashboard = start(feed, history.path, "--no-archive")
    until(lambda: len(dashboard.seen) > 2000, "the screen")
    dashboard.quit()
    assert not history.path.exists()


@tries("taqta history prune", "--keep", "--dry-run")
def test_prune_tells_what_goes_and_leaves_the_last_of_everything(start, history, tmp_path):
    folder = tmp_path / "feed"
    folder.mkdir()
    start(folder, history.path)
    for number in range(5):
        put(folder, "now.json", coverage(number, generated=f"2026-02-04T09:0{number}:00+05:00"))
        until(lambda: len(history.receipts()) == number + 1, "the receipt")
    assert "Would remove: 3 contents" in history("prune", "--keep", "2", "--dry-run").stdout
    assert len(history.receipts()) == 5
    assert "Removed: 3 contents" in history("prune", "--keep", "2").stdout
    assert [json.loads(history("show", str(receipt["id"])).stdout)["rows"][0]["values"]["insured"]
            for receipt in history.receipts()] == [3, 4]


@pytest.mark.parametrize("arguments, code", [
    (("show", "1"), 3), (("verify",), 3), (("list",), 3), (("prune", "--keep", "soon"), 2), (("prune",), 2), (("list", "--since", "x"), 2),
])
def test_what_goes_wrong_has_its_exit_code_and_one_line(history, arguments, code):
    done = history(*arguments)
    assert done.returncode == code and done.stderr.strip()


def test_a_content_that_is_not_there_is_a_mistake_of_usage(start, history, feed):
    start(feed, history.path)
    until(lambda: history.receipts(), "a receipt")
    done = history("show", "9999999")
    assert done.returncode == 2 and "no such content" in done.stderr


def test_what_a_file_said_before_it_was_overwritten_is_on_the_screen_after_a_restart(start, history, dashboard, tmp_path):
    folder = tmp_path / "feed"
    folder.mkdir()
    first = start(folder, history.path)
    for number, text in enumerate(rewritten(folder), 1):
        put(folder, "now.json", text)
        until(lambda: len(history.receipts()) == number, "the receipt")
    first.quit()
    terminal = dashboard(folder, "--archive", history.path, "--panel", "coverage", "--unit", "310000000")
    terminal.wait_for("104")

    def steps_back():
        terminal.keys("[")
        return any("103" in line for line in terminal.lines())

    until(steps_back, "the figure of the day before")


def rewritten(folder):
    """Two versions of a document: with 103 for the third of February, and 104 for the fourth."""
    return [
        coverage(100 + day, generated=f"2026-02-0{day}T09:00:00+05:00").replace('"asOf": "2026-02-04"', f'"asOf": "2026-02-0{day}"')
        .replace("20260204", f"2026020{day}")
        for day in (3, 4)]


def go_to_the_third(terminal):
    terminal.wait_for("104")
    until(lambda: (terminal.keys("["), any("103" in line for line in terminal.lines()))[1], "the figure of the day before")
    terminal.keys("Up", "Right")
    terminal.wait_for_rest()
    terminal.type("d")


@pytest.mark.parametrize("restarted", [False, True])
def test_the_hash_of_a_superseded_revision_is_its_own_in_the_detail_and_in_exports(start, history, dashboard, tmp_path, restarted):
    folder = tmp_path / "feed"
    folder.mkdir()
    before, now = rewritten(folder)
    put(folder, "now.json", before)
    arguments = (folder, "--archive", history.path, "--panel", "coverage", "--unit", "310000000")
    terminal = None
    if restarted:
        first = start(folder, history.path)
    else:
        terminal = dashboard(*arguments)
        terminal.wait_for("103")
    until(lambda: len(history.receipts()) == 1, "the first receipt")
    put(folder, "now.json", now)
    until(lambda: len(history.receipts()) == 2, "the second receipt")
    if restarted:
        first.quit()
        terminal = dashboard(*arguments)
    go_to_the_third(terminal)
    (old, new) = (hashlib.sha256(text.encode()).hexdigest() for text in (before, now))
    terminal.wait_for(old)
    assert new not in terminal.text()
    terminal.keys("Escape")
    terminal.wait_for_rest()
    terminal.type("e")
    terminal.wait_for("openmetrics")
    # JSON is the eleventh format.
    terminal.keys("g", *["Down"] * 10, "Enter")
    terminal.wait_for("json")
    terminal.wait_for_rest()
    terminal.keys("C-u")
    page = tmp_path / "page.json"
    terminal.type(str(page))
    terminal.keys("Enter")
    until(page.exists, "the exported page")
    text = page.read_text(encoding="utf-8")
    assert old in text and new not in text


def test_without_an_archive_the_hash_of_a_superseded_revision_is_said_to_be_lost(dashboard, tmp_path):
    folder = tmp_path / "feed"
    folder.mkdir()
    before, now = rewritten(folder)
    put(folder, "now.json", before)
    terminal = dashboard(folder, "--no-archive", "--panel", "coverage", "--unit", "310000000", "--lang", "en")
    terminal.wait_for("103")
    put(folder, "now.json", now)
    go_to_the_third(terminal)
    terminal.wait_for("no longer kept")
    assert hashlib.sha256(now.encode()).hexdigest() not in terminal.text()
