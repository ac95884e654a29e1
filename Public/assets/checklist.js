"use strict";
// Sums up a checklist, prints it, and saves, writes and reads answers when asked to. Nothing leaves
// the browser, and nothing is stored before somebody has asked for it.
(() => {
  const form = document.querySelector("[data-checklist]");
  if (!form) return;
  const { checklist: id, sum: pattern } = form.dataset;
  const version = Number(form.dataset.version);
  const key = `helhet:checklist:${id}:${version}`;
  const tools = form.querySelector(".tools");
  const texts = tools.dataset;
  const sum = form.querySelector(".sum");
  const save = tools.querySelector("[type=checkbox]");
  const file = tools.querySelector("[type=file]");
  const items = new Map([...form.querySelectorAll("[data-item]")].map((set) => [
    set.dataset.item,
    { radios: [...set.querySelectorAll("[type=radio]")], remark: set.querySelector("textarea") },
  ]));

  const say = (text, detail = "") => {
    tools.querySelector("[role=status]").textContent = `${text} ${detail}`.trim();
  };

  // Undefined when it cannot be done: a browser may refuse even a look at its storage.
  const attempt = (action) => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };

  const read = () => {
    const answers = {};
    for (const [name, { radios, remark }] of items) {
      const answer = radios.find((radio) => radio.checked)?.value ?? "";
      answers[name] = { answer, remark: remark.value };
    }
    return { checklist: id, version, answers };
  };

  const write = (answers) => {
    for (const [name, { radios, remark }] of items) {
      const given = answers[name] ?? { answer: "", remark: "" };
      for (const radio of radios) radio.checked = radio.value === given.answer;
      remark.value = given.remark;
    }
    changed();
  };

  // What is wrong with answers from elsewhere, and what it is about; nothing when they fit.
  const fault = (data) => {
    const isRecord = (value) => value && typeof value === "object" && !Array.isArray(value);
    if (!isRecord(data) || !isRecord(data.answers) || !data.checklist) return [texts.noChecklist];
    if (data.checklist !== id) return [texts.otherChecklist, data.checklist];
    if (data.version !== version) return [texts.otherVersion, data.version];
    const misfit = Object.entries(data.answers).find(([name, given]) =>
      typeof given?.remark !== "string"
      || !items.get(name)?.radios.some((radio) => radio.value === given.answer));
    return misfit && [texts.badAnswer, misfit[0]];
  };

  const changed = () => {
    const given = Object.values(read().answers).map((one) => one.answer);
    const numbers = {
      assessed: given.filter((answer) => answer).length,
      total: given.length,
      deviations: given.filter((answer) => answer === "no" || answer === "partly").length,
    };
    sum.textContent = numbers.assessed
      ? pattern.replace(/\{(\w+)\}/g, (all, name) => numbers[name] ?? all) : "";
    if (!save.checked) return;
    const text = JSON.stringify(read());
    if (attempt(() => localStorage.setItem(key, text) ?? true)) return;
    save.checked = false;
    say(texts.blocked);
  };

  const forget = () => {
    attempt(() => localStorage.removeItem(key));
    say(texts.forgotten);
  };

  const mayReplace = () =>
    Object.values(read().answers).every((one) => !one.answer && !one.remark)
    || confirm(texts.confirm);

  const open = (text) => {
    const data = attempt(() => JSON.parse(text));
    const told = data === undefined ? [texts.noJson] : fault(data);
    if (told) return say(...told);
    if (!mayReplace()) return;
    write(data.answers);
    say(texts.read);
  };

  const actions = {
    print: () => print(),
    export: () => {
      const link = document.createElement("a");
      link.download = `${id}.json`;
      link.href = URL.createObjectURL(new Blob([JSON.stringify(read(), null, 2)]));
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href));
    },
    clear: () => {
      if (!mayReplace()) return;
      save.checked = false;
      write({});
      forget();
    },
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => tools.contains(target) || changed());
  tools.addEventListener("click", ({ target }) => actions[target.dataset.do]?.());
  save.addEventListener("change", () => {
    if (!save.checked) return forget();
    say(texts.saved);
    changed();
  });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (chosen) open(await chosen.text().catch(() => ""));
    file.value = "";
  });

  const stored = attempt(() => JSON.parse(localStorage.getItem(key)));
  if (stored && !fault(stored)) {
    save.checked = true;
    write(stored.answers);
  }
  tools.hidden = sum.hidden = false;
  changed();
})();
