"""Where the trained network lies."""

from pathlib import Path

FOLDER = Path(__file__).parent / "model"
PIECES = FOLDER / "pieces.txt"
ENCODER = FOLDER / "encoder.onnx"
PAIRS = FOLDER / "pairs.onnx"
CONFIDENCE = FOLDER / "confidence.json"
YEARS = FOLDER / "years.json"
NAMES = FOLDER / "names"
