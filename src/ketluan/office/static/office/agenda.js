// Keys of an agenda. In the meeting room the arrows lead to the next item; on the agenda Alt and an arrow move the item
// on which the reader stands. Without script links and buttons do the same.
(() => {
  "use strict";
  const WAYS = { ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "prev", PageUp: "prev", Escape: "out" };
  const busy = (event) => event.ctrlKey || event.metaKey || event.isComposing || event.target.closest?.("input, textarea, select");

  document.addEventListener("keydown", (event) => {
    if (busy(event)) return;
    if (document.body.classList.contains("screen")) {
      if (event.altKey || event.shiftKey || (event.key === " " && event.target.closest?.("a, button"))) return;
      const way = WAYS[event.key];
      // an item longer than the wall is read to its end first
      const below = document.documentElement.scrollHeight - innerHeight - scrollY > 4;
      if (below && (event.key === " " || event.key === "PageDown")) return;
      const link = way === "out" ? document.querySelector(".screen-out") : way && document.querySelector(`a[rel=${way}]`);
      if (!link) return;
      event.preventDefault();
      link.click();
    } else if (event.altKey) {
      const button = event.target.closest?.(".agenda-item")?.querySelector(`button[data-key=${event.key}]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    }
  });

  // after a move the reader stands where the item is now
  if (location.hash.startsWith("#item-")) document.getElementById(location.hash.slice(1))?.focus();
})();
