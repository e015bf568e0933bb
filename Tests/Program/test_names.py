"""Fields and elements named like the program's own columns: in every output, and explained by `d`."""
import csv
import io
import json

import openpyxl
import pytest

DEFINITION = {
    "format": "taqta-definition", "formatVersion": "1.0", "code": "visits", "name": {"kk": "Сапарлар", "ru": "Визиты", "en": "Visits"},
    "reportsAt": "district", "cadence": {"rhythm": "daily", "dueDays": 1, "validityDays": 30},
    "elements": [
        {"code": "unit", "name": {"kk": "Бірлік", "ru": "Единица", "en": "Unit element"}, "unit": "person",
         "overTime": "last", "overSpace": "sum"}],
    "recordFields": [
        {"code": code, "name": {"kk": code, "ru": code, "en": f"{code} field"}, "type": kind}
        for code, kind in [("name", "text"), ("text", "text"), ("place", "text"), ("record", "integer"), ("status", "boolean"),
                           ("unit", "date")]]}

SNAPSHOT = {
    "format": "taqta-snapshot", "formatVersion": "1.0", "feed": "visits", "dataSet": "visits", "orgUnit": "310000000",
    "asOf": "2026-02-04", "generatedAt": "2026-02-04T09:00:00+05:00", "synthetic": True,
    "rows": [{"orgUnit": "311000000", "period": "20260204", "values": {"unit": 7}},
             {"orgUnit": "314800000", "period": "20260204", "values": {"unit": 9}}],
    "records": [
        {"id": "a", "orgUnit": "311000000", "name": "First", "text": "note a", "place": "Square", "record": 5, "status": True,
         "unit": "2026-01-03"},
        {"id": "b", "orgUnit": "314800000", "name": "Second", "text": "note b", "place": "Bazaar", "record": 2, "status": False,
         "unit": "2026-01-01"}]}

COLUMNS = ["row.record", "row.place", "text", "place", "record", "status", "unit"]


@pytest.fixture
def visits(tmp_path):
    """A directory with the data set and two days of it; on the earlier day the first record had another place."""
    folder = tmp_path / "visits"
    (folder / "datasets").mkdir(parents=True)
    (folder / "datasets" / "visits.json").write_text(json.dumps(DEFINITION), encoding="utf-8")
    earlier = json.loads(json.dumps(SNAPSHOT))
    earlier |= {"asOf": "2026-02-03", "generatedAt": "2026-02-03T09:00:00+05:00"}
    earlier["records"][0]["place"] = "Harbour"
    for row in earlier["rows"]:
        row["period"] = "20260203"
    for document in (earlier, SNAPSHOT):
        (folder / f"{document['asOf']}.json").write_text(json.dumps(document), encoding="utf-8")
    return folder


def export(run, visits, *arguments):
    result = run("export", "visits", visits, "--unit", "310000000", "--lang", "en", "--now", "2026-02-05T09:00:00+05:00", "-o", "-", *arguments)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_the_data_set_is_accepted(run, visits):
    result = run("check", visits)
    assert result.returncode == 0, result.stdout


def test_json_tells_every_column_apart(run, visits):
    tables = {section["id"]: section for section in json.loads(export(run, visits, "--format", "json"))["sections"]}
    records = tables["records"]
    assert [column["id"] for column in records["columns"]] == COLUMNS
    first = dict(zip(COLUMNS, records["rows"][0]["cells"]))
    assert first["place"] == "Square" and first["row.place"] == "Taraz city"
    assert first["record"]["value"] == 5 and first["status"] == "yes" and first["unit"]["date"] == "2026-01-03"
    assert [column["id"] for column in tables["units"]["columns"]] == ["row.unit", "unit"]


def test_show_and_csv_take_every_column_by_its_name(run, visits):
    chosen = "status,row.place,place,row.record"
    rows = list(csv.reader(io.StringIO(export(run, visits, "--format", "csv", "--table", "records", "--columns", chosen))))
    assert rows[0][:4] == ["status field", "District", "place field", "Name"]
    assert rows[1][:4] == ["yes", "Taraz city", "Square", "First"]


@pytest.mark.parametrize("column, first", [("place", "b"), ("row.place", "b"), ("record", "b"), ("unit", "b"), ("row.record", "a"), ("text", "a")])
def test_every_column_sorts_by_its_own_values(run, visits, column, first):
    tables = json.loads(export(run, visits, "--format", "json", "--table", "records", "--sort", column))["sections"]
    records = next(table for table in tables if table["id"] == "records")
    assert records["sort"]["column"] == column and records["rows"][0]["id"]["record"] == first


def test_show_sorts_by_an_element_called_unit(run, visits):
    page = ["show", "visits", visits, "--unit", "310000000", "--lang", "en", "--now", "2026-02-05T09:00:00+05:00"]
    shown = run(*page, "--sort", "unit:desc").stdout
    lines = [line for line in shown.splitlines() if "Korday" in line or "Taraz" in line]
    assert "Korday" in lines[0]
    refused = run(*page, "--sort", "place")
    assert refused.returncode == 2 and "row.unit" in refused.stderr


def test_the_workbook_has_a_column_for_each(run, visits, tmp_path):
    target = tmp_path / "page.xlsx"
    result = run("export", "visits", visits, "--unit", "310000000", "--lang", "en", "--format", "xlsx", "-o", target)
    assert result.returncode == 0, result.stderr
    sheet = next(sheet for sheet in openpyxl.load_workbook(target) if sheet["A1"].value == "Records")
    assert [cell.value for cell in sheet[4]][:7] == [
        "Name", "District", "text field", "place field", "record field", "status field", "unit field"]
    assert [cell.value for cell in sheet[5]][:6] == ["First", "Taraz city", "note a", "Square", 5, "yes"]


def test_d_explains_a_field_called_place_with_its_earlier_value(dashboard, visits):
    screen = dashboard(visits, "--panel", "visits", "--unit", "310000000", "--lang", "en")
    screen.wait_for("Records", "Square")
    screen.keys("End")
    screen.wait_for_rest()
    screen.keys("Up")
    for _ in range(3):
        screen.keys("Right")
    screen.type("d")
    screen.wait_for("About the field", "Square", "2026-02-04.json", "Before", "Harbour")


def test_d_on_a_change_shows_both_states(dashboard, feed):
    screen = dashboard(feed, "--panel", "coverage", "--unit", "310000000", "--lang", "en")
    screen.wait_for("Districts and cities")
    screen.keys("Right", "Right", "Right", "Right")
    screen.wait_for_rest()
    screen.type("d")
    screen.wait_for("About the change", "Compared with", "Now", "Before")
