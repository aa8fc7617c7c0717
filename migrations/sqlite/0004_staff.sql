-- The beginning of a name, whatever its capital letters: found by an index.
CREATE INDEX account_name ON account (municipality_id, lower(name));

-- A line of the audit log is never changed, and taken away only when the head of the log says so, which is what its age decides.
CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is never changed');
END;
CREATE TRIGGER audit_only_ages BEFORE DELETE ON audit
    WHEN OLD.seq > COALESCE((SELECT removed_seq FROM audit_head WHERE municipality_id = OLD.municipality_id), 0) BEGIN
    SELECT RAISE(ABORT, 'the audit log is never cut short');
END;
