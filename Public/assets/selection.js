"use strict";

// What table.js shows, as an address, a file and a print.
{
  const { root, all, ui, text, say, sorted, base } = table;
  const sets = all("fieldset").map((set) => ({ key: set.name, boxes: all("input", set) }));
  const columns = all("[data-c]");
  let state = "";
  let writing;

  const note = (words) => {
    ui.notice.hidden = !words;
    ui.notice.textContent = ui.status.textContent = words;
  };

  // The fragment is the state: "q=…&kind=a,b&sort=-name&view=list".
  table.save = (isStep) => {
    clearTimeout(writing);
    const order = (sorted().ariaSort === "ascending" ? "" : "-") + sorted().dataset.c;
    const pairs = [
      ["q", encodeURIComponent(ui.words.value.trim())],
      ...sets.map(({ key, boxes }) => [key, boxes.flatMap((box) => (box.checked ? box.value : [])).join()]),
      ["sort", order === base.dataset.c ? "" : order],
    ];
    const next = pairs.filter((pair) => pair[1]).map((pair) => pair.join("=")).join("&");
    if (next === state) return;
    state = next;
    note("");
    try {
      const address = location.href.split("#")[0] + (next && "#" + next);
      history[isStep ? "pushState" : "replaceState"](next, "", address);
    } catch {
      location[isStep ? "assign" : "replace"]("#" + next);
    }
  };

  function load() {
    const asked = history.state ?? location.hash.slice(1);
    const isAnchor = asked && !asked.includes("=");
    const row = isAnchor && document.getElementById(asked);
    // An anchor changes nothing, unless its row is hidden.
    if (asked !== state && (row ? row.hidden : !isAnchor)) {
      state = isAnchor ? "" : asked;
      const wanted = new URLSearchParams(state);
      const ignored = [];
      const take = (key, isKnown) => {
        const values = (wanted.get(key) ?? "").split(",");
        ignored.push(...values.filter((value) => value && !isKnown(value)));
        return values.filter(isKnown);
      };
      const column = (order) => columns.find((th) => th.dataset.c === order.replace("-", ""));
      ui.words.value = wanted.get("q") ?? "";
      for (const { key, boxes } of sets) {
        const values = take(key, (value) => boxes.some((box) => box.value === value));
        for (const box of boxes) box.checked = values.includes(box.value);
      }
      const [order = ""] = take("sort", column);
      sorted().ariaSort = null;
      (column(order) ?? base).ariaSort = order[0] === "-" ? "descending" : "ascending";
      note(ignored.length ? say("ignored", { values: ignored.join(", ") }) : "");
      table.show();
      if (row) row.scrollIntoView();
    }
    history.replaceState(state, "");
  }

  // Never a path on this machine; a site without an address tells where the page is in it.
  const here = location.protocol === "file:" ? "" : location.href.split("#")[0];
  const web = document.querySelector("[rel=canonical]")?.href ?? here;
  const link = () => (web || root.dataset.path) + (state && "#" + state);

  ui.copy.onclick = async () => {
    let told = web ? "copied" : "copiedPath";
    try {
      await navigator.clipboard.writeText(link());
    } catch {
      told = "notCopied";
    }
    note(say(told, { link: link() }));
  };

  function cell(e) {
    const copy = (e.querySelector("[data-s]") ?? e).cloneNode(true);
    for (const sign of all("[aria-hidden], .remark", copy)) sign.remove();
    let value = text(copy);
    if (e.matches(".number")) value = value.replace(/(\d) (?=\d)/g, "$1").replace("\u2212", "-");
    // A spreadsheet would take these for formulas.
    if (/^[=+@-]/.test(value) && !/^-?[\d.,]+$/.test(value)) value = "'" + value;
    return `"${value.replaceAll('"', '""')}"`;
  }

  ui.save.onclick = () => {
    const lines = all("tr:not([hidden])").map((row) => [...row.cells].map(cell).join(";"));
    const blob = new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv" });
    const file = { href: URL.createObjectURL(blob), download: root.dataset.file + ".csv" };
    Object.assign(document.createElement("a"), file).click();
  };

  addEventListener("beforeprint", () => {
    const boxes = all("[data-facet] :checked").map((box) => text(box.nextElementSibling));
    const filters = [ui.words.value, ...boxes].filter(Boolean).join(", ") || say("everything");
    const date = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    ui.printed.textContent = say("printed", { filters, rows: text(ui.caption), date, address: link() });
  });

  ui.words.oninput = () => {
    clearTimeout(writing);
    writing = setTimeout(table.save, 300);
  };
  root.onchange = ({ target }) => table.save(target !== ui.words);
  addEventListener("popstate", load);
  load();
}
