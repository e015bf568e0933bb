"""The dashboard in a real terminal: starting, moving, drilling, searching, following changes, and leaving no trace."""
import json
import os
import shutil
import signal
import subprocess
import time

from conftest import samples


def replace(path, change):
    """Writes a changed document as the feeds do: a temporary name, then a rename."""
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    os.replace(temporary, path)


def test_it_opens_on_the_region_that_reports_most(dashboard):
    screen = dashboard()
    screen.wait_for("Жамбыл облысы", "86,4")


def test_a_digit_opens_a_panel(dashboard):
    screen = dashboard()
    screen.keys("2")
    screen.wait_for("1 012 856", "159 066")


def test_the_language_goes_round_in_three_steps(dashboard):
    screen = dashboard()
    for word in ["Жамбылская", "Zhambyl", "Жамбыл облысы"]:
        screen.keys("t")
        screen.wait_until(lambda: word in screen.lines()[0], f"{word} in the top line")


def test_search_finds_a_kazakh_name_typed_in_russian_letters_and_enter_drills(dashboard, feed):
    screen = dashboard(feed, "--panel", "beds")
    screen.wait_for("▸ Тараз")
    screen.keys("/")
    screen.type("кордай")
    screen.keys("Enter")
    screen.wait_until(lambda: any("▸ Қордай" in line for line in screen.lines()[1:]), "Korday selected")
    screen.keys("Enter")
    screen.wait_until(lambda: "Қордай" in screen.lines()[0], "Korday in the path")
    screen.wait_for("Қордай орталық")
    screen.keys("Escape")
    screen.wait_until(lambda: "Қордай" not in screen.lines()[0], "the region again")


def test_the_screen_follows_a_file_that_is_renamed_into_place(dashboard, copy):
    screen = dashboard(copy)
    screen.keys("2")
    screen.wait_for("1 012 856")
    path = next((copy / "310000000" / "coverage").glob("*.json"))

    def raise_insured(document):
        document["generatedAt"] = "2026-02-05T18:00:00+05:00"
        for row in document["rows"]:
            if "insured" in row["values"]:
                row["values"]["insured"] = 1023456

    replace(path, raise_insured)
    screen.wait_for("1 023 456")


def test_a_broken_file_keeps_the_last_good_figures(dashboard, copy):
    screen = dashboard(copy)
    screen.keys("2")
    screen.wait_for("1 012 856")
    path = next((copy / "310000000" / "coverage").glob("*.json"))
    broken = path.with_name(".broken.tmp")
    broken.write_text('{"format": "taqta-snapshot", ', encoding="utf-8")
    os.replace(broken, path)
    screen.wait_for_rest()
    screen.wait_for("1 012 856")


def test_it_fits_every_size(dashboard):
    screen = dashboard()
    for columns, rows in [(80, 24), (60, 16), (20, 5), (1, 1), (200, 50)]:
        screen.resize(columns, rows)
        screen.wait_for_rest()
        assert screen.is_on_alternate_screen(), f"gone at {columns}×{rows}"
    screen.wait_for("Жамбыл облысы", "86,4")


def test_the_cyrillic_letter_on_the_key_of_q_quits(dashboard):
    screen = dashboard()
    screen.type("й")
    assert screen.wait_for_shell() == 0


def test_it_leaves_the_terminal_as_it_found_it(program, snapshots, open_terminal):
    screen = open_terminal()
    before = settings(screen)
    screen.run(program, snapshots)
    screen.wait_until(screen.is_on_alternate_screen, "the dashboard")
    screen.wait_for_rest()
    screen.keys("q")
    assert screen.wait_for_shell() == 0
    assert settings(screen) == before
    assert screen.information("cursor_flag") == "1"
    assert screen.information("mouse_any_flag") == "0"


def test_a_signal_to_end_restores_the_terminal_too(dashboard):
    screen = dashboard()
    os.kill(child_of(screen.information("pane_pid")), signal.SIGTERM)
    screen.wait_for_shell()
    assert screen.information("mouse_any_flag") == "0"


