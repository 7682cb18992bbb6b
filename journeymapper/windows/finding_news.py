"""What has changed from one report to the next, in words for who does not see the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.language import tr, tr_many

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.windows.findings_shown import Shown


def news(before: Shown | None, now: Shown, following: Finding | None) -> str:
    """New findings by number or headline, or that none is left; then the one taken in hand."""
    return ". ".join(filter(None, (_changed(before, now), _next(following))))


def _changed(before: Shown | None, now: Shown) -> str:
    if before is None:
        return ""
    if len(now.new) == 1:
        return tr("New finding: {headline}").format(headline=now.new[0].message)
    if now.new:
        return tr_many("{n} new finding", "{n} new findings", len(now.new))
    return tr("Nothing stands out any more") if before.findings and not now.findings else ""


def _next(following: Finding | None) -> str:
    if following is None:
        return ""
    return tr("Next finding: {headline}").format(headline=following.message)
