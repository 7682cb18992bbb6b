"""Which shapes of a page are stages, which stand in them, and in what order.

Innermost containers with shapes in them are stages; without any, shapes that stand above each other
make one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from journeymapper.exchange.drawio.cells import Cell

HEADING_ABOVE = 0.5


@dataclass(slots=True)
class Column:
    """A stage: the container or heading it is named by, None where there is none; its shapes."""

    named_by: Cell | None
    shapes: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """The stages in order; `texts` stand for themselves, `around` are frames around stages."""

    columns: list[Column]
    texts: list[tuple[Cell, Column | None]] = field(default_factory=list)
    around: list[Cell] = field(default_factory=list)
    silent: list[Cell] = field(default_factory=list)


def plan_of(cells: Mapping[str, Cell], joined: set[str], aside: Collection[str] = ()) -> Plan:
    """How the shapes of a page stand; `joined` are the ids of shapes that lines lead to.

    Those `aside` are passed over. Shapes without words that nothing leads to are `silent`.
    """
    drawn = (each for each in cells.values() if _is_drawn(each, cells))
    shapes = [each for each in drawn if each.id not in aside]
    frames = {each.id for each in shapes if _is_container(each, cells)}
    stages = [each for each in shapes if each.id in frames and _holds_shapes(each, cells, frames)]
    plan = Plan([Column(each) for each in stages])
    plan.around = [each for each in shapes if each.id in frames and each not in stages]
    loose: list[Cell] = []
    by_id = {column.named_by.id: column for column in plan.columns if column.named_by}
    for each in shapes:
        if each.id in frames:
            continue
        if not each.words and each.id not in joined:
            plan.silent.append(each)
            continue
        column = by_id.get(_frame_of(each, cells, by_id)) or _under(each, plan.columns)
        if _is_text(each) and each.id not in joined:
            plan.texts.append((each, column))
        elif column is None:
            loose.append(each)
        else:
            column.shapes.append(each)
    if not plan.columns:
        plan.columns = _standing(loose)
        plan.texts = list(_without_headings(plan))
    plan.columns = _in_order(plan.columns)
    for column in plan.columns:
        column.shapes = _along(column.shapes)
    return plan


def _is_drawn(cell: Cell, cells: Mapping[str, Cell]) -> bool:
    """Whether it is a shape of its own: no label of a line."""
    parent = cells.get(cell.parent)
    return cell.is_shape and not (parent is not None and parent.is_line)


def _is_container(cell: Cell, cells: Mapping[str, Cell]) -> bool:
    if any(cells[key].is_shape for key in cell.children):
        return True
    return cell.has("swimlane") or cell.has("container") or cell.has("group")


def _holds_shapes(cell: Cell, cells: Mapping[str, Cell], frames: set[str]) -> bool:
    """Whether it is a stage: shapes stand in it, or nothing yet; no bare group of shapes."""
    if cell.has("group") and not cell.words:
        return False
    inside = [key for key in cell.children if cells[key].is_shape]
    bare = [key for key in inside if cells[key].has("group") and not cells[key].words]
    return not inside or bool(bare) or any(key not in frames for key in inside)


def _frame_of(cell: Cell, cells: Mapping[str, Cell], wanted: Mapping[str, Column]) -> str:
    """The nearest frame around a shape that is a stage; "" for none."""
    seen: set[str] = set()
    key = cell.parent
    while key in cells and key not in seen:
        if key in wanted:
            return key
        seen.add(key)
        key = cells[key].parent
    return ""


def _under(cell: Cell, columns: Sequence[Column]) -> Column | None:
    """The stage that a shape lies on, or else the nearest to it."""
    if not columns:
        return None
    return min(columns, key=lambda column: _distance(cell, column.named_by))


def _distance(cell: Cell, frame: Cell | None) -> float:
    assert frame is not None
    x, y = cell.middle
    across = max(frame.x - x, 0, x - frame.x - frame.width)
    down = max(frame.y - y, 0, y - frame.y - frame.height)
    return across + down


def _is_text(cell: Cell) -> bool:
    return cell.has("text")


def _standing(shapes: Iterable[Cell]) -> list[Column]:
    """Shapes without any container, in columns by their middles."""
    across = sorted(shapes, key=lambda each: each.middle[0])
    if not across:
        return []
    apart = max(median(each.width for each in across) / 2, 1)
    columns = [Column(None, [across[0]])]
    for each in across[1:]:
        if each.middle[0] - columns[-1].shapes[0].middle[0] > apart:
            columns.append(Column(None))
        columns[-1].shapes.append(each)
    return columns


def _without_headings(plan: Plan) -> Iterator[tuple[Cell, Column | None]]:
    """The texts that head no column; those that do give it its name."""
    for text, _ in sorted(plan.texts, key=lambda each: each[0].y):
        nearest = min(plan.columns, key=lambda column: _away(text, column), default=None)
        if nearest is None:
            yield text, None
            continue
        top = min(each.y for each in nearest.shapes)
        wide = max(each.width for each in nearest.shapes)
        is_above = text.y + text.height * HEADING_ABOVE <= top
        if nearest.named_by is None and is_above and _away(text, nearest) <= wide / 2:
            nearest.named_by = text
        else:
            yield text, nearest


def _away(text: Cell, column: Column) -> float:
    return min(abs(text.middle[0] - each.middle[0]) for each in column.shapes)


def _in_order(columns: list[Column]) -> list[Column]:
    """From left to right; from top to bottom where they lie above each other."""
    frames = [_box(each) for each in columns]
    across = len({round(x) for x, _ in frames}) > 1 and _spread(frames, 0) >= _spread(frames, 1)
    order = {id(column): frame for column, frame in zip(columns, frames, strict=True)}

    def key(column: Column) -> tuple[float, float]:
        x, y = order[id(column)]
        return (x, y) if across else (y, x)

    return sorted(columns, key=key)


def _box(column: Column) -> tuple[float, float]:
    if column.named_by and not _is_text(column.named_by):
        return column.named_by.x, column.named_by.y
    return (
        min((each.x for each in column.shapes), default=0),
        min((each.y for each in column.shapes), default=0),
    )


def _along(shapes: list[Cell]) -> list[Cell]:
    """The shapes of a stage in the direction in which they lie."""
    middles = [each.middle for each in shapes]
    across = _spread(middles, 0) > _spread(middles, 1)
    return sorted(shapes, key=lambda each: each.middle if across else each.middle[::-1])


def _spread(points: Sequence[tuple[float, float]], axis: int) -> float:
    along = [point[axis] for point in points]
    return max(along) - min(along) if along else 0
