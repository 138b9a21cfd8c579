'use strict';
// Fills in what the program has said: every text, answer and number is looked up by its day. Nothing is decided here.
const $ = (id) => document.getElementById(id);
const X = JSON.parse($('data').textContent);
const LENGTH = 864e5, FIRST = Date.parse(X.first), LAST = (Date.parse('9998-12-31') - FIRST) / LENGTH;
const iso = (day) => new Date(FIRST + day * LENGTH).toISOString().slice(0, 10);
const number = (text) => {
  const day = text.match(/^\d{4}-\d\d-\d\d$/) ? Math.round((Date.parse(text) - FIRST) / LENGTH) : NaN;
  return day >= 0 && day <= LAST && iso(day) === text ? day : null;
};
const written = (day) => {
  const date = new Date(FIRST + day * LENGTH);
  const parts = {d: date.getUTCDate(), m: X.months[date.getUTCMonth()], y: date.getUTCFullYear()};
  return X.pattern.replace(/[dmy]/g, (part) => parts[part]);
};
// What is so on a day: the last entry that begins by then.
const on = (track, day) => {
  let low = 0, high = track.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (track[middle][0] <= day) low = middle; else high = middle;
  }
  return track[low];
};
const put = (text, ...values) => text.replace(/[\u0001-\u0003]/g, (sign) => values[sign.charCodeAt() - 1]);
const html = document.documentElement, map = $('map');
const lands = X.lands.map(([stands, seen, named], at) => ({
  at, stands: X.stands[stands], seen: X.seen[seen], named,
  path: $('m' + at), lines: $('h' + at), dot: $('o' + at), row: $('r' + at),
}));
const marks = X.marks.map((track, at) => ({track, group: $('p' + at)}));
let day, chosen = null, pointed = null, embed = false;

