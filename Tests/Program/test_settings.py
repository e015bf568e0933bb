"""Settings come from options, else from the environment, else are built in; `config show` reports which."""
import json
import subprocess

import pytest

from calls import tries
from conftest import environment
from test_options_of_the_dashboard import screen  # noqa: F401

SHOW = "taqta config show"
ZHAMBYL = "310000000"


def settings(run, *arguments, **variables):
    """Name → (value, origin), as printed in English."""
    done = run("config", "show", "--origin", "--lang", "en", *arguments, **variables)
    assert (done.returncode, done.stderr) == (0, "")
    head, *rows = done.stdout.splitlines()
    value, origin = head.index("Value"), head.index("Origin")
    return {row[:value].strip(): (row[value:origin].strip(), row[origin:].strip()) for row in rows}


@tries(SHOW, "--origin", "--lang")
def test_without_anything_set_the_built_in_values_hold(run):
    found = settings(run)
    assert found.pop("language") == ("en", "option --lang")
    assert found.pop("archive") == ("/nonexistent/taqta/archive.sqlite", "variable XDG_STATE_HOME")
    assert {origin for _, origin in found.values()} == {"built in"}
    assert found["small-number-floor"][0] == "5" and found["feeds"][0] == "snapshots"
    assert "Origin" not in run("config", "show", "--lang", "en").stdout


TABLE = [
    ("theme", "--theme", "TAQTA_THEME", "light", "highContrast"),
    ("layout", "--layout", "TAQTA_LAYOUT", "kazakh", "russian"),
    ("home-unit", "--unit", "TAQTA_UNIT", ZHAMBYL, "KZ"),
    ("small-number-floor", "--suppress-below", "TAQTA_SUPPRESS_BELOW", "7", "20"),
    ("holidays", "--holidays", "TAQTA_HOLIDAYS", "2026-03-23,2026-03-24", "2026-01-07"),
    ("memory-mebibytes", "--memory", "TAQTA_MEMORY", "64", "128"),
    ("rescan-seconds", "--rescan", "TAQTA_RESCAN", "2.5", "60.0"),
    ("archive", "--archive", "TAQTA_ARCHIVE", "/a.sqlite", "/b.sqlite"),
]


@tries(SHOW, "--theme", "--layout", "--unit", "--suppress-below", "--holidays", "--memory", "--rescan", "--archive")
def test_an_option_overrides_the_environment_and_that_the_built_in_value(run):
    for name, option, variable, first, second in TABLE:
        assert settings(run, **{variable: first})[name] == (first, f"variable {variable}")
        assert settings(run, option, second, **{variable: first})[name] == (second, f"option {option}")
        assert settings(run, **{variable: ""})[name][1] in ("built in", "variable XDG_STATE_HOME")


@tries(SHOW, "--ascii", "--unsuppressed", "--no-archive", "--now")
def test_flags_and_the_clock_are_settings_too(run, tmp_path):
    found = settings(run, tmp_path, "--ascii", "--unsuppressed", "--no-archive", "--now", "2026-02-05T19:04:00+05:00")
    assert found["ascii"] == ("yes", "option --ascii")
    assert found["small-number-floor"] == ("—", "option --unsuppressed")
    assert found["archive"] == ("—", "option --no-archive")
    assert found["feeds"] == (str(tmp_path), "argument <directory>")
    assert found["now"][0].endswith("19:04") and found["now"][1] == "option --now"
    assert settings(run, SOURCE_DATE_EPOCH="1770300240")["now"][1] == "variable SOURCE_DATE_EPOCH"


@pytest.mark.parametrize("variable", [row[2] for row in TABLE if row[2] != "TAQTA_ARCHIVE"])
def test_a_variable_that_cannot_be_meant_is_named_by_the_commands_that_read_it(run, variable):
    done = run("config", "show", **{variable: "nonsense", "LC_ALL": "en_GB.UTF-8"})
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"taqta config show: variable {variable}: ") and "nonsense" in done.stderr
    assert done.stderr.count("\n") == 1
    for command in (["doctor"], ["schema"], ["completions", "bash"]):
        assert run(*command, TERM="xterm-256color", **{variable: "nonsense"}).returncode == 0, command


def test_an_option_takes_the_place_of_a_variable_that_cannot_be_meant(run):
    bad = {variable: "nonsense" for variable in ("TAQTA_THEME", "TAQTA_MEMORY", "TAQTA_UNIT")}
    found = settings(run, "--theme", "light", "--memory", "64", "--unit", "KZ", **bad)
    assert [found[name][0] for name in ("theme", "memory-mebibytes", "home-unit")] == ["light", "64", "KZ"]


@pytest.mark.parametrize("seconds", ["9223372036854775807", "-9223372036854775808", "9223372036854775", "253402300800", "-62135596801"])
def test_a_clock_beyond_all_dates_is_refused(run, seconds, tmp_path):
    for command in (["config", "show"], ["simulate", tmp_path / "feed"], ["show", "coverage"]):
        done = run(*command, SOURCE_DATE_EPOCH=seconds, LC_ALL="en_GB.UTF-8")
        assert done.returncode == 2 and "SOURCE_DATE_EPOCH" in done.stderr and done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [["--rate", "0.0001"], ["--rate", "1e-300"], ["--end", "0001-01-01"], ["--end", "9999-12-31"]])
