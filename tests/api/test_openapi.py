"""The OpenAPI document: whole, its examples valid, and the application true to it under generated requests."""

import contextlib
import os
import secrets
from collections import Counter
from typing import Any

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import seed as seeded
from hypothesis.errors import Unsatisfiable
from hypothesis.strategies import SearchStrategy
from schemathesis import GenerationMode

from api.app import create_app
from api.settings import Settings
from graph import Store
from graph.questions import QUESTIONS
from tests.api.conftest import Client, Find

HEALTH = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
TOKEN = {"Authorization": "Bearer secret"}
ROUTES = {
    "/healthz", "/readyz", "/search", "/entities/{id}", "/entities/{id}/links", "/cases/{id}", "/reports",
    "/reports/{id}", "/claims/{id}", "/conflicts", "/patterns", "/cypher",
    "/review", "/review/{id}",
}  # fmt: skip


Document = dict[str, Any]


@pytest.fixture(scope="module")
def document(client: Client) -> Document:
    return client.json("/openapi.json")


def test_every_route_is_there(document: Document) -> None:
    assert set(document["paths"]) == ROUTES | {f"/patterns/{name}" for name in QUESTIONS}


def test_every_operation_is_described(document: Document) -> None:
    for path, methods in document["paths"].items():
        for operation in methods.values():
            assert operation["description"], path
            for parameter in operation.get("parameters", []):
                assert parameter["description"], (path, parameter)


def test_every_answer_has_an_example_that_is_valid(document: Document) -> None:
    schemas: dict[str, Document] = document["components"]["schemas"]
    shown = {name: schema for name, schema in schemas.items() if "examples" in schema}
    for schema in shown.values():
        resolver = jsonschema.Draft202012Validator({**schema, "components": {"schemas": schemas}})
        for example in schema["examples"]:
            assert resolver.is_valid(example), schema["title"]
    answers = {
        "Entity",
        "Links",
        "Case",
        "Reports",
        "Report",
        "Claim",
        "Conflicts",
        "Hits",
        "Question",
        "Questions",
        "Patterns",
        "Problem",
    }
    assert answers <= set(shown)
    assert sum(name.endswith("Answer") for name in shown) == len(QUESTIONS)


def test_the_page_of_the_documentation_shows_it(client: Client) -> None:
    assert "swagger-ui-bundle.js" in client.get("/docs").text
    assert "/openapi.json" in client.get("/static/docs.js").text


@pytest.mark.slow
@pytest.mark.parametrize("mode", list(GenerationMode))
def test_generated_requests_find_no_fault(
    filled: Store, find: Find, mode: GenerationMode, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ask what the document allows and what it does not; the seed is new each time, and printed."""
    seed = int(os.environ.get("CASEGRAPH_SEED") or secrets.randbelow(2**32))
    with capsys.disabled():
        print(f"\nschemathesis, {mode.value}, seed: {seed} (set CASEGRAPH_SEED to repeat)")
    app = create_app(filled, Settings(token="secret", hosts=None))
    schema = schemathesis.openapi.from_asgi("/openapi.json", app, headers=TOKEN)
    schema.config.generation.update(with_security_parameters=False)
    # No schema can say which cursors were handed out, or which Cypher only reads; 413 and 414 are refusals too.
    checks = schema.config.checks
    for check, more in (
        (checks.positive_data_acceptance, {"400", "422"}),
        (checks.negative_data_rejection, {"413", "414"}),
    ):
        check.expected_statuses = sorted({*check.expected_statuses, *more})
    statuses: Counter[int] = Counter()
    for result in list[Any](schema.get_all_operations()):
        operation = result.ok()
        for known in (None, _known(operation.path, find)):
            _call(operation.as_strategy(mode, path_parameters=known), seed, statuses)
    with capsys.disabled():
        print(f"{statuses.total()} requests: {dict(sorted(statuses.items()))}")
    assert statuses.total() > 200
    assert not [status for status in statuses if status >= 500]


def _known(path: str, find: Find) -> dict[str, str] | None:
    """Return the id of something that exists, for the routes that take one."""
    kinds = {"/cases/": ("Testov", "Case"), "/entities/": ("Northern Prison", "Facility")}
    return next(({"id": find(*named)} for begin, named in kinds.items() if path.startswith(begin)), None)


def _call(cases: SearchStrategy[Any], seed: int, statuses: Counter[int]) -> None:
    @seeded(seed)
    @settings(max_examples=12, deadline=None, suppress_health_check=HEALTH, database=None)
    @given(case=cases)
    def call(case: Any) -> None:
        statuses[case.call_and_validate(headers=TOKEN).status_code] += 1

    with contextlib.suppress(Unsatisfiable):  # a route without parameters has nothing to get wrong
        call()
