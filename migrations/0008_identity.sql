-- Who somebody is to the municipality, beyond a confirmed mail address.

-- What somebody has proved, one row for each rung. `source` is a hash of what proved it (a code, an entry of the list, the subject of
-- an electronic identity): it counts for one account only. When the account is erased its row stays without it, so that the same
-- code or person does not count a second time in what still runs.
CREATE TABLE identity_proof (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID,
    rung TEXT NOT NULL CHECK (rung IN ('code', 'list', 'counter', 'eid')),
    source BYTEA,
    -- Of an entry of the list: on which day they were born (ISO) and in which part of the municipality they live, because votes may ask
    -- for an age or a part. Gone with the account.
    born TEXT,
    district TEXT,
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

-- Codes for letters: made in packages, shown once, stored hashed. A code that was used stays used, also when the account is erased.
CREATE TABLE code_package (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    -- The vote in which each of its codes is one ballot. NULL: its codes move accounts up.
    consultation_id UUID,
    purpose TEXT NOT NULL,
    code_count BIGINT NOT NULL CHECK (code_count > 0),
    ends_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    -- When its codes were made and shown, once.
    printed_at BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id)
);
CREATE INDEX code_package_vote ON code_package (municipality_id, consultation_id) WHERE consultation_id IS NOT NULL;

CREATE TABLE code (
    municipality_id UUID NOT NULL,
    code_hash BYTEA NOT NULL,
    package_id UUID NOT NULL,
    is_used BOOLEAN NOT NULL DEFAULT FALSE,
    -- The pile of ballots on paper that it came with, until the vote is counted: a pile that is discarded gives its codes back.
    batch BIGINT,
    PRIMARY KEY (municipality_id, code_hash),
    FOREIGN KEY (municipality_id, package_id) REFERENCES code_package (municipality_id, id)
);
CREATE INDEX code_of_package ON code (municipality_id, package_id);

-- How often somebody tried a code, or to be found on the list, since when.
CREATE TABLE identity_try (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('code', 'list')),
    tries BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, account_id, kind),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);

-- Somebody stands at the counter with their telephone: a short code, for a quarter of an hour, by which a clerk finds the account. It is
-- stored as it is, so that the page can show it again; it is of use to a clerk only.
CREATE TABLE counter_code (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    id UUID NOT NULL,
    code TEXT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, account_id),
    UNIQUE (municipality_id, code),
    UNIQUE (municipality_id, id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);

-- A list from the residents' register, at most one at a time. Its lines are kept only as hashes under the key in this row; at its day both
-- are destroyed, and what was proved by it stays.
CREATE TABLE residents_list (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    -- The third column beside name and date of birth.
    place TEXT NOT NULL CHECK (place IN ('postcode', 'street')),
    line_count BIGINT NOT NULL,
    key BYTEA,
    created_at BIGINT NOT NULL,
    destroy_at BIGINT NOT NULL,
    destroyed_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    CHECK ((key IS NULL) = (destroyed_at IS NOT NULL))
);
CREATE UNIQUE INDEX residents_list_one ON residents_list (municipality_id) WHERE destroyed_at IS NULL;

CREATE TABLE residents_entry (
    municipality_id UUID NOT NULL,
    entry_hash BYTEA NOT NULL,
    -- The part of the municipality in which this person lives, where the list has such a column.
    district TEXT,
    PRIMARY KEY (municipality_id, entry_hash)
);
