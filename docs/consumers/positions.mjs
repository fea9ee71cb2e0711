// Computes positions of streams, feed and webhooks from the next offsets of the facts topics, and back. As a program it
// translates one line for each topic, with the next offset of each partition:
//   node positions.mjs v1:AwECAwAAAAAAAAA | node positions.mjs
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

// this order is part of every position; new aggregates come at the end
const AGGREGATES = ['organisation', 'strategy', 'initiative', 'forum', 'meeting', 'commitment', 'indicator', 'gate', 'fund', 'document'];
const topic = aggregate => `hito.${aggregate}.facts.v1`;

// seven bits in a byte, the lowest first; the eighth says that more follow
function write(bytes, number) {
  let rest = BigInt(number);
  for (; rest > 127n; rest >>= 7n) bytes.push(Number((rest & 127n) | 128n));
  bytes.push(Number(rest));
}

function read(bytes) {
  let number = 0n;
  for (let shift = 0n; ; shift += 7n) {
    const part = BigInt(bytes.shift());
    number |= (part & 127n) << shift;
    if (part < 128n) return number;
  }
}

/** The position of a reader who needs these offsets next: {topic: [offset of partition 0, …]}. */
export function encode(next) {
  const bytes = [];
  for (const aggregate of AGGREGATES) {
    const offsets = next[topic(aggregate)] ?? [];
    write(bytes, offsets.length);
    offsets.forEach(offset => write(bytes, offset));
  }
  return 'v1:' + Buffer.from(bytes).toString('base64url');
}

/** The offsets that a reader at a position needs next, as BigInt; a topic or partition that is missing begins at 0. */
export function decode(position) {
  const bytes = [...Buffer.from(position.slice('v1:'.length), 'base64url')];
  const next = {};
  for (const aggregate of AGGREGATES) {
    if (bytes.length > 0) {
      next[topic(aggregate)] = Array.from({length: Number(read(bytes))}, () => read(bytes));
    }
  }
  return next;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2]) {
    for (const [name, offsets] of Object.entries(decode(process.argv[2]))) console.log([name, ...offsets].join(' '));
  } else {
    const lines = readFileSync(0, 'utf8').trim().split('\n').map(line => line.split(' '));
    console.log(encode(Object.fromEntries(lines.map(([name, ...offsets]) => [name, offsets]))));
  }
}
