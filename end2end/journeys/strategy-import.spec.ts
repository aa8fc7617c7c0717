// The administration takes the strategy out as a file, changes it by hand, slips, is told where, and brings it in.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/story";

const place = "/verwaltung/strategie/datei";

async function upload(page: Page, text: string) {
  await page.goto(place);
  await page.getByLabel("Datei", { exact: true }).setInputFiles({ name: "strategie.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Einlesen" }).click();
}

test("a strategy goes out as a file, is edited by hand and comes back", async ({ page, look, meet }) => {
  const clerk = await meet("admin");
  const file = await (await clerk.request.get("/strategie/datei")).text();
  expect(file).toMatch(/^# /);

  await upload(clerk, file);
  await expect(clerk.getByText("Die Datei enthält nichts Neues.")).toBeVisible();

  const sign = `Ladesäule ${Date.now()}`;
  const measure = `\n### Maßnahme: ${sign}\nHorizont: mittelfristig\nZeitraum: 2027 Q1 bis 2027 Q4\nStand: geplant\n\nStrom am Dorfplatz.\n`;
  await upload(clerk, `${file}${measure.replace("mittelfristig", "mittelfrisitg")}`);
  const refused = clerk.getByRole("alert");
  await expect(refused).toContainText("Zeile");
  await expect(refused).toContainText("Meinten Sie „mittelfristig“?");
  await look(clerk);
  await page.goto("/fahrplan");
  await expect(page.getByText(sign)).toHaveCount(0);

  await upload(clerk, `${file}${measure}`);
  await expect(clerk.getByText("Die Strategie wurde übernommen.")).toBeVisible();
  await expect(clerk.getByRole("status")).toContainText(sign);
  await look(clerk);

  await page.goto("/fahrplan");
  await page.getByRole("link", { name: sign }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sign);
  await expect(page.getByText("1. Quartal 2027 bis 4. Quartal 2027").first()).toBeVisible();
  await look(page);
});
