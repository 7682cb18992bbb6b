"""Files from strangers: what the program reads, spoilt by chance, a great many times.

    python -m tests.faults.mutants COUNT [SEED]

prints as JSON how many of each format were tried and refused, the slowest in seconds of the
processor, the most memory held in MB, and everything that should not have been. A mutant is
known by seed, format and number, and made from them again.
"""

from __future__ import annotations

import json
import logging
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import FrameType
from zipfile import ZipFile

from journeymapper.exchange.carried import Reading, ReadOptions, Strict, WriteOptions
from journeymapper.exchange.drawio.reading import reading_of, unpacked
from journeymapper.exchange.drawio.writing import write as write_drawio
from journeymapper.exchange.mermaid.writing import write as write_mermaid
from journeymapper.exchange.refused import Refused
from journeymapper.exchange.table.files import decoded, read_table
from journeymapper.exchange.table.grid import Grid
from journeymapper.exchange.table.guess import guess
from journeymapper.exchange.table.pasted import table_in
from journeymapper.exchange.table.reading import read as read_rows
from journeymapper.exchange.table.writing import Rows, as_html, as_tsv, table_of
from journeymapper.formats import read_file
from journeymapper.model.edits.rows import add_rows
from journeymapper.model.journey import new_journey
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from journeymapper.storage.png_text import SIGNATURE, text_chunk
from journeymapper.storage.problems import BadMap
from tests.exchange.drawio.drawn import deflated_page
from tests.faults.packed_bombs import SHEET, packed, sound
from tests.faults.spoiling import spoilt, spoilt_values, spoilt_xml

SECONDS = 1.0
ONE_IN = {"xlsx": 50}
"""Formats of which fewer are tried: each is read in a process of its own."""
MEGABYTES = 300
END = b"\0\0\0\0IEND\xaeB`\x82"
EMPTY = new_journey("Empty")


class Hangs(BaseException):
    """A mutant took longer than a second."""


