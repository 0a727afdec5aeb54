"use strict";
// Several files: one request each, one line of the table each. Without script the one form takes them all.
(() => {
  const form = document.getElementById("take-in");
  const answers = document.getElementById("answers");
  const rows = answers.querySelector("tbody");
  const picker = form.elements.file;
  const button = form.querySelector("button");

  function said(name, words) {
    const row = rows.insertRow();
    row.insertCell().textContent = name;
    row.insertCell().textContent = words;
  }

  async function send(file) {
    const body = new FormData(form);
    body.set("file", file);
    const answer = await fetch(location.href, { method: "POST", body, headers: { "HX-Request": "true" } });
    if (answer.redirected || (!answer.ok && answer.status !== 422)) throw new Error(answer.status);
    rows.insertAdjacentHTML("beforeend", await answer.text());
  }

  form.addEventListener("submit", async (event) => {
    const files = [...picker.files];
    if (files.length < 2) return;
    event.preventDefault();
    const show = (id, value) => { document.getElementById(id).textContent = value; };
    const progress = document.getElementById("progress");
    rows.replaceChildren();
    answers.hidden = false;
    button.disabled = true;
    progress.max = files.length;
    show("all", files.length);
    for (const [number, file] of files.entries()) {
      try {
        await send(file);
      } catch {
        said(file.name, answers.dataset.lost);
      }
      progress.value = number + 1;
      show("done", number + 1);
    }
    picker.value = "";
    button.disabled = false;
  });
})();
