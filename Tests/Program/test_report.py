"""taqta-report: its documents, read by other programs."""
import json
import pathlib
import struct
import subprocess

import pytest

from conftest import environment

SAMPLES = pathlib.Path(__file__).resolve().parents[1] / "ReportTests" / "Samples"


@pytest.fixture
def report(program):
    """Runs taqta-report on bytes and returns its completed process."""

    def report(page, *arguments, **variables):
        page = (SAMPLES / f"{page}.json").read_bytes() if isinstance(page, str) else page
        return subprocess.run(
            [program.with_name("taqta-report"), *map(str, arguments)], input=page, capture_output=True, timeout=120,
            env=environment(**variables))

    return report


@pytest.fixture
def pdf(report, tmp_path):
    """The path of a page as PDF."""

    def pdf(page):
        path = tmp_path / "page.pdf"
        result = report(page, "--format", "pdf", "-o", path)
        assert result.returncode == 0, result.stderr
        return path

    return pdf


def output(*command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout


def plain(text):
    return text.replace("\u00a0", " ")


def long_table(rows):
    page = json.loads((SAMPLES / "wide.json").read_text())
    table = page["sections"][0]
    table["columns"] = table["columns"][:4]
    table["rows"] = [{"id": {}, "cells": [f"№{i}", {"value": i, "unit": "person", "text": str(i)}]} for i in range(rows)]
    table["rowCount"] = table["totalRows"] = rows
    return json.dumps(page).encode()


def test_the_pdf_holds_the_figures_and_kazakh_letters_as_text(pdf):
    text = plain(output("pdftotext", "-layout", pdf("coverage"), "-"))
    for words in ["МӘМС-пен қамту", "1 012 856", "86,4 %", "Тұрар Рысқұлов", "Мойынқұм", "айырма +40", "1/2-бет"]:
        assert words in text


def test_the_pdf_says_what_it_is(pdf):
    info = output("pdfinfo", pdf("coverage"))
    for line in ["МӘМС-пен қамту", "zhambyl-health-department", "Жамбыл облысы", "taqta 0.1.0", "Fri Feb  6 00:00:00 2026 UTC", "A4"]:
        assert line in info


def test_every_font_is_embedded(pdf):
    for page in ["coverage", "synthetic"]:
        fonts = output("pdffonts", pdf(page)).splitlines()[2:]
        assert fonts
        for font in fonts:
            embedded, subset = font.split()[-5:-3]
            assert (embedded, subset) == ("yes", "yes"), font


def test_a_long_table_goes_on_over_pages_with_its_head(pdf):
    path = pdf(long_table(1_000))
    pages = int(output("pdfinfo", path).split("Pages:")[1].split()[0])
    texts = output("pdftotext", "-layout", path, "-").split("\f")
    assert pages > 15
    for number, text in enumerate(texts[: pages - 1], 1):
        assert "Көрсеткіш № 1" in text, number
    whole = "".join(texts)
    assert all(f"№{row} " in whole for row in range(1_000))


def test_the_same_page_gives_the_same_bytes(report):
    for form in ["pdf", "png", "svg"]:
        assert report("beds", "--format", form).stdout == report("beds", "--format", form).stdout


def test_the_png_is_as_large_as_its_scale_says(report):
    for scale in [1, 2]:
        picture = report("mobile", "--format", "png", "--scale", scale).stdout
        assert picture[:4] == b"\x89PNG"
        width, height = struct.unpack(">II", picture[16:24])
        assert width == round(595.28 * scale)
        assert height == round((2 * 841.89 + 10) * scale)


def test_the_png_of_a_long_document_is_its_first_page(report):
    picture = report(long_table(1_000), "--format", "png", "--scale", 1).stdout
    width, height = struct.unpack(">II", picture[16:24])
    assert height < 2 * width


@pytest.mark.parametrize("page", ["coverage", "overview", "synthetic"])
def test_the_svg_is_well_formed(report, tmp_path, page):
    path = tmp_path / "page.svg"
    assert report(page, "--format", "svg", "-o", path).returncode == 0
    output("xmllint", "--noout", path)


def test_hostile_text_is_shown_and_not_obeyed(report, pdf, tmp_path):
    page = json.loads((SAMPLES / "beds.json").read_text())
    page["title"] = "<b>bold</b> & \u202eright\u0000\u001b[31m" + "Қ" * 10_000
    page["figures"][0]["name"] = "<span size='x'> &amp; \U000f0000 漢字 ꙮ"
    content = json.dumps(page).encode()
    text = output("pdftotext", "-layout", pdf(content), "-")
    assert "<b>bold</b> &" in text and "&amp;" in text
    assert "\u202e" not in text and "\x1b" not in text and "\x00" not in text
    path = tmp_path / "page.svg"
    report(content, "--format", "svg", "-o", path)
    output("xmllint", "--noout", path)


@pytest.mark.parametrize("content, language, words", [
    (b"", "ru", "taqta-report: Это не JSON страницы taqta"),
    (b"[1,", "en", "taqta-report: This is not the JSON of a taqta page"),
    (b'{"format":"taqta-panel","formatVersion":"2.0","language":"en"}', "kk", "Unknown version of the page format: 2.0"),
    (b'{"format":"taqta-panel","formatVersion":"1.0","language":"kk"}', "en", "қате мүшесі: title"),
])
def test_what_is_no_page_is_refused_in_one_line(report, content, language, words):
    result = report(content, "--format", "pdf", LC_ALL=f"{language}_KZ.UTF-8")
    assert result.returncode == 1
    assert result.stdout == b""
    lines = result.stderr.decode().splitlines()
    assert len(lines) == 1 and words in lines[0]


@pytest.mark.parametrize("arguments", [[], ["--format", "doc"], ["--format", "png", "--scale", "99"], ["--format", "pdf", "more"]])
def test_a_mistake_in_the_usage_exits_with_2(report, arguments):
    assert report("beds", *arguments).returncode == 2


def test_a_document_that_cannot_be_written_is_an_error(report, tmp_path):
    result = report("beds", "--format", "pdf", "-o", tmp_path / "none" / "page.pdf")
    assert result.returncode == 3 and len(result.stderr.splitlines()) == 1
    full = report("beds", "--format", "pdf", "-o", "/dev/full")
    assert full.returncode == 3 and "/dev/full" in full.stderr.decode()


def test_nothing_but_the_document_is_said(report):
    result = report("coverage", "--format", "pdf")
    assert result.returncode == 0 and result.stderr == b"" and result.stdout.endswith(b"%%EOF\n")
