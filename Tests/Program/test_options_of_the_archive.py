"""The effects of the options of `taqta history`."""
import hashlib
import json
import re
import subprocess

import pytest

from calls import tries
from conftest import environment
from test_archive import Dashboard, coverage, put, until

LIST, SHOW, DIFF, PRUNE, VERIFY = (f"taqta history {name}" for name in ("list", "show", "diff", "prune", "verify"))
EACH = (LIST, SHOW, DIFF, PRUNE, VERIFY)

# Calls of each command that read the archive and succeed.
CALLS = {LIST: (), SHOW: ("1",), DIFF: ("1", "2"), PRUNE: ("--keep", "5", "--dry-run"), VERIFY: ()}


@pytest.fixture(scope="module")
def archive(program, tmp_path_factory):
    """An archive of two days: first the coverage of Zhambyl, then a revision, another data set and a broken file."""
    folder = tmp_path_factory.mktemp("archive")
    feed, path = folder / "feed", folder / "archive.sqlite"
    feed.mkdir()

    def receive(day, count, **documents):
        for name, text in documents.items():
            put(feed, f"{name}.json", text)
        dashboard = Dashboard(program, feed, path, "--now", f"{day}T10:00:00+05:00")
        until(lambda: counted(program, path) == count, f"{count} contents and rejections")
        dashboard.quit()

    receive("2026-02-04", 1, zhambyl=coverage(100))
    # The revision is received separately, so that it is the second receipt whichever reading thread is faster.
    receive("2026-02-10", 2, zhambyl=coverage(200, generated="2026-02-10T09:00:00+05:00"))
    receive("2026-02-10", 4, broken="{", mobile=mobile())
    return path


def mobile():
    return json.dumps({
        "format": "taqta-snapshot", "formatVersion": "1.0", "feed": "test-feed", "dataSet": "mobile", "orgUnit": "311000000",
        "asOf": "2026-02-04", "generatedAt": "2026-02-04T09:00:00+05:00",
        "rows": [{"orgUnit": "311000000", "period": "20260204", "values": {"fleet": 19}}]})


def counted(program, path):
    """The number of stored receipts and rejections."""
    command = [program, "history", "list", "--archive", path, "--json"]
    answers = [subprocess.run([*command, *more], capture_output=True, text=True, env=environment()) for more in ([], ["--quarantine"])]
    return sum(len(json.loads(answer.stdout or "[]")) for answer in answers)


@pytest.fixture
def history(run, archive):
    """`taqta history …` on the archive, unless another one is named."""

    def history(command, *arguments):
        named = () if "--archive" in arguments else ("--archive", archive)
        return run(*command.split()[1:], *arguments, *named)

    return history


@pytest.fixture
def listed(history):
    """The receipts selected by some options."""
    return lambda *arguments: json.loads(history(LIST, "--json", *arguments).stdout)


@tries(EACH, "--archive")
def test_the_archive_that_is_named_is_read(history, tmp_path):
    for command, arguments in CALLS.items():
        assert history(command, *arguments).returncode == 0, command
        missing = history(command, *arguments, "--archive", tmp_path / "none.sqlite")
        assert missing.returncode == 3 and "none.sqlite" in missing.stderr and missing.stdout == "", command


@tries(EACH, "--lang")
def test_the_archive_is_told_of_in_the_language_that_is_asked_for(history, tmp_path):
    for command, arguments in CALLS.items():
        words = {history(command, *arguments, "--lang", language).stdout for language in ("kk", "ru", "en")}
        assert len(words) == (1 if command == SHOW else 3), command
        wrong = {history(command, *arguments, "--archive", tmp_path / "none", "--lang", language).stderr for language in ("kk", "ru", "en")}
        assert len(wrong) == 3, command


@tries((LIST, SHOW, DIFF, VERIFY), "--now")
def test_what_was_received_is_told_of_in_the_same_way_at_any_time(history):
    for command in (LIST, SHOW, DIFF, VERIFY):
        told = {history(command, *CALLS[command], "--now", f"{year}-01-01T00:00:00Z").stdout for year in (2026, 2036)}
        assert len(told) == 1 and told != {""}, command


@tries(PRUNE, "--now")
def test_the_days_that_stay_are_counted_back_from_now(history):
    def removed(now):
        return re.search(r"Would remove: (\d+)", history(PRUNE, "--keep", "3d", "--dry-run", "--lang", "en", "--now", now).stdout)[1]

    assert removed("2026-02-05T10:00:00+05:00") == "0"
    assert removed("2026-02-10T10:00:00+05:00") == "1"


@tries(LIST, "--json")
def test_receipts_are_listed_as_json(listed):
    assert [(receipt["path"], receipt["revision"]) for receipt in listed() if receipt["path"] == "zhambyl.json"] == [
        ("zhambyl.json", 1), ("zhambyl.json", 2)]
    assert listed()[0]["sha256"] == hashlib.sha256(coverage(100).encode()).hexdigest()


@tries(LIST, "--data-set", "--unit", "--path")
def test_only_what_is_asked_for_is_listed(listed):
    assert len(listed()) == 3
    for option in [("--data-set", "mobile"), ("--unit", "311000000"), ("--path", "obil")]:
        assert [receipt["path"] for receipt in listed(*option)] == ["mobile.json"], option


@tries(LIST, "--since")
def test_only_what_was_received_since_a_day_is_listed(listed):
    assert [receipt["path"] for receipt in listed("--since", "2026-02-04")][0] == "zhambyl.json"
    assert len(listed("--since", "2026-02-04")) == 3
    assert len(listed("--since", "2026-02-05")) == 2
    assert listed("--since", "2026-02-11") == []


@tries(LIST, "--quarantine")
def test_rejected_documents_are_listed_with_their_reasons(history, listed):
    [entry] = listed("--quarantine")
    assert entry["path"] == "broken.json" and entry["reasons"]
    assert "broken.json" in history(LIST, "--quarantine").stdout and "broken.json" not in history(LIST).stdout
