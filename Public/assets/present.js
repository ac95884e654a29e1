"use strict";
// Shows one step at a time; the address says which, so that links and Back work as they do else.
(() => {
  const find = (selector) => [...document.querySelectorAll(selector)];
  const root = document.documentElement, steps = find(".step");
  const [start] = find(".present"), [told] = find(".bar > [role]"), [end] = find(".bar > button");
  const isOn = () => root.classList.contains("presenting");
  const here = () => steps.findIndex((step) => "#" + step.id === location.hash);
  let isTurning = false;

  const show = () => {
    const step = steps[here()];
    told.textContent = isOn() && step ? step.querySelector(".count").textContent : "";
    if (!isOn() || !step) return;
    step.focus();
    [...step.querySelectorAll(".new")].pop()?.scrollIntoView({ block: "nearest" });
  };
  const go = (number) => {
    if (steps[number]) location.replace("#" + steps[number].id);
    show();
  };
  const turn = (on) => {
    root.classList.toggle("presenting", on);
    if (!on && document.fullscreenElement) document.exitFullscreen();
    go(Math.max(here(), 0));
    if (!on) start.focus({ preventScroll: true });
  };
  const fill = () => {
    isTurning = true;
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.();
  };
  const keys = {
    ArrowRight: () => go(here() + 1), PageDown: () => go(here() + 1),
    ArrowLeft: () => go(here() - 1), PageUp: () => go(here() - 1),
    Home: () => go(0), End: () => go(steps.length - 1), Escape: () => turn(false), f: fill,
  };

  addEventListener("keydown", (event) => {
    const key = keys[event.key.length > 1 ? event.key : event.key.toLowerCase()];
    if (!key || !isOn() || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    key();
  });
  // Escape in full screen is the browser's own; it ends both.
  addEventListener("fullscreenchange", () => {
    if (!isTurning && isOn() && !document.fullscreenElement) turn(false);
    isTurning = false;
  });
  addEventListener("hashchange", show);
  start.addEventListener("click", () => turn(true));
  end.addEventListener("click", () => turn(false));
  for (const hidden of [start, start.nextElementSibling, end]) hidden.hidden = false;
})();
