"""The examples of the OpenAPI document: about invented people, and checked against the schemas by a test."""

from typing import Any

from pydantic import ConfigDict

Example = dict[str, Any]

CLAIM_ID = "claim-mbzggstwu3xgk4tb"
CASE_ID = "case-pfzq5ojx2mkc7hwa"
OTHER_CASE_ID = "case-k4zq7mxv2tn5wj3c"
PERSON_ID = "person-3kvqz7xw5t2mjd4n"
OTHER_ID = "person-7tq2mzk5xv3nw4jc"
FACILITY_ID = "facility-x7c2mq4tnv6zk5ra"
PROVISION_ID = "provision-m5xkq2zt7vn3wj4c"
REPORT_ID = "report-jw5kq3nz7xv2mc4t"
PASSAGE_ID = "passage-h6zt2vq7mxk4wn3c"
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
NAME, OTHER_NAME = "Damir Sabitkhanov", "Zemfira Akhtarieva"
QUOTE = "On 13 March he was placed in SIZO-5."


def shown(example: Example) -> ConfigDict:
    """Return the configuration of a view that publishes this example."""
    return ConfigDict(json_schema_extra={"examples": [example]})


def page(*items: Example) -> Example:
    """Return one page that is a whole list."""
    return {"items": list(items), "total": len(items), "floor": False, "next": None}


