// What the pages can do without: a filter that was changed is sent at once.
for (const field of document.querySelectorAll("form.filter select")) {
  field.addEventListener("change", () => field.form.submit());
}
