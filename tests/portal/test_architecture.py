"""Imports run one way: offices ← services ← charter; bangla and pagestore are leaves."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = {"portal", "offices", "services", "charter"}
MAY_IMPORT = {
    "offices": {"offices", "portal.bangla"},
    "services": {"services", "offices", "portal.bangla"},
    "charter": {"charter", "services", "offices", "portal.bangla", "portal.pagestore"},
    "portal/bangla": {"portal.bangla"},
    "portal/pagestore": {"portal.pagestore"},
}
FORBIDDEN_NAMES = {"utils", "helpers", "core", "common"}


def imports(path):
    """Every module of ours that a file imports, with dots."""
    package = ".".join(path.relative_to(ROOT).with_suffix("").parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level:
            names = [f"{package}.{node.module or ''}"]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] in OURS)


def allowed(name, rooms):
    # `from portal import bangla` names the package itself.
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_stands_before_it(room):
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in (ROOT / room).rglob("*.py")
        for name in imports(path)
        if name != "portal" and not allowed(name, MAY_IMPORT[room])
    }

    assert not wrong


def test_the_arrow_is_seen():
    assert "services.layouts" in set(imports(ROOT / "charter" / "assembly.py"))


def test_no_room_is_a_lumber_room():
    modules = {path.stem for room in OURS for path in (ROOT / room).rglob("*")}

    assert not modules & FORBIDDEN_NAMES
