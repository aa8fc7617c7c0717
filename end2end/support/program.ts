// Starts the program as an operator would: a fresh data folder with the demo municipality, a free port, nothing shared with others.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export type Program = { address: string; stop: () => Promise<void> };

const root = fileURLToPath(new URL("../..", import.meta.url));
const binary = process.env.DORFLINDE ?? resolve(root, process.env.CARGO_TARGET_DIR ?? "target", "debug/dorflinde");

export async function startProgram(): Promise<Program> {
  const data = await mkdtemp(join(tmpdir(), "dorflinde-journey-"));
  const port = await freePort();
  const child = spawn(binary, ["demo", "--port", String(port), "--data", data], { cwd: data, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  child.stdout.on("data", (bytes) => said.push(String(bytes)));
  child.stderr.on("data", (bytes) => said.push(String(bytes)));
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await end(child, ended);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await untilReady(address, child, ended);
  } catch (error) {
    await stop();
    throw new Error(`${error}\n${said.join("").slice(-4000)}`);
  }
  return { address, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

async function untilReady(address: string, child: ChildProcess, ended: Promise<void>): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await Promise.race([ended, new Promise((done) => setTimeout(done, 50))]);
  }
  throw new Error("the program was not ready within a minute");
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  // As with Ctrl+C: at once. After SIGTERM it first lets a load balancer notice.
  child.kill("SIGINT");
  const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(patience);
}
