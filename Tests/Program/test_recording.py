"""A session is recorded and replays with the same frames: in another directory, time zone and speed."""
import json
import os
import pathlib
import shutil
import subprocess

import pytest

from calls import tries
from conftest import environment

NOW = "2026-02-05T19:04:00+05:00"


@pytest.fixture
def live(program, tmp_path):
    """A small simulated feed that a test may change."""
    folder = tmp_path / "live"
    subprocess.run(
        [program, "simulate", folder, "--seed", "3", "--units", "regional", "--days", "2", "--end", "2026-02-05"],
        check=True, capture_output=True, env=environment())
    return folder


def record_a_page(dashboard, copy, tmp_path):
    """The recording of a session that opens one page and quits."""
    recording = tmp_path / "shift.taqta"
    screen = dashboard(copy, "--record", recording, "--with-contents", "--no-archive")
    screen.type("2")
    screen.wait_for("Қамту")
    screen.type("q")
    assert screen.wait_for_shell() == 0
    return recording


def deliver(path, text):
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, path)


def leave(screen):
    """Presses Escape, and waits long enough for it not to be joined with another key."""
    screen.keys("Escape")
    screen.wait_for_rest()


def work_a_shift(screen, folder, exported):
    """An operator's actions during a shift, while data arrives."""
    path = next((folder / "310000000" / "coverage").glob("*.json"))
    document = json.loads(path.read_text(encoding="utf-8"))
    screen.type("2")
    screen.wait_for("Қамту", "Тараз")
    screen.keys("Down", "Down", "Enter")
    screen.wait_for_rest()
    leave(screen)
    screen.type("/тал")
    screen.keys("Enter", "n")
    leave(screen)
    screen.type("s")
    screen.type("lS")
    screen.type("fа")
    screen.keys("Enter")
    screen.type("d")
    screen.wait_for("SHA-256")
    leave(screen)
    leave(screen)
    screen.type("z")
    for row in document["rows"]:
        row["values"] = {key: value + 1 if isinstance(value, int) else value for key, value in row["values"].items()}
    document["generatedAt"] = "2026-02-05T18:00:00+05:00"
    deliver(path, json.dumps(document, ensure_ascii=False))
    deliver(folder / "310000000" / "coverage" / "broken.json", "{")
    screen.wait_for("жаңа")
    screen.type("zt")
    screen.wait_for("Тараз")
    screen.resize(80, 24)
    screen.wait_for_rest()
    screen.type("[")
    screen.wait_for_rest()
    screen.type("Lx")
    screen.wait_for("Несоответствия")
    screen.type("G")
    screen.wait_for("broken.json")
    leave(screen)
    screen.type("e")
    screen.keys("g", "Down", "Enter", "C-u")
    screen.type(str(exported))
    screen.keys("Enter")
    screen.wait_until(exported.exists, "the exported file")
    screen.keys("C-z")
    screen.wait_until(lambda: not screen.is_on_alternate_screen(), "the shell")
    screen.resize(110, 35)
    screen.type("fg")
    screen.keys("Enter")
    screen.wait_until(screen.is_on_alternate_screen, "the dashboard again")
    screen.type("D")
    screen.wait_for_rest()
    screen.type("q")
    assert screen.wait_for_shell() == 0


@tries("taqta replay", "--speed", "--show", "--lang", "--now")
def test_a_whole_shift_replays_with_the_same_frames_anywhere(dashboard, run, live, tmp_path):
    recording = tmp_path / "shift.taqta"
    screen = dashboard(live, "--record", recording, "--with-contents", "--lang", "kk", "--no-archive")
    work_a_shift(screen, live, tmp_path / "page.json")
    assert recording.stat().st_mode & 0o777 == 0o600
    shutil.rmtree(live)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    said = run("replay", shutil.copy(recording, elsewhere), "--lang", "en")
    assert said.returncode == 0 and "all as recorded" in said.stdout, said.stdout + said.stderr
    assert int(said.stdout.split()[0]) > 20
    for variables in [{"TZ": "America/Lima"}, {"TZ": "Asia/Kolkata", "LC_ALL": "C"}]:
        again = run("replay", recording, "--speed", "0", "--lang", "en", "--now", "2001-01-01T00:00:00Z", **variables)
        assert again.stdout == said.stdout, again.stderr
    shown = run("replay", recording, "--show", "--lang", "ru")
    assert shown.returncode == 0 and len(shown.stdout.splitlines()) == 35 and "всё как при записи" in shown.stderr


