"""Many rows changed, removed, merged and copied at once: each is one step, and one undo takes it back."""

from collections.abc import Callable

import pytest

from tests.services.test_large import large_file
from tests.store.small import DAY, SLUG, Workplace, fresh_alerts, stored_facts
from ward_tui.domain.journal import Entry
from ward_tui.domain.records import Kind, New
from ward_tui.services import loading
from ward_tui.services.bulk import NOTE
from ward_tui.services.office import Office
from ward_tui.store.store import Store

ROWS = 1_200  # more than is read or written in one statement
PL02 = f"{SLUG}/PL02"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """A database with many rows."""
    workplace = Workplace(tmp_path_factory.mktemp("large"), hasty=True)
    store, file = Store.create(workplace.path, DAY), large_file(workplace.folder / "files", ROWS)
    with store.transaction(workplace.now(), "load") as work:
        loading.load(work, [file], store.facts())
    store.close()
    return workplace


@pytest.fixture
def office(large: Workplace) -> Office:
    """An office over it; each test takes back what it did."""
    return large.open()


Act = Callable[[Office], Entry | None]
# what is done, and how many rows it changes or removes at least
STEPS: dict[str, tuple[Act, int]] = {
    "bulk": (
        lambda office: office.bulk(
            list(office.facts.items), {"document": "1/QĐ", "lead": (New("Trạm Y tế"),), NOTE: "Đã họp"}
        ),
        ROWS,
    ),
    "remove an appendix": (lambda office: office.remove(Kind.APPENDIX, PL02), ROWS * 2 // 5),
    "merge": (lambda office: office.merge(f"{SLUG}/CQ01", [f"{SLUG}/CQ02"]), ROWS * 3 // 5),
    "copy the programme": (
        lambda office: office.add(Kind.PROGRAMME, "", {"ward": "A", "title": "B"}, copy_of=SLUG),
        ROWS,
    ),
}


@pytest.mark.parametrize(("act", "least"), STEPS.values(), ids=STEPS)
def test_one_step_and_one_undo(large: Workplace, office: Office, act: Act, least: int) -> None:
    before, entries = office.facts, len(office.history())
    office.alerts()
    entry = act(office)
    assert entry is not None
    assert len(office.history()) == entries + 1
    assert len({change.key for change in entry.changes if change.table == "item"}) >= least
    assert office.facts == stored_facts(large.path)
    assert office.alerts() == fresh_alerts(large.path, DAY)
    office.undo()
    assert office.facts == before
    large.close()
