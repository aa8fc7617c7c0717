-- A ballot that can be changed remembers the last requests that changed it: of each 16 bytes of its keyed hash and 16 of the keyed hash of
-- what it asked for, the last one at the end. Each has raised the revision by one.
ALTER TABLE ballot ADD COLUMN requests BLOB NOT NULL DEFAULT x'';

-- What a ballot that was changed often has no room for; `revision` is that of the last of them. Deleted at closing.
CREATE TABLE ballot_older_requests (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    voter BLOB NOT NULL,
    revision BIGINT NOT NULL,
    requests BLOB NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, voter, revision)
) WITHOUT ROWID;
