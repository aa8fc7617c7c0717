-- Signing in beyond the password. One text for both databases.

-- Whoever had an address before a change can take the change back for seven days. Not in account_token: a newer change must not
-- void the older link, or whoever took over an account would only have to change the address twice.
CREATE TABLE email_undo (
    municipality_id UUID NOT NULL,
    token_hash BYTEA NOT NULL,
    account_id UUID NOT NULL,
    -- The address that comes back.
    email TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, token_hash),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE INDEX email_undo_account ON email_undo (municipality_id, account_id);
CREATE INDEX email_undo_ends ON email_undo (ends_at);
