"""The five programmes as texts: tables and lists of targets letter for letter, sections of tasks from built-in data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.documents.same.comparing import draft_of
from ward_tui.documents.reading import read_manuscript
from ward_tui.domain.intake.draft import Draft
from ward_tui.domain.intake.manuscript import NOWHERE, Block, Cells, Grid, Paragraph

TEXTS = Path(__file__).parents[1] / "texts"
DATA = Path(__file__).parents[3] / "data" / "programmes"
PARTS = {
    "hai-duong": ("targets_000.txt",),
    "pham-su-manh": ("targets_001.txt",),
    "thuy-nguyen": ("targets_002.txt", "tables_002.txt"),
    "hoa-binh": (),
    "dong-hai": ("flattened_004.txt",),
}
_HEADS = ("TT", "Tên chỉ tiêu", "Lãnh đạo chỉ đạo", "Cơ quan chủ trì", "Cơ quan phối hợp")


def text_of(slug: str) -> str:
    """Return the text of a programme."""
    data = _data(slug)
    parts = [(TEXTS / name).read_text(encoding="utf-8") for name in PARTS[slug]]
    if slug != "dong-hai":
        parts = [*_heading(data), *parts, *_sections(data)]
    return "\n\n".join(parts)


@cache
def _data(slug: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{slug}.toml").read_text(encoding="utf-8"))


def _heading(data: dict[str, Any]) -> Iterator[str]:
    yield data["document"]["kind"].upper()
    yield data["document"]["title"]
    yield f"(Kèm theo văn bản của {data['document']['issuer']})"


def _sections(data: dict[str, Any]) -> Iterator[str]:
    """Yield the tasks outside any appendix: a numbered heading, what is to be done, and who does it."""
    listed = [item for appendix in data["appendix"] if appendix["code"] == "NV" for item in appendix["item"]]
    if listed:
        yield "III. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU"
    for number, item in enumerate(listed, 1):
        yield f"{number}. {item['name']}"
        yield f"Tập trung chỉ đạo, thực hiện đồng bộ các giải pháp về: {item['name'].lower()}."
        if item.get("lead"):
            yield f"- Cơ quan chủ trì: {'; '.join(item['lead'])}."
        if item.get("coordinating"):
            yield f"- Cơ quan phối hợp: {'; '.join(item['coordinating'])}."


@cache
def read(slug: str) -> tuple[Draft, tuple[Block, ...]]:
    """Return what the text of a programme is understood to say, and its blocks for other programs to write."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{slug}.txt"
        path.write_text(text_of(slug), encoding="utf-8")
        draft, blocks = draft_of(path), read_manuscript(path).blocks
    return draft, _with_table(draft, blocks) if slug == "dong-hai" else blocks


def _with_table(draft: Draft, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks of a document whose table was flattened, with the table that it had."""
    end = next(
        place for place, each in enumerate(blocks) if isinstance(each, Paragraph) and each.text.startswith("TT ")
    )
    rows = [_HEADS, ("", draft.targets[0].group, "", "", "")]
    for target in draft.targets:
        who = target.texts
        directing = f"Đ/c Nguyễn Văn A - {who['directing']}"
        rows.append((target.number, target.text, directing, who["lead"], who.get("coordinating", "")))
    return (*blocks[:end], Grid(tuple(Cells(row, NOWHERE) for row in rows), NOWHERE))
