// The HTML report in Debian's Chromium: accessibility (axe-core), clicks, keyboard, filters, hostile text, speed.
//
//     node tests/browser/report_test.mjs RECOUPE REPOSITORY [SCREENSHOT-FOLDER]
//
// Exit status 0: all holds; 1: something does not; 77: skipped, said why.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [program, repository, screenshots] = process.argv.slice(2);
const skip = (why) => {
  console.error(`SKIPPED: ${why}`);
  process.exit(77);
};
if (!program || !repository) skip("usage: report_test.mjs RECOUPE REPOSITORY [SCREENSHOT-FOLDER]");
const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
if (!browserPath) skip("there is no chromium (apt-get install chromium)");
let chromium, axe;
try {
  ({ chromium } = await import("playwright-core"));
  axe = readFileSync(new URL(import.meta.resolve("axe-core")), "utf8");
} catch (error) {
  skip(`npm install in tests/browser comes first (${error.message})`);
}

const folder = mkdtempSync(join(tmpdir(), "recoupe-browser."));
let failures = 0;
const check = (holds, what) => {
  if (holds) return;
  failures += 1;
  console.error(`FAILED: ${what}`);
};

function report(name, inputs, ...options) {
  const file = join(folder, `${name}.html`);
  const words = ["check", ...inputs, "-r", join(repository, "corpus/references"), "--format", "html", "-o", file];
  execFileSync(program, [...words, "--fail-on", "never", ...options]);
  return pathToFileURL(file).href;
}

const sentence = "Les investisseurs privés d'InvestAI apportent 150 millions d'euros, annonce l'Union européenne. ";
const hostile = [
  { id: 'x"><script>', outlet: "<b>O</b>", url: "javascript:alert(1)", title: "<script>document.title='ran'</script> " + "A".repeat(1 << 20),
    text: sentence + "</p><img src=x onerror=\"document.title='ran'\"> \u202egnirts 40 %, 30 % et 50 % des voix." },
  { id: "y", outlet: "Y", title: "{{t.heading}} {{{script}}}", published: "2025-02", text: sentence },
];
const many = Array.from({ length: 500 }, (_, i) => ({
  id: `n${i}`, outlet: `Titre ${i % 20}`, title: `Article ${i}`, published: `2025-02-${String(1 + (i % 28)).padStart(2, "0")}`,
  text: (sentence + "Le plan en vaut 200 milliards, dont 50 milliards d'argent public. ".repeat(5) + "\n").repeat(4),
}));
const lines = (name, articles) => {
  const file = join(folder, name);
  writeFileSync(file, articles.map((article) => JSON.stringify({ type: "article", ...article })).join("\n") + "\n");
  return file;
};

const pages = {
  corpus: report("corpus", [join(repository, "corpus/articles")]),
  english: report("english", [join(repository, "corpus/articles/octet-cent-cinquante-millions.html")], "--lang", "en", "--explain"),
  hostile: report("hostile", [lines("hostile.jsonl", hostile)]),
};

const sandbox = process.getuid() === 0 ? ["--no-sandbox"] : [];  // chromium has none for root
const browser = await chromium.launch({ executablePath: browserPath, args: sandbox });

async function open(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  page.on("request", (request) => request.url() !== url.split("#")[0] && trouble.push(`asks for ${request.url()}`));
  await page.goto(url);
  return { page, context, trouble };
}

