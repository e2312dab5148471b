"""Score pairs with nomenklatura's logic-v2: JSON lines on standard input, a JSON list of scores and seconds on output.

Run by `benchmarks.resolution` in an environment of its own; nothing of casegraph is imported.
"""

import json
import sys
import time
from importlib import import_module
from typing import Any

_SCHEMA = {"Person": "Person", "Organisation": "Organization"}


def entity(view: dict[str, Any], identity: str) -> Any:
    """Return a view with all that the vocabulary of followthemoney has a property for."""
    made: Any = import_module("followthemoney").model.make_entity(_SCHEMA.get(view["kind"], "PublicBody"))
    made.id = identity
    for prop, value in (
        ("name", view["name"]),
        ("alias", view["aliases"]),
        ("country", view["country"]),
        ("birthDate", view["born"]),
        ("gender", view["gender"]),
    ):
        if value and prop in made.schema.properties:
            made.add(prop, value)
    return made


def main() -> None:
    """Score all pairs, the first of them once before the clock starts."""
    pairs = [json.loads(line) for line in sys.stdin]
    # Its caches go by an entity's id: two entities with one id would get the names of the first.
    made = [
        (entity(left, f"left-{number}"), entity(right, f"right-{number}"))
        for number, (left, right) in enumerate(pairs)
    ]
    matching: Any = import_module("nomenklatura.matching")
    config, compare = matching.ScoringConfig.defaults(), matching.LogicV2.compare
    compare(*made[0], config)
    began = time.process_time()
    scores = [compare(*pair, config).score for pair in made]
    json.dump({"scores": scores, "seconds": time.process_time() - began}, sys.stdout)


if __name__ == "__main__":
    main()
