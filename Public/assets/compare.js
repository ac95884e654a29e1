"use strict";
// Puts the figures of up to four areas side by side. They come from areas-data.js as they are to
// be shown, words and rows from the page; who is shown stands in the address.
(() => {
  const root = document.querySelector("[data-compare]");
  const data = self.helhetAreas;
  if (!root || !data) return;
  const most = 4;
  const texts = root.dataset;
  const all = (selector) => [...root.querySelectorAll(selector)];
  const ui = Object.fromEntries(all("[data-part]").map((e) => [e.dataset.part, e]));
  const boxes = all("[type=checkbox]");
  const make = (tag, values, ...inner) => {
    const e = Object.assign(document.createElement(tag), values);
    e.append(...inner);
    return e;
  };
  const span = (className, text) => make("span", { className }, text);
  const button = (text, onclick) => make("button", { type: "button", onclick }, text);
  const fill = (key, values) => texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const say = (key, values) => {
    clearTimeout(telling);
    ui.status.textContent = key && fill(key, values);
  };
  let chosen = [];
  let state = "";
  let telling;

  // A name and what is typed for it are taken to the same plain letters.
  const folds = (texts.folds.match(/\S+/g) ?? []).map((pair) => pair.split("="));
  const fold = (text) =>
    folds.reduce((t, [from, to]) => t.replaceAll(from, to), " " + text.normalize().toLowerCase())
      .replace(/[^\p{L}\p{N}]+/gu, " ").trimEnd();
  const areas = data.areas.map(([code, name, slug, region, group, former, names], at) => ({
    at, code, name, former: former.split(" "), words: fold(`${name} ${names} ${code}`),
    path: new URL(`${slug}/index.html`, new URL(texts.areas, location)).href,
    facts: [data.regions[region], data.groups[group]].filter(Boolean),
  }));
  const rows = all("[data-i]").map((row) => {
    const [, usual, cells] = data.indicators.find(([id]) => id === row.dataset.i);
    return { row, usual, cells: cells.split("|") };
  });
  const size = rows.find(({ row }) => row.dataset.i === data.population);
  const sizeName = size?.row.querySelector("a").textContent;

  const figure = ({ usual, cells, row }, { at, code }) => {
    const [text, number = usual] = cells[at].split("~");
    if (!text) return [span("words", texts.none), span("note", "")];
    const [period, year] = data.periods[number];
    const [sign, words] = data.missing[text.match(/^!(.+)/)?.[1]] ?? [];
    const value = make("span", {}, sign ?? text);
    value.dataset.f = `/${row.dataset.i}/${code}/${period}`;
    if (!sign) return [value, " ", span("note", year)];
    value.ariaHidden = true;
    return [value, " ", span("words", words), " ", span("note", year)];
  };
  const head = (area) => {
    const e = make("th", { scope: "col", className: "number" }, make("a", { href: area.path }, area.name));
    if (size) {
      const [value, ...rest] = figure(size, area);
      e.append(make("span", { className: "note" }, `${sizeName} `, rest.pop(), ": ", value, ...rest));
    }
    e.append(...area.facts.map((fact) => span("note", fact)));
    return e;
  };

  const show = () => {
    const [first] = ui.head.children;
    ui.head.replaceChildren(first, ...chosen.map(head));
    for (const one of rows) {
      const cells = chosen.map((area) => make("td", { className: "number" }, ...figure(one, area)));
      one.row.replaceChildren(one.row.firstElementChild, ...cells);
    }
    for (const title of all("[scope=rowgroup]")) title.colSpan = chosen.length + 1;
    for (const box of boxes) root.querySelector(`[data-theme="${box.value}"]`).hidden = !box.checked;
    ui.caption.textContent = fill("caption", { names: chosen.map((area) => area.name).join(", ") });
    ui.chips.replaceChildren(...chosen.map((area) => button(fill("remove", area), () => remove(area))));
    ui.result.hidden = ui.actions.hidden = !chosen.length;
  };

  const save = () => {
    const themes = boxes.filter((box) => box.checked).map((box) => box.value);
    const pairs = [
      ["k", chosen.map((area) => area.code)], ["i", themes.length < boxes.length ? themes : []],
    ];
    state = pairs.filter((pair) => pair[1].length).map((pair) => pair.join("=")).join("&");
    try {
      history.pushState(state, "", location.href.split("#")[0] + (state && "#" + state));
    } catch {
      location.hash = state;
    }
    show();
  };
  const add = (area) => {
    ui.words.focus();
    if (chosen.length === most) return say("full");
    chosen.push(area);
    ui.words.value = "";
    ui.hits.replaceChildren();
    save();
    say("added", { name: area.name, count: chosen.length });
  };
  const remove = (area) => {
    const at = chosen.indexOf(area);
    chosen.splice(at, 1);
    save();
    (ui.chips.children[at] ?? ui.chips.lastChild ?? ui.words).focus();
    say("removed", { name: area.name, count: chosen.length });
  };
  const find = () => {
    const words = fold(ui.words.value);
    const hits = words ? areas.filter((a) => a.words.includes(words) && !chosen.includes(a)) : [];
    ui.hits.replaceChildren(...hits.slice(0, 8).map((area) => button(area.name, () => add(area))));
    say("");
    if (!words) return;
    telling = setTimeout(() => say(hits.length ? "hits" : "noHits", { count: hits.length }), 500);
  };

  // A link may name a code that is no longer used; then what came after is shown.
  const load = () => {
    const asked = history.state ?? location.hash.slice(1);
    if (asked && !asked.includes("=")) return history.replaceState(state, "");
    state = asked;
    const wanted = new URLSearchParams(asked);
    const list = (key) => (wanted.get(key) ?? "").split(",").filter(Boolean);
    const ignored = [];
    chosen = [];
    for (const code of list("k")) {
      const own = areas.find((area) => area.code === code);
      const found = own ? [own] : areas.filter((area) => area.former.includes(code));
      const fresh = found.filter((area) => !chosen.includes(area));
      if (!found.length || chosen.length + fresh.length > most) ignored.push(code);
      else chosen.push(...fresh);
    }
    const isTheme = (id) => boxes.some((box) => box.value === id);
    const themes = list("i").filter(isTheme);
    ignored.push(...list("i").filter((id) => !isTheme(id)));
    for (const box of boxes) box.checked = !themes.length || themes.includes(box.value);
    show();
    say(ignored.length ? "ignored" : "", { values: ignored.join(", ") });
  };

  // Never a path on this machine; a site without an address tells where the page is in it.
  const here = location.protocol === "file:" ? "" : location.href.split("#")[0];
  const web = document.querySelector("[rel=canonical]")?.href ?? here;
  // Numbers for a spreadsheet, and no text that it would run as a formula.
  const cell = (text) => {
    const plain = /^[\u2212\d]/.test(text) ? text.replace(/\u00a0/g, "").replace("\u2212", "-") : text;
    return `"${(/^[=+@\t\r]|^-\D/.test(plain) ? "'" : "") + plain.replaceAll('"', '""')}"`;
  };
  const actions = {
    print: () => print(),
    copy: async () => {
      const link = (web || texts.compare) + "#" + state;
      try {
        await navigator.clipboard.writeText(link);
        say(web ? "copied" : "copiedPath", { link });
      } catch {
        say("notCopied", { link });
      }
    },
    save: () => {
      const ends = ({ children }) => [children[0].textContent, [...children].at(-1).textContent];
      const lines = [
        [ui.head.children[0].textContent, texts.unit, ...chosen.flatMap((a) => [a.name, texts.period])],
        ...all("tbody:not([hidden]) [data-i]").map((row) => [...row.cells].flatMap(ends)),
      ];
      const text = lines.map((line) => line.map(cell).join(";") + "\r\n").join("");
      const href = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
      make("a", { href, download: texts.file + ".csv" }).click();
      setTimeout(() => URL.revokeObjectURL(href));
    },
  };

  ui.words.oninput = find;
  ui.themes.onchange = save;
  ui.form.onsubmit = () => {
    ui.hits.firstChild?.click();
    return false;
  };
  ui.actions.onclick = ({ target }) => actions[target.dataset.do]?.();
  addEventListener("hashchange", load);
  root.hidden = false;
  load();
})();
