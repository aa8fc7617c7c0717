// Somebody sets up an app that shows codes, gets in with a code, and, when the phone is gone, with one of the codes on paper; somebody else
// signs in by a code that is mailed.
import { createHmac } from "node:crypto";
import { password, register } from "../support/people";
import { expect, test } from "../support/story";

/** What an app shows now (RFC 6238). */
function code(secret: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replaceAll(" ", "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", key).update(step).digest();
  const number = mac.readUInt32BE(mac[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

test("an app is set up, and a code on paper helps when the phone is gone", async ({ page, look }, info) => {
  test.setTimeout(180_000);
  const name = `Frieda Faktor ${info.project.name}`;
  await register(page, name);
  await page.goto("/konto/zweiter-faktor");
  await look(page);
  await page.getByLabel("Passwort").fill(password);
  await page.getByRole("button", { name: "Einrichten", exact: true }).click();
  const secret = await page.getByTestId("secret").textContent();
  await look(page);
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page);
  await page.getByLabel("Code", { exact: true }).fill(code(secret ?? ""));
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await expect(page.getByTestId("recovery-code")).toHaveCount(10);
  const paper = await page.getByTestId("recovery-code").first().textContent();
  await look(page);

  await page.goto("/konto");
  await page.getByRole("button", { name: "Abmelden", exact: true }).click();
  await page.goto("/konto/anmelden?zurueck=%2Fkonto%2Fzweiter-faktor");
  await page.getByLabel("E-Mail").fill(`${name.toLowerCase().replaceAll(" ", "-")}@example.org`);
  await page.getByLabel("Passwort").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page).toHaveURL(/anmelden\/code/);
  await look(page);
  await page.getByLabel("Code", { exact: true }).fill(paper ?? "");
  await page.getByRole("main").getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page.getByText("noch 9 Ersatz-Codes")).toBeVisible();
  await look(page);
  await page.goto("/konto/zweiter-faktor/codes");
  await look(page);
});

test("somebody signs in by a mailed code", async ({ page, look }, info) => {
  const name = `Mara Mail ${info.project.name}`;
  const email = `${name.toLowerCase().replaceAll(" ", "-")}@example.org`;
  await register(page, name);
  await page.goto("/konto");
  await page.getByRole("button", { name: "Abmelden", exact: true }).click();
  await page.goto("/konto/anmelden?zurueck=%2Fkonto");
  await page.getByRole("link", { name: "Ohne Passwort" }).click();
  await look(page);
  await page.getByLabel("E-Mail").fill(email);
  await page.getByRole("button", { name: "Code schicken" }).click();
  await expect(page).toHaveURL(/mail\/code/);
  await look(page);
  const here = page.url();
  await page.goto("/demo/postfach");
  const text = await page.locator(".dl-mail").filter({ hasText: email }).filter({ hasText: "Ihr Code" }).first().textContent();
  await page.goto(here);
  await page.getByLabel("Code aus der E-Mail").fill(text?.match(/\b\d{8}\b/)?.[0] ?? "");
  await page.getByRole("main").getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page.getByText(`Angemeldet als ${name}`)).toBeVisible();
});
