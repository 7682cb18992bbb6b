"""XML from strangers: no document type, nothing deep, nothing that unfolds."""

from __future__ import annotations

import io
from xml.etree.ElementTree import Element, ParseError

from journeymapper.exchange.refused import Refused
from journeymapper.language import grouped, tr

BYTES = 20 * 1024 * 1024
DEPTH = 200
ELEMENTS = 500_000


def tree_of(data: bytes) -> Element:
    """The root of an XML document. Raises Refused."""
    from defusedxml import ElementTree
    from defusedxml.common import DefusedXmlException

    if len(data) > BYTES:
        raise Refused(_beyond(tr("larger than {size} MB").format(size=BYTES // 1024 // 1024)))
    depth = count = 0
    root: Element | None = None
    try:
        for event, element in ElementTree.iterparse(
            io.BytesIO(data), events=("start", "end"), forbid_dtd=True
        ):
            if event == "end":
                depth -= 1
                continue
            root = element if root is None else root
            depth, count = depth + 1, count + 1
            if depth > DEPTH:
                raise Refused(_beyond(tr("nested deeper than {most} levels").format(most=DEPTH)))
            if count > ELEMENTS:
                words = tr("more than {most} elements").format(most=grouped(ELEMENTS))
                raise Refused(_beyond(words))
    except DefusedXmlException:
        words = tr("it defines a document type or entities, which no diagram needs")
        raise Refused(words) from None
    except (ParseError, ValueError, LookupError) as error:
        raise Refused(tr("it is no XML: {reason}").format(reason=error)) from None
    assert root is not None
    return root


def _beyond(words: str) -> str:
    return tr("{beyond}, beyond what a map may have: check that this is the right file").format(
        beyond=words
    )
