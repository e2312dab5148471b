"""How much slower the whole extractor is than the bare pipeline of the same spaCy model over the same text.

python -m benchmarks.extract [ROUNDS]    the texts of the open corpus; goal 0.8, or 0.6 with the learned encoder

Both have their own loop over the same texts in one process, in turns; what is compared is processor time. The model as
it comes does tokens, tags, parse, lemmas and names; the extractor takes the first three of it, and reads and records.
"""

import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from time import process_time

import spacy

from ingest.join import joined
from ingest.model import Document
from ingest.nlp import Extractor
from ingest.nlp.pipeline import model_path
from ingest.record import to_record
from ingest.segment import segment

_TEXTS = Path(__file__).parent.parent / "tests" / "corpus" / "open" / "texts"


def documents() -> list[Document]:
    """Return the texts of the open corpus."""
    found: list[Document] = []
    for file in sorted(_TEXTS.glob("*.txt")):
        data = file.read_bytes()
        text = data.decode("utf-8")
        found.append(Document(file.name, sha256(data).hexdigest(), len(data), "text/plain", "text", text))
    return found


def main() -> None:
    """Print characters a second of both, and the ratio of the best rounds."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    texts, model, extractor = documents(), spacy.load(model_path()), Extractor()
    letters = sum(len(document.text) for document in texts)

    def bare() -> None:
        for _ in model.pipe(document.text for document in texts):
            pass

    def whole() -> None:
        for document in texts:
            joined(to_record(extractor.extract(document, unit)) for unit in segment(document))

    bare()
    whole()
    times = [(_timed(bare), _timed(whole)) for _ in range(rounds)]
    fastest, ours = min(a for a, _ in times), min(b for _, b in times)
    print(f"{len(texts)} texts, {letters} characters, best of {rounds} rounds")
    print(f"bare model    {letters / fastest:9.0f} characters a second")
    print(f"casegraph     {letters / ours:9.0f} characters a second")
    print(f"ratio         {fastest / ours:9.2f}")


def _timed(work: Callable[[], None]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


if __name__ == "__main__":
    main()
