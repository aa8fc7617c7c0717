// What every journey starts with: `import { expect, test } from "../support/story"`.
//
//   test("…", async ({ page, look, meet }) => {
//     await page.goto("/");
//     await look(page);                            // axe in light and dark, nothing wider than the screen
//     const moderator = await meet("moderator");   // another person with a browser of their own, signed in
//   });
//
// At the end of each test, every browser of the story must have been quiet: no console errors, no foreign request.
import { test as base, type BrowserContext, expect, type Page } from "@playwright/test";
import { type Colours, look } from "./look";
import { type Program, startProgram } from "./program";
import { watch } from "./watch";

type Story = {
  /** Whether the browser runs scripts in this project. */
  scripted: boolean;
  /** Fails with everything that is wrong with the page as it is now (`look.ts`). */
  look: (page: Page, colours?: Colours) => Promise<void>;
  /** A page in a browser of its own; with a role's name, signed in as that demo account. */
  meet: (who: "visitor" | Role) => Promise<Page>;
};
type Shared = { program: Program };
type Role = keyof typeof accounts;

/** The accounts that `dorflinde demo` prints. */
export const accounts = {
  resident: { email: "einwohnerin@demo.dorflinde.example", password: "Lindenbluetentee" },
  moderator: { email: "moderation@demo.dorflinde.example", password: "Lindenbluetentee" },
  council: { email: "gemeinderat@demo.dorflinde.example", password: "Lindenbluetentee" },
  admin: { email: "verwaltung@demo.dorflinde.example", password: "Lindenbluetentee" },
  second: { email: "vertretung@demo.dorflinde.example", password: "Lindenbluetentee" },
};

export const test = base.extend<Story, Shared>({
  program: [
    async ({}, use) => {
      const program = await startProgram();
      await use(program);
      await program.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ program }, use) => use(program.address),
  scripted: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),
  context: async ({ context, program }, use) => {
    const complaints = watch(context, program.address);
    await use(context);
    expect(complaints).toEqual([]);
  },
  look: async ({ browser, scripted }, use) => use((page, colours = "light and dark") => look(browser, page, scripted, colours)),
  meet: async ({ browser, program }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[][] = [];
    await use(async (who) => {
      const context = await browser.newContext();
      contexts.push(context);
      complaints.push(watch(context, program.address));
      const page = await context.newPage();
      if (who !== "visitor") await signIn(page, accounts[who].email, accounts[who].password);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints.flat()).toEqual([]);
  },
});

export { expect };

export async function signIn(page: Page, email: string, password: string) {
  await page.goto("/konto/anmelden");
  await page.getByLabel("E-Mail").fill(email);
  await page.getByLabel("Passwort").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page).not.toHaveURL(/anmelden/);
}

/** Opens the newest mail to this address in the demo's mailbox and returns the local address of its first link. */
export async function linkInMail(page: Page, to: string, subject: RegExp): Promise<string> {
  const mail = page.locator(".dl-mail").filter({ hasText: to }).filter({ hasText: subject }).first();
  // The program writes some mails after it has answered.
  await expect(async () => {
    await page.goto("/demo/postfach");
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const link = await mail.locator(".dl-mail__body a").first().getAttribute("href");
  expect(link, `a link in the mail to ${to}`).not.toBeNull();
  return link ?? "";
}
