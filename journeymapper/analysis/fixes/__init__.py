"""Repairs: what a pass can offer to mend its finding, a file for each kind, named for what it does.

Each function gives a `Fix` that proposes patches made with `model/edits` and `Draft`, the best
first; it works them out only when asked. Not here: when a fix is offered (the passes) and whether
it keeps its word (`analysis/mending.py`). Start reading in `insert_message.py`.

A pass says `fixes.mark.mark(...)`: a file is loaded when the first finding asks for it, as most
rules have nothing to say of most maps.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.analysis.fixes import ask_once as ask_once
    from journeymapper.analysis.fixes import build_pillar as build_pillar
    from journeymapper.analysis.fixes import connect as connect
    from journeymapper.analysis.fixes import escalate as escalate
    from journeymapper.analysis.fixes import fill_stage as fill_stage
    from journeymapper.analysis.fixes import insert_answer as insert_answer
    from journeymapper.analysis.fixes import insert_care as insert_care
    from journeymapper.analysis.fixes import insert_message as insert_message
    from journeymapper.analysis.fixes import insert_recovery as insert_recovery
    from journeymapper.analysis.fixes import insert_trust as insert_trust
    from journeymapper.analysis.fixes import keep_promise as keep_promise
    from journeymapper.analysis.fixes import lay_ground as lay_ground
    from journeymapper.analysis.fixes import mark as mark
    from journeymapper.analysis.fixes import onward as onward
    from journeymapper.analysis.fixes import opportunity as opportunity
    from journeymapper.analysis.fixes import put_after as put_after
    from journeymapper.analysis.fixes import rejoin as rejoin
    from journeymapper.analysis.fixes import retag as retag
    from journeymapper.analysis.fixes import splice as splice


def __getattr__(name: str) -> ModuleType:
    if name.startswith("_"):
        raise AttributeError(name)
    return import_module(f"{__name__}.{name}")
