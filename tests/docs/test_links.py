"""Every link of the documentation leads somewhere, and every page can be reached."""

import json

import pytest

from tests.docs.markdown import ROOT, Page, page, pages, target


def _ids(found: Page) -> str:
    return found.name


def test_there_are_pages() -> None:
    assert len(pages()) > 15


@pytest.mark.parametrize("origin", pages(), ids=_ids)
def test_links_resolve(origin: Page) -> None:
    broken: list[str] = []
    for link in origin.links():
        if "://" in link or link.startswith("mailto:"):
            continue
        path, anchor = target(origin, link)
        if not path.exists() or not path.is_relative_to(ROOT):
            broken.append(link)
        elif anchor and path.suffix == ".md":
            there = page(path.relative_to(ROOT).as_posix())
            broken += [link] if anchor not in there.anchors() else []
    assert not broken


def test_the_index_leads_to_every_page_of_the_documentation() -> None:
    index = page("docs/README.md")
    reached = {target(index, link)[0] for link in index.links()}
    lost = [found.name for found in pages() if found.name.startswith("docs/") and found.path not in reached]
    assert lost == ["docs/README.md"]


def test_notebooks_lead_to_pages_that_are_there() -> None:
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        prose = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
        told = Page(path, "\n\n".join(prose))
        assert all(target(told, link)[0].exists() for link in told.links())
