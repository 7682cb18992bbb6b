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
    unknown = now.known - before.known
    new = [each for each in now.report.findings if each.identity in unknown] if unknown else []
    if len(new) == 1:
        return tr("New finding: {headline}").format(headline=new[0].message)
    if new:
        return tr_many("{n} new finding", "{n} new findings", len(new))
    return tr("Nothing stands out any more") if before.findings and not now.findings else ""


def _next(following: Finding | None) -> str:
    if following is None:
        return ""
    return tr("Next finding: {headline}").format(headline=following.message)
