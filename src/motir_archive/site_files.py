"""An archive -> every file of its site: pages, assets, and what the exports make."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from motir_archive.config import Config
from motir_archive.exports.export import SiteData
from motir_archive.extensions import extensions
from motir_archive.model.archive import Archive
from motir_archive.publish.tree import Content, write
from motir_archive.site import urls
from motir_archive.site.assets import published_assets
from motir_archive.site.catalogue import catalogue
from motir_archive.site.pages.site_map import menu, site_map
from motir_archive.site.rendering import Renderer, theme_folders


class SiteFiles:
    """What has to be written, made from an archive alone: any process makes the same of the same archive."""

    def __init__(self, config: Config, archive: Archive, templates: Path | None) -> None:
        self._config, self._archive, self._templates = config, archive, templates
        joined = extensions()
        self._exports = joined.exports
        self._theme = theme_folders(templates, joined.templates)
        self.catalogue = catalogue(archive)
        self.pages = list(site_map(joined.page_kinds, self.catalogue, config))
        self._renderer = Renderer(
            config, self.catalogue, menu(joined.page_kinds, self.catalogue, config), self._theme
        )

    def __reduce__(self) -> tuple[type[SiteFiles], tuple[Config, Archive, Path | None]]:
        return SiteFiles, (self._config, self._archive, self._templates)

    def write_pages(self, staging: Path, start: int, stop: int) -> int:
        """Render and write a stretch of the pages; return how many they were."""
        for page in self.pages[start:stop]:
            write(staging, page.path, self._renderer.render(page.template, page.path, page.context()))
        return len(self.pages[start:stop])

    def other_files(self) -> Iterator[tuple[str, Content]]:
        """Yield the path and the content of everything that is no page."""
        yield ".nojekyll", ""  # keeps GitHub Pages from leaving files out
        for name, content in published_assets(self._theme):
            yield urls.asset(name), content
        paths = [page.path for page in self.pages]
        data = SiteData(self._config, self.catalogue, paths, self._renderer.render)
        for export in self._exports:
            yield from export.files(data)
