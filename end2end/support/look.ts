// What is wrong with a page as it stands: axe's findings (WCAG 2.2 AA and best practice) in light and dark, and sideways scrolling.
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What another colour scheme can change. */
const rulesOfColours = ["color-contrast", "link-in-text-block"];

/** In which colours a page is looked at. What was looked at in dark on a wide screen has the same colours on a narrow one. */
export type Colours = "light and dark" | "light";

export async function look(browser: Browser, page: Page, scripted: boolean, colours: Colours) {
  // A page that is still being read does not stand yet: parts of it are as wide as their fonts or styles make them meanwhile.
  await page.waitForLoadState();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
  if (scripted) return check(page, colours);
  // axe needs a browser with scripts: it gets what this one shows.
  const twin = await browser.newContext({ javaScriptEnabled: true });
  const seen = (await page.content()).replaceAll("<noscript>", "<div>").replaceAll("</noscript>", "</div>");
  await twin.route(/\.js(\?|$)/, (route) => route.abort());
  await twin.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: seen }));
  const copy = await twin.newPage();
  await copy.goto(page.url());
  await check(copy, colours);
  await twin.close();
}

async function check(page: Page, colours: Colours) {
  for (const colorScheme of colours === "light" ? (["light"] as const) : (["light", "dark"] as const)) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    // There are no frames in these pages: without them axe needs no second page to put its findings together, and half the time.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (colorScheme === "light" ? axe.withTags(rules) : axe.withRules(rulesOfColours)).analyze();
    const findings = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ""}`));
    expect(findings, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Colours that are still changing have the contrast of neither scheme. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}
