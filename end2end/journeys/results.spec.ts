// The result of a vote by each method, as whoever reads nothing else finds it and as whoever wants to know why: the sentence, the table, the
// reasons, on a phone, what is folded opened by keyboard. Votes are cast by code, so many that all of a count is published.
import type { Page } from "@playwright/test";
import { castAll, makeCodes } from "../support/codes";
import { endVote } from "../support/consultations";
import { expect, test } from "../support/story";
import { begin, plan } from "../support/votes";

const BALLOTS = 31;

type Look = (page: Page) => Promise<void>;
/** `headline` and `why` are written with A, B, C for the measures as they stand on the ballot. */
type Method = { name: string; method: RegExp; fields: Record<string, string>; marks: (voter: number) => string[]; headline: string; why: string };

const methods: Method[] = [
  {
    name: "Zustimmung",
    method: /^Zustimmung/,
    fields: { "Zahl der Gewinner": "1" },
    marks: (voter) => [voter < 20 ? "on" : "", voter < 19 ? "" : "on", voter % 5 === 0 ? "on" : ""],
    headline: "„A“ hat die meisten Stimmen: 20 von 31.",
    why: "Nicht gewählt, weil andere mehr haben: 12 Stimmen. Bei der letzten gewählten: 20 Stimmen.",
  },
  {
    name: "Punkte",
    method: /^Punkte/,
    fields: { "Punkte je Person": "10", "Zahl der Gewinner": "1" },
    marks: (voter) => (voter < 20 ? ["6", "3", "1"] : ["1", "9", ""]),
    headline: "„B“ ist gewählt: 159 Punkte auf 31 Stimmzetteln.",
    why: "Nicht gewählt, weil andere mehr haben: 131 Punkte. Bei der letzten gewählten: 159 Punkte.",
  },
  {
    name: "Noten",
    method: /^Noten/,
    fields: { "Beste Note": "5", "Zahl der Gewinner": "2" },
    marks: (voter) => (voter < 20 ? ["5", "2", "0"] : ["1", "4", ""]),
    headline: "2 Maßnahmen sind gewählt: „A“ und „B“. Vorn liegt „A“: 111 Punkte auf 31 Stimmzetteln.",
    why: "Nicht gewählt, weil niemand ihr einen Punkt gegeben hat.",
  },
  {
    name: "Reihenfolge",
    method: /^Reihenfolge/,
    fields: {},
    marks: (voter) => (voter < 18 ? ["1", "2", "3"] : ["3", "1", "2"]),
    headline: "„A“ ist gewählt: Keine andere Maßnahme wird ihr vorgezogen.",
    why: "Nicht gewählt, weil mehr Menschen „A“ vorziehen: 18 gegen 13.",
  },
  {
    name: "Konsent",
    method: /^Konsent/,
    fields: {},
    marks: (voter) => ["yes", voter < 3 ? "no" : "yes", voter === 0 ? "no" : "abstain"],
    headline: "Gegen eine von 3 Maßnahmen hat niemand einen Einwand: „A“. Gültig abgegeben wurden 31 Stimmzettel.",
    why: "Nicht angenommen, weil es 3 Einwände gibt.",
  },
];

// Results have no scripts of their own, and a wide one is looked at in everywhere.spec.ts: each is looked at once.
test.skip(({ viewport, scripted }) => scripted || viewport?.width !== 360, "results are looked at once");
test.describe.configure({ timeout: 60_000 });

async function read(page: Page, consultation: string, headline: string | RegExp, why: string, look: Look) {
  await page.goto(`${consultation}/ergebnis`);
  const main = page.getByRole("main");
  // A pageful of numbers comes after the sentence.
  await expect(main.getByTestId("headline").or(main.getByTestId("participation")).first()).toContainText(headline);
  await expect(main).toContainText(why);
  await expect(main.getByRole("table").first()).toBeVisible();
  const folds = main.locator("details:not([open]) > summary");
  for (let left = await folds.count(); left > 0; left -= 1) {
    await folds.first().focus();
    await page.keyboard.press("Enter");
    await expect(folds).toHaveCount(left - 1);
  }
  await look(page);
}

for (const { name, method, fields, marks, headline, why } of methods) {
  test(`the result of ${name} says who won and why others did not`, async ({ meet, look, page }) => {
    const [clerk, second] = [await meet("admin"), await meet("second")];
    const title = `Ergebnis ${name}`;
    const { consultation, measures } = await plan(clerk, title, method, fields, async () => {});
    const codes = await makeCodes(clerk, consultation, title, BALLOTS);
    await begin(clerk, consultation);
    await castAll(page, `${consultation}/abstimmung`, codes, marks);
    await endVote(clerk, second, consultation);
    const named = (text: string) => text.replace(/„([ABC])“/g, (_, letter) => `„${measures["ABC".indexOf(letter)]}“`);
    await read(page, consultation, named(headline), named(why), look);
  });
}

/** Of the demo. */
async function find(page: Page, title: string): Promise<string> {
  await page.goto("/beteiligungen");
  return new URL((await page.getByRole("link", { name: title }).first().getAttribute("href")) ?? "", page.url()).pathname;
}

test("the result of a budget says for how much and why the money did not reach", async ({ meet, look, page }) => {
  const consultation = await find(page, "Bürgerbudget: 18.000 Euro für digitale Ideen");
  await endVote(await meet("admin"), await meet("second"), consultation);
  await read(page, consultation, /^Gewählt (ist|sind) .+ von 18\.000 €: „/, "Nicht gewählt, weil sie 12.000 € kostet", look);
});

test("the results of yes and no and of a run-off in rounds say what was decided", async ({ look, page }) => {
  const yesOrNo = await find(page, "Was kommt als Nächstes?");
  await read(page, yesOrNo, /^2 von 3 Maßnahmen haben die nötige Mehrheit: „/, "Nicht angenommen, weil nicht mehr Ja als Nein", look);
  const rounds = await find(page, "Was soll im Rathaus zuerst kommen?");
  await read(page, rounds, /^„.+“ ist gewählt: Am Ende hat sie \d+ von 58 Stimmen\.$/, "die wenigsten Stimmen hatte und ausschied", look);
});
