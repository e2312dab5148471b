"""The page of one document's extraction: what was read from which words, and what was not."""

from api.extraction.page import page_of

__all__ = ["page_of"]
