"""Every panel in every format, read back by programs independent of taqta."""
import base64
import csv
import hashlib
import html.parser
import io
import json
import pathlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import jsonschema
import openpyxl
import pytest
from prometheus_client.openmetrics.parser import text_string_to_metric_families as openmetrics
from prometheus_client.parser import text_string_to_metric_families as prometheus

from calls import tries
from conftest import environment

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"
NOW = "2026-02-05T19:04:00+05:00"
ZHAMBYL = "310000000"


class Bundle:
    """The output of `export --all` for one feed."""

    def __init__(self, program, feed, folder, language):
        self.language = language
        arguments = ["export", "--all", folder, feed, "--unit", ZHAMBYL, "--lang", language, "--now", NOW]
        self.result = subprocess.run(
            [program, *map(str, arguments)], capture_output=True, text=True, timeout=600, env=environment())
        assert self.result.returncode == 0, self.result.stderr
        (self.folder,) = folder.iterdir()
        self.package = json.loads((self.folder / "datapackage.json").read_text("utf-8"))
        self.pages = {path.stem: json.loads(path.read_text("utf-8")) for path in self.folder.glob("*.json") if self.is_page(path)}

    @staticmethod
    def is_page(path):
        return "." not in path.stem and path.stem != "datapackage"

    def files(self, suffix):
        found = sorted(path for path in self.folder.iterdir() if path.name.endswith(suffix))
        assert found, f"the bundle has no {suffix}"
        return found

    def table(self, panel, table):
        for section in self.pages[panel]["sections"]:
            if section["kind"] == "table" and section["id"] == table:
                return section
        return None


