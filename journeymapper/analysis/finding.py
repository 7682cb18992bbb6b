"""A finding: what a pass has to say, about which records; and the report that holds them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from journeymapper.model.alike import Alike

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch


SeverityWord = Literal["error", "warning", "info"]
Identity = tuple[str, tuple[str, ...], tuple[str, ...], str]
"""Rule, subjects, segments and about: what a dismissal names."""


class Severity(IntEnum):
    """How bad a finding is; the worst first when sorted."""

    ERROR = 0
    WARNING = 1
    INFO = 2

    @property
    def word(self) -> SeverityWord:
        """error, warning or info."""
        return WORDS[self]


WORDS: tuple[SeverityWord, ...] = ("error", "warning", "info")


class Fix(Alike):
    """A reversible edit that makes its finding go away.

    Nothing is worked out before it is applied: `propose` then gives the patches that may do it,
    the best first. `mends` is the identity of its finding and `severity` how bad that is; the
    rule that makes the finding fills them in.
    """

    __slots__ = ("id", "label", "mends", "propose", "severity")
    alike = ("id", "label")

    def __init__(
        self,
        id: str,
        label: str,
        propose: Callable[[Journey], Iterable[Patch]],
        mends: Identity = ("", (), (), ""),
        severity: Severity = Severity.INFO,
    ) -> None:
        self.id, self.label, self.propose = id, label, propose
        self.mends, self.severity = mends, severity

    def apply(self, journey: Journey) -> Patch:
        """The edit: after it the finding is gone (or calmer), and no error is new.

        Raises FixRefused, in words for the room, where it cannot keep that.
        """
        from journeymapper.analysis.mending import mend

        return mend(journey, self)

    def bound(self, identity: Identity, severity: Severity) -> Fix:
        """The same, as what mends this finding."""
        return Fix(self.id, self.label, self.propose, identity, severity)


class Said(NamedTuple):
    """The words of a finding, and what is asked for its fixes, bound to no finding yet."""

    message: str
    why: str
    advice: str
    offer: Callable[[], tuple[Fix, ...]] = tuple


class Finding(Alike):
    """One thing a pass says; nobody changes it.

    `subjects` are sorted ids (a connection as `source->target`; empty: the whole map).
    `segments` are sorted ids (empty: everyone concerned). `about` tells several findings on one
    subject apart. `message` is the headline, `why` one fact and one consequence, `advice` what
    to do. (rule, subjects, segments, about) is unique in a report.

    A late one, see `late`, has its words and its fixes from when somebody first reads them: of a
    large map thousands are found, and few are read.
    """

    alike = (
        *("rule", "name", "severity", "subjects", "segments", "about"),
        *("message", "why", "advice", "fixes"),
    )
    __slots__ = (*alike, "_of", "_said", "_say", "identity")

    rule: str
    name: str
    severity: Severity
    subjects: tuple[str, ...]
    segments: tuple[str, ...]
    about: str
    message: str
    why: str
    advice: str
    fixes: tuple[Fix, ...]
    identity: Identity
    """What a dismissal names."""
    _say: Callable[..., Said] | None
    _of: tuple[object, ...]
    _said: Said | None

    def __init__(
        self,
        rule: str,
        name: str,
        severity: Severity,
        subjects: tuple[str, ...],
        segments: tuple[str, ...],
        about: str,
        message: str,
        why: str,
        advice: str = "",
        fixes: tuple[Fix, ...] = (),
    ) -> None:
        self.rule, self.name, self.severity = rule, name, severity
        self.subjects, self.segments, self.about = subjects, segments, about
        self.message, self.why, self.advice, self.fixes = message, why, advice, fixes
        self.identity = (rule, subjects, segments, about)
        self._say, self._of, self._said = None, (), None

    @staticmethod
    def late(
        rule: str,
        name: str,
        severity: Severity,
        subjects: tuple[str, ...],
        segments: tuple[str, ...],
        about: str,
        say: Callable[..., Said],
        of: tuple[object, ...],
    ) -> Finding:
        """A finding that asks `say(*of)` for its words and fixes once they are read."""
        found = object.__new__(Finding)
        found.rule = rule
        found.name = name
        found.severity = severity
        found.subjects = subjects
        found.segments = segments
        found.about = about
        found.identity = (rule, subjects, segments, about)
        found._say = say
        found._of = of
        found._said = None
        return found

    if not TYPE_CHECKING:  # it would let any name pass

        def __getattr__(self, name: str) -> Any:
            """What a late one does not hold yet."""
            if name in WORDS_OF:
                self._speak()
            elif name == "fixes":
                self._speak()
                self._offer()
            else:
                raise AttributeError(name, name=name, obj=self)
            return object.__getattribute__(self, name)

    def _speak(self) -> None:
        if (say := self._say) is not None:  # else another thread has asked meanwhile
            said = say(*self._of)
            self.message, self.why, self.advice = said.message, said.why, said.advice
            self._said = said
            self._say = None
            self._of = ()

    def _offer(self) -> None:
        if (said := self._said) is not None:
            offered = said.offer()
            self.fixes = tuple(each.bound(self.identity, self.severity) for each in offered)
            self._said = None

    def changed(self, **values: Any) -> Finding:
        """The same, but for these fields."""
        return Finding(**{**{name: getattr(self, name) for name in self.alike}, **values})

    @property
    def is_late(self) -> bool:
        """Whether nobody has read its words yet."""
        return self._say is not None

    @property
    def order(self) -> tuple[int, str, tuple[str, ...], tuple[str, ...], str]:
        """By severity, then rule, subjects, segments, about."""
        return (self.severity, *self.identity)


WORDS_OF = ("message", "why", "advice")


class Dismissed(NamedTuple):
    """A finding the team has set aside, with its reason."""

    finding: Finding
    reason: str


class Report(Alike):
    """What the passes of one profile say of one journey, sorted by `Finding.order`."""

    alike = ("profile", "findings", "dismissed")
    __slots__ = (*alike, "_counts")

    def __init__(
        self,
        profile: str,
        findings: tuple[Finding, ...],
        dismissed: tuple[Dismissed, ...] = (),
    ) -> None:
        self.profile, self.findings, self.dismissed = profile, findings, dismissed
        self._counts: dict[str, int] = {}

    def counts(self) -> dict[str, int]:
        """How many errors, warnings, infos and dismissed findings there are; counted once."""
        if not self._counts:
            all_of_them = [finding.severity for finding in self.findings]
            counted: dict[str, int] = {each.word: all_of_them.count(each) for each in Severity}
            self._counts.update(counted, dismissed=len(self.dismissed))
        return {**self._counts}

    def speak(self) -> None:
        """Make all words and fixes now: until then each finding holds all known of its map."""
        for each in (*self.findings, *(dismissed.finding for dismissed in self.dismissed)):
            _ = each.fixes

    def without_reasons(self) -> Report:
        """The same, without what people said when they set findings aside."""
        silent = (Dismissed(each.finding, "") for each in self.dismissed)
        return Report(self.profile, self.findings, tuple(silent))
