"""Word files made for tests with python-docx; what it cannot do is written as the XML that Word itself writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ward_tui.documents.word_file import read_docx
from ward_tui.domain.intake.manuscript import Cells, FileKind, Grid, Paragraph, unheard

W = nsdecls("w")


def element(xml: str) -> Any:
    """Return an element; its first tag gets the namespaces that Word files use."""
    head, rest = xml.split(">", 1)
    closed = head.endswith("/")
    head = f"{head.rstrip('/')} {nsdecls('w', 'wp', 'a', 'pic', 'r')}"
    return parse_xml(f"{head}{'/' if closed else ''}>{rest}")


def paragraph(document: Any, inner: str) -> Any:
    """Add a paragraph with this inside, as XML."""
    added = element(f"<w:p>{inner}</w:p>")
    document.element.body.insert(len(document.element.body) - 1, added)
    return added


def run(text: str, settings: str = "") -> str:
    """Return the XML of a piece of text."""
    return f'<w:r><w:rPr>{settings}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(document: Any, rows: list[list[str]], style: str | None = "Table Grid") -> Any:
    """Add a ruled table."""
    made = document.add_table(len(rows), len(rows[0]), style)
    for row, texts in zip(made._tbl.tr_lst, rows, strict=True):
        for cell, text in zip(row.tc_lst, texts, strict=True):
            cell.p_lst[0].add_r().text = text
    return made


def read(document: Any, folder: Path) -> list[Any]:
    """Return what is read of a document: its paragraphs as (label, text), its tables as lists of rows."""
    path = folder / "thu.docx"
    document.save(path)
    return [shown(block) for block in read_docx(path, FileKind.DOCX, unheard).blocks]


def shown(block: Paragraph | Grid) -> Any:
    """Return a block as tests compare it."""
    if isinstance(block, Paragraph):
        return (block.label, block.text)
    return [_texts(row) for row in block.rows]


def _texts(row: Cells) -> tuple[str, ...]:
    return row.texts


def new() -> Any:
    """Return an empty document."""
    return Document()