async function accessible() {
  for (const [name, url] of Object.entries(pages)) {
    for (const colorScheme of ["light", "dark"]) {
      for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
        if (name === "corpus" && (colorScheme === "dark") !== (viewport.width < 1000)) continue;  // long: one of each
        const { page, context } = await open(url, { colorScheme, viewport });
        const label = `${name}, ${colorScheme}, ${viewport.width}`;
        // Everything is laid out, so that contrast is measured of everything.
        await page.evaluate(() => document.querySelectorAll(".article, tr").forEach((one) => (one.style.contentVisibility = "visible")));
        await page.evaluate(axe);
        const result = await page.evaluate(() =>
          axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }));
        for (const violation of result.violations)
          check(false, `${label}: ${violation.id} ${violation.help}: ${violation.nodes.length} times, ${violation.nodes[0].html.slice(0, 200)} ${violation.nodes[0].failureSummary}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        check(wide <= 0, `${label}: ${wide} pixels wider than the window`);
        console.log(`accessibility: ${label}`);
        if (screenshots) await page.screenshot({ path: join(screenshots, `${name}-${colorScheme}-${viewport.width}.png`) });
        await context.close();
      }
    }
  }
}

async function linksLead(javaScriptEnabled) {
  const { page, context, trouble } = await open(pages.english, { javaScriptEnabled });
  const label = javaScriptEnabled ? "with script" : "without script";
  const targeted = () => page.locator(":target").first().getAttribute("id");
  await page.locator("a.m.error").first().click();
  check((await targeted()) === "f1", `${label}: a click on the mark leads to its finding`);
  await page.locator("#f1 a.back").click();
  check((await targeted()) === "m1", `${label}: a click on the finding leads back to the text`);
  await page.locator("a.m.error").first().focus();
  await page.keyboard.press("Enter");
  check((await targeted()) === "f1", `${label}: so does the keyboard`);
  await page.keyboard.press("Tab");
  if (javaScriptEnabled) {
    const focused = await page.evaluate(() => document.activeElement.closest("#f1") !== null);
    check(focused, "the next tab stop is within the finding");
  }
  check(await page.locator("#filters").isHidden() === !javaScriptEnabled, `${label}: filters are there when they work`);
  check(trouble.length === 0, `${label}: ${trouble}`);
  await context.close();
}

async function filtersChoose() {
  const { page, context } = await open(pages.corpus);
  const visible = (selector) => page.evaluate((s) => [...document.querySelectorAll(s)].filter((one) => !one.closest("[hidden]")).length, selector);
  const total = await visible(".finding");
  const errors = await visible(".finding.error");
  await page.uncheck('input[value="error"]');
  check((await visible(".finding.error")) === 0, "no error is shown");
  check((await visible(".finding")) === total - errors, "the others are");
  await page.click('button[type="reset"]');
  await page.waitForTimeout(50);
  check((await visible(".finding")) === total, "all are shown again");
  await page.selectOption('select[name="code"]', "magnitude");
  check((await visible('.finding:not([data-code="magnitude"])')) === 0, "one code alone");
  check((await visible(".finding")) > 0, "of which there are some");
  await page.selectOption('select[name="code"]', "");
  await page.fill('input[name="from"]', "2025-07-01");
  const dates = await page.evaluate(() => [...document.querySelectorAll(".article:not([hidden])")].map((one) => one.dataset.date));
  check(dates.length > 0 && dates.every((date) => date >= "2025-07"), `from July on: ${dates}`);
  await context.close();
}

async function hostileTextIsShown() {
  const { page, context, trouble } = await open(pages.hostile);
  check((await page.title()) === "Recoupe : rapport", "no text of an article runs");
  check((await page.locator("h3").first().textContent()).length > 1 << 20, "the long title is there whole");
  check(trouble.length === 0, `hostile text: ${trouble}`);
  await context.close();
}

async function manyOpenQuickly() {
  const url = report("many", [lines("many.jsonl", many)]);
  const { page, context } = await open(url);
  const milliseconds = await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))));
  console.log(`500 articles: shown after ${Math.round(milliseconds)} ms`);
  check(milliseconds < 2000, `500 articles take ${milliseconds} ms`);
  const started = Date.now();
  await page.uncheck('input[value="warning"]');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  console.log(`a filter over them: ${Date.now() - started} ms`);
  await context.close();
}

try {
  await accessible();
  await linksLead(true);
  await linksLead(false);
  await filtersChoose();
  await hostileTextIsShown();
  await manyOpenQuickly();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
console.log(failures === 0 ? "browser: all holds" : `browser: ${failures} failures`);
process.exit(failures === 0 ? 0 : 1);
