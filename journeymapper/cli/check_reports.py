"""The answers of `check` that are reports: Markdown, HTML, SARIF."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.analysis.reports.checked import Checked, Unread
    from journeymapper.storage.problems import BadMap


def told(
    output_format: str, checked: Sequence[Checked], bad: Sequence[BadMap], plugins: bool
) -> str:
    """All maps in one report, and the files that are no maps."""
    from journeymapper.analysis.reports.checked import Unread

    unread = [Unread(each.file, tuple(map(str, each.problems))) for each in bad]
    if output_format == "sarif":
        return _sarif(checked, unread, plugins)
    if output_format == "html":
        return _html(checked, unread)
    from journeymapper.analysis.reports import markdown

    return markdown.told(checked, unread)


def _sarif(checked: Sequence[Checked], unread: Sequence[Unread], plugins: bool) -> str:
    from journeymapper.analysis import handbook
    from journeymapper.analysis.reports import sarif
    from journeymapper.edition import edition

    return sarif.told(checked, unread, handbook.pages(plugins), edition())


def _html(checked: Sequence[Checked], unread: Sequence[Unread]) -> str:
    from datetime import date

    from journeymapper.analysis.reports import html
    from journeymapper.painting.theme import DARK, LIGHT, PRINT

    dress = html.Dress(LIGHT.colours, DARK.colours, PRINT.colours)
    return html.told(checked, unread, dress=dress, date=date.today().isoformat())
