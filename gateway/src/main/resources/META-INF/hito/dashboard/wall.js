// Shows one thing after the other, for days: each answer replaces what was shown, so that nothing piles up. While the gateway
// does not answer, the wall keeps what it shows and says how old that is; a wall of an older version loads itself again.
const OFTEN = 15_000; // ms: what is shown for longer is read again meanwhile
const PATIENCE = 10_000;
const OLD = 60_000; // from this age on it is said

const footer = document.querySelector('footer');
const age = footer.querySelector('[data-age]');
const button = footer.querySelector('button');
let address = location.href;
let shownAt = performance.now();
let readAt = performance.now();
let isPaused = false;
let newVersion;

const main = () => document.querySelector('main');
const turn = () => main().dataset.every * 1000;
const version = page => [...page.querySelectorAll('link[rel=stylesheet], script[src]')]
  .map(one => one.getAttribute('href') ?? one.getAttribute('src')).join(' ');

async function step() {
  const isOver = !isPaused && performance.now() - shownAt >= turn();
  const wanted = isOver ? new URL(main().dataset.next, address).href : address;
  try {
    const answer = await fetch(wanted, { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(PATIENCE) });
    const text = await answer.text();
    if (answer.ok) {
      show(new DOMParser().parseFromString(text, 'text/html'), wanted, isOver);
    }
  } catch {
    // the same as an answer that is none: its age says so
  }
  sayAge();
  const left = shownAt + turn() - performance.now();
  setTimeout(step, isPaused || left <= 0 ? OFTEN : Math.min(OFTEN, left));
}

// twice the same new version: not one of two gateways during an upgrade, which a reload might miss
function show(fresh, wanted, isOver) {
  const found = version(fresh);
  if (found !== version(document) && found === newVersion) {
    location.replace(wanted);
    return;
  }
  newVersion = found;
  if (main().innerHTML !== fresh.querySelector('main').innerHTML || isOver) {
    main().replaceWith(fresh.querySelector('main'));
  }
  for (const part of ['[data-place]', '[data-time]']) {
    footer.querySelector(part).textContent = fresh.querySelector(part).textContent;
  }
  readAt = performance.now();
  if (isOver) {
    shownAt = readAt;
    address = wanted;
    history.replaceState(null, '', wanted);
  }
}

function sayAge() {
  const old = performance.now() - readAt;
  age.textContent = old < OLD ? '' : age.dataset.age.replace('{0}', Math.floor(old / 60_000));
}

button.hidden = false;
button.addEventListener('click', () => {
  isPaused = !isPaused;
  button.textContent = isPaused ? button.dataset.resume : button.dataset.pause;
});
setTimeout(step, Math.min(OFTEN, turn()));
