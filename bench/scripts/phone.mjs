// A first visit on a slow phone: 1.6 Mbit/s, 150 ms, a processor four times slower. Prints bytes, requests and largest paint (ms), the
// median of five visits by paint. The first argument is the address; the second, where there is one, the session of somebody signed in.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../end2end/package.json", import.meta.url));
const { chromium } = require("@playwright/test");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

async function visit(address, session) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, locale: "de-DE" });
  if (session) await context.addCookies([{ name: "sitzung", value: session, url: address }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  devtools.on("Network.requestWillBeSent", ({ request }) => { if (request.url.startsWith("http")) requests += 1; });
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(address, { waitUntil: "networkidle" });
  const paint = await page.evaluate(() => new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true });
  }));
  await context.close();
  return { bytes, requests, paint };
}

const visits = [];
for (let round = 0; round < 5; round += 1) visits.push(await visit(process.argv[2], process.argv[3]));
await browser.close();
visits.sort((a, b) => a.paint - b.paint);
const { bytes, requests, paint } = visits[2];
console.log(bytes, requests, Math.round(paint));
