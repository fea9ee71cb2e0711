// Receives the events of a subscription and verifies their signatures, with Node alone:
//   node webhook-receiver.mjs 9000 whsec_…
// Put it behind TLS. It prints what it gets; store it instead, and answer only after that: what is answered with 2xx does not
// come again.
import {createHmac, timingSafeEqual} from 'node:crypto';
import {createServer} from 'node:http';

const [port, secret] = process.argv.slice(2);
const key = Buffer.from(secret.slice('whsec_'.length), 'base64');

function isGenuine(headers, body) {
  const {'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures} = headers;
  if (!id || !signatures || !(Math.abs(Date.now() / 1000 - timestamp) <= 300)) return false;
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  const expected = Buffer.from(`v1,${signature}`);
  // two for a while after a rotation
  return signatures.split(' ').map(one => Buffer.from(one))
    .some(one => one.length === expected.length && timingSafeEqual(one, expected));
}

createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts); // the bytes as they came: parsed and written again, they would be others
  const genuine = isGenuine(request.headers, body);
  // the same id may come again: process each id once
  if (genuine) console.log(request.headers['webhook-id'], body.toString());
  response.writeHead(genuine ? 204 : 401).end();
}).listen(Number(port));
