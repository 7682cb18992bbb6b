"""The other side of `apart`: this is all that the child process runs.

The request is a line of JSON and the bytes of the file, on the standard input; the answer is JSON
on the standard output, which the reader itself cannot reach.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
import traceback
from contextlib import suppress
from typing import Any

from journeymapper.exchange.refused import Refused
from journeymapper.language import speak, tr
from journeymapper.storage.problems import BadMap


def main() -> None:
    """Answer the request on the standard input, and end at once."""
    request = json.loads(sys.stdin.buffer.readline())
    limits = request["limits"]
    _bind(limits)
    answer = os.dup(1)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), 1)
    said = json.dumps(_answered(request)).encode()
    if len(said) > limits["answer"]:
        said = json.dumps({"refused": _too_large()}).encode()
    with os.fdopen(answer, "wb") as file:
        file.write(said)
    os._exit(0)  # whatever the reader left to be done at the end


def _bind(limits: dict[str, int]) -> None:
    """Hold this process to its limits, also where its parent is gone."""
    with suppress(ImportError, ValueError, OSError):  # Windows has none, macOS not all
        import resource

        seconds = limits["seconds"] + 1
        signal.alarm(seconds)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_FSIZE, (limits["answer"], limits["answer"]))
        resource.setrlimit(resource.RLIMIT_AS, (limits["memory"], limits["memory"]))


def _answered(request: dict[str, Any]) -> dict[str, Any]:
    try:
        speak(request["language"])
        module, _, name = request["function"].partition(":")
        function = getattr(importlib.import_module(module), name)
        result = function(sys.stdin.buffer.read(), **request["options"])
        json.dumps(result)
        return {"result": result}
    except Refused as error:
        return {"refused": str(error)}
    except BadMap as error:
        return {"refused": "\n".join(map(str, error.problems))}
    except MemoryError:
        return {"refused": _too_large()}
    except BaseException:
        return {"failed": traceback.format_exc()}


def _too_large() -> str:
    return tr("This file takes more memory than it may have. Take a part of it.")
