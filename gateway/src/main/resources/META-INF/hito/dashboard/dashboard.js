// Keeps an open page as current as the services: on a fact that concerns it, it is read again and the parts that
// differ are replaced. Without this script a page is as it was when it was loaded.
const SOON = 150; // ms: several facts of one change are one reading
const AGAIN = 1000; // and the least between two readings
const SILENT = 15_000; // a stream shows every few seconds that it is alive
const LONGEST = 30_000; // between two attempts, unless the gateway asks for more
const PARTS = '[data-part]';

const chip = document.querySelector('[data-live-chip]');
const address = document.body.dataset.live;
let turn = 0; // of following: a pause ends one, and resuming begins another
let stream;
let broken = 0; // streams since one was alive
let waiting;
let isReading = false;
let isAskedAgain = false;
let unread = 0; // readings since one was shown
let lastRead = 0;

function say(state) {
  const words = chip.querySelector('[role=status]');
  if (words.textContent !== chip.dataset[state]) {
    words.textContent = chip.dataset[state];
  }
  chip.dataset.state = state;
}

// Whatever happened while there was no stream is on the page that is read once there is one again, so that no position is
// needed; and facts have too many names for an EventSource, which must know each of them.
async function follow() {
  const mine = ++turn;
  while (mine === turn) {
    const opened = new AbortController();
    stream = opened;
    const patience = setTimeout(() => opened.abort(), SILENT);
    let answer;
    try {
      answer = await fetch(address, { headers: { Accept: 'text/event-stream' }, signal: opened.signal })
        .finally(() => clearTimeout(patience));
      if (!answer.ok) {
        throw new Error(`answered ${answer.status}`);
      }
      say('connected');
      soon();
      await facts(answer.body.pipeThrough(new TextDecoderStream()).getReader());
    } catch {
      // the same as an end: try again
    }
    if (mine === turn) {
      say('lost');
      const pause = later(broken++, answer);
      await new Promise(waited => setTimeout(waited, pause));
    }
  }
}

// the more often it failed the later, no sooner than the gateway asks for, and not all pages at once
function later(failures, answer) {
  const asked = 1000 * (Number.parseInt(answer?.headers.get('Retry-After')) || 0);
  return Math.max(asked, Math.min(LONGEST, AGAIN * 1.5 ** failures)) * (1 + Math.random());
}

async function facts(reader) {
  let line = '';
  for (;;) {
    const silence = setTimeout(() => stream.abort(), SILENT);
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) {
      return;
    }
    const lines = (line + value).split('\n');
    line = lines.pop();
    if (lines.some(one => one.startsWith('event:'))) {
      broken = 0;
    }
    if (lines.some(one => one.startsWith('event:') && one.slice(6).trim() !== 'position')) {
      soon();
    }
  }
}

// a fact during the wait is seen by the reading that is waited for
function soon(after = Math.max(SOON, lastRead + AGAIN - Date.now())) {
  waiting ??= setTimeout(() => { waiting = undefined; read(); }, after);
}

async function read() {
  if (isReading) {
    isAskedAgain = true;
    return;
  }
  const mine = turn;
  isReading = true;
  isAskedAgain = false;
  lastRead = Date.now();
  let answer;
  try {
    answer = await fetch(location.href, { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(SILENT) });
    const text = await answer.text();
    if (answer.ok && mine === turn) {
      unread = 0;
      show(new DOMParser().parseFromString(text, 'text/html'));
    }
    isAskedAgain ||= !answer.ok && mine === turn;
  } catch {
    isAskedAgain ||= mine === turn;
  }
  isReading = false;
  if (isAskedAgain) {
    soon(later(unread++, answer));
  }
}

function show(fresh) {
  if (names(document) !== names(fresh)) {
    const main = document.querySelector('main');
    const other = fresh.querySelector('main');
    other.prepend(...[...main.querySelectorAll('.note')].map(note => note.cloneNode(true))); // its address is gone
    replace(main, other);
  }
  for (const part of document.querySelectorAll(PARTS)) {
    const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (other && markup(other) !== markup(part)) {
      replace(part, other);
    }
  }
}

function replace(part, other) {
  const open = new Map([...part.querySelectorAll('details')].map((one, at) => [one.id || at, one.open]));
  [...other.querySelectorAll('details')].forEach((one, at) => { one.open = open.get(one.id || at) ?? one.open; });
  const focused = part.contains(document.activeElement) ? document.activeElement : undefined;
  const at = places(part).indexOf(focused);
  const before = texts(part);
  part.replaceChildren(...other.childNodes);
  texts(part).forEach((text, at) => {
    if (text.value !== before[at]?.value) {
      text.element.classList.add('changed');
    }
  });
  if (focused) {
    const same = places(part).find(place => mark(place) === mark(focused));
    (same ?? places(part)[at])?.focus({ preventScroll: true });
  }
}

const names = page => [...page.querySelectorAll(PARTS)].map(part => part.dataset.part).join(' ');
const mark = place => place.id || place.getAttribute('href') || place.name || place.textContent;
const markup = part => part.innerHTML.replaceAll(' class="changed"', '').replaceAll(' changed"', '"').replaceAll(' open=""', '');
const places = part => [...part.querySelectorAll('a, button, input, select, summary, [tabindex]')];
const texts = part => [...part.querySelectorAll('[data-figure]')].map(element => ({ element, value: element.textContent }));

function leave() {
  turn++;
  isAskedAgain = false;
  clearTimeout(waiting);
  waiting = undefined;
  stream?.abort();
}

const isPaused = () => chip.dataset.state === 'paused';

function pauseOrResume(event) {
  const isToPause = !isPaused();
  event.target.textContent = isToPause ? event.target.dataset.resume : event.target.dataset.pause;
  if (isToPause) {
    leave();
    say('paused');
  } else {
    follow();
  }
}

// Browsers open at most six connections to a host over HTTP/1.1, so tabs that nobody sees give theirs back.
function comeOrGo() {
  if (document.hidden) {
    leave();
    if (!isPaused()) {
      say('lost');
    }
  } else if (!isPaused()) {
    follow();
  }
}

// What was recorded is said once: not again after a reload, and not to whoever is sent the address.
const noted = new URL(location.href);
if (noted.searchParams.has('done')) {
  noted.searchParams.delete('done');
  history.replaceState(history.state, '', noted);
}

if (address && chip) {
  chip.hidden = false;
  chip.querySelector('button').addEventListener('click', pauseOrResume);
  document.addEventListener('visibilitychange', comeOrGo);
  comeOrGo();
}

// People who dictate press keys by accident, so one that is pressed alone can be switched off (WCAG 2.1.4).
const shortcut = document.querySelector('[data-shortcut]');
if (shortcut) {
  const box = shortcut.querySelector('input');
  // a browser may refuse to remember anything
  const storage = action => {
    try {
      return action(localStorage);
    } catch {
      return null;
    }
  };
  box.checked = storage(kept => kept.getItem('shortcut')) !== 'off';
  box.addEventListener('change', () => storage(kept => kept.setItem('shortcut', box.checked ? 'on' : 'off')));
  shortcut.hidden = false;
  document.addEventListener('keydown', event => {
    if (event.key === '/' && box.checked && !event.ctrlKey && !event.metaKey && !event.target.matches('input, textarea, select')) {
      event.preventDefault();
      document.getElementById('q').focus();
    }
  });
}
