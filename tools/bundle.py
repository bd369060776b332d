"""Make a folder in dist/ from which the program installs without network on a machine like this one."""

import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOW_TO = """\
Cài ward-tui khi không có mạng (cần Python {python}, {platform})

Mở cửa sổ lệnh trong thư mục này rồi chạy:

    python -m venv ward-tui
    {scripts}pip install --no-index --find-links wheels ward-tui
    {scripts}ward-tui

Để nhập được cả tệp PDF, chạy thêm:

    {scripts}pip install --no-index --find-links wheels ward-tui[pdf]
"""


def pip(*arguments: str) -> None:
    """Run pip of this environment in the project's folder, and stop when it fails."""
    subprocess.run([sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments], cwd=ROOT, check=True)


def main() -> None:
    """Collect the locked wheels and the project's own, and write how to install them."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    name = f"ward-tui-{version}-{sysconfig.get_platform()}-py{python}"
    folder = ROOT / "dist" / name
    shutil.rmtree(folder, ignore_errors=True)
    wheels = str(folder / "wheels")
    pip("download", "--quiet", "--only-binary=:all:", "--require-hashes", "-r", "requirements-pdf.lock", "-d", wheels)
    pip("wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", wheels, ".")
    scripts = "ward-tui\\Scripts\\" if sys.platform == "win32" else "ward-tui/bin/"
    how_to = HOW_TO.format(python=python, platform=sysconfig.get_platform(), scripts=scripts)
    (folder / "HUONG-DAN.txt").write_text(how_to, encoding="utf-8")
    print(f"dist/{name}")


if __name__ == "__main__":
    main()
