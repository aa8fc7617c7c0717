// Rosa's idea goes its whole way: written, approved, supported, merged with Emil's, turned into a measure, voted on, decided, on
// the roadmap. And Rosa sees the way.
import type { Page } from "@playwright/test";
import { announce, draft, endVote, receiptOf } from "../support/consultations";
import { register } from "../support/people";
import { expect, test } from "../support/story";

const field = "Digitales Rathaus";

/** Hands in an idea at the demo's own board (other journeys may have opened theirs), with a slip at first; returns its address. */
async function handIn(page: Page, title: string, text: string): Promise<string> {
  await page.goto("/beteiligungen");
  await page.getByRole("link", { name: "Digital im Alltag: Was hilft Ihnen wirklich?" }).click();
  await page.getByRole("main").getByRole("link", { name: "Idee schreiben" }).first().click();
  await page.getByLabel("Worum geht es?").fill(title);
  await page.getByLabel("Ihre Idee").fill(text);
  await page.getByRole("button", { name: "Idee einreichen" }).click();
  await expect(page.getByText("Bitte prüfen Sie eine Angabe")).toBeVisible();
  await expect(page.getByLabel("Worum geht es?")).toHaveValue(title);
  await page.getByLabel(field).check();
  await page.getByRole("button", { name: "Idee einreichen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("wartet auf die Moderation")).toBeVisible();
  return new URL(page.url()).pathname;
}

async function approve(moderator: Page, idea: string): Promise<void> {
  await moderator.goto(`/moderation${idea}`);
  await moderator.getByRole("button", { name: "Freigeben" }).click();
  await expect(moderator.getByText("Der Beitrag ist jetzt für alle sichtbar.")).toBeVisible();
}

async function support(person: Page, idea: string): Promise<void> {
  await person.goto(idea);
  await person.getByRole("button", { name: /^Unterstützen/ }).click();
  const button = person.getByRole("button", { name: /^Unterstützt/ });
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(button).toContainText(/[12]/);
}

async function merge(moderator: Page, idea: string, into: RegExp): Promise<void> {
  await moderator.goto(`/moderation${idea}`);
  await moderator.getByLabel(into).check();
  await moderator.getByLabel("Begründung für das Zusammenführen").fill("Beide wünschen sich dasselbe.");
  await moderator.getByRole("button", { name: "Zusammenführen" }).click();
  await expect(moderator.getByText("Die Unterstützungen sind zusammengezählt.")).toBeVisible();
}

async function propose(moderator: Page, idea: string, measure: string): Promise<void> {
  await moderator.goto(`/moderation${idea}`);
  await moderator.getByLabel("Titel der Maßnahme").fill(measure);
  await moderator.getByRole("button", { name: "Maßnahme vorschlagen" }).click();
  await expect(moderator.getByText("Sie steht jetzt im Handlungsfeld")).toBeVisible();
}

/** A vote on one measure, from its draft to its end. */
async function voteOn([clerk, second]: [Page, Page], title: string, measure: string, voters: Page[]): Promise<string> {
  const vote = await draft(clerk, title, "Abstimmung", field);
  await clerk.goto(`/verwaltung${vote}/massnahmen`);
  await clerk.getByLabel("Maßnahme", { exact: true }).selectOption({ label: measure });
  await clerk.getByRole("button", { name: "Hinzufügen" }).click();
  await expect(clerk.getByRole("heading", { name: measure })).toBeVisible();
  await announce(clerk, vote);
  for (const voter of voters) {
    await voter.goto(`${vote}/abstimmung`);
    await voter.getByRole("group", { name: measure }).getByLabel("Ja").check();
    await voter.getByRole("button", { name: "Stimme abgeben" }).click();
    await receiptOf(voter);
  }
  await endVote(clerk, second, vote);
  return vote;
}

async function adopt(council: Page, measure: string): Promise<void> {
  await council.goto("/gemeinderat");
  await council.getByRole("link", { name: `Beschluss eintragen : ${measure}` }).click();
  await council.getByLabel("angenommen").check();
  await council.getByLabel("Begründung").fill("Wenig Aufwand, und viele haben es sich gewünscht.");
  await council.getByLabel("Vorlage").fill("Vorlage 77");
  await council.getByRole("button", { name: "Beschluss veröffentlichen" }).click();
  await expect(council.getByText("Beschluss veröffentlicht")).toBeVisible();
}

test("an idea becomes a measure on the roadmap, and its author sees the way", async ({ page: rosa, meet, look }, info) => {
  test.setTimeout(240_000);
  const mark = info.project.name;
  const measure = `Foto-Automat ${mark}`;
  await register(rosa, `Rosa ${mark}`);
  const emil = await meet("visitor");
  await register(emil, `Emil ${mark}`);
  const moderator = await meet("moderator");

  const first = await handIn(rosa, `Passfoto-Kabine ${mark}`, "Eine **Kabine** im Rathaus, die das Passfoto gleich zum Antrag legt.");
  await look(rosa);
  const second = await handIn(emil, `Passfotos im Rathaus ${mark}`, "Das Passfoto gleich im Rathaus in einer Kabine machen lassen.");
  await moderator.goto("/moderation");
  await look(moderator);
  await approve(moderator, first);
  await approve(moderator, second);
  await support(rosa, first);
  await support(emil, first);
  await support(emil, second);
  await merge(moderator, first, new RegExp(`Passfotos im Rathaus ${mark}`));
  await propose(moderator, second, measure);
  await look(moderator);

  const title = `Wollen wir den Automaten? ${mark}`;
  const vote = await voteOn([await meet("admin"), await meet("second")], title, measure, [rosa, emil]);
  await rosa.goto(`${vote}/ergebnis`);
  await expect(rosa.getByRole("main")).not.toContainText(/\b2 von/);
  await adopt(await meet("council"), measure);

  await rosa.goto("/fahrplan");
  await expect(rosa.getByText(measure).first()).toBeAttached();
  await rosa.goto("/meine-beitraege");
  const way = rosa.getByRole("article").filter({ hasText: `Passfoto-Kabine ${mark}` }).first();
  for (const station of ["Idee eingereicht", "Geht weiter in", "Wurde zur vorgeschlagenen Maßnahme", "Vom Gemeinderat angenommen", "Umsetzung"]) {
    await expect(way.getByText(station)).toBeVisible();
  }
  await look(rosa);
  await rosa.goto(second);
  await expect(rosa.getByRole("button", { name: /^(Unterstützt|Unterstützen)/ })).toContainText("2");
  await look(rosa);
});
