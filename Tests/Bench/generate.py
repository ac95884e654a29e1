"""Writes Markdown pages that are the same on every machine: prose like Norwegian, and a table."""

from pathlib import Path
from random import Random

COMMON = (
    "og i det er som til på for av at en med å den har de ikke om et men var fra ved kan eller"
    " så skal vil når hvor blir må der også etter bare mer andre mange"
).split()
RARE = (
    "bolig kommune strategi leilighet økonomi tilskudd husstand utbygging samarbeid rådgivning"
    " oppfølging vedtak søknad innbygger fylke område plan behov eier leier nærmiljø byggefelt"
    " tomt avtale forskrift saksbehandler tjeneste årsmelding budsjett innsats møteplass"
    " langtidsplan utgift inntekt familie barnehage skolevei gangavstand kollektivtrafikk"
    " bærekraft fagområde sammenheng erfaring veileder kartlegging prioritering gjennomføring"
).split()
TITLES = "Om bolig|Planer og behov|Møte i mai|Årets tall|Ordning for leie|Veien videre".split("|")
PROSE_BYTES = 6_000
ROWS = 100


class Text:
    """A source of words that needs nothing but `random()`, the same in every version of Python."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed).random

    def number(self, below: int) -> int:
        return int(self.random() * below)

    def word(self) -> str:
        words = COMMON if self.random() < 0.55 else RARE
        return words[self.number(len(words))]

    def noun(self) -> str:
        return RARE[self.number(len(RARE))].capitalize()

    def sentence(self) -> str:
        words = [self.word() for _ in range(7 + self.number(12))]
        place = 1 + self.number(len(words) - 2)
        match self.number(10):
            case 0:
                words[place] = f"**{words[place]}**"
            case 1:
                words[place] = f"*{words[place]}*"
            case 2:
                words[place] = f"[{words[place]}](https://example.org/{self.number(1000)})"
            case 3:
                words[place] += ","
        return " ".join(words).capitalize() + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(3 + self.number(4)))

    def bullets(self) -> str:
        return "\n".join(f"- {self.sentence()}" for _ in range(3 + self.number(3)))

    def prose(self) -> str:
        parts: list[str] = []
        size = 0
        while size < PROSE_BYTES:
            if len(parts) % 5 == 0:
                part = f"## {self.noun()} og {self.noun().lower()}"
            else:
                part = self.bullets() if len(parts) % 5 == 3 else self.paragraph()
            parts.append(part)
            size += len(part.encode()) + 2
        return "\n\n".join(parts)

    def table(self) -> str:
        lines = ["| Kommune | År | Antall | Andel |", "| --- | ---: | ---: | ---: |"]
        lines += [
            f"| {self.noun()} {row} | {2015 + self.number(10)} | {self.number(90_000)}"
            f" | {self.number(1000) / 10:.1f} |".replace(".", ",")
            for row in range(1, ROWS + 1)
        ]
        return "\n".join(lines)

    def page(self, number: int) -> str:
        title = f"{TITLES[self.number(len(TITLES))]} {number}"
        return f"---\ntitle: {title}\n---\n{self.prose()}\n\n## Tabell\n\n{self.table()}\n"


def generate(folder: Path, count: int) -> int:
    """Writes so many pages; gives back how many bytes they are."""
    folder.mkdir(parents=True)
    size = 0
    for number in range(1, count + 1):
        page = Text(number).page(number).encode()
        (folder / f"side-{number:04}.md").write_bytes(page)
        size += len(page)
    return size
