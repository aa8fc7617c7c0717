// Somebody without an account writes an idea, follows it by its code, and takes it into the account that they make afterwards.
import type { Page } from "@playwright/test";
import { announce, draft, lookUp, receiptOf } from "../support/consultations";
import { register, typeLikePeople } from "../support/people";
import { expect, test } from "../support/story";

/** Lets people without an account write ideas. */
async function openForGuests(clerk: Page, consultation: string): Promise<void> {
  await clerk.goto(`/verwaltung${consultation}`);
  await clerk.getByLabel("Idee schreiben").selectOption({ label: "Ohne Konto" });
  await clerk.getByRole("button", { name: "Stufen speichern" }).click();
  await expect(clerk.getByLabel("Idee schreiben")).toHaveValue("none");
}

test("a guest follows an idea by its code and takes it into an account", async ({ meet, look, page }, info) => {
  test.setTimeout(240_000);
  const title = `Trinkbrunnen am Markt ${info.project.name}`;
  const clerk = await meet("admin");
  const board = await draft(clerk, `Ideen für alle ${info.project.name}`, "Ideenwerkstatt", "Digitales Rathaus");
  await openForGuests(clerk, board);
  await announce(clerk, board);

  await page.goto(`/ideen/neu?beteiligung=${board.split("/").pop()}`);
  await expect(page.getByText("Die Moderation liest jeden Beitrag")).toBeVisible();
  await look(page);
  await typeLikePeople(page);
  await page.getByLabel("Worum geht es?").fill(title);
  await page.getByRole("button", { name: "Idee einreichen" }).click();
  await expect(page.getByText("Bitte machen Sie hier eine Angabe.").first()).toBeVisible();
  await expect(page.getByLabel("Worum geht es?")).toHaveValue(title);
  await page.getByLabel("Ihre Idee").fill("Im Sommer ist es dort heiß, und es gibt kein Wasser.");
  await page.getByLabel("Digitales Rathaus").check();
  await page.getByLabel(/Ihr Name/).fill("Mina");
  await page.getByRole("button", { name: "Idee einreichen" }).click();
  await expect(page.getByText("Danke, Ihre Idee ist da")).toBeVisible();
  const code = await receiptOf(page);
  await look(page);
  expect(await lookUp(page, code)).toContain("Wartet auf Freigabe");
  await look(page);

  const moderator = await meet("moderator");
  await moderator.goto("/moderation");
  await moderator.getByRole("link", { name: title }).click();
  await expect(moderator.getByRole("main")).toContainText("Mina (Gast)");
  await moderator.getByRole("button", { name: "Freigeben" }).click();
  await expect(moderator.getByText("Der Beitrag ist jetzt für alle sichtbar.")).toBeVisible();

  expect(await lookUp(page, code)).toContain("Zur öffentlichen Seite");
  await register(page, `Mina ${info.project.name}`);
  await lookUp(page, code);
  await page.getByRole("button", { name: "In mein Konto übernehmen" }).click();
  await page.goto("/meine-beitraege");
  await expect(page.getByRole("main")).toContainText(title);
  const again = await meet("visitor");
  expect(await lookUp(again, code)).toContain("Zu diesem Code gibt es nichts");
});
