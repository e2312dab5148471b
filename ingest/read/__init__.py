"""Turn files into `Document`s, one reader a format, and find the files to read."""

from ingest.read.files import read, read_bytes
from ingest.read.limits import DEFAULT_LIMITS, Limits

__all__ = ["DEFAULT_LIMITS", "Limits", "read", "read_bytes"]
