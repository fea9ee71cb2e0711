#!/bin/bash
# Creates the topics of org.hito.kit.topic.FactTopics that are missing; a test compares.
set -euo pipefail

topic() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists \
    --partitions "${PARTITIONS:-3}" --replication-factor 1 --topic "$1" "${@:2}"
}

for aggregate in organisation strategy initiative forum meeting commitment indicator gate fund document; do
  topic "hito.$aggregate.facts.v1" \
    --config cleanup.policy=delete --config retention.ms=2592000000 --config max.message.bytes=2097152
  topic "hito.$aggregate.state.v1" --config cleanup.policy=compact --config max.message.bytes=2097152
done
for group in initiative.indicator meeting.organisation meeting.initiative meeting.indicator \
  metrics.commitment metrics.initiative metrics.meeting metrics.strategy; do
  topic "hito.$group.dlq" \
    --config cleanup.policy=delete --config retention.ms=2592000000 --config max.message.bytes=2162688
done
