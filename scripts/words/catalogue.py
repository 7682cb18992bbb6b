"""A language's catalogue: gettext's .po, which people write, and the .mo made of it.

Neither holds dates or line numbers, so that they change when words do.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "languages"
HEAD = """msgid ""
msgstr ""
"Language: {code}\\n"
"Plural-Forms: {plurals}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
WIDTH = 100


class _Plain(Catalog):
    """A catalogue whose head says nothing of when, or with what, it was made."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Plural-Forms", self.plural_forms),
            ("Content-Type", "text/plain; charset=utf-8"),
        ]


def files() -> list[Path]:
    """The catalogues there are, one a language, named by its code."""
    return sorted(FOLDER.glob("*.po"))


def read(file: Path) -> Catalog:
    """A language's texts and words."""
    with file.open("rb") as written:
        return read_po(written, locale=file.stem, charset="utf-8")


def updated(file: Path, texts: Catalog) -> bytes:
    """The file with just these texts, and the words it has for them; sorted."""
    catalogue = read(file)
    catalogue.update(texts, no_fuzzy_matching=True)
    written = BytesIO()
    write_po(
        written,
        catalogue,
        width=WIDTH,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    head = HEAD.format(code=file.stem, plurals=catalogue.plural_forms)
    return head.encode() + written.getvalue()


def compiled(file: Path) -> bytes:
    """What the program reads of the file: the texts it has words for."""
    catalogue = _Plain(locale=file.stem, charset="utf-8")
    for each in read(file):
        if each.id and not each.fuzzy:
            catalogue.add(each.id, each.string, context=each.context)
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def untold(file: Path) -> list[Message]:
    """The texts that the file has no words for, or doubtful ones."""
    return [each for each in read(file) if each.id and (each.fuzzy or not _whole(each))]


def _whole(message: Message) -> bool:
    words = message.string
    return all(words) if isinstance(words, tuple) else bool(words)
