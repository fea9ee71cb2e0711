-- up to where the named consumers of agencies have the facts of the feed
CREATE TABLE feed_consumer (
  agency           text NOT NULL,
  name             text NOT NULL,
  position         text NOT NULL,
  created_at       timestamptz NOT NULL,
  created_by       text NOT NULL,
  acknowledged_at  timestamptz NOT NULL,
  acknowledged_by  text NOT NULL,
  PRIMARY KEY (agency, name)
);
