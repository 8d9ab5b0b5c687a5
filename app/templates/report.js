"use strict";
// Filters. Without this script everything is shown and all links work.
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const articles = [...document.querySelectorAll(".article")].map((article) => ({
    article,
    row: document.querySelector(`[data-row="${article.dataset.number}"]`),
    findings: [...article.querySelectorAll(".finding")],
  }));
  const count = document.getElementById("count");
  const total = document.querySelectorAll(".finding").length;
  const within = (date, from, to) =>
    (!from && !to) ||
    (date !== "" && (!from || date >= from.slice(0, date.length)) && (!to || date <= to.slice(0, date.length)));

  function apply() {
    const data = new FormData(form);
    const severities = new Set(data.getAll("severity"));
    const code = data.get("code");
    const outlet = data.get("outlet");
    const from = data.get("from");
    const to = data.get("to");
    const all = severities.size === 3 && !code && !outlet && !from && !to;
    let shown = 0;
    for (const { article, row, findings } of articles) {
      const here = (!outlet || article.dataset.outlet === outlet) && within(article.dataset.date, from, to);
      let some = false;
      for (const finding of findings) {
        const fits = here && severities.has(finding.dataset.severity) && (!code || finding.dataset.code === code);
        finding.hidden = !fits;
        some = some || fits;
        shown += fits ? 1 : 0;
        for (const mark of article.querySelectorAll(`a[href="#${finding.id}"]`)) mark.classList.toggle("off", !fits);
      }
      article.hidden = !all && !some;
      if (row) row.hidden = article.hidden;
    }
    tell(shown);
  }
  const tell = (shown) => {
    count.textContent = `${shown} ${count.dataset.of} ${total} ${count.dataset.shown}`;
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  tell(total);
})();
