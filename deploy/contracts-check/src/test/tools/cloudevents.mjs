// Each sample given is read by the CloudEvents SDK for JavaScript, which refuses what breaks the specification.
import {readFileSync} from 'node:fs';
import {CloudEvent} from 'cloudevents';

const PUBLIC = 'http://localhost:8080';
for (const file of process.argv.slice(2)) {
  const sample = JSON.parse(readFileSync(file, 'utf8'));
  // the oldest facts name the path of their schema alone: a reader puts the address before it
  if (sample.dataschema.startsWith('/')) {
    sample.dataschema = PUBLIC + sample.dataschema;
  }
  try {
    new CloudEvent(sample);
  } catch (refusal) {
    console.error(file, refusal.message, JSON.stringify(refusal.errors));
    process.exitCode = 1;
  }
}