def test_a_simulation_beyond_its_bounds_is_refused(run, tmp_path, arguments):
    done = run("simulate", tmp_path / "feed", *arguments, "--lang", "en")
    assert done.returncode == 2 and not (tmp_path / "feed").exists()


def test_a_number_out_of_range_names_the_range(run):
    done = run("config", "show", "--memory", "0", "--lang", "en")
    assert done.returncode == 2 and "The number must be 1 to 1048576: 0" in done.stderr


def test_options_may_come_before_the_command(run, snapshots):
    assert run("--lang", "en", "show", "coverage", snapshots).stdout == run("show", "coverage", snapshots, "--lang", "en").stdout
    assert "list" in run("help", "--lang", "ru", "history").stdout


def test_a_floor_that_suppresses_nothing_is_told_as_such(run, snapshots):
    one, other = (
        json.loads(run("export", "referrals", snapshots, "--format", "json", "-o", "-", *words, "--now", "2026-02-05T19:04:00+05:00").stdout)
        for words in (["--suppress-below", "0"], ["--unsuppressed"]))
    assert "suppression" not in one["provenance"] and one["provenance"]["lines"] == other["provenance"]["lines"]


def test_pages_open_on_the_home_unit(run, snapshots):
    def page(*arguments, **variables):
        return run("show", "resumption", snapshots, "--lang", "en", *arguments, **variables).stdout

    country, region = page("--unit", "KZ"), page("--unit", ZHAMBYL)
    assert country != region and page(TAQTA_UNIT="KZ") == country and page(TAQTA_UNIT=ZHAMBYL) == region
    assert page("--unit", ZHAMBYL, TAQTA_UNIT="KZ") == region


def test_exports_take_their_floor_from_the_environment(run, snapshots):
    def floor(*arguments, **variables):
        page = json.loads(run("export", "referrals", snapshots, "--format", "json", "-o", "-", *arguments, **variables).stdout)
        return page["provenance"]["suppression"]["floor"]

    assert [floor(), floor(TAQTA_SUPPRESS_BELOW="9"), floor("--suppress-below", "3", TAQTA_SUPPRESS_BELOW="9")] == [5, 9, 3]


@tries("taqta dashboard", "--layout")
def test_keys_are_read_in_the_layout_that_is_given(screen):  # noqa: F811
    # On the Kazakh layout the key 6 sends a comma; on the others a comma is not a digit.
    def after(key, layout):
        terminal = screen("--layout", layout)
        terminal.keys(key)
        terminal.wait_for_rest()
        return terminal.lines()[:6]

    assert after(",", "kazakh") == after("6", "latin") != after(",", "latin")


@tries(("taqta history", "taqta config"), "--lang", "--now")
def test_commands_that_only_hold_others_speak_the_language_that_is_asked_for(run):
    for command in ("history", "config"):
        for language, word in [("kk", "Пәрмендер:"), ("ru", "Команды:"), ("en", "Commands:")]:
            assert word in run(command, "--lang", language, "--now", "2026-02-05T19:04:00+05:00").stdout


@tries("taqta completions", "--lang", "--now")
def test_completions_describe_in_the_language_that_is_asked_for(run):
    for language, word in [("kk", "Түс схемасы"), ("ru", "Цветовая схема"), ("en", "The colour theme")]:
        assert word in run("completions", "fish", "--lang", language, "--now", "2026-02-05T19:04:00+05:00").stdout
    wrong = run("completions", "tcsh", "--lang", "en")
    assert wrong.returncode == 2 and "bash, zsh, fish" in wrong.stderr


@pytest.mark.parametrize(("language", "help_word"), [("kk", "Анықтама"), ("ru", "Справка"), ("en", "Help")])
def test_a_wrong_command_line_is_one_line_in_the_language_that_is_asked_for(run, language, help_word):
    for words in (["show"], ["show", "coverage", "--wdth", "80"], ["export", "coverage", "--format"], ["history", "lst"], ["import", "x"]):
        done = run(*words[:1], "--lang", language, *words[1:]) if words[0] != "history" else run(*words, LC_ALL=f"{language}_X.UTF-8")
        assert (done.returncode, done.stdout) == (2, "") and done.stderr.count("\n") == 1, words
        assert help_word in done.stderr and "Error" not in done.stderr, words


def test_hostile_words_do_not_reach_the_terminal(program):
    for words in (["show", "--\x1b[31mred\x07"], ["show", "x\ntaqta: all is fine"], ["schema", "a\nb"], ["--lang", "a\nb"]):
        done = subprocess.run([program, *words], capture_output=True, env=environment())
        assert done.returncode == 2 and done.stderr.count(b"\n") == 1, words
        assert b"\x1b" not in done.stderr and b"\x07" not in done.stderr
