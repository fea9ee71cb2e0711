# The newest complete base backup, and the commands with which PostgreSQL gets the log since then.
set -eu
date -u +%Y-%m-%dT%H:%M:%SZ >/restored/began
# a table of complete backups, the newest last; as JSON it would list failed ones too
complete=$(barman-cloud-backup-list "$BACKUPS" "$CLUSTER")
newest=$(printf '%s\n' "$complete" | awk 'NR > 1 {id = $1} END {print id}')
if [ -z "$newest" ]; then
  echo "$BACKUPS has no complete backup of $CLUSTER" >&2
  exit 1
fi
barman-cloud-restore "$BACKUPS" "$CLUSTER" "$newest" /restored/data
chmod 0700 /restored/data
touch /restored/data/recovery.signal
