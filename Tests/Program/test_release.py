"""The program under test is the release, not the build for unit tests."""
import subprocess

import pytest


@pytest.fixture(params=["taqta", "taqta-report"])
def built(request, program):
    return program.with_name(request.param)


def told(*arguments, path):
    return subprocess.run(["objdump", *arguments, path], check=True, capture_output=True, text=True).stdout


def test_it_carries_the_libraries_of_swift_with_it(built):
    needed = [line.split()[1] for line in told("--private-headers", path=built).splitlines() if line.split()[:1] == ["NEEDED"]]
    assert "libc.so.6" in needed
    assert [name for name in needed if any(word in name.lower() for word in ("swift", "foundation", "dispatch"))] == []


def test_it_has_no_symbols_for_debugging(built):
    assert "no symbols" in told("--syms", path=built)
    assert ".debug_info" not in told("--section-headers", path=built)
