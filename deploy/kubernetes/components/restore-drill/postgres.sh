# Settings of the backed-up server would need its certificates and its memory.
set -eu
: >/restored/postgresql.conf
exec postgres -D /restored/data \
  -c config_file=/restored/postgresql.conf -c hba_file=/drill/pg_hba.conf -c ident_file=/dev/null \
  -c listen_addresses=127.0.0.1 -c unix_socket_directories=/tmp -c hot_standby=off -c archive_mode=off \
  -c restore_command="barman-cloud-wal-restore $BACKUPS $CLUSTER %f %p"
