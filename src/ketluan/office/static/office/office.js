// What the keys and the clipboard do on every page. Each page works without it.
(() => {
  "use strict";
  const say = (words) => {
    const place = document.querySelector(".said");
    if (!place || !words) return;
    const line = document.createElement("p");
    line.textContent = words;
    place.replaceChildren(line);
    place.scrollIntoView({ block: "nearest" });
  };
  const typing = (element) => element?.closest?.("input, textarea, select, [contenteditable]");

  // "/" goes to the search, as long as nobody is writing
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const box = document.getElementById("top-q") ?? document.getElementById("q");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      // an address without transport security has no clipboard of its own: the old way, by a selection
      const area = Object.assign(document.createElement("textarea"), { value: words, readOnly: true });
      area.className = "visually-hidden";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (!done) throw new Error("no clipboard");
    }
  };

  document.addEventListener("click", async (event) => {
    const target = event.target;
    if (!(target instanceof Element)) return;
    if (target.closest("[data-print]")) return window.print();
    const sender = target.closest("[data-copy]");
    if (!sender || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const from = sender.dataset.copy;
      const words = from.startsWith("#") ? document.querySelector(from).value : await (await fetch(from)).text();
      await copy(words);
      say(sender.dataset.copied);
    } catch {
      if (sender.href) location.href = sender.href;
    }
  });

  // of the menus one stands open; a click elsewhere and Escape close it
  const menus = ".group-menu[open], .me[open], .saved[open]";
  const closeMenus = (but) => document.querySelectorAll(menus).forEach((one) => { if (one !== but) one.open = false; });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element) closeMenus(event.target.closest(menus) ?? event.target.closest("summary")?.parentElement);
  });
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target instanceof Element ? event.target.closest(menus) : null;
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });

  // one box ticks all of its table
  document.addEventListener("change", (event) => {
    const all = event.target;
    if (!(all instanceof HTMLInputElement) || !("pickAll" in all.dataset)) return;
    for (const box of all.closest("table").querySelectorAll("tbody input[type=checkbox]")) box.checked = all.checked;
  });

  const show = (root) => root.querySelectorAll("[data-print][hidden], [data-copy][hidden], label[data-needs-script][hidden]").forEach((one) => { one.hidden = false; });
  show(document);
  document.addEventListener("htmx:afterSwap", () => show(document));
})();
