"use strict";
// Sums up a checklist, prints it, and saves, writes and reads answers when asked to. Nothing leaves
// the browser, and nothing is stored before somebody has asked for it.
(() => {
  const form = document.querySelector("[data-checklist]");
  if (!form) return;
  const id = form.dataset.checklist;
  const version = Number(form.dataset.version);
  const key = `helhet:checklist:${id}:${version}`;
  const tools = form.querySelector(".tools");
  const texts = tools.dataset;
  const sum = form.querySelector(".sum");
  const save = tools.querySelector("[type=checkbox]");
  const file = tools.querySelector("[type=file]");
  const message = tools.querySelector("[role=status]");
  const items = new Map([...form.querySelectorAll("[data-item]")].map((set) => [
    set.dataset.item,
    { radios: [...set.querySelectorAll("[type=radio]")], remark: set.querySelector("textarea") },
  ]));

  const say = (text, detail = "") => { message.textContent = `${text} ${detail}`.trim(); };

  // A browser may refuse storage altogether, and then even looking at it is an error.
  const store = (action) => {
    try {
      return action(localStorage);
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

  const isEmpty = () => Object.values(read().answers).every((one) => !one.answer && !one.remark);

  // What is wrong with a file of answers, as a text and what it is about; null when it fits.
  const fault = (data) => {
    const isRecord = (value) => value && typeof value === "object" && !Array.isArray(value);
    if (!isRecord(data) || !isRecord(data.answers) || typeof data.checklist !== "string") {
      return [texts.noChecklist];
    }
    if (data.checklist !== id) return [texts.otherChecklist, data.checklist];
    if (data.version !== version) return [texts.otherVersion, String(data.version)];
    for (const [name, given] of Object.entries(data.answers)) {
      const fits = items.get(name)?.radios.some((radio) => radio.value === given?.answer)
        && typeof given.remark === "string";
      if (!fits) return [texts.badAnswer, name];
    }
    return null;
  };

  const parse = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };

  const changed = () => {
    const given = Object.values(read().answers).map((one) => one.answer);
    const numbers = {
      assessed: given.filter((answer) => answer).length,
      total: given.length,
      deviations: given.filter((answer) => answer === "no" || answer === "partly").length,
    };
    const told = form.dataset.sum.replace(/\{(\w+)\}/g, (all, name) => numbers[name] ?? all);
    sum.textContent = numbers.assessed ? told : "";
    if (!save.checked) return;
    const isStored = store((storage) => {
      storage.setItem(key, JSON.stringify(read()));
      return true;
    });
    if (isStored) return;
    save.checked = false;
    say(texts.blocked);
  };

  const open = (text) => {
    const data = parse(text);
    if (data === undefined) return say(texts.noJson);
    const told = fault(data);
    if (told) return say(...told);
    if (!isEmpty() && !confirm(texts.confirm)) return;
    write(data.answers);
    say(texts.read);
  };

  const actions = {
    print: () => print(),
    export: () => {
      const link = document.createElement("a");
      link.download = `${id}.json`;
      const text = JSON.stringify(read(), null, 2);
      link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href));
    },
    clear: () => {
      if (!confirm(texts.confirm)) return;
      save.checked = false;
      store((storage) => storage.removeItem(key));
      write({});
      say(texts.forgotten);
    },
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => { if (!tools.contains(target)) changed(); });
  save.addEventListener("change", () => {
    say(save.checked ? texts.saved : texts.forgotten);
    if (save.checked) changed();
    else store((storage) => storage.removeItem(key));
  });
  tools.addEventListener("click", ({ target }) => actions[target.dataset.do]?.());
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    open(await chosen.text());
    file.value = "";
  });

  const stored = parse(store((storage) => storage.getItem(key)) ?? "");
  if (stored && !fault(stored)) {
    save.checked = true;
    write(stored.answers);
  }
  tools.hidden = sum.hidden = false;
  changed();
})();
