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

// Counts down the minutes of an interview; when the time is up, the page moves on to the report.
function countDown(clock) {
  const end = Date.now() + 1000 * (Number(clock.dataset.secondsLeft) + 1);
  const minutes = clock.querySelector("[data-minutes]");
  const warning = document.querySelector("[data-last-minute]");

  function tick() {
    const left = end - Date.now();
    minutes.textContent = String(Math.max(0, Math.ceil((left - 1000) / 60000)));
    if (left < 60000 && warning.textContent === "") {
      warning.textContent = warning.dataset.lastMinute;
    }
    if (left <= 0) {
      location.replace(clock.dataset.next);
    } else {
      setTimeout(tick, Math.min(left, 1000));
    }
  }

  tick();
}

reachScrollingBlocks();
addEventListener("resize", reachScrollingBlocks);
document.addEventListener("toggle", reachScrollingBlocks, true);
document.querySelectorAll("[data-seconds-left]").forEach(countDown);
