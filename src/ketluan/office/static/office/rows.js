"use strict";
// One box ticks all rows of a table. Without script each row has its own.
(() => {
  const every = document.querySelector("#all-rows");
  const boxes = [...document.querySelectorAll("#rows input[name=row]")];
  if (!every || !boxes.length) return;
  const tell = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    every.checked = ticked === boxes.length;
    every.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  every.hidden = false;
  every.addEventListener("change", () => boxes.forEach((box) => (box.checked = every.checked)));
  document.querySelector("#rows").addEventListener("change", tell);
  tell();
})();
