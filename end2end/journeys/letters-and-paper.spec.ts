// A vote without accounts: whoever has a code from a letter votes on the phone, once; sheets of paper are read by two people, and a third
// lets them count.
import type { Page } from "@playwright/test";
import { castAll, makeCodes } from "../support/codes";
import { lookUp, receiptOf } from "../support/consultations";
import { expect, test } from "../support/story";
import { begin, plan } from "../support/votes";

test.skip(({ viewport }) => viewport?.width !== 360, "walked on a phone");
test.describe.configure({ timeout: 60_000 });

/** The editor of rules is looked at in ballots.spec.ts. */
const unseen = async () => {};
const typeCode = (page: Page, code: string) => page.getByLabel("Ihr Code").fill(code.toLowerCase());

test("a code from a letter is one ballot", async ({ meet, look, page, scripted }, info) => {
  const [clerk, title] = [await meet("admin"), `Briefe ${info.project.name}`];
  const { consultation, measures } = await plan(clerk, title, /^Ja oder Nein/, {}, unseen);
  const [code] = await makeCodes(clerk, consultation, title, 2);
  await look(clerk);
  await begin(clerk, consultation);
  const ballot = `${consultation}/abstimmung`;
  const question = page.getByRole("group", { name: measures[0] });
  // Whoever scans the letter need not type.
  await page.goto(scripted ? `${ballot}#${code}` : ballot);
  if (scripted) await expect(page.getByLabel("Ihr Code")).toHaveValue(code);
  await look(page);
  await question.getByLabel("Ja").check();
  if (!scripted) {
    await page.getByRole("button", { name: "Stimme abgeben" }).click();
    await expect(page.getByText("Bitte machen Sie hier eine Angabe.").first()).toBeVisible();
    await expect(question.getByLabel("Ja")).toBeChecked();
    await typeCode(page, code);
  }
  await page.getByRole("button", { name: "Stimme abgeben" }).click();
  await expect(page.getByText("Ihr Code ist damit benutzt.")).toBeVisible();
  const receipt = await receiptOf(page);
  await look(page);
  const told = await lookUp(page, receipt);
  expect(told).toContain("Angekommen");
  expect(told).not.toMatch(/\bJa\b/);
  await page.goto(ballot);
  await question.getByLabel("Nein").check();
  await typeCode(page, code);
  await page.getByRole("button", { name: "Stimme abgeben" }).click();
  await expect(page.getByRole("alert")).toContainText("Dieser Code ist schon benutzt.");
  await look(page);
});

/** Types one sheet: a line of numbers, or why it is no valid ballot. */
async function enter(reader: Page, sheet: number, line: string, invalid?: string) {
  const form = reader.getByRole("region", { name: `Blatt ${sheet}` });
  await form.getByLabel("Was steht auf dem Blatt?").fill(line);
  if (invalid) await form.getByLabel("Gültig?").selectOption({ label: invalid });
  await form.getByRole("button", { name: "Blatt eintragen" }).click();
}

async function finish(reader: Page) {
  await reader.getByRole("button", { name: "Durchgang abschließen" }).click();
  await expect(reader.getByRole("button", { name: "Durchgang abschließen" })).toHaveCount(0);
}

async function addCode(reader: Page, code: string) {
  const form = reader.getByRole("region", { name: "Codes zu diesem Stapel" });
  await form.getByRole("textbox", { name: "Code" }).fill(code);
  await form.getByRole("button", { name: "Code verbrauchen" }).click();
}

test("a pile of sheets counts when two have read the same and a third agrees", async ({ meet, look, page, scripted }, info) => {
  test.skip(scripted, "nothing of it has scripts");
  const [clerk, title] = [await meet("admin"), `Urne ${info.project.name}`];
  const { consultation, measures } = await plan(clerk, title, /^Ja oder Nein/, {}, unseen);
  const [online, ...onPaper] = await makeCodes(clerk, consultation, title, 3);
  await begin(clerk, consultation);
  await castAll(page, `${consultation}/abstimmung`, [online], () => ["yes", "no", "abstain"]);

  const [first, second] = [await meet("moderator"), await meet("second")];
  await first.goto(`/verwaltung${consultation}/papier`);
  await first.getByLabel("Woher kommen die Blätter?").fill("Urne im Rathaus");
  await first.getByLabel("Zahl der Blätter").fill("2");
  await first.getByRole("button", { name: "Stapel anlegen" }).click();
  const pile = new URL(first.url()).pathname;
  await enter(first, 1, "12");
  await expect(first.getByRole("alert")).toContainText("Bitte prüfen Sie");
  await enter(first, 1, "123");
  await expect(first.getByTestId("last-sheet")).toContainText(`${measures[0]}: Ja; ${measures[1]}: Nein; ${measures[2]}: Enthaltung`);
  await look(first);
  await enter(first, 2, "", "leer");
  await finish(first);

  await second.goto(pile);
  await expect(second.getByTestId("progress")).toHaveText("0 von 2 Blättern eingetragen");
  await enter(second, 1, "123");
  await enter(second, 2, "113");
  await finish(second);
  await expect(second.getByTestId("differences")).toContainText("Ungültig: leer");
  await look(second);
  await second.getByRole("link", { name: /^Eigenen Durchgang berichtigen.*Blatt 2/ }).click();
  await enter(second, 2, "", "leer");
  await expect(second.getByTestId("differences")).toHaveCount(0);

  await addCode(second, online);
  await expect(second.getByRole("alert")).toContainText("Dieser Code ist schon benutzt.");
  await look(second);
  for (const code of onPaper) await addCode(second, code);
  await expect(second.getByTestId("codes")).toHaveText("2 von 2 Codes");
  await expect(second.getByRole("button", { name: "Freigeben" })).toHaveCount(0);
  await clerk.goto(pile);
  await look(clerk);
  await clerk.getByRole("button", { name: "Freigeben" }).click();
  await expect(clerk.getByText("Zählt mit", { exact: true })).toBeVisible();
  await look(clerk);
  await first.goto(`${pile}/niederschrift`);
  await expect(first.getByRole("main")).toContainText("leer: 1");
  await expect(first.getByText("Unterschrift")).toHaveCount(3);
  await look(first);
});
