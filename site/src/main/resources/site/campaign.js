// Updates the page of a campaign while its mails go out. Without script the page reloads itself.
"use strict";

const live = document.querySelector("[data-events]");

if (live) {
  const grouped = new Intl.NumberFormat("en");
  const parts = ["sent", "unknown", "failed", "suppressed", "cancelled"];
  const samples = [];
  let reload;
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
    live.querySelector("svg").setAttribute("aria-label", `${percent} % processed`);
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
    return `${grouped.format(Math.round(rate * 10) / 10)} a second, about ${grouped.format(minutes)} min left.`;
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
    set("[data-processed]", grouped.format(processed));
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
