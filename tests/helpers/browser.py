"""A real browser without a window: what a page becomes in it, and whom it asks for more."""

from __future__ import annotations

import socket
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import NamedTuple

from journeymapper.system import BROWSER

(PROGRAM,) = BROWSER
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--proxy-bypass-list=<-loopback>",
)
SECONDS = 60


class Seen(NamedTuple):
    """The page after all has run, as HTML, and the first line of each request that left it."""

    dom: str
    asked: tuple[str, ...]


def seen_in_browser(page: Path) -> Seen:
    """Open a file; whatever it asks for goes to a proxy that notes it and gives nothing."""
    asked: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy, TemporaryDirectory() as folder:
        Thread(target=_note, args=(proxy, asked), daemon=True).start()
        address = f"--proxy-server=http://127.0.0.1:{proxy.getsockname()[1]}"
        done = subprocess.run(
            [PROGRAM, *QUIET, address, f"--user-data-dir={folder}", "--dump-dom", page.as_uri()],
            capture_output=True,
            check=True,
            timeout=SECONDS,
        )
    return Seen(done.stdout.decode(), tuple(asked))


def _note(proxy: socket.socket, asked: list[str]) -> None:
    with suppress(OSError):  # it ends when the proxy is closed
        while True:
            with proxy.accept()[0] as caller:
                caller.settimeout(SECONDS)
                asked.append(caller.recv(4_000).decode("latin-1").partition("\r\n")[0])
