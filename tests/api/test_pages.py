"""The pages: what an analyst opens, with hostile names shown and never obeyed."""

import re
from html.parser import HTMLParser

import pytest

from api.pages import dated, highlighted, path_of, relation_title, spanned, web_address
from api.phrases import phrases
from graph import Store, read
from graph.questions import ask
from tests import told
from tests.api.conftest import Client, Find

VOID = {"meta", "link", "input", "br"}


class Page(HTMLParser):
    """Checks that tags are closed in order, and gathers what the checks below look at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def paths(find: Find) -> list[str]:
    person, case = find("Testov", "Person"), find("Testov", "Case")
    return [
        "/",
        "/search?q=Testov",
        f"/entities/{person}",
        f"/entities/{find('Northern Prison', 'Facility')}",
        f"/entities/{find('alert', 'Organisation')}",
        f"/entities/{person}/links?limit=1",
        f"/cases/{case}",
        f"/cases/{find('Primer', 'Case')}",
        "/conflicts",
        "/reports",
        "/patterns",
        "/patterns/shared-provision",
        "/patterns/shared-context",
        "/patterns/facility-overlap",
        "/patterns/designation-cases",
        f"/patterns/timeline?case={case}",
        f"/patterns/path-between?left={person}&right={find('Primer', 'Person')}",
        "/errors",
        "/nothing",
    ]


@pytest.fixture(scope="module")
def pages(client: Client, find: Find, filled: Store) -> dict[str, Page]:
    reports = [f"/reports/{report.id}" for report in read.reports(filled).items]
    claims = [f"/claims/{row['id']}" for row in filled.read("MATCH (c:Claim) RETURN c.id AS id LIMIT 20")]
    return {
        path: Page(client.get(path, accept="text/html").text) for path in (*paths(find), *reports, *claims)
    }


def test_every_page_is_whole_and_has_one_heading(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert len(page.all("h1")) == 1, path
        assert len(page.all("main")) == 1, path
        assert page.all("html")[0]["lang"] == "en"


def test_no_page_runs_or_loads_anything_from_elsewhere(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert not page.all("script"), path
        for tag, attributes in page.tags:
            assert not [name for name in attributes if name.startswith("on") or name == "style"], (path, tag)
            target = attributes.get("href") or attributes.get("src") or attributes.get("action") or ""
            assert target.startswith(("/", "#", "https://lantern.example.org/")) or not target, (path, target)


def test_every_field_has_a_label_and_every_id_is_unique(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        labelled = {label["for"] for label in page.all("label")}
        for field in page.all("input"):
            assert field.get("type") == "hidden" or field["id"] in labelled, path
        ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
        assert len(ids) == len(set(ids)), path


def test_what_is_alleged_is_marked_where_it_is_told(client: Client, find: Find, filled: Store) -> None:
    case = find("Primer", "Case")
    event = next(m.event for m in read.case(filled, case).timeline if m.event_type == "release")
    change = (
        "MATCH (:Event {id: $id})-[h:HAS_EVENT|HAPPENED_TO]-() SET h.modality = $modality WITH h UNWIND h.claims AS id"
        " WITH id MATCH (k:Claim) WHERE k.id = id SET k.modality = $modality"
    )
    mark = re.compile(r'release</bdi></a>\s*<span class="mark">alleged</span>')
    assert not mark.search(client.get(f"/cases/{case}.html").text)
    filled.write(change, id=event.id, modality="alleged")
    try:
        assert mark.search(client.get(f"/cases/{case}.html").text)
        assert "Alleged: no report" in client.get(f"/entities/{event.id}.html").text
        assert "Alleged: no report" not in client.get(f"/entities/{find('Primer', 'Person')}.html").text
        assert (
            "<dt>modality</dt><dd><bdi>alleged</bdi>"
            in client.get(f"/patterns/timeline.html?case={case}").text
        )
        assert [p for p in phrases(ask(filled, "timeline", case=case)) if "alleged release" in p]
    finally:
        filled.write(change, id=event.id, modality="asserted")


def test_links_between_pages_lead_somewhere(client: Client, pages: dict[str, Page]) -> None:
    targets = {
        str(link["href"]).split("#")[0]
        for page in pages.values()
        for link in page.all("a")
        if str(link["href"]).startswith("/")
    }
    assert len(targets) > 60
    for target in sorted(targets):
        assert client.get(target, accept="text/html").status_code == 200, target


def test_a_hostile_name_is_text(client: Client, find: Find) -> None:
    page = client.get(f"/entities/{find('alert', 'Organisation')}.html").text
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; \u202egnol" in page
    assert f"<bdi>{'&lt;script&gt;alert(1)&lt;/script&gt; '}\u202egnol</bdi>" in page
    assert told.HOSTILE not in page


def test_a_source_that_is_no_address_of_the_web_is_no_link(client: Client, filled: Store) -> None:
    hostile = next(r for r in read.reports(filled).items if r.source == "javascript:alert(1)")
    page = client.get(f"/reports/{hostile.id}.html").text
    assert "javascript:alert(1)" in page
    assert 'href="javascript' not in page
    assert web_address("https://a.example/b") == "https://a.example/b"
    assert web_address("https://a.example/ b") is None
    assert web_address("ftp://a.example") is None


def test_a_publisher_that_is_not_known_is_said_to_be_so(client: Client, find: Find, filled: Store) -> None:
    paths = [f"/cases/{find('Primer', 'Case')}", "/reports", "/conflicts"]
    paths += [f"/reports/{report.id}" for report in read.reports(filled).items]
    paths += [f"/claims/{row['id']}" for row in filled.read("MATCH (c:Claim) RETURN c.id AS id LIMIT 1")]
    filled.write("MATCH (r:Report) WITH r, r.publisher AS had SET r.had = had REMOVE r.publisher")
    try:
        for path in paths:
            assert "publisher not known" in client.get(f"{path}.html").text, path
    finally:
        filled.write("MATCH (r:Report) WITH r, r.had AS had SET r.publisher = had REMOVE r.had")
    for path in paths:
        assert "publisher not known" not in client.get(f"{path}.html").text, path


def test_the_case_page_tells_the_case(client: Client, find: Find) -> None:
    page = client.get(f"/cases/{find('Primer', 'Case')}.html").text
    for text in (
        "2021-07-07",
        "2022-07-09",
        "Northern Prison",
        "Example City Court",
        "Art. 10(2)",
        "7 July 2021",
    ):
        assert text in page


def test_the_claim_page_marks_the_quote(client: Client, filled: Store) -> None:
    row = filled.read("MATCH (c:Claim {predicate: 'memberOf'}) RETURN c.id AS id")[0]
    page = client.get(f"/claims/{row['id']}.html").text
    assert "<mark>not a member of Bright Shore</mark>" in page
    assert "said not to be so" in page
    assert "2 times; it counts once" in page


def test_headers_keep_other_sites_out(client: Client) -> None:
    for path in ("/", "/nothing", "/reports", "/static/style.css"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'self'")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("name", ["style.css", "docs.js", "icon.svg", "swagger/swagger-ui-bundle.js"])
def test_assets_come_from_here(client: Client, name: str) -> None:
    response = client.get(f"/static/{name}")
    assert response.status_code == 200
    assert response.content
    assert "text/html" not in response.headers["content-type"]


@pytest.mark.parametrize("name", ["", "../app.py", "..%2fapp.py", "%2e%2e/app.py", "/etc/passwd", "swagger/"])
def test_no_other_file_is_served(client: Client, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404


def test_dates_are_said_as_a_reader_says_them() -> None:
    assert dated("[2023-01-23,2024-01-23]") == "2023-01-23 or 2024-01-23"
    assert dated("2021-05") == "2021-05"
    assert dated("2021/2022") == "2021 to 2022"
    assert dated("2021/..") == "since 2021"
    assert dated("../2021") == "until 2021"
    assert dated(None) == "undated"
    assert spanned("2021-05-03", "2023-09-20/..") == "from 2021-05-03, still on 2023-09-20"
    assert spanned("../2021", None) == "from 2021 or before"
    assert spanned(None, None) == ""


def test_words_for_a_reader() -> None:
    assert relation_title("HELD_IN", "out") == "held in"
    assert relation_title("HELD_IN", "in") == "held in this"
    assert path_of("Case", "case-x") == "/cases/case-x"
    assert path_of("Person", "person-x") == "/entities/person-x"
    assert highlighted("a<b>c", (1, 4)) == "a<mark>&lt;b&gt;</mark>c"
    assert re.fullmatch("a&lt;b", str(highlighted("a<b", None)))
