// What the administration does with a consultation: draft, announce, end.
import { expect, type Page } from "@playwright/test";

/** Drafts a consultation that began in the past, and stays on its page of the administration. Returns its address for everybody. */
export async function draft(clerk: Page, title: string, part: string, field: string): Promise<string> {
  await clerk.goto("/verwaltung/beteiligungen/neu");
  await clerk.getByLabel("Titel").fill(title);
  await clerk.getByLabel("Worum es geht").fill("Damit wir wissen, was Ihnen hilft.");
  await clerk.getByLabel("Beginn").fill("2024-01-08T08:00");
  await clerk.getByRole("button", { name: "Entwurf speichern" }).click();
  const refused = clerk.getByRole("alert");
  await expect(refused).toContainText("Bitte prüfen Sie");
  await expect(clerk.getByLabel("Titel")).toHaveValue(title);
  // What is clicked while the page is still being read is sometimes lost.
  await clerk.waitForLoadState();
  await clerk.getByLabel(part, { exact: true }).check();
  await clerk.getByLabel(field, { exact: true }).check();
  await clerk.getByRole("button", { name: "Entwurf speichern" }).click();
  await expect(clerk.getByText("Der Entwurf ist gespeichert.")).toBeVisible();
  return new URL(clerk.url()).pathname.replace("/verwaltung", "");
}

export async function announce(clerk: Page, consultation: string): Promise<void> {
  await clerk.goto(`/verwaltung${consultation}`);
  await clerk.getByRole("button", { name: "Ankündigen" }).click();
  // Of a vote the same part proposes it to a second administrator.
  await expect(clerk.getByRole("region", { name: "Jetzt beenden und auszählen" })).toBeVisible();
}

export async function endNow(clerk: Page, consultation: string): Promise<void> {
  await clerk.goto(`/verwaltung${consultation}`);
  await clerk.getByRole("button", { name: "Jetzt beenden und auszählen" }).click();
  await clerk.goto(`${consultation}/ergebnis`);
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("Ergebnis");
}

/** Ends a running vote: one administrator proposes it, another one agrees. */
export async function endVote(clerk: Page, second: Page, consultation: string): Promise<void> {
  const why = "Alle, die gefragt waren, haben abgestimmt.";
  await clerk.goto(`/verwaltung${consultation}`);
  const form = clerk.getByRole("region", { name: "Jetzt beenden und auszählen" });
  await form.getByLabel("Grund").fill(why);
  await form.getByRole("button", { name: "Vorschlagen, jetzt zu beenden" }).click();
  await expect(clerk.getByText("Das ist Ihr eigener Wunsch.")).toBeVisible();
  await second.goto(`/verwaltung${consultation}`);
  await expect(second.getByRole("main")).toContainText(why);
  await second.getByRole("button", { name: "Zustimmen" }).click();
  await expect(second.getByText("Ende geändert")).toBeVisible();
  await clerk.goto(`${consultation}/ergebnis`);
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("Ergebnis");
}

/** The code that the receipt shows after answering or voting. */
export async function receiptOf(page: Page): Promise<string> {
  const code = page.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).first();
  await expect(code).toBeVisible();
  return (await code.innerText()).match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)?.[0] ?? "";
}

/** What the program says about a receipt to anybody who has its code. */
export async function lookUp(page: Page, code: string): Promise<string> {
  await page.goto("/quittung");
  await page.getByLabel("Code der Quittung").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Prüfen" }).click();
  return page.getByRole("main").innerText();
}
