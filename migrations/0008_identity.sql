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