@pytest.fixture(scope="session", params=["shipped", "simulated"])
def bundle(request, program, snapshots, feed, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bundle")
    source, language = (snapshots, "kk") if request.param == "shipped" else (feed, "ru")
    return Bundle(program, source, folder, language)


PANELS = {
    "overview", "coverage", "cohorts", "beds", "resumption", "mobile", "volumes", "rehabilitation", "primaryCare", "referrals",
    "outreach", "instructions", "payments", "organisations", "status",
}
FORMATS = ["csv", "xlsx", "html", "json", "pdf", "png", "svg", "brief.txt", "md", "txt"]


def test_every_panel_with_content_is_in_the_bundle_in_every_format(bundle):
    # The shipped sources have no data on organisations; everything else has a page.
    assert PANELS - set(bundle.pages) <= {"organisations", "payments"}
    assert len(bundle.pages) >= 12
    names = [path.name for path in bundle.folder.iterdir()]
    for panel in bundle.pages:
        for suffix in FORMATS:
            assert any(name.startswith(panel + ".") and name.endswith("." + suffix) for name in names), (panel, suffix)


def test_the_data_package_names_every_file_with_its_size_and_hash(bundle):
    listed = {resource["path"]: resource for resource in bundle.package["resources"]}
    there = {path.name for path in bundle.folder.iterdir()} - {"datapackage.json", "index.html"}
    assert set(listed) == there
    for name, resource in listed.items():
        content = (bundle.folder / name).read_bytes()
        assert resource["bytes"] == len(content) and resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
        assert re.fullmatch(r"[A-Za-z0-9.-]+", name)


def test_all_files_are_of_one_generation(bundle):
    assert len({page["provenance"]["generation"] for page in bundle.pages.values()}) == 1


# CSV


def rows(path):
    content = path.read_bytes().decode("utf-8")
    assert content.endswith("\r\n") and "\n" not in content.replace("\r\n", "")
    return list(csv.reader(io.StringIO(content, newline="")))


def test_csv_is_rectangular_and_ends_with_its_provenance(bundle):
    for path in bundle.files(".csv"):
        lines = rows(path)
        assert len({len(line) for line in lines}) == 1, path.name
        provenance = [line for line in lines if line[0].startswith("# ")]
        codes = {line[0].split(" ")[1] for line in provenance}
        assert {"panel", "suppression", "generation", "made", "program"} <= codes
        assert lines[-len(provenance):] == provenance
        if bundle.package["synthetic"] and "status" not in path.name and "overview" not in path.name:
            assert "synthetic" in codes, path.name


def test_csv_has_the_columns_and_rows_of_the_page_in_their_order(bundle):
    compared = 0
    for panel, page in bundle.pages.items():
        for section in page["sections"]:
            if section["kind"] != "table":
                continue
            lines = rows(bundle.folder / f"{panel}.{section['id']}.csv")
            heads, body = lines[0], [line for line in lines[1:] if not line[0].startswith("# ")]
            for head, column in zip(heads, section["columns"]):
                assert head.startswith(column["name"].lstrip("=+-@"))
            assert len(body) == section["rowCount"] == len(section["rows"])
            for line, row in zip(body, section["rows"]):
                for field, cell in zip(line, row["cells"]):
                    compared += compare(field, cell)
    assert compared > 200


def compare(field, cell):
    """A CSV field and the JSON cell of the same place have the same content."""
    if cell is None:
        assert field == ""
    elif isinstance(cell, str):
        assert field.removeprefix("'") == cell
    elif "value" in cell:
        assert float(field) == pytest.approx(cell["value"], abs=1e-4)
    elif "missing" in cell:
        assert field in ("", cell["missing"])
    elif "date" in cell:
        assert field == cell["date"]
    else:
        return 0
    return 1


@pytest.mark.parametrize("name, beginning", [("page.prom", "# TYPE taqta_"), ("page.xml", "<?xml"), ("page.json", '{"format":"taqta-panel"'), ("page.txt", "╭")])
def test_the_extension_of_the_file_tells_the_format(run, snapshots, tmp_path, name, beginning):
    assert run("export", "coverage", snapshots, "-o", tmp_path / name).returncode == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


@tries("taqta export", "--csv-profile")
def test_the_excel_profile_has_a_mark_semicolons_and_decimal_commas(run, feed):
    text = run("export", "coverage", feed, "--unit", ZHAMBYL, "--format", "csv", "-o", "-", "--csv-profile", "excel-ru", "--lang", "ru", "--now", NOW).stdout
    assert text.startswith("\ufeff")
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert len({len(line) for line in lines}) == 1
    assert any(re.fullmatch(r"\d+,\d+", field) for line in lines for field in line)
    assert not any(re.fullmatch(r"-?\d+\.\d+", field) for line in lines for field in line)


# JSON


def test_json_satisfies_the_published_schema(bundle):
    validator = jsonschema.Draft202012Validator(json.loads((DOCS / "panel.schema.json").read_text("utf-8")))
    for panel, page in bundle.pages.items():
        problems = [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(page)]
        assert problems == [], panel


def test_json_names_the_documents_with_the_hashes_of_their_files(bundle, snapshots, feed):
    source = feed if bundle.package["synthetic"] else snapshots
    documents = [document for page in bundle.pages.values() for document in page["provenance"]["documents"]]
    assert documents
    for document in documents:
        assert document["sha256"] == hashlib.sha256((source / document["document"]).read_bytes()).hexdigest()


# XLSX


def test_the_workbook_has_typed_cells_and_no_formulas(bundle):
    numbers = 0
    for path in bundle.files(".xlsx"):
        workbook = openpyxl.load_workbook(path)
        for sheet in workbook.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != "f", (path.name, cell.coordinate)
                    numbers += cell.data_type == "n" and cell.value is not None
    assert numbers > 200


def test_the_workbook_has_the_rows_of_the_page_a_frozen_head_and_a_filter(bundle):
    compared = 0
    for panel, page in bundle.pages.items():
        workbook = openpyxl.load_workbook(bundle.folder / f"{panel}.xlsx")
        assert len(workbook.sheetnames) == len(set(workbook.sheetnames))
        for section in (section for section in page["sections"] if section["kind"] == "table"):
            sheet = next(sheet for sheet in workbook.worksheets if sheet["A1"].value == section["title"] and matches(sheet, section))
            assert sheet.freeze_panes == "B5" and sheet.auto_filter.ref.startswith("A4:")
            for line, row in zip(sheet.iter_rows(min_row=5), section["rows"]):
                for field, cell in zip(line, row["cells"]):
                    if isinstance(cell, dict) and "value" in cell:
                        assert float(field.value) == pytest.approx(cell["value"])
                        compared += 1
                    elif isinstance(cell, dict) and "date" in cell:
                        assert field.value.date().isoformat() == cell["date"] and field.is_date
    assert compared > 0


def matches(sheet, section):
    heads = [cell.value for cell in sheet[4]]
    return all(str(head).startswith(column["name"]) for head, column in zip(heads, section["columns"]))


def test_the_workbook_has_native_charts_conditional_formats_and_its_provenance(bundle):
    workbook = openpyxl.load_workbook(bundle.folder / "coverage.xlsx")
    assert any(cell.value == "# generation" for row in workbook.worksheets[-1].iter_rows() for cell in row)
    beds = openpyxl.load_workbook(bundle.folder / "beds.xlsx")
    assert sum(len(sheet._charts) for sheet in beds.worksheets) >= 1
    if bundle.package["synthetic"]:
        formats = [rule.type for sheet in workbook.worksheets for found in sheet.conditional_formatting for rule in found.rules]
        assert {"dataBar", "cellIs"} <= set(formats)
        assert "СИНТЕТИЧЕСКИЕ" in "".join(str(sheet["A2"].value) for sheet in workbook.worksheets)


def test_libreoffice_opens_the_workbook_with_the_same_figures(bundle, tmp_path):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
         'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1', "--outdir", tmp_path,
         bundle.folder / "coverage.xlsx"], check=True, capture_output=True, timeout=120)
    text = "".join(path.read_text("utf-8") for path in tmp_path.glob("*.csv"))
    page = bundle.pages["coverage"]
    for figure in page["figures"]:
        if "value" in figure["value"]:
            assert str(figure["value"]["value"])[:7] in text, figure["name"]
    assert page["provenance"]["documents"][0]["sha256"] in text
    assert "#NAME?" not in text and "Err:" not in text


