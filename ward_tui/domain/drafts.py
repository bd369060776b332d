"""A programme that was read and is not loaded yet."""

from __future__ import annotations

from dataclasses import dataclass

from ward_tui.domain.model import Facts, Programme


@dataclass(frozen=True, slots=True)
class BodyNote:
    """A fact of the document's body that is neither target nor row."""

    text: str
    about: tuple[str, ...]
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeFile:
    """One programme as its file says it, ready to be loaded."""

    programme: Programme
    facts: Facts
    notes: tuple[BodyNote, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many targets, indicators, appendices, items, duties and questions it has."""
        targets = self.facts.targets.values()
        return {
            "targets": len(targets),
            "indicators": sum(len(target.indicators) for target in targets),
            "appendices": len(self.facts.appendices),
            "items": len(self.facts.items),
            "duties": len(self.facts.duties),
            "questions": len(self.facts.questions),
        }
