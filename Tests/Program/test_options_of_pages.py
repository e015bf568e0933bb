"""The effects of the options of `taqta show` and `taqta export` that no other test tries."""
import json
import re

import pytest

from calls import tries
from test_archive import Dashboard, until

SHOW, EXPORT = "taqta show", "taqta export"
BOTH = (SHOW, EXPORT)
NOW = "2026-02-05T19:04:00+05:00"
ZHAMBYL, TARAZ = "310000000", "311000000"


@pytest.fixture
def shown(run, feed):
    """A panel's page of the simulated feed, as printed by `show` and as written by `export`."""

    def shown(panel, *arguments, directory=feed):
        usual = [value for name, value in (("--lang", "en"), ("--now", NOW)) if name not in arguments for value in (name, value)]
        calls = [("show", panel, directory), ("export", panel, directory, "--format", "txt", "-o", "-")]
        results = [run(*call, *usual, *arguments) for call in calls]
        assert [result.returncode for result in results] == [0, 0], results[0].stderr + results[1].stderr
        return [plain(result.stdout) for result in results]

    return shown


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_show_and_export_give_the_same_page(shown):
    screen, file = shown("beds")
    assert [line for line in screen.splitlines() if "Taraz" in line][0] in file


@tries(BOTH, "--lang")
def test_the_page_is_in_the_language_that_is_asked_for(shown):
    for language, word in [("kk", "Тараз қ."), ("ru", "г. Тараз"), ("en", "Taraz city")]:
        for page in shown("beds", "--lang", language):
            assert word in page


@tries(EXPORT, "--now")
def test_an_export_tells_ages_at_the_moment_that_is_asked_for(shown):
    assert all("yesterday" in page for page in shown("beds", "--now", NOW))
    assert all("2 days ago" in page for page in shown("beds", "--now", "2026-02-06T19:04:00+05:00"))


@tries(BOTH, "--holidays")
def test_no_report_is_late_while_only_holidays_have_passed(shown, awaited):
    def pages(*arguments):
        return shown("wintering", "--now", "2026-02-14T09:00:00+05:00", *arguments, directory=awaited)

    assert all("◔ late" in page for page in pages())
    assert all("◔ late" not in page for page in pages("--holidays", "2026-02-11,2026-02-12"))


@tries(BOTH, "--unit")
def test_the_page_is_that_of_the_unit_that_is_asked_for(shown):
    for unit, name in [("KZ", "Kazakhstan"), (ZHAMBYL, "Zhambyl reg."), (TARAZ, "Taraz city")]:
        for page in shown("beds", "--unit", unit):
            assert re.search(rf"Bed fund · {re.escape(name)}", page)


@tries(BOTH, "--as-of")
def test_the_page_is_what_was_known_on_the_day_that_is_asked_for(shown):
    assert all("4 Feb 2026 · yesterday" in page and "77.5%" in page for page in shown("beds"))
    assert all("3 Feb 2026 · 2 days ago" in page and "76.9%" in page for page in shown("beds", "--as-of", "2026-02-03"))


@tries(BOTH, "--compare")
def test_changes_are_since_what_is_asked_for(shown):
    assert all("▲ +0.7 pp" in page for page in shown("beds", "--compare", "previous"))
    assert all("▲ +0.2 pp" in page for page in shown("beds", "--compare", "2026-02-02"))


@tries(SHOW, "--columns")
def test_the_table_has_the_columns_that_are_asked_for(shown):
    for page in shown("beds", "--columns", "unit,freeBeds"):
        [taraz] = [line for line in page.splitlines() if "Taraz city" in line]
        assert re.findall(r"[\d.,]+", taraz.split("│")[1]) == ["268"]


@tries(BOTH, "--width")
def test_the_page_is_as_wide_as_is_asked_for(shown):
    for width in (60, 140):
        for page in shown("beds", "--width", width):
            assert {len(line) for line in page.splitlines() if line.startswith(("╭", "│", "╰"))} == {width}


@tries(BOTH, "--archive")
def test_the_page_of_feeds_tells_of_the_archive_that_is_named(program, shown, feed, tmp_path):
    path = tmp_path / "archive.sqlite"
    dashboard = Dashboard(program, feed, path)
    until(path.exists, "the archive")
    dashboard.quit()
    for page in shown("status", "--archive", path, "--width", "200"):
        assert str(path) in page and "at work" in page
    for page in shown("status", "--archive", tmp_path / "none.sqlite", "--width", "200"):
        assert "not used" in page


@tries(SHOW, "--style")
def test_colours_are_drawn_only_where_they_are_asked_for(run, feed):
    plain, coloured = (run("show", "beds", feed, "--style", style, "--now", NOW).stdout for style in ("plain", "ansi"))
    assert "\x1b" not in plain and "\x1b[" in coloured
    assert [line.rstrip() for line in re.sub(r"\x1b\[[\d;]*m", "", coloured).splitlines()] == [line.rstrip() for line in plain.splitlines()]


@tries(SHOW, "--ascii")
def test_nothing_is_drawn_with_other_than_ascii_characters_where_that_is_asked_for(run, feed):
    usual, ascii = (run("show", "beds", feed, "--lang", "en", "--now", NOW, *more).stdout for more in ([], ["--ascii"]))
    assert re.search("[─-⣿]", usual) and not re.search("[─-⣿]", ascii)
    assert "+--" in ascii


@tries(EXPORT, "--output")
def test_the_page_is_written_where_it_is_asked_for(run, feed, tmp_path):
    assert run("export", "beds", feed, "--output", tmp_path / "beds.md", "--now", NOW).stdout == ""
    assert (tmp_path / "beds.md").read_text("utf-8").startswith("# ")
    assert run("export", "beds", feed, "--format", "md", "--output", "-", "--now", NOW).stdout.startswith("# ")


@tries(EXPORT, "--table")
def test_the_csv_is_of_the_table_that_is_asked_for(run, feed):
    command = ["export", "beds", feed, "--format", "csv", "-o", "-", "--lang", "en", "--now", NOW]
    heads = {table: run(*command, "--table", table).stdout.splitlines()[0] for table in ("units", "figures", "values", "findings")}
    assert heads["units"].startswith("District,") and heads["figures"].startswith("Name,Value,")
    assert len(set(heads.values())) == 4


@tries(EXPORT, "--all")
def test_every_panel_is_written_into_a_dated_folder_of_the_one_that_is_named(run, feed, tmp_path):
    result = run("export", "--all", tmp_path / "reports", feed, "--now", NOW)
    assert result.returncode == 0, result.stderr
    [folder] = (tmp_path / "reports").iterdir()
    assert "2026-02-05" in folder.name
    assert {"beds.html", "coverage.pdf", "mobile.xlsx", "index.html", "datapackage.json"} <= {path.name for path in folder.iterdir()}


@tries(EXPORT, "--suppress-below")
def test_sensitive_numbers_below_the_one_that_is_asked_for_are_suppressed(run, feed):
    def suppressed(*arguments):
        page = json.loads(run("export", "cohorts", feed, "--unit", ZHAMBYL, "--format", "json", "-o", "-", "--now", NOW, *arguments).stdout)
        return page["provenance"]["suppression"]

    assert suppressed()["floor"] == 5
    many = suppressed("--suppress-below", "50")
    assert many["floor"] == 50 and many["figures"] > suppressed()["figures"]
