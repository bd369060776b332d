"""What was measured, held against its limit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Result:
    """One budget: ours against the floor as a ratio, or against nothing when the limit is in the unit itself."""

    what: str
    ours: float
    limit: float
    floor: float | None = None
    unit: str = "ms"
    note: str = ""

    @property
    def measured(self) -> float:
        """What is held against the limit."""
        return self.ours if self.floor is None else self.ours / self.floor

    @property
    def over(self) -> bool:
        """Whether the budget is not kept."""
        return self.measured > self.limit

    def cells(self) -> tuple[str, ...]:
        """Return the line of the table."""
        ratio, limit = ("", f"{self.limit:g} {self.unit}")
        floor = ""
        if self.floor is not None:
            ratio, limit, floor = f"{self.measured:.2f} x", f"{self.limit:.2f} x", self._figure(self.floor)
        return self.what, floor, self._figure(self.ours), ratio, limit, "OVER" if self.over else "ok", self.note

    def _figure(self, value: float) -> str:
        return f"{value:.1f} {self.unit}" if value < 100 else f"{value:.0f} {self.unit}"


def show(results: Sequence[Result]) -> str:
    """Return the table."""
    rows = [("what", "floor", "ours", "ratio", "limit", "", ""), *(result.cells() for result in results)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    numbers = range(1, 5)
    cells = [
        cell.rjust(width) if place in numbers else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def p95(times: Iterable[float]) -> float:
    """Return the time that 95 of 100 do not exceed."""
    ordered = sorted(times)
    return ordered[max(0, -(-95 * len(ordered) // 100) - 1)]


def spread(times: Sequence[float]) -> str:
    """Return median and p95 in words."""
    return f"median {median(times):.1f}, p95 {p95(times):.1f}"
