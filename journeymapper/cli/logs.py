"""What the commands that read event logs take, said once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.failure import Failure
from journeymapper.cli.maps import shown

Log = Annotated[
    str, Argument(metavar="LOG", help="An event log; with --engine the name of its table.")
]


def _column(field: str, what: str) -> Option:
    return Option(f"--{field}", metavar="COL", help=f"The column that says {what}.")


Case = Annotated[str, _column("case", "which case an event is of")]
Activity = Annotated[str, _column("activity", "what was done")]
Time = Annotated[str, _column("time", "when it was done")]
ChannelColumn = Annotated[str, _column("channel", "through which channel")]
SegmentColumn = Annotated[str, _column("segment", "which segment the customer is of")]
StageColumn = Annotated[str, _column("stage", "in which stage it was done")]
Engine = Annotated[
    str,
    Option(metavar="URL", help="Ask another engine, as Ibis names it: spark://..., bigquery://..."),
]


@contextmanager
def no_refusal(log: str) -> Iterator[None]:
    """Raise Failure for a log that is refused, or cannot be opened."""
    from journeymapper.exchange.log.columns import NoColumn
    from journeymapper.exchange.refused import Refused

    try:
        yield
    except NoColumn as error:
        raise Failure(f"{shown(log)}: {error} Or say which with --{error.field}.") from None
    except Refused as error:
        raise Failure(f"{shown(log)}: {error}") from None
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise Failure(f"{shown(log)}: cannot be read ({why}): name another file") from None
