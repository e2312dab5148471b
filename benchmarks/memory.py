"""Whether memory stays flat while many documents are extracted: resident size after a tenth of them and after all.

python -m benchmarks.memory [DOCUMENTS]    10,000 unless told; short invented reports, no two with the same names
"""

import random
import sys
from hashlib import sha256
from pathlib import Path

from ingest.extract import record_of
from ingest.model import Document

_SYLLABLES = ("ba", "kho", "ri", "lan", "mur", "ta", "zo", "ve", "shi", "do", "gul", "na", "pe", "yar", "so")


def document(number: int) -> Document:
    """Return a report of three sentences, the same for the same number."""
    chance = random.Random(number)
    first, last, town = ("".join(chance.choices(_SYLLABLES, k=3)).capitalize() for _ in range(3))
    text = (
        f"On {chance.randint(1, 28)} May {chance.randint(2000, 2023)}, police arrested {first} {last} in {town}. "
        f'He was charged with "case {number}" and sentenced to {chance.randint(2, 20)} years in prison. '
        f"{last} was beaten in Colony No. {chance.randint(1, 40)}."
    )
    data = text.encode()
    return Document(f"{number}.txt", sha256(data).hexdigest(), len(data), "text/plain", "text", text)


def main() -> None:
    """Print both sizes and their ratio."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    first = 0.0
    for done in range(1, number + 1):
        record_of(document(done))
        if done == max(1, number // 10):
            first = _resident()
            print(f"after {done:7} documents {first:8.1f} MB")
    last = _resident()
    print(f"after {number:7} documents {last:8.1f} MB\nratio {last / first:.3f}")


def _resident() -> float:
    """Return the resident size of this process in megabytes, as Linux counts it."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    main()
