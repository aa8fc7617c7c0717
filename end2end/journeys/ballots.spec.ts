// A ballot of each method on a phone, with JavaScript and without, by keyboard alone: it says that it is not cast, is kept, adds up, is cast,
// and taken back. Yes and no by finger is in vote-to-dossier.spec.ts.
import type { Locator, Page } from "@playwright/test";
import { receiptOf } from "../support/consultations";
import { expect, test } from "../support/story";
import { vote } from "../support/votes";

const state = (page: Page) => page.getByTestId("ballot-state");
const basket = (page: Page) => page.getByTestId("basket");

/** By keyboard: what has the focus is pressed. */
async function press(field: Locator, key: string) {
  await field.focus();
  await field.page().keyboard.press(key);
}
const choose = (field: Locator) => press(field, "Space");
async function write(field: Locator, text: string) {
  await field.focus();
  await field.page().keyboard.type(text);
}
const cast = (page: Page) => press(page.getByRole("button", { name: /^Stimme (abgeben|ändern)/ }), "Enter");

test.skip(({ viewport }) => viewport?.width !== 360, "ballots are walked on a phone");
test.describe.configure({ timeout: 180_000 });

/** Leaves an unfinished ballot and comes back: it is as it was, and says that it is not cast. */
async function leaveAndComeBack(page: Page, scripted: boolean) {
  if (scripted) await expect(state(page)).toHaveText("Noch nicht abgegeben. Zwischengespeichert.");
  else await page.getByRole("button", { name: "Zwischenspeichern" }).click();
  await page.goto(new URL(page.url()).pathname);
  await expect(state(page)).toContainText("Ihre Auswahl ist zwischengespeichert");
}

async function isCast(page: Page, version: number, look: (page: Page) => Promise<void>) {
  await expect(state(page)).toHaveText(`Abgegeben, Fassung ${version}`);
  await receiptOf(page);
  await look(page);
}

/** Enter in a field of a number casts nothing: what is cast afterwards is the first version. */
async function pressEnter(page: Page) {
  await page.keyboard.press("Enter");
  await expect(state(page)).not.toContainText("Abgegeben,");
}

const awake = async (page: Page, scripted: boolean) => {
  if (scripted) await expect(page.locator("html[data-islands=awake]")).toBeAttached();
};

test("an objection is cast with its reason", async ({ meet, look }, info) => {
  const poll = await vote(await meet("admin"), `Konsent ${info.project.name}`, /^Konsent/, {});
  const page = await meet("resident");
  await page.goto(poll.page);
  await expect(state(page)).toHaveText("Noch nicht abgegeben");
  const question = page.getByRole("group", { name: poll.measures[0] });
  await expect(question.getByLabel("Grund Ihres Einwands")).toBeHidden();
  await choose(question.getByLabel("Einwand", { exact: true }));
  await look(page);
  await cast(page);
  await expect(question).toContainText("Zu einem Einwand gehört ein Grund");
  await write(question.getByLabel("Grund Ihres Einwands"), "Der Weg dorthin ist zu steil.");
  await cast(page);
  await isCast(page, 1, look);
  await expect(question.getByLabel("Grund Ihres Einwands")).toHaveValue("Der Weg dorthin ist zu steil.");
});

test("marks are counted down", async ({ meet, look, scripted }, info) => {
  const poll = await vote(await meet("admin"), `Zustimmung ${info.project.name}`, /^Zustimmung/, { "Höchstzahl der Maßnahmen": "2", "Zahl der Gewinner": "1" }, look);
  const page = await meet("resident");
  await page.goto(poll.page);
  await awake(page, scripted);
  for (const measure of poll.measures) await choose(page.getByLabel(measure));
  if (scripted) await expect(basket(page)).toHaveText("Zu viele: 1 mehr als erlaubt");
  await look(page);
  await leaveAndComeBack(page, scripted);
  await cast(page);
  await expect(page.getByRole("alert")).toContainText("zu viele Vorschläge");
  await choose(page.getByLabel(poll.measures[1]));
  await cast(page);
  await isCast(page, 1, look);
  await expect(basket(page)).toHaveText("Noch 0 von 2 möglich");
});

test("points are distributed", async ({ meet, look, scripted }, info) => {
  const poll = await vote(await meet("admin"), `Punkte ${info.project.name}`, /^Punkte/, { "Punkte je Person": "10", "Zahl der Gewinner": "1" });
  const page = await meet("resident");
  await page.goto(poll.page);
  await awake(page, scripted);
  const [first, second] = poll.measures.map((measure) => page.getByLabel(`${measure}: Punkte`));
  await write(first, "8");
  if (scripted) {
    const more = page.getByRole("button", { name: `Ein Punkt mehr: ${poll.measures[1]}` });
    for (let point = 0; point < 3; point += 1) await press(more, "Enter");
    await expect(basket(page)).toHaveText("Zu viele Punkte: 1 mehr als erlaubt");
    await press(page.getByRole("button", { name: `Ein Punkt weniger: ${poll.measures[1]}` }), "Enter");
    await expect(basket(page)).toHaveText("Noch zu vergeben: 0 von 10 Punkten");
  } else {
    await write(second, "2");
  }
  await first.focus();
  await pressEnter(page);
  await look(page);
  await leaveAndComeBack(page, scripted);
  await expect(second).toHaveValue("2");
  await cast(page);
  await isCast(page, 1, look);
});

