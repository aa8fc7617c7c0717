// A vote by codes from letters: what the administration does before it begins, and many people who vote.
import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { expect, type Page } from "@playwright/test";

/** Says of a drafted vote that people vote by code, and makes so many codes: they stand on the page where this ends, and nowhere else. */
export async function makeCodes(clerk: Page, consultation: string, title: string, count: number): Promise<string[]> {
  await clerk.goto(`/verwaltung${consultation}/papier`);
  const access = clerk.getByRole("region", { name: "Wie weisen sich Abstimmende aus?" });
  await access.getByRole("radio", { name: /^ohne Konto/ }).check();
  await access.getByRole("button", { name: "Speichern" }).click();
  await expect(access.getByRole("radio", { name: /^ohne Konto/ })).toBeChecked();
  await clerk.goto("/verwaltung/codes");
  await clerk.getByLabel("Wofür?").fill(title);
  await clerk.getByLabel("Für welche Abstimmung?").selectOption({ label: title });
  await clerk.getByLabel("Wie viele?").fill(`${count}`);
  await clerk.getByRole("button", { name: "Paket anlegen" }).click();
  await clerk.getByRole("button", { name: "Als Zettel zeigen" }).click();
  const codes = clerk.getByTestId("code");
  await expect(codes).toHaveCount(count);
  return codes.allInnerTexts();
}

/** Everybody who has a code votes. `marks` are what the form sends for each measure in the order of the ballot, empty where it is left open. */
export async function castAll(page: Page, ballot: string, codes: string[], marks: (voter: number) => string[]): Promise<void> {
  await page.goto(ballot);
  const names = await page.locator("[name^='choice[']").evaluateAll((fields) => fields.map((field) => field.getAttribute("name") ?? ""));
  const measures = [...new Set(names)];
  const consultation = await page.locator("form input[name=consultation]").first().inputValue();
  for (const [voter, code] of codes.entries()) {
    const form = new URLSearchParams({ request_id: randomUUID(), consultation, code });
    for (const [place, mark] of marks(voter).entries()) {
      form.set(measures[place], mark);
      if (mark === "no") form.set(measures[place].replace("choice", "reason"), "Der Weg dorthin ist zu steil.");
    }
    expect(await post(new URL("/api/v1/votes/cast", page.url()), form.toString(), voter), `ballot ${voter}`).toBe(303);
  }
}

/** People vote from addresses of their own: from one the program takes forty ballots by code and then one in a quarter of a minute. */
function post(address: URL, body: string, voter: number): Promise<number | undefined> {
  const headers = { accept: "text/html", "content-type": "application/x-www-form-urlencoded" };
  return new Promise((done, fail) => {
    const sent = request(address, { method: "POST", headers, localAddress: `127.0.0.${voter + 2}` }, (answer) => {
      answer.resume();
      answer.on("end", () => done(answer.statusCode));
    });
    sent.on("error", fail);
    sent.end(body);
  });
}
