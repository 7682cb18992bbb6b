"""A file with an event log as DuckDB reads it: CSV, plain or packed, and Parquet."""

from __future__ import annotations

import codecs
import csv
import gzip
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from journeymapper.exchange.encodings import BYTE_ORDER_MARKS, WINDOWS
from journeymapper.exchange.log.engine import literal, quoted
from journeymapper.exchange.refused import Refused
from journeymapper.exchange.table.delimited import delimiter_of
from journeymapper.language import tr

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

HEAD, BLOCK = 65_536, 1_048_576
MOST_COLUMNS = 2_000
REJECTED = ("rejected", "rejected_again")
"""The tables of rows that could not be read, by whether that was done with patience."""
PACKED, PARQUET = b"\x1f\x8b", b"PAR1"
UTF_8 = ("utf-8", "utf-8-sig")
TYPES_OF_TIME = ("TIMESTAMP", "DATE")


@dataclass(frozen=True, slots=True)
class Source:
    """Where the rows of a log are: `relation` as SQL, `names` of the columns, `cells` as SQL.

    `times`: the places of the columns whose cells are times already. `is_text`: rows may be bad;
    `head` are the first of them.
    """

    relation: str
    names: tuple[str, ...]
    cells: tuple[str, ...]
    times: frozenset[int] = frozenset()
    is_text: bool = False
    head: tuple[Sequence[str], ...] = ()

    def text(self, at: int) -> str:
        """SQL of a column's cells as text, as it stands there."""
        return self.cells[at] if self.is_text else f"CAST({self.cells[at]} AS VARCHAR)"


def is_packed(path: Path) -> bool:
    """Whether a file is packed with gzip, whatever it is called."""
    return _first(path, 2) == PACKED


def is_parquet(path: Path) -> bool:
    """Whether a file is a Parquet file, whatever it is called."""
    return _first(path, 4) == PARQUET


def is_xml(path: Path) -> bool:
    """Whether a file begins as XML does."""
    return _head(path).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def unpacked(path: Path) -> IO[bytes]:
    """A file's bytes, unpacked on the way where it is packed."""
    return cast(IO[bytes], gzip.open(path)) if is_packed(path) else path.open("rb")


def parquet(connection: DuckDBPyConnection, path: Path) -> Source:
    """The rows of a Parquet file."""
    relation = f"read_parquet({literal(str(path))})"
    described = connection.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()
    names = tuple(each[0] for each in described)
    kinds = [each[1] for each in described]
    times = (at for at, kind in enumerate(kinds) if kind.startswith(TYPES_OF_TIME))
    return Source(relation, names, tuple(map(quoted, names)), frozenset(times))


def delimited(path: Path, patient: bool = False) -> Source:
    """The rows of a CSV file in UTF-8. Raises Refused for one without names of columns.

    `patient`: rows with too few cells are taken, too, which is slower.
    """
    head = _head(path).decode("utf-8-sig", "ignore").replace("\0", "")
    delimiter = delimiter_of(head)
    names, *first = [*csv.reader(head.splitlines(keepends=True), delimiter=delimiter)] or [[]]
    if not any(names):
        raise Refused(tr("The log is empty. Its first row holds the names of the columns."))
    if len(names) > MOST_COLUMNS:
        raise Refused(tr("The log has too many columns. Is this the right file?"))
    keys = [f"c{at}" for at in range(len(names))]
    columns = ", ".join(f"'{key}': 'VARCHAR'" for key in keys)
    packing = "gzip" if is_packed(path) else "none"
    more = ", null_padding = true, parallel = false" if patient else ""
    relation = (
        f"read_csv({literal(str(path))}, auto_detect = false, header = true,"
        f" delim = {literal(delimiter)}, quote = '\"', escape = '\"', columns = {{{columns}}},"
        f" compression = '{packing}', strict_mode = false, store_rejects = true,"
        f" rejects_table = '{REJECTED[patient]}', rejects_scan = '{REJECTED[patient]}_scans'{more})"
    )
    called = tuple(each.strip() for each in names)
    return Source(relation, called, tuple(keys), is_text=True, head=tuple(first[:-1]))


def encoding_of(path: Path) -> str:
    """How the text of a file is written, by its beginning."""
    head = _head(path)
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if head.startswith(mark):
            return encoding
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return WINDOWS
    return "utf-8"


def in_utf_8(path: Path, folder: Path, encoding: str) -> Path:
    """The same text in a file that DuckDB can read; the file itself where it is one."""
    if encoding in UTF_8:
        return path
    written = folder / "log.csv"
    with unpacked(path) as packed, written.open("w", encoding="utf-8", newline="") as into:
        text = codecs.getreader(encoding)(packed, "replace")
        shutil.copyfileobj(text, into, BLOCK)
    return written


def by_plain_name(path: Path, folder: Path) -> Path:
    """The file under a name in which no character means several files, or an address."""
    whole = Path(os.path.realpath(path))
    if not any(mark in str(whole) for mark in "*?[]{}"):
        return whole
    linked = folder / f"linked{whole.suffix}"
    try:
        linked.symlink_to(whole)
    except OSError:  # as on Windows without the right to
        shutil.copyfile(whole, linked)
    return linked


def _first(path: Path, count: int) -> bytes:
    with path.open("rb") as file:
        return file.read(count)


def _head(path: Path) -> bytes:
    with unpacked(path) as file:
        return file.read(HEAD)


@dataclass(frozen=True, slots=True)
class Rejected:
    """Rows that could not be taken apart: why, how many, the line of the first."""

    why: str
    count: int
    line: int


def rejected(connection: DuckDBPyConnection, patient: bool = False) -> tuple[Rejected, ...]:
    """What was left out when a text was read, with patience or without."""
    table = REJECTED[patient]
    found = connection.execute(
        f"SELECT lower(error_type::VARCHAR), count(*), min(line) FROM {table}"
        f" WHERE scan_id = (SELECT min(scan_id) FROM {table}) GROUP BY 1 ORDER BY 3"
    ).fetchall()
    return tuple(Rejected(*each) for each in found)
