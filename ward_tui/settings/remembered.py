"""What the program remembers between starts."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Remembered:
    """What the program remembers between starts; losing it costs nothing."""

    programme: str = ""
    theme: str = ""
    zoom: str = ""  # how near the timeline is looked at
    export: str = ""
    intake: str = ""  # the folder of the file that was imported last
    handover: str = ""  # the folder in which the last handing over was made
    tour: bool = False  # it was gone through, or is not wanted
    views: dict[str, Any] = field(default_factory=dict)  # by screen: how it stands now, and the saved ones
    drafts: dict[str, Any] = field(default_factory=dict)  # by form: what was typed into it when it was left
    review: dict[str, Any] = field(default_factory=dict)  # by review: the card at which the user stands
    forms: dict[str, Any] = field(default_factory=dict)  # by database and agency: the last form made
    forms_folder: str = ""  # the folder in which forms were made last
    collect_folder: str = ""  # the folder from which forms were collected last
    refused: dict[str, Any] = field(default_factory=dict)  # pairs of names that the user said are not one, with the day

    @classmethod
    def read(cls, path: Path) -> Remembered:
        """Read what was remembered; anything unreadable counts as nothing."""
        try:
            text = path.read_text(encoding="utf-8")
            import json

            data = json.loads(text)
        except (OSError, ValueError):
            return cls()
        if not isinstance(data, dict):
            return cls()
        known = {each.name: type(getattr(cls(), each.name)) for each in fields(cls)}
        return cls(**{key: value for key, value in data.items() if key in known and isinstance(value, known[key])})

    def handed(self) -> Remembered:
        """Return what is worth handing over: how lists are looked at and what was decided, not how one works."""
        return Remembered(
            programme=self.programme, views=self.views, review=self.review, refused=self.refused, forms=self.forms
        )

    def write(self, path: Path) -> None:
        """Keep it beside the database; a folder that cannot be written is no loss."""
        import json

        values = {each.name: getattr(self, each.name) for each in fields(self)}
        fresh = path.with_name(path.name + ".new")
        try:
            fresh.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
            fresh.replace(path)
        except (OSError, ValueError):  # the name of a folder may hold what is no text
            return
