"""Pages leave nothing behind and ask for nothing but the site's own files.

One page of every kind is read from disk and from a server: no storage, no cookies, no request to
another place, nothing that the pages' own policy forbids, no error of a script.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from support import Report, browser, kinds_of_pages, window

#: All that a page may keep on a machine, as one text; empty when it keeps nothing.
KEPT = """async () => {
  const kept = [];
  for (const [name, store] of [["localStorage", localStorage], ["sessionStorage", sessionStorage]])
    for (const key of Object.keys(store)) kept.push(`${name} '${key}'`);
  if (document.cookie) kept.push(`cookie '${document.cookie}'`);
  for (const { name } of (await indexedDB.databases?.()) ?? []) kept.push(`database '${name}'`);
  return kept.join(", ");
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the browser's side of it is what is checked."""


@contextmanager
def server(site: Path) -> Iterator[str]:
    """Serves the site on this machine, and gives its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as served:
        Thread(target=served.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{served.server_port}"
        served.shutdown()


def check(site: Path, report: Report) -> None:
    pages = kinds_of_pages(site)
    with browser() as chromium, server(site) as web:
        for root in (site.resolve().as_uri(), web):
            with window(chromium, site) as opened:
                page = opened.context.new_page()
                for path in pages:
                    page.goto(f"{root}/{path}", wait_until="load")
                    kept = page.evaluate(KEPT)
                    report.expect(not kept, f"{root[:4]} {path}: keeps {kept}")
                    foreign = sorted(
                        {url for url in opened.requests if not url.startswith(root + "/")}
                    )
                    report.expect(not foreign, f"{root[:4]} {path}: asks for {', '.join(foreign)}")
                    told = " / ".join(opened.problems)
                    report.expect(not told, f"{root[:4]} {path}: {told}")
                    opened.requests.clear()
                    opened.problems.clear()
                cookies = opened.context.cookies()
                report.expect(not cookies, f"{root[:4]}: cookies {cookies}")
