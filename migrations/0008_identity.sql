-- Who somebody is to the municipality, beyond a confirmed mail address.

-- What somebody has proved, one row for each rung. `source` is a hash of what proved it (a code, an entry of the list, the subject of
-- an electronic identity): it counts for one account only. When the account is erased its row stays without it, so that the same
-- code or person does not count a second time in what still runs; see domain::identity::forgetting.
CREATE TABLE identity_proof (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID,
    rung TEXT NOT NULL CHECK (rung IN ('code', 'list', 'counter', 'eid')),
    source BYTEA,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE UNIQUE INDEX identity_proof_account ON identity_proof (municipality_id, account_id, rung);
CREATE UNIQUE INDEX identity_proof_source ON identity_proof (municipality_id, rung, source);

-- Contributions without an account, by the hash of their code: whoever has it follows them, and takes them into an account once.
CREATE TABLE receipt (
    municipality_id UUID NOT NULL,
    receipt_hash BYTEA NOT NULL,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('idea', 'comment')),
    subject_id UUID NOT NULL,
    claimed_at BIGINT,
    PRIMARY KEY (municipality_id, receipt_hash)
);
CREATE UNIQUE INDEX receipt_subject ON receipt (municipality_id, subject_id);