@tries("taqta replay", "--archive")
def test_what_documents_said_comes_from_the_archive_and_what_is_nowhere_is_named(dashboard, run, live, tmp_path):
    (recording, archive) = (tmp_path / "shift.taqta", tmp_path / "archive.sqlite")
    screen = dashboard(live, "--record", recording, "--archive", archive)
    screen.type("D")
    screen.wait_for("Мұрағат")
    screen.wait_until(lambda: archive.exists() and archive.stat().st_size > 0, "the archive")
    screen.wait_for_rest()
    screen.type("q")
    assert screen.wait_for_shell() == 0
    shutil.rmtree(live)
    assert run("replay", recording, "--archive", archive).returncode == 0
    lost = run("replay", recording, "--archive", tmp_path / "none.sqlite", "--lang", "en")
    assert lost.returncode == 3 and "neither the recording nor the archive" in lost.stderr and ".json (SHA-256 " in lost.stderr
    assert len(lost.stderr.strip().splitlines()) == 1


@tries("taqta replay", "--to")
def test_a_replay_goes_to_a_moment(dashboard, run, copy, tmp_path):
    recording = record_a_page(dashboard, copy, tmp_path)
    whole = run("replay", recording, "--lang", "en").stdout.split()[0]
    for moment in ["19:04", "19:04:00", NOW]:
        part = run("replay", recording, "--to", moment, "--lang", "en")
        assert part.returncode == 0 and int(part.stdout.split()[0]) < int(whole)
    assert run("replay", recording, "--to", "23:59", "--lang", "en").stdout.split()[0] == whole
    assert run("replay", recording, "--to", "quarter past").returncode == 2
    assert run("replay", recording, "--speed", "-1").returncode == 2


def test_a_replay_is_watched_in_a_terminal(program, dashboard, open_terminal, copy, tmp_path):
    recording = tmp_path / "shift.taqta"
    screen = dashboard(copy, "--record", recording, "--with-contents", "--no-archive")
    screen.type("2")
    screen.wait_for("Қамту")
    screen.wait_for_rest()
    last = screen.text().splitlines()
    screen.type("q")
    assert screen.wait_for_shell() == 0
    player = open_terminal()
    player.run(program, "replay", recording, "--speed", "0")
    player.wait_until(lambda: "■" in player.text(), "the end")
    shown = player.text().splitlines()
    # The bottom line identifies the recording; the rest is the last frame.
    assert shown[:-1] == last[:len(shown) - 1] and "19:04" in shown[-1]
    player.type("q")
    assert player.wait_for_shell() == 0


def test_a_replay_is_drawn_for_the_terminal_it_is_watched_in_and_stops_there(program, dashboard, open_terminal, copy, tmp_path):
    recording = record_a_page(dashboard, copy, tmp_path)
    small = dashboard(copy, "--no-archive", columns=80, rows=24)
    small.type("2")
    small.wait_for("Қамту")
    small.wait_for_rest()
    player = open_terminal(columns=80, rows=24)
    player.run(program, "replay", recording, "--speed", "0")
    for _ in range(2):
        player.wait_until(lambda: "■" in player.text(), "the end")
        assert player.lines()[:23] == small.lines()[:23]
        player.keys("C-z")
        player.wait_until(lambda: not player.is_on_alternate_screen(), "the shell")
        player.type("fg")
        player.keys("Enter")
        player.wait_until(player.is_on_alternate_screen, "the replay again")
    player.type("q")
    assert player.wait_for_shell() == 0