test("grades are given and left out", async ({ meet, look, scripted }, info) => {
  const poll = await vote(await meet("admin"), `Noten ${info.project.name}`, /^Noten/, { "Beste Note": "5", "Zahl der Gewinner": "1" });
  const page = await meet("resident");
  await page.goto(poll.page);
  await awake(page, scripted);
  const of = (place: number) => page.getByRole("group", { name: poll.measures[place] });
  await choose(of(0).getByLabel("5", { exact: true }));
  await choose(of(1).getByLabel("0", { exact: true }));
  await choose(of(2).getByLabel("3", { exact: true }));
  await choose(of(2).getByLabel("Keine Note"));
  await look(page);
  await leaveAndComeBack(page, scripted);
  await cast(page);
  await isCast(page, 1, look);
  await expect(of(1).getByLabel("0", { exact: true })).toBeChecked();
  await expect(of(2).getByLabel("Keine Note")).toBeChecked();
});

test("an order is made by keyboard alone", async ({ meet, look, scripted }, info) => {
  const poll = await vote(await meet("admin"), `Reihenfolge ${info.project.name}`, /^Reihenfolge/, {});
  const page = await meet("resident");
  await page.goto(poll.page);
  await awake(page, scripted);
  const places = poll.measures.map((measure) => page.getByLabel(`${measure}: Platz`));
  if (scripted) {
    for (const [place, presses] of [[1, 1], [2, 2]]) {
      await places[place].focus();
      await page.keyboard.press("Tab");
      await expect(page.getByRole("button", { name: `Höher: ${poll.measures[place]}` })).toBeFocused();
      for (let press = 0; press < presses; press += 1) await page.keyboard.press("Enter");
    }
    await places[0].focus();
    await page.keyboard.type("1");
    await page.keyboard.press("Tab");
    await expect(page.getByTestId("order").getByRole("listitem")).toHaveText([poll.measures[0], poll.measures[2], poll.measures[1]]);
  } else {
    for (const [place, rank] of ["1", "3", "2"].entries()) {
      await places[place].focus();
      await page.keyboard.type(rank);
    }
  }
  await places[2].focus();
  await pressEnter(page);
  await look(page);
  await leaveAndComeBack(page, scripted);
  for (const [place, rank] of ["1", "3", "2"].entries()) await expect(places[place]).toHaveValue(rank);
  await page.getByRole("button", { name: "Stimme abgeben" }).focus();
  await page.keyboard.press("Enter");
  await isCast(page, 1, look);
});

test("a basket keeps to its sum, and can be filled again", async ({ meet, look, scripted }, info) => {
  const poll = await vote(await meet("admin"), `Haushalt ${info.project.name}`, /^Bürgerhaushalt/, { Budget: "10.000" }, look);
  const page = await meet("resident");
  await page.goto(poll.page);
  await awake(page, scripted);
  for (const measure of poll.measures) await choose(page.getByLabel(measure));
  if (scripted) await expect(basket(page)).toHaveText("Zu teuer: 2.000 € über dem Budget");
  await look(page);
  await leaveAndComeBack(page, scripted);
  await cast(page);
  await expect(page.getByRole("alert")).toContainText("teurer als das Budget");
  await look(page);
  await choose(page.getByLabel(poll.measures[0]));
  await cast(page);
  await isCast(page, 1, look);
  await expect(basket(page)).toHaveText("Rest: 2.000 € von 10.000 €");
  await choose(page.getByLabel(poll.measures[1]));
  await cast(page);
  await isCast(page, 2, look);
  await press(page.locator("summary", { hasText: "Stimme zurückziehen" }), "Enter");
  await look(page);
  await press(page.getByRole("button", { name: "Stimme zurückziehen" }), "Enter");
  await expect(state(page)).toHaveText("Zurückgezogen. Ihr Stimmzettel zählt nicht.");
  await expect(page.getByTestId("receipt")).toHaveCount(0);
  await look(page);
  await choose(page.getByLabel(poll.measures[1]));
  await cast(page);
  await isCast(page, 4, look);
});

test("a no says why", async ({ meet, look, scripted }, info) => {
  const poll = await vote(await meet("admin"), `Nein ${info.project.name}`, /^Ja oder Nein/, {});
  const page = await meet("resident");
  await page.goto(poll.page);
  await awake(page, scripted);
  const question = page.getByRole("group", { name: poll.measures[0] });
  const reason = question.getByLabel("Warum nicht? (freiwillig)");
  await expect(reason).toBeHidden();
  await choose(question.getByLabel("Nein"));
  await write(reason, "Dafür haben wir keinen Platz.");
  await look(page);
  if (scripted) {
    await expect(state(page)).toHaveText("Abgegeben, Fassung 1");
    await page.keyboard.press("Tab");
    await expect(state(page)).toHaveText("Abgegeben, Fassung 2");
    await page.reload();
  } else {
    await cast(page);
  }
  await expect(reason).toHaveValue("Dafür haben wir keinen Platz.");
  await isCast(page, scripted ? 2 : 1, look);
});

test("a secret ballot is cast once", async ({ meet, look, scripted }, info) => {
  const poll = await vote(await meet("admin"), `Geheim ${info.project.name}`, /^Ja oder Nein/, { Geheim: "check" });
  const page = await meet("resident");
  await page.goto(poll.page);
  await awake(page, scripted);
  await choose(page.getByRole("group", { name: poll.measures[0] }).getByLabel("Ja"));
  await expect(page.getByRole("main")).toContainText("können Sie Ihre Stimme nicht mehr ändern");
  await expect(page.getByRole("button", { name: "Zwischenspeichern" })).toBeHidden();
  await look(page);
  await cast(page);
  await expect(state(page)).toHaveText("Abgegeben");
  await receiptOf(page);
  await expect(page.getByRole("radio")).toHaveCount(0);
  await look(page);
});
