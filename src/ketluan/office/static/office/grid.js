"use strict";
// A paste from a spreadsheet goes into the cells of a grid: one column downwards from where it is pasted, a name and a
// number to the row of that name. Without script the cells are typed.
(() => {
  const grid = document.querySelector("#grid");
  if (!grid) return;
  const cells = [...grid.querySelectorAll("input[data-name]")];
  const said = grid.querySelector("#grid-said");
  const form = (words) => words.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const byName = new Map(cells.map((cell) => [form(cell.dataset.name), cell]));
  const box = (cell) => cell.closest("tr").querySelector("input[type=checkbox]");
  const typed = new Map(cells.map((cell) => [cell, cell.value]));
  const tell = (cell) => cell.closest("tr").classList.toggle("changed", cell.value !== typed.get(cell));

  const fill = (cell, words) => {
    cell.value = words.replace(/[\s\u00a0\u202f]+/g, "").replace(/%$/, "");
    tell(cell);
  };

  const paste = (first, rows) => {
    let done = 0;
    const left = [];
    const named = rows.some((row) => row.length > 1 && byName.has(form(row[0])));
    rows.forEach((row, at) => {
      const cell = named ? byName.get(form(row[0])) : cells[cells.indexOf(first) + at];
      const words = row[row.length - 1].trim();
      if (!cell) left.push(row[0].trim());
      else if (words) { fill(cell, words); done += 1; }
    });
    said.textContent = `${said.dataset.pasted} ${done}.` + (left.length ? ` ${said.dataset.left} ${left.join("; ")}.` : "");
  };

  grid.addEventListener("paste", (event) => {
    const words = event.clipboardData?.getData("text/plain") ?? "";
    if (!cells.includes(event.target) || event.target.readOnly || !/[\t\n]/.test(words.trim())) return;
    event.preventDefault();
    paste(event.target, words.replace(/\r/g, "").replace(/\n+$/, "").split("\n").map((row) => row.split("\t")));
  });
  grid.addEventListener("input", (event) => { if (cells.includes(event.target)) tell(event.target); });
  grid.addEventListener("change", (event) => {
    const cell = cells.find((one) => box(one) === event.target);
    if (cell && event.target.checked) { fill(cell, cell.dataset.last); cell.focus(); }
  });
  // Enter goes to the next row, as in a spreadsheet
  grid.addEventListener("keydown", (event) => {
    const at = cells.indexOf(event.target);
    if (at < 0 || !["Enter", "ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    (cells[at + (event.key === "ArrowUp" ? -1 : 1)] ?? cells[at]).select();
  });
})();
