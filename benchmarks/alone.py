"""A row of the table on its own."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

from benchmarks.measure import save
from benchmarks.table import Line, table

AS_JSON, TO = "JSON", "TO"


def main(measured: Callable[..., Iterable[Line]]) -> None:
    """Measure with numbers of the command line, as in `cards=1000 times=9`, and print the lines.

    With JSON among the arguments as JSON; with `TO=FILE` all that was measured goes to a file that
    `python -m pyperf compare_to` takes. Ends the process, whatever still waits in it.
    """
    arguments = dict(each.split("=") for each in sys.argv[1:] if each != AS_JSON)
    file = arguments.pop(TO, None)
    lines = list(measured(**{name: int(number) for name, number in arguments.items()}))
    if file:
        save(Path(file))
    if AS_JSON in sys.argv[1:]:
        print(json.dumps([asdict(line) for line in lines]), flush=True)
    else:
        print(table(lines), flush=True)
    os._exit(0)  # windows and workers of a benchmark wait for nobody
