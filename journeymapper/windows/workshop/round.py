"""A round of dot voting: who is to give how many dots, and what they have given so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Round:
    """Each person gives so many dots, one person after the other.

    `people` None: as many as come. `given` holds (table, key) in the order of giving.
    """

    each: int = 3
    people: int | None = None
    given: tuple[Key, ...] = ()

    @property
    def left(self) -> int | None:
        """How many dots are still to be given by all; None where nobody knows."""
        return None if self.people is None else self.each * self.people - len(self.given)

    @property
    def person(self) -> int:
        """Whose turn it is, from 1; the last one stays when all dots are given."""
        turn = len(self.given) // self.each + 1
        return turn if self.people is None else min(turn, self.people)

    @property
    def left_of_person(self) -> int:
        """How many dots that person has left."""
        return 0 if self.left == 0 else self.each - len(self.given) % self.each

    def give(self, key: Key) -> Round:
        """One dot for this; nothing where none is left."""
        return self if self.left == 0 else replace(self, given=(*self.given, key))

    def take(self, key: Key | None = None) -> Round:
        """The dot given last taken back: of all, or of those for this."""
        places = [place for place, held in enumerate(self.given) if key in (None, held)]
        if not places:
            return self
        last = places[-1]
        return replace(self, given=self.given[:last] + self.given[last + 1 :])

    def tally(self) -> Counter[Key]:
        """How many dots each has."""
        return Counter(self.given)
