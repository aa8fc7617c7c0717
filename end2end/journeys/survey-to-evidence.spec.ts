// A survey from its first question to the evidence on an action field: five people answer, one after a slip.
import type { Page } from "@playwright/test";
import { announce, draft, endNow, lookUp, receiptOf } from "../support/consultations";
import { register } from "../support/people";
import { expect, test } from "../support/story";

type Question = { text: string; kind: string; choices?: string[]; optional?: true };
const questions: Question[] = [
  { text: "Wann gehen Sie ins Rathaus?", kind: "Eine Antwort auswählen", choices: ["Vormittags", "Abends"] },
  { text: "Was erledigen Sie dort?", kind: "Mehrere Antworten auswählen", choices: ["Ausweis", "Müll", "Bauen"] },
  { text: "Wie zufrieden sind Sie?", kind: "Skala von 1 bis 5" },
  { text: "Was fehlt?", kind: "Freier Text", optional: true },
];

async function ask(clerk: Page, consultation: string): Promise<void> {
  await clerk.goto(`/verwaltung${consultation}/fragen`);
  for (const { text, kind, choices, optional } of questions) {
    const form = clerk.getByRole("region", { name: "Neue Frage" });
    await form.getByLabel("Frage", { exact: true }).fill(text);
    await form.getByLabel("Art").selectOption({ label: kind });
    if (choices) await form.getByLabel(/^Antworten/).fill(choices.join("\n"));
    if (kind.startsWith("Skala")) await form.getByLabel("Wort an der 1").fill("gar nicht");
    if (kind.startsWith("Skala")) await form.getByLabel("Wort an der 5").fill("sehr");
    if (optional) await form.getByLabel("Muss beantwortet werden").uncheck();
    await form.getByRole("button", { name: "Frage hinzufügen" }).click();
    await expect(clerk.getByRole("heading", { name: text })).toBeVisible();
  }
}

async function answer(page: Page, time: string): Promise<void> {
  await page.getByRole("group", { name: /Wann gehen Sie/ }).getByLabel(time).check();
  await page.getByRole("group", { name: /Was erledigen Sie/ }).getByLabel("Ausweis").check();
  await page.getByRole("group", { name: /Wie zufrieden/ }).getByLabel(/^4/).check();
  await page.getByRole("button", { name: "Antworten absenden" }).click();
}

test("a survey becomes evidence on its action field", async ({ meet, look, page }, info) => {
  test.setTimeout(240_000);
  const title = `Wann passt es Ihnen? ${info.project.name}`;
  const clerk = await meet("admin");
  const survey = await draft(clerk, title, "Umfrage", "Digitales Rathaus");
  await ask(clerk, survey);
  await look(clerk);
  await announce(clerk, survey);

  const people: Page[] = [];
  for (const name of ["Ida", "Max", "Uli", "Eva", "Tom"]) {
    const person = await meet("visitor");
    await register(person, `${name} ${info.project.name}`);
    people.push(person);
  }
  const [ida, ...others] = people;
  await ida.goto(`${survey}/umfrage`);
  await look(ida);
  await ida.getByLabel(/Was fehlt/).fill("Eine Bank im Schatten");
  await ida.getByRole("button", { name: "Antworten absenden" }).click();
  await expect(ida.getByText(/Bitte prüfen Sie/).first()).toBeVisible();
  await expect(ida.getByText("Bitte machen Sie hier eine Angabe.").first()).toBeVisible();
  await expect(ida.getByLabel(/Was fehlt/)).toHaveValue("Eine Bank im Schatten");
  await look(ida);
  await answer(ida, "Abends");
  const receipt = await receiptOf(ida);
  expect(await lookUp(page, receipt)).not.toContain("Abends");
  for (const person of others) {
    await person.goto(`${survey}/umfrage`);
    await answer(person, "Vormittags");
    await receiptOf(person);
  }

  await endNow(clerk, survey);
  await page.goto(`${survey}/ergebnis`);
  const result = page.getByRole("main");
  await expect(result).toContainText("5 von etwa 1.900");
  await expect(result).not.toContainText("%");
  await expect(result).not.toContainText("Bank im Schatten");
  await look(page);
  await page.goto("/handlungsfelder/rathaus");
  await expect(page.getByRole("main")).toContainText(title);
  await look(page);
  await ida.goto("/meine-beitraege");
  await expect(ida.getByRole("article").filter({ hasText: title })).toContainText("Gezählt");
  await look(ida);
});
