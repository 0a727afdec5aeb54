"use strict";
// The review desk: text and items light each other up, keys decide, a selection becomes a new item.
// Without script every button still works as a plain form.
(() => {
  const one = (what, root = document) => root.querySelector(what);
  const all = (what, root = document) => [...root.querySelectorAll(what)];
  const text = one("#text");
  const cards = one("#cards");
  const form = one("#selection");
  // which kinds are put aside is remembered while the window is open: after an assignment the hand comes back here
  const memory = `aside ${location.pathname}`;
  const off = new Set(JSON.parse(sessionStorage.getItem(memory) || "[]"));
  let chosen = null;

  // The browser counts UTF-16 units, the office code points: the one place where the first become the second.
  const codePoints = (words, units) => [...words.slice(0, units)].length;

  const card = (ref) => (ref ? document.getElementById(ref) : null);
  const pieces = (ref) => all(`[data-refs~="${ref}"]`, text);
  const shown = () => all(".card", cards).filter((item) => !item.hidden);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";

  function light(ref, on) {
    for (const piece of pieces(ref)) piece.classList.toggle("on", on);
    for (const bar of all(`.bar[data-ref="${ref}"]`, text)) bar.classList.toggle("on", on);
    card(ref)?.classList.toggle("on", on);
  }

  // scroll the column, never the page around it; on a telephone the items have no column of their own
  function bring(piece, column) {
    if (column.scrollHeight <= column.clientHeight) return piece.scrollIntoView({ block: "nearest", behavior: calm });
    const at = piece.getBoundingClientRect();
    const frame = column.getBoundingClientRect();
    if (at.top >= frame.top && at.bottom <= frame.bottom) return;
    const top = column.scrollTop + at.top - frame.top - (frame.height - Math.min(at.height, frame.height)) / 2;
    column.scrollTo({ top, behavior: calm });
  }

  function choose(ref, { toText = true, toCard = true, focus = true } = {}) {
    if (chosen) light(chosen, false);
    chosen = card(ref) ? ref : null;
    if (!chosen) return;
    light(chosen, true);
    const place = pieces(chosen)[0];
    if (toText && place) bring(place, text);
    if (toCard) bring(card(chosen), cards);
    if (focus) card(chosen).focus({ preventScroll: true });
  }

  function step(by, from = chosen) {
    const list = shown();
    const at = list.findIndex((item) => item.id === from);
    const next = list[at < 0 ? 0 : Math.min(Math.max(at + by, 0), list.length - 1)];
    if (next) choose(next.id);
  }

  // what was decided shows in the text too
  function settle() {
    for (const item of all(".card", cards)) {
      const dropped = item.dataset.state === "rejected";
      for (const piece of pieces(item.id)) piece.classList.toggle("dropped", dropped && piece.dataset.refs === item.id);
    }
  }

  const press = (what) => one(what, card(chosen) || undefined);
  function decide(verdict) {
    if (!chosen) return step(1);
    press(`button[value="${verdict}"]`)?.click();
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    a: () => decide("confirm"),
    x: () => decide("reject"),
    e: () => {
      const fields = press("details.correct");
      if (fields) {
        fields.open = true;
        one("input", fields)?.focus();
      }
    },
    g: () => press("a.assign")?.click(),
    u: () => one("#undo button").click(),
    "?": () => (one("#keys").open = !one("#keys").open),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) {
      if (event.key === "Escape") choose(chosen);
      return;
    }
    // a Vietnamese input method may swallow the letter; the place of the key still says which it was
    const swallowed = event.isComposing || event.key === "Process" || event.key === "Unidentified";
    const key = swallowed && /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : event.key;
    if (!Object.hasOwn(keys, key)) return;
    event.preventDefault();
    keys[key]();
  });

  text.addEventListener("click", (event) => {
    if (!getSelection().isCollapsed) return;
    const refs = (event.target.closest("[data-refs]")?.dataset.refs || "").split(" ").filter((ref) => card(ref) && !card(ref).hidden);
    if (refs.length) choose(refs[(refs.indexOf(chosen) + 1) % refs.length], { toText: false });
  });

  cards.addEventListener("click", (event) => {
    const item = event.target.closest(".card");
    if (item && !event.target.closest("button, a, summary, input")) choose(item.id, { toCard: false });
  });

  function putAside(kind, aside) {
    one(`.chip[data-kind="${kind}"]`)?.setAttribute("aria-pressed", String(!aside));
    for (const item of all(`.card[data-kind="${kind}"]`, cards)) item.hidden = aside;
    for (const bar of all(`.bar.k-${kind}`, text)) bar.hidden = aside;
  }

  // the row of kinds comes back from the server with each decision: listen above it
  document.addEventListener("click", (event) => {
    const kind = event.target.closest(".chip")?.dataset.kind;
    if (!kind) return;
    if (!off.delete(kind)) off.add(kind);
    putAside(kind, off.has(kind));
    sessionStorage.setItem(memory, JSON.stringify([...off]));
  });

  // an end of a selection as code points of the source's text
  function place(node, units) {
    if (node.nodeType !== Node.TEXT_NODE) {
      const piece = node.childNodes[units] || node.nextSibling;
      const next = piece && (piece.nodeType === Node.ELEMENT_NODE ? (piece.matches("[data-at]") ? piece : one("[data-at]", piece)) : null);
      return next ? Number(next.dataset.at) : null;
    }
    const piece = node.parentElement.closest("[data-at]");
    return piece ? Number(piece.dataset.at) + codePoints(node.data, units) : null;
  }

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
    const start = place(range.startContainer, range.startOffset);
    const end = place(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) return;
    form.hidden = false;
    form.elements.start.value = start;
    form.elements.end.value = end;
    one("#selected").textContent = selection.toString().trim().slice(0, 400);
  });

  // the card of a decided item comes back from the server; the hand goes on to the next open one
  document.body.addEventListener("htmx:afterSettle", (event) => {
    const item = event.target.closest?.(".card") || card(chosen);
    for (const kind of off) putAside(kind, true);
    settle();
    if (!item) return;
    if (item.dataset.state !== "open" && item.id === chosen) {
      light(chosen, true);
      if (item.querySelector("a.assign")) return choose(item.id, { toText: false });
      const rest = shown();
      const next = rest.slice(rest.indexOf(item) + 1).find((other) => other.dataset.state === "open");
      if (next) choose(next.id);
      else choose(item.id, { toText: false });
    }
  });

  for (const kind of off) putAside(kind, true);
  settle();
  const named = decodeURIComponent(location.hash.slice(1));
  const first = card(named) || shown().find((item) => item.dataset.state === "open");
  if (first) choose(first.id, { focus: Boolean(card(named)) });
})();
