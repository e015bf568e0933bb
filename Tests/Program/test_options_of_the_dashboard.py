"""The effects of the dashboard's options, in a terminal."""
import json
import mmap
import re
import subprocess

import pytest

from calls import tries
from conftest import environment

DASHBOARD = "taqta dashboard"
NOW = "2026-02-05T19:04:00+05:00"
ZHAMBYL, TARAZ = "310000000", "311000000"


@pytest.fixture
def screen(program, snapshots, open_terminal):
    """Opens the dashboard with options, in English and with a stopped clock, and waits for its first screen."""

    def screen(*arguments, directory=snapshots):
        usual = [value for name, value in (("--lang", "en"), ("--now", NOW)) if name not in arguments for value in (name, value)]
        terminal = open_terminal()
        terminal.run(program, "dashboard", directory, *usual, *arguments)
        terminal.wait_until(lambda: terminal.is_on_alternate_screen() and terminal.lines()[0].strip(), "the dashboard")
        terminal.wait_for_rest()
        return terminal

    return screen


@tries(DASHBOARD, "--lang")
def test_it_opens_in_the_language_that_is_asked_for(screen):
    for language, region in [("kk", "Жамбыл облысы"), ("ru", "Жамбылская область"), ("en", "Zhambyl Region")]:
        assert region in screen("--lang", language).lines()[0]


@tries(DASHBOARD, "--now")
def test_its_clock_stands_where_it_is_asked_to(screen):
    assert screen("--now", NOW).lines()[0].rstrip().endswith("19:04")
    later = screen("--now", "2026-02-06T08:30:00+05:00")
    assert later.lines()[0].rstrip().endswith("08:30")
    later.keys("2")
    later.wait_for("2 days ago")


@tries(DASHBOARD, "--unit")
def test_it_opens_on_the_unit_that_is_asked_for(screen):
    assert "Taraz" in screen("--unit", TARAZ).lines()[0]
    assert "Zhambyl" not in screen("--unit", "KZ").lines()[0]


@tries(DASHBOARD, "--panel")
def test_it_opens_on_the_panel_that_is_asked_for(screen):
    screen("--panel", "beds", "--unit", ZHAMBYL).wait_for("Bed fund · Zhambyl reg.")
    screen("--panel", "coverage", "--unit", ZHAMBYL).wait_for("MHI coverage · Zhambyl reg.", "1,012,856")


@tries(DASHBOARD, "--theme")
def test_it_has_the_colours_of_the_theme_that_is_asked_for(screen):
    texts = set()
    for theme, paper in [("dark", 234), ("light", 231), ("highContrast", 16)]:
        terminal = screen("--theme", theme)
        papers = re.findall(r"\x1b\[[\d;]*48;5;(\d+)m", terminal.tmux("capture-pane", "-p", "-e"))
        assert max(set(papers), key=papers.count) == str(paper), theme
        texts.add(terminal.text())
    assert len(texts) == 1


@tries(DASHBOARD, "--ascii")
def test_it_draws_with_ascii_characters_where_that_is_asked_for(screen):
    usual, ascii = screen().text(), screen("--ascii").text()
    assert re.search("[─-⣿]", usual) and not re.search("[─-⣿]", ascii)
    assert "+--" in ascii


@tries(DASHBOARD, "--holidays")
def test_it_waits_for_no_report_on_the_holidays_that_are_named(screen, awaited):
    arguments = ("--panel", "wintering", "--now", "2026-02-14T09:00:00+05:00")
    screen(*arguments, directory=awaited).wait_for("late since 13 Feb 2026")
    terminal = screen(*arguments, "--holidays", "2026-02-12", directory=awaited)
    terminal.wait_for("Open tasks")
    assert "late since" not in terminal.text()


@tries(DASHBOARD, "--archive")
def test_it_keeps_what_it_reads_in_the_archive_that_is_named(screen, run, snapshots, tmp_path):
    path = tmp_path / "elsewhere" / "archive.sqlite"
    terminal = screen("--archive", path)
    terminal.wait_until(lambda: len(received(run, path)) == len(list(snapshots.rglob("*.json"))), "all contents in the archive")


def received(run, path):
    return json.loads(run("history", "list", "--json", "--archive", path).stdout or "[]")


@tries(DASHBOARD, "--no-archive")
def test_it_keeps_no_archive_where_none_is_asked_for(screen, tmp_path):
    for arguments, words in [((), "at work"), (("--no-archive",), "not used")]:
        terminal = screen("--panel", "status", *arguments)
        terminal.wait_until(lambda: re.search(rf"Archi\S+ +State .*{words}", terminal.text()), words)
    assert len(list(tmp_path.rglob("archive.sqlite"))) == 1, "that of the first one, and none of the second"


@tries(DASHBOARD, "--rescan")
def test_it_looks_as_often_as_is_asked_for_at_what_raises_no_event(screen, copy):
    terminal = screen("--rescan", "0.05", "--panel", "coverage", "--unit", ZHAMBYL, directory=copy)
    terminal.wait_for("1,012,856")
    with silently_changed(next((copy / ZHAMBYL / "coverage").glob("*.json")), b"1012856", b"1012857"):
        # Without the option, the next rescan would be a quarter of an hour later.
        terminal.wait_for("1,012,857")


class silently_changed:
    """Changes a file through mapped memory and keeps it open, which the system reports to nobody."""

    def __init__(self, path, old, new):
        self.file = open(path, "r+b")
        self.memory = mmap.mmap(self.file.fileno(), 0)
        place = self.memory.find(old)
        self.memory[place:place + len(new)] = new
        self.memory.flush()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.memory.close()
        self.file.close()


@tries(DASHBOARD, "--memory")
def test_the_oldest_snapshots_leave_where_little_memory_is_allowed(screen, program, tmp_path):
    feed = tmp_path / "feed"
    subprocess.run(
        [program, "simulate", feed, "--days", "90", "--end", "2026-02-04"], check=True, capture_output=True, env=environment())
    terminal = screen("--panel", "status", "--memory", "1", "--no-archive", directory=feed)
    terminal.wait_until(lambda: re.search(r"Limit of that memory, MB +1\.05 ", terminal.text()), "the limit")
    terminal.wait_for("Not in memory up to")
    usual = screen("--panel", "status", "--no-archive", directory=feed)
    usual.wait_until(lambda: re.search(r"Limit of that memory, MB +1,07\d", usual.text()), "the usual limit")
    assert "Not in memory up to" not in usual.text()


@tries(DASHBOARD, "--record", "--with-contents")
def test_it_records_what_happens_with_what_the_documents_say(screen, run, tmp_path):
    recording = tmp_path / "session.taqta"
    terminal = screen("--record", recording, "--with-contents", "--no-archive")
    terminal.type("q")
    assert terminal.wait_for_shell() == 0
    assert '"bytes":' in recording.read_text(encoding="utf-8")
    assert run("replay", recording).returncode == 0
