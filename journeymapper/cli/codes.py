"""The rules that `--select` and `--ignore` name."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.cli.failure import Failure


def codes_named(option: str, values: Iterable[str], plugins: bool) -> tuple[str, ...]:
    """The codes or beginnings of codes in `JM2,JM401`.

    Raises Failure where no rule has such a code: a slip of the pen must not pass a check.
    """
    named = [code.strip() for value in values for code in value.split(",") if code.strip()]
    if not named:
        return ()
    from journeymapper.analysis.handbook import pages

    known = [page.code for page in pages(plugins)]
    for code in named:
        if not any(each.startswith(code) for each in known):
            raise Failure(f"{option} {code}: no rule begins so: journeymapper rules lists them all")
    return tuple(named)