# HTML and SVG


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attributes]

    handle_startendtag = handle_starttag

    def handle_data(self, data):
        self.text.append(data)


def test_html_has_no_script_no_handler_and_nothing_from_outside(bundle):
    for path in bundle.files(".html"):
        page = Page(path.read_text("utf-8"))
        assert not {"script", "iframe", "object", "embed", "link", "base", "form", "img"} & set(page.tags), path.name
        for tag, name, value in page.attributes:
            assert not name.startswith("on") and name != "style", (tag, name)
            if name in ("src", "href", "action", "data", "poster", "xlink:href"):
                assert path.name == "index.html" and (bundle.folder / value).is_file()
        assert "url(" not in path.read_text("utf-8") and "@import" not in path.read_text("utf-8")


def test_the_policy_of_the_html_lets_in_its_own_style_sheet_alone(bundle):
    for path in bundle.files(".html"):
        text = path.read_text("utf-8")
        style = re.search(r"<style>(.*?)</style>", text, re.S).group(1)
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        policy = next(value for tag, name, value in Page(text).attributes if name == "content" and "default-src" in value)
        assert policy.startswith("default-src 'none'") and f"style-src 'sha256-{digest}'" in policy


def test_html_holds_every_figure_and_row_in_the_page_s_language(bundle):
    for panel, page in bundle.pages.items():
        parsed = Page((bundle.folder / f"{panel}.html").read_text("utf-8"))
        text = "".join(parsed.text)
        assert ("html", "lang", bundle.language) in parsed.attributes
        for figure in page["figures"]:
            assert figure["text"] in text, (panel, figure["name"])
        for section in page["sections"]:
            if section["kind"] == "table":
                assert text.count(section["title"]) >= 1
                assert section["rowCount"] <= parsed.tags.count("tr")
        assert page["title"] in text


