-- Against machines that register and write: what all instances must know together. One text for SQLite and PostgreSQL.

-- Keys of the installation's own signatures on forms and tasks; each made once, by whoever needs it first. A new one only makes open
-- forms ask again.
CREATE TABLE installation_key (
    name TEXT PRIMARY KEY,
    value BYTEA NOT NULL
);

-- Tasks that a browser has solved: each counts once. Only the hash, until the task would have ended anyway.
CREATE TABLE solved_task (
    task_hash BYTEA PRIMARY KEY,
    ends_at BIGINT NOT NULL
);
CREATE INDEX solved_task_ends ON solved_task (ends_at);

-- Mail domains whose addresses get no account, beside those that the program knows.
CREATE TABLE blocked_domain (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    domain TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, domain)
);

-- Accounts that wait for the nod of a moderator, and what became of it. No row: nobody has to nod.
CREATE TABLE account_approval (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    asked_at BIGINT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('waiting', 'approved', 'refused')),
    decided_by UUID,
    decided_at BIGINT,
    PRIMARY KEY (municipality_id, account_id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE INDEX account_approval_waiting ON account_approval (municipality_id, asked_at) WHERE verdict = 'waiting';

-- How many registered lately, over all municipalities.
CREATE INDEX event_registered ON event (at) WHERE kind = 'account.registered';

-- The same of contributions without an account.
CREATE INDEX event_of_guests ON event (at) WHERE actor_id IS NULL AND kind IN ('idea.submitted', 'comment.submitted');

-- All contributions of one author hidden at once, so that it can be undone at once.
CREATE TABLE bulk_hiding (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    author_id UUID NOT NULL,
    moderator_id UUID,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    undone_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, author_id) REFERENCES account (municipality_id, id)
);
CREATE INDEX bulk_hiding_author ON bulk_hiding (municipality_id, author_id, at);

-- What was hidden with it, and how it was before.
CREATE TABLE bulk_hidden (
    municipality_id UUID NOT NULL,
    hiding_id UUID NOT NULL,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('idea', 'comment')),
    subject_id UUID NOT NULL,
    state_before TEXT NOT NULL CHECK (state_before IN ('pending', 'published')),
    PRIMARY KEY (municipality_id, hiding_id, subject_kind, subject_id),
    FOREIGN KEY (municipality_id, hiding_id) REFERENCES bulk_hiding (municipality_id, id)
);
