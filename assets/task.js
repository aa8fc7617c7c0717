// When unusually many people register, the form brings a task that the browser solves while its owner types. Whoever sends it earlier
// waits for the rest of it. Without this script the form is taken all the same, and a moderator has a look first.

for (const status of document.querySelectorAll("[data-bits]")) {
  const form = status.closest("form");
  const solution = form.elements.namedItem("solution");
  const worker = new Worker(status.dataset.worker);
  let sending = null;
  const finish = () => {
    status.textContent = status.dataset.done;
    worker.terminate();
    if (sending) form.requestSubmit(sending);
  };
  worker.addEventListener("message", ({ data }) => {
    solution.value = data;
    finish();
  });
  // A worker that cannot run must not hold up the form.
  worker.addEventListener("error", () => {
    solution.value = "0";
    finish();
  });
  form.addEventListener("submit", (event) => {
    if (solution.value) return;
    event.preventDefault();
    sending = event.submitter;
  });
  worker.postMessage({ text: form.elements.namedItem("task").value, bits: Number(status.dataset.bits) });
}
