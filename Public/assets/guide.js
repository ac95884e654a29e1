"use strict";
// Shows one step of the decision aid at a time. The steps are linked by the page itself; which one
// is shown stands in the address, so that Back works and a link leads to a step.
(() => {
  const guide = document.querySelector("[data-guide]");
  if (!guide) return;
  const { guide: first, question, result } = guide.dataset;
  const steps = new Map([...guide.querySelectorAll("[data-step]")].map((step) => [step.id, step]));
  const given = guide.querySelector("[data-given]");
  const status = guide.querySelector("[role=status]");
  const chosen = new Map();
  const answers = (id) => [...steps.get(id).querySelectorAll(".jumps a")];
  const target = (answer) => answer.hash.slice(1);

  // The answers from one step to another: those chosen, or else the first that lead there.
  const way = (from, to) => {
    if (from === to) return [];
    const known = chosen.has(from) ? [chosen.get(from)] : [];
    for (const answer of [...known, ...answers(from)]) {
      const rest = way(target(answer), to);
      if (rest) return [answer, ...rest];
    }
    return null;
  };

  const item = (answer) => {
    const node = given.querySelector("template").content.firstElementChild.cloneNode(true);
    const step = answer.closest("[data-step]");
    const [span, strong, link] = node.children;
    span.textContent = step.querySelector("h3").textContent;
    strong.textContent = answer.textContent;
    link.href = `#${step.id}`;
    link.setAttribute("aria-label", `${link.textContent}: ${span.textContent}`);
    return node;
  };

  const show = (isMove) => {
    const id = location.hash.slice(1) || first;
    if (isMove && !steps.has(id)) return;
    const current = steps.has(id) ? id : first;
    const list = way(first, current) ?? [];
    for (const [name, step] of steps) step.hidden = name !== current;
    given.hidden = !list.length;
    given.querySelector("ol").replaceChildren(...list.map(item));
    const isResult = !answers(current).length;
    status.textContent = (isResult ? result : question)
      .replace("{number}", list.length + (isResult ? 0 : 1));
    if (!isMove) return;
    const heading = steps.get(current).querySelector("h3");
    heading.tabIndex = -1;
    heading.focus();
  };

  guide.addEventListener("click", (event) => {
    const answer = event.target.closest(".jumps a");
    if (answer) chosen.set(answer.closest("[data-step]").id, answer);
  });
  addEventListener("hashchange", () => show(true));
  show(false);
})();
