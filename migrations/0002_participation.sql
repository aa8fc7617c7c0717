-- Consultations with their parts, ideas and what becomes of them, outcomes and decisions.

CREATE TABLE consultation (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    -- Parts: what people can do here.
    has_ideas BOOLEAN NOT NULL,
    has_survey BOOLEAN NOT NULL,
    has_vote BOOLEAN NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    -- A draft is seen by administrators only.
    published_at BIGINT,
    closed_at BIGINT,
    -- Raised by every write that must not run beside another one of the same consultation (lock by writing).
    revision BIGINT NOT NULL DEFAULT 0,
    -- Key of pseudonyms and receipts; destroyed when the consultation closes.
    secret BYTEA,
    -- What each action asks of a person (domain::identity::Rung). Without an account (none) nobody supports or votes.
    idea_rung TEXT NOT NULL DEFAULT 'mail' CHECK (idea_rung IN ('none', 'mail', 'code', 'list', 'counter', 'eid')),
    support_rung TEXT NOT NULL DEFAULT 'mail' CHECK (support_rung IN ('mail', 'code', 'list', 'counter', 'eid')),
    comment_rung TEXT NOT NULL DEFAULT 'mail' CHECK (comment_rung IN ('none', 'mail', 'code', 'list', 'counter', 'eid')),
    respond_rung TEXT NOT NULL DEFAULT 'mail' CHECK (respond_rung IN ('none', 'mail', 'code', 'list', 'counter', 'eid')),
    vote_rung TEXT NOT NULL DEFAULT 'mail' CHECK (vote_rung IN ('mail', 'code', 'list', 'counter', 'eid')),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, slug),
    CHECK (opens_at < closes_at),
    CHECK (has_ideas OR has_survey OR has_vote)
);
CREATE INDEX consultation_due ON consultation (closes_at) WHERE closed_at IS NULL;

CREATE TABLE consultation_field (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    action_field_id UUID NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, action_field_id),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id),
    FOREIGN KEY (municipality_id, action_field_id) REFERENCES action_field (municipality_id, id)
);
CREATE INDEX consultation_field_field ON consultation_field (municipality_id, action_field_id);

CREATE TABLE idea (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    number BIGINT NOT NULL,
    consultation_id UUID NOT NULL,
    action_field_id UUID NOT NULL,
    -- NULL: imported from elsewhere, or the account was erased.
    author_id UUID,
    -- As shown; empty for a guest without a name.
    author_name TEXT NOT NULL,
    -- How it came: a guest has no account, a clerk at the counter is not the author, a former participant has erased the account.
    origin TEXT NOT NULL DEFAULT 'account' CHECK (origin IN ('account', 'guest', 'counter', 'import', 'former')),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'published', 'hidden', 'merged')),
    merged_into_id UUID,
    -- Kept at write time; a test compares them with COUNT.
    support_count BIGINT NOT NULL DEFAULT 0,
    comment_count BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    published_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, number),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id),
    FOREIGN KEY (municipality_id, action_field_id) REFERENCES action_field (municipality_id, id),
    FOREIGN KEY (municipality_id, merged_into_id) REFERENCES idea (municipality_id, id),
    CHECK ((state = 'merged') = (merged_into_id IS NOT NULL))
);
CREATE INDEX idea_newest ON idea (municipality_id, state, number);
CREATE INDEX idea_most_supported ON idea (municipality_id, state, support_count, number);
CREATE INDEX idea_board_newest ON idea (municipality_id, consultation_id, state, number);
CREATE INDEX idea_field ON idea (municipality_id, action_field_id, state, number);
CREATE INDEX idea_author ON idea (municipality_id, author_id, number);
CREATE INDEX idea_merged ON idea (municipality_id, merged_into_id) WHERE merged_into_id IS NOT NULL;

-- A support stays with the idea it was given to; a merged group counts each person once.
CREATE TABLE support (
    municipality_id UUID NOT NULL,
    idea_id UUID NOT NULL,
    account_id UUID NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, idea_id, account_id),
    FOREIGN KEY (municipality_id, idea_id) REFERENCES idea (municipality_id, id)
);
CREATE INDEX support_account ON support (municipality_id, account_id, idea_id);

CREATE TABLE comment (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    idea_id UUID NOT NULL,
    author_id UUID,
    author_name TEXT NOT NULL,
    origin TEXT NOT NULL DEFAULT 'account' CHECK (origin IN ('account', 'guest', 'counter', 'former')),
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'published', 'hidden')),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, idea_id) REFERENCES idea (municipality_id, id)
);
CREATE INDEX comment_idea ON comment (municipality_id, idea_id, id);
CREATE INDEX comment_pending ON comment (municipality_id, id) WHERE state = 'pending';
CREATE INDEX comment_author ON comment (municipality_id, author_id, id);

