"""`journeymapper schema`: the JSON Schema of the file format."""

from __future__ import annotations

import json

from journeymapper.cli.maps import STANDARD
from journeymapper.cli.options import Output
from journeymapper.cli.output import tell


def run(output: Output = STANDARD) -> None:
    """Print the JSON Schema of the file format."""
    from journeymapper.storage.schema import file_schema

    tell(json.dumps(file_schema(), indent=2, ensure_ascii=False), output)
