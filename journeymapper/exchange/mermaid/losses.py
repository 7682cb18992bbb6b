"""What of a diagram a map does not hold, as sentences in the order of its lines."""

from __future__ import annotations

from journeymapper.exchange.mermaid.diagram import Diagram, Refusal, Task
from journeymapper.exchange.mermaid.preparation import Prepared
from journeymapper.language import marked, tr, tr_many

SKIPPED = marked("Line {line}, “{found}”, is left out: {reason}.")
NO_NUMBER = marked(
    "Line {line}, “{name}”: the score “{found}” is no number. The feeling stays open."
)
BEYOND = marked(
    "Line {line}, “{name}”: the score {found} is not within 1 to 5. It counts as {score}."
)
DROPPED = marked("Line {line}, “{name}”: “{found}” behind a third colon is left out.")
LONG = marked(
    "Line {line}, “{name}”: the text is longer than {most} characters. Its end is left out."
)
UNNAMED = marked("Line {line}: there is no name. It is called “{name}”.")
SHORT_TITLE = marked("The title for screen readers, “{found}”, is left out.")
DIRECTIVE = marked("The directive “{found}” is left out.")
FRONT_MATTER = marked("What the front matter says beside a title is left out.")
FRONT_TITLE = marked("The title in the front matter cannot be read. Write it in quotes.")
SHOWN = 60


class Losses:
    """Collects losses; those without a line of their own stand first."""

    def __init__(self) -> None:
        self._said: list[tuple[int, str]] = []

    def told(self) -> tuple[str, ...]:
        """All sentences."""
        return tuple(words for _, words in sorted(self._said, key=lambda each: each[0]))

    def say(self, words: str, line: int = 0, **parts: str | int) -> None:
        """Put a sentence with its parts."""
        short = {name: _short(part) for name, part in parts.items()}
        self._said.append((line, tr(words).format(line=line, **short)))

    def skipped(self, refusal: Refusal) -> None:
        """A line that Mermaid refuses was left out."""
        reason = tr(refusal.reason)
        self.say(SKIPPED, refusal.line, found=refusal.found, reason=Whole(reason))

    def no_number(self, task: Task) -> None:
        """A score is a word."""
        self.say(NO_NUMBER, task.line, name=task.name, found=task.score_text)

    def beyond(self, task: Task, score: float) -> None:
        """A score was brought within its range."""
        found = task.score_text or "0"
        self.say(BEYOND, task.line, name=task.name, found=found, score=int(score))

    def dropped(self, task: Task) -> None:
        """Something stands behind the actors."""
        self.say(DROPPED, task.line, name=task.name, found=task.dropped)

    def cut(self, line: int, text: str, most: int) -> None:
        """A text was too long."""
        self.say(LONG, line, name=text, most=most)

    def unnamed(self, line: int, name: str) -> None:
        """A name had to be found."""
        self.say(UNNAMED, line, name=name)

    def around(self, prepared: Prepared, diagram: Diagram, title: str) -> None:
        """What stands in the text and is no section or task."""
        if diagram.short_title and diagram.short_title != title:
            self.say(SHORT_TITLE, found=diagram.short_title)
        for each in prepared.directives:
            self.say(DIRECTIVE, found=each)
        if prepared.front.title.problem == "unread":
            self.say(FRONT_TITLE)
        if prepared.front.more:
            self.say(FRONT_MATTER)
        if remarks := prepared.remarks + diagram.remarks:
            words = tr_many("One comment is left out.", "{n} comments are left out.", remarks)
            self._said.append((0, words))


class Whole(str):
    """A part of a sentence that is not cut."""

    __slots__ = ()


def _short(part: str | int) -> str | int:
    if isinstance(part, int | Whole):
        return part
    words = " ".join(part.split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
