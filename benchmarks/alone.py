"""A row of the table on its own."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict

from benchmarks.table import Line, table

AS_JSON = "JSON"


def main(measured: Callable[..., Iterable[Line]]) -> None:
    """Measure with NUMBERs of the command line, as in `cards=1000 times=9`, and print the lines.

    With JSON among the arguments as JSON. Ends the process, whatever still waits in it.
    """
    arguments = [each for each in sys.argv[1:] if each != AS_JSON]
    numbers = {name: int(number) for name, number in (each.split("=") for each in arguments)}
    lines = list(measured(**numbers))
    if AS_JSON in sys.argv[1:]:
        print(json.dumps([asdict(line) for line in lines]), flush=True)
    else:
        print(table(lines), flush=True)
    os._exit(0)  # windows and workers of a benchmark wait for nobody
