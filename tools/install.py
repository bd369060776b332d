"""Make .venv and install the locked versions into it; do nothing when it is up to date.

Called by the Makefile and by run.cmd as `python tools/install.py run`, `… pdf` or `… test`. It runs before anything is
installed, perhaps on a Python that is too old, and must still say so: standard library only, syntax of Python 3.6.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"run": "requirements.lock", "pdf": "requirements-pdf.lock", "test": "requirements-dev.lock"}
OLDEST = (3, 11)


def stamp(purpose: str) -> Path:
    """The file whose date says when .venv was last made ready for a purpose."""
    return VENV / (purpose + "-ready")


def is_ready(purpose: str) -> bool:
    """Whether .venv is newer than everything that decides what belongs into it."""
    if not (stamp(purpose).exists() and PYTHON.exists()):
        return False
    made = stamp(purpose).stat().st_mtime
    return all((ROOT / name).stat().st_mtime <= made for name in (LOCKS[purpose], "pyproject.toml"))


def stop(vietnamese: str, english: str) -> NoReturn:
    """End with one sentence in each language and no traceback."""
    sys.stdout.flush()
    sys.exit("\n" + vietnamese + "\n" + english + "\n")


def works() -> bool:
    """Whether the Python inside .venv starts, is new enough and has its pip."""
    probe = [str(PYTHON), "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]
    return PYTHON.exists() and subprocess.call(probe, stderr=subprocess.DEVNULL) == 0


def check_version() -> None:
    """Stop when the Python that runs this is too old for the program."""
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:2])
        stop(
            "Cần Python 3.11 trở lên; máy này đang dùng Python " + found + ". Tải bản mới tại https://www.python.org",
            "Python 3.11 or newer is needed, this is " + found + ". To name another: make run PYTHON=python3.12",
        )


def make_venv() -> None:
    """Create .venv anew, or say what this machine lacks for it."""
    made = subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)], stdout=subprocess.DEVNULL)
    if made != 0:
        stop(
            "Không tạo được môi trường Python (.venv). Trên Debian, Ubuntu: sudo apt install python3-venv",
            "Could not create .venv. On Debian and Ubuntu: sudo apt install python3-venv",
        )


def install(purpose: str) -> None:
    """Install the locked versions, then the project itself, and compile it: a start without .pyc files is slow."""
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    steps = (
        [*pip, "--compile", "--require-hashes", "-r", LOCKS[purpose]],
        [*pip, "--no-build-isolation", "--no-deps", "-e", "."],
        [str(PYTHON), "-m", "compileall", "-q", "ward_tui"],
    )
    for step in steps:
        if subprocess.call(step, cwd=str(ROOT)) != 0:
            stop(
                "Chưa cài đặt được. Hãy kiểm tra kết nối mạng rồi chạy lại.",
                "The installation did not finish. Check the network connection and run it again.",
            )


def main() -> None:
    """Bring .venv up to date for the purpose named on the command line."""
    purpose = sys.argv[1] if sys.argv[1:] else "run"
    if purpose not in LOCKS:
        sys.exit("usage: python tools/install.py run|pdf|test")
    if is_ready(purpose):
        return
    check_version()
    print("Đang cài đặt, chỉ làm một lần, khoảng một phút... (installing, once)", flush=True)
    if not works():
        make_venv()
    install(purpose)
    for name in {purpose, "run"}:  # what is ready for PDF files or for tests is ready to run
        stamp(name).touch()


if __name__ == "__main__":
    main()
