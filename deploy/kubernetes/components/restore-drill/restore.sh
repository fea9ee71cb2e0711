# The newest base backup, and the commands with which PostgreSQL gets the log since then.
set -eu
date -u +%Y-%m-%dT%H:%M:%SZ >/restored/began
newest=$(barman-cloud-backup-list --format json "$BACKUPS" "$CLUSTER" |
  grep -o '"backup_id": *"[^"]*"' | cut -d'"' -f4 | sort | tail -n 1)
barman-cloud-restore "$BACKUPS" "$CLUSTER" "$newest" /restored/data
chmod 0700 /restored/data
touch /restored/data/recovery.signal
