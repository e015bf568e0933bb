"""A crash leaves a recording of the last minutes and says where; a normal exit leaves nothing."""
import os
import shutil
import signal

import pytest

from calls import tries
from test_dashboard import child_of


@pytest.fixture
def shift(program, open_terminal, copy, tmp_path):
    """A dashboard recording its last minutes, after a little work; returns its terminal and the file."""

    def shift(*arguments):
        path = tmp_path / "last.taqta"
        screen = open_terminal()
        screen.run(program, "dashboard", copy, "--record-crash", path, "--lang", "en", *arguments)
        screen.wait_for("Overview", "Zhambyl")
        screen.type("2")
        screen.wait_for("MHI coverage")
        screen.keys("Down", "Enter")
        screen.wait_for_rest()
        document = next((copy / "310000000" / "beds").glob("*.json"))
        document.with_suffix(".old.json").write_bytes(document.read_bytes())
        screen.type("D")
        screen.wait_for_rest()
        return screen, path

    return shift


def kill(screen, number):
    os.kill(child_of(screen.information("pane_pid")), number)


@tries("taqta dashboard", "--record-crash")
def test_a_crash_leaves_the_last_minutes_and_says_where(shift, run, copy, tmp_path):
    archive = tmp_path / "archive.sqlite"
    screen, path = shift("--archive", archive)
    assert path.exists() and path.stat().st_mode & 0o777 == 0o600
    kill(screen, signal.SIGSEGV)
    assert screen.wait_for_shell() == 128 + signal.SIGSEGV
    assert screen.information("cursor_flag") == "1" and screen.information("mouse_any_flag") == "0"
    text = screen.text().replace("\n", "")
    assert text.count("The last minutes are recorded in") == 1 and f"taqta replay {path}" in text
    assert sorted(tmp_path.glob("last.taqta*")) == [path]
    # Contents come from the documents themselves, or from the archive once these are deleted.
    for _ in range(2):
        said = run("replay", path, "--archive", archive, "--lang", "en")
        assert said.returncode == 0 and "all as recorded" in said.stdout, said.stderr
        assert int(said.stdout.split()[0]) > 3
        shutil.rmtree(copy, ignore_errors=True)


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: os.symlink("/dev/null", path)], ids=["pipe", "folder", "device"])
def test_what_is_no_file_is_left_alone_and_not_waited_for(program, snapshots, open_terminal, tmp_path, make):
    target = tmp_path / "target"
    make(target)
    before = os.lstat(target)
    screen = open_terminal()
    screen.run(program, snapshots, "--record-crash", target, "--lang", "en")
    assert screen.wait_for_shell() == 3
    assert os.lstat(target).st_ino == before.st_ino and not (tmp_path / "target.before").exists()


def test_what_is_killed_leaves_what_it_had_and_the_next_start_keeps_it(shift, run):
    screen, path = shift("--no-archive")
    kill(screen, signal.SIGKILL)
    screen.wait_until(lambda: "Killed" in screen.text(), "the end")
    assert "all as recorded" in run("replay", path, "--lang", "en").stdout
    left = path.read_bytes()
    screen, path = shift("--no-archive")
    screen.type("q")
    assert screen.wait_for_shell() == 0
    kept = path.with_name("last.taqta.before")
    assert sorted(path.parent.glob("last.taqta*")) == [kept] and kept.read_bytes() == left


def test_what_ends_well_leaves_nothing(shift):
    for end in (lambda screen: screen.type("q"), lambda screen: kill(screen, signal.SIGTERM)):
        screen, path = shift("--no-archive")
        assert path.exists()
        end(screen)
        assert screen.wait_for_shell() == 0
        assert list(path.parent.glob("last.taqta*")) == []


def test_a_file_of_somebody_else_is_not_touched(open_terminal, program, copy, tmp_path):
    path = tmp_path / "last.taqta"
    path.write_text("{}\n")
    screen = open_terminal()
    screen.run(program, copy, "--record-crash", path, "--lang", "en")
    assert screen.wait_for_shell() == 3
    assert "a recording replaces none" in screen.text().replace("\n", "")
    assert path.read_text() == "{}\n"
