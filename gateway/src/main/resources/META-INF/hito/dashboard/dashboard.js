// Keeps an open page as current as the services: on a fact that concerns it, it is read again and the parts that
// differ are replaced. Without this script a page is as it was when it was loaded.
const SOON = 150; // ms: several facts of one change are one reading
const AGAIN = 1000;
const SILENT = 15_000; // a stream shows every few seconds that it is alive
const PARTS = '[data-part]';

const chip = document.querySelector('[data-live-chip]');
const address = document.body.dataset.live;
let stream;
let waiting;
let isPaused = false;
let isReading = false;
let isAskedAgain = false;

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
  while (!isPaused) {
    stream = new AbortController();
    try {
      const answer = await fetch(address, { headers: { Accept: 'text/event-stream' }, signal: stream.signal });
      if (!answer.ok) {
        throw new Error(`answered ${answer.status}`);
      }
      say('connected');
      soon();
      await facts(answer.body.pipeThrough(new TextDecoderStream()).getReader());
    } catch {
      // the same as an end: try again
    }
    if (!isPaused) {
      say('lost');
      await new Promise(waited => setTimeout(waited, AGAIN * (1 + Math.random())));
    }
  }
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
    if (lines.some(one => one.startsWith('event:') && one.slice(6).trim() !== 'position')) {
      soon();
    }
  }
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(read, SOON);
}

async function read() {
  if (isReading) {
    isAskedAgain = true;
    return;
  }
  isReading = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (answer.ok) {
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
  } catch {
    // the stream is lost too: it comes back and asks again
  } finally {
    isReading = false;
    if (isAskedAgain) {
      isAskedAgain = false;
      soon();
    }
  }
}

function show(fresh) {
  for (const part of document.querySelectorAll(PARTS)) {
    const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (other && markup(other) !== markup(part)) {
      replace(part, other);
    }
  }
}

function replace(part, other) {
  const open = [...part.querySelectorAll('details')].map(one => one.open);
  [...other.querySelectorAll('details')].forEach((one, at) => { one.open = open[at] ?? one.open; });
  const focused = part.contains(document.activeElement) ? places(part).indexOf(document.activeElement) : -1;
  const before = texts(part);
  part.replaceChildren(...other.childNodes);
  texts(part).forEach((text, at) => {
    if (text.value !== before[at]?.value) {
      text.element.classList.add('changed');
    }
  });
  if (focused >= 0) {
    places(part)[focused]?.focus({ preventScroll: true });
  }
}

const markup = part => part.innerHTML.replaceAll(' class="changed"', '').replaceAll(' changed"', '"').replaceAll(' open=""', '');
const places = part => [...part.querySelectorAll('a, button, input, select, summary, [tabindex]')];
const texts = part => [...part.querySelectorAll('[data-figure]')].map(element => ({ element, value: element.textContent }));

function pauseOrResume(event) {
  isPaused = !isPaused;
  event.target.textContent = isPaused ? event.target.dataset.resume : event.target.dataset.pause;
  if (isPaused) {
    stream.abort();
    say('paused');
  } else {
    follow();
  }
}

if (address && chip) {
  chip.hidden = false;
  chip.querySelector('button').addEventListener('click', pauseOrResume);
  follow();
}

document.addEventListener('keydown', event => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.target.matches('input, textarea, select')) {
    event.preventDefault();
    document.getElementById('q').focus();
  }
});
