// A vote by rules of one's own: what the administration does before anybody can vote.
import { expect, type Page } from "@playwright/test";
import { announce, draft } from "./consultations";

export type Vote = { page: string; measures: string[] };
type Planned = { consultation: string; measures: string[] };
type Look = (page: Page) => Promise<void>;

/** `method` is the beginning of its sentence in the editor; `fields` are the labels of what it asks for. Where it is given, `look` looks at
 * the editor. */
export async function vote(clerk: Page, title: string, method: RegExp, fields: Record<string, string>, look?: Look): Promise<Vote> {
  const { consultation, measures } = await plan(clerk, title, method, fields, look);
  await begin(clerk, consultation);
  return { page: `${consultation}/abstimmung`, measures };
}

/** The same until it is announced: who may vote and what is asked can still change. */
export async function plan(clerk: Page, title: string, method: RegExp, fields: Record<string, string>, look?: Look): Promise<Planned> {
  const consultation = await draft(clerk, title, "Abstimmung", "Digitales Rathaus");
  await clerk.getByRole("link", { name: "Regeln", exact: true }).click();
  await clerk.getByRole("radio", { name: method }).check();
  for (const [label, value] of Object.entries(fields)) {
    if (value === "check") await clerk.getByRole("radio", { name: new RegExp(`^${label}`) }).check();
    else await clerk.getByLabel(label).fill(value);
  }
  await look?.(clerk);
  await clerk.getByRole("button", { name: "Regeln speichern" }).click();
  await expect(clerk.getByText("Regeln gespeichert")).toBeVisible();
  return { consultation, measures: await ask(clerk, `/verwaltung${consultation}`) };
}

export async function begin(clerk: Page, consultation: string): Promise<void> {
  await announce(clerk, consultation);
  await clerk.goto(`/verwaltung${consultation}/regeln`);
  await expect(clerk.getByRole("main")).toContainText("Die Regeln stehen fest");
}

/** Asks about three measures; where they have costs, each costs 4.000 €. */
async function ask(clerk: Page, manage: string): Promise<string[]> {
  await clerk.goto(`${manage}/massnahmen`);
  const measures: string[] = [];
  for (let place = 0; place < 3; place += 1) {
    measures.push(await clerk.locator("select[name=measure] option").nth(1).innerText());
    await clerk.getByLabel("Maßnahme", { exact: true }).selectOption({ index: 1 });
    await clerk.getByRole("button", { name: "Hinzufügen" }).click();
    await expect(clerk.getByRole("heading", { level: 2, name: measures[place] })).toBeVisible();
  }
  const costs = await clerk.getByLabel("Kosten auf dem Stimmzettel").count();
  for (let place = 0; place < costs; place += 1) {
    await clerk.getByLabel("Kosten auf dem Stimmzettel").nth(place).fill("4.000");
    await clerk.getByRole("button", { name: /^Kosten speichern/ }).nth(place).click();
    await expect(clerk.getByText("Kosten gespeichert")).toBeVisible();
  }
  return measures;
}
