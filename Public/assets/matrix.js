"use strict";
// Marks several instruments: #v=a,b, and &join=all only where they stand together.
(() => {
  const find = (s) => [...document.querySelectorAll(s)];
  const [chooser] = find(".chooser"), [told] = find(".told"), joins = find("[name=join]");
  chooser.lastElementChild.innerHTML = find(".usages > li").map((entry) =>
    `<li><label><input type=checkbox value=${entry.id.slice(2)}>${
      entry.firstElementChild.innerHTML}</label>`).join("");
  const boxes = find(".chooser li input");
  const places = find(".matrix li > [href^='#v-'], [data-v]").map((e) => ({
    id: (e.dataset.v || e.hash).replace(/#?v-/, ""),
    mark: e.dataset.v ? e : e.parentNode,
    numbers: e.closest("[data-s]")?.dataset.s.split(" ") || [],
  }));
  const chosen = () => boxes.filter((box) => box.checked);
  let last = chooser.firstElementChild;

  const draw = () => {
    const ids = chosen().map((box) => box.value), join = joins[1].checked ? "every" : "some";
    const shown = places.filter(({ mark }) => mark.getClientRects()[0]);
    const all = [...new Set(shown.flatMap((p) => p.numbers))].sort((a, b) => a - b);
    const has = (n) => (id) => shown.some((p) => p.id === id && p.numbers.includes(n));
    const fit = all.filter((n) => ids[join](has(n)));
    for (const { id, mark, numbers } of places)
      mark.classList.toggle("marked", ids.includes(id)
        && (!numbers[0] || numbers.some((n) => fit.includes(n))));
    const names = chosen().map((box) => box.parentNode.textContent);
    const words = [names.join(", "), fit.length, all.length, fit.join(", ")];
    told.textContent = ids[0] && /^#v=/.test(location.hash)
      ? told.dataset[fit[0] ? join : "none"].replace(/\[(\d)\]/g, (_, n) => words[n]) : "";
  };
  const read = () => {
    const hash = location.hash.slice(1);
    const [, several, all] = /^v=([^&]*)(&.*)?/.exec(hash) || [];
    const ids = several?.split(",") || [hash.slice(2)];
    for (const box of boxes) box.checked = ids.includes(box.value);
    if (several) joins[+!!all].checked = true;
    const edition = document.getElementById(hash)?.closest("[data-in]")?.dataset.in;
    for (const radio of find(`[value=${edition}]`)) radio.checked = true;
    draw();
    if (hash === "v-") last.focus({ preventScroll: true });
  };

  addEventListener("click", ({ target }) => {
    last = target.closest("[href^='#v-']:not(.clear)") || last;
  });
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !chosen()[0]) return;
    const here = document.activeElement;
    if (!here.matches("body, .usages *")) last = here;
    location.hash = "v-";
  });
  addEventListener("change", ({ target }) => {
    if (chooser.contains(target))
      location.hash = `v=${chosen().map((box) => box.value)}${joins[1].checked ? "&join=all" : ""}`;
    else if (/^#(?!v)./.test(location.hash)) location.hash = "v=";
    else draw();
  });
  addEventListener("hashchange", read);
  chooser.hidden = false;
  read();
})();
