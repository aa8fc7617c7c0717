-- The beginning of a name, whatever its capital letters, compared byte by byte: found by an index.
CREATE INDEX account_name ON account (municipality_id, lower(name COLLATE "C"));

-- A line of the audit log is never changed, and taken away only when the head of the log says so, which is what its age decides.
CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.seq <= COALESCE((SELECT removed_seq FROM audit_head WHERE municipality_id = OLD.municipality_id), 0) THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'the audit log is never cut short';
    END IF;
    RAISE EXCEPTION 'the audit log is never changed';
END $$;
CREATE TRIGGER audit_never_changed BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
