// What the pages can do without: a filter that was changed is sent at once.
for (const field of document.querySelectorAll("form.filter select")) {
  field.addEventListener("change", () => field.form.submit());
}

// A rule is tried while somebody writes it; without this the button does it.
for (const form of document.querySelectorAll("form[data-try]")) {
  const trial = form.querySelector(".trial");
  let timer, running;

  function slip(field, text) {
    document.getElementById(field.id + "-slip").textContent = text;
    if (text) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  function show(html) {
    if (trial.innerHTML !== html) trial.innerHTML = html;
    for (const field of form.querySelectorAll(".field [id][name^='c.']")) {
      if (field.id === "file") continue;
      const told = trial.querySelector(`[data-field="${field.name}"] span`);
      slip(field, told ? told.textContent : "");
    }
  }

  async function attempt() {
    running?.abort();
    running = new AbortController();
    const own = running;
    try {
      const answer = await fetch(form.dataset.try, {
        method: "POST", body: new URLSearchParams(new FormData(form)), signal: own.signal,
      });
      const text = await answer.text();
      if (answer.status === 200 && own === running) show(text);
    } catch {
      // Another trial took its place, or the server is gone: the buttons will tell.
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(attempt, 400);
  });
}

// A table is chosen as a file; without this it is pasted.
for (const form of document.querySelectorAll("form.take")) {
  const pick = form.querySelector(".pick"), slip = form.querySelector(".slip");
  pick.hidden = false;
  pick.querySelector("input").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    slip.textContent = "";
    if (!file) return;
    if (file.size > 1048576) {
      slip.textContent = form.dataset.tooLarge;
      return;
    }
    try {
      const octets = await file.arrayBuffer();
      form.elements.table.value = new TextDecoder("utf-8", { fatal: true }).decode(octets);
    } catch {
      slip.textContent = form.dataset.noText;
    }
  });
}
