"""Look through the files of a folder for names that should not be there any more."""

import json
import mmap
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.settings import Settings

_LEAST = 3
"""Letters of a name at least that is looked for: two stand in any file by chance."""
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def traces(settings: Settings, names: Iterable[str]) -> tuple[str, ...]:
    """Return the files, from the data folder, in which one of the names still stands: see `forms`."""
    wanted = {form for name in names if len(name) >= _LEAST for form in forms(name)}
    files = sorted(path for path in settings.home.rglob("*") if path.is_file() and not path.is_symlink())
    return tuple(str(path.relative_to(settings.home)) for path in files if holds(path, wanted))


def forms(text: str) -> Iterator[bytes]:
    """Yield how a text may stand in a file: in any case of its letters, composed or not, in UTF-8 or 16, as JSON."""
    for case in {text, text.lower(), text.upper(), text.casefold()}:
        for normal in {unicodedata.normalize("NFC", case), unicodedata.normalize("NFD", case)}:
            yield from (normal.encode(encoding, "surrogatepass") for encoding in _ENCODINGS)
            yield json.dumps(normal)[1:-1].encode()


def holds(path: Path, wanted: Iterable[bytes]) -> bool:
    """Tell whether one of these stands in the file; False for one that is empty, or gone meanwhile."""
    try:
        with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return any(content.find(word) >= 0 for word in wanted)
    except (ValueError, OSError):
        return False
