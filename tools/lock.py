"""Resolve pyproject.toml again, for every platform, into the lock files: `make lock`, ARGS=--upgrade for newer."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = ROOT / "build/lock-tools/bin/uv"  # the resolver, kept apart from .venv
RUN = ["--group", "build", "-o", "requirements.lock"]
PDF = ["--group", "build", "--extra", "pdf", "-c", "requirements.lock", "-o", "requirements-pdf.lock"]
DEV = ["--group", "build", "--group", "dev", "-c", "requirements-pdf.lock", "-o", "requirements-dev.lock"]
OPTIONS = [
    "--quiet",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--custom-compile-command=make lock",
]


def main() -> None:
    """Write requirements.lock first; the others then agree with it."""
    if not UV.exists():
        subprocess.run([sys.executable, "-m", "venv", UV.parent.parent], check=True)
        subprocess.run([UV.parent / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    for group in (RUN, PDF, DEV):
        subprocess.run([UV, "pip", "compile", *OPTIONS, *sys.argv[1:], "pyproject.toml", *group], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