def test_a_stop_that_comes_while_a_frame_is_made_is_not_forgotten(dashboard):
    screen = dashboard()
    program = child_of(screen.information("pane_pid"))
    for attempt in range(samples(12)):
        screen.type("t")
        time.sleep(attempt % 12 * 0.0005)
        os.kill(program, signal.SIGTSTP)
        screen.wait_until(lambda: not screen.is_on_alternate_screen(), f"the shell, attempt {attempt}")
        screen.type("fg")
        screen.keys("Enter")
        screen.wait_until(lambda: screen.is_on_alternate_screen() and screen.lines()[0].strip(), "the dashboard again")
    screen.type("q")
    assert screen.wait_for_shell() == 0


def test_a_stop_that_whoever_started_it_ignores_is_ignored(program, snapshots, open_terminal):
    screen = open_terminal()
    screen.run("env", "--ignore-signal=TSTP", program, snapshots, "--lang", "en")
    screen.wait_until(screen.is_on_alternate_screen, "the dashboard")
    screen.wait_for_rest()
    screen.keys("C-z")
    screen.type("2")
    screen.wait_for("Insured")
    screen.type("q")
    assert screen.wait_for_shell() == 0


def test_it_comes_back_though_the_next_command_was_typed_ahead(program, snapshots, open_terminal):
    screen = open_terminal()
    screen.type("PS1='ready$ ' exec bash --norc --noprofile")
    screen.keys("Enter")
    screen.run(program, snapshots, "--lang", "en")
    for attempt in range(5):
        screen.wait_until(lambda: screen.is_on_alternate_screen() and screen.lines()[0].strip(), f"the dashboard, attempt {attempt}")
        screen.wait_for_rest()
        screen.type("\x1afg\n")
    screen.wait_for_rest()
    screen.wait_until(screen.is_on_alternate_screen, "the dashboard again")
    screen.type("q")
    assert screen.wait_for_shell() == 0


def test_two_escapes_at_once_are_two_keys(dashboard):
    screen = dashboard()
    screen.type("2")
    screen.wait_for("1 012 856")
    screen.type("d")
    screen.wait_for("Көрсеткіш туралы")
    screen.type("\x1b\x1b")
    screen.wait_until(lambda: "Көрсеткіш туралы" not in screen.text(), "the page without its detail")


def test_a_terminal_without_a_description_gets_a_message(program, snapshots, open_terminal):
    screen = open_terminal(environment={"TERM": "nonsense"})
    screen.run(program, snapshots)
    assert screen.wait_for_shell() == 4
    screen.wait_for("nonsense")


def test_a_directory_that_is_not_there_is_named_and_awaited(dashboard, snapshots, tmp_path):
    screen = dashboard(tmp_path / "later")
    screen.wait_for(str(tmp_path / "later"), "taqta simulate")
    shutil.copytree(snapshots, tmp_path / "later")
    screen.wait_for("86,4")


def test_a_simulated_feed_says_so(dashboard, feed):
    screen = dashboard(feed, "--lang", "en")
    screen.wait_until(lambda: "synthetic" in screen.text().lower(), "the mark of synthetic data")


def test_a_live_feed_moves_the_screen(dashboard, program, feed, tmp_path):
    copy = shutil.copytree(feed, tmp_path / "feed")
    screen = dashboard(copy, "--panel", "beds")
    screen.wait_for("▸ Тараз")
    before = figures(screen)
    command = [program, "simulate", copy, "--seed", "1", "--days", "3", "--end", "2026-02-04", "--live", "--rate", "20/s"]
    with subprocess.Popen([*command, "--now", "2026-02-04T19:04:00+05:00"], stdout=subprocess.DEVNULL) as simulation:
        try:
            screen.wait_until(lambda: figures(screen) != before, "other figures")
        finally:
            simulation.terminate()


def figures(screen):
    """The lines of the districts, without the adjacent panels."""
    return [line.split("│")[1] for line in screen.lines() if "%" in line and line.count("│") > 2]


def child_of(shell):
    """The program run by a shell."""
    with open(f"/proc/{shell}/task/{shell}/children", encoding="ascii") as children:
        return int(children.read().split()[-1])


def settings(screen):
    """The terminal's line settings, as reported by the shell's stty."""
    screen.type("clear; stty -g")
    screen.keys("Enter")
    screen.wait_until(lambda: any(line.count(":") > 10 for line in screen.lines()), "the settings")
    return next(line for line in screen.lines() if line.count(":") > 10)
