"use strict";
// A long list of units to tick: words narrow it, whatever their accents, and the number of ticks is told. Without script
// the list is whole.
(() => {
  const fold = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
  for (const place of document.querySelectorAll("[data-pick]")) {
    const boxes = [...place.querySelectorAll("fieldset input[type=checkbox]")];
    const rows = boxes.map((box) => [box, box.closest("label").parentElement, fold(box.closest("label").textContent)]);
    const search = place.querySelector("input[type=search]");
    const count = place.querySelector("[data-count]");
    const tell = () => { count.textContent = boxes.filter((box) => box.checked).length; };
    const narrow = () => {
      const wanted = fold(search.value).split(/\s+/).filter(Boolean);
      for (const [, row, words] of rows) row.hidden = !wanted.every((one) => words.includes(one));
    };
    search.closest("label").hidden = false;
    search.addEventListener("input", narrow);
    // Enter in the search ticks what alone is left, and sends nothing
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const left = rows.filter(([, row]) => !row.hidden);
      if (left.length === 1) { left[0][0].checked = !left[0][0].checked; tell(); }
    });
    place.addEventListener("change", tell);
    tell();
  }
})();
