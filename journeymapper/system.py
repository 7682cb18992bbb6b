"""What the machine lacks before Qt can start, and the line that installs it.

Qt ends the process when a library for its windows or the screen is missing, before Python can say
why. So ask `obstacle()` before a window. Painting without one needs OFFSCREEN alone; where one of
those is missing Python cannot load Qt, and `missing_libraries(OFFSCREEN)` says which.
Only Linux lacks anything; elsewhere the wheels carry all. Standard library only.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

Needed = Mapping[str, str]  # name of a library or program, and the Debian package that holds it

# What Qt loads by itself in its wheels (`ldd` of the platform plugins).
OFFSCREEN: Needed = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
}
SCREEN: Needed = {
    **OFFSCREEN,
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
KEYBOARD: Needed = {"Xvfb": "xvfb", "xdotool": "xdotool"}  # programs; for tests
BROWSER: Needed = {"chromium": "chromium"}  # for tests too; 350 MB, so only in CI
TRACER: Needed = {"strace": "strace"}  # likewise
DRAWER: Needed = {"dot": "graphviz"}  # for benchmarks


def missing_libraries(needed: Needed = SCREEN) -> list[str]:
    """The system libraries (or programs) that are needed and not on this machine."""
    if not sys.platform.startswith("linux"):
        return []
    return [name for name in needed if not _present(name)]


def provide(needed: Needed) -> bool:
    """Whether all that is needed is here, after installing what can be and naming what is not."""
    missing = missing_libraries(needed)
    if missing:
        print(f"Not on this machine: {', '.join(missing)}", flush=True)
        print(f"This installs them: {install_line(missing)}", flush=True)
    return not missing or install_missing(missing)


def install_line(missing: Iterable[str]) -> str:
    """The one line for a terminal that installs what is missing."""
    from shutil import which

    names = list(missing)
    if which("apt-get"):
        return f"sudo apt-get update && sudo apt-get install -y {' '.join(_packages(names))}"
    wanted = " ".join(f"'{name}()(64bit)'" if ".so." in name else name for name in names)
    for installer in ("dnf", "zypper"):
        if which(installer):
            return f"sudo {installer} install {wanted}"
    return f"install the packages that hold {', '.join(names)}"


def install_missing(missing: Iterable[str]) -> bool:
    """Whether the missing packages could be installed: only as root on Debian and its kin."""
    import subprocess  # a window needs neither, and starts the sooner
    from shutil import which

    if not sys.platform.startswith("linux") or os.geteuid() or not which("apt-get"):
        return False

    print("Installing them.", flush=True)
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *_packages(missing)]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return all(
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0
        for command in (["apt-get", "update", "-qq"], install)
    )


def has_screen() -> bool:
    """Whether a window could be seen: a display is named, and it answers."""
    if not sys.platform.startswith("linux"):
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and Path(os.environ.get("XDG_RUNTIME_DIR", "/"), wayland).exists():
        return True
    return bool(os.environ.get("DISPLAY")) and _x11_answers()


def obstacle() -> str:
    """What keeps a window from opening and what to do about it, or "" when nothing does."""
    unseen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal")
    if missing := missing_libraries(OFFSCREEN if unseen else SCREEN):
        return f"Qt needs {', '.join(missing)}, not found here: {install_line(missing)}"
    if not unseen and not has_screen():
        return "There is no screen to open a window on: check, export and convert need none"
    return ""


def _present(name: str) -> bool:
    if ".so." not in name:
        from shutil import which

        return which(name) is not None
    import ctypes  # pictures do without

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _packages(missing: Iterable[str]) -> list[str]:
    package = {**SCREEN, **KEYBOARD, **BROWSER, **TRACER, **DRAWER}
    return [package[name] for name in missing]


def _x11_answers() -> bool:
    import ctypes

    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # cannot be asked yet; the missing library is told first
    x11.XOpenDisplay.restype = ctypes.c_void_p
    # Stays open: a server that loses its only client starts over, just when Qt would connect.
    return bool(x11.XOpenDisplay(None))
