"""An archive -> every file of its site, in units of work: pages, assets, and what the exports make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from motir_archive.config import Config
from motir_archive.exports.export import Export, SiteData
from motir_archive.extensions import extensions
from motir_archive.garbage import none_collected
from motir_archive.language.language import Language
from motir_archive.model.archive import Archive
from motir_archive.model.release import Release
from motir_archive.publish.manifest import checksum_line
from motir_archive.publish.tree import Content, Tree
from motir_archive.publish.written import Amount, Clock, Written
from motir_archive.site import urls
from motir_archive.site.catalogue import catalogue
from motir_archive.site.rendering.renderer import Renderer
from motir_archive.site.site_map import Page, menu, site_map
from motir_archive.site.theme.assets import published_assets
from motir_archive.site.theme.folders import OWN_SHEET, theme_folders
from motir_archive.theme_settings import sheet

PAGES_A_UNIT = 200
"""Pages, or releases with their pages, that a process makes before it takes more work. Chosen, not measured;
it only bounds time."""

File = tuple[str, str, Content]
"""Kind, path and content."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """Files that one process makes, one after the other."""

    files: Callable[[], Iterator[File]]
    pages: int = 0
    """How many of them are pages."""


class SiteFiles:
    """The files to write, in units. The arguments decide alone, so every process makes the same list."""

    @none_collected()
    def __init__(self, config: Config, archive: Archive, templates: Path | None, clock: Clock) -> None:
        self._given = config, archive, templates, clock
        self._config, self._clock = config, clock
        joined = extensions()
        theme = theme_folders(templates, joined.templates)
        self.catalogue = catalogue(archive, Language(config.language, theme), config.day_pages_from)
        self._kinds = joined.page_kinds
        entries = menu(self._kinds, self.catalogue, config)
        self._render = Renderer(config, self.catalogue, entries, theme).render
        data = SiteData(config, self.catalogue, self._listed, archive.releases, self._render)
        exported = [
            unit for export in joined.exports if not export.by_month for unit in _units_of(export, data)
        ]
        of_months = [unit for export in joined.exports if export.by_month for unit in _units_of(export, data)]
        assets = _Unit(partial(_assets, theme, config, self.catalogue.language))
        self._beside_pages = [assets, *exported, *of_months]
        self._units = [
            *exported,
            *self._of_releases(archive.releases),
            *self._of_pages(),
            *of_months,  # short ones, which this process takes while the others are at long ones
            assets,
        ]
        self.sizes = [unit.pages for unit in self._units]

    def __reduce__(self) -> tuple[object, ...]:
        return SiteFiles, self._given

    @none_collected()
    def do(self, unit: int, staging: Path) -> Written:
        """Make and write the files of a unit; return what they were."""
        written: dict[str, Amount] = {}
        lines = []
        started = self._clock()
        with Tree(staging) as tree:
            for kind, path, content in self._units[unit].files():
                filed = tree.write(path, content)
                lines.append(checksum_line(filed))
                ended = self._clock()
                written[kind] = written.get(kind, Amount()) + Amount(1, filed.size, ended - started)
                started = ended
        return Written(written, ("\n".join(lines),))

    def page(self, path: str) -> str | None:
        """Return the page at `path`, None where there is none."""
        page = self._pages.get(path)
        return self._render(page.template, page.path, page.context()) if page else None

    def beside_pages(self) -> Iterator[tuple[str, Content]]:
        """Yield the path and the content of each file that is no page, each made when it is asked for."""
        for unit in self._beside_pages:
            yield from ((path, content) for _, path, content in unit.files())

    @cached_property
    def _pages(self) -> Mapping[str, Page]:
        """Every page by its path."""
        return {page.path: page for page in self._site_map()}

    def _listed(self) -> list[str]:
        paths = [page.path for page in self._site_map() if page.is_listed]
        return paths + [path for export in extensions().exports for path in export.pages]

    def _site_map(self) -> Iterator[Page]:
        return site_map(self._kinds, self.catalogue, self._config)

    def _of_releases(self, releases: Sequence[Release]) -> Iterator[_Unit]:
        for start in range(0, len(releases), PAGES_A_UNIT):
            some = releases[start : start + PAGES_A_UNIT]
            for kind in self._kinds:
                pages = partial(kind.of_releases, self.catalogue, self._config, some)
                if count := sum(1 for _ in pages()):
                    yield _Unit(partial(self._rendered, pages), count)

    def _of_pages(self) -> Iterator[_Unit]:
        pages = [page for kind in self._kinds for page in kind.pages(self.catalogue, self._config)]
        for start in range(0, len(pages), PAGES_A_UNIT):
            some = pages[start : start + PAGES_A_UNIT]
            yield _Unit(partial(self._rendered, partial(iter, some)), len(some))

    def _rendered(self, pages: Callable[[], Iterable[Page]]) -> Iterator[File]:
        for page in pages():
            yield page.template, page.path, self._render(page.template, page.path, page.context())


def _units_of(export: Export, data: SiteData) -> Iterator[_Unit]:
    of_month = data.catalogue.months.values() if export.by_month else (data.releases,)
    for releases in of_month:
        yield _Unit(partial(_exported, export, replace(data, releases=releases)), len(export.pages))


def _exported(export: Export, data: SiteData) -> Iterator[File]:
    yield from ((export.name, path, content) for path, content in export.files(data))


def _assets(theme: list[Path], config: Config, language: Language) -> Iterator[File]:
    yield "assets", ".nojekyll", ""  # keeps GitHub Pages from leaving files out
    yield from (("assets", urls.asset(name), content) for name, content in published_assets(theme, language))
    if own := sheet(config.theme):
        yield "assets", urls.asset(OWN_SHEET), own
