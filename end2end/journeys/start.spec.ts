import { expect, test } from "../support/story";

test("a visitor finds the start page", async ({ page, look }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page);
});
