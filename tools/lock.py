"""Resolve pyproject.toml again, for every platform, into the two lock files: `make lock`, ARGS=--upgrade for newer."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = ROOT / "build/lock-tools/bin/uv"  # the resolver, kept apart from .venv
RUN = ["--group", "build", "-o", "requirements.lock"]
DEV = ["--group", "build", "--group", "dev", "-c", "requirements.lock", "-o", "requirements-dev.lock"]
OPTIONS = [
    "--quiet",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--custom-compile-command=make lock",
]


def main() -> None:
    """Write requirements.lock first; requirements-dev.lock then agrees with it."""
    if not UV.exists():
        subprocess.run([sys.executable, "-m", "venv", UV.parent.parent], check=True)
        subprocess.run([UV.parent / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    for group in (RUN, DEV):
        subprocess.run([UV, "pip", "compile", *OPTIONS, *sys.argv[1:], "pyproject.toml", *group], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
