"""PySide6 6.12 on Python 3.10 and 3.11 drops a reference to None in each void method.

After some 5,100 calls the process dies, so a window would not live through a workshop.
"""

from __future__ import annotations

import subprocess
import sys

SET_TEXT_OFTEN = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
for n in range(20_000):
    label.setText(str(n))
print(label.text())
"""


def test_a_label_lives_through_twenty_thousand_texts() -> None:
    child = subprocess.run(
        [sys.executable, "-c", SET_TEXT_OFTEN], capture_output=True, text=True, timeout=60
    )
    assert (child.returncode, child.stdout) == (0, "19999\n")
