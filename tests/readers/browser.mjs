// Opens exported pages in Chromium, narrow and wide, light and dark, and reports whatever is amiss: a request, a
// message on the console, a violation that axe-core finds, a page wider than its window.
// usage: node browser.mjs MODULES SHOTS PAGE.html...
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { basename, join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';

const [modules, shots, ...pages] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), "x.js"));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
let amiss = 0;
const say = (...words) => { amiss += 1; console.log(...words); };

for (const path of pages) {
  const url = pathToFileURL(resolve(path)).href;
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 1280]) {
      const where = `${basename(path)} ${width} ${colorScheme}:`;
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      page.on('console', message => say(where, 'console:', message.text()));
      page.on('pageerror', error => say(where, 'error:', error.message));
      page.on('dialog', dialog => { say(where, 'dialog:', dialog.message()); dialog.dismiss(); });
      page.on('request', request => { if (request.url() !== url) say(where, 'request:', request.url()); });
      await page.goto(url);
      const body = await page.evaluate(() => [document.documentElement.scrollWidth, document.scripts.length, getComputedStyle(document.body).maxWidth]);
      if (body[0] > width) say(where, 'is', body[0], 'wide');
      if (body[1] > 0) say(where, 'holds a script');
      if (body[2] === 'none') say(where, 'has no style: its policy does not know it');
      const shot = join(shots, `${basename(path, '.html')}-${width}-${colorScheme}`);
      await page.screenshot({ path: `${shot}.png` });
      await page.screenshot({ path: `${shot}-whole.png`, fullPage: true });
      await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) say(where, 'unfolded is', wide, 'wide');
      // The policy of the page lets no script of its own run; that of the inspector is not the page's.
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      for (const { id, help, nodes } of violations) say(where, 'axe:', id, help, nodes.length, nodes[0].html.slice(0, 160), nodes[0].failureSummary);
      await page.close();
    }
  }
}
await browser.close();
console.log(amiss === 0 ? `${pages.length} pages, nothing amiss` : `${amiss} amiss`);
process.exit(amiss === 0 ? 0 : 1);
