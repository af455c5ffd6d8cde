"""The wheel, built and installed beside the runtime dependencies alone: it runs, and it carries what it needs."""

import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the python of an environment with the wheel, and with what requirements.txt names of this one."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, symlinks=True)
    (site,) = home.glob("lib/python*/site-packages") if sys.platform != "win32" else [home / "Lib" / "site-packages"]
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    for name in runtime_names():
        installed = distribution(name)
        tops = {file.parts[0] for file in installed.files or () if not file.parts[0].startswith("..")}
        for top in tops - {"__pycache__"}:
            there = Path(str(installed.locate_file(top)))
            if there.exists() and not (site / top).exists():
                (site / top).symlink_to(there)
    return home / ("Scripts" if sys.platform == "win32" else "bin") / "python"


def runtime_names() -> list[str]:
    """Return what the project needs to run, and what that needs in turn."""
    found: list[str] = []
    wanted = ["platformdirs", "pydantic", "python-docx", "pyyaml", "resvg-py", "rich", "textual"]
    while wanted:
        name = wanted.pop()
        if name not in found:
            found.append(name)
            needs = distribution(name).requires or []
            wanted.extend(re.split(r"[^\w.-]", need)[0] for need in needs if "extra ==" not in need and ";" not in need)
    return found


def run(python: Path, *words: str, home: Path) -> subprocess.CompletedProcess[str]:
    variables = {"HOME": str(home), "PATH": "", "LC_ALL": "C", "PYTHONNOUSERSITE": "1"}
    command = [str(python), "-m", "trivsel_tui", *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=variables, cwd=home, check=False)


def test_the_wheel_carries_content_words_and_looks(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    content = {f"trivsel_tui/{file.relative_to(ROOT)}" for file in (ROOT / "content").rglob("*.*")}
    source = ROOT / "src"
    carried = {
        str(file.relative_to(source))
        for suffix in ("py", "tcss", "mo", "typed", "ttf", "xml", "rels")
        for file in source.rglob(f"*.{suffix}")
    }
    assert content | carried <= names
    assert not [name for name in names if "test" in name or name.endswith((".pyc", ".json.tmp"))]


def test_what_is_installed_runs_and_finds_its_content(python: Path, tmp_path: Path) -> None:
    listed = run(python, "list", home=tmp_path)
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "De tre livscirkler" in listed.stdout
    where = run(python, "where", home=tmp_path)
    assert str(python.parents[1]) in where.stdout
    assert str(ROOT) not in where.stdout


@pytest.mark.parametrize(
    "words", [["--version"], ["check"], ["schema"], ["--demo", "show"], ["--demo", "list"], ["doctor"]]
)
def test_each_command_runs_from_the_wheel(words: list[str], python: Path, tmp_path: Path) -> None:
    done = run(python, *words, home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_danish_letters_come_through_a_locale_that_has_none(python: Path, tmp_path: Path) -> None:
    assert "nærmeste" in run(python, "show", "--empty", "livscirkler", home=tmp_path).stdout


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_requirements_are_exact_with_hashes_and_hold_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--find-links|--index-url|--extra-index|(?<!sha256:)file:|^-e|\s/", text, re.MULTILINE)
    pinned = re.split(r"\n(?=\S)", text.strip())
    assert all(re.match(r"[\w.-]+==[\w.]+( ; [^\\]+)? \\\n    --hash=sha256:", one) for one in pinned)


def test_what_runs_is_part_of_what_develops() -> None:
    runtime, development = (
        set(re.findall(r"^[\w.-]+==\S+", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert runtime <= development


def test_it_needs_no_network(python: Path, tmp_path: Path) -> None:
    alone = ["unshare", "--net"]
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine gives no namespace without a network")
    script = f"{python} -m trivsel_tui --demo export everything.docx"
    variables = {"HOME": str(tmp_path), "PATH": os.defpath, "PYTHONNOUSERSITE": "1"}
    done = subprocess.run([*alone, *script.split()], capture_output=True, env=variables, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert zipfile.ZipFile(tmp_path / "everything.docx").testzip() is None
