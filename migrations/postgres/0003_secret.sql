-- The same tables as for SQLite. PostgreSQL's physical order and transaction ids tell while a vote runs which ballot came with which
-- participation; the rewrite at closing removes both.
-- Participation apart from what was said: no common key, no time, no order.
CREATE TABLE participation (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('survey', 'vote')),
    account_id UUID NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, part, account_id)
);
CREATE INDEX participation_account ON participation (municipality_id, account_id);

-- Survey: the id is random; the receipt is stored hashed.
CREATE TABLE response (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    id UUID NOT NULL,
    -- Without an account, or entered by a clerk: counted apart.
    origin TEXT NOT NULL DEFAULT 'account' CHECK (origin IN ('account', 'guest', 'counter')),
    receipt_hash BYTEA NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, id),
    UNIQUE (municipality_id, receipt_hash)
);

CREATE TABLE response_choice (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    question_id UUID NOT NULL,
    response_id UUID NOT NULL,
    option_id UUID NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, question_id, response_id, option_id)
);

CREATE TABLE response_value (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    question_id UUID NOT NULL,
    response_id UUID NOT NULL,
    -- Exactly one of both: a scale value or a free text.
    scale BIGINT,
    text TEXT,
    PRIMARY KEY (municipality_id, consultation_id, question_id, response_id),
    CHECK ((scale IS NULL) <> (text IS NULL))
);

-- A ballot. In a confidential vote `voter` is HMAC-SHA256(consultation.secret, account), and once per person is the primary key; in a
-- secret one it is random, and `participation` is the lock. `marks` is `number of the measure=value`, in the ballot's order: see
-- domain::votes::marks. At closing all are written again under random keys and in random order; where marks are counted one by one,
-- each becomes a row of its own, so that no ballot is a fingerprint of a person.
CREATE TABLE ballot (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    voter BYTEA NOT NULL,
    revision BIGINT NOT NULL,
    marks TEXT NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, voter)
);

-- Why somebody objects. At closing written again under random keys.
CREATE TABLE ballot_reason (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    measure_id UUID NOT NULL,
    voter BYTEA NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, measure_id, voter)
);

-- A ballot that is not cast yet, under the pseudonym of a confidential vote; deleted by casting and by closing.
CREATE TABLE ballot_draft (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    voter BYTEA NOT NULL,
    marks TEXT NOT NULL,
    -- Why somebody would object: measure and reason, as JSON.
    reasons TEXT NOT NULL,
    -- Whether the reminder before the end was written. It goes with the draft.
    is_reminded BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (municipality_id, consultation_id, voter)
);

-- Repeated requests: keyed hashes only (voter with request, body), never the choice; deleted at closing.
CREATE TABLE ballot_request (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    request BYTEA NOT NULL,
    body BYTEA NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, request)
);

-- What a ballot was cast by: a keyed hash of each thing by which a person could come a second time with another account (mail address,
-- code of a letter, entry of a list, electronic identity), and the pseudonym that used it. Deleted at closing.
CREATE TABLE ballot_lock (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    lock BYTEA NOT NULL,
    voter BYTEA NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, lock)
);

-- Receipts outlive the key: "recorded" before, "counted" after closing.
CREATE TABLE vote_receipt (
    municipality_id UUID NOT NULL,
    receipt_hash BYTEA NOT NULL,
    consultation_id UUID NOT NULL,
    PRIMARY KEY (municipality_id, receipt_hash)
);

-- A counted vote stays as it is: ballots are written again before the outcome is stored, and by nobody after it. Only a municipality that
-- leaves takes outcome and ballots away.
CREATE FUNCTION counted_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    about RECORD;
BEGIN
    IF TG_OP = 'INSERT' THEN
        about := NEW;
    ELSE
        about := OLD;
    END IF;
    IF EXISTS (SELECT 1 FROM outcome WHERE municipality_id = about.municipality_id AND consultation_id = about.consultation_id) THEN
        RAISE EXCEPTION 'a counted vote is never changed';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION votes_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'votes are never emptied';
END $$;
CREATE TRIGGER ballot_never_changed BEFORE INSERT OR UPDATE OR DELETE ON ballot FOR EACH ROW EXECUTE FUNCTION counted_stays();
CREATE TRIGGER ballot_never_emptied BEFORE TRUNCATE ON ballot FOR EACH STATEMENT EXECUTE FUNCTION votes_stay();
CREATE TRIGGER vote_never_changed BEFORE UPDATE OR DELETE ON vote FOR EACH ROW EXECUTE FUNCTION counted_stays();
CREATE TRIGGER vote_never_emptied BEFORE TRUNCATE ON vote FOR EACH STATEMENT EXECUTE FUNCTION votes_stay();