-- Who approved or hid what, and why. The newest row of a subject is the one that holds.
CREATE TABLE moderation (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('idea', 'comment')),
    subject_id UUID NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('approve', 'hide')),
    reason TEXT NOT NULL,
    -- NULL here and below: whoever decided has erased the account; what was decided stays.
    moderator_id UUID,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id)
);
CREATE INDEX moderation_subject ON moderation (municipality_id, subject_id, id);

CREATE TABLE merge (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    idea_id UUID NOT NULL,
    into_id UUID NOT NULL,
    reason TEXT NOT NULL,
    moderator_id UUID,
    at BIGINT NOT NULL,
    undone_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, idea_id) REFERENCES idea (municipality_id, id),
    FOREIGN KEY (municipality_id, into_id) REFERENCES idea (municipality_id, id)
);
CREATE UNIQUE INDEX merge_once ON merge (municipality_id, idea_id) WHERE undone_at IS NULL;
CREATE INDEX merge_into ON merge (municipality_id, into_id);

-- The municipality's reply to an idea; a later one replaces it in sight, none is deleted.
CREATE TABLE answer (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    idea_id UUID NOT NULL,
    text TEXT NOT NULL,
    author_id UUID,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, idea_id) REFERENCES idea (municipality_id, id)
);
CREATE INDEX answer_idea ON answer (municipality_id, idea_id, id);

-- Idea → measure: visible both ways.
CREATE TABLE measure_origin (
    municipality_id UUID NOT NULL,
    measure_id UUID NOT NULL,
    idea_id UUID NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, measure_id, idea_id),
    FOREIGN KEY (municipality_id, measure_id) REFERENCES measure (municipality_id, id),
    FOREIGN KEY (municipality_id, idea_id) REFERENCES idea (municipality_id, id)
);
CREATE UNIQUE INDEX measure_origin_idea ON measure_origin (municipality_id, idea_id);

CREATE TABLE question (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('single', 'multiple', 'scale', 'text')),
    title TEXT NOT NULL,
    help TEXT NOT NULL,
    is_required BOOLEAN NOT NULL,
    -- Words at both ends of a scale from 1 to 5; empty for other kinds.
    scale_low TEXT NOT NULL,
    scale_high TEXT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, consultation_id, position),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id)
);

CREATE TABLE question_option (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    question_id UUID NOT NULL,
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, question_id, position),
    FOREIGN KEY (municipality_id, question_id) REFERENCES question (municipality_id, id)
);

-- The proposed measures that a vote asks about.
CREATE TABLE vote_option (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    measure_id UUID NOT NULL,
    position BIGINT NOT NULL,
    -- What it costs on a ballot with a budget.
    cost_cents BIGINT CHECK (cost_cents >= 0),
    PRIMARY KEY (municipality_id, consultation_id, measure_id),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id),
    FOREIGN KEY (municipality_id, measure_id) REFERENCES measure (municipality_id, id)
);
CREATE INDEX vote_option_measure ON vote_option (municipality_id, measure_id, consultation_id);

-- The rules of a vote. No row: the usual ones, and not published yet.
CREATE TABLE vote (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    -- domain::votes::Rules as JSON.
    rules TEXT NOT NULL,
    -- Lots are drawn from it. Secret until the vote is counted; its hash is sealed with the rules.
    tie_seed BYTEA NOT NULL,
    -- Since the vote began: domain::votes::Sealed, as published, and the SHA-256 of these bytes.
    sealed TEXT,
    fingerprint TEXT,
    sealed_at BIGINT,
    -- The published ballots (crate tally, `file::ours`), once they are counted and enough of them.
    ballot_file TEXT,
    PRIMARY KEY (municipality_id, consultation_id),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id),
    CHECK ((sealed IS NULL) = (fingerprint IS NULL) AND (sealed IS NULL) = (sealed_at IS NULL))
);

-- A vote for some only: the list of those whom it is for, as hashes of their mail addresses under the key in this row. All of it is
-- destroyed when the vote is counted.
CREATE TABLE vote_roll (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    key BYTEA NOT NULL,
    line_count BIGINT NOT NULL CHECK (line_count > 0),
    loaded_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id)
);

CREATE TABLE vote_roll_entry (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    entry_hash BYTEA NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, entry_hash),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES vote_roll (municipality_id, consultation_id)
);

-- The same by hand: an account that somebody who works here has named. Gone when the vote is counted.
CREATE TABLE vote_mark (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    account_id UUID NOT NULL,
    marked_by UUID NOT NULL,
    entitled_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id, account_id),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id)
);
CREATE INDEX vote_mark_account ON vote_mark (municipality_id, account_id);

