// The pages of authors: findings and preview while one types. Every page works without.
"use strict";

// The numbers of the lines beside the text, with a mark where the lint says something.
function numbersLines(field) {
  const gutter = document.createElement("div");
  const numbers = document.createElement("div");
  gutter.className = "gutter";
  gutter.setAttribute("aria-hidden", "true");
  gutter.append(numbers);
  field.wrap = "off";
  field.before(gutter);

  function scroll() {
    gutter.style.height = `${field.clientHeight}px`;
    numbers.style.transform = `translateY(${-field.scrollTop}px)`;
  }

  field.addEventListener("scroll", scroll);
  new ResizeObserver(scroll).observe(field);
  return (marked, isMild) => {
    const count = field.value.split("\n").length;
    numbers.replaceChildren(...Array.from({ length: count }, (_, index) => {
      const number = document.createElement("span");
      number.textContent = String(index + 1);
      if (marked.has(index + 1)) {
        number.className = isMild ? "found mild" : "found";
      }
      return number;
    }));
    scroll();
  };
}

// Puts the cursor where a finding is.
function goesTo(field, line) {
  const lines = field.value.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  field.focus();
  field.setSelectionRange(from, from + (lines[line - 1] ?? "").length);
  field.scrollTop = Math.max(0, (line - 4) * field.scrollHeight / lines.length);
}

function checksWhileTyping(form) {
  const field = form.querySelector("textarea[name=markdown]");
  const shown = document.getElementById("findings");
  const show = numbersLines(field);
  let asked = field.value;
  let timer;

  function mark() {
    const lines = [...shown.querySelectorAll("[data-line]")].map(link => Number(link.dataset.line));
    show(new Set(lines), shown.querySelector(".preview") !== null);
  }

  async function check() {
    const typed = field.value;
    asked = typed;
    const { topic, slug, id } = form.dataset;
    const name = form.elements.namedItem("slug");
    const body = new URLSearchParams({ topic, slug: name ? name.value : slug, markdown: typed });
    if (id) {
      body.set("id", id);
    }
    const answer = await fetch(form.dataset.checks, { method: "POST", body, headers: { Accept: "text/html" } })
      .catch(() => ({ ok: false }));
    const text = answer.ok ? await answer.text() : "";
    if (typed !== asked) {
      return;
    }
    if (answer.ok) {
      shown.innerHTML = text;
    } else {
      const notice = document.createElement("p");
      notice.className = "notice warm";
      notice.setAttribute("role", "status");
      notice.textContent = form.dataset.unchecked;
      shown.replaceChildren(notice);
    }
    mark();
  }

  field.addEventListener("input", () => {
    mark();
    clearTimeout(timer);
    timer = setTimeout(check, 400);
  });
  shown.addEventListener("click", event => {
    const link = event.target.closest("[data-line]");
    if (link) {
      event.preventDefault();
      goesTo(field, Number(link.dataset.line));
    }
  });
  mark();
  if (!shown.querySelector("[role=status]")) {
    check();
  }
  keepsWhatIsTyped(form, field);
}

// A page that goes away asks first; a change of status, which takes what is stored, waits until all is saved.
function keepsWhatIsTyped(form, field) {
  let isLeaving = false;
  const isTyped = () => "unsaved" in form.dataset || field.value !== field.defaultValue;
  const wait = () => document.querySelectorAll("[data-saved-only] button").forEach(button => { button.disabled = isTyped(); });
  // What was done is no longer the state of the text once more is typed.
  const done = () => document.querySelectorAll("[data-done-notice]").forEach(notice => { notice.hidden = isTyped(); });
  form.addEventListener("submit", () => { isLeaving = true; });
  addEventListener("beforeunload", event => {
    if (isTyped() && !isLeaving) {
      event.preventDefault();
    }
  });
  field.addEventListener("input", wait);
  field.addEventListener("input", done);
  wait();
}

// An import that goes on: its page as it is a second later, until it is over.
async function followsImport(shown) {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => ({ ok: false }));
  const text = answer.ok ? await answer.text() : "";
  const next = new DOMParser().parseFromString(text, "text/html").getElementById("import");
  if (next && "follow" in next.dataset) {
    shown.querySelector("[role=status]").textContent = next.querySelector("[role=status]").textContent;
    shown.querySelector("progress").value = next.querySelector("progress").value;
  } else if (next) {
    location.reload();
    return;
  }
  setTimeout(followsImport, 1000, shown);
}

document.querySelectorAll("[data-follow]").forEach(shown => setTimeout(followsImport, 1000, shown));
document.querySelectorAll("[data-checks]").forEach(checksWhileTyping);
