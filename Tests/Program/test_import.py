"""`taqta import`: tables made by other programs, and malicious files."""
import csv
import io
import json
import shutil
import subprocess
import zipfile

import openpyxl
import pytest

from calls import tries

OPTIONS = ["--as", "coverage", "--unit", "310000000", "--as-of", "2026-02-04", "--lang", "en", "--now", "2026-02-05T09:00:00+05:00"]
HEADS = ["Аудан", "Тіркелген халық", "Сақтандырылған, адам"]


@pytest.fixture
def take(run, tmp_path):
    """Imports a file with the usual options; the document is None if nothing was written."""

    def take(path, *arguments, options=OPTIONS):
        out = tmp_path / "out.json"
        out.unlink(missing_ok=True)
        result = run("import", path, *options, "-o", out, *arguments)
        return result, json.loads(out.read_text()) if out.exists() else None

    return take


@pytest.fixture
def written(tmp_path):
    def written(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


def values(document):
    """The values by unit, period and category."""
    found = {}
    for row in document["rows"]:
        category = ",".join(sorted(row.get("by", {}).values()))
        for element, value in row["values"].items():
            plain = value
            if isinstance(value, dict):
                plain = value.get("value", value.get("missing"))
            found[row["orgUnit"], row.get("period") or row.get("through"), category, element] = plain
    return found


def workbook(path, rows, **cells):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for name, value in cells.items():
        sheet[name] = value
    book.save(path)
    return path


@tries("taqta import", "--as", "--unit", "--as-of", "-o")
def test_a_table_of_districts_becomes_a_snapshot_that_check_accepts(take, written, run, tmp_path):
    rows = [HEADS, ["Тараз қ.", "385\u00a0120", "334 001"], ["Қордай ауданы", "150000", "~120 000"], ["Барлығы", "535 120", "н/д"]]
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    result, document = take(written("districts.csv", text.getvalue()))
    assert result.returncode == 0, result.stderr
    assert values(document) == {
        ("310000000", "20260204", "", "attached"): 535120, ("310000000", "20260204", "", "insured"): "notReported",
        ("311000000", "20260204", "", "attached"): 385120, ("311000000", "20260204", "", "insured"): 334001,
        ("314800000", "20260204", "", "attached"): 150000, ("314800000", "20260204", "", "insured"): 120000,
    }
    assert document["sources"] == [{"id": "s1", "title": "districts.csv", "kind": "import"}]
    assert run("check", tmp_path / "out.json").returncode == 0


def test_the_same_file_gives_the_same_bytes(take, written, tmp_path):
    path = written("a.csv", "Аудан,insured\nТараз,5\nҚордай,6\n")
    take(path)
    first = (tmp_path / "out.json").read_bytes()
    take(path)
    assert (tmp_path / "out.json").read_bytes() == first


def test_a_long_table_gives_the_shipped_figures_again(take, written, snapshots):
    shipped = json.loads((snapshots / "310000000/coverage/2026-02-04.json").read_text())
    lines = ["orgUnit,dataElement,period,value,missing"]
    for row in shipped["rows"]:
        for element, value in row["values"].items():
            lines.append(f"{row['orgUnit']},coverage.{element},{row['period']},{value.get('value', '')},{value.get('missing', '')}")
    result, document = take(written("long.csv", "\n".join(lines)), "--once")
    assert result.returncode == 0, result.stderr
    assert values(document) == values(shipped)


@pytest.mark.parametrize("panel, unit, as_of", [("coverage", "310000000", "2026-02-04"), ("cohorts", "310000000", "2026-02-04"), ("mobile", "KZ", "2021-03-31")])
@pytest.mark.parametrize("format", ["csv", "excel-ru", "xlsx", "dhis2"])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_was_exported_is_imported_again(run, take, snapshots, tmp_path, panel, unit, as_of, format, language):
    name = tmp_path / f"page.{format}"
    arguments = ["--csv-profile", format] if format == "excel-ru" else []
    kind = "csv" if format == "excel-ru" else format
    exported = run("export", panel, snapshots, "--unit", unit, "--format", kind, "--table", "values", "-o", name, "--lang", language, *arguments)
    assert exported.returncode == 0, exported.stderr
    result, document = take(name, "--once", options=["--as", panel, "--unit", unit, "--as-of", as_of])
    assert result.returncode == 0, result.stderr
    shipped = values(json.loads((snapshots / unit / panel / f"{as_of}.json").read_text()))
    imported = values(document)
    assert imported and all(shipped[key] == value for key, value in imported.items())


def test_synthetic_figures_stay_synthetic(run, take, feed, tmp_path):
    for kind in ["csv", "xlsx", "dhis2"]:
        name = tmp_path / f"synthetic.{kind}"
        run("export", "coverage", feed, "--unit", "310000000", "--format", kind, "--table", "values", "-o", name)
        result, document = take(name)
        assert document is not None, result.stderr
        assert document["synthetic"] is True, kind


def test_every_spelling_of_a_number_is_read(take, written):
    spellings = {
        "1 012 856": 1012856, "1\u00a0012\u00a0856": 1012856, "1\u202f012\u202f856": 1012856, "1,012,856": 1012856, "1012856": 1012856,
        "≥50": 50, "~50": 50, "50-ден астам": 50, "—": "notReported", "-": "notReported", "жоқ": "notReported", "n/a": "notReported",
        "•••": "suppressed", "1,2 млн": 1200000, "50 чел.": 50, "'1'000'": None,
    }
    for text, value in spellings.items():
        table = io.StringIO()
        csv.writer(table).writerows([["orgUnit", "attached", "insured"], ["310000000", text, "1"]])
        result, document = take(written("number.csv", table.getvalue()))
        if value is None:
            assert result.returncode == 1 and document is None
        else:
            assert values(document)["310000000", "20260204", "", "attached"] == value, text


@tries("taqta import", "--decimal")
def test_a_comma_that_can_be_both_asks_which(take, written):
    path = written("a.csv", 'orgUnit,beds24h\n310000000,"1,500"\n')
    options = ["--as", "beds", *OPTIONS[2:]]
    result, document = take(path, options=options)
    assert result.returncode == 1 and document is None
    assert "--decimal" in result.stderr and "a.csv:2:11: error" in result.stderr
    for mark, value in [("comma", 1.5), ("point", 1500)]:
        assert values(take(path, "--decimal", mark, options=options)[1])["310000000", "20260204", "", "beds24h"] == value
    sure = written("b.csv", 'orgUnit,beds24h\n311000000,"1,500"\n310000000,"1,012,856"\n')
    assert values(take(sure, options=options)[1])["311000000", "20260204", "", "beds24h"] == 1500


def test_units_that_are_not_certain_are_errors_with_their_place(take, written):
    path = written("a.csv", "Аймақ;insured\nЖамбыл;1\nАтырау;2\nҚордой;3\nАлматы;4\n750000000;5\n")
    options = ["--as", "coverage", "--unit", "KZ", "--as-of", "2026-02-04", "--lang", "en"]
    result, document = take(path, options=options)
    assert result.returncode == 1 and document is None
    assert "a.csv:5:1: error: The name of the unit is ambiguous: Алматы" in result.stderr
    assert "750000000" in result.stderr and "190000000" in result.stderr
    assert "did you mean Korday" in result.stderr or "did you mean Қордай" in result.stderr
    regional, document = take(path)
    assert "The unit 750000000 (750000000) is not inside 310000000" in regional.stderr


def test_an_unknown_head_is_a_warning_with_a_suggestion(take, written):
    result, document = take(written("a.csv", "Аудан,Сактандырылган,Тіркелген хлық\nТараз,5,6\n"))
    assert result.returncode == 0
    assert "a.csv:1:" in result.stderr and "did you mean Тіркелген халық" in result.stderr
    assert values(document) == {("311000000", "20260204", "", "insured"): 5}


@tries("taqta import", "--period", "--through")
def test_flows_need_a_period(take, written):
    path = written("a.csv", "budgetDE\n5\n")
    result, document = take(path)
    assert result.returncode == 1 and "--period" in result.stderr and document is None
    assert values(take(path, "--period", "2026Q1")[1]) == {("310000000", "2026Q1", "", "budgetDE"): 5}
    assert take(path, "--through", "2026-02-04")[1]["rows"][0]["through"] == "2026-02-04"


def test_periods_in_words(take, written):
    rows = ["2026 ж. 1-тоқсан", "II кв. 2026 г.", "Q3 2026", "ақпан 2026", "март 2026", "20260404", "2026-05", "5 мая 2026 г.", "2026"]
    # No part is larger than its whole.
    amounts = [20, 30, 2, 3, 4, 5, 8, 7, 100]
    table = "Кезең;budgetDE\n" + "".join(f"{row};{amount}\n" for row, amount in zip(rows, amounts))
    document = take(written("a.csv", table))[1]
    assert {row["period"]: row["values"]["budgetDE"] for row in document["rows"]} == {
        "2026Q1": 20, "2026Q2": 30, "2026Q3": 2, "202602": 3, "202603": 4, "20260404": 5, "202605": 8, "20260505": 7, "2026": 100}


def test_records_with_fields_of_every_type(take, written):
    table = (
        "id;Бейіндер;COVID-19 көмегіне қатысады;Санитарлық рұқсат;Жоспардың күйі;Қайта жандану күні\n"
        "hospital-1;хирургиялық, неврологиялық;жоқ;иә;;04.08.2020\n"
        "hospital-2;surgery|neurology;нет;да;;4 тамыз 2020\n"
        "hospital-3;;;;;н/д\n")
    result, document = take(written("a.csv", table), options=["--as", "resumption", "--unit", "750000000", "--as-of", "2020-08-10", "--lang", "en"])
    assert result.returncode == 0, result.stderr
    expected = {"profiles": ["surgery", "neurology"], "covid": False, "sanitaryPermit": True, "resumptionDate": "2020-08-04"}
    unit = {"orgUnit": "750000000"}
    assert document["records"] == [
        {"id": "hospital-1", **unit, **expected}, {"id": "hospital-2", **unit, **expected}, {"id": "hospital-3", **unit}]


def test_old_russian_encoding_is_read_and_said(take, written):
    result, document = take(written("a.csv", "Район;Застраховано\nТараз;5\nҚордай;6\n".encode("kz1048")))
    assert result.returncode == 0 and "windows-1251" in result.stderr
    assert values(document)["314800000", "20260204", "", "insured"] == 6


def test_damaged_utf8_is_refused_with_its_place(take, written):
    result, document = take(written("a.csv", "Аудан;insured\nТара".encode() + b"\xff" + "з;5\n".encode()))
    assert result.returncode == 1 and document is None
    assert "a.csv:2:9: error" in result.stderr


def test_a_file_cut_short_inside_quotes_is_refused(take, written):
    result, document = take(written("a.csv", 'Аудан,insured\n"Тараз,5\n'))
    assert result.returncode == 1 and "a.csv:2:1: error" in result.stderr and document is None


def test_an_unquoted_decimal_comma_does_not_move_the_figures(take, written):
    result, document = take(written("a.csv", "Аудан,statedCoverage,insured\nТараз,86,4,5\n"))
    assert result.returncode == 1 and "4 fields" in result.stderr and document is None


def test_numbers_beyond_all_bounds_are_refused(take, written):
    for text in ["1e400", "99999999999999999999", "9" * 400, "-5", "NaN", "0x10"]:
        result, document = take(written("a.csv", f"Аудан;insured\nТараз;{text}\n"))
        assert result.returncode == 1 and document is None, text
        assert "a.csv:2:12: error" in result.stderr, result.stderr


def test_a_workbook_of_openpyxl(take, tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Титул"
    sheet = book.create_sheet("Қамту")
    sheet.append(["Жамбыл облысы", None, None, None])
    sheet.append(["Аудан", "Сақтандырылған", "Көрсетілген қамту", "Кезең"])
    sheet.append(["Тараз қаласы", 334001, 0.867, "20260204"])
    sheet.append([314800000, 120000, 0.57, None])
    sheet["C3"].number_format = sheet["C4"].number_format = "0.0%"
    sheet["D4"] = __import__("datetime").date(2026, 2, 4)
    sheet["D4"].number_format = "DD.MM.YYYY"
    book.save(tmp_path / "a.xlsx")
    result, document = take(tmp_path / "a.xlsx")
    assert result.returncode == 0, result.stderr
    assert values(document) == {
        ("311000000", "20260204", "", "insured"): 334001, ("311000000", "20260204", "", "statedCoverage"): 86.7,
        ("314800000", "20260204", "", "insured"): 120000, ("314800000", "20260204", "", "statedCoverage"): 57,
    }


def test_heads_over_merged_cells(take, tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [["Аудан", "қант диабеті", None, "гломерулярлық аурулар", None],
                [None] + ["Сақтандырылмаған, бұрын", "Сақтандырылмаған, қазір"] * 2, ["Тараз", 10, 5, 4, 3]]:
        sheet.append(row)
    for cells in ["A1:A2", "B1:C1", "D1:E1"]:
        sheet.merge_cells(cells)
    book.save(tmp_path / "a.xlsx")
    result, document = take(tmp_path / "a.xlsx", options=["--as", "cohorts", *OPTIONS[2:]])
    assert result.returncode == 0, result.stderr
    assert values(document) == {
        ("311000000", "20260204", "diabetes", "uninsuredBefore"): 10, ("311000000", "20260204", "diabetes", "uninsuredNow"): 5,
        ("311000000", "20260204", "glomerular", "uninsuredBefore"): 4, ("311000000", "20260204", "glomerular", "uninsuredNow"): 3,
    }


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_workbook_of_libreoffice_with_formulas(take, written, tmp_path):
    source = written("b.csv", "Аудан;Тіркелген халық;Сақтандырылған;Сақтандырылмаған\nТараз;100;80;=B2-C2\nҚордай;50;40;=B3-C3\n")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--infilter=CSV:59,34,76,1", "--convert-to", "xlsx",
         "--outdir", tmp_path, source], check=True, capture_output=True, timeout=300)
    result, document = take(tmp_path / "b.xlsx")
    assert result.returncode == 0, result.stderr
    assert "Cells with formulas: 2" in result.stderr
    assert values(document)["311000000", "20260204", "", "uninsured"] == 20


def test_a_formula_without_a_result_and_an_error_are_refused(take, tmp_path):
    result, document = take(workbook(tmp_path / "a.xlsx", [HEADS, ["Тараз", "=1+1", 5]]))
    assert result.returncode == 1 and document is None
    assert "a.xlsx:2:2: error" in result.stderr and "Sheet!B2" in result.stderr


@tries("taqta import", "--sheet")
def test_a_sheet_by_its_name(take, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Аудан", "insured"])
    book.active.append(["Тараз", 1])
    book.create_sheet("екінші").append(["Аудан", "insured"])
    book["екінші"].append(["Тараз", 2])
    book.save(tmp_path / "a.xlsx")
    assert values(take(tmp_path / "a.xlsx")[1])["311000000", "20260204", "", "insured"] == 1
    assert values(take(tmp_path / "a.xlsx", "--sheet", "екінші")[1])["311000000", "20260204", "", "insured"] == 2
    result, _ = take(tmp_path / "a.xlsx", "--sheet", "үшінші")
    assert result.returncode == 1 and "екінші" in result.stderr


def altered(path, part, content):
    """A copy of the workbook with one part replaced."""
    result = path.with_name("altered.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.namelist():
            new.writestr(item, content if item == part else old.read(item))
    return result


def test_a_zip_bomb_is_refused(take, tmp_path):
    path = workbook(tmp_path / "a.xlsx", [HEADS, ["Тараз", 1, 2]])
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    bomb = altered(path, "xl/worksheets/sheet1.xml", sheet.replace(b"</sheetData>", b" " * 400_000_000 + b"</sheetData>"))
    result, document = take(bomb)
    assert result.returncode == 1 and "unpacks" in result.stderr and document is None


def test_entity_bombs_are_refused(take, tmp_path):
    path = workbook(tmp_path / "a.xlsx", [HEADS, ["Тараз", 1, 2]])
    entities = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    laughs = f'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a0 "ha">{entities}]><sst><si><t>&a9;</t></si></sst>'
    result, document = take(altered(path, "xl/worksheets/sheet1.xml", laughs.encode()))
    assert result.returncode == 1 and "DOCTYPE" in result.stderr and document is None


def test_damaged_workbooks_are_refused(take, written, tmp_path):
    whole = workbook(tmp_path / "a.xlsx", [HEADS] + [["Тараз", 1, 2]] * 50).read_bytes()
    for count in range(10, len(whole), 97):
        result, document = take(written("cut.xlsx", whole[:count]))
        assert result.returncode == 1 and document is None, count
    for part, content in [("xl/workbook.xml", b"<workbook>"), ("xl/worksheets/sheet1.xml", b"\x00\xff"), ("_rels/.rels", b"")]:
        result, document = take(altered(tmp_path / "a.xlsx", part, content))
        assert result.returncode == 1 and document is None, part
    assert take(written("old.xlsx", b"\xd0\xcf\x11\xe0" + b"\0" * 600))[0].returncode == 1


def test_dhis2_analytics_resolve_identifiers_by_their_metadata(take, written):
    document = {
        "headers": [{"name": name} for name in ["dx", "pe", "ou", "value"]],
        "rows": [["fbfJHSPpUQD", "20260204", "O6uvpzGd5pu", "334001.0"], ["fbfJHSPpUQD", "20260204", "fdc6uOvgoji", "120000"]],
        "metaData": {"items": {
            "fbfJHSPpUQD": {"name": "Сақтандырылған"}, "O6uvpzGd5pu": {"name": "Тараз қаласы"},
            "fdc6uOvgoji": {"code": "314800000", "name": "Korday"}}}}
    result, snapshot = take(written("a.json", json.dumps(document)))
    assert result.returncode == 0, result.stderr
    assert values(snapshot) == {("311000000", "20260204", "", "insured"): 334001, ("314800000", "20260204", "", "insured"): 120000}


@tries("taqta import", "--map")
def test_dhis2_identifiers_are_resolved_by_the_mapping(take, written):
    entry = {"dataElement": "fbfJHSPpUQD", "period": "20260204", "orgUnit": "O6uvpzGd5pu", "categoryOptionCombo": "HllvX50cXC0", "value": "5"}
    path = written("a.json", json.dumps({"dataValues": [entry]}))
    assert take(path)[0].returncode == 1
    mapping = {"format": "taqta-import-map", "formatVersion": "1.0", "dataSet": "coverage",
               "elements": {"fbfJHSPpUQD": "insured"}, "units": {"O6uvpzGd5pu": "311000000"}}
    result, document = take(path, "--map", written("map.json", json.dumps(mapping)))
    assert result.returncode == 0, result.stderr
    assert values(document) == {("311000000", "20260204", "", "insured"): 5}


def test_json_that_is_no_dhis2_is_refused(take, written):
    for content in ["{}", '{"dataValues": 5}', '{"dataValues": [{"value": 5}]}', '{"a": 1, "a": 2}', "{", '{"headers": [], "rows": []}']:
        result, document = take(written("a.json", content))
        assert result.returncode == 1 and document is None, content


@tries("taqta import", "--write-map")
def test_a_written_mapping_gives_the_same_again(take, written, tmp_path):
    path = written("a.csv", "Аудан;Сактандырылган;Белгісіз\nТараз;5;7\n")
    mapping = tmp_path / "map.json"
    first = take(path, "--write-map", mapping)[1]
    found = json.loads(mapping.read_text())
    assert found["columns"] == {"Аудан": "orgUnitName", "Сактандырылган": "element:insured", "Белгісіз": "ignore"}
    result, second = take(path, "--map", mapping)
    assert second == first and "warnings 0" in result.stderr
    found["columns"]["Белгісіз"] = "element:attached"
    mapping.write_text(json.dumps(found))
    assert values(take(path, "--map", mapping)[1])["311000000", "20260204", "", "attached"] == 7


def test_a_faulty_mapping_stops_the_import(take, written):
    path = written("a.csv", "Аудан;insured\nТараз;5\n")
    for content in ['{"format": "x"}', '{"format": "taqta-import-map", "formatVersion": "1.0", "colums": {}}',
                    '{"format": "taqta-import-map", "formatVersion": "1.0", "columns": {"a": "element:none"}}', "{"]:
        result, document = take(path, "--map", written("map.json", content))
        assert result.returncode == 1 and "map.json" in result.stderr and document is None, content


@tries("taqta import", "--dry-run", "--lang")
def test_a_dry_run_tells_how_the_file_is_understood_and_writes_nothing(run, written, tmp_path):
    path = written("a.csv", "Жамбыл облысы;\nАудан;Сақтандырылған\nТараз;5\n")
    before = sorted(tmp_path.iterdir())
    for language, word in [("kk", "Тараз қаласы"), ("ru", "город Тараз"), ("en", "Taraz city")]:
        result = run("import", path, "--as", "coverage", "--unit", "310000000", "--as-of", "2026-02-04", "--dry-run", "--lang", language)
        assert result.returncode == 0 and "element:insured" in result.stdout and word in result.stdout, result.stderr
    assert sorted(tmp_path.iterdir()) == before


def test_exit_codes_of_usage_and_files(run, written, tmp_path):
    path = written("a.csv", "insured\n5\n")
    assert run("import", path, *OPTIONS).returncode == 2
    assert run("import", path, *OPTIONS, "-o", "-", "--as-of", "2026-02-30").returncode == 2
    assert run("import", path, *OPTIONS, "-o", "-", "--as", "coverag").returncode == 2
    assert run("import", path, *OPTIONS, "-o", "-", "--unit", "999999999").returncode == 2
    assert run("import", path, *OPTIONS, "-o", "-", "--period", "2026", "--through", "2026-01-01").returncode == 2
    assert run("import", tmp_path / "none.csv", *OPTIONS, "-o", "-").returncode == 3
    assert run("import", tmp_path, *OPTIONS, "-o", "-").returncode == 3
    assert run("import", path, *OPTIONS, "-o", tmp_path / "none" / "out.json").returncode == 3
    assert json.loads(run("import", path, *OPTIONS, "-o", "-").stdout)["rows"][0]["values"] == {"insured": 5}


def test_an_error_leaves_the_old_snapshot_as_it_was(run, written, tmp_path):
    out = written("out.json", "old")
    assert run("import", written("a.csv", "insured\nx\n"), *OPTIONS, "-o", out).returncode == 1
    assert out.read_text() == "old"


@tries("taqta import", "--once")
def test_what_the_rules_find_stops_the_import_unless_it_is_a_publication(take, written):
    path = written("a.csv", "Аудан;beds24h;beds24hState;beds24hPrivate\n310000000;100;50;49\n")
    options = ["--as", "beds", *OPTIONS[2:]]
    result, document = take(path, options=options)
    assert result.returncode == 1 and "rule.bedsSum" in result.stderr and document is None
    result, document = take(path, "--once", options=options)
    assert result.returncode == 0 and "rule.bedsSum" in result.stderr and document["cadence"] == "once"


def test_text_of_a_file_cannot_command_the_terminal(take, written):
    result, _ = take(written("a.csv", "Аудан;insured;\x1b[31mred\nТараз;5;6\n"))
    assert "\x1b" not in result.stderr
