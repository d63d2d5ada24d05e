"""What is installed is exactly what was locked, and the locks fit what the project asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "packaging/requirements").glob("*.txt"))
LOCKS = [lock for lock in LOCKS if lock.stem != "overrides"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]
ASKED = {
    "runtime": PROJECT["project"]["dependencies"],
    "build": [*PROJECT["build-system"]["requires"], *GROUPS["build"]],
    "dev": GROUPS["dev"],
}


def entries(lock: Path) -> list[str]:
    """Each requirement with its hashes on one line."""
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def locked(name: str) -> list[Requirement]:
    lock = ROOT / f"packaging/requirements/{name}.txt"
    return [Requirement(entry.split(" --hash")[0]) for entry in entries(lock)]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_nothing_is_installed_without_a_version_and_a_hash(lock):
    assert entries(lock)
    for entry in entries(lock):
        assert re.match(r"[a-z0-9.-]+==\S+ ", entry), entry[:80]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry[:80]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_names_no_place_to_fetch_from(lock):
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links", lock.read_text())


@pytest.mark.parametrize("group", ASKED)
def test_a_lock_fits_what_the_project_asks_for(group):
    found = locked(group) + (locked("native") if group == "runtime" else [])
    for wanted in map(Requirement, ASKED[group]):
        versions = [r.specifier for r in found if r.name == wanted.name.lower()]
        assert versions, f"{wanted} is not locked: run dev.py lock"
        for version in versions:
            assert wanted.specifier.contains(next(iter(version)).version), f"{wanted}: {version}"


def test_one_package_has_one_version_in_all_locks():
    seen: dict[tuple[str, str], set[str]] = {}
    for lock in LOCKS:
        for requirement in locked(lock.stem):
            key = requirement.name, str(requirement.marker)
            seen.setdefault(key, set()).add(str(requirement.specifier))
    assert {key: found for key, found in seen.items() if len(found) > 1} == {}


def test_no_network_library_is_installed():
    names = {requirement.name for requirement in locked("runtime")}
    networked = {"huggingface-hub", "requests", "httpx", "urllib3", "hf-xet", "fsspec", "aiohttp"}
    assert not names & networked
