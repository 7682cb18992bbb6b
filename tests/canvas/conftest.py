from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> QApplication:
    """Fonts and pixmaps need a running Qt."""
    return qapp