def main(count: int, seed: int = 1) -> dict[str, object]:
    """What became of so many mutants of each format."""
    signal.signal(signal.SIGVTALRM, _hangs)
    wrong: list[str] = []
    refused = dict.fromkeys(FORMATS, 0)
    slowest = 0.0
    with tempfile.TemporaryDirectory() as home:
        for name, (files, spoil, door) in FORMATS.items():
            path = Path(home) / f"mutant.{name}"
            for number in range(max(1, count // ONE_IN.get(name, 1))):
                chance = random.Random(f"{seed} {name} {number}")
                path.write_bytes(spoil(chance.choice(files), chance))
                began = time.process_time()
                try:
                    refused[name] += _is_refused(door, path)
                except (Exception, Hangs):
                    wrong.append(f"{name} {number}: {traceback.format_exc(limit=-4)}")
                slowest = max(slowest, time.process_time() - began)
    megabytes = _most_held()
    if megabytes > MEGABYTES:
        wrong.append(f"{megabytes} MB held")
    return {
        "each": count,
        "refused": refused,
        "slowest": round(slowest, 2),
        "megabytes": megabytes,
        "wrong": wrong,
    }


def _most_held() -> int:
    """The most memory this process ever held, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # what getrusage says counts what held the process it was begun from
        held = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(held["VmHWM"].split()[0]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 * 1024)  # macOS: bytes


def _is_refused(door: Callable[[Path], None], path: Path) -> bool:
    """Whether the file is refused in words; False where it is read."""
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        door(path)
    except (BadMap, Refused) as error:
        assert str(error)
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return False


def _hangs(_signal: int, _frame: FrameType | None) -> None:
    raise Hangs


def open_map(path: Path) -> None:
    """What is opened can be saved, and opens again as the same."""
    journey = map_file.read(path)
    assert map_file.decode(map_file.encode(journey)) == journey


def open_table(path: Path) -> None:
    """What is read as a table becomes touchpoints that can be saved."""
    grid = read_table(path)
    if isinstance(grid, Grid):
        take(grid)


def open_html(path: Path) -> None:
    """As `open_table`, of HTML as it lies on a clipboard."""
    grid = table_in("", decoded(path.read_bytes()))
    if grid is not None:
        take(grid)


def take(grid: Grid) -> None:
    """A table's rows become a map that can be saved and opens again as the same."""
    rows = read_rows(grid, guess(grid, EMPTY)).rows
    after = add_rows(EMPTY, rows).apply(EMPTY).ordered()
    assert map_file.decode(map_file.encode(after)) == after


def open_mermaid(path: Path) -> None:
    """What is read of a diagram, strictly and not, can be saved and opens again as the same."""
    with suppress(Strict):
        take_map(read_file(path, ReadOptions(block=1)))
    take_map(read_file(path, ReadOptions(block=1, lenient=True)))


def open_drawio(path: Path) -> None:
    """What is read of boxes, in this process, can be saved and opens again as the same."""
    take_map(reading_of(unpacked(path.read_bytes(), block=1)))


def take_map(reading: Reading) -> None:
    """What was read can be saved, and opens again as the same."""
    ordered = reading.journey.ordered()
    assert map_file.decode(map_file.encode(ordered)) == ordered


Spoil = Callable[[bytes, random.Random], bytes]
Door = Callable[[Path], None]


def open_workbook(path: Path) -> None:
    """What is read of a workbook can be saved and opens again as the same."""
    take_map(read_file(path, ReadOptions()))


def _workbook(data: bytes, chance: random.Random) -> bytes:
    """A workbook that is spoilt, or a sound one with a spoilt sheet inside."""
    if chance.random() < 0.5:
        return spoilt(data, chance)
    with ZipFile(BytesIO(data)) as book:
        return packed({SHEET: spoilt(book.read(SHEET), chance)})


def _picture(data: bytes, chance: random.Random) -> bytes:
    """A picture that is spoilt, or a sound one with a spoilt map inside."""
    if chance.random() < 0.5:
        return spoilt(SIGNATURE + text_chunk(data) + END, chance)
    return SIGNATURE + text_chunk(spoilt(data, chance)) + END


def _boxes(data: bytes, chance: random.Random) -> bytes:
    """A file of boxes that is spoilt, or whose XML is sound and says odd things; packed or not."""
    odd = spoilt_xml(data, chance) if chance.random() < 0.6 else data
    packed = deflated_page(odd) if chance.random() < 0.3 and b"</mxGraphModel>" in odd else odd
    return packed if odd is not data else spoilt(packed, chance)


def _formats() -> dict[str, tuple[list[bytes], Spoil, Door]]:
    maps = [path.read_bytes() for path in sorted(sample_maps().glob("*.journey"))]
    tables = [table_of(each, each.touchpoints.keys) for each in map(map_file.decode, maps)]
    tsv = [as_tsv(table) for table in tables]
    csv = [each.replace("\t", ";").encode() for each in tsv]
    diagrams = [write_mermaid(each, WriteOptions()).data for each in map(map_file.decode, maps)]
    wide = [each.encode(code) for each in tsv for code in ("utf-8", "utf-16")]
    boxes = [write_drawio(map_file.decode(each), WriteOptions()).data for each in maps]
    return {
        "bytes.journey": (maps, spoilt, open_map),
        "values.journey": (maps, spoilt_values, open_map),
        "png": (maps, _picture, open_map),
        "csv": (csv, spoilt, open_table),
        "tsv": (wide, spoilt, open_table),
        "md": ([_markdown(table).encode() for table in tables], spoilt, open_table),
        "mmd": ([*diagrams, *map(_with_all_around, diagrams)], spoilt, open_mermaid),
        "xlsx": ([sound()], _workbook, open_workbook),
        "drawio": (boxes, _boxes, open_drawio),
        "html": ([as_html(table).encode() for table in tables], spoilt, open_html),
    }


def _with_all_around(diagram: bytes) -> bytes:
    """A diagram with front matter, a directive and a comment, fenced in a Markdown file."""
    before = b'---\ntitle: "A: b"\n---\n%%{init: {}}%%\n%% c\n'
    return b"# Map\n```mermaid\n" + before + diagram + b"```\n"


def _markdown(rows: Rows) -> str:
    lines = ["| " + " | ".join(" ".join(cell.split()) for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


FORMATS = _formats()


if __name__ == "__main__":
    logging.disable()
    outcome = main(*map(int, sys.argv[1:]))
    print(json.dumps(outcome, indent=1))
    sys.exit(bool(outcome["wrong"]))
