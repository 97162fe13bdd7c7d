// Updates the page of a campaign while its mails go out. Without script the page reloads itself.
"use strict";

const live = document.querySelector("[data-events]");

if (live) {
  const grouped = new Intl.NumberFormat(document.documentElement.lang);
  const parts = ["sent", "unknown", "failed", "suppressed", "cancelled"];
  const samples = [];
  let reload;
  // A text of the page whose words in brackets are numbers.
  const filled = (text, numbers) => text.replace(/\[(\w+)]/g, (_, name) => grouped.format(numbers[name]));
  const set = (selector, text) => live.querySelectorAll(selector).forEach(element => { element.textContent = text; });

  function showBar(counts, processed) {
    let from = 0;
    for (const part of parts) {
      const width = counts.candidates === 0 ? 0 : 100 * counts[part] / counts.candidates;
      const share = live.querySelector(`[data-share=${part}]`);
      share.setAttribute("x", from.toFixed(2));
      share.setAttribute("width", width.toFixed(2));
      from += width;
    }
    const percent = counts.candidates === 0 ? 0 : Math.floor(100 * processed / counts.candidates);
    live.querySelector("svg").setAttribute("aria-label", filled(live.dataset.percent, { percent }));
  }

  // The rate of the last half minute, shown after a few seconds.
  function rateText(processed, left) {
    const now = performance.now();
    samples.push({ now, processed });
    while (now - samples[0].now > 30000) {
      samples.shift();
    }
    const rate = 1000 * (processed - samples[0].processed) / (now - samples[0].now);
    if (now - samples[0].now < 5000 || rate <= 0) {
      return "";
    }
    const minutes = Math.ceil(left / rate / 60);
    return filled(live.dataset.rateText, { rate: Math.round(rate * 10) / 10, minutes });
  }

  function show(event) {
    const campaign = JSON.parse(event.data);
    if (campaign.state !== live.dataset.state) {
      // Other buttons apply now. The first event may be a second older than the page, and the next one corrects that.
      reload ??= setTimeout(() => {
        events.close();
        location.replace(location.pathname);
      }, 1500);
      return;
    }
    clearTimeout(reload);
    reload = undefined;
    const counts = campaign.counts;
    const left = counts.pending + counts.sending;
    const processed = counts.candidates - left;
    for (const [name, value] of Object.entries(counts)) {
      set(`[data-figure=${name}]`, grouped.format(value));
    }
    live.querySelectorAll("[data-processed]").forEach(element => {
      element.textContent = filled(element.dataset.processed, { processed, all: counts.candidates });
    });
    set("[data-rate]", campaign.state === "sending" ? rateText(processed, left) : "");
    live.querySelectorAll("[data-queueing]").forEach(element => { element.hidden = "queuedAt" in campaign; });
    showBar(counts, processed);
  }

  const events = new EventSource(live.dataset.events);
  events.addEventListener("progress", show);
  events.addEventListener("end", event => {
    show(event);
    events.close();
  });
}
