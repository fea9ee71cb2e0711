-- An observation may speak of a year or a month: "day" is the day it holds for, "period" what it speaks of.
ALTER TABLE observation ADD COLUMN period text;
