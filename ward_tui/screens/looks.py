"""Which style of the list a state is drawn in; the word and the sign say the same."""

from __future__ import annotations

from ward_tui.domain.status import DONE, ItemStatus, TargetStatus

ITEM_LOOKS = {ItemStatus.OVERDUE: "overdue", ItemStatus.DUE_SOON: "soon"} | dict.fromkeys(DONE, "done")
TARGET_LOOKS = {
    TargetStatus.MISSED: "overdue",
    TargetStatus.AT_RISK: "soon",
    TargetStatus.MET: "done",
    TargetStatus.EXCEEDED: "done",
}
