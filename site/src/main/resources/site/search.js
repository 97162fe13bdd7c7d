// Suggests titles while words are typed; the search works without.
"use strict";

function suggest(field) {
  const list = document.getElementById(field.getAttribute("list"));
  let timer;
  let asked = "";

  async function ask() {
    const typed = field.value.trim();
    if (typed.length < 2 || typed === asked) {
      return;
    }
    asked = typed;
    const answer = await fetch(`${field.dataset.suggestions}?q=${encodeURIComponent(typed)}`).catch(() => ({ ok: false }));
    if (!answer.ok || typed !== asked) {
      return;
    }
    const suggestions = await answer.json();
    list.replaceChildren(...suggestions.map(({ title }) => {
      const option = document.createElement("option");
      option.value = title;
      return option;
    }));
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
}

document.querySelectorAll("[data-suggestions]").forEach(suggest);
