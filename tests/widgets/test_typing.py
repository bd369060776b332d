"""Text fields take Vietnamese typing programs, combining marks, pastes and their own editing keys."""

from collections.abc import Callable

import pytest
from textual import events
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tests.widgets.hosts import (
    EDITING_KEYS,
    MANNERS,
    PHRASES,
    Host,
    each_field,
    every_host,
    running,
    wrongly_typed,
)
from ward_tui.widgets.fields import NoteField, TextField

# ---------------------------------------------------------------------------------- bursts of Backspace and letters


@pytest.mark.parametrize("manner", MANNERS)
@every_host
async def test_bursts_arrive_as_the_phrase(make_host: Callable[[], Host], manner: str) -> None:
    async with running(make_host()) as host:
        assert await wrongly_typed(host, PHRASES[::8], manner) == {}


@pytest.mark.typing
@pytest.mark.parametrize("manner", MANNERS)
@every_host
async def test_all_bursts_arrive_as_their_phrases(make_host: Callable[[], Host], manner: str) -> None:
    async with running(make_host()) as host:
        assert await wrongly_typed(host, PHRASES, manner) == {}


@pytest.mark.parametrize("stock", [Input, TextArea])
async def test_stock_textual_still_garbles_so_the_mixin_must_stay(stock: type[Input | TextArea]) -> None:
    async with running(Host(stock())) as host:
        assert await wrongly_typed(host, PHRASES[:5], "shortest") != {}, "drop VietnameseTyping._act_at_once"


@pytest.mark.parametrize("backspace", ["\x08", "\x7f", "\x1b[104;5u", "\x1b[127u"])
@each_field
async def test_whatever_means_backspace_deletes_to_the_left(field: type[Widget], backspace: str) -> None:
    async with running(Host(field())) as host:
        await host.type(f"duo{backspace * 2}ươ{backspace}ờng")
        assert host.text == "dường"


# ---------------------------------------------------------------------------------------------- letters and marks


@pytest.mark.parametrize(
    ("typed", "letters"),
    [
        ("e\u0301", "é"),
        ("ê\u0301", "ế"),
        ("e\u0302\u0301", "ế"),
        ("e\u0323\u0302", "ệ"),
        ("u\u0301\u031b", "ứ"),
        ("Đươ\u0300ng", "Đường"),
        ("b\u0301", "b\u0301"),
        ("\u0301", "\u0301"),
        ("e\u0341", "é"),
        ("A\u030a\u212b", "ÅÅ"),
        ("ô\ufffd\u0301", "ố"),
    ],
)
@each_field
async def test_typed_marks_join_the_letter_before_them(field: type[Widget], typed: str, letters: str) -> None:
    async with running(Host(field())) as host:
        await host.type(f"{typed} x")
        assert host.text == f"{letters} x"


@each_field
async def test_a_mark_joins_in_the_middle_and_in_place_of_a_selection(field: type[Widget]) -> None:
    async with running(Host(field())) as host:
        await host.type("chinh\x1b[D\x1b[D\u0301")
        assert host.text == "chính"
        await host.press("shift+left", "shift+left")
        await host.type("\u0301")
        assert host.text == "c\u0301nh"


async def test_a_mark_fits_a_field_that_is_full() -> None:
    async with running(Host(TextField(max_length=3))) as host:
        await host.type("tiê\u0301x")
        assert host.text == "tiế"


async def test_a_mark_at_the_start_of_a_line_leaves_the_line_break() -> None:
    async with running(Host(NoteField("a"))) as host:
        await host.press("end", "enter")
        await host.type("\u0301b")
        assert host.text == "a\n\u0301b"


# ------------------------------------------------------------------------------------------------------- pasting


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("Chi\u0309 tie\u0302u", "Chỉ tiêu"),
        ("một\nhai\r\nba\rbốn", "một hai ba bốn"),
        ("  một \n\n \n hai\n", "một hai"),
        ("ô của Excel\r\n", "ô của Excel"),
        (" giữ khoảng trống ", " giữ khoảng trống "),
        ("[b]không phải[/b] mã", "[b]không phải[/b] mã"),
        ("\u0301 dấu", "é dấu"),
        ("\n", "e"),
    ],
)
async def test_a_paste_becomes_one_composed_line(pasted: str, line: str) -> None:
    async with running(Host(TextField())) as host:
        await host.type("e")
        await host.feed(events.Paste(pasted))
        assert host.text.removeprefix("e" if line[0] not in "eé" else "") == line


