"""What a packed file would unfold to, asked before any of it is unpacked."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from journeymapper.exchange.refused import Refused
from journeymapper.language import grouped, tr

MEGABYTES, PARTS = 50, 10_000
READ = (".xml", ".rels")
"""Only these parts are ever unpacked: the pictures of a workbook may be of any size."""


def check_unfolded(data: bytes) -> None:
    """Raise Refused for a ZIP file with too many parts, or too large ones; BadZipFile for none.

    A part whose size is not the one that is told is refused on reading it, by Python itself.
    """
    with ZipFile(BytesIO(data)) as packed:
        parts = packed.infolist()
    inside = sum(each.file_size for each in parts if each.filename.lower().endswith(READ))
    if len(parts) > PARTS or inside > MEGABYTES * 1024 * 1024:
        words = tr(
            "The file unfolds to more than {size} MB, or to more than {parts} parts. Take a part"
            " of it."
        )
        raise Refused(words.format(size=MEGABYTES, parts=grouped(PARTS)))
