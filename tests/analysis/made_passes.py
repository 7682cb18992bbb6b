"""Passes that tests put in the place of real ones, sound and broken."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from journeymapper.analysis import runner
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.model.journey import Journey


def made_pass(
    check: Callable[[Pass, Journey], Any] | None = None,
    code: str = "ACME1",
    profile: str = "workshop",
    severity: Severity = Severity.INFO,
) -> Pass:
    """A pass that checks with this function; without one it says one thing of the whole map."""

    class Made(Pass):
        def check(self, journey: Journey) -> Iterable[Finding]:
            if check is None:
                return [self.finding("Something", "It is so.", "Change it")]
            found: Iterable[Finding] = check(self, journey)
            return found

    Made.code, Made.name, Made.profile, Made.severity = code, "made", profile, severity
    return Made()


def only(monkeypatch: pytest.MonkeyPatch, *passes: Pass) -> None:
    """Let the runner know these passes and no others."""
    monkeypatch.setattr(runner, "passes", lambda plugins=True: passes)
    monkeypatch.setattr(runner, "broken", lambda plugins=True: ())