function say(id, text) {
  const element = $(id);
  if (element.textContent !== text) element.textContent = text;
}
function target(land) {
  return land.dot && (!land.path || land.bits & 4) ? land.dot : land.path;
}
function redraw(land) {
  const stands = on(land.stands, day), seen = on(land.seen, day), named = on(land.named, day);
  if (land.was && land.was[0] === stands && land.was[1] === seen && land.was[2] === named) return;
  land.was = [stands, seen, named];
  const fill = stands[1], bits = land.bits = seen[1], name = X.texts[named[1]], meaning = X.meanings[fill];
  const label = put(X.labelled, name, meaning), under = X.texts[stands[4]];
  const drawn = bits & 1;
  if (land.path) land.path.setAttribute('class', drawn ? 'f' + fill : 'x');
  if (land.lines) land.lines.setAttribute('class', drawn && bits & 2 ? 'l' + fill : 'x');
  if (land.dot) land.dot.setAttribute('class', drawn && bits & 4 ? 'f' + fill : 'x');
  for (const element of [land.path, land.dot]) {
    if (element) {
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', under ? put(X.once, label, under) : label);
      element.toggleAttribute('aria-hidden', false);
      if (element !== target(land)) element.setAttribute('aria-hidden', 'true');
      if (element.hasAttribute('tabindex') && element !== target(land)) element.removeAttribute('tabindex');
    }
  }
  land.row.hidden = !(bits & 9);
  land.row.toggleAttribute('data-counted', !!(bits & 8));
  const answer = under ? put(X.once, meaning, under) : meaning;
  [name, answer, X.texts[stands[2]], X.texts[stands[3]]].forEach((text, cell) => {
    land.row.children[cell].textContent = text;
  });
}
function redrawLegend() {
  X.legend.forEach((track, at) => {
    const count = on(track, day)[1], entry = $('k' + at);
    entry.hidden = count === null;
    entry.querySelector('b').textContent = count === null || count < 0 ? '' : count + ' ';
  });
  const lined = on(X.lined, day)[1];
  $('k6').hidden = lined === null;
  if (lined !== null) {
    const [under, over] = $('k6').querySelectorAll('rect');
    under.setAttribute('class', 'f' + lined);
    over.setAttribute('class', 'l' + lined);
  }
}
function redrawMarks() {
  for (const {track, group} of marks) {
    const [, pin, label] = on(track, day);
    group.setAttribute('class', pin === null ? 'x' : 'pin');
    if (pin === null) continue;
    const [title, ring, numbered] = group.children;
    title.textContent = X.texts[label];
    ring.setAttribute('class', pin ? 'x' : 'ring');
    numbered.setAttribute('class', pin ? 'numbered' : 'x');
    numbered.querySelector('text').textContent = pin || '';
  }
}
function tell() {
  const land = pointed || chosen;
  const ring = land && land.bits & 1 && target(land);
  const outline = !ring ? '' : ring === land.path ? ring.getAttribute('d') : circle(ring);
  for (const element of document.querySelectorAll('.hi,.ha')) element.setAttribute('d', outline);
  for (const row of document.querySelectorAll('tr.chosen')) row.removeAttribute('class');
  if (chosen) chosen.row.setAttribute('class', 'chosen');
  $('panel').classList.toggle('open', !land || !(land.bits & 9));
  if (!land || !(land.bits & 9)) {
    say('said', X.choose);
    say('why', '');
    return;
  }
  const [, fill, since, articles, stood] = on(land.stands, day), named = on(land.named, day), under = X.texts[stood];
  const said = on(X.said, day)[1 + fill + (under ? X.meanings.length : 0)];
  say('said', put(X.texts[said], X.texts[named[2]], written(day), under));
  const why = [X.texts[since] && put(X.since, '', X.texts[since]), X.texts[articles], land.bits & 2 && X.control];
  say('why', why.filter(Boolean).join(' · '));
}
function circle(dot) {
  const [x, y] = ['cx', 'cy'].map((name) => +dot.getAttribute(name)), r = 9;
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
}
function draw(to, keep) {
  day = to;
  const words = written(day), text = (track) => put(X.texts[on(track, day)[1]], '', words);
  lands.forEach(redraw);
  redrawLegend();
  redrawMarks();
  say('title', document.title = text(X.title));
  say('subtitle', text(X.subtitle));
  const described = text(X.described);
  map.setAttribute('aria-label', described + ' ' + X.keys);
  say('caption', described);
  X.notes.forEach((track, at) => {
    say('n' + at, text(track));
    $('n' + at).hidden = !text(track);
  });
  if (keep !== 'day') $('day').value = iso(day);
  $('slide').value = day;
  $('slide').setAttribute('aria-valuetext', words);
  $('earlier').setAttribute('aria-disabled', change(-1) === undefined);
  $('later').setAttribute('aria-disabled', change(1) === undefined);
  tell();
  try {
    history.replaceState(null, '', '#' + iso(day) + (embed ? '&embed' : ''));
  } catch (none) { /* A frame may have no address of its own. */ }
}
function change(way) {
  return way > 0 ? X.changes.find((one) => one > day) : X.changes.findLast((one) => one < day);
}
function go(way) {
  const to = change(way);
  if (to !== undefined) draw(to);
}
const shown = () => lands.filter((land) => land.bits & 1 && target(land));
function choose(land, focus) {
  // What has the focus would lose it with its place in the order.
  for (const element of map.querySelectorAll('[tabindex]')) {
    if (element !== target(land)) element.removeAttribute('tabindex');
  }
  chosen = land;
  pointed = null;
  target(land).setAttribute('tabindex', '0');
  if (focus) target(land).focus({preventScroll: true});
  tell();
}
function landOf(element) {
  const id = element.id || '';
  return id.match(/^[mo]\d+$/) ? lands[+id.slice(1)] : null;
}
// A finger is coarser than a small state: it means the nearest of those within its reach, and at the next tap there the next.
const REACH = 8;
let tap = null;
function touched(event) {
  const again = tap && Math.hypot(tap.clientX - event.clientX, tap.clientY - event.clientY) < 3;
  tap = event;
  const reached = [];
  for (const land of shown()) {
    const {left, top, width, height} = target(land).getBoundingClientRect();
    const away = Math.hypot(left + width / 2 - event.clientX, top + height / 2 - event.clientY);
    if (away < REACH && Math.max(width, height) < REACH) reached.push({land, away});
  }
  const lands = reached.sort((one, other) => one.away - other.away).map(({land}) => land), below = landOf(event.target);
  if (below && !lands.includes(below)) lands.push(below);
  return again ? lands[(lands.indexOf(chosen) + 1) % lands.length] : lands[0];
}
map.addEventListener('click', (event) => {
  const land = event.pointerType === 'touch' ? touched(event) : landOf(event.target);
  if (land) choose(land, true);
});
map.addEventListener('pointerover', (event) => {
  pointed = event.pointerType === 'mouse' ? landOf(event.target) : null;
  tell();
});
map.addEventListener('pointerleave', () => {
  pointed = null;
  tell();
});
map.addEventListener('focusin', (event) => {
  const land = landOf(event.target);
  if (land && land !== chosen) choose(land, false);
});
map.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const all = shown(), at = all.indexOf(chosen), last = all.length - 1;
  const steps = {ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last};
  let to = steps[event.key];
  if (to === undefined && event.key.match(/^\p{L}$/u)) {
    const begins = (land) => X.texts[on(land.named, day)[1]].toLowerCase().startsWith(event.key.toLowerCase());
    const next = all.findIndex((land, place) => place > at && begins(land));
    to = next < 0 ? all.findIndex(begins) : next;
    if (to < 0) return;
  }
  if (to === undefined) return;
  event.preventDefault();
  choose(all[(to + all.length) % all.length], true);
});
$('rows').addEventListener('click', (event) => {
  const row = event.target.closest('tr'), land = row && lands[+row.id.slice(1)];
  if (land && land.bits & 1 && target(land)) choose(land, false);
});
$('day').addEventListener('input', () => {
  const to = number($('day').value);
  if (to !== null) draw(to, 'day');
});
$('slide').addEventListener('input', () => draw(+$('slide').value));
$('earlier').addEventListener('click', () => go(-1));
$('later').addEventListener('click', () => go(1));
$('controls').addEventListener('submit', (event) => event.preventDefault());
addEventListener('beforeprint', () => { $('all').open = true; });
function read() {
  const parts = location.hash.slice(1).split('&');
  embed = parts.includes('embed') || new URLSearchParams(location.search).has('embed');
  html.classList.toggle('embed', embed);
  const to = number(parts[0]);
  draw(to === null ? day === undefined ? X.date : day : to);
}
addEventListener('hashchange', read);
map.setAttribute('role', 'group');
for (const id of ['map-title', 'map-described']) $(id).remove();
map.removeAttribute('aria-labelledby');
map.removeAttribute('aria-describedby');
$('controls').hidden = $('panel').hidden = false;
read();
const first = shown()[0];
if (first) target(first).setAttribute('tabindex', '0');
