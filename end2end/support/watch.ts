// Collects what no page may do: write errors to the console, throw, or ask another host for anything.
import type { BrowserContext, ConsoleMessage, Page } from "@playwright/test";

export function watch(context: BrowserContext, home: string): string[] {
  const complaints: string[] = [];
  context.on("page", (page) => watchPage(page, complaints));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== home) complaints.push(`foreign request: ${url}`);
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why.includes("csp") || why.includes("BLOCKED")) complaints.push(`blocked request: ${request.url()}: ${why}`);
  });
  return complaints;
}

function watchPage(page: Page, complaints: string[]) {
  page.on("pageerror", (error) => complaints.push(`${page.url()} threw ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isAnsweredPage(message, page)) {
      complaints.push(`${page.url()} wrote ${message.type()}: ${message.text()}`);
    }
  });
}

/** Chromium notes each page that comes with a status of 400 or more; a form that was refused is such a page, and meant to be. */
function isAnsweredPage(message: ConsoleMessage, page: Page): boolean {
  const refused = /^Failed to load resource: the server responded with a status of (401|403|404|409|410|413|422|429)/;
  const { pathname } = new URL(message.location().url || "about:blank");
  return refused.test(message.text()) && (pathname === new URL(page.url()).pathname || pathname.startsWith("/api/"));
}