PERSON: Example = {"id": PERSON_ID, "label": NAME, "kind": "Person"}
FACILITY: Example = {"id": FACILITY_ID, "label": "SIZO-5", "kind": "Facility"}
CASE_STUB: Example = {"id": CASE_ID, "label": f"Case of {NAME}", "kind": "Case"}
REPORT_STUB: Example = {
    "id": REPORT_ID,
    "title": "Journalist sentenced",
    "publisher": "Lantern Defenders",
    "published": "2023-09-20",
    "source": "https://lantern.example.org/sabitkhanov",
    "retractedAt": None,
    "retractionReason": None,
}
EVIDENCE: Example = {
    "claim": CLAIM_ID,
    "predicate": "heldIn",
    "quote": QUOTE,
    "report": REPORT_ID,
    "passage": PASSAGE_ID,
    "start": 1874,
    "end": 1910,
    "sentence": QUOTE,
    "offset": 0,
    "polarity": "affirmed",
    "modality": "asserted",
    "accordingTo": [],
    **{name: REPORT_STUB[name] for name in ("source", "title", "publisher", "published")},
}
ENTITY: Example = {
    **PERSON,
    "types": ["Person", "Agent", "Entity"],
    "sensitivity": "green",
    "disputed": False,
    "properties": {"birthDate": "1974", "name": [NAME, "Damir Sabitkhnaov"]},
    "support": [{"predicate": "birthDate", "count": 1, "evidence": [{**EVIDENCE, "predicate": "birthDate"}]}],
    "reports": [REPORT_ID],
    "records": [PERSON_ID],
}
LINK: Example = {
    "relation": "HELD_IN",
    "direction": "out",
    "other": FACILITY,
    "interval": {
        "validFrom": "2021-03-13",
        "validTo": "2022-12-20",
        "startEarliest": "2021-03-13",
        "startLatest": "2021-03-13",
        "endEarliest": "2022-12-20",
        "endLatest": "2022-12-20",
    },
    "modality": "asserted",
    "confidence": 0.9,
    "claims": [CLAIM_ID],
    "evidence": [EVIDENCE],
}
LINKS: Example = {
    **page(LINK),
    "entity": PERSON,
    "relations": [{"relation": "HELD_IN", "direction": "out", "count": 1}],
}
CONFLICT: Example = {
    "id": "conflict-q2zk7xv5mt4nw3jc",
    "rule": "event-before-arrival",
    "explanation": "The beating is dated 2022-02-17, before he can have arrived in that prison (2022-12-20).",
    "status": "settled",
    "cases": [CASE_STUB],
    "sides": [{"name": "2022-02-17", "claims": [EVIDENCE["claim"]]}],
    "evidence": [{**EVIDENCE, "predicate": "date"}],
}
_MOMENT: Example = {
    "event": {"id": "transfer-2mzk7xv5qt4nw3jc", "label": "Transfer to SIZO-5", "kind": "Transfer"},
    "eventType": "transfer",
    **dict.fromkeys(("date", "earliest", "latest"), "2021-03-13"),
    "disputed": False,
    "modality": "asserted",
    **dict.fromkeys(("outcome", "months", "actor", "court")),
    "facility": FACILITY,
    "sources": ["Lantern Defenders"],
    "evidence": [{**EVIDENCE, "predicate": "hasEvent"}],
}
CASE: Example = {
    "entity": {
        **ENTITY,
        **CASE_STUB,
        "types": ["Case", "Entity"],
        "properties": {"country": "RU"},
        "support": [],
        "records": [CASE_ID],
    },
    "persons": [PERSON],
    "timeline": [_MOMENT],
    "links": [],
    "stays": [LINK],
    "reports": [REPORT_STUB],
    "conflicts": [CONFLICT],
    "truncated": False,
}
REPORT: Example = {
    **REPORT_STUB,
    "name": "reports/russia-sabitkhanov.html",
    "versions": [
        {
            "id": SHA,
            "mediaType": "text/html",
            "byteLength": 18211,
            "textLength": 11902,
            "reader": "html 1",
            "lost": None,
            "recordedAt": "2026-01-10T09:00:00Z",
            "added": 310,
            "withdrawn": 0,
        }
    ],
    "passages": 42,
    "claims": 310,
    "withdrawn": 0,
    "cases": [CASE_STUB],
    "casesTotal": 1,
}
CLAIM: Example = {
    "id": CLAIM_ID,
    "subject": {"record": PERSON_ID, "name": NAME, "kind": "Person", "entity": PERSON},
    "predicate": "heldIn",
    "object": {"record": FACILITY_ID, "name": "SIZO-5", "kind": "Facility", "entity": FACILITY},
    "value": None,
    "polarity": "affirmed",
    "modality": "asserted",
    "validFrom": "2021-03-13",
    "validTo": None,
    "accordingTo": [],
    "rank": "normal",
    "rankReason": None,
    "confidence": 0.9,
    "extractor": "casegraph 0.1.0",
    "recordedAt": "2026-01-10T09:00:00Z",
    "retractedAt": None,
    "retractedWith": None,
    "document": SHA,
    "start": 1874,
    "end": 1910,
    "quote": QUOTE,
    "report": REPORT_STUB,
    "passage": {
        "id": PASSAGE_ID,
        "kind": "paragraph",
        "text": f"{QUOTE} His lawyer was not told.",
        "update": "2023-03-24",
        "occurrences": [1874],
    },
    "highlight": [0, 36],
    "conflicts": [],
}
HIT: Example = {"thing": PERSON, "name": NAME, "country": "RU", "reports": 2}
PATTERNS: Example = {
    "items": [
        {
            "name": "shared-provision",
            "title": "Which persons were charged or convicted under the same provision?",
            "parameters": [
                {
                    "name": "provision",
                    "description": "Only this provision.",
                    "kind": "Provision",
                    "form": "id",
                    "required": False,
                    "default": None,
                }
            ],
        }
    ]
}
ASKED: Example = {
    "query": "MATCH (p:Person)-[:HELD_IN]->(f:Facility) WHERE f.id = $facility RETURN p.id, p.label",
    "parameters": {"facility": FACILITY_ID},
    "limit": 100,
}
TABLE: Example = {"columns": ["p.id", "p.label"], "rows": [[PERSON_ID, NAME]], "truncated": False}
CANDIDATE_ID = "candidate-5cjgx2p5jidodga3"
SIDE: Example = {
    "record": PERSON_ID,
    "name": NAME,
    "entity": PERSON,
    "records": [PERSON_ID],
    "facts": [
        {"predicate": "birthDate", "value": "1974", "ofOther": False, "both": False, "evidence": EVIDENCE}
    ],
}
QUESTION: Example = {
    "id": CANDIDATE_ID,
    "kind": "Person",
    "score": 0.7476,
    "features": ["name-full:+3.0", "shared-country:+0.5"],
    "left": SIDE,
    "right": {**SIDE, "record": OTHER_ID, "entity": {**PERSON, "id": OTHER_ID}, "records": [OTHER_ID]},
    "verdict": None,
    "judgements": [],
}
