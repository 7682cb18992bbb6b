"""A picture made by a process of its own, so that the window stays free and may call it off."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTemporaryDir, Signal

from journeymapper.document.background import Background
from journeymapper.model.journey import Journey
from journeymapper.storage.map_file import encode

STOP_MS = 2_000


class ExportJob(QObject):
    """Runs the export command on a copy of the map as it is now.

    `done` carries what the command said, `failed` why there is no picture; an existing file then
    has its old bytes.
    """

    done = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject, name: str, journey: Journey) -> None:
        super().__init__(parent)
        self._folder = QTemporaryDir()
        self._map = Path(self._folder.path()) / name
        self._journey = journey
        self._worker = Background("export", self)
        self._called_off = False
        self._process = QProcess(self)
        self._process.finished.connect(self._tell)
        self._process.errorOccurred.connect(self._tell_error)

    def start(self, target: Path, arguments: list[str]) -> None:
        """Make the picture."""
        command = ["-m", "journeymapper", "export", str(self._map), "-o", str(target), *arguments]
        write = partial(_write, self._journey, self._map)
        self._worker.ask(write, partial(self._begin, command))

    def call_off(self) -> None:
        """Stop; there will be no picture."""
        self._called_off = True
        self._worker.close()
        self._process.kill()
        self._process.waitForFinished(STOP_MS)

    def _begin(self, command: list[str], why: str) -> None:
        self._worker.close()
        if why:
            self.failed.emit(why)
        else:
            self._process.start(sys.executable, command)

    def _tell(self, code: int, how: QProcess.ExitStatus) -> None:
        if self._called_off:
            return
        said = _text(self._process.readAllStandardError())
        if code == 0 and how is QProcess.ExitStatus.NormalExit:
            self.done.emit(said)
        else:
            self.failed.emit(said.replace(str(self._map), self._map.name))
        self._folder.remove()

    def _tell_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.failed.emit(self._process.errorString())


def _write(journey: Journey, path: Path) -> str:
    """Write a map for the process to read; gives why not, "" where that worked."""
    try:
        path.write_bytes(encode(journey.ordered()))
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _text(data: object) -> str:
    return bytes(data.data()).decode("utf-8", "replace").strip()  # type: ignore[attr-defined]