def test_html_tables_name_their_columns_and_rows_for_screen_readers(bundle):
    for path in bundle.files(".html"):
        page = Page(path.read_text("utf-8"))
        assert page.tags.count("caption") == page.tags.count("table")
        scopes = {value for tag, name, value in page.attributes if tag == "th" and name == "scope"}
        assert scopes <= {"col", "row"}
        for tag, name, value in page.attributes:
            if tag == "svg" and name == "role":
                assert value == "img"


def test_svg_and_adx_are_well_formed_xml(bundle):
    paths = bundle.files(".svg") + bundle.files(".adx.xml")
    subprocess.run(["xmllint", "--noout", "--nonet", *paths], check=True)


# PDF and PNG


def squeezed(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " "))


def test_pdf_says_every_headline_figure_with_kazakh_letters(bundle):
    for panel, page in bundle.pages.items():
        text = squeezed(subprocess.run(["pdftotext", "-layout", bundle.folder / f"{panel}.pdf", "-"], check=True, capture_output=True).stdout.decode())
        for figure in page["figures"][:3]:
            if "value" in figure["value"]:
                assert squeezed(figure["value"]["text"]).split(" ")[0] in text, (panel, figure["name"])
        letters = set("".join(figure["name"] for figure in page["figures"]).lower()) & set("әіңғүұқөһ")
        assert letters <= set(text.lower()), panel
        if page["isSynthetic"]:
            assert "СИНТЕТИЧ" in text.upper()


def test_png_is_a_picture(bundle):
    for path in bundle.files(".png"):
        head = path.read_bytes()[:24]
        assert head.startswith(b"\x89PNG") and int.from_bytes(head[16:20], "big") > 600


# OpenMetrics


def test_openmetrics_is_read_by_both_parsers_of_prometheus(bundle):
    for path in bundle.files(".prom"):
        text = path.read_text("utf-8")
        families = list(openmetrics(text))
        assert {family.name for family in families} == {family.name for family in prometheus(text)}
        for family in families:
            for sample in family.samples:
                assert sample.timestamp is None, "the textfile collector refuses time stamps"
                if family.name != "taqta_generation" and not family.name.endswith("_info"):
                    assert family.unit and family.name.endswith(family.unit)
                    assert "kato" in sample.labels
        names = {family.name for family in families}
        assert {"taqta_as_of_timestamp_seconds", "taqta_document_info", "taqta_export_info", "taqta_generation"} <= names


@pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's promtool comes with a server that set-up will not start")
def test_promtool_finds_no_error_in_the_metrics(bundle):
    for path in bundle.files(".prom"):
        result = subprocess.run(["promtool", "check", "metrics"], stdin=path.open(), capture_output=True, text=True)
        errors = [line for line in result.stderr.splitlines() if "error" in line.lower()]
        assert errors == [] and result.returncode in (0, 3), result.stderr


def test_the_metrics_say_when_the_figures_were_known(run, snapshots):
    text = run("export", "coverage", snapshots, "--unit", ZHAMBYL, "--format", "openmetrics", "-o", "-", "--now", NOW, "--lang", "ru").stdout
    samples = {(sample.name, sample.labels.get("kato")): sample for family in openmetrics(text) for sample in family.samples}
    assert samples["taqta_coverage_insured_persons", ZHAMBYL].value == 1_012_856
    assert samples["taqta_as_of_timestamp_seconds", ZHAMBYL].value == 1770145200  # 2026-02-04 in Kazakhstan
    assert samples["taqta_coverage_insured_persons", ZHAMBYL].labels["region"] == "Жамбылская область"


# DHIS2 and ADX


