// Holds pages of a site against the rules of axe, light and dark, wide and narrow: node site.js FOLDER. Exit code 1: something is wrong.
// Beside it: npm install, and a Chromium of one's own (CHROMIUM names another than /usr/bin/chromium).
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";

const folder = resolve(process.argv[2]);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = process.argv.slice(3);
const paths = pages.length ? pages : ["index.html", "index.html?embed", "persons.html", "states.html", "courts.html", "law.html", "law/rules.html", "law/flags.html"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
let wrong = 0;
for (const colorScheme of ["light", "dark"]) {
  for (const width of [1600, 390]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    for (const path of paths) {
      const page = await context.newPage();
      page.on("pageerror", (error) => { wrong += 1; console.log(`${path}: ${error}`); });
      page.on("request", (request) => {
        if (!request.url().startsWith("file:")) { wrong += 1; console.log(`${path}: asks for ${request.url()}`); }
      });
      await page.goto(`file://${folder}/${path}`);
      await page.waitForTimeout(300);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      for (const { id, help, nodes } of violations) {
        wrong += 1;
        console.log(`${path} (${colorScheme}, ${width}): ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
      }
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
console.log(wrong ? `${wrong} violations` : "no violation");
process.exitCode = wrong ? 1 : 0;
