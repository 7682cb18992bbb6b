"""The language the program speaks: one catalogue of words for every layer.

English stands in the code and is what a text is found by. Whatever a person reads goes through
`tr` (or `tr_many`, `tr_counted`, `tr_as`) at the moment it is shown, never when a module is
loaded; a text that stands in a table is `marked` there and goes through `tr` by whoever shows it.
Catalogues are gettext's, `resources/languages/de.po` and what is compiled of it; only a window
chooses one, so that the command line says the same everywhere.
"""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations

from journeymapper.places import resources

ENGLISH = "en"

_spoken: NullTranslations = NullTranslations()
_code: str = ENGLISH


def tr(text: str) -> str:
    """The text in the language spoken; itself where that has no word for it."""
    return _spoken.gettext(text) if text else ""


def tr_many(one: str, many: str, number: float, **others: str) -> str:
    """The form of the text that goes with a number: it stands for {n}, the others for theirs."""
    return _form(one, many, number).format(n=spelt(number), **others)


def tr_counted(one: str, many: str, number: float, **others: str) -> str:
    """As `tr_many`, in the middle of what is said: two to nine stand there as words."""
    said = tr(SMALL_NUMBERS[int(number)]) if number in SMALL_NUMBERS else spelt(number)
    return _form(one, many, number).format(n=said, **others)


def tr_as(use: str, text: str) -> str:
    """The text in one of its uses, where English has one word and others have two."""
    return _spoken.pgettext(use, text)


def marked(text: str) -> str:
    """The text as it is: one for the catalogue, that a table holds until `tr` shows it."""
    return text


def marked_many(one: str, many: str) -> tuple[str, str]:
    """Both forms as they are, that a table holds until `tr_many` shows one of them."""
    return one, many


def label(word: str) -> str:
    """A fixed word of a map or of the program as it stands alone: "Time and effort"."""
    return tr(word.replace("_", " ").capitalize())


def inside(label: str) -> str:
    """A label as it stands inside a sentence: small, where the language has no large nouns."""
    is_small = tr_as("labels inside a sentence", "small") == "small"
    return label[:1].lower() + label[1:] if is_small else label


def in_quotes(words: str) -> str:
    """Words in the quotation marks of the language."""
    return tr("“{title}”").format(title=words)


def spelt(number: float) -> str:
    """A number with the decimal sign of the language, and no more digits than it has."""
    return in_digits(f"{number:.6f}".rstrip("0").rstrip("."))


def in_digits(figure: str) -> str:
    """A number in English digits with the decimal sign of the language."""
    return figure.replace(".", tr_as("decimal sign", "."))


def grouped(number: int) -> str:
    """A large whole number with its thousands apart."""
    return f"{number:,}".replace(",", tr_as("between thousands", ","))


def _form(one: str, many: str, number: float) -> str:
    # Between one and two, every language here says it as of several.
    whole = int(number) if number == int(number) else 2
    return _spoken.ngettext(one, many, whole)


SMALL_NUMBERS = {
    2: marked("two"),
    3: marked("three"),
    4: marked("four"),
    5: marked("five"),
    6: marked("six"),
    7: marked("seven"),
    8: marked("eight"),
    9: marked("nine"),
}


def speak(code: str) -> None:
    """Speaks a language from now on, by its code (ISO 639-1).

    FileNotFoundError: there is no catalogue of it.
    """
    if code == ENGLISH:
        use(NullTranslations(), code)
        return
    with resources("languages", f"{code}.mo").open("rb") as catalogue:
        use(GNUTranslations(catalogue), code)


def use(catalogue: NullTranslations, code: str = ENGLISH) -> None:
    """Speaks what a catalogue holds from now on."""
    global _spoken, _code
    _spoken, _code = catalogue, code


def spoken() -> str:
    """The code of the language spoken (ISO 639-1)."""
    return _code


def languages() -> tuple[str, ...]:
    """The codes of the languages there are, English first."""
    found = sorted(each.stem for each in resources("languages").glob("*.mo"))
    return (ENGLISH, *found)
