"""A terminal in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.cli.terminal import Terminal


@pytest.fixture
def terminal(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,  # the one that later tests want: an export here would make a lesser one
) -> Terminal:
    return Terminal(tmp_path, capsys, monkeypatch)