async def test_a_paste_from_the_program_itself_becomes_one_line_too() -> None:
    async with running(Host(TextField())) as host:
        host.copy_to_clipboard("một\nhai")
        await host.press("ctrl+v")
        assert host.text == "một hai"


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n"])
async def test_a_paste_into_a_note_keeps_its_lines(line_break: str) -> None:
    async with running(Host(NoteField())) as host:
        await host.feed(events.Paste(f"Chi\u0309 tie\u0302u{line_break}[thứ] hai"))
        assert host.text == "Chỉ tiêu\n[thứ] hai"


@each_field
async def test_a_paste_goes_no_further_than_the_field(field: type[Widget]) -> None:
    class Listening(Host):
        def on_paste(self, event: events.Paste) -> None:
            self.bubbled.append("paste")

    async with running(Listening(field())) as host:
        await host.feed(events.Paste("x"))
        assert (host.text, host.bubbled) == ("x", ["f12"])


# -------------------------------------------------------------------------------- editing keys stay in the field


@each_field
async def test_editing_keys_and_letters_never_reach_the_app(field: type[Widget]) -> None:
    async with running(Host(field())) as host:
        await host.press(*EDITING_KEYS)
        assert (host.bubbled, host.shortcuts) == (["f12"], 0)


@each_field
async def test_other_keys_do_reach_the_app(field: type[Widget]) -> None:
    async with running(Host(field())) as host:
        await host.press("f2", "ctrl+s", "escape")
        assert host.bubbled == ["f2", "ctrl+s", "escape", "f12"]


async def test_enter_is_left_to_textual() -> None:
    submitted = []

    class Listening(Host):
        def on_input_submitted(self, message: Input.Submitted) -> None:
            submitted.append(message.value)

    async with running(Listening(TextField())) as host:
        await host.type("thuy\b\bủy\r")
        await host.press()
        assert (submitted, host.bubbled[0]) == (["thủy"], "enter")


async def test_enter_breaks_the_line_of_a_note_and_tab_leaves_it() -> None:
    async with running(Host(NoteField())) as host:
        await host.type("a\rb\t")
        assert (host.text, host.bubbled) == ("a\nb", ["tab", "f12"])


@each_field
async def test_ctrl_e_goes_to_the_end_of_the_line(field: type[Widget]) -> None:
    async with running(Host(field())) as host:
        await host.type("ab")
        await host.press("home", "ctrl+e", "c")
        assert host.text == "abc"


@each_field
async def test_ctrl_z_and_ctrl_y_walk_through_the_typing(field: type[Widget]) -> None:
    async with running(Host(field())) as host:
        await host.type("một")
        await host.feed(events.Paste(" hai"))
        await host.press("ctrl+z")
        assert host.text == "một"
        await host.press("ctrl+z", "ctrl+z")
        assert host.text == ""
        await host.press("ctrl+y", "ctrl+y", "ctrl+y")
        assert host.text == "một hai"


@pytest.mark.parametrize("manner", MANNERS)
async def test_undo_goes_by_words_however_they_were_sent(manner: str) -> None:
    phrase = next(phrase for phrase in PHRASES if phrase["text"] == "hạ tầng kỹ thuật")
    async with running(Host(TextField())) as host:
        await host.type("".join(phrase[manner]))
        seen = []
        for key in ["ctrl+z"] * 4 + ["ctrl+y"] * 4:
            await host.press(key)
            seen.append(host.text)
        assert seen[:4] == ["hạ tầng kỹ", "hạ tầng", "hạ", ""]
        assert seen[4:] == ["hạ", "hạ tầng", "hạ tầng kỹ", "hạ tầng kỹ thuật"]


async def test_typing_after_undo_ends_redo() -> None:
    async with running(Host(TextField())) as host:
        await host.type("một hai")
        await host.press("ctrl+z", "x", "ctrl+y")
        assert host.text == "mộtx"
        await host.press("ctrl+z")
        assert host.text == "một"


async def test_a_text_set_by_the_program_starts_afresh() -> None:
    async with running(Host(TextField())) as host:
        await host.type("một")
        assert isinstance(host.field, TextField)
        host.field.value = "của việc khác"
        await host.press("ctrl+z")
        assert host.text == "của việc khác"
        await host.press("ctrl+y")
        assert host.text == "của việc khác"


# --------------------------------------------------------------------------------------- nothing in English


@each_field
async def test_the_fields_bring_no_english(field: type[Widget]) -> None:
    async with running(Host(field())) as host:
        shown = [item for item in host.screen.active_bindings.values() if item.node is host.field]
        assert shown
        assert not [item for item in shown if item.binding.description or item.tooltip or not item.binding.system]
        assert not host.field.BINDING_GROUP_TITLE
        assert host.field.tooltip is None
        assert getattr(host.field, "placeholder", "") == ""
