"""Writes what Ibis makes of the questions to a log: `python -m scripts.log_questions`."""

from __future__ import annotations

from journeymapper.exchange.log.questions import KEPT, made


def main() -> None:
    """Write `questions.sql` anew."""
    KEPT.write_text(made(), encoding="utf-8", newline="\n")
    print(f"{KEPT.name} written")


if __name__ == "__main__":
    main()
