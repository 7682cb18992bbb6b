"""A screen that does not go to sleep while somebody talks.

Where the system does not offer it, nothing happens: the show goes on.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress

Release = Callable[[], object]
_BUS = "journeymapper-presenting"
_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_CONTINUOUS, _DISPLAY, _SYSTEM = 0x80000000, 0x2, 0x1


def keep_awake(reason: str) -> Release:
    """Keep the screen on; call what is given to let it sleep again."""
    ask = {"win32": _ask_windows, "darwin": _ask_mac}.get(sys.platform, _ask_desktop)
    with suppress(Exception):  # whatever goes wrong here must not stop a talk
        return ask(reason)
    return _nothing


def _nothing() -> None:
    """There is nothing to let go."""


def _ask_desktop(reason: str) -> Release:
    """Ask the desktop by D-Bus; it lets go by itself when our connection ends."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return _nothing
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
    asked = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
    asked.setArguments(["JourneyMapper", reason])
    bus.send(asked)
    return lambda: QDBusConnection.disconnectFromBus(_BUS)


def _ask_mac(_: str) -> Release:
    program = shutil.which("caffeinate")
    if program is None:
        return _nothing
    return subprocess.Popen([program, "-d", "-w", str(os.getpid())]).terminate


def _ask_windows(_: str) -> Release:
    set_state = ctypes.windll.kernel32.SetThreadExecutionState  # type: ignore[attr-defined]
    set_state(_CONTINUOUS | _DISPLAY | _SYSTEM)
    return lambda: set_state(_CONTINUOUS)