-- The end of a vote that has begun moves only when one administrator wishes it, with a public reason, and another one agrees. A wish that
-- is refused, withdrawn or too old is deleted; what two have agreed on stays, and `dorflinde verify` compares it with the seal.
CREATE TABLE vote_change (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    -- The wished end. NULL: as soon as somebody agrees.
    closes_at BIGINT,
    reason TEXT NOT NULL,
    -- An erased account leaves an id that leads to nobody, so that two people stay two.
    proposed_by UUID NOT NULL,
    proposed_at BIGINT NOT NULL,
    confirmed_by UUID,
    confirmed_at BIGINT,
    -- What it changed.
    from_at BIGINT,
    to_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id),
    CHECK (confirmed_by IS NULL OR confirmed_by <> proposed_by),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL) AND (confirmed_by IS NULL) = (from_at IS NULL)
        AND (confirmed_by IS NULL) = (to_at IS NULL))
);
CREATE UNIQUE INDEX vote_change_waiting ON vote_change (municipality_id, consultation_id) WHERE confirmed_at IS NULL;
CREATE INDEX vote_change_vote ON vote_change (municipality_id, consultation_id, confirmed_at);

-- Computed once, at closing. No number of people changes afterwards; the list of ideas follows the moderation.
CREATE TABLE outcome (
    municipality_id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    participants BIGINT NOT NULL,
    residents BIGINT NOT NULL,
    -- domain::outcomes::Outcome as JSON: exact counts for the recount; pages show only what may be disclosed.
    body TEXT NOT NULL,
    computed_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, consultation_id),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id)
);

-- What a finished consultation says about an action field and, if so, about one of its measures: always as things are now, also for
-- a measure that was proposed later or has moved, and for an idea that was merged into the one it comes from.
-- CROSS JOIN keeps SQLite to this order: from the few measures, not from the many ideas.
CREATE VIEW evidence (municipality_id, consultation_id, action_field_id, measure_id) AS
SELECT f.municipality_id, f.consultation_id, f.action_field_id, CAST(NULL AS UUID)
FROM consultation_field f
CROSS JOIN outcome r
WHERE r.municipality_id = f.municipality_id AND r.consultation_id = f.consultation_id
UNION ALL
SELECT m.municipality_id, v.consultation_id, m.action_field_id, m.id
FROM measure m
CROSS JOIN vote_option v
CROSS JOIN outcome r
WHERE v.municipality_id = m.municipality_id AND v.measure_id = m.id
AND r.municipality_id = v.municipality_id AND r.consultation_id = v.consultation_id
UNION ALL
SELECT m.municipality_id, i.consultation_id, m.action_field_id, m.id
FROM measure m
CROSS JOIN measure_origin o
CROSS JOIN idea i
CROSS JOIN outcome r
WHERE o.municipality_id = m.municipality_id AND o.measure_id = m.id
AND i.municipality_id = o.municipality_id AND i.id = o.idea_id
AND r.municipality_id = i.municipality_id AND r.consultation_id = i.consultation_id
UNION ALL
SELECT m.municipality_id, i.consultation_id, m.action_field_id, m.id
FROM measure m
CROSS JOIN measure_origin o
CROSS JOIN idea i
CROSS JOIN outcome r
WHERE o.municipality_id = m.municipality_id AND o.measure_id = m.id
AND i.municipality_id = o.municipality_id AND i.merged_into_id = o.idea_id
AND r.municipality_id = i.municipality_id AND r.consultation_id = i.consultation_id;

CREATE TABLE decision (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    measure_id UUID NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('adopt', 'postpone', 'reject')),
    reason TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    paper_number TEXT NOT NULL,
    -- What it changed, for the history of the roadmap.
    status_before TEXT NOT NULL,
    status_after TEXT NOT NULL,
    horizon_before TEXT NOT NULL,
    horizon_after TEXT NOT NULL,
    author_id UUID,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, measure_id) REFERENCES measure (municipality_id, id)
);
CREATE INDEX decision_measure ON decision (municipality_id, measure_id, id);

-- What a counted vote proposes for the roadmap, and what the council made of it. Accepting is a decision; a refusal has the same things said
-- of it as one.
CREATE TABLE proposal (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    consultation_id UUID NOT NULL,
    measure_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('advance', 'postpone')),
    -- The order of the result.
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    answer TEXT CHECK (answer IN ('accept', 'decline', 'decided')),
    reason TEXT,
    decided_on TEXT,
    paper_number TEXT,
    decision_id UUID,
    author_id UUID,
    answered_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, consultation_id, measure_id),
    FOREIGN KEY (municipality_id, consultation_id) REFERENCES consultation (municipality_id, id),
    FOREIGN KEY (municipality_id, measure_id) REFERENCES measure (municipality_id, id),
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);
