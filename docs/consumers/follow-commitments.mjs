// Follows commitments with a consumer group: their state and their facts, from the beginning. Needs kafkajs:
//   npm install kafkajs && node follow-commitments.mjs localhost:19092 my-team.commitments
// TLS and SASL: see docs/events.md. What it knows is in memory; keep it in a database, and the version beside it, and commit
// offsets after that, to start where you stopped.
import {Kafka, logLevel} from 'kafkajs';

const [brokers, groupId] = process.argv.slice(2);
const kafka = new Kafka({clientId: groupId, brokers: brokers.split(','), logLevel: logLevel.ERROR});
// a record has up to 2 MiB
const consumer = kafka.consumer({groupId, maxBytesPerPartition: 4194304});
const versions = new Map();

await consumer.connect();
await consumer.subscribe({
  topics: ['hito.commitment.state.v1', 'hito.commitment.facts.v1'],
  fromBeginning: true,
});
await consumer.run({
  eachMessage: async ({topic, partition, message}) => {
    let fact;
    try {
      fact = JSON.parse(message.value);
    } catch {
      console.error('skipped', topic, partition, message.offset);
      return;
    }
    const key = message.key.toString();
    // a version that is not newer is a repeat: drop it; a type or member you do not know: ignore it
    if (fact.aggregateversion <= (versions.get(key) ?? 0)) return;
    versions.set(key, fact.aggregateversion);
    console.log(key, `v${fact.aggregateversion}`, fact.type, fact.data.commitment.status);
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => consumer.disconnect().then(() => process.exit(0)));
}
