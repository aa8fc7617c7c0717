// Every journey is walked four times: wide and narrow, with and without JavaScript. Nothing is tried twice: a journey that passes
// at the second attempt has a fault.
import { defineConfig } from "@playwright/test";

const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 740 };
const ways = [
  { name: "js-1280", use: { viewport: wide } },
  { name: "js-360", use: { viewport: narrow, hasTouch: true } },
  { name: "nojs-1280", use: { viewport: wide, javaScriptEnabled: false } },
  { name: "nojs-360", use: { viewport: narrow, hasTouch: true, javaScriptEnabled: false } },
];

export default defineConfig({
  testDir: "journeys",
  outputDir: "../target/end2end",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    // Nothing glides to where it is to be seen: what moves cannot be clicked, and a busy machine draws too few frames to end it.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      // Draws as Chromium does, and starts without the windows, menus and helpers of a desktop, which took half of the processor's time.
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
  },
  projects: ways,
});
