"use strict";
(() => {
  const all = (what, root = document) => [...root.querySelectorAll(what)];
  const one = (what) => document.getElementById(what);
  const root = document.documentElement;
  const words = JSON.parse(one("words").textContent);
  const text = one("text");
  const panel = one("panel");
  const cards = new Map(all(".card[data-id]", panel).map((card) => [card.dataset.id, card]));
  const places = gather("i");
  const parts = gather("p");
  const bars = all(".bar", text);
  const inText = [...places.keys()].filter((id) => cards.has(id));
  const off = new Set();
  let chosen = null;

  // item -> its pieces of the text, in order
  function gather(name) {
    const found = new Map();
    for (const piece of all(`span[data-${name}]:not(.bar)`, text)) {
      for (const id of piece.dataset[name].split(" ")) {
        if (!found.has(id)) found.set(id, []);
        found.get(id).push(piece);
      }
    }
    return found;
  }

  const narrow = () => matchMedia("(max-width: 62rem)").matches;
  const kindOf = (id) => cards.get(id).closest(".kind").dataset.kind;
  const shown = (id) => cards.has(id) && !off.has(kindOf(id));
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  function light(id, on) {
    const kind = `k-${kindOf(id)}`;
    for (const piece of places.get(id) || []) for (const name of ["on", kind]) piece.classList.toggle(name, on);
    for (const piece of parts.get(id) || []) piece.classList.toggle("part", on);
    for (const bar of bars) if (bar.dataset.i === id) bar.classList.toggle("on", on);
    text.querySelector(`a.sign[href="#i-${CSS.escape(id)}"]`)?.classList.toggle("on", on);
    cards.get(id).classList.toggle("on", on);
  }

  function choose(id, { toText = true, toCard = true, focus = false } = {}) {
    if (chosen) light(chosen, false);
    chosen = id;
    one("peek").hidden = !id;
    if (!id) return;
    light(id, true);
    const card = cards.get(id);
    const place = (places.get(id) || [])[0];
    if (toText && place) place.scrollIntoView({ block: narrow() ? "start" : "center", behavior: still() ? "auto" : "smooth" });
    if (toCard && !narrow()) card.scrollIntoView({ block: "nearest" });
    if (focus) card.querySelector("a")?.focus({ preventScroll: true });
    const copy = one("peek").querySelector(".card");
    copy.className = `card k-${kindOf(id)}`;
    copy.replaceChildren(...[...card.cloneNode(true).childNodes]);
    one("said").textContent = `${card.closest(".kind").querySelector("h3 [data-w]").textContent}: ${card.querySelector(".head").textContent}`;
  }

  // the next or previous shown item in the order of the text
  function step(by) {
    const list = inText.filter(shown);
    if (!list.length) return;
    const at = list.indexOf(chosen);
    choose(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length], { focus: !narrow() });
  }

  function stepKind(by) {
    const kinds = all(".kind:not([hidden])", panel);
    if (!kinds.length) return;
    const at = chosen ? kinds.indexOf(cards.get(chosen).closest(".kind")) : by > 0 ? -1 : 0;
    const card = kinds[(at + by + kinds.length) % kinds.length].querySelector(".card");
    choose(card.dataset.id, { focus: true });
  }

  // a click on the text takes the innermost item; another click on the same words the one around it
  text.addEventListener("click", (event) => {
    if (String(getSelection())) return;
    const sign = event.target.closest("a.sign");
    if (sign) {
      event.preventDefault();
      return choose(sign.id.slice(2), { toText: false });
    }
    const ids = (event.target.closest("[data-i]")?.dataset.i || "").split(" ").filter(shown);
    if (!ids.length) return;
    choose(ids[(ids.indexOf(chosen) + 1) % ids.length], { toText: false });
  });

  panel.addEventListener("click", (event) => {
    const card = event.target.closest(".card");
    if (!card || String(getSelection())) return;
    event.preventDefault();
    choose(card.dataset.id, { toCard: false });
  });

  for (const chip of all(".chip")) {
    chip.addEventListener("click", () => {
      const kind = chip.dataset.kind;
      const hide = !off.delete(kind);
      if (hide) off.add(kind);
      if (chosen && kindOf(chosen) === kind) choose(null);
      chip.setAttribute("aria-pressed", String(!hide));
      for (const piece of all(`.f-${kind}`, text)) piece.classList.toggle("off", hide);
      for (const mark of all(`.bar.k-${kind}, a.sign.k-${kind}`, text)) mark.hidden = hide;
      for (const section of all(`.kind[data-kind="${kind}"]`, panel)) section.hidden = hide;
      measure();
    });
  }

  // a margin bar runs beside its own lines, not beside the whole paragraph
  function measure() {
    root.style.setProperty("--legend", `${document.querySelector(".legend").offsetHeight}px`);
    const wanted = bars.filter((bar) => !bar.hidden && !bar.closest("td")).map((bar) => {
      const block = bar.parentElement;
      const pieces = (places.get(bar.dataset.i) || []).filter((piece) => block.contains(piece));
      if (!pieces.length) return null;
      const frame = block.getBoundingClientRect();
      const first = pieces[0].getClientRects()[0];
      const last = [...pieces[pieces.length - 1].getClientRects()].pop();
      if (!first || !last) return null;
      const late = first.left - frame.left > frame.width * 0.25 ? first.height * 0.62 : 0;
      const early = frame.right - last.right > frame.width * 0.25 && last.top > first.top ? last.height * 0.45 : 0;
      const top = first.top - frame.top + late;
      return [bar, top, Math.max(last.bottom - frame.top - early - top, first.height * 0.6)];
    });
    for (const found of wanted) {
      if (!found) continue;
      const [bar, top, height] = found;
      Object.assign(bar.style, { top: `${top}px`, height: `${height}px`, bottom: "auto" });
    }
  }

  function speak(lang) {
    const at = lang === "en" ? 1 : 0;
    root.lang = lang;
    for (const place of all("[data-w]")) if (words[place.dataset.w]) place.textContent = words[place.dataset.w][at];
    for (const place of all("[data-a]")) if (words[place.dataset.a]) place.setAttribute("aria-label", words[place.dataset.a][at]);
  }

  function download() {
    const record = one("record").textContent;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([record], { type: "application/json" }));
    link.download = `${JSON.parse(record).source.name.replace(/\.[^.]*$/, "") || "record"}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const act = {
    print: () => print(),
    download,
    language: () => speak(root.lang === "vi" ? "en" : "vi"),
    keys: () => one("keys").showModal(),
    removed: () => {
      const show = one("do-removed").getAttribute("aria-pressed") !== "true";
      one("do-removed").setAttribute("aria-pressed", String(show));
      for (const passage of all(".gone", text)) passage.hidden = !show;
      measure();
    },
    next: () => step(1),
    previous: () => step(-1),
    clear: () => choose(null),
    list: () => cards.get(chosen)?.scrollIntoView({ block: "center" }),
  };
  for (const [name, run] of Object.entries(act)) one(`do-${name}`)?.addEventListener("click", run);

  const keys = { j: () => step(1), k: () => step(-1), "]": () => stepKind(1), "[": () => stepKind(-1), "?": act.keys };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("keys").open) return;
    if (event.key === "Escape") return choose(null);
    if (!one("use-keys").checked || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  document.querySelector(".tools").hidden = false;
  new ResizeObserver(measure).observe(text);
  document.fonts?.ready.then(measure);
  measure();
  const named = decodeURIComponent(location.hash).replace(/^#[ti]-/, "");
  if (cards.has(named)) choose(named);
})();
