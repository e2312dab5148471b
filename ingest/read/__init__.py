"""Turn files into `Document`s, one reader a format, and find the files to read."""

from ingest.read.discover import Skipped, Source, discover, hash_of, insist
from ingest.read.files import read, read_bytes
from ingest.read.limits import DEFAULT_LIMITS, Limits

__all__ = [
    "DEFAULT_LIMITS",
    "Limits",
    "Skipped",
    "Source",
    "discover",
    "hash_of",
    "insist",
    "read",
    "read_bytes",
]
