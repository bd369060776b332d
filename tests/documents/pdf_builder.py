"""PDF files made for tests: lines and letters, all of one width, which the file names in a table of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

WIDE, HIGH = 595, 842  # A4 in points
LETTER = 0.5  # width of a letter in parts of its size


@dataclass(slots=True)
class Pdf:
    """A document; places are in points from the top left corner."""

    wide: int = WIDE
    high: int = HIGH
    pages: list[list[str]] = field(default_factory=list)
    codes: dict[str, int] = field(default_factory=dict)
    unnamed: set[str] = field(default_factory=set)  # letters that the file draws without saying which they are

    def page(self) -> Pdf:
        """Begin a page."""
        self.pages.append([])
        return self

    def text(self, left: float, top: float, text: str, size: float = 12) -> None:
        """Draw a line of text."""
        codes = "".join(f"{self._code(letter):04x}" for letter in text)
        self.pages[-1].append(f"BT /F1 {size} Tf 1 0 0 1 {left} {self.high - top - size} Tm <{codes}> Tj ET")

    def rule(self, left: float, top: float, right: float, bottom: float) -> None:
        """Draw a line."""
        self.pages[-1].append(f"{left} {self.high - top} m {right} {self.high - bottom} l S")

    def picture(self) -> None:
        """Draw a picture over the page."""
        inside = f"q {self.wide} 0 0 {self.high} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q"
        self.pages[-1].append(inside)

    def save(self, path: Path, settings: str = "") -> Path:
        """Write the file; settings go into its last dictionary."""
        path.write_bytes(self._bytes(settings))
        return path

    def _code(self, letter: str) -> int:
        return self.codes.setdefault(letter, len(self.codes) + 1)

    def _bytes(self, settings: str) -> bytes:
        kids = " ".join(f"{6 + 2 * place} 0 R" for place in range(len(self.pages)))
        named = [(code, letter) for letter, code in self.codes.items() if letter not in self.unnamed]
        names = "\n".join(f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for code, letter in named)
        space = "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange"
        table = f"/CMapName /N def\n{space}\n{len(named)} beginbfchar\n{names}\nendbfchar\nendcmap"
        wide = int(LETTER * 1000)
        described = "/Type /FontDescriptor /FontName /X /Ascent 900 /Descent -200 /FontBBox [0 -200 1000 900] /Flags 4"
        inner = f"/Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW {wide} /FontDescriptor << {described} >>"
        system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        parts = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {len(self.pages)} >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H "
            "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            f"<< {inner} {system} >>",
            _stream(table),
        ]
        for place, drawn in enumerate(self.pages):
            size = f"/MediaBox [0 0 {self.wide} {self.high}] /Resources << /Font << /F1 3 0 R >> >>"
            parts += [
                f"<< /Type /Page /Parent 2 0 R {size} /Contents {7 + 2 * place} 0 R >>",
                _stream("\n".join(drawn)),
            ]
        return _file(parts, settings)


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def _file(parts: list[str], settings: str) -> bytes:
    body = "%PDF-1.7\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{part}\nendobj\n"
    listed = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(parts) + 1} /Root 1 0 R {settings} >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{listed}{end}".encode("latin-1")


@dataclass(slots=True)
class Writer:
    """Sets paragraphs and tables on pages as a word processor does: lines broken to fit, rows broken over pages.

    Paragraphs begin further in than they go on; capitals are centred; every page but the first has its number on top.
    """

    pdf: Pdf = field(default_factory=Pdf)
    left: float = 60
    right: float = 540
    size: float = 12
    top: float = 0

    def __post_init__(self) -> None:
        self._next_page()

    def paragraph(self, text: str) -> None:
        """Set one paragraph."""
        if text.isupper():
            for line in broken(text, self._letters(self.right - self.left)):
                self._line((self.left + self.right - len(line) * LETTER * self.size) / 2, line)
        else:
            indent = 36
            lines = broken(text, self._letters(self.right - self.left), self._letters(indent))
            for place, line in enumerate(lines):
                self._line(self.left if place else self.left + indent, line)
        self.top += 4

    def table(self, rows: list[list[str]], edges: list[float], head: int = 1) -> None:
        """Set a table with these edges between its columns; its first rows are repeated on each page."""
        self._room(60)
        for place, row in enumerate(rows):
            cells = self._cells(row, edges)
            while any(cells):
                room = max(1, int((self.pdf.high - 60 - self.top) // self._step))
                self._row([cell[:room] for cell in cells], edges)
                cells = [cell[room:] for cell in cells]
                if any(cells) or (self.top > self.pdf.high - 90 and place + 1 < len(rows)):
                    self._next_page()
                    for again in rows[:head]:
                        self._row(self._cells(again, edges), edges)
        self.top += 10

    def _cells(self, row: list[str], edges: list[float]) -> list[list[str]]:
        wide = [right - left - 6 for left, right in zip(edges, edges[1:], strict=False)]
        return [broken(text, self._letters(each)) for text, each in zip(row, wide, strict=True)]

    @property
    def _step(self) -> float:
        return self.size * 1.3

    def _letters(self, wide: float) -> int:
        return int(wide / (LETTER * self.size))

    def _row(self, cells: list[list[str]], edges: list[float]) -> None:
        height = max(1, *map(len, cells)) * self._step + 4
        for lines, left in zip(cells, edges, strict=False):
            for place, line in enumerate(lines):
                self.pdf.text(left + 3, self.top + 1 + place * self._step, line, self.size)
        for edge in edges:
            self.pdf.rule(edge, self.top, edge, self.top + height)
        for high in (self.top, self.top + height):
            self.pdf.rule(edges[0], high, edges[-1], high)
        self.top += height

    def _line(self, left: float, text: str) -> None:
        self._room(self._step)
        self.pdf.text(left, self.top, text, self.size)
        self.top += self._step

    def _room(self, height: float) -> None:
        if self.top + height > self.pdf.high - 60:
            self._next_page()

    def _next_page(self) -> None:
        self.pdf.page()
        self.top = 60
        if len(self.pdf.pages) > 1:
            self.pdf.text(self.pdf.wide / 2, 30, str(len(self.pdf.pages)), 11)


def broken(text: str, letters: int, indent: int = 0) -> list[str]:
    """Return a text in lines of at most so many letters, the first one shorter by the indent."""
    lines: list[str] = []
    for word in text.split():
        room = letters - (indent if len(lines) < 2 else 0)
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
