"""The undo and redo of a line field, on its own."""

from itertools import pairwise

import pytest

from ward_tui.widgets.fields import Moment, TypingHistory


def typed_moments(text: str) -> list[Moment]:
    """The moments of a field while the text is typed at its end; `<` deletes a letter."""
    moments = [Moment("", 0)]
    for letter in text:
        before = moments[-1].text
        after = before[:-1] if letter == "<" else before + letter
        moments.append(Moment(after, len(after)))
    return moments


def undone(typed: str) -> list[str]:
    """What undo shows, step by step, after the typing."""
    history, moments = TypingHistory(), typed_moments(typed)
    for letter, (before, after) in zip(typed, pairwise(moments), strict=True):
        history.record(before, after, "delete" if letter == "<" else "type")
    now, shown = moments[-1], []
    while (earlier := history.undo(now)) is not None:
        shown.append(earlier.text)
        now = earlier
    return shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", []),
        ("một", [""]),
        ("một hai", ["một", ""]),
        ("mot<<ột", [""]),
        ("một hai<<<", ["một hai", "một", ""]),
        ("một hai<<<<<<<", ["một hai", "một", ""]),
        ("một hai<<<<<x", ["mộ", "một hai", "một", ""]),
        ("một hai<<<ba", ["một", ""]),
    ],
)
def test_a_word_is_one_step(typed: str, shown: list[str]) -> None:
    assert undone(typed) == shown


def test_a_cursor_that_moved_begins_a_step() -> None:
    history = TypingHistory()
    history.record(Moment("", 0), Moment("a", 1), "type")
    history.record(Moment("a", 0), Moment("ba", 1), "type")
    assert history.undo(Moment("ba", 1)) == Moment("a", 0)
