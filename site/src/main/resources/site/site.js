// Enhancements where scripts run; every page works without them.
"use strict";

// A block that is wider than its page can be scrolled by keyboard. One that fits is not a tab stop.
function reachScrollingBlocks() {
  for (const block of document.querySelectorAll("pre")) {
    if (block.scrollWidth > block.clientWidth) {
      block.tabIndex = 0;
    } else {
      block.removeAttribute("tabindex");
    }
  }
}

// The time that is left of an interview, by the second; when it is up, the page moves on to the report.
function countDown(clock) {
  const end = Date.now() + 1000 * (Number(clock.dataset.secondsLeft) + 1);
  const shown = clock.querySelector("[data-clock]");
  const warning = document.querySelector("[data-two-minutes]");

  function tick() {
    const left = end - Date.now();
    const seconds = Math.max(0, Math.floor(left / 1000));
    shown.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    if (left < 120000 && warning && warning.textContent === "") {
      warning.textContent = warning.dataset.twoMinutes;
      warning.className = "notice warm";
    }
    if (left <= 2500) {
      document.dispatchEvent(new Event("almostup"));
    }
    if (left <= 0) {
      location.replace(clock.dataset.next);
    } else {
      setTimeout(tick, Math.min(left, 1000 - (Date.now() % 1000) + 5));
    }
  }

  tick();
}

// Keeps what is typed on the server, a moment after the last key: it counts when the time is up, and is there elsewhere.
function keepDraft(form) {
  const saved = form.querySelector("[data-saved]");
  let timer;

  async function save() {
    timer = undefined;
    const data = new FormData(form);
    const typed = data.getAll("answer");
    const draft = {
      position: Number(data.get("position")),
      question: data.get("question"),
      // an order that is not complete yet keeps its places
      answer: typed.some(value => value !== "") ? typed : [],
    };
    if (data.has("followUp")) {
      draft.followUp = Number(data.get("followUp"));
    }
    const answer = await fetch(form.dataset.draft, {
      method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(draft), keepalive: true,
    }).catch(() => ({ ok: false }));
    saved.textContent = answer.ok ? saved.dataset.saved : "";
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    saved.textContent = "";
    timer = setTimeout(save, 700);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    timer = undefined;
  });

  // What was typed last is not left to a page that goes away.
  function saveNow() {
    if (timer !== undefined) {
      clearTimeout(timer);
      save();
    }
  }
  document.addEventListener("almostup", saveNow);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && saveNow());
  addEventListener("pagehide", saveNow);
}

// Says of a text how long it is when it is near its limit, and does not send one that is too long. Counted as the server
// counts: each character once.
function staysInLimit(text) {
  const NEAR = 0.9;
  const most = Number(text.dataset.longest);
  const grouped = new Intl.NumberFormat(document.documentElement.lang);
  const note = document.getElementById("wrong") ?? document.createElement("p");
  if (!note.isConnected) {
    note.id = "wrong";
    text.closest("label").after(note);
    text.setAttribute("aria-describedby", `${text.getAttribute("aria-describedby") ?? ""} wrong`.trim());
  }

  function fault() {
    const length = [...text.value].length;
    const isFault = length > most;
    const words = isFault ? text.dataset.tooLong : length > NEAR * most ? text.dataset.near : "";
    const message = words.replace("#", grouped.format(length));
    text.setCustomValidity(isFault ? message : "");
    return { isFault, message };
  }

  text.addEventListener("input", () => {
    const { isFault, message } = fault();
    note.removeAttribute("role"); // or each count would interrupt a screen reader
    note.className = isFault ? "wrong" : "quiet";
    note.textContent = message;
    if (isFault) {
      text.setAttribute("aria-invalid", "true");
    } else {
      text.removeAttribute("aria-invalid");
    }
  });
  fault();
}

// An address to take along.
function copies(button) {
  if (!navigator.clipboard) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(new URL(button.dataset.copies, location.href).href);
    button.textContent = button.dataset.done;
  });
}

// Code to take along.
function copiesCode(block) {
  if (!navigator.clipboard) {
    return;
  }
  const frame = document.createElement("div");
  const button = document.createElement("button");
  const words = block.closest("[data-copy]").dataset;
  frame.className = "code";
  button.type = "button";
  button.textContent = words.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.querySelector("code").textContent);
    button.textContent = words.copied;
  });
  block.replaceWith(frame);
  frame.append(block, button);
}

// Opens all answers of a page.
function opensAnswers(button) {
  const answers = document.querySelectorAll("details.answer");
  button.hidden = answers.length < 2;
  button.addEventListener("click", () => answers.forEach(answer => { answer.open = true; }));
}

function prints(button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Unfolds all blocks for paper, and folds them again afterwards.
function unfoldsForPrint() {
  let unfolded = [];
  addEventListener("beforeprint", () => {
    const folded = document.querySelectorAll("main details:not([open])");
    folded.forEach(block => { block.open = true; });
    unfolded = [...unfolded, ...folded];
  });
  addEventListener("afterprint", () => {
    unfolded.forEach(block => { block.open = false; });
    unfolded = [];
  });
}

unfoldsForPrint();
document.querySelectorAll("[data-draft]").forEach(keepDraft);
document.querySelectorAll("[data-longest]").forEach(staysInLimit);
document.querySelectorAll("[data-copies]").forEach(copies);
document.querySelectorAll("[data-prints]").forEach(prints);
document.querySelectorAll("[data-opens-answers]").forEach(opensAnswers);
document.querySelectorAll("[data-copy] pre:not(.output)").forEach(copiesCode);
reachScrollingBlocks();
addEventListener("resize", reachScrollingBlocks);
document.addEventListener("toggle", reachScrollingBlocks, true);
document.querySelectorAll("[data-seconds-left]").forEach(countDown);
