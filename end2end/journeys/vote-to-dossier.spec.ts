// The running vote of the demo: a resident votes and thinks again, the administration ends it, the council accepts what the vote proposes for
// one measure, decides on another and takes the dossier along, in five forms with the same numbers.
import type { Page } from "@playwright/test";
import { endVote, lookUp, receiptOf } from "../support/consultations";
import { accounts, expect, linkInMail, test } from "../support/story";

const measure = "Tablets zum Ausleihen in der Bücherei";

async function vote(page: Page, choice: string): Promise<string> {
  await page.getByRole("group", { name: measure }).getByLabel(choice).check();
  await page.getByRole("button", { name: /^Stimme (abgeben|ändern)/ }).click();
  return receiptOf(page);
}

async function decide(council: Page): Promise<void> {
  await council.goto("/gemeinderat");
  await council.getByRole("region", { name: "Wartet auf einen Beschluss" }).getByRole("link", { name: measure, exact: true }).click();
  const form = council.getByRole("region", { name: "Beschluss eintragen" });
  await council.goto(`/gemeinderat${new URL(council.url()).pathname.replace("/gemeinderat", "")}`);
  await form.getByRole("button", { name: "Beschluss veröffentlichen" }).click();
  await expect(council.getByRole("alert")).toContainText("Bitte prüfen Sie");
  await form.getByLabel("angenommen").check();
  await form.getByLabel("Begründung").fill("Wer kein Gerät hat, soll trotzdem mitreden können.");
  await form.getByLabel("Vorlage").fill("Vorlage 052");
  await form.getByLabel("Beginn").selectOption({ label: "2. Quartal 2027" });
  await form.getByLabel("Ende").selectOption({ label: "1. Quartal 2028" });
  await form.getByRole("button", { name: "Beschluss veröffentlichen" }).click();
  await expect(council.getByText("Beschluss veröffentlicht")).toBeVisible();
}

const elected = "Funklöcher in den Weilern schließen";

async function accept(council: Page): Promise<void> {
  await council.goto("/gemeinderat");
  await council.getByRole("region", { name: "Vorschläge aus Abstimmungen" }).getByRole("link", { name: new RegExp(`^Antwort eintragen.*${elected}`) }).click();
  await expect(council.getByRole("region", { name: "Was sich im Fahrplan ändert" })).toContainText("langfristig → mittelfristig");
  const form = council.getByRole("region", { name: "Antwort des Gemeinderats" });
  await form.getByLabel("angenommen").check();
  await form.getByLabel("Begründung").fill("Ohne Empfang kommt im Notfall keine Hilfe.");
  await form.getByLabel("Vorlage").fill("Vorlage 051");
  await form.getByRole("button", { name: "Beschluss veröffentlichen" }).click();
  await expect(council.getByText("Antwort veröffentlicht")).toBeVisible();
}

test("a vote ends in a decision and a dossier", async ({ meet, look, page }) => {
  test.setTimeout(240_000);
  const resident = await meet("resident");
  await resident.goto("/beteiligungen");
  await resident.getByRole("link", { name: /Drei Vorhaben für das neue Jahr/ }).click();
  const consultation = new URL(resident.url()).pathname;
  await resident.goto(`${consultation}/abstimmung`);
  const before = Number((await (await page.request.get("/beteiligungen")).text()).match(/(\d+) haben abgestimmt/)?.[1]);
  await look(resident);
  await vote(resident, "Nein");
  await resident.reload();
  await expect(resident.getByRole("group", { name: measure }).getByLabel("Nein")).toBeChecked();
  const receipt = await vote(resident, "Ja");
  await look(resident);
  expect(await lookUp(page, receipt)).not.toMatch(/\bJa\b/);

  const clerk = await meet("admin");
  await endVote(clerk, await meet("second"), consultation);
  await page.goto(`${consultation}/ergebnis`);
  await expect(page.getByRole("main")).toContainText(`${before + 1} von etwa 1.900`);
  await look(page);
  expect(await lookUp(page, receipt)).toContain("gezählt");

  const council = await meet("council");
  await accept(council);
  await look(council);
  await page.goto(`${consultation}/ergebnis`);
  const card = page.getByTestId("proposal-funkloecher");
  await expect(card).toContainText("Angenommen");
  await expect(card).toContainText("Ohne Empfang kommt im Notfall keine Hilfe.");
  await look(page);
  await decide(council);
  await page.goto("/fahrplan");
  await page.getByRole("link", { name: measure }).last().click();
  await expect(page.getByRole("main")).toContainText("2. Quartal 2027 bis 1. Quartal 2028");
  await expect(page.getByRole("main")).toContainText("Wer kein Gerät hat, soll trotzdem mitreden können.");
  await expect(page.getByRole("main")).toContainText("Vorlage 052");
  await look(page);
  await resident.goto(await linkInMail(resident, accounts.resident.email, /Tablets zum Ausleihen/));
  await expect(resident.getByRole("heading", { level: 1 })).toHaveText(measure);

  await council.goto(`${consultation}/bericht`);
  await look(council);
  const shown = await council.getByRole("main").innerText();
  expect(shown).toContain(`${before + 1} von etwa 1.900`);
  const get = async (form: string) => (await council.request.get(`${consultation}/bericht.${form}`)).body();
  const json = JSON.parse(String(await get("json")));
  expect(JSON.stringify(json)).toContain(`${before + 1}`);
  expect(String(await get("csv"))).toContain(`${before + 1}`);
  expect(String((await get("pdf")).subarray(0, 5))).toBe("%PDF-");
  expect(String((await get("xlsx")).subarray(0, 2))).toBe("PK");
});
