"""Where the trained network lies, and the pieces of words that it knows."""

from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "model"
PIECES = FOLDER / "pieces.txt"
ENCODER = FOLDER / "encoder.onnx"
TRIGGERS = FOLDER / "triggers.onnx"
PAIRS = FOLDER / "pairs.onnx"
CONFIDENCE = FOLDER / "confidence.json"
YEARS = FOLDER / "years.json"


@lru_cache(maxsize=1)
def listed_pieces() -> list[str]:
    """The pieces of words, in the order of their numbers; read once a process."""
    return PIECES.read_text(encoding="utf-8").rstrip("\n").split("\n")
