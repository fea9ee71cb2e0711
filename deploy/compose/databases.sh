# Run by the image of PostgreSQL when its data are new: a database and its owner for each server.
for name in gateway initiative meeting metrics; do
  psql -v ON_ERROR_STOP=1 -v name="$name" -v password="$PASSWORD" --username postgres <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
SQL
done
