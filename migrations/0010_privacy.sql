-- The right to be forgotten, the pages that the law asks for, and notices of illegal contents. One text for SQLite and PostgreSQL.

-- Who was erased, by a keyed hash of the account: after a backup was brought back, they are erased again. Kept as long as backups are.
CREATE TABLE erasure (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    person_hash BYTEA NOT NULL,
    -- What the person chose about their texts.
    texts TEXT NOT NULL CHECK (texts IN ('stay', 'go')),
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, person_hash)
);
CREATE INDEX erasure_at ON erasure (at);

-- What the erasure and the retention look for.
CREATE INDEX event_actor ON event (municipality_id, actor_id);
CREATE INDEX event_account ON event (at) WHERE kind LIKE 'account.%';
CREATE INDEX answer_author ON answer (municipality_id, author_id);
CREATE INDEX merge_moderator ON merge (municipality_id, moderator_id);
CREATE INDEX decision_author ON decision (municipality_id, author_id);
CREATE INDEX moderation_moderator ON moderation (municipality_id, moderator_id);
CREATE INDEX account_unconfirmed ON account (created_at) WHERE confirmed_at IS NULL;
CREATE INDEX mail_sent ON mail (sent_at);
CREATE INDEX mail_dropped ON mail (dropped_at);

-- What the imprint and its neighbours say about a municipality; empty until an administrator fills it in.
CREATE TABLE legal_facts (
    municipality_id UUID PRIMARY KEY REFERENCES municipality (id),
    authority TEXT NOT NULL,
    represented_by TEXT NOT NULL,
    street TEXT NOT NULL,
    place TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    data_protection TEXT NOT NULL,
    supervision TEXT NOT NULL,
    enforcement TEXT NOT NULL,
    conformity TEXT NOT NULL CHECK (conformity IN ('none', 'partial', 'full')),
    barriers TEXT NOT NULL,
    -- The day of the last check, as an ISO date; empty until there was one.
    checked_on TEXT NOT NULL,
    author_id UUID,
    at BIGINT NOT NULL
);

-- A municipality's own text for one of these pages in one language; without a row the page has the program's.
CREATE TABLE legal_text (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    page TEXT NOT NULL CHECK (page IN ('imprint', 'privacy', 'accessibility', 'rules', 'contact')),
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    author_id UUID,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, page, lang)
);

-- Somebody says that a contribution should not be public (Digital Services Act, article 16), with or without an account.
CREATE TABLE notice (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('idea', 'comment')),
    subject_id UUID NOT NULL,
    -- The idea, or that of the comment.
    idea_id UUID NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('insult', 'hate', 'privacy', 'copyright', 'spam', 'illegal', 'other')),
    text TEXT NOT NULL,
    account_id UUID,
    name TEXT NOT NULL,
    -- Empty: nobody is told what became of it.
    email TEXT NOT NULL,
    lang TEXT NOT NULL,
    at BIGINT NOT NULL,
    verdict TEXT CHECK (verdict IN ('hide', 'keep')),
    decision TEXT NOT NULL DEFAULT '',
    moderator_id UUID,
    decided_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, idea_id) REFERENCES idea (municipality_id, id),
    CHECK ((verdict IS NULL) = (decided_at IS NULL))
);
CREATE INDEX notice_open ON notice (municipality_id, at, id) WHERE verdict IS NULL;
CREATE INDEX notice_subject ON notice (municipality_id, subject_id);
CREATE INDEX notice_account ON notice (municipality_id, account_id);
CREATE INDEX notice_moderator ON notice (municipality_id, moderator_id);
CREATE INDEX notice_idea ON notice (municipality_id, idea_id);
CREATE INDEX notice_decided ON notice (decided_at);
