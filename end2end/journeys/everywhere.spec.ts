// Every kind of page is looked at once, as each person who can see it: whatever a page links to is followed.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/story";

const everywhere = { starts: ["/"], within: "/" };
const walks = [
  { who: "visitor", ...everywhere },
  { who: "resident", starts: ["/konto", "/meine-beitraege", "/ideen/neu"], within: "/konto" },
  { who: "moderator", starts: ["/moderation"], within: "/moderation" },
  { who: "council", starts: ["/gemeinderat"], within: "/gemeinderat" },
  { who: "admin", starts: ["/verwaltung"], within: "/verwaltung" },
] as const;

for (const { who, starts, within } of walks) {
  test(`the ${who} finds every page in order`, async ({ look, meet, viewport }, info) => {
    // Pages are the same with and without scripts but for what islands add to them: on a phone those of everybody are looked at without, those of
    // the staff with them. What people do on a phone with scripts is in the other journeys.
    const isStaff = who !== "visitor" && who !== "resident";
    const isOnce = info.project.name === "nojs-1280" || info.project.name === (isStaff ? "nojs-360" : "js-360");
    test.skip(isOnce, "looked at in another way");
    test.setTimeout(420_000);
    const colours = viewport?.width === 360 ? "light" : "light and dark";
    const page = await meet(who);
    const waiting: string[] = [...starts];
    const seen = new Set(waiting.map(kind));
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      await look(page, colours);
      for (const next of await pagesLinked(page)) {
        if (next.startsWith(within) && !seen.has(kind(next))) {
          seen.add(kind(next));
          waiting.push(next);
        }
      }
    }
    test.info().annotations.push({ type: "pages", description: [...seen].join(" ") });
  });
}

/** Pages of the same kind differ only in whose they are: what stands behind one of these words is a name or a number. */
const plural = ["abmelden", "bestaetigen", "beteiligungen", "codes", "e-mails", "handlungsfelder", "ideen", "kommentare", "massnahmen", "personen"];

function kind(path: string): string {
  const parts = path.split("/");
  return parts.map((part, place) => (plural.includes(parts[place - 1]) && part !== "neu" ? "*" : part)).join("/");
}

/** Local pages; a document is downloaded, not looked at, an address with a question is the same page in another order, and the way into another demo leads away. */
async function pagesLinked(page: Page): Promise<string[]> {
  const links = await page.locator("a[href^='/']:not([download])").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  return links.map((link) => link.split("#")[0]).filter((link) => link && !/\.(csv|xlsx|pdf|json|txt)$|\?|^\/assets\/|^\/gemeinden\//.test(link));
}
