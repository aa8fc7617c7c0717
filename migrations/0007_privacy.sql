-- What people decide about their own data, and what the program must know to keep its promises about it.

-- News of a topic that somebody does not want.
CREATE TABLE mail_refusal (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    topic TEXT NOT NULL CHECK (topic IN ('contributions', 'decisions', 'ballots', 'reminders')),
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, account_id, topic),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);

-- An address of which the relay said that it does not exist. The hash tells whether it is still the account's.
CREATE TABLE mail_bounce (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    address_hash BYTEA NOT NULL,
    -- Step and code of the relay, never its words.
    reply TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, account_id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);

-- Words of a municipality's own for its mails; an empty part means the program's own.
CREATE TABLE mail_template (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    kind TEXT NOT NULL,
    lang TEXT NOT NULL,
    subject TEXT NOT NULL,
    opening TEXT NOT NULL,
    closing TEXT NOT NULL,
    author_id UUID,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, kind, lang)
);
