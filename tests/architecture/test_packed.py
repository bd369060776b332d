"""What the program reads at run time is inside of the wheel, where the program looks for it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from ward_tui import settings
from ward_tui.settings import places

ROOT = Path(__file__).parents[2]


def test_programmes_demonstration_guide_and_holidays_are_packed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
        for file in (settings.demo_file(), settings.guide_file(), settings.holidays_file()):
            assert packed.read(f"ward_tui/_data/{file.name}") == file.read_bytes()
    for file in settings.programmes_folder().glob("*.toml"):
        assert f"ward_tui/_data/programmes/{file.name}" in names
    assert not {name for name in names if name.startswith(("docs/", "data/"))}


def test_an_installed_program_finds_them_beside_its_code(tmp_path: Path) -> None:
    package = tmp_path / "ward_tui"
    for name in ("_data/demo.toml", "_data/huong-dan.md", "_data/holidays.toml", "_data/programmes/x.toml"):
        file = package / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    code_folder = package / "settings"
    code_folder.mkdir()
    (code_folder / "places.py").write_bytes(Path(places.__file__).read_bytes())
    code = (
        "import importlib.util as u, sys; s = u.spec_from_file_location('settings', sys.argv[1]);"
        "m = u.module_from_spec(s); sys.modules['settings'] = m; s.loader.exec_module(m);"
        "print(m.demo_file()); print(m.guide_file()); print(m.holidays_file()); print(m.programmes_folder())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(code_folder / "places.py")],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    found = run.stdout.split()
    assert found == [
        str(package / name)
        for name in ("_data/demo.toml", "_data/huong-dan.md", "_data/holidays.toml", "_data/programmes")
    ]
