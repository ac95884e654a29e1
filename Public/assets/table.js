"use strict";

// Filters and sorts a table whose words and ranks come from the page. Rows are hidden and moved,
// never made; what the reader chose stands in the form and in `aria-sort`.
const table = { root: document.querySelector(".data-table") };
table.all = (selector, from = table.root) => [...from.querySelectorAll(selector)];
table.ui = Object.fromEntries(table.all("[data-part]").map((e) => [e.dataset.part, e]));
table.text = (e) => e.textContent.replace(/\s+/g, " ").trim();
table.say = (key, values) => table.root.dataset[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
table.sorted = () => table.root.querySelector("[aria-sort]");
table.base = table.sorted();
{
  const { root, all, ui, text, say, sorted, base } = table;

  // A word is found as written and as folded: where "ae" is a letter, "isra" still finds "Israel".
  const folds = (root.dataset.fold.match(/\S+/g) ?? []).map((pair) => pair.split("="));
  const fold = (word) => folds.reduce((w, [from, to]) => w.replaceAll(from, to), word);
  const words = (said) => said.normalize().toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

  const facets = all("[data-facet]").map((set) =>
    all("label", set).map(({ children: [box, name, hits] }) => {
      const label = `${text(name)} (${text(set.firstElementChild)})`;
      return { box, hits, label, words: text(name) + " " + (box.dataset.s ?? "") };
    }),
  );
  const columns = all("[data-c]");
  const rows = all("tbody > tr").map((row) => {
    const { k, o, s = "" } = row.dataset;
    const own = facets.map((facet, i) => o.split(" ")[i].split(",").flatMap((n) => facet[n] ?? []));
    const said = [s, ...all("[data-s]", row).map(text), ...own.flat().map((option) => option.words)];
    const spelt = words(said.join(" ")).flatMap((word) => [word, fold(word)]);
    return { row, own, ranks: k.split(" ").map(Number), words: " " + spelt.join(" ") };
  });
  let shown = rows.length;
  let telling;

  const chosen = (options) => options.filter(({ box }) => box.checked);

  function filter() {
    const needles = words(ui.words.value).map((word) => RegExp(` (${word}|${fold(word)})`));
    const isUsed = facets.map((facet) => chosen(facet).length);
    for (const option of facets.flat()) option.count = 0;
    shown = 0;
    for (const { row, own, words } of rows) {
      const isFound = needles.every((needle) => needle.test(words));
      const missed = own.filter((options, i) => isUsed[i] && !chosen(options).length);
      row.hidden = !isFound || missed.length > 0;
      shown += !row.hidden;
      // With the option, and with what is chosen in the other facets.
      if (isFound && missed.length < 2) for (const option of missed[0] ?? own.flat()) option.count++;
    }
    for (const { hits, count } of facets.flat()) hits.textContent = `(${count})`;
    ui.none.hidden = shown > 0;
    showChosen();
    tell();
  }

  const button = (textContent, onclick) =>
    Object.assign(document.createElement("button"), { type: "button", textContent, onclick });

  function showChosen() {
    const at = all("button", ui.chips).indexOf(document.activeElement);
    const chips = chosen(facets.flat()).map(({ box, label }) =>
      button(say("remove", { name: label }), () => box.click()),
    );
    ui.chips.replaceChildren(...chips);
    // The pressed chip is gone; the next takes over.
    if (at >= 0) (chips[at] ?? chips.at(-1) ?? ui.words).focus();
    ui.chosen?.replaceChildren(chips.length ? say("chosen", { count: chips.length }) : "");
  }

  function sort() {
    const at = columns.indexOf(sorted());
    const sign = sorted().ariaSort === "ascending" ? 1 : -1;
    // What has no number comes last both ways.
    const order = ({ ranks: { [at]: a } }, { ranks: { [at]: b } }) => isNaN(a) - isNaN(b) || sign * (a - b) || 0;
    const focused = document.activeElement;
    root.querySelector("tbody").append(...rows.toSorted(order).map(({ row }) => row));
    focused.focus({ preventScroll: true });
    tell();
  }

  // In writing at once, aloud after a pause.
  function tell() {
    const { ariaSort, textContent: column } = sorted();
    const count = say(shown < rows.length ? "shown" : "rows", { shown });
    ui.caption.textContent = say("order", { rows: count, column, order: say(ariaSort) });
    clearTimeout(telling);
    const words = text(shown ? ui.caption : ui.none.firstChild);
    telling = setTimeout(() => (ui.status.textContent = words), shown && 500);
  }

  for (const th of columns) {
    // Up, down, and back to the order of the page.
    const turn = () => {
      const order = { ascending: "descending", descending: "" }[th.ariaSort] ?? "ascending";
      sorted().ariaSort = null;
      (order ? th : base).ariaSort = order || "ascending";
      sort();
      table.save(true);
    };
    th.replaceChildren(button(text(th), turn));
  }

  ui.reset.onclick = () => {
    ui.words.value = "";
    for (const { box } of facets.flat()) box.checked = false;
    filter();
    table.save(true);
  };
  ui.clear.onclick = () => {
    ui.reset.click();
    ui.words.focus();
  };
  root.onsubmit = () => false;
  root.oninput = filter;
  table.show = () => {
    filter();
    sort();
  };
  const wide = matchMedia("(width >= 64rem)");
  (wide.onchange = () => ui.facets?.toggleAttribute("open", wide.matches))();
}
