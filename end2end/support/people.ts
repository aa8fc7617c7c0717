// People who are not in the demo: they register, and prove their address by the link in the mail.
import { expect, type Page } from "@playwright/test";
import { linkInMail } from "./story";

export const password = "Kaffee am Waldrand";

/** A form that is filled in within a moment comes back: no person types that fast. */
export async function typeLikePeople(page: Page): Promise<void> {
  await page.waitForTimeout(3_100);
}

/** Names differ between journeys, because the journeys of one worker share a municipality. */
export async function register(page: Page, name: string): Promise<void> {
  const email = `${name.toLowerCase().replaceAll(" ", "-")}@example.org`;
  await page.goto("/konto/registrieren");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Passwort").fill(password);
  await typeLikePeople(page);
  await page.getByRole("main").getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page).toHaveURL(/bestaetigen/);
  await page.goto(await linkInMail(page, email, /bestätigen/));
  await page.getByLabel("Passwort").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Bestätigen und anmelden" }).click();
  await expect(page).not.toHaveURL(/bestaetigen/);
}
