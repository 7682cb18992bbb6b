"""What the ledger says of a promise, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import marked, tr, tr_many
from journeymapper.model.words import WALKED_LANES

if TYPE_CHECKING:
    from journeymapper.analysis.ledger import Account, Fate, Made, State
    from journeymapper.model.journey import Journey

STATES: dict[State, str] = {
    "broken": marked("Broken"),
    "kept": marked("Kept"),
    "open": marked("Unheard"),
    "unmade": marked("Never made"),
    "unused": marked("Unused"),
}
ARROW = " → "
MOST_SAID = 8
"""Of so many cards it is said what becomes of their promise."""
MOST_TOLD, ENDS = 5, 2
"""Cards of a way; of a longer one only so many at each end: the map shows the others."""


class Sentence(NamedTuple):
    """One thing to say of a promise; `fate` is that of its sign, "" where it has none."""

    fate: Fate | str
    text: str


def places(journey: Journey, account: Account) -> tuple[str, str]:
    """Where it is made and where it is kept: "I order it", "2 places"."""
    made = _places(journey, [each.touchpoint for each in account.made], tr("nowhere made"))
    return made, _places(journey, account.kept, tr("nowhere kept"))


def spoken(journey: Journey, account: Account) -> str:
    """The row in words for who does not see it."""
    text = journey.promises[account.promise].text
    words = tr("{promise}. {state}: {places}")
    state = tr(STATES[account.state])
    return words.format(promise=text, state=state, places=ARROW.join(places(journey, account)))


def sentences(journey: Journey, account: Account) -> Iterator[Sentence]:
    """What there is to say of a promise, what is broken first."""
    made = sorted(account.made, key=lambda each: each.fate != "broken")
    yield from (_of(journey, each) for each in made[:MOST_SAID])
    if left_out := len(made[MOST_SAID:]):
        more = tr_many("{n} more card promises it.", "{n} more cards promise it.", left_out)
        yield Sentence("", more)
    unseen = [each for each in account.kept if journey.touchpoints[each].lane not in WALKED_LANES]
    if account.unasked:
        words = tr("{cards} keeps it, though nothing before has promised it.")
        yield Sentence("", words.format(cards=_titles(journey, account.unasked)))
    if unseen:
        words = tr("{cards} keeps it where no customer sees it: that does not count.")
        yield Sentence("", words.format(cards=_titles(journey, unseen)))
    if account.state == "unused":
        yield Sentence(
            "", tr("Select a card, then say here whether it makes or keeps the promise.")
        )


def way_in_words(journey: Journey, way: Sequence[str]) -> str:
    """A way card by card, a long one without its middle: "I order → I wait → Given up"."""
    titles = [_title(journey, each) for each in way]
    if len(titles) > MOST_TOLD:
        left_out = tr_many("({n} more)", "({n} more)", len(titles) - 2 * ENDS)
        titles = [*titles[:ENDS], left_out, *titles[-ENDS:]]
    return ARROW.join(titles)


def _of(journey: Journey, made: Made) -> Sentence:
    facts = {
        "card": quoted(journey.touchpoints[made.touchpoint].title),
        "kept": _titles(journey, made.kept_first),
        "way": way_in_words(journey, made.way),
        "segments": listed(journey.segments[each].name for each in made.segments),
    }
    return Sentence(made.fate, tr(_words(made)).format(**facts))


def _words(made: Made) -> str:
    if made.fate == "kept":
        return marked("{card} promises it. Kept on every way to a goal: {kept}.")
    if made.fate == "unseen":
        return marked("{card} promises it where no customer sees it: that does not count.")
    if made.fate == "unreached":
        return marked("{card} promises it, but no way leads there yet.")
    if len(made.way) < 2:
        return marked("{card} promises it, and nothing leads on from there.")
    if made.segments:
        return marked("Broken for {segments} on this way: {way}")
    return marked("Broken on this way: {way}")


def _places(journey: Journey, cards: Iterable[str], none: str) -> str:
    keys = list(cards)
    if len(keys) == 1:
        return _title(journey, keys[0])
    return tr_many("{n} place", "{n} places", len(keys)) if keys else none


def _title(journey: Journey, card: str) -> str:
    return " ".join(journey.touchpoints[card].title.split())


def _titles(journey: Journey, cards: Iterable[str]) -> str:
    return listed(quoted(journey.touchpoints[each].title) for each in cards)