@tries("taqta replay", "--speed")
def test_a_replay_in_a_terminal_is_held_stepped_and_let_go_on(program, dashboard, open_terminal, copy, tmp_path):
    recording = record_a_page(dashboard, copy, tmp_path)
    player = open_terminal()
    player.run(program, "replay", recording, "--speed", "0.01", "--to", NOW)
    player.wait_until(lambda: "‖" in player.text(), "it is held at the moment")
    player.keys("Right")
    player.wait_for("‖")
    for _ in range(20):
        player.type("+")
    player.type(" ")
    player.wait_until(lambda: "■" in player.text(), "the end, at another pace")
    player.type("q")
    assert player.wait_for_shell() == 0


def test_a_recording_of_a_killed_program_is_played_up_to_there(dashboard, run, copy, tmp_path):
    recording = tmp_path / "shift.taqta"
    screen = dashboard(copy, "--record", recording, "--with-contents", "--no-archive")
    screen.type("2")
    screen.wait_for("Қамту")
    subprocess.run(["pkill", "-KILL", "-f", str(recording)], check=True)
    screen.wait_until(lambda: not screen.is_on_alternate_screen() or "Killed" in screen.text(), "the end")
    assert run("replay", recording, "--lang", "en").returncode == 0
    half = tmp_path / "half.taqta"
    half.write_bytes(recording.read_bytes()[:-7])
    said = run("replay", half, "--lang", "en")
    assert said.returncode == 0 and "breaks off" in said.stderr


def test_what_a_recording_cannot_say_is_damage_and_its_words_steer_no_terminal(dashboard, run, copy, tmp_path):
    recording = record_a_page(dashboard, copy, tmp_path)
    lines = recording.read_text(encoding="utf-8").splitlines()
    broken = tmp_path / "broken.taqta"
    for event in [{"tick": 2 ** 63 - 1}, {"resize": [10 ** 9, 10 ** 9]}, {"resize": [65536, 65536]}, {"export": {"written": {"bytes": 2 ** 63 - 1}}}]:
        broken.write_text("\n".join([lines[0], json.dumps({"at": 1, "event": event})] + lines[1:]), encoding="utf-8")
        said = run("replay", broken, "--lang", "en")
        assert said.returncode == 1 and "line 2" in said.stderr, (event, said.stderr)
    head = json.loads(lines[0])
    head["program"] = "\x1b]0;mine\x07\u202e"
    broken.write_text("\n".join([json.dumps(head)] + lines[1:]), encoding="utf-8")
    said = run("replay", broken, "--lang", "en")
    assert said.returncode == 0 and "Recorded by" in said.stderr and "\x1b" not in said.stderr and "\u202e" not in said.stderr
    broken.write_text(lines[0] + "\n", encoding="utf-8")
    said = run("replay", broken, "--lang", "en")
    assert said.returncode == 1 and "no frame" in said.stderr
    said = run("replay", recording, "--to", "18:00", "--lang", "en")
    assert said.returncode == 0 and "before the moment asked for" in said.stderr


def test_what_is_no_recording_is_refused_in_one_line(run, copy, tmp_path):
    path = tmp_path / "x"
    for text, code in [("", 1), ("{}\n", 1), ('{"format":"taqta-recording","formatVersion":"2.0"}\n', 1)]:
        path.write_text(text, encoding="utf-8")
        result = run("replay", path, "--lang", "en")
        assert result.returncode == code and len(result.stderr.strip().splitlines()) == 1, result.stderr
    assert run("replay", tmp_path / "nowhere").returncode == 3
    assert run("replay").returncode == 2


def test_a_recording_replaces_no_file_and_needs_a_terminal(program, run, open_terminal, copy, tmp_path):
    path = tmp_path / "there"
    path.write_text("mine", encoding="utf-8")
    terminal = open_terminal()
    terminal.run(program, copy, "--record", path)
    assert terminal.wait_for_shell() == 3
    assert path.read_text(encoding="utf-8") == "mine"
    terminal.run(program, copy, "--with-contents")
    assert terminal.wait_for_shell() == 2
    assert run(copy, "--record", tmp_path / "new").returncode == 4
    assert not (tmp_path / "new").exists()
