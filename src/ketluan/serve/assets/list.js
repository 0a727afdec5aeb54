"use strict";
(() => {
  const form = document.getElementById("drop");
  if (!form) return;
  const file = form.querySelector("input[type=file]");
  const said = form.querySelector(".said");

  function send() {
    const one = file.files[0];
    if (!one) return;
    if (one.size > Number(form.dataset.limit) * 1024 * 1024) {
      said.textContent = form.dataset.big;
      return;
    }
    said.textContent = form.dataset.busy;
    form.requestSubmit();
  }

  // a chosen file is sent at once, so no button is needed
  form.classList.add("quick");
  let depth = 0;
  const over = (by) => {
    depth = Math.max(0, depth + by);
    form.classList.toggle("over", depth > 0);
  };
  addEventListener("dragenter", () => over(1));
  addEventListener("dragleave", () => over(-1));
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    over(0);
    if (!event.dataTransfer.files.length) return;
    file.files = event.dataTransfer.files;
    send();
  });
  file.addEventListener("change", send);
  // back from the record: the form is ready for the next one
  addEventListener("pageshow", () => (said.textContent = ""));
})();
