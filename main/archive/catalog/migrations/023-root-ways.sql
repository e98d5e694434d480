-- The way from the archive's own folder to the root, with /, where both lie on one disk: carried together to another
-- place or system they find each other by it.
ALTER TABLE root ADD COLUMN way TEXT;
