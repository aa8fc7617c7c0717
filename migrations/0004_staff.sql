-- The people who work here: their roles, blocks, invitations, who looked at whom, and what staff did. One text for SQLite and PostgreSQL;
-- what keeps the audit log as it is stands in sqlite/ and postgres/.

-- What happened to an account: signing in, other passwords and addresses. People by id only, never an address; kept ninety days.
CREATE TABLE security_event (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    -- Who did it; none: somebody who was not signed in, or the program.
    actor_id UUID,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id)
);
CREATE INDEX security_event_account ON security_event (municipality_id, account_id, at);
CREATE INDEX security_event_at ON security_event (at);

-- Administrators are counted and staff are listed often; residents are many.
CREATE INDEX account_staff ON account (municipality_id, role, name) WHERE role <> 'resident';

-- Which role somebody had before, and who gave them another.
CREATE TABLE role_change (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    from_role TEXT NOT NULL,
    to_role TEXT NOT NULL,
    by_id UUID,
    -- The second pair of eyes, where it needed one.
    confirmed_by UUID,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE INDEX role_change_account ON role_change (municipality_id, account_id, at);

-- Making somebody an administrator, or taking that away, waits for another administrator; at most one such wish for an account.
CREATE TABLE role_request (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    to_role TEXT NOT NULL CHECK (to_role IN ('resident', 'moderator', 'council', 'administrator')),
    requested_by UUID NOT NULL,
    requested_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, account_id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE INDEX role_request_by ON role_request (municipality_id, requested_by);
CREATE INDEX role_request_ends ON role_request (ends_at);

-- Who may not sign in, why, and until when. A block that was lifted or has ended stays for a year.
CREATE TABLE account_block (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    reason TEXT NOT NULL,
    by_id UUID NOT NULL,
    at BIGINT NOT NULL,
    -- NULL: until somebody lifts it.
    ends_at BIGINT,
    lifted_at BIGINT,
    lifted_by UUID,
    lift_reason TEXT,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE UNIQUE INDEX account_block_one ON account_block (municipality_id, account_id) WHERE lifted_at IS NULL;
CREATE INDEX account_block_account ON account_block (municipality_id, account_id, at);

-- Asked by mail to work here: one invitation for an address, a newer one voids the older. Only the hash of its token.
CREATE TABLE invitation (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    email_folded TEXT NOT NULL,
    id UUID NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('moderator', 'council')),
    token_hash BYTEA NOT NULL UNIQUE,
    invited_by UUID NOT NULL,
    at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, email_folded),
    UNIQUE (municipality_id, id)
);
CREATE INDEX invitation_by ON invitation (municipality_id, invited_by);
CREATE INDEX invitation_ends ON invitation (ends_at);

-- Who of the staff saw name and address of somebody, when, and on which page; kept a year.
CREATE TABLE look (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    account_id UUID NOT NULL,
    at BIGINT NOT NULL,
    looker_id UUID NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('search', 'page')),
    PRIMARY KEY (municipality_id, account_id, at, looker_id, place)
);
CREATE INDEX look_at ON look (at);

-- The end of the audit log of a municipality: its lock, and what the next line builds on. `removed_…`: up to where old lines were
-- taken away, and the hash that the first line still there builds on.
CREATE TABLE audit_head (
    municipality_id UUID PRIMARY KEY REFERENCES municipality (id),
    seq BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    removed_seq BIGINT NOT NULL,
    removed_hash BYTEA NOT NULL
);

-- What staff did, each line with the hash of the one before. Nobody's name: people by id, and the role in which they acted.
CREATE TABLE audit (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    seq BIGINT NOT NULL CHECK (seq > 0),
    at BIGINT NOT NULL,
    actor_id UUID,
    actor_role TEXT NOT NULL,
    topic TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    data TEXT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (municipality_id, seq)
);
CREATE INDEX audit_topic ON audit (municipality_id, topic, seq);

