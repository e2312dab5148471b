"""One address, several formats; the same bytes for the same content, and an ETag that says so."""

import json

import pytest
import rdflib

from api.errors import NotOffered
from api.negotiate import HTML, JSON, JSON_LD, choose, prefers_html, split_suffix
from tests.api.conftest import Client, Find

ALL = (JSON, JSON_LD, HTML)
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
LISTS = ("/reports", "/conflicts", "/search?q=Testov", "/patterns", "/patterns/shared-provision", "/healthz")


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, JSON),
        ("*/*", JSON),
        ("", JSON),
        (BROWSER, HTML),
        ("application/ld+json", JSON_LD),
        ("application/ld+json;q=0.5, application/json;q=0.4", JSON_LD),
        ("text/*", HTML),
        ("application/*;q=0.2, text/html;q=0.1", JSON),
        ("application/json;q=0, */*", JSON_LD),
        ("APPLICATION/LD+JSON", JSON_LD),
        ("text/html;level=1;q=0.9, application/json;q=0.8", HTML),
    ],
)
def test_the_best_offer_is_chosen(accept: str | None, kind: str) -> None:
    assert choose(accept, ALL) == kind


@pytest.mark.parametrize(
    "accept", ["image/png", "application/json;q=0", "text/csv, image/*", "nonsense", "*/*;q=x"]
)
def test_what_is_not_offered_is_refused(accept: str) -> None:
    with pytest.raises(NotOffered):
        choose(accept, (JSON,))


def test_only_a_browser_is_shown_pages_of_errors() -> None:
    assert prefers_html(BROWSER)
    assert not prefers_html("*/*")
    assert not prefers_html(None)
    assert not prefers_html("application/json, text/html;q=0.5")


def test_a_suffix_asks_for_a_format() -> None:
    assert split_suffix("/cases/a.jsonld") == ("/cases/a", JSON_LD)
    assert split_suffix("/openapi.json") == ("/openapi", JSON)
    assert split_suffix("/cases/a") == ("/cases/a", None)
    assert split_suffix("/.json") == ("/.json", None)


def things(find: Find) -> list[str]:
    person, case = find("Testov", "Person"), find("Testov", "Case")
    return [f"/entities/{person}", f"/entities/{person}/links", f"/cases/{case}"]


def test_every_address_answers_with_a_tag_and_304(client: Client, find: Find) -> None:
    for path in (*LISTS, *things(find)):
        first = client.get(path)
        assert first.status_code == 200, path
        again = client.get(path, if_none_match=first.headers["etag"])
        assert (again.status_code, again.content) == (304, b""), path
        assert again.headers["etag"] == first.headers["etag"]
        assert client.get(path).content == first.content
        assert client.get(path, if_none_match='"other", W/' + first.headers["etag"]).status_code == 304
        assert "Accept" in first.headers["vary"]


def test_formats_of_one_address_have_tags_of_their_own(client: Client, find: Find) -> None:
    for path in things(find):
        tags = {client.get(path + suffix).headers["etag"] for suffix in (".json", ".jsonld", ".html")}
        assert len(tags) == 3


def test_the_suffix_wins_over_the_header(client: Client, find: Find) -> None:
    path = things(find)[0]
    assert client.get(f"{path}.json", accept=BROWSER).headers["content-type"] == JSON
    assert client.get(path, accept=BROWSER).headers["content-type"].startswith(HTML)
    assert client.get(path, accept=JSON_LD).content == client.get(f"{path}.jsonld").content


def test_what_has_one_format_refuses_the_others(client: Client) -> None:
    response = client.get("/healthz", accept="application/ld+json")
    assert response.status_code == 406
    assert response.json()["code"] == "CG-API-406"


def test_head_is_get_without_the_body(client: Client) -> None:
    get, head = client.get("/reports"), client.send("HEAD", "/reports")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == get.headers["etag"]


def parsed(client: Client, path: str) -> rdflib.Graph:
    """The triples of a path's JSON-LD, read with the context that the server itself publishes."""
    document = client.get(f"{path}.jsonld").json()
    assert document["@context"] == "/context.jsonld"
    document["@context"] = client.get("/context.jsonld").json()["@context"]
    return rdflib.Graph().parse(data=json.dumps(document), format="json-ld")


RDFLIB = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
"""Its reader of JSON-LD uses what it has deprecated itself."""
CG = rdflib.Namespace("https://w3id.org/casegraph/ontology#")
IDS = rdflib.Namespace("https://w3id.org/casegraph/id/")


@RDFLIB
def test_json_ld_says_what_the_graph_says(client: Client, find: Find) -> None:
    person, case = find("Testov", "Person"), find("Testov", "Case")
    prison = find("Northern Prison", "Facility")
    told = parsed(client, f"/entities/{person}")
    assert (IDS[person], rdflib.RDF.type, CG.Person) in told
    assert {str(name) for name in told.objects(IDS[person], CG.name)} == {"Ilya Testof", "Ilya Testov"}
    linked = parsed(client, f"/entities/{person}/links")
    assert (IDS[person], CG.heldIn, IDS[prison]) in linked
    assert (IDS[person], CG.subjectOf, IDS[case]) in linked
    assert len(set(linked.subjects(CG.happenedTo, IDS[person]))) == 5
    whole = parsed(client, f"/cases/{case}")
    assert (IDS[person], CG.subjectOf, IDS[case]) in whole
    assert len(set(whole.objects(IDS[case], CG.hasEvent))) == 5


@RDFLIB
def test_json_ld_of_lists_and_claims(client: Client) -> None:
    reports = parsed(client, "/reports")
    assert len(set(reports.subjects(rdflib.RDF.type, CG.Report))) == 3
    answer = parsed(client, "/patterns/shared-provision")
    claims = [rdflib.URIRef(str(claim)) for claim in answer.subjects(rdflib.RDF.type, CG.Claim)]
    assert claims
    claim = parsed(client, f"/claims/{claims[0].removeprefix(IDS)}")
    assert len(set(claim.objects(claims[0], CG.quote))) == 1
    assert len(set(claim.objects(claims[0], CG.standsOn))) == 1
