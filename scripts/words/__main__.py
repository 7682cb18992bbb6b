"""Brings the catalogues up to the code and compiles them: python -m scripts.words."""

from __future__ import annotations

from scripts.words.catalogue import compiled, files, untold, updated
from scripts.words.extraction import said


def main() -> None:
    """Writes every catalogue anew, and tells what is still without words in it."""
    texts = said()
    for file in files():
        file.write_bytes(updated(file, texts))
        file.with_suffix(".mo").write_bytes(compiled(file))
        print(f"{file.name}: {len(texts)} texts, {len(untold(file))} without words")


if __name__ == "__main__":
    main()
