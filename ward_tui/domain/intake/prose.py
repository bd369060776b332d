"""Goals that stand in the running text of a document without a list of targets; whether they are targets is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ward_tui.domain.intake.clauses import clauses_of
from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftTarget
from ward_tui.domain.intake.naming import group_name
from ward_tui.domain.intake.numbering import Line, Mark
from ward_tui.domain.intake.sentences import understand
from ward_tui.domain.intake.target_lists import keyed
from ward_tui.domain.intake.words import hidden, lowered, sentences

_MEASURED = re.compile(r"\d+(?:,\d+)? ?%|(?:ít nhất|tối thiểu|trên) \d")
_AIMED = re.compile(
    r"phấn đấu|(?:đến|vào|trước) (?:hết |cuối )?năm 20[2-4]\d,? .*(?:đạt|trở thành|công nhận)|(?:đạt|"
    r"công nhận|trở thành).*(?:vào|trước|đến) năm 20[2-4]\d"
)
_STATE = re.compile(
    r"không để (?:hình thành|xảy ra|phát sinh|khiếu)|hoàn thành (?:xuất sắc|100)|đạt chuẩn|nâng cao tỷ lệ|"
    r"giảm tỷ lệ|(?:tăng|giảm dần) (?:tỷ trọng|chi )"
    r"|ban hành nghị quyết"
)
_NO_GOAL = re.compile(r"kế hoạch số|^(?:căn cứ|thực hiện chương trình|gắn việc)|xác định tại|tầm nhìn")
_OFFICE = re.compile(r"^\W*(?:cơ quan|đơn vị|nơi nhận|phân công|thời gian|nguồn lực|kinh phí)")
_LONGEST = 2000


def targets_of_prose(lines: Iterable[Line], term_end: int) -> tuple[tuple[DraftTarget, ...], tuple[Doubt, ...]]:
    """Return the goals of running text as proposals, each with the question whether it is a target."""
    targets: list[DraftTarget] = []
    doubts: list[Doubt] = []
    for line in lines:
        if len(line.text) > _LONGEST or _OFFICE.match(lowered(line.text)):
            continue
        for sentence in sentences(line.text):
            for piece in _goals(sentence, term_end):
                key = f"CT{len(targets) + 1:02}"
                said = understand(piece, term_end, spot=line.spot)
                group = group_name(line.nearest or line.section)
                place = f"Mục {line.path}" if line.path and line.mark is not Mark.ROMAN else ""
                targets.append(
                    DraftTarget("", group, said.name, piece, line.spot, said.indicators, {}, place, from_text=True)
                )
                doubts.append(Doubt(DoubtKind.PROSE, key, "text", piece, said.name, (), line.spot))
                doubts.extend(keyed(said, key))
    return tuple(targets), tuple(doubts)


def _goals(sentence: str, term_end: int) -> list[str]:
    """Return the clauses of a sentence of running text that say a goal."""
    found: list[str] = []
    if not _says_goal(hidden(lowered(sentence))):
        return found
    for clause in clauses_of(sentence, term_end):
        for piece in _pieces(sentence[clause.start : clause.end]):
            low = hidden(lowered(piece))
            if not _NO_GOAL.search(low) and _says_goal(low):
                found.append(piece.strip(" ,.;"))
    return found


def _says_goal(low: str) -> bool:
    return bool(_MEASURED.search(low) or _AIMED.search(low) or _STATE.search(low))


def _pieces(clause: str) -> list[str]:
    """Return a clause without the words before its aim: `Phát triển …, đến năm 2030 trên 80% …`."""
    low = hidden(lowered(clause))
    cuts = [
        match.start() + 2 for match in re.finditer(r", (?=phấn đấu|đến năm|không để|trong đó|đảm bảo hoàn thành)", low)
    ]
    edges = [0, *cuts, len(clause)]
    return [clause[a:b] for a, b in zip(edges, edges[1:], strict=False)]
