// Somebody adds a passkey on their device, and signs in with it from then on.
import { accounts, expect, signIn, test } from "../support/story";
import { watch } from "../support/watch";

test("a passkey is added once and signs in from then on", async ({ browser, program, look, scripted }) => {
  test.setTimeout(120_000);
  test.skip(!scripted, "only a script can talk to a device");
  // Passkeys need a name, and the number of this machine is none.
  const home = program.address.replace("127.0.0.1", "localhost");
  const context = await browser.newContext({ baseURL: home });
  const complaints = watch(context, home);
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const;
  await device.send("WebAuthn.addVirtualAuthenticator", { options: { ...options, automaticPresenceSimulation: true } });

  await signIn(page, accounts.council.email, accounts.council.password);
  await page.goto("/konto/passkeys");
  await look(page);
  const name = `Handy ${Date.now()}`;
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Passwort").fill("falsch geraten 17");
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Das Passwort stimmt nicht" })).toBeVisible();
  await page.getByLabel("Passwort").fill(accounts.council.password);
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await look(page);

  await page.goto("/konto");
  await page.getByRole("button", { name: "Abmelden", exact: true }).click();
  await page.goto("/konto/anmelden?zurueck=%2Fkonto");
  await look(page);
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
  await expect(page).toHaveURL(`${home}/konto`);
  await expect(page.getByText("Angemeldet als Martin Auer")).toBeVisible();

  await page.goto("/konto/passkeys");
  await page.getByText(`Entfernen: ${name}`).click();
  const item = page.getByRole("listitem").filter({ hasText: name });
  await item.getByLabel("Passwort").fill(accounts.council.password);
  await item.getByRole("button", { name: "Entfernen" }).click();
  await expect(page.getByRole("heading", { name })).toHaveCount(0);
  await context.close();
  expect(complaints).toEqual([]);
});
