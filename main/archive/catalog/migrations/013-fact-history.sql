-- What people said of one thing, newest last, however long the journal is.
CREATE INDEX step_by_subject ON step (kind, subject, field, id);
