"""One difference in full: each field before and after, or a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from journeymapper.windows.compare_rows import Row
from journeymapper.windows.widgets.captioned import plain_label, readable_label
from journeymapper.windows.widgets.scrolled import Scrolled


class ComparisonDetail(Scrolled):
    """Headline, then fields with what they were and what they are."""

    def say(self, headline: str, words: str) -> None:
        """Show a headline and a sentence."""
        self._show(headline, (("", words, ""),))

    def show_row(self, row: Row) -> None:
        """Show what happened to one record or finding."""
        self._show(row.text, row.more)

    def _show(self, headline: str, more: tuple[tuple[str, str, str], ...]) -> None:
        body = QWidget()
        body.setObjectName("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(readable_label(headline, "headline"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for line, (name, before, after) in enumerate(more):
            if not name:
                grid.addWidget(readable_label(before, "why"), line, 0, 1, 4)
                continue
            parts = (
                plain_label(name, "caption"),
                readable_label(before, "why"),
                plain_label("→", "why"),
                readable_label(after, ""),
            )
            for place, part in enumerate(parts):
                grid.addWidget(part, line, place, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(body)
