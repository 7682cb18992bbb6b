"""What a diagram says: sections with tasks, and who takes part."""

from __future__ import annotations

from dataclasses import dataclass, field

from journeymapper.exchange.mermaid.characters import trimmed
from journeymapper.exchange.mermaid.entities import bare, shown
from journeymapper.exchange.mermaid.scores import number
from journeymapper.exchange.mermaid.tokens import BREAK


@dataclass(frozen=True, slots=True)
class Task:
    """A task as Mermaid tells it.

    `score_text` is what stands for the score, `score` the number that JavaScript makes of it.
    `dropped` is what stands behind a third colon, which Mermaid does not read. `line` is that of
    the file.
    """

    name: str
    score_text: str
    score: float
    people: tuple[str, ...]
    dropped: str
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its tasks; `is_before`: it stands for the tasks before any section."""

    name: str
    line: int
    tasks: list[Task] = field(default_factory=list)
    is_before: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A line that Mermaid refuses: what stands there, and a text of `reasons.py`."""

    line: int
    found: str
    reason: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """A whole diagram; "" for a title or description that it has not.

    `remarks`: how many comments were passed over.
    """

    title: str = ""
    short_title: str = ""
    description: str = ""
    sections: tuple[Section, ...] = ()
    refused: tuple[Refusal, ...] = ()
    remarks: int = 0

    @property
    def tasks(self) -> list[Task]:
        """All tasks in order."""
        return [task for section in self.sections for task in section.tasks]


def task_of(name: str, data: str, line: int) -> Task:
    """The task of a name and what stands behind it, beginning with a colon."""
    score, *rest = data[1:].split(":")
    people = rest[0].split(",") if rest else []
    dropped = bare(trimmed(":".join(rest[1:])))
    who = tuple(in_one_line(each) for each in people)
    return Task(in_lines(name), bare(trimmed(score)), number(score), who, dropped, line)


def in_lines(text: str) -> str:
    """A name of a task or a section: `<br>` parts its lines."""
    return shown(BREAK.sub("\n", trimmed(text)))


def in_one_line(text: str) -> str:
    """A title or an actor, in which Mermaid draws no line breaks."""
    return shown(BREAK.sub(" ", trimmed(text)))
