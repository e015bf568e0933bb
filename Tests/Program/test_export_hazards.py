"""Hazards of exports: hostile text, failing disks, existing files, small numbers."""
import csv
import html.parser
import io
import json
import re
import resource
import signal
import stat
import subprocess
import time

import openpyxl
import pytest

import calls
from calls import tries
from conftest import environment

NOW = "2026-02-05T19:04:00+05:00"
ZHAMBYL = "310000000"
FORMATS = ["csv", "json", "xlsx", "html", "txt", "ansi", "md", "brief", "pdf", "svg"]

HOSTILE = [
    '=HYPERLINK("http://evil.example","x")', "+7 701 000 00 00", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1",
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "a]]>b-->c", "\x1b]0;owned\x07", "\u202eevil\u202c", "zero\u200bwidth",
    "a\u0301\u0302\u0303\u0304\u0305\u0306", "line\nbreak", "comma,semi;quote\"", "{{7*7}}", "%n%s", "x" * 40_000,
]


@pytest.fixture
def hostile(tmp_path):
    """A registry with names that exploit programs opening the export."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    document = {
        "format": "taqta-snapshot", "formatVersion": "1.0", "feed": "../../evil/=feed", "contact": "=cmd", "dataSet": "mobile",
        "orgUnit": ZHAMBYL, "asOf": "2026-02-04", "generatedAt": "2026-02-04T09:00:00+05:00",
        "sources": [{"id": "s1", "title": "<b>=source</b>\x1b[31m"}],
        "rows": [{"orgUnit": ZHAMBYL, "period": "20260204", "values": {"fleet": 19}}],
        "records": [{"id": f"m{number}", "orgUnit": ZHAMBYL, "name": name, "status": "working"} for number, name in enumerate(HOSTILE)],
    }
    (folder / "mobile.json").write_text(json.dumps(document), "utf-8")
    return folder


@pytest.fixture
def export(run):
    def export(feed, name, target, panel="mobile", *arguments):
        return run("export", panel, feed, "--unit", ZHAMBYL, "--format", name, "-o", target, "--now", NOW, "--lang", "en", *arguments)

    return export


# X1: formulas


def test_no_text_of_a_csv_begins_like_a_formula_and_negative_numbers_stay_numbers(export, hostile, feed, tmp_path):
    for profile, separator in (("rfc4180", ","), ("excel-ru", ";")):
        text = export(hostile, "csv", "-", "mobile", "--csv-profile", profile).stdout.removeprefix("\ufeff")
        fields = [field for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator) for field in line]
        assert any(field.startswith("'=") for field in fields)
        assert not [field for field in fields if field and field[0] in "=+-@\t\r＝"]
    changes = export(feed, "csv", "-", "beds", "--table", "figures", "--compare", "previous").stdout
    numbers = [field for line in csv.reader(io.StringIO(changes, newline="")) for field in line if re.fullmatch(r"-\d+(\.\d+)?", field)]
    assert numbers, "a decrease is a negative number"


def test_a_workbook_holds_hostile_text_as_text(export, hostile, tmp_path):
    target = tmp_path / "x.xlsx"
    assert export(hostile, "xlsx", target).returncode == 0
    cells = [cell for sheet in openpyxl.load_workbook(target).worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    texts = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert HOSTILE[0] in texts, "in a workbook the text need not be changed"
    # X3: the limits of Excel
    assert max(len(text) for text in texts) <= 32_767
    assert not [text for text in texts if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", text)]


def test_libreoffice_calculates_nothing_of_a_hostile_workbook(export, hostile, tmp_path):
    export(hostile, "xlsx", tmp_path / "x.xlsx")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "fods", "--outdir", tmp_path,
         tmp_path / "x.xlsx"], check=True, capture_output=True, timeout=120)
    assert "table:formula" not in (tmp_path / "x.fods").read_text("utf-8")


# X4: markup


class Tags(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.handlers = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.append(tag)
        self.handlers += [name for name, value in attributes if name.startswith("on")]


def test_markup_in_data_stays_text(export, hostile, tmp_path):
    page = export(hostile, "html", "-").stdout
    tags = Tags(page)
    assert "script" not in tags.found and "b" not in tags.found and tags.handlers == []
    assert "&lt;script&gt;" in page
    markdown = export(hostile, "md", "-").stdout
    assert "<script>" not in markdown.replace("\\<", "")


@pytest.mark.parametrize("name", FORMATS)
def test_no_control_character_of_data_reaches_a_file(export, hostile, tmp_path, name):
    target = tmp_path / f"x.{name}"
    result = export(hostile, name, target)
    assert result.returncode == 0, result.stderr
    if name in ("xlsx", "pdf"):
        return
    text = target.read_bytes().decode("utf-8")
    if name == "ansi":
        text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069\u200b]", text)


# X5: file names


def test_names_of_files_hold_only_letters_digits_and_hyphens(run, hostile, tmp_path):
    result = run("export", "--all", tmp_path / "out", hostile, "--now", NOW, "--lang", "en")
    assert result.returncode == 0, result.stderr
    (folder,) = (tmp_path / "out").iterdir()
    for path in folder.iterdir():
        assert re.fullmatch(r"[A-Za-z0-9.-]+", path.name) and ".." not in path.name, path.name
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hostile", "out"]


# X6–X8: failing disks


@pytest.mark.parametrize("name", ["csv", "json", "xlsx", "html", "pdf"])
@pytest.mark.parametrize("call", ["write", "fsync", "rename", "fchmod"])
def test_a_failing_call_leaves_the_old_file_and_nothing_else(program, snapshots, tmp_path, call, name):
    target = tmp_path / f"page.{name}"
    target.write_text("the old file")
    # Only the main thread is traced, and it writes nothing else; the reading threads are not affected.
    result = subprocess.run(
        ["strace", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:error={'ENOSPC' if call == 'write' else 'EIO'}",
         program, "export", "coverage", snapshots, "--format", name, "-o", target],
        capture_output=True, text=True, timeout=60, env=environment())
    assert result.returncode == 3, result.stderr
    assert target.read_text() == "the old file"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("name", ["csv", "html", "xlsx", "png"])
def test_a_disk_that_fills_up_half_way_leaves_the_old_file(program, feed, tmp_path, name):
    target = tmp_path / f"page.{name}"
    target.write_text("the old file")

    def limit():
        # Files cannot grow beyond this size; the signal usually sent in that case is ignored.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    result = subprocess.run(
        [program, "export", "coverage", feed, "--unit", ZHAMBYL, "--format", name, "-o", target, "--now", NOW], preexec_fn=limit,
        capture_output=True, text=True, timeout=60, env=environment())
    assert result.returncode == 3 and len(result.stderr.splitlines()) == 1, result.stderr
    assert target.read_text() == "the old file"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_full_standard_output_is_an_error_and_a_closed_one_is_not(program, snapshots):
    with open("/dev/full", "w") as full:
        result = subprocess.run(
            [program, "export", "coverage", snapshots, "--format", "csv", "-o", "-"], stdout=full, stderr=subprocess.PIPE, text=True,
            env=environment())
    assert result.returncode == 3 and len(result.stderr.splitlines()) == 1
    pipe = subprocess.run(
        f"'{program}' export coverage '{snapshots}' --format html -o - | head -c 10", shell=True, capture_output=True, text=True,
        env=environment())
    assert pipe.stderr == "" and pipe.stdout.startswith("<!DOCTYPE")


def test_a_killed_export_leaves_the_old_file(program, feed, tmp_path):
    target = tmp_path / "page.html"
    for delay in (0.05, 0.2, 0.4, 0.6):
        target.write_text("the old file")
        process = subprocess.Popen(
            [program, "export", "coverage", feed, "--format", "html", "-o", target], stderr=subprocess.DEVNULL, env=environment())
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        content = target.read_text("utf-8")
        assert content == "the old file" or content.rstrip().endswith("</html>")


def test_permissions_of_a_file_are_kept_and_links_stay_links(export, snapshots, tmp_path):
    target, link = tmp_path / "page.csv", tmp_path / "link.csv"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert export(snapshots, "csv", link, "coverage").returncode == 0
    assert link.is_symlink() and stat.S_IMODE(target.stat().st_mode) == 0o640 and "310000000" in target.read_text("utf-8")


def test_a_new_file_has_the_permissions_of_the_user_s_new_files(program, snapshots, tmp_path):
    subprocess.run(
        f"umask 027; '{program}' export coverage '{snapshots}' --format csv -o '{tmp_path}/page.csv'", shell=True, check=True,
        env=environment())
    assert stat.S_IMODE((tmp_path / "page.csv").stat().st_mode) == 0o640


def test_a_folder_that_is_not_there_is_one_clear_line(export, snapshots, tmp_path):
    result = export(snapshots, "csv", tmp_path / "no" / "page.csv", "coverage")
    assert result.returncode == 3 and len(result.stderr.splitlines()) == 1 and "page.csv" in result.stderr


# X9: the watched folder


def test_json_in_a_watched_folder_is_refused_and_tables_are_not(export, copy):
    for name in ("json", "dhis2", "snapshot"):
        result = export(copy, name, copy / "deep.json", "coverage")
        assert result.returncode == 2 and "watched" in result.stderr
    assert export(copy, "csv", copy / "page.csv", "coverage").returncode == 0
    assert not (copy / "deep.json").exists()


@tries("taqta export", "--watch")
def test_watch_writes_again_when_the_data_change_and_only_then(program, copy, tmp_path):
    target = copy / "page.csv"
    command = [program, "export", "coverage", copy, "--unit", ZHAMBYL, "--format", "csv", "-o", target, "--table", "figures", "--watch", "--now", NOW]
    calls.note(command)
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment())
    try:
        wait_until(lambda: target.exists() and "1012856" in target.read_text("utf-8"))
        seen = [target.stat().st_ino]
        (copy / "other.txt").write_text("not data")
        source = copy / "310000000" / "coverage" / "2026-02-04.json"
        changed = source.read_text("utf-8").replace("1012856", "1012900").replace("T00:00:00", "T01:00:00", 1)
        temporary = source.with_suffix(".new")

        def is_written(number):
            if target.stat().st_ino != seen[-1]:
                seen.append(target.stat().st_ino)
            return number in target.read_text("utf-8")

        # Each written file is a new inode: a loop over its own output or over files without data would show as more.
        for number, hour in (("1012900", 1), ("1012901", 2)):
            temporary.write_text(changed.replace("1012900", number).replace("T01:", f"T0{hour}:"), "utf-8")
            temporary.rename(source)
            wait_until(lambda: is_written(number))
        assert len(seen) == 3
    finally:
        process.terminate()
        process.wait(timeout=10)


def wait_until(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)


# X10: small numbers


DISTRICTS = [
    "311000000", "313600000", "314000000", "314200000", "314800000", "315000000", "315400000", "315600000", "316000000", "316200000",
    "316600000",
]


def cohort(folder, numbers, total=None):
    """Uninsured people of the districts, from the given numbers."""
    folder.mkdir(exist_ok=True)
    rows = [{"orgUnit": unit, "period": "20260204", "values": {"uninsuredNow": number}} for unit, number in zip(DISTRICTS, numbers)]
    rows.append({"orgUnit": ZHAMBYL, "period": "20260204", "values": {"uninsuredNow": sum(numbers) if total is None else total}})
    document = {
        "format": "taqta-snapshot", "formatVersion": "1.0", "feed": "test", "dataSet": "cohorts", "orgUnit": ZHAMBYL,
        "asOf": "2026-02-04", "generatedAt": "2026-02-04T09:00:00+05:00", "rows": rows,
    }
    (folder / "cohorts.json").write_text(json.dumps(document), "utf-8")
    return folder


def shown(export, feed, *arguments):
    """The numbers in the JSON, of the region and of the districts; None if suppressed."""
    page = json.loads(export(feed, "json", "-", "cohorts", *arguments).stdout)
    total = next((figure["value"].get("value") for figure in page["figures"] if figure["id"]["code"] == "uninsuredNow"), None)
    units = {}
    for section in page["sections"]:
        if section["kind"] == "table" and any(column["id"] == "uninsuredNow" for column in section["columns"]):
            column = [found["id"] for found in section["columns"]].index("uninsuredNow")
            for row in section["rows"]:
                if "orgUnit" in row["id"]:
                    units[row["id"]["orgUnit"]] = row["cells"][column].get("value")
    return total, units, page


@pytest.mark.parametrize("numbers", [
    [3, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130],
    [1, 1, 50, 60, 70, 80, 90, 100, 110, 120, 130],
    [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6],
    [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
])
def test_a_small_number_cannot_be_told_from_the_totals(export, tmp_path, numbers):
    feed = cohort(tmp_path / "feed", numbers)
    total, units, page = shown(export, feed)
    truth = dict(zip(DISTRICTS, numbers))
    hidden = [unit for unit in DISTRICTS if units[unit] is None]
    assert all(truth[unit] not in range(1, 5) for unit in DISTRICTS if unit not in hidden)
    assert page["provenance"]["suppression"]["floor"] == 5 and page["provenance"]["suppression"]["figures"] >= len(hidden)
    if hidden and total is not None:
        left = total - sum(number for number in units.values() if number is not None)
        # A reader who knows that no hidden number is zero must still find several possible values for each of them.
        assert len(hidden) >= 2 and left > len(hidden)


def test_the_page_of_a_district_hides_what_the_page_of_its_region_hides(export, tmp_path):
    numbers = [3, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130]
    feed = cohort(tmp_path / "feed", numbers)
    _, units, _ = shown(export, feed)
    hidden = {unit for unit, number in units.items() if number is None}
    assert len(hidden) == 2
    for unit in DISTRICTS:
        total, _, _ = shown(export, feed, "--unit", unit)
        assert (total is None) == (unit in hidden), unit


@pytest.mark.parametrize("name", ["csv", "html", "txt", "md", "brief", "openmetrics", "dhis2", "adx", "xlsx", "pdf"])
def test_no_format_tells_a_suppressed_number(export, tmp_path, name):
    feed = cohort(tmp_path / "feed", [4, 40_417, 51_713, 61_717, 71_719, 81_721, 91_723, 10_101, 11_003, 12_007, 13_009], total=454_131)
    target = tmp_path / f"x.{name}"
    arguments = ["--table", "values"] if name == "csv" else []
    assert export(feed, name, target, "cohorts", *arguments).returncode == 0
    text = plain_text(target)
    # The complementary suppression hides the smallest of the others. A brief has room for a few rows only.
    assert "10101" not in text, name
    assert name == "brief" or "40417" in text, name


def plain_text(path):
    if path.suffix == ".xlsx":
        cells = [cell.value for sheet in openpyxl.load_workbook(path).worksheets for row in sheet.iter_rows() for cell in row]
        return " ".join(str(value) for value in cells if value is not None)
    if path.suffix == ".pdf":
        text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True).stdout.decode("utf-8")
    else:
        text = path.read_text("utf-8")
    return re.sub(r"(?<=\d)[\u00a0\u202f, ](?=\d{3})", "", text)


@tries("taqta export", "--unsuppressed")
def test_a_snapshot_with_small_numbers_is_refused_unless_asked_for_openly(run, export, tmp_path):
    feed = cohort(tmp_path / "feed", [3, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130])
    result = export(feed, "snapshot", tmp_path / "out.json", "cohorts")
    assert result.returncode == 2 and "suppressed" in result.stderr and not (tmp_path / "out.json").exists()
    assert export(feed, "snapshot", tmp_path / "out.json", "cohorts", "--unsuppressed").returncode == 0
    text = export(feed, "txt", "-", "cohorts", "--unsuppressed").stdout
    assert "internal use" in text
    for flags, count in (([], 0), (["--unsuppressed"], 1)):
        folder = tmp_path / f"all{count}"
        assert run("export", "--all", folder, feed, "--now", NOW, *flags).returncode == 0
        assert len(list(folder.glob("*/cohorts.html"))) == 1
        assert len(list(folder.glob("*/snapshot.*"))) == count


# Usage and cron


@tries("taqta export", "--fail-on")
def test_fail_on_ends_with_one_after_writing(run, snapshots, tmp_path):
    target = tmp_path / "page.csv"
    arguments = ["export", "coverage", snapshots, "--unit", ZHAMBYL, "-o", target, "--now", NOW, "--lang", "en"]
    assert run(*arguments, "--fail-on", "error").returncode == 1
    assert target.exists()
    assert run(*arguments).returncode == 0
    beds = run("export", "instructions", snapshots, "--unit", ZHAMBYL, "-o", target, "--fail-on", "error", "--now", NOW)
    assert beds.returncode == 0, beds.stderr
    assert run(*arguments, "--fail-on", "nonsense").returncode == 2


@pytest.mark.parametrize("arguments", [
    ["coverage"], ["coverage", "-o", "x.nonsense"], ["coverage", "--format", "docx", "-o", "-"], ["nonsense", "--format", "csv", "-o", "-"],
    ["coverage", "--format", "csv", "-o", "-", "--table", "nonsense"], ["coverage", "--format", "csv", "-o", "-", "--watch"],
    ["coverage", "--format", "csv", "-o", "-", "--columns", "nonsense"], ["coverage", "--format", "csv", "-o", "-", "--suppress-below", "-1"],
])
def test_a_mistake_in_the_usage_ends_with_two_and_one_line(program, snapshots, arguments, tmp_path):
    (tmp_path / "snapshots").symlink_to(snapshots)
    result = subprocess.run(
        [program, "export", *arguments], cwd=tmp_path, capture_output=True, text=True, timeout=60, env=environment(), stdin=subprocess.DEVNULL)
    assert result.returncode == 2 and result.stderr.strip() and result.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["snapshots"]


@tries("taqta export", "--format", "-o")
def test_the_format_follows_from_the_name_and_a_folder_gets_the_usual_name(run, snapshots, tmp_path):
    assert run("export", "coverage", snapshots, "--unit", ZHAMBYL, "-o", tmp_path / "a.md").returncode == 0
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# ")
    assert run("export", "coverage", snapshots, "--unit", ZHAMBYL, "--format", "csv", "-o", tmp_path).returncode == 0
    assert (tmp_path / "coverage-310000000-2026-02-04.csv").exists()


@tries("taqta export", "--sort", "--filter", "--columns")
@tries("taqta show", "--sort", "--filter")
def test_filter_sort_and_columns_are_those_of_show(run, feed):
    choice = ["--unit", ZHAMBYL, "--now", NOW, "--lang", "ru", "--sort", "insured:desc", "--filter", "а", "--columns", "unit,insured"]
    text = run("export", "coverage", feed, "--format", "csv", "-o", "-", *choice).stdout
    lines = [line for line in csv.reader(io.StringIO(text, newline="")) if not line[0].startswith("#")]
    assert [len(line) for line in lines] == [4] * len(lines), "two columns, the period and the code"
    numbers = [int(line[1]) for line in lines[1:]]
    assert numbers == sorted(numbers, reverse=True) and len(numbers) < 11
    screen = run("show", "coverage", feed, "--width", "60", *choice).stdout
    places = [screen.index(f" {line[0]} ") for line in lines[1:]]
    assert places == sorted(places)
    assert "# filter" in text and "# sort" in text


# From the dashboard


def export_from(screen, target, down):
    """Chooses a format by its position in the list, types a name and orders the file."""
    screen.keys("e", *["Down"] * down, "Enter", "C-u")
    screen.type(str(target))
    screen.keys("Enter")


def bottom(screen):
    return screen.text().rstrip().splitlines()[-1]


def test_the_dashboard_exports_what_it_shows_and_asks_before_it_replaces(dashboard, tmp_path):
    screen = dashboard()
    screen.keys("2")
    screen.wait_for("1 012 856")
    target = tmp_path / "page.csv"
    export_from(screen, target, 2)
    screen.wait_until(target.exists, "the file")
    first = target.stat().st_ino
    assert "310000000" in target.read_text("utf-8-sig")
    screen.wait_until(lambda: target.name in bottom(screen), "the word that it was written")
    export_from(screen, target, 0)
    screen.wait_until(lambda: "Enter" in bottom(screen), "the question whether to replace it")
    assert target.stat().st_ino == first
    screen.keys("Enter")
    screen.wait_until(lambda: target.stat().st_ino != first, "the new file")
    screen.keys("q")
    screen.wait_for_shell()


def test_the_dashboard_refuses_json_in_the_directory_that_it_watches(dashboard, copy):
    screen = dashboard(copy)
    screen.keys("2")
    export_from(screen, copy / "page.json", 10)
    screen.wait_until(lambda: "page.json" in bottom(screen) and "JSON" in bottom(screen), "the refusal")
    assert not (copy / "page.json").exists()
    screen.keys("q")
    screen.wait_for_shell()