def test_dhis2_values_are_those_that_the_snapshots_state(bundle, snapshots, feed):
    source = feed if bundle.package["synthetic"] else snapshots
    stated = stated_values(source)
    seen = 0
    for path in bundle.files(".dhis2.json"):
        document = json.loads(path.read_text("utf-8"))
        assert document["orgUnitIdScheme"] == document["dataElementIdScheme"] == "CODE"
        keys = [(value["dataElement"], value["period"], value["orgUnit"], value["categoryOptionCombo"]) for value in document["dataValues"]]
        assert len(keys) == len(set(keys))
        for value in document["dataValues"]:
            assert float(value["value"]) in stated[value["dataElement"], value["orgUnit"]]
            seen += 1
    assert seen > 30


def stated_values(folder):
    """Every number in the files, by `<data set>.<element>` and unit."""
    stated = {}
    for path in folder.rglob("*.json"):
        document = json.loads(path.read_text("utf-8"))
        for row in document.get("rows", []):
            for element, value in row["values"].items():
                number = value.get("value") if isinstance(value, dict) else value
                if number is not None:
                    stated.setdefault((f"{document['dataSet']}.{element}", row["orgUnit"]), set()).add(float(number))
    return stated


def test_adx_groups_values_by_unit_and_period(bundle):
    space = "{urn:ihe:qrph:adx:2015}"
    for path in bundle.files(".adx.xml"):
        root = ElementTree.parse(path).getroot()
        groups = root.findall(space + "group")
        assert groups and len({tuple(sorted(group.attrib.items())) for group in groups}) == len(groups)
        for group in groups:
            assert re.fullmatch(r"\d{4}-\d{2}-\d{2}/P\d+[DWMY]", group.get("period"))
            for value in group:
                float(value.get("value"))
                assert value.get("dataElement").startswith(group.get("dataSet") + ".")


def test_a_panel_without_data_elements_is_a_usage_error_for_formats_of_figures(run, feed):
    for name in ("dhis2", "adx", "openmetrics"):
        result = run("export", "status", feed, "--format", name, "-o", "-", "--lang", "en")
        assert result.returncode == 2 and "status" in result.stderr and result.stdout == ""


# Text


def test_texts_are_plain_and_say_where_the_figures_come_from(bundle):
    for panel, page in bundle.pages.items():
        for suffix in ("txt", "md", "brief.txt"):
            text = (bundle.folder / f"{panel}.{suffix}").read_text("utf-8")
            assert "\x1b" not in text and "‹" not in text, (panel, suffix)
            assert page["title"].replace("-", "") in text.replace("\\", "").replace("-", ""), (panel, suffix)
        if page["isSynthetic"]:
            assert "СИНТЕТИЧЕСКИЕ" in (bundle.folder / f"{panel}.brief.txt").read_text("utf-8")


def test_a_brief_is_numbered_without_gaps(bundle):
    for panel in bundle.pages:
        numbers = [int(found) for found in re.findall(r"^(\d+)\. ", (bundle.folder / f"{panel}.brief.txt").read_text("utf-8"), re.M)]
        assert numbers == list(range(1, len(numbers) + 1)), panel


@pytest.mark.parametrize("source", ["snapshots", "feed"])
@pytest.mark.parametrize("panel", sorted(PANELS))
def test_ansi_is_the_text_with_colours(run, request, source, panel):
    feed = request.getfixturevalue(source)
    coloured = run("export", panel, feed, "--unit", ZHAMBYL, "--format", "ansi", "-o", "-", "--now", NOW).stdout
    plain = run("export", panel, feed, "--unit", ZHAMBYL, "--format", "txt", "-o", "-", "--now", NOW).stdout
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert "\x1b[" in coloured
    # The reading time and the memory differ each time.
    assert panel == "status" or [line.rstrip() for line in stripped.splitlines()] == [line.rstrip() for line in plain.splitlines()]


# Snapshots


def test_a_snapshot_is_the_document_byte_for_byte(bundle, snapshots, feed):
    source = feed if bundle.package["synthetic"] else snapshots
    originals = {path.read_bytes() for path in source.rglob("*.json")}
    exported = [path for path in bundle.files(".json") if path.name.startswith("snapshot.")]
    assert len(exported) >= 10
    for path in exported:
        assert path.read_bytes() in originals, path.name
