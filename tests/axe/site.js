// Holds pages of a site against the rules of axe, light and dark, wide and narrow: node site.js FOLDER [PAGE…]. Its last line says what was
// looked at, and what came of it. Exit code 1: something is wrong.
// Beside it: npm install, and a Chromium of one's own (CHROMIUM names another than /usr/bin/chromium).
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";

if (!process.argv[2]) {
  console.log("error: no folder is named\nhelp: node site.js FOLDER [PAGE…], with a site of `dedere export site FOLDER`");
  process.exit(2);
}
const folder = resolve(process.argv[2]);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = process.argv.slice(3);
const paths = pages.length ? pages : ["index.html", "index.html?embed", "persons.html", "states.html", "courts.html", "law.html", "law/rules.html", "law/flags.html"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const schemes = ["light", "dark"];
const widths = [1600, 390];
let wrong = 0;
let elements = 0;
const rules = new Set();
const unsure = new Set();
for (const colorScheme of schemes) {
  for (const width of widths) {
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
      const { violations, passes, incomplete } = await page.evaluate(() => globalThis.axe.run());
      elements += await page.evaluate(() => document.body.querySelectorAll("*").length);
      for (const { id } of [...violations, ...passes]) rules.add(id);
      // What axe cannot tell and leaves to eyes: letters over a picture, and the like.
      for (const { id } of incomplete) unsure.add(id);
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
const looks = `${paths.length} pages, ${schemes.join(" and ")}, ${widths.join(" and ")} pixels wide`;
const left = unsure.size ? `, left to eyes: ${[...unsure].join(", ")}` : "";
console.log(`${looks}: ${elements} elements held against ${rules.size} rules${left}; ${wrong ? `${wrong} violations` : "no violation"}`);
process.exitCode = wrong ? 1 : 0;
