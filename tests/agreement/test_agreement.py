"""Typed record, JSON Schema, SHACL and database give one verdict, or a case says who differs and why."""

from collections import defaultdict

import pytest

from graph import Store
from ontology.generated.labels import CLASSES, ClassInfo, Key
from tests.agreement import judges
from tests.agreement.cases import Case, all_cases

CASES = all_cases()
KINDS = {
    "required", "optional", "single", "several", "least many", "shortest text", "text", "pattern", "values", "scheme",
    "datatype", "number", "order", "one of", "day", "edtf", "instant", "closed",
}  # fmt: skip
ONE_SIDED = {"text": True, "closed": False, "single": False, "whole": True, "optional": True}
"""Kinds of which only valid, or only invalid, records exist."""

each_case = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


@each_case
def test_the_typed_record_agrees(case: Case) -> None:
    assert judges.typed(case.of, case.record) == case.expected_of("typed")


@each_case
def test_the_json_schema_agrees(case: Case) -> None:
    assert judges.json_schema(case.of, case.record) == case.expected_of("json_schema")


@each_case
def test_shacl_agrees(case: Case) -> None:
    assert judges.shacl(case.of, case.record) == case.expected_of("shacl")


@each_case
def test_the_database_agrees(store: Store, case: Case) -> None:
    assert judges.database(store, case.of, case.record) == case.expected_of("database", store.backend)


def test_every_class_and_kind_of_constraint_is_tried_both_ways() -> None:
    tried: dict[str, set[bool]] = defaultdict(set)
    for case in CASES:
        tried[case.constraint].add(case.valid)
    assert set(tried) - {"whole"} == KINDS
    assert {kind for kind, verdicts in tried.items() if len(verdicts) == 1} == set(ONE_SIDED)
    assert len(CASES) >= 40


def test_every_class_that_adds_a_property_has_a_record() -> None:
    tried = {case.of for case in CASES}
    concrete = [info for info in CLASSES.values() if not info.abstract]
    assert {info.label for info in concrete if _adds(info)} <= tried


def test_a_divergence_names_a_judge() -> None:
    assert {judge for case in CASES for judge in case.differs} <= judges.JUDGES


def _adds(info: ClassInfo) -> bool:
    """Whether the class has properties that its superclasses do not have."""
    inherited = {key for label in info.labels[1:] for key in _keys(CLASSES[label])}
    return not _keys(info) <= inherited


def _keys(info: ClassInfo) -> set[Key]:
    return {*info.single, *info.many}
